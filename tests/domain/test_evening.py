"""What is left of a day, and whom to call first on the next working day."""

from dataclasses import replace

import pytest

from acct_tui.domain.evening import first_call, promises_due, waiting
from acct_tui.domain.queue import rank
from acct_tui.domain.snapshots import Client, Commitment
from tests.domain.facts import at, call, client, commitment, complaint, desk, missed, promise, quiet, talk

EVENING = desk("11-23 17:40")


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
        pytest.param(call("11-23 17:50"), False, id="a-private-plan"),
        pytest.param(commitment("colleague", "task", "11-23 12:00", promised=True), True, id="promised-by-a-colleague"),
        pytest.param(commitment("client", "task", "11-23 12:00", promised=True), False, id="theirs"),
        pytest.param(commitment("us", "task", None, promised=True), False, id="without-a-day"),
    ],
)
def test_promises_due_today_or_late(item: Commitment, is_due: bool) -> None:
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


def test_who_waits_for_us_is_left_for_today() -> None:
    late, fresh = complaint("11-20 10:00"), complaint("11-23 17:30", severity="low", id="fresh")
    queue = rank([client(missed("11-23 15:00"), talk("11-20 09:00"), complaints=(late, fresh))], EVENING)
    assert [reason.finding.subject.table for _, reason in waiting(queue) if reason.finding.subject] == [
        "complaints",
        "interactions",
    ]
