"""Calls and messages of theirs, and complaints: what we owe an answer to, in factors, bands and sentences."""

from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.facts.findings import Band, Times, What
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Touch
from acct_tui.domain.queue.terms.owed import complaint as complaint_term
from acct_tui.domain.queue.terms.owed import inbound
from tests.domain.facts import at, client, complaint, desk, missed, talk, times, tried, wrote


@pytest.mark.parametrize(
    ("touches", "factor", "band"),
    [
        pytest.param([missed("11-23 10:00")], "0.4", Band.OWED, id="a-call-at-once"),
        pytest.param([missed("11-23 09:00")], "0.55", Band.OWED, id="a-call-an-hour-ago"),
        pytest.param([missed("11-20 15:00")], "1", Band.OWED, id="a-call-four-working-hours-ago"),
        pytest.param([missed("11-02 15:00")], "1", Band.OWED, id="a-call-weeks-ago"),
        pytest.param([wrote("11-23 10:00")], "0.4", Band.SOON, id="a-message-at-once"),
        pytest.param([wrote("11-20 15:00")], "1", Band.SOON, id="a-message-at-its-target"),
        pytest.param([wrote("11-20 14:59")], "1", Band.OWED, id="a-message-past-its-target"),
    ],
)
def test_their_calls_are_owed_at_once_and_their_messages_past_four_working_hours(
    touches: list[Touch], factor: str, band: Band
) -> None:
    (found,) = inbound(client(*touches), desk())
    assert (found.factor, found.band, found.is_ours) == (Fraction(factor), band, True)


@pytest.mark.parametrize(
    ("touches", "sentence", "brief"),
    [
        pytest.param([missed("11-23 09:40")], "They called 20 min ago and nobody called back",
                     "call back, missed 09:40",
                     id="call"),
        pytest.param([missed("11-23 09:40", contact_id="anna")], "Anna called 20 min ago and nobody called back",
                     "call back, missed 09:40", id="call-by-somebody-known"),
        pytest.param([wrote("11-23 08:00", contact_id="anna")], "Anna wrote 2 h ago and nobody answered",
                     "answer, wrote 08:00", id="message"),
        pytest.param([missed("11-23 09:00"), tried("11-23 09:50")], "They called 1 h ago; you tried at 09:50",
                     "call back, missed 09:00", id="tried-since"),
        pytest.param([tried("11-23 08:50"), missed("11-23 09:00")], "They called 1 h ago and nobody called back",
                     "call back, missed 09:00", id="tried-before"),
        pytest.param([missed("11-20 09:00"), tried("11-22 19:00")], "They called 3 days ago; you tried yesterday 19:00",
                     "call back, missed 20 Nov", id="tried-yesterday"),
    ],
)  # fmt: skip
def test_their_calls_in_words(touches: list[Touch], sentence: str, brief: str) -> None:
    (found,) = inbound(client(*touches), desk())
    assert (found.sentence, found.brief) == (sentence, brief)


def test_a_returned_call_is_owed_no_more() -> None:
    assert not list(inbound(client(missed("11-23 09:00"), talk("11-23 09:30")), desk()))


@pytest.mark.parametrize(
    ("touch", "expected"),
    [
        pytest.param(missed("11-23 09:40"), times("11-23 09:40", owed="11-23 09:40"), id="a-call-at-once"),
        pytest.param(wrote("11-23 09:00"), times("11-23 09:00", owed="11-23 13:01"), id="a-message-past-four-hours"),
        pytest.param(wrote("11-20 16:00"), times("11-20 16:00", owed="11-23 11:01"), id="a-message-on-friday"),
        pytest.param(wrote("11-21 12:00"), times("11-21 12:00", owed="11-23 13:01"), id="a-message-on-a-weekend"),
    ],
)
def test_their_calls_arise_on_receipt(touch: Touch, expected: Times) -> None:
    (found,) = inbound(client(touch), desk())
    assert (found.times, found.what, found.asks) == (expected, What.INBOUND, "call")
    assert found.subject == Ref("interactions", touch.id)


