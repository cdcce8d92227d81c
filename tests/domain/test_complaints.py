"""The stages of a complaint and how pressing each is."""

from datetime import datetime
from fractions import Fraction

import pytest

from acct_tui.domain.care.complaints import stage, trouble, urgency
from tests.domain.facts import HOURS, at, complaint

MONDAY = "11-23 10:00"


@pytest.mark.parametrize(
    ("passed", "name", "field", "due"),
    [
        pytest.param({}, "an acknowledgement", "acknowledged_at", "11-24 10:00", id="new"),
        pytest.param(
            {"acknowledged_at": "11-23 11:00"}, "an assessment", "assessed_at", "11-30 10:00", id="acknowledged"
        ),
        pytest.param({"assessed_at": "11-24 11:00"}, "a reply", "responded_at", "11-30 10:00", id="assessed"),
        pytest.param({"responded_at": "11-25 11:00"}, "closing", "closed_at", "12-02 11:00", id="answered"),
    ],
)
def test_stages_and_their_targets_in_working_days(passed: dict[str, str], name: str, field: str, due: str) -> None:
    moments: dict[str, datetime] = {key: at(when) for key, when in passed.items()}
    found = stage(complaint(MONDAY, **moments), HOURS)
    assert (found.next, found.field, found.due_at) == (name, field, at(due))


@pytest.mark.parametrize(
    ("passed", "field"),
    [
        pytest.param({}, "responded_at", id="heard-where-it-was-raised"),
        pytest.param({"acknowledged_at": "11-23 11:00"}, "responded_at", id="acknowledged-all-the-same"),
        pytest.param({"responded_at": "11-25 11:00"}, "closed_at", id="answered"),
    ],
)
def test_an_objection_waits_for_an_answer_and_its_end(passed: dict[str, str], field: str) -> None:
    moments: dict[str, datetime] = {key: at(when) for key, when in passed.items()}
    assert stage(complaint(MONDAY, kind="objection", **moments), HOURS).field == field


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        pytest.param({}, None, id="open"),
        pytest.param({"acknowledged_at": at("11-23 10:00")}, None, id="at-the-same-minute"),
        pytest.param({"acknowledged_at": at("11-22 10:00")}, "acknowledged_at", id="before-it-was-received"),
        pytest.param(
            {"assessed_at": at("11-25 10:00"), "responded_at": at("11-24 10:00")}, "responded_at", id="out-of-order"
        ),
        pytest.param({"closed_at": at("11-24 10:00")}, "client_interest_kept", id="closed-without-an-answer"),
        pytest.param(
            {"closed_at": at("11-24 10:00"), "client_interest_kept": False}, "our_interest_kept", id="half-an-answer"
        ),
        pytest.param(
            {"closed_at": at("11-24 10:00"), "client_interest_kept": True, "our_interest_kept": False},
            None,
            id="closed",
        ),
        pytest.param({"kind": "objection", "assessed_at": at("11-20 10:00")}, None, id="no-stage-of-an-objection"),
    ],
)
def test_what_a_complaint_cannot_be(fields: dict[str, object], found: str | None) -> None:
    wrong = trouble({"kind": "complaint", "received_at": at(MONDAY), **fields})
    assert (wrong and wrong[0]) == found


def test_targets_count_working_time_only() -> None:
    assert stage(complaint("11-20 17:00"), HOURS).due_at == at("11-23 17:00")
    assert stage(complaint("11-21 12:00"), HOURS).due_at == at("11-23 18:00")


@pytest.mark.parametrize(
    ("now", "run"),
    [
        pytest.param("11-23 10:00", "0.4", id="at-once"),
        pytest.param("11-23 14:30", "0.7", id="half-way"),
        pytest.param("11-23 23:00", "0.93333", id="the-night-does-not-count"),
        pytest.param("11-24 10:00", "1", id="at-the-target"),
        pytest.param("11-27 10:00", "1", id="past-it"),
    ],
)
@pytest.mark.parametrize(("severity", "weight"), [("low", "0.6"), ("medium", "0.8"), ("high", "1")])
def test_urgency_is_severity_times_how_far_the_stage_has_run(now: str, run: str, severity: str, weight: str) -> None:
    found = urgency(complaint(MONDAY, severity=severity), HOURS, at(now))
    assert float(found) == pytest.approx(float(Fraction(weight) * Fraction(run)), abs=1e-4)


def test_an_answered_complaint_begins_anew() -> None:
    answered = complaint("11-02 10:00", severity="high", responded_at=at(MONDAY))
    assert urgency(answered, HOURS, at(MONDAY)) == Fraction(4, 10)
