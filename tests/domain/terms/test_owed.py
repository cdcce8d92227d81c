"""Promises, calls and messages of theirs, complaints: what we owe, in factors, bands and sentences."""

from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.findings import Band, Finding, Subject
from acct_tui.domain.snapshots import Commitment, Touch
from acct_tui.domain.terms.owed import complaint as complaint_term
from acct_tui.domain.terms.owed import inbound, promise
from tests.domain.facts import at, call, client, commitment, complaint, desk, missed, talk, tried, wrote
from tests.domain.facts import promise as promised


def promises(*commitments: Commitment, now: str = "11-23 10:00") -> list[Finding]:
    return list(promise(client(commitments=commitments), desk(now)))


@pytest.mark.parametrize(
    ("due", "factor"),
    [
        pytest.param("11-24 09:01", None, id="more-than-eight-working-hours-ahead"),
        pytest.param("11-24 09:00", None, id="eight-working-hours-ahead"),
        pytest.param("11-23 14:00", "0.4", id="four-hours-ahead"),
        pytest.param("11-23 10:00", "0.8", id="at-the-time"),
        pytest.param("11-20 17:00", "0.9", id="two-working-hours-after"),
        pytest.param("11-20 15:00", "1", id="four-working-hours-after"),
        pytest.param("11-02 15:00", "1", id="weeks-after"),
    ],
)
def test_a_promise_weighs_from_eight_working_hours_before_to_four_after(due: str, factor: str | None) -> None:
    assert [found.factor for found in promises(promised(due))] == ([Fraction(factor)] if factor else [])


@pytest.mark.parametrize(
    ("item", "band"),
    [
        pytest.param(promised("11-23 10:01"), Band.SOON, id="a-thing-before-its-time"),
        pytest.param(promised("11-23 10:00"), Band.SOON, id="a-thing-at-its-time"),
        pytest.param(promised("11-23 09:59"), Band.DUE, id="a-thing-late"),
        pytest.param(call("11-23 11:01", promised=True), Band.SOON, id="a-call-more-than-an-hour-ahead"),
        pytest.param(call("11-23 11:00", promised=True), Band.OWED, id="a-call-within-the-hour"),
        pytest.param(call("11-23 09:00", promised=True), Band.OWED, id="a-call-late"),
    ],
)
def test_a_promised_call_is_owed_from_an_hour_before_and_other_things_are_due_once_late(
    item: Commitment, band: Band
) -> None:
    assert [found.band for found in promises(item)] == [band]


@pytest.mark.parametrize(
    ("item", "count"),
    [
        pytest.param(promised("11-23 09:00"), 1, id="promised"),
        pytest.param(promised("11-23 09:00", promised=False), 0, id="a-private-plan"),
        pytest.param(commitment("colleague", "task", "11-23 09:00", promised=True), 1, id="a-colleague's"),
        pytest.param(commitment("client", "task", "11-23 09:00", promised=True), 0, id="theirs"),
        pytest.param(commitment("us", "task", None, promised=True), 0, id="without-a-time"),
    ],
)
def test_only_what_they_were_promised_counts(item: Commitment, count: int) -> None:
    assert len(promises(item)) == count


@pytest.mark.parametrize(
    ("item", "sentence", "brief"),
    [
        pytest.param(
            call("11-23 09:30", promised=True), "You promised to call at 09:30, 30 min late", "call, 30 min late",
            id="call"
        ),
        pytest.param(
            call("11-20 17:30", promised=True), "You promised to call 20 Nov, 2 days late", "call, 2 days late",
            id="call-days-ago",
        ),
        pytest.param(
            promised("11-23 12:00"), "You promised the file for 12:00, due in 2 h", "the file, due in 2 h", id="thing"
        ),
        pytest.param(
            promised("11-22 17:40"), "You promised the file for yesterday 17:40, 16 h late", "the file, 16 h late",
            id="thing-yesterday",
        ),
        pytest.param(
            commitment("colleague", "task", "11-23 09:00", promised=True, colleague="Oleg"),
            "Oleg promised them the file for 09:00, 1 h late", "the file, 1 h late", id="colleague",
        ),
    ],
)  # fmt: skip
def test_promises_in_words(item: Commitment, sentence: str, brief: str) -> None:
    (found,) = promises(item)
    assert (found.sentence, found.brief) == (sentence, brief)
    assert (found.subject, found.is_ours, found.ball) == (Subject("commitments", item.id), True, "us")


OURS = promised("11-26 17:00", id="report", text="report")


def banner(made: str, owner: str = "colleague", **facts: Any) -> Commitment:
    given = {"id": "banner", "text": "banner", "colleague": "Oleg", "needed_for_id": "report", **facts}
    return commitment(owner, "task", None, made_at=at(made), **given)


@pytest.mark.parametrize(
    ("task", "factor"),
    [
        pytest.param(banner("11-23 09:00"), None, id="asked-today"),
        pytest.param(banner("11-20 17:00"), "0.2", id="a-day"),
        pytest.param(banner("11-18 17:00"), "0.4", id="three-days"),
        pytest.param(banner("11-16 17:00"), "0.6", id="five-days"),
        pytest.param(banner("11-02 17:00"), "0.6", id="weeks"),
        pytest.param(banner("11-16 17:00", chased_at=at("11-20 09:00")), "0.2", id="chased-since"),
        pytest.param(banner("11-16 17:00", chased_at=at("11-23 09:00")), None, id="chased-today"),
        pytest.param(banner("11-16 17:00", needed_for_id="other"), None, id="for-something-else"),
        pytest.param(banner("11-16 17:00", owner="client"), None, id="not-a-colleague's"),
    ],
)
def test_a_silent_colleague_shows_before_our_promise_is_late(task: Commitment, factor: str | None) -> None:
    assert [found.factor for found in promises(OURS, task)] == ([Fraction(factor)] if factor else [])


def test_a_silent_colleague_in_words() -> None:
    (found,) = promises(OURS, banner("11-19 12:00"))
    assert found.sentence == "Your promise for Thu 17:00 (report) waits for Oleg, silent 2 days"
    assert found.brief == "Oleg, silent 2 d: banner"
    assert (found.subject, found.band, found.ball) == (Subject("commitments", "banner"), Band.SOON, "colleague")
    (nameless,) = promises(OURS, banner("11-19 12:00", colleague=None))
    assert nameless.sentence.endswith("waits for a colleague, silent 2 days")


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
    ("now", "band"),
    [
        pytest.param("11-24 07:59", Band.OWED, id="in-the-night-before"),
        pytest.param("11-23 16:59", Band.SOON, id="more-than-two-working-hours-before"),
        pytest.param("11-23 17:00", Band.OWED, id="two-working-hours-before"),
        pytest.param("11-24 10:00", Band.OWED, id="at-the-target"),
        pytest.param("11-27 10:00", Band.OWED, id="past-the-target"),
    ],
)
def test_a_complaint_is_owed_from_two_working_hours_before_its_target(now: str, band: Band) -> None:
    known = client(complaints=(complaint("11-23 10:00"),))
    (found,) = complaint_term(known, desk(now))
    assert (found.band, found.is_ours) == (band, True)


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
    assert found.subject == Subject("complaints", "complaint")


def test_a_complaint_in_a_few_words() -> None:
    (found,) = complaint_term(client(complaints=(complaint("11-23 09:00"),)), desk())
    assert found.brief == "complaint late banner: an acknowledgement by 18:00"
