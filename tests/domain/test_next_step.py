"""Who moves next in a project, and what they do."""

from datetime import date
from typing import Any

import pytest

from acct_tui.domain.queue.next_step import next_step
from acct_tui.domain.queue.queue import row
from tests.domain.facts import (
    NOW,
    anna,
    at,
    call,
    client,
    commitment,
    desk,
    invoice,
    milestone,
    missed,
    project,
    promise,
    talk,
)

TODAY = talk("11-23 09:00")
SHOP, BLOG = project(), project(id="blog", name="Blog")


@pytest.mark.parametrize(
    ("touches", "facts", "ball", "words"),
    [
        pytest.param([TODAY], {}, None, "", id="nothing-known"),
        pytest.param([talk("11-13 10:00")], {}, "us", "call, quiet 6 days", id="silence"),
        pytest.param([talk("11-13 10:00")], {"contacts": (anna(preferred_channel="email"),)}, "us",
                     "write, quiet 6 days", id="silence-of-who-prefers-mail"),
        pytest.param([TODAY, missed("11-23 09:30")], {}, "us", "call back, missed 09:30", id="a-missed-call"),
        pytest.param([TODAY, missed("11-23 09:30", project_id="blog")], {}, None, "", id="about-another-project"),
        pytest.param([TODAY], {"commitments": (promise("11-23 12:00"),)}, "us", "the file, due in 2 h", id="a-promise"),
        pytest.param([TODAY], {"commitments": (promise("11-27 12:00"),)}, "us", "the file Fri 12:00",
                     id="a-promise-ahead"),
        pytest.param([TODAY], {"commitments": (call("11-27 12:00"),)}, "us", "call Fri 12:00", id="a-call-ahead"),
        pytest.param([TODAY], {"commitments": (call("11-27 12:00", project_id="blog"),)}, None, "", id="for-another"),
        pytest.param([TODAY], {"commitments": (commitment("colleague", "task", "11-27 12:00", colleague="Oleg"),)},
                     "colleague", "Oleg: the file Fri 12:00", id="a-colleague's"),
        pytest.param([TODAY], {"commitments": (commitment("client", "task", "11-27 12:00"),)}, "client",
                     "the file Fri 12:00", id="theirs"),
        pytest.param([TODAY], {"commitments": (commitment("client", "task", None),)}, None, "", id="without-a-day"),
        pytest.param([TODAY], {"commitments": (commitment("client", "task", "11-20 12:00"),)}, "client",
                     "the file, 2 days late", id="theirs-late"),
        pytest.param([TODAY], {"commitments": (commitment("colleague", "task", "11-20 12:00", colleague="Oleg M"),)},
                     "colleague", "Oleg: the file, 2 days late", id="a-colleague's-late"),
        pytest.param([TODAY], {"commitments": (commitment("colleague", "task", None, colleague="Oleg M"),)},
                     "colleague", "Oleg, silent 5 d: the file", id="a-colleague-silent-without-a-day"),
        pytest.param([TODAY], {"commitments": (commitment("client", "decision", None, milestone_id="layout"),),
                               "projects": (project(milestones=(milestone(1, id="layout"),)),)},
                     "client", "the file, Tue blocks Layout", id="a-decision-says-which-and-when"),
        pytest.param([TODAY], {"projects": (project(milestones=(milestone(-3, name="Launch"),)),)}, "us",
                     "tell them: Launch was due Wed 18 Nov", id="a-milestone-late-and-untold"),
        pytest.param([TODAY], {"commitments": (commitment("client", "task", "11-27 12:00"), call("11-25 12:00"))}, "us",
                     "call Wed 12:00", id="the-earlier-of-two"),
        pytest.param([TODAY], {"projects": (project(invoices=(invoice(8),)),)}, "client", "invoice 1042 8 days late",
                     id="an-invoice"),
        pytest.param([TODAY], {"projects": (project(invoices=(invoice(3),)),)}, None, "", id="a-message-will-do"),
        pytest.param([TODAY], {"commitments": (promise("11-27 12:00"),),
                               "projects": (project(invoices=(invoice(3),)),)},
                     "us", "the file Fri 12:00", id="what-we-promised-before-a-bill-that-may-yet-be-paid"),
        pytest.param([TODAY], {"projects": (project(invoices=(invoice(16, spoken_at="11-23 09:00"),)),)}, None, "",
                     id="talked-about-an-invoice"),
        pytest.param([TODAY], {"commitments": (commitment("client", "task", "11-23 12:00", text="name the hours",
                               invoice_id="invoice"),), "projects": (project(invoices=(invoice(16, disputed=True),)),)},
                     "client", "dispute 1042: name the hours", id="the-next-step-of-a-dispute"),
        pytest.param([TODAY], {"pinned_at": NOW}, None, "", id="a-pin-is-no-step"),
        pytest.param([talk("11-13 10:00")], {"pinned_at": NOW}, "us", "call, quiet 6 days", id="pinned-and-quiet"),
        pytest.param([TODAY], {"commitments": (call("11-23 10:10", text="the banner"),)}, "us", "call: the banner",
                     id="a-planned-call-whose-time-comes"),
        pytest.param([TODAY], {"hold_until": date(2026, 11, 23)}, None, "", id="a-hold-that-a-talk-ended"),
        pytest.param([talk("11-20 10:00")], {"hold_until": date(2026, 11, 23)}, "us", "call, the hold is over",
                     id="a-hold-is-over"),
        pytest.param([talk("11-20 10:00", mood=2)], {}, "us", "mood 2 of 5: ask what is wrong", id="a-low-mood"),
        pytest.param([TODAY], {"commitments": (commitment("us", "task", None, promised=True),)}, "us",
                     "the file, promised without a day", id="promised-without-a-day"),
        pytest.param([TODAY], {"projects": (project(due_on=date(2026, 11, 20)),)}, "us",
                     "tell them: Shop was due Fri 20 Nov", id="the-project-is-overdue"),
        pytest.param([TODAY], {"projects": (project(invoices=(invoice(3),)),), "commitments": (call("11-27 12:00"),)},
                     "us", "call Fri 12:00", id="a-call-ahead-of-a-message"),
        pytest.param([talk("11-19 10:00")], {}, None, "", id="not-silent-enough-yet"),
        pytest.param([TODAY], {"commitments": (call("11-23 10:10", text="the banner"),)}, "us", "call: the banner",
                     id="a-plan-whose-time-has-come"),
        pytest.param([TODAY], {"pinned_at": at("11-23 09:30")}, None, "", id="a-pin-is-no-step"),
        pytest.param([talk("11-13 10:00")], {"hold_until": date(2026, 11, 26), "hold_why": "their board meets"}, None,
                     "hold until Thu: their board meets", id="a-hold"),
        pytest.param([TODAY], {"hold_until": date(2026, 11, 26), "commitments": (promise("11-23 12:00"),)}, "us",
                     "the file, due in 2 h", id="a-hold-leaves-what-is-ours"),
        pytest.param([talk("11-16 10:00")], {"hold_until": date(2026, 11, 23), "hold_why": "their board meets"}, "us",
                     "call, the hold is over", id="a-hold-that-is-over"),
        pytest.param([talk("11-20 10:00", mood=1)], {}, "us", "mood 1 of 5: ask what is wrong", id="a-mood"),
        pytest.param([TODAY], {"projects": (project(paused_until=date(2026, 12, 1)),)}, None, "paused until Tue 1 Dec",
                     id="paused"),
        pytest.param([TODAY], {"projects": (project(milestones=(milestone(9, name="Launch"), milestone(4))),)}, "us",
                     "Layout Fri", id="the-next-milestone"),
        pytest.param([TODAY], {"projects": (project(milestones=(milestone(None), milestone(-4, done_on=date(2026, 11,
                     16)))),)},
                     None, "", id="no-milestone-ahead"),
    ],
)  # fmt: skip
def test_what_presses_comes_before_what_is_agreed_and_that_before_the_plan(
    touches: list[Any], facts: dict[str, Any], ball: str | None, words: str
) -> None:
    known = client(*touches, **facts)
    step = next_step(known, known.projects[0], row(known, desk()).findings, desk())
    assert (step.ball, step.words) == (ball, words)


