"""What rests an occasion until when: each wait hides only what it answers, and the row returns with the first."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Change, Client, Contact
from acct_tui.domain.queue.queue import row
from acct_tui.domain.queue.terms.own import next_contact
from acct_tui.domain.time.windows import CallWindow
from tests.domain.facts import (
    anna,
    at,
    call,
    client,
    commitment,
    complaint,
    desk,
    invoice,
    milestone,
    missed,
    project,
    promise,
    talk,
    tried,
    wrote,
)


def lane(known: Client, now: str = "11-23 10:00") -> tuple[str, datetime | None]:
    place = row(known, desk(now)).place
    return place.lane.value, place.returns_at


def resting(known: Client, now: str = "11-23 10:00") -> dict[str, str | None]:
    """What each occasion is about, and by what it rests."""
    found = row(known, desk(now)).occasions
    return {each.reason.finding.what.value: each.rest.wait.value if each.rest else None for each in found}


def then(returns: str | None) -> datetime | None:
    return at(returns) if returns else None


SILENT = talk("11-13 10:00")
"""Six working days ago: past the cadence, an occasion to call."""
FRIDAY = talk("11-20 10:00")
OUTAGE = Change("outage", "incident", "Site was down", date(2026, 11, 20))
LOGO = commitment("client", "decision", None, text="Logo", milestone_id="layout", made_at=at("11-18 10:00"))
EVERYTHING: dict[str, Any] = {
    "projects": (project(milestones=(milestone(1),), changes=(OUTAGE,), invoices=(invoice(8),)),),
    "complaints": (complaint("11-20 14:00", acknowledged_at=at("11-20 15:00"), severity="low"),),
    "pinned_at": at("11-20 09:00"),
}
OWED = (promise("11-20 17:00", id="report"), LOGO)


@pytest.mark.parametrize(
    ("now", "promised", "lane_of", "returns"),
    [
        pytest.param("11-23 13:44", False, "later", "11-23 13:45", id="a-plan-sixteen-minutes-ahead"),
        pytest.param("11-23 13:45", False, "now", None, id="a-plan-fifteen-minutes-ahead"),
        pytest.param("11-23 17:00", False, "now", None, id="a-plan-past"),
        pytest.param("11-23 12:59", True, "later", "11-23 13:00", id="an-agreed-call-more-than-an-hour-ahead"),
        pytest.param("11-23 13:00", True, "now", None, id="an-agreed-call-an-hour-ahead"),
        pytest.param("11-23 17:00", True, "now", None, id="an-agreed-call-past"),
    ],
)
def test_a_call_of_ours_brings_the_row_back_before_its_time(
    now: str, promised: bool, lane_of: str, returns: str | None
) -> None:
    known = client(SILENT, commitments=(call("11-23 14:00", promised=promised),))
    assert lane(known, now) == (lane_of, then(returns))


def test_a_plan_rests_silence_and_nothing_else() -> None:
    known = client(SILENT, missed("11-23 09:30"), commitments=(*OWED, call("11-25 11:00")), **EVERYTHING)
    assert {what for what, wait in resting(known).items() if wait} == {"silence"}
    assert resting(known)["silence"] == "plan"


def test_an_agreed_call_rests_what_can_wait_for_it() -> None:
    agreed = call("11-24 09:00", promised=True)
    known = client(SILENT, missed("11-20 09:30"), commitments=(*OWED, agreed), **EVERYTHING)
    assert {what for what, wait in resting(known).items() if wait != "call"} == {"inbound", "untold", "promise"}
    assert resting(known)["promised call"] == "call"


@pytest.mark.parametrize(
    ("due", "rests"),
    [
        pytest.param("11-23 13:59", None, id="due-before-the-call"),
        pytest.param("11-23 14:00", "call", id="due-with-the-call"),
        pytest.param("11-20 17:00", None, id="late-already"),
    ],
)
def test_what_is_due_before_an_agreed_call_does_not_wait_for_it(due: str, rests: str | None) -> None:
    agreed = call("11-23 14:00", promised=True)
    assert resting(client(FRIDAY, commitments=(promise(due), agreed)))["promise"] == rests


def held(*touches: Any, said: str | None = "11-20", **facts: Any) -> Client:
    """Nobody calls before Thursday."""
    hold = {"hold_until": date(2026, 11, 26), "hold_why": "their board meets"}
    return client(*touches, **hold, hold_said_on=date.fromisoformat(f"2026-{said}") if said else None, **facts)


def test_a_hold_rests_all_but_what_is_owed_and_agreed_calls() -> None:
    agreed = call("11-23 10:50", promised=True)
    known = held(SILENT, missed("11-23 09:30"), commitments=(*OWED, agreed), said="11-21", **EVERYTHING)
    assert {what for what, wait in resting(known).items() if wait is None} == {"inbound", "promised call"}
    assert {wait for wait in resting(known).values() if wait} == {"hold"}


@pytest.mark.parametrize(
    ("raised", "rests"),
    [
        pytest.param(date(2026, 11, 19), "hold", id="the-day-before-it-was-said"),
        pytest.param(date(2026, 11, 20), None, id="on-the-day"),
        pytest.param(date(2026, 11, 21), None, id="the-day-after"),
    ],
)
def test_a_hold_hides_no_news_raised_since_it_was_said(raised: date, rests: str | None) -> None:
    change = Change("outage", "incident", "Site was down", raised)
    assert resting(held(FRIDAY, projects=(project(changes=(change,)),)))["untold"] == rests


def test_a_hold_hides_no_news_of_which_nobody_knows_since_when() -> None:
    moved = project(milestones=(milestone(5, 9),))
    assert resting(held(FRIDAY, projects=(moved,)))["untold"] is None
    old = project(changes=(Change("outage", "incident", "Site was down", date(2026, 11, 2)),))
    assert resting(held(FRIDAY, projects=(old,), said=None))["untold"] is None


@pytest.mark.parametrize(
    ("now", "touches", "lane_of"),
    [
        pytest.param("11-26 08:59", [], "waiting", id="before-its-day-begins"),
        pytest.param("11-26 09:00", [], "now", id="its-day-has-begun"),
        pytest.param("11-30 10:00", [], "now", id="days-later"),
        pytest.param("11-26 10:00", [wrote("11-26 09:10", by="us")], "waiting", id="a-word-of-ours-since"),
        pytest.param("11-26 10:00", [wrote("11-26 08:59", by="us")], "now", id="a-word-of-ours-before"),
    ],
)
def test_a_hold_is_over_with_its_day_until_a_word_of_ours(now: str, touches: list[Any], lane_of: str) -> None:
    assert lane(held(talk("11-23 09:00"), *touches), now)[0] == lane_of


@pytest.mark.parametrize(
    ("now", "lane_of", "returns"),
    [
        pytest.param("11-23 18:00", "waiting", "11-24 09:00", id="the-same-day"),
        pytest.param("11-24 08:59", "waiting", "11-24 09:00", id="until-my-next-day-begins"),
        pytest.param("11-24 09:00", "now", None, id="my-next-day"),
    ],
)
def test_a_talk_of_today_rests_what_had_arisen(now: str, lane_of: str, returns: str | None) -> None:
    known = client(talk("11-23 09:30", minutes=10), commitments=(promise("11-20 17:00"),))
    assert lane(known, now) == (lane_of, then(returns))


@pytest.mark.parametrize(
    ("due", "now", "rests"),
    [
        pytest.param("11-23 13:40", "11-23 13:00", "talk", id="due-as-the-talk-ended"),
        pytest.param("11-23 13:41", "11-23 13:00", None, id="due-a-minute-after-it-ended"),
        pytest.param("11-23 13:40", "11-23 13:40", None, id="and-anew-at-its-time"),
    ],
)
def test_what_arises_after_a_talk_is_not_rested_by_it(due: str, now: str, rests: str | None) -> None:
    known = client(talk("11-23 09:30", minutes=10), commitments=(promise(due),))
    assert resting(known, now)["promise"] == rests


def test_what_rests_says_until_when_it_asks_again_which_may_be_before_the_wait_is_over() -> None:
    # Received before the talk: an acknowledgement is owed two working hours before Tuesday 09:20.
    known = client(talk("11-23 09:30", minutes=10), complaints=(complaint("11-23 09:20"),))
    (occasion,) = row(known, desk()).occasions
    assert occasion.rest is not None
    assert (occasion.rest.wait, occasion.rest.until) == ("talk", at("11-23 16:20"))
    assert lane(known) == ("waiting", at("11-23 16:20"))


def test_a_talk_of_today_rests_neither_what_is_owed_nor_news_nor_what_is_anothers() -> None:
    irina = anna(id="irina", name="Irina", role="finance")
    known = client(talk("11-23 09:40", contact_id="anna"), contacts=(anna(), irina), commitments=OWED, **EVERYTHING)
    assert {what for what, wait in resting(known).items() if wait is None} == {"untold", "money"}
    assert resting(known)["promise"] == "talk"


@pytest.mark.parametrize(
    ("touch", "rests"),
    [
        pytest.param(wrote("11-23 09:00", by="us"), "word", id="a-message-of-ours"),
        pytest.param(tried("11-21 09:00", disposition="voicemail"), "word", id="a-voicemail"),
        pytest.param(wrote("11-23 09:00"), None, id="a-message-of-theirs"),
        pytest.param(wrote("11-19 09:00", by="us"), None, id="before-it-arose"),
        pytest.param(tried("11-21 09:00"), None, id="a-try"),
    ],
)
def test_a_word_of_ours_rests_silence(touch: Any, rests: str | None) -> None:
    # Silent for five working days since Friday, 20 November.
    assert resting(client(SILENT, touch))["silence"] == rests


def test_a_word_of_ours_rests_silence_moods_and_moments_and_nothing_of_ours() -> None:
    delivered = project(delivered_on=date(2026, 10, 24), changes=(OUTAGE,), invoices=(invoice(8),))
    known = client(
        talk("11-13 10:00", mood=2), wrote("11-23 09:00", by="us"), projects=(delivered,), commitments=OWED[:1]
    )
    assert {what for what, wait in resting(known).items() if wait == "word"} == {"silence", "mood", "moment"}
    assert {what for what, wait in resting(known).items() if wait is None} == {"untold", "money", "promise"}


def test_a_reminder_of_what_they_owe_is_a_word_of_ours() -> None:
    assert resting(client(SILENT, chased_at=at("11-23 09:00")))["silence"] == "word"
    task = commitment("colleague", "task", None, chases=1)
    assert resting(client(SILENT, commitments=(task,)))["silence"] is None


@pytest.mark.parametrize(
    ("now", "rests"),
    [
        pytest.param("11-23 10:00", "word", id="the-same-day"),
        pytest.param("11-25 08:59", "word", id="until-my-day-begins-two-working-days-later"),
        pytest.param("11-25 09:00", None, id="then-no-more"),
    ],
)
def test_it_is_their_turn_for_two_working_days(now: str, rests: str | None) -> None:
    assert resting(client(SILENT, wrote("11-23 09:00", by="us")), now)["silence"] == rests


@pytest.mark.parametrize(
    ("facts", "now", "rests"),
    [
        pytest.param({"written_at": "11-23 09:00"}, "11-25 08:59", "chase", id="in-writing"),
        pytest.param({"written_at": "11-23 09:00"}, "11-25 09:00", None, id="in-writing-two-working-days-ago"),
        pytest.param({"written_at": "11-21 23:59"}, "11-23 10:00", None, id="in-writing-before-the-step"),
    ],
)
def test_a_message_at_a_call_step_rests_that_invoice(facts: dict[str, Any], now: str, rests: str | None) -> None:
    # Eight days late on Monday: the first call step began on Sunday.
    other = invoice(20, id="other", number="1043")
    known = client(FRIDAY, projects=(project(invoices=(invoice(8, **facts), other)),))
    waits = {each.reason.finding.subject.id: each.rest for each in row(known, desk(now)).occasions
             if each.reason.finding.subject}  # fmt: skip
    assert (waits["invoice"].wait.value if waits["invoice"] else None) == rests
    assert waits["other"] is None or waits["other"].wait == "hours"


@pytest.mark.parametrize(
    ("touches", "lane_of", "returns"),
    [
        pytest.param([tried("11-23 09:20")], "later", "11-23 10:20", id="tried-within-the-hour"),
        pytest.param([tried("11-23 09:00")], "now", None, id="tried-an-hour-ago"),
        pytest.param([tried("11-22 10:10")], "later", "11-23 10:40", id="tried-yesterday-at-this-time"),
        pytest.param([tried("11-23 09:20"), missed("11-23 09:40")], "now", None, id="they-called-since"),
        pytest.param(
            [missed("11-23 09:10"), tried("11-23 09:20")], "later", "11-23 10:20", id="tried-since-they-called"
        ),
        pytest.param([tried("11-23 09:20"), talk("11-23 09:40")], "waiting", "11-30 09:00", id="reached-since"),
    ],
)
def test_a_try_rests_for_a_while(touches: list[Any], lane_of: str, returns: str | None) -> None:
    assert lane(client(SILENT, *touches)) == (lane_of, then(returns))


@pytest.mark.parametrize(
    ("now", "verb", "lane_of", "returns"),
    [
        pytest.param("11-23 16:20", "do", "now", None, id="a-try-rests-no-deed"),
        pytest.param("11-23 16:59", "do", "now", None, id="up-to-its-time"),
        pytest.param("11-23 17:00", "call", "later", "11-23 17:10", id="then-it-is-a-call"),
        pytest.param("11-23 17:10", "call", "now", None, id="which-the-try-rested"),
    ],
)
def test_what_is_to_be_done_needs_nobody_to_be_reached(now: str, verb: str, lane_of: str, returns: str | None) -> None:
    known = client(FRIDAY, tried("11-23 16:10"), commitments=(promise("11-23 17:00"),))
    assert (row(known, desk(now)).verb, *lane(known, now)) == (verb, lane_of, then(returns))


@pytest.mark.parametrize(
    ("touch", "due", "returns"),
    [
        pytest.param(talk("11-23 15:00", contact_id="anna"), "11-23 18:00", "11-24 09:00", id="after-their-hours"),
        pytest.param(talk("11-23 15:00", contact_id="anna"), "11-23 17:30", "11-23 17:30", id="within-them"),
        pytest.param(tried("11-23 16:50"), "11-23 17:30", None, id="a-deed-that-was-tried-stands-now"),
    ],
)
def test_a_deed_that_becomes_a_call_waits_for_the_hours_of_a_call(touch: Any, due: str, returns: str | None) -> None:
    known = client(FRIDAY, touch, commitments=(promise(due),))
    assert lane(known, "11-23 17:00")[1] == then(returns)
    if returns:
        assert lane(known, returns)[0] == "now"


def test_a_try_rests_nothing_that_is_another_contacts() -> None:
    irina = anna(id="irina", name="Irina", role="finance")
    known = client(SILENT, tried("11-23 09:40", contact_id="anna"), contacts=(anna(), irina), **EVERYTHING)
    assert {what for what, wait in resting(known).items() if wait != "try"} == {"money"}


def test_a_try_at_who_is_asked_in_place_of_somebody_away_rests_what_was_for_them() -> None:
    away, bob = anna(do_not_contact_until=date(2026, 12, 1)), anna(id="bob", name="Bob")
    known = client(SILENT, tried("11-23 09:55", contact_id="bob"), contacts=(away, bob))
    assert lane(known) == ("later", at("11-23 10:55"))
    talked = client(talk("11-23 09:30", contact_id="bob"), contacts=(away, bob), commitments=(promise("11-20 17:00"),))
    assert resting(talked)["promise"] == "talk"


def away(until: int, **facts: Any) -> Contact:
    """Somebody who is not to be contacted before a day of November."""
    return anna(do_not_contact_until=date(2026, 11, until), **facts)


AT_THREE = (CallWindow(None, time(15), time(16), "preferred"),)


@pytest.mark.parametrize(
    ("people", "now", "returns", "who"),
    [
        pytest.param((away(30), away(25, id="bob", name="Bob")), "11-23 10:00", "11-25 09:00", "Bob",
                     id="whoever-is-free-first"),
        pytest.param((away(25), away(25, id="bob", name="Bob", zone="Asia/Tokyo", preferred_channel="email")),
                     "11-23 10:00", "11-24 16:00", "Bob",
                     id="on-one-day-by-the-instant"),
        pytest.param((away(24), anna(id="bob", name="Bob", windows=AT_THREE)), "11-23 19:00", "11-24 09:00", "Anna",
                     id="a-stand-in-is-asked-until-the-other-is-back"),
        pytest.param((away(26), anna(id="bob", name="Bob", windows=AT_THREE)), "11-23 19:00", "11-24 15:00", "Bob",
                     id="who-is-not-back-before"),
    ],
)  # fmt: skip
def test_a_row_returns_with_whoever_can_be_reached_first(
    people: tuple[Contact, ...], now: str, returns: str, who: str
) -> None:
    known = client(SILENT, contacts=people)
    assert lane(known, now)[1] == at(returns)
    found = row(known, desk(returns))
    assert (found.place.lane.value, found.contact and found.contact.name) == ("now", who)


WRITER = anna(preferred_channel="email")
STEP = commitment("us", "task", "11-25 12:00", invoice_id="invoice", text="send the list")


@pytest.mark.parametrize(
    ("known", "verb", "returns"),
    [
        pytest.param(client(talk("11-17 10:00"), contacts=(WRITER,)), "write", "11-24 09:00", id="silence"),
        pytest.param(client(talk("11-17 10:00"), contacts=(WRITER,), zone="America/New_York"), "write", "11-24 09:00",
                     id="in-new-york-whose-day-begins-at-six"),
        pytest.param(client(talk("11-17 10:00"), contacts=(WRITER,), zone="Asia/Tokyo"), "write", "11-23 16:00",
                     id="in-tokyo-whose-day-begins-in-mine"),
        pytest.param(client(talk("11-17 10:00")), "call", "11-24 09:00", id="a-call-has-its-own-hours"),
        pytest.param(client(SILENT, contacts=(WRITER,), projects=(project(paused_until=date(2026, 12, 1)),)), "write",
                     "12-01 09:00", id="silence-after-a-pause"),
        pytest.param(client(SILENT, contacts=(replace(away(25), preferred_channel="email"),)), "write", "11-25 09:00",
                     id="who-was-away-until-a-day"),
        pytest.param(client(FRIDAY, contacts=(WRITER,), projects=(project(invoices=(invoice(6),)),)), "write",
                     "11-24 09:00", id="a-step-of-dunning"),
        pytest.param(client(FRIDAY, contacts=(WRITER,), projects=(project(due_on=date(2026, 11, 23)),)), "write",
                     "11-24 09:00", id="the-day-of-the-project-is-over"),
        pytest.param(client(FRIDAY, projects=(project(invoices=(invoice(16, disputed=True),)),), commitments=(STEP,)),
                     "do", "11-25 09:00", id="a-step-of-a-dispute"),
    ],
)  # fmt: skip
def test_what_begins_with_a_day_is_written_or_done_from_the_start_of_mine(
    known: Client, verb: str, returns: str
) -> None:
    found = row(known, desk())
    assert (found.verb, found.place.returns_at) == (verb, at(returns))
    assert (lane(known, returns)[0], row(known, desk(returns)).verb) == ("now", verb)


def test_a_row_that_is_written_says_at_night_that_my_day_has_not_begun() -> None:
    place = row(client(SILENT, contacts=(WRITER,)), desk("11-20 08:00")).place
    assert (place.lane, place.why, place.returns_at) == ("later", "Your day begins at 09:00", at("11-20 09:00"))


def test_a_try_before_the_time_of_a_promised_call_does_not_stand_for_it() -> None:
    known = client(FRIDAY, tried("11-23 09:30"), commitments=(call("11-23 10:00", promised=True),))
    assert lane(known, "11-23 10:00")[0] == "now"
    tried_since = client(*known.conversations, tried("11-23 10:01"), commitments=known.commitments)
    assert lane(tried_since, "11-23 10:05") == ("later", at("11-23 11:01"))


@pytest.mark.parametrize(
    ("now", "lane_of"),
    [
        pytest.param("11-23 21:59", "now", id="evening"),
        pytest.param("11-23 22:00", "later", id="night"),
        pytest.param("11-24 06:59", "later", id="end-of-the-night"),
        pytest.param("11-24 07:00", "now", id="morning"),
    ],
)
def test_nobody_is_called_at_night_not_even_without_a_contact(now: str, lane_of: str) -> None:
    assert lane(client(missed("11-23 08:30"), contacts=()), now)[0] == lane_of


@pytest.mark.parametrize(
    ("known", "now", "returns"),
    [
        pytest.param(client(FRIDAY, commitments=(promise("11-23 17:00"), call("11-24 10:00"))), "11-23 10:00",
                     "11-23 13:00", id="what-arises-first"),
        pytest.param(client(SILENT, contacts=(anna(zone="America/New_York"),), commitments=(call("11-24 12:00"),)),
                     "11-23 10:00", "11-24 13:00", id="a-plan-that-ends-in-their-night"),
        pytest.param(client(SILENT, wrote("11-20 12:00", by="us")), "11-23 10:00", "11-24 09:00", id="their-turn"),
        pytest.param(client(talk("11-20 18:30", minutes=5), commitments=(promise("11-20 17:00"),)), "11-21 10:00",
                     "11-23 09:00", id="over-the-weekend"),
        pytest.param(client(FRIDAY, projects=(project(stage="closed", invoices=(invoice(5),)),)), "11-23 10:00",
                     "11-25 09:00", id="closed-and-not-yet-paid"),
        pytest.param(client(FRIDAY, projects=(project(stage="closed"),)), "11-23 10:00", None, id="closed"),
    ],
)  # fmt: skip
def test_a_row_returns_with_the_first_of_its_occasions(known: Client, now: str, returns: str | None) -> None:
    found = row(known, desk(now))
    assert (found.place.lane == "now", found.place.returns_at) == (False, then(returns))
    if returns:
        assert lane(known, returns)[0] == "now"


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        pytest.param({}, "Nothing to raise; last talk Mon 16 Nov", id="nothing-but-silence"),
        pytest.param({"tier": "A"}, "Nothing to raise; last talk Mon 16 Nov", id="and-their-standing"),
        pytest.param({"others": (wrote("11-20 17:30"),)},
                     "Nothing now; open: They wrote 20 min ago and nobody answered", id="a-message-to-answer"),
        pytest.param({"projects": (project(due_on=date(2026, 12, 18), invoices=(invoice(-20),)),),
                      "contacts": (anna(birthday=date(1980, 12, 20)),)},
                     "Nothing to raise; last talk Mon 16 Nov", id="and-days-that-come"),
        pytest.param({"complaints": (complaint("11-20 15:00", acknowledged_at=at("11-20 15:30")),)},
                     "Nothing now; open: Complaint “late banner”: an assessment is due by 27 Nov 15:00",
                     id="a-complaint"),
        pytest.param({"projects": (project(invoices=(invoice(3),)),)},
                     "Nothing now; open: Invoice 1042 is due today, €2 400", id="a-message-about-an-invoice"),
        pytest.param({"commitments": (promise("11-23 17:00"), promise("11-24 12:00", id="later"))},
                     "Nothing now; open: You promised the file for Mon 17:00, due in 2 days", id="the-first-of-two"),
    ],
)  # fmt: skip
def test_there_is_nothing_to_raise_only_beside_a_mere_silence(facts: dict[str, Any], said: str) -> None:
    # Silence brings them back first, as Monday begins.
    assert row(client(talk("11-16 10:00"), **facts), desk("11-20 17:50")).place.why == said


def test_the_row_asks_for_whoever_its_first_occasion_is_for() -> None:
    irina = anna(id="irina", name="Irina", role="finance")
    known = client(FRIDAY, contacts=(anna(), irina), projects=(project(invoices=(invoice(8),)),))
    assert row(known, desk()).contact == irina
    away = anna(id="irina", name="Irina", role="finance", do_not_contact_until=date(2026, 12, 1))
    assert row(client(FRIDAY, contacts=(anna(), away), projects=known.projects), desk()).contact == anna()


def test_the_earliest_call_of_ours_is_the_next_contact() -> None:
    first, second = call("11-24 10:00", id="first"), call("11-25 10:00", id="second")
    theirs = commitment("client", "call", "11-23 12:00")
    assert next_contact(client(commitments=(second, theirs, first, promise("11-23 11:00")))) == first
    assert next_contact(client(commitments=(theirs,))) is None


def test_a_silence_without_weight_is_no_occasion() -> None:
    assert row(client(SILENT), desk(weights={"silence": 0})).place.lane == "waiting"
