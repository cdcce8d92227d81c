"""What is left of a day, and whom to call first on the next working day."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Change, Client, Commitment, Milestone
from acct_tui.domain.queue.evening import (
    due_a_call,
    first_call,
    milestones_due,
    promises_due,
    still_due,
    waiting,
)
from acct_tui.domain.queue.queue import rank, row
from acct_tui.domain.time.windows import CallWindow
from tests.domain.facts import (
    TODAY,
    anna,
    at,
    call,
    client,
    commitment,
    complaint,
    days_ago,
    desk,
    invoice,
    milestone,
    missed,
    project,
    promise,
    quiet,
    talk,
    tried,
)

EVENING = desk("11-23 17:40")


LATE = CallWindow(None, time(14), time(16), "preferred")


def named(known: Client, name: str) -> Client:
    return replace(known, id=name, name=name)


@pytest.mark.parametrize(
    ("item", "is_due"),
    [
        pytest.param(promise("11-20 17:00"), True, id="late"),
        pytest.param(promise("11-23 18:00"), True, id="by-the-end-of-today"),
        pytest.param(promise("11-23 19:15"), True, id="tonight"),
        pytest.param(promise("11-24 09:00"), False, id="tomorrow"),
        pytest.param(call("11-23 17:50", promised=True), True, id="a-promised-call"),
        pytest.param(call("11-23 17:50"), True, id="a-plan-of-ours"),
        pytest.param(commitment("us", "task", "11-23 12:00"), True, id="ours-to-do"),
        pytest.param(commitment("colleague", "task", "11-23 12:00"), True, id="a-colleague"),
        pytest.param(commitment("colleague", "task", "11-23 12:00", promised=True), True, id="promised-by-a-colleague"),
        pytest.param(commitment("client", "task", "11-23 12:00", promised=True), True, id="theirs"),
        pytest.param(commitment("us", "task", None, promised=True), False, id="without-a-day"),
    ],
)
def test_what_is_owed_for_today_or_before(item: Commitment, is_due: bool) -> None:
    known = quiet(1, commitments=(item,))
    assert promises_due([known], EVENING) == ([(known, item)] if is_due else [])


def test_the_oldest_promise_comes_first() -> None:
    late, later = (quiet(1, commitments=(promise(due, id=due),)) for due in ("11-20 09:00", "11-19 09:00"))
    assert [item.id for _, item in promises_due([late, later], EVENING)] == ["11-19 09:00", "11-20 09:00"]


@pytest.mark.parametrize(
    ("now", "known", "who", "when"),
    [
        pytest.param("11-23 17:40", [quiet(6)], "0", "11-24 09:00", id="the-first-of-the-lane-now"),
        pytest.param("11-27 17:40", [quiet(6)], "0", "11-30 09:00", id="after-the-weekend"),
        pytest.param("12-24 17:40", [quiet(6)], "0", "12-28 09:00", id="after-a-holiday"),
        pytest.param("11-23 08:00", [quiet(6)], "0", "11-24 09:00", id="tomorrow-even-in-the-morning"),
        pytest.param("11-23 17:40", [quiet(9), client(talk("11-13 10:00"), missed("11-23 17:00"))], "1", "11-24 09:00",
                     id="owed-before-due"),
        pytest.param("11-23 17:40", [quiet(6, commitments=(call("11-24 09:15", promised=True),))], "0", "11-24 09:15",
                     id="promised-for-just-after-nine"),
        pytest.param("11-23 17:40", [quiet(6, commitments=(call("11-24 11:00"),))], "0", "11-24 11:00",
                     id="nobody-now-but-a-call-is-planned"),
        pytest.param("11-23 17:40", [quiet(1, commitments=(call("11-26 11:00"),))], "0", "11-26 11:00",
                     id="the-next-call-of-ours"),
        pytest.param("11-23 17:40", [quiet(9, contacts=(anna(windows=(LATE,)),))], "0", "11-24 14:00",
                     id="nobody-now-but-one-comes-back-that-day"),
        pytest.param("11-23 18:30", [quiet(6), quiet(1, commitments=(call("11-24 08:00", promised=True),))], "1",
                     "11-24 08:00", id="promised-for-before-my-day-begins"),
        pytest.param("11-27 17:00", [quiet(9), quiet(1, commitments=(call("11-28 11:00"),))], "1", "11-28 11:00",
                     id="planned-for-a-saturday"),
        pytest.param("11-23 18:30", [quiet(1, commitments=(call("11-23 18:00", promised=True),))], "0", "11-24 09:00",
                     id="a-call-that-is-late-already"),
        pytest.param("11-23 17:00", [quiet(1, commitments=(call("11-23 17:30"),)), quiet(6)], "1", "11-24 09:00",
                     id="a-call-of-today-is-none-of-tomorrow"),
        pytest.param("11-23 18:30", [quiet(6), quiet(1, commitments=(call("11-24 09:00"),))], "0", "11-24 09:00",
                     id="a-call-as-my-day-begins-is-one-of-the-queue"),
        pytest.param("11-23 17:40", [quiet(6, commitments=(call("11-24 11:00"),)),
                                     quiet(6, commitments=(call("11-24 10:00", promised=True),))], "1", "11-24 10:00",
                     id="the-earliest-of-two"),
    ],
)  # fmt: skip
def test_the_first_call_of_the_next_working_day(now: str, known: list[Client], who: str, when: str) -> None:
    found = first_call([named(each, str(number)) for number, each in enumerate(known)], desk(now))
    assert found is not None
    assert (found.row.client.name, found.at) == (who, at(when))


def test_nobody_may_be_there_to_call() -> None:
    assert first_call([], EVENING) is None
    assert first_call([quiet(0)], EVENING) is None


def test_it_says_why_as_it_will_stand_then() -> None:
    found = first_call([quiet(6)], EVENING)
    assert found is not None
    assert found.row.reasons[0].finding.sentence == "No conversation for 7 working days; you aim for 5"


@pytest.mark.parametrize(
    ("known", "why", "is_open"),
    [
        pytest.param(quiet(6), "No conversation for 7 working days; you aim for 5", False, id="silence-of-then"),
        pytest.param(
            quiet(1, commitments=(call("11-23 08:15", promised=True),)),
            "You promised to call at 08:15, 9 h late",
            True,
            id="a-call-of-today-that-nobody-made",
        ),
        pytest.param(
            quiet(1, commitments=(call("11-24 11:00"),)), "You planned to call Tue 11:00", False, id="planned-for-then"
        ),
        pytest.param(
            quiet(1, projects=(project(started_on=date(2026, 11, 24)),)),
            "Kick-off of Shop tomorrow",
            False,
            id="a-moment-of-then",
        ),
    ],
)
def test_it_says_why_in_words_of_today(known: Client, why: str, is_open: bool) -> None:
    found = first_call([known], EVENING)
    assert found is not None
    assert found.why is not None
    assert (found.why.sentence, found.is_open) == (why, is_open)


def test_who_waits_for_us_is_left_for_today() -> None:
    late, fresh = complaint("11-20 10:00"), complaint("11-23 17:30", severity="low", id="fresh")
    queue = rank([client(missed("11-23 15:00"), talk("11-20 09:00"), complaints=(late, fresh))], EVENING)
    assert [reason.finding.subject.table for _, reason in waiting(queue, EVENING) if reason.finding.subject] == [
        "complaints",
        "interactions",
    ]


@pytest.mark.parametrize(
    ("received", "is_left"),
    [
        pytest.param("11-23 10:40", True, id="owed-since-this-evening"),
        pytest.param("11-23 10:41", False, id="owed-tomorrow"),
    ],
)
def test_who_complained_waits_for_us_once_a_word_is_owed_tonight(received: str, is_left: bool) -> None:
    queue = rank([client(talk("11-20 09:00"), complaints=(complaint(received),))], EVENING)
    assert bool(waiting(queue, EVENING)) is is_left
    assert bool(still_due(queue, ())), "it is due either way"


@pytest.mark.parametrize(
    ("step", "facts", "is_due"),
    [
        pytest.param(milestone(0), {}, True, id="today"),
        pytest.param(milestone(-3), {}, True, id="late"),
        pytest.param(milestone(-3, 1), {}, False, id="expected-tomorrow-now"),
        pytest.param(milestone(0, done_on=TODAY), {}, False, id="done"),
        pytest.param(milestone(0), {"paused_until": date(2026, 12, 1)}, False, id="the-project-rests"),
        pytest.param(milestone(0), {"stage": "closed"}, False, id="the-project-is-closed"),
        pytest.param(Milestone("layout", "Layout"), {}, False, id="without-a-day"),
    ],
)
def test_steps_of_plans_that_are_due(step: Milestone, facts: dict[str, str], is_due: bool) -> None:
    known = quiet(1, projects=(project(milestones=(step,), **facts),))
    assert [each.id for each in milestones_due([known], EVENING)] == (["layout"] if is_due else [])


BILLED = project(invoices=(invoice(8),))
HEARD = {"acknowledged_at": at("11-20 10:00")}
NEWS = Change("news", "incident", "Shop down", days_ago(1))


@pytest.mark.parametrize(
    ("known", "tables"),
    [
        pytest.param(quiet(1, projects=(project(changes=(NEWS,)),)), ["changes"], id="news"),
        pytest.param(
            client(talk("11-23 12:00"), projects=(project(changes=(NEWS,)),)), ["changes"], id="a-talk-tells-no-news"
        ),
        pytest.param(quiet(1, projects=(project(invoices=(invoice(8),)),)), ["invoices"], id="a-late-invoice"),
        pytest.param(
            client(talk("11-23 12:00"), projects=(project(invoices=(invoice(8),)),)), [], id="talked-today-about-money"
        ),
        pytest.param(
            client(talk("11-19 12:00"), tried("11-23 17:30"), projects=(project(invoices=(invoice(8),)),)),
            ["invoices"],
            id="a-try-is-no-answer",
        ),
        pytest.param(
            quiet(2, projects=(project(started_on=TODAY, invoices=(invoice(8),)),)),
            ["moments", "invoices"],
            id="kick-offs-first",
        ),
        pytest.param(quiet(1, commitments=(promise("11-24 10:00"),)), ["commitments"], id="in-its-last-four-hours"),
        pytest.param(quiet(1, commitments=(promise("11-24 15:00"),)), [], id="a-promise-of-tomorrow"),
        pytest.param(quiet(1, complaints=(complaint("11-18 12:00", **HEARD),)), ["complaints"], id="in-its-last-days"),
        pytest.param(quiet(1, complaints=(complaint("11-23 12:00", **HEARD),)), [], id="a-complaint-of-next-week"),
        pytest.param(
            quiet(1, complaints=(complaint("11-18 12:00", kind="objection"),)), ["complaints"], id="an-objection"
        ),
        pytest.param(
            quiet(1, projects=(BILLED,), contacts=(anna(do_not_contact_until=date(2026, 12, 10)),)),
            [],
            id="asked-not-to-be-contacted",
        ),
        pytest.param(
            quiet(1, projects=(BILLED,), contacts=(anna(windows=(LATE,)),)), ["invoices"], id="too-late-to-call"
        ),
        pytest.param(
            quiet(1, commitments=(commitment("us", "task", None, promised=True),)), ["commitments"], id="without-a-day"
        ),
        pytest.param(quiet(9), [], id="a-silence"),
    ],
)
def test_what_else_is_still_due(known: Client, tables: list[str]) -> None:
    found = still_due(rank([known], EVENING), ())
    assert [reason.finding.subject.table for _, reason in found if reason.finding.subject] == tables
    assert (
        still_due(rank([known], EVENING), [each[1].finding.subject.id for each in found if each[1].finding.subject])
        == []
    )


def test_who_is_due_a_call_for_the_time_alone() -> None:
    known = {
        "quiet": quiet(9),
        "pinned": quiet(1, pinned_at=at("11-23 09:00")),
        "fresh": quiet(1),
        "talked": client(talk("11-09 09:00"), talk("11-23 09:00")),
        "held": quiet(9, hold_until=date(2026, 11, 26)),
        "asked for peace": quiet(9, contacts=(anna(do_not_contact_until=date(2026, 12, 10)),)),
    }
    queue = rank([named(each, name) for name, each in known.items()], EVENING)
    assert [row.client.name for row in due_a_call(queue)] == ["pinned", "quiet"]


@pytest.mark.parametrize(
    ("facts", "tables"),
    [
        pytest.param({"commitments": (promise("11-20 17:00"),)}, ["commitments"], id="a-promise"),
        pytest.param({"complaints": (complaint("11-09 10:00"),)}, ["complaints"], id="a-complaint"),
        pytest.param({"others": (missed("11-20 10:00"),)}, ["interactions"], id="a-call-nobody-returned"),
        pytest.param({"conversations": (talk("11-02 10:00", mood=1),)}, [], id="the-mood-of-the-last-talk"),
        pytest.param({"contacts": (anna(birthday=date(1980, 11, 23)),)}, [], id="a-birthday"),
        pytest.param({"hold_until": date(2026, 11, 10)}, [], id="a-hold-that-is-over"),
        pytest.param({"pinned_at": at("11-02 09:00")}, [], id="a-pin"),
    ],
)
def test_of_who_has_no_live_project_only_what_is_owed_is_left(facts: dict[str, Any], tables: list[str]) -> None:
    queue = [row(client(projects=(), **facts), EVENING)]
    found = [*waiting(queue, EVENING), *still_due(queue, ("complaint", "attempt 11-20 10:00"))]
    assert [each.finding.subject.table for _, each in found if each.finding.subject] == tables
    assert due_a_call(queue) == []
