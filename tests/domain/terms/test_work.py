"""Decisions they owe, news they lack, and the state of the project."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from acct_tui.domain.facts.findings import EVER, Band, Finding, Times, What
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Change, Client, Commitment, Milestone
from acct_tui.domain.queue.terms.work import decision, health, untold
from tests.domain.facts import (
    BERLIN,
    at,
    client,
    commitment,
    complaint,
    days_ago,
    desk,
    invoice,
    milestone,
    project,
    times,
)


def owed(asked: int, blocks: int | None = None, due: str | None = None, **facts: Any) -> list[Finding]:
    """A decision asked for so many working days ago; Layout is due in so many."""
    made = at(f"{days_ago(asked):%m-%d} 12:00")
    given = {"id": "logo", "text": "Logo approval", "made_at": made, "milestone_id": "layout", **facts}
    item = commitment("client", given.pop("kind", "decision"), due, **given)
    steps = () if blocks is None else (milestone(-9, blocks),)
    return list(decision(client(commitments=(item,), projects=(project(milestones=steps),)), desk()))


@pytest.mark.parametrize(
    ("asked", "slack", "factor", "band"),
    [
        pytest.param(0, 5, "0", Band.SOON, id="asked-today"),
        pytest.param(2, 6, "1/4", Band.SOON, id="a-quarter-of-the-time"),
        pytest.param(3, 3, "1/2", Band.SOON, id="half-of-it"),
        pytest.param(3, 2, "3/5", Band.SOON, id="two-days-of-slack"),
        pytest.param(3, 1, "3/4", Band.DUE, id="one-day-of-slack"),
        pytest.param(3, 0, "1", Band.DUE, id="no-slack"),
        pytest.param(0, 0, "1", Band.DUE, id="asked-and-needed-today"),
        pytest.param(3, -2, "1", Band.DUE, id="needed-two-days-ago"),
    ],
)
def test_a_decision_weighs_by_how_much_of_its_slack_is_used(asked: int, slack: int, factor: str, band: Band) -> None:
    (found,) = owed(asked, blocks=slack)
    assert (found.factor, found.band, found.ball) == (Fraction(factor), band, "client")


@pytest.mark.parametrize(
    ("asked", "blocks", "due", "sentence", "brief"),
    [
        pytest.param(3, 1, None, "Logo approval blocks Layout in 1 day", "Logo approval, Tue blocks Layout",
                     id="1"),
        pytest.param(3, 4, None, "Logo approval blocks Layout in 4 days", "Logo approval, Fri blocks Layout",
                     id="4"),
        pytest.param(3, 0, None, "Logo approval blocks Layout", "Logo approval, today blocks Layout", id="blocked"),
        pytest.param(3, None, "11-25 18:00", "Logo approval is needed in 2 days", "Logo approval, needed Wed",
                     id="nothing-but-a-day"),
        pytest.param(3, None, "11-20 18:00", "Logo approval is needed now", "Logo approval, needed now", id="day-past"),
        pytest.param(3, 4, "11-24 18:00", "Logo approval blocks Layout in 4 days",
                     "Logo approval, Fri blocks Layout",
                     id="the-milestone-before-the-day"),
    ],
)  # fmt: skip
def test_decisions_in_words(asked: int, blocks: int | None, due: str | None, sentence: str, brief: str) -> None:
    (found,) = owed(asked, blocks, due)
    assert (found.sentence, found.brief, found.subject) == (sentence, brief, Ref("commitments", "logo"))


@pytest.mark.parametrize(
    ("facts", "count"),
    [
        pytest.param({"kind": "decision"}, 1, id="decision"),
        pytest.param({"kind": "request"}, 1, id="request"),
        pytest.param({"kind": "task"}, 0, id="task"),
        pytest.param({"kind": "payment"}, 0, id="payment"),
    ],
)
def test_decisions_and_requests_count(facts: dict[str, Any], count: int) -> None:
    assert len(owed(3, blocks=2, **facts)) == count


def test_without_a_day_nothing_is_known_to_be_blocked() -> None:
    assert not owed(3)


def test_a_milestone_that_is_done_waits_for_nobody() -> None:
    done = project(milestones=(milestone(-2, done_on=days_ago(2)),))
    item: Commitment = commitment("client", "decision", "11-26 18:00", milestone_id="layout", text="Logo approval")
    (found,) = decision(client(commitments=(item,), projects=(done,)), desk())
    assert found.sentence == "Logo approval is needed in 3 days"


def test_a_milestone_is_needed_by_its_first_plan_until_another_is_known() -> None:
    item = commitment("client", "decision", None, milestone_id="layout", text="Logo approval")
    (found,) = decision(client(commitments=(item,), projects=(project(milestones=(milestone(2),)),)), desk())
    assert found.sentence == "Logo approval blocks Layout in 2 days"


@pytest.mark.parametrize(
    ("needed", "begins", "over"),
    [
        pytest.param("11-27", "11-26 00:00", "11-28 00:00", id="a-friday"),
        pytest.param("11-28", "11-26 00:00", "11-29 00:00", id="a-saturday-is-as-the-friday"),
        pytest.param("11-29", "11-26 00:00", "11-30 00:00", id="a-sunday-too"),
        pytest.param("11-30", "11-27 00:00", "12-01 00:00", id="a-monday"),
        pytest.param("12-25", "12-23 00:00", "12-26 00:00", id="a-holiday-is-as-the-day-before"),
        pytest.param("12-28", "12-24 00:00", "12-29 00:00", id="the-day-after-it"),
    ],
)
def test_a_decision_is_due_as_the_day_begins_on_which_a_day_of_slack_is_left(
    needed: str, begins: str, over: str
) -> None:
    step = Milestone("layout", "Layout", forecast_on=date.fromisoformat(f"2026-{needed}"))
    item = commitment("client", "decision", None, milestone_id="layout")
    known = client(commitments=(item,), projects=(project(milestones=(step,)),))
    day_before = f"{begins[:3]}{int(begins[3:5]) - 1:02} 23:59"
    for now, band in ((day_before, Band.SOON), (begins, Band.DUE), (f"{needed} 23:59", Band.DUE), (over, Band.DUE)):
        (found,) = decision(known, desk(now))
        assert (found.band, found.times) == (band, times(begins, due=begins, breaks=over)), now
        assert (found.what, found.asks) == (What.DECISION, "call"), now


@pytest.mark.parametrize(
    ("due", "blocks", "expected"),
    [
        pytest.param("11-26 12:00", None, times("11-25 00:00", due="11-25 00:00", breaks="11-26 12:00"), id="its-time"),
        pytest.param("11-25 12:00", 3, times("11-25 00:00", due="11-25 00:00", breaks="11-25 12:00"),
                     id="its-time-before-the-milestone"),
        pytest.param("12-04 12:00", 3, times("11-25 00:00", due="11-25 00:00", breaks="11-27 00:00"),
                     id="the-milestone-before-its-time"),
    ],
)  # fmt: skip
def test_a_decision_breaks_at_its_time_or_as_the_day_of_what_it_blocks_is_over(
    due: str, blocks: int | None, expected: Times
) -> None:
    (found,) = owed(3, blocks, due)
    assert found.times == expected


def test_a_decision_goes_by_the_days_of_the_client() -> None:
    item = commitment("client", "decision", "11-26 12:00")
    (found,) = decision(client(zone="Asia/Tokyo", commitments=(item,)), desk())
    assert found.times == times("11-24 16:00", due="11-24 16:00", breaks="11-26 12:00")


def now_untold(known: Client) -> list[Finding]:
    """What the client does not know now, without the days that lie ahead."""
    return [each for each in untold(known, desk()) if each.factor]


INCIDENT = Change("change", "incident", "Site was down", date(2026, 11, 20))


@pytest.mark.parametrize(
    ("facts", "sentence", "brief", "subject"),
    [
        pytest.param({"changes": (INCIDENT,)}, "Site was down and the client does not know", "tell them: Site was down",
                     Ref("changes", "change"), id="incident"),
        pytest.param({"milestones": (milestone(5, 9),)}, "Layout moved 4 days and the client does not know",
                     "tell them: Layout moved 4 days", Ref("milestones", "layout"), id="slip"),
    ],
)  # fmt: skip
def test_news_they_lack_weigh_in_full(facts: dict[str, Any], sentence: str, brief: str, subject: Ref) -> None:
    (found,) = now_untold(client(projects=(project(**facts),)))
    assert (found.sentence, found.brief, found.subject) == (sentence, brief, subject)
    assert (found.factor, found.band, found.is_ours) == (Fraction(1), Band.DUE, True)


@pytest.mark.parametrize(
    ("facts", "known", "since"),
    [
        pytest.param({"changes": (INCIDENT,)}, {}, "11-20 00:00", id="an-incident-on-its-day"),
        pytest.param({"changes": (INCIDENT,)}, {"zone": "Asia/Tokyo"}, "11-20 00:00", id="its-day-at-home"),
        pytest.param({"milestones": (milestone(5, 9),)}, {}, None, id="a-slip-that-no-change-explains"),
        pytest.param({"due_on": date(2026, 11, 20)}, {}, "11-21 00:00", id="the-day-after-the-project-was-due"),
        pytest.param({"milestones": (milestone(-1),)}, {}, "11-21 00:00", id="the-day-after-a-milestone"),
        pytest.param({"milestones": (milestone(-1),)}, {"zone": "Asia/Tokyo"}, "11-20 16:00", id="its-day-there"),
    ],
)
def test_news_arise_on_the_day_on_which_they_were_raised(
    facts: dict[str, Any], known: dict[str, Any], since: str | None
) -> None:
    (found,) = now_untold(client(projects=(project(**facts),), **known))
    begins = at(since, BERLIN) if since else EVER
    assert (found.times, found.what, found.asks) == (Times((begins,), begins), What.UNTOLD, "call")


@pytest.mark.parametrize(
    ("due", "facts", "sentence", "weighs"),
    [
        pytest.param(date(2026, 11, 24), {}, "Shop is due tomorrow", False, id="tomorrow"),
        pytest.param(date(2026, 11, 23), {}, "Shop is due today", False, id="today"),
        pytest.param(date(2026, 11, 22), {}, "Shop was due yesterday and the client does not know", True, id="past"),
        pytest.param(date(2026, 11, 16), {}, "Shop was due Mon 16 Nov and the client does not know", True, id="week"),
        pytest.param(date(2026, 11, 16), {"delivered_on": date(2026, 11, 20)}, None, False, id="delivered-late"),
        pytest.param(date(2026, 11, 24), {"delivered_on": date(2026, 11, 20)}, None, False, id="delivered-early"),
        pytest.param(date(2026, 11, 16), {"stage": "closed"}, None, False, id="closed"),
    ],
)
def test_the_project_s_own_due_day_is_a_last_milestone(
    due: date, facts: dict[str, Any], sentence: str | None, weighs: bool
) -> None:
    found = list(untold(client(projects=(project(due_on=due, **facts),)), desk()))
    assert [(each.sentence, each.factor, each.band) for each in found] == (
        [(sentence, Fraction(weighs), Band.DUE if weighs else Band.SOON)] if sentence else []
    )
    assert [each.subject for each in found] == ([Ref("projects", "shop") if weighs else None] if sentence else [])


@pytest.mark.parametrize(
    ("zone", "over"),
    [
        pytest.param(BERLIN, "11-24 00:00", id="here"),
        pytest.param("America/New_York", "11-24 06:00", id="new-york"),
        pytest.param("Asia/Tokyo", "11-23 16:00", id="tokyo"),
    ],
)
def test_a_project_is_overdue_as_its_day_is_over_there(zone: str, over: str) -> None:
    known = client(zone=zone, projects=(project(due_on=date(2026, 11, 23)),))
    before = f"{over[:3]}{int(over[3:5]) - (over[6:] == '00:00'):02} {(int(over[6:8]) - 1) % 24:02}:59"
    for now, band in ((before, Band.SOON), (over, Band.DUE)):
        (found,) = untold(known, desk(now))
        assert (found.times, found.band, bool(found.factor)) == (times(over, due=over), band, band is Band.DUE), now


@pytest.mark.parametrize("step", [(), (milestone(-5),)], ids=["its-own-day", "a-milestone"])
def test_what_is_late_after_a_pause_arises_as_the_pause_ends_and_so_it_was_foretold(step: Any) -> None:
    late = project(due_on=None if step else date(2026, 11, 16), milestones=step, paused_until=date(2026, 11, 24))
    known = client(projects=(late,))
    for now in ("11-23 23:59", "11-24 00:00", "11-27 12:00"):
        (found,) = untold(known, desk(now))
        assert found.times == times("11-24 00:00", due="11-24 00:00"), now


@pytest.mark.parametrize("step", [(), (milestone(-5),)], ids=["its-own-day", "a-milestone"])
def test_what_they_were_told_of_in_a_pause_does_not_come_back_after_it(step: Any) -> None:
    told = Change("n", "replan", "later", date(2026, 11, 20), step[0].id if step else None, None, date(2026, 11, 20))
    late = project(due_on=None if step else date(2026, 11, 16), milestones=step, changes=(told,))
    for until in (date(2026, 11, 24), None):
        known = client(projects=(replace(late, paused_until=until),))
        assert list(untold(known, desk("11-23 10:00"))) == [], until


def test_health_weighs_by_what_it_lacks() -> None:
    late = project(started_on=None, invoices=(invoice(30),))
    known = client(projects=(late, project(id="unknown", started_on=None)))
    (found,) = health(known, desk())
    assert (found.factor, found.project_id) == (Fraction(60, 100), "shop")
    assert (found.sentence, found.brief) == ("Health 40: invoice 1042 is 30 days late", "invoice 1042 is 30 days late")
    assert (found.band, found.times, found.what, found.is_ours) == (Band.SOON, Times(), What.STANDING, False)


def test_health_tells_what_burns_before_what_costs_most() -> None:
    known = client(projects=(project(started_on=None, billed=True),), complaints=(complaint("11-20 10:00"),))
    (found,) = health(known, desk())
    assert (found.factor, found.sentence) == (Fraction(61, 100), "Health 39: complaint “late banner” is open")
