"""One row of the queue: its sum, its band, whom to ask for, what is not known; and the order of all rows."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.facts.findings import Band, Finding
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.queue import QueueRow, rank, row, weigh
from acct_tui.domain.queue.terms import TERMS
from tests.domain.facts import (
    NOW,
    anna,
    call,
    client,
    complaint,
    desk,
    invoice,
    milestone,
    missed,
    project,
    promise,
    quiet,
    talk,
)

PLAIN = desk(weights={"likely": 0, "health": 0})
"""A desk at which only what was agreed or happened counts."""


def told(found: QueueRow) -> list[tuple[str, int]]:
    return [(reason.term, reason.tenths) for reason in found.reasons]


def test_every_point_is_a_reason_and_every_reason_a_term() -> None:
    known = quiet(6, tier="B", commitments=(promise("11-23 09:00"),))
    found = row(known, PLAIN)
    # A promise an hour late: .85 × 25; silence 1.2 × the cadence: .68 × 9.
    assert told(found) == [("promise", 213), ("silence", 61), ("tier", 15)]
    assert found.tenths == 289
    assert [reason.verb for reason in found.reasons] == ["kept", None, None]
    more = row(known, desk())
    assert more.tenths == sum(tenths for _, tenths in told(more)) >= 289


def test_the_worst_of_a_term_counts_and_names_its_project() -> None:
    late, later = (project(id=name, invoices=(invoice(days, id=name),)) for name, days in (("late", 8), ("later", 16)))
    found = row(client(talk("11-23 09:00"), projects=(late, later)), desk())
    (money,) = (reason for reason in found.reasons if reason.term == "money")
    assert money.finding.project_id == "later"
    assert sum(reason.term == "money" for reason in found.findings) == 2


@pytest.mark.parametrize(
    ("weights", "points"),
    [
        pytest.param({}, 90, id="as-designed"),
        pytest.param({"silence": 5}, 5, id="half-a-point"),
        pytest.param({"silence": 0}, None, id="none-removes-the-line"),
    ],
)
def test_weights_are_settings(weights: dict[str, int], points: int | None) -> None:
    found = row(quiet(20), desk(weights=weights))
    assert dict(told(found)).get("silence") == points
    assert (found.band == Band.DUE) is (points is not None)
    assert ("silence" in [reason.term for reason in found.findings]) is (points is not None)


@pytest.mark.parametrize(
    ("tenths", "factor", "expected"),
    [
        pytest.param(1, Fraction(1, 2), 1, id="half-a-tenth-counts"),
        pytest.param(1, Fraction(49, 100), 0, id="less-does-not"),
        pytest.param(250, Fraction(1), 250, id="all"),
    ],
)
def test_points_are_whole_tenths_halves_up(tenths: int, factor: Fraction, expected: int) -> None:
    assert weigh(TERMS[0], tenths, Finding(factor, "")).tenths == expected


@pytest.mark.parametrize(
    ("known", "band", "why"),
    [
        pytest.param(client(talk("11-23 09:00")), Band.SOON, "Nothing presses now", id="nothing"),
        pytest.param(client(projects=(project(started_on=None),), contacts=()), Band.SOON, "Nothing presses now",
                     id="?"),
        pytest.param(quiet(5), Band.DUE, "No conversation for 5 working days; you aim for 5", id="due"),
        pytest.param(quiet(5, commitments=(call("11-23 10:30", promised=True),)), Band.OWED,
                     "You promised to call at 10:30, due in 30 min", id="owed-before-due"),
        pytest.param(client(missed("11-23 09:00"), pinned_at=NOW), Band.PINNED, "You pinned this client", id="pinned"),
    ],
)  # fmt: skip
def test_the_most_pressing_finding_sets_the_band(known: Client, band: Band, why: str) -> None:
    found = row(known, desk())
    assert (found.band, found.band_why) == (band, why)


def test_findings_stand_by_what_presses_most() -> None:
    found = row(quiet(9, tier="A", commitments=(promise("11-23 09:00"), call("11-23 10:45", promised=True))), desk())
    assert [(each.finding.band, each.term) for each in found.findings] == [
        (Band.OWED, "promise"),
        (Band.DUE, "promise"),
        (Band.DUE, "silence"),
        (Band.SOON, "health"),
        (Band.SOON, "likely"),
        (Band.SOON, "tier"),
    ]


@pytest.mark.parametrize(
    ("known", "unknown"),
    [
        pytest.param(client(), ("silence",), id="never-spoken-with"),
        pytest.param(client(missed("11-20 10:00")), ("silence",), id="a-missed-call-is-no-talk"),
        pytest.param(quiet(1), (), id="one-talk"),
        pytest.param(quiet(9, projects=(project(paused_until=date(2027, 1, 1)),)), (), id="paused"),
    ],
)
def test_what_is_not_known_is_listed(known: Client, unknown: tuple[str, ...]) -> None:
    assert row(known, PLAIN).unknown == unknown


def test_of_whom_nothing_is_known_nothing_is_shown_as_good() -> None:
    nothing = client(projects=(project(started_on=None),))
    assert row(nothing, desk()).unknown == ("likely", "silence", "health")
    assert (row(nothing, desk()).band, row(nothing, desk()).tenths) == (Band.SOON, 0)


def test_a_term_without_weight_is_not_missed() -> None:
    nothing = client(projects=(project(started_on=None),))
    assert row(nothing, desk(weights={"health": 0, "likely": 0})).unknown == ("silence",)
    assert row(nothing, desk(weights={"health": 0, "likely": 0, "silence": 0})).unknown == ()


@pytest.mark.parametrize(
    ("facts", "verb"),
    [
        pytest.param({"commitments": (promise("11-23 12:00"),)}, "do", id="a-thing-before-its-time"),
        pytest.param({"commitments": (promise("11-23 09:30"),)}, "call", id="a-thing-that-is-late"),
        pytest.param({"commitments": (promise("11-23 09:30"),), "contacts": (anna(preferred_channel="chat"),)}, "write",
                     id="to-who-prefers-to-be-written-to"),
        pytest.param({"commitments": (promise("11-23 12:00"),), "contacts": (anna(preferred_channel="email"),)}, "do",
                     id="but-the-thing-is-to-be-done"),
        pytest.param({"commitments": (promise("11-23 12:00"),), "conversations": (), "others":
                     (missed("11-23 09:00"),)}, "call", id="the-more-pressing-first"),
        pytest.param({}, "call", id="nothing"),
    ],
)  # fmt: skip
def test_what_a_row_asks_for(facts: dict[str, Any], verb: str) -> None:
    assert row(client(**{"conversations": (talk("11-20 10:00"),), **facts}), desk()).verb == verb


BOB = anna(id="bob", name="Bob", role="decision_maker")
CARA = anna(id="cara", name="Cara", role="day_to_day")
AWAY = {"do_not_contact_until": date(2026, 11, 30)}


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        pytest.param({"contacts": ()}, None, id="nobody"),
        pytest.param({"contacts": (BOB, anna())}, "Anna", id="the-main-contact"),
        pytest.param({"contacts": (BOB, CARA), "projects": (project(contact_id=None),)}, "Cara", id="day-to-day-first"),
        pytest.param({"contacts": (anna(id="x", name="X"), BOB), "projects": (project(contact_id=None),)}, "Bob",
                     id="role"),
        pytest.param({"contacts": (anna(), BOB), "others": (missed("11-23 09:00", contact_id="bob"),)}, "Bob",
                     id="who-called-us"),
        pytest.param({"contacts": (anna(**AWAY), BOB)}, "Bob", id="the-main-contact-is-away"),
        pytest.param({"contacts": (anna(**AWAY),)}, "Anna", id="the-only-contact-is-away"),
        pytest.param({"contacts": (anna(do_not_contact_until=date(2026, 11, 23)), BOB)}, "Anna", id="back-today"),
    ],
)  # fmt: skip
def test_whom_to_ask_for(facts: dict[str, Any], name: str | None) -> None:
    contact = row(client(talk("11-23 08:00"), **facts) if "others" not in facts else client(**facts), desk()).contact
    assert (contact.name if contact else None) == name


def named(name: str, *touches: Any, **facts: Any) -> Client:
    return client(*(touches or (talk("11-17 10:00"),)), id=facts.pop("id", name.lower()), name=name, **facts)


ORDER: list[tuple[str, Client, Client]] = [
    ("lane before band", named("Now", talk("11-13 10:00")), named("Later", talk("11-13 10:00"), missed("11-23 09:00"),
     contacts=(anna(do_not_contact_until=date(2026, 12, 1)),))),
    ("band before points", named("Owed", missed("11-23 10:00")), named("Due", talk("11-02 10:00"),
     commitments=(promise("11-20 09:00"),))),
    ("points", named("Ten days", talk("11-09 10:00")), named("Six days", talk("11-13 10:00"))),
    ("more points in the same lane", named("Z", talk("11-13 10:00"), tier="A"), named("A", talk("11-13 10:00"))),
    ("earlier promise", named("Z", commitments=(promise("11-26 09:00"),)), named("A",
     commitments=(promise("11-26 10:00"),))),
    ("a promise at all", named("Z", commitments=(promise("11-26 09:00"),)), named("A")),
    ("longer silence", named("Z", talk("11-19 10:00"), projects=(project(cadence_days=4),)),
     named("A", talk("11-20 10:00"), projects=(project(cadence_days=4),))),
    ("tier", named("Z", tier="B"), named("A", tier="C")),
    ("name", named("a"), named("B")),
    ("id", named("Same", id="1"), named("Same", id="2")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), [pair[1:] for pair in ORDER], ids=[pair[0] for pair in ORDER])
@pytest.mark.parametrize("weights", [{}, {"tier": 0, "likely": 0}], ids=["designed", "tier-only-breaks-ties"])
def test_order_and_ties(first: Client, second: Client, weights: dict[str, int]) -> None:
    here = desk(weights=weights)
    assert [each.client for each in rank([second, first], here)] == [first, second]


def test_a_client_of_whom_much_is_wrong_still_adds_up() -> None:
    known = client(
        missed("11-20 09:00"),
        talk("11-02 10:00", by="client", mood=1),
        tier="A",
        complaints=(complaint("11-10 10:00"),),
        commitments=(promise("11-13 10:00"),),
        projects=(
            project(
                invoices=(invoice(40),),
                milestones=(milestone(-5, 9),),
                delivered_on=date(2026, 10, 24),
                fee=240_000,
                currency="EUR",
            ),
        ),
    )
    found = row(known, desk())
    assert found.tenths == sum(reason.tenths for reason in found.reasons)
    assert dict(told(found)) == {
        "promise": 250, "inbound": 200, "complaint": 200, "silence": 90, "money": 140, "likely": 80, "untold": 200,
        "health": 69, "mood": 60, "moment": 60, "tier": 30,
    }  # fmt: skip