@pytest.mark.parametrize(
    ("now", "band"),
    [
        pytest.param("11-26 09:59", Band.SOON, id="more-than-two-working-days-before"),
        pytest.param("11-26 10:00", Band.DUE, id="two-working-days-before"),
        pytest.param("11-27 16:59", Band.DUE, id="more-than-two-working-hours-before"),
        pytest.param("11-27 17:00", Band.OWED, id="two-working-hours-before"),
        pytest.param("11-28 12:00", Band.OWED, id="on-the-weekend-before"),
        pytest.param("11-30 10:00", Band.OWED, id="at-the-target"),
        pytest.param("12-04 10:00", Band.OWED, id="past-the-target"),
    ],
)
def test_a_reply_is_due_in_its_last_two_working_days(now: str, band: Band) -> None:
    known = client(complaints=(complaint("11-23 10:00", assessed_at=at("11-23 11:00")),))
    (found,) = complaint_term(known, desk(now))
    assert (found.band, found.is_ours) == (band, True)


@pytest.mark.parametrize(
    ("now", "band"),
    [
        pytest.param("11-23 10:00", Band.DUE, id="on-receipt"),
        pytest.param("11-23 16:59", Band.DUE, id="more-than-two-working-hours-before"),
        pytest.param("11-23 17:00", Band.OWED, id="two-working-hours-before"),
        pytest.param("11-24 07:59", Band.OWED, id="in-the-night-before"),
        pytest.param("11-24 10:00", Band.OWED, id="at-the-target"),
        pytest.param("11-27 10:00", Band.OWED, id="past-the-target"),
    ],
)
def test_an_acknowledgement_is_due_at_once_and_owed_from_two_working_hours_before(now: str, band: Band) -> None:
    (found,) = complaint_term(client(complaints=(complaint("11-23 10:00"),)), desk(now))
    assert (found.band, found.is_ours) == (band, True)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({}, times("11-23 10:00", due="11-20 10:00", owed="11-23 17:00", breaks="11-24 10:00"), id="new"),
        pytest.param({"acknowledged_at": at("11-23 11:00")},
                     times("11-23 10:00", due="11-26 10:00", owed="11-27 17:00", breaks="11-30 10:00"),
                     id="acknowledged"),
        pytest.param({"kind": "objection"},
                     times("11-23 10:00", due="11-26 10:00", owed="11-27 17:00", breaks="11-30 10:00"),
                     id="an-objection"),
        pytest.param({"responded_at": at("11-25 12:00")},
                     times("11-23 10:00", due="11-30 12:00", owed="12-02 10:00", breaks="12-02 12:00"), id="answered"),
    ],
)  # fmt: skip
def test_a_complaint_arises_on_receipt_and_breaks_at_its_target(facts: dict[str, Any], expected: Times) -> None:
    (found,) = complaint_term(client(complaints=(complaint("11-23 10:00", **facts),)), desk())
    assert (found.times, found.what, found.asks) == (expected, What.COMPLAINT, "call")


@pytest.mark.parametrize(
    ("facts", "now", "sentence"),
    [
        pytest.param({}, "11-23 16:00", "Complaint “late banner”: an acknowledgement is due by Tue 10:00", id="new"),
        pytest.param({}, "11-24 09:00", "Complaint “late banner”: an acknowledgement is due by 10:00", id="soon"),
        pytest.param({}, "11-24 10:01", "Complaint “late banner”: an acknowledgement was due by 10:00", id="late"),
        pytest.param({"acknowledged_at": at("11-23 11:00")}, "11-23 16:00",
                     "Complaint “late banner”: an assessment is due by 30 Nov 10:00", id="acknowledged"),
        pytest.param({"assessed_at": at("11-23 11:00"), "kind": "objection"}, "11-27 16:00",
                     "Objection “late banner”: a reply is due by Mon 10:00", id="assessed"),
        pytest.param({"responded_at": at("11-23 11:00")}, "11-27 16:00",
                     "Complaint “late banner”: closing is due by Mon 11:00", id="answered"),
    ],
)  # fmt: skip
def test_complaints_in_words(facts: dict[str, Any], now: str, sentence: str) -> None:
    (found,) = complaint_term(client(complaints=(complaint("11-23 10:00", **facts),)), desk(now))
    assert found.sentence == sentence
    assert found.subject == Ref("complaints", "complaint")


def test_a_complaint_in_a_few_words() -> None:
    (found,) = complaint_term(client(complaints=(complaint("11-23 09:00"),)), desk())
    assert found.brief == "complaint late banner: an acknowledgement by 18:00"