def test_the_clause_behind_a_step_is_whole_whatever_signs_its_names_hold() -> None:
    layout = milestone(1, id="layout", name="Layout, all pages")
    logo = commitment("client", "decision", None, text="logo, in colour", milestone_id="layout")
    known = client(TODAY, projects=(project(milestones=(layout,)),), commitments=(logo,))
    step = next_step(known, known.projects[0], row(known, desk()).findings, desk())
    assert (step.gist, step.clause) == ("logo, in colour", "Tue blocks Layout, all pages")


def test_silence_is_the_step_of_the_project_with_the_shortest_cadence() -> None:
    known = client(talk("11-13 10:00"), projects=(project(cadence_days=3), project(id="blog", cadence_days=20)))
    findings = row(known, desk()).findings
    assert [next_step(known, each, findings, desk()).words for each in known.projects] == ["call, quiet 6 days", ""]


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        pytest.param({"due_on": date(2026, 11, 25)}, "delivery Wed", id="it-lies-ahead"),
        pytest.param({"due_on": date(2026, 11, 25), "milestones": (milestone(1),)}, "Layout tomorrow", id="a-step"),
        pytest.param({"due_on": date(2026, 11, 25), "delivered_on": date(2026, 11, 20)}, "", id="delivered"),
        pytest.param({}, "", id="no-day-is-known"),
    ],
)
def test_delivery_is_the_last_milestone(facts: dict[str, Any], words: str) -> None:
    shop = project(**facts)
    assert next_step(client(projects=(shop,)), shop, (), desk()).words == words
