"""What a hold until Thursday would rest although it falls due inside it, and what asks all the same."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Change
from acct_tui.domain.queue.holds import inside, parted, standing_hold, told
from acct_tui.domain.queue.terms.own import held_until
from tests.domain.facts import (
    NOW,
    call,
    commitment,
    complaint,
    desk,
    invoice,
    milestone,
    missed,
    project,
    promise,
    quiet,
)

THURSDAY = date(2026, 11, 26)
NOTHING = "Nothing falls due inside it, and nothing is untold."
OLD_NEWS = Change("old", "incident", "Basket was empty", date(2026, 11, 20))
NEWS = Change("news", "incident", "Shop down", date(2026, 11, 23))


def of_project(**facts: Any) -> dict[str, Any]:
    return {"projects": (project(**facts),)}


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        pytest.param({}, NOTHING, id="nothing"),
        pytest.param({"commitments": (promise("11-25 17:00"),)}, "Inside it: promise the file Wed 17:00", id="promise"),
        pytest.param(
            {"commitments": (promise("11-23 09:00"),)}, "Inside it: promise the file 09:00, 1 h late", id="late"
        ),
        pytest.param({"commitments": (promise("11-27 17:00"),)}, NOTHING, id="a-promise-after-it"),
        pytest.param(
            {"commitments": (commitment("us", "task", None, promised=True),)},
            "Inside it: the file, promised without a day",
            id="a-promise-without-a-day",
        ),
        pytest.param({"commitments": (call("11-25 11:00"),)}, "Inside it: planned call Wed 11:00", id="plan"),
        pytest.param(
            {"commitments": (call("11-25 11:00", promised=True),)},
            "Still asks: promised call Wed 11:00",
            id="agreed-call",
        ),
        pytest.param(of_project(invoices=(invoice(5),)), "Inside it: invoice 1042 is due for a call Wed", id="invoice"),
        pytest.param(of_project(invoices=(invoice(8),)), "Inside it: invoice 1042 is due for a call", id="due-already"),
        pytest.param(of_project(invoices=(invoice(2),)), NOTHING, id="an-invoice-after-it"),
        pytest.param(
            of_project(invoices=(invoice(8, disputed=True),)), "Inside it: invoice 1042 is in dispute", id="in-dispute"
        ),
        pytest.param(
            {
                **of_project(invoices=(invoice(8, disputed=True),)),
                "commitments": (commitment("us", "task", "11-25 12:00", invoice_id="invoice", text="ask the bank"),),
            },
            "Inside it: dispute 1042: ask the bank Wed 12:00",
            id="the-next-step-of-a-dispute",
        ),
        pytest.param(
            {
                **of_project(milestones=(milestone(3),)),
                "commitments": (commitment("client", "decision", None, milestone_id="layout", text="Logo"),),
            },
            "Inside it: Logo, Thu blocks Layout",
            id="a-decision",
        ),
        pytest.param(of_project(started_on=date(2026, 11, 25)), "Inside it: kick-off call Wed", id="a-kick-off"),
        pytest.param(
            of_project(changes=(OLD_NEWS,)), "Inside it: Basket was empty and the client does not know", id="untold"
        ),
        pytest.param(
            of_project(changes=(NEWS,)), "Still asks now: Shop down and the client does not know", id="news-of-today"
        ),
        pytest.param(
            of_project(milestones=(milestone(1, 5),)),
            "Still asks now: Layout moved 4 days and the client does not know",
            id="a-move-without-a-day",
        ),
        pytest.param({"complaints": (complaint("11-23 09:30"),)},
                     "Still asks: complaint late banner: an acknowledgement by Tue 09:30", id="complaint"),
        pytest.param({"others": (missed("11-23 09:30"),)}, "Still asks now: call back, missed 09:30", id="they-called"),
        pytest.param(
            {**of_project(changes=(NEWS,), invoices=(invoice(5),)), "commitments": (promise("11-25 17:00"),)},
            "Inside it: invoice 1042 is due for a call Wed · promise the file Wed 17:00; "
            "still asks now: Shop down and the client does not know",
            id="several-the-earliest-first",
        ),
    ],
)  # fmt: skip
def test_what_matters_inside_a_hold_is_named(facts: dict[str, Any], said: str) -> None:
    assert told(inside(quiet(1, **facts), THURSDAY, desk()), NOW) == said


def test_a_silence_is_what_a_hold_is_for() -> None:
    assert told(inside(quiet(6), THURSDAY, desk()), NOW) == NOTHING


def test_a_late_colleague_is_named_with_the_work() -> None:
    item = promise("11-30 17:00", id="promised")
    task = commitment("colleague", "task", "11-24 12:00", colleague="Oleg", text="proof", needed_for_id="promised")
    assert told(inside(quiet(1, commitments=(item, task)), THURSDAY, desk()), NOW) == "Inside it: Oleg: proof Tue 12:00"


def test_what_is_private_has_no_words_on_a_shared_screen() -> None:
    found = inside(quiet(1, **of_project(invoices=(invoice(8),))), THURSDAY, desk(), is_shared=True)
    assert told(found, NOW) == "Inside it: hidden"


@pytest.mark.parametrize(
    ("now", "stands"),
    [
        pytest.param("11-26 08:59", True, id="before-the-day-begins"),
        pytest.param("11-26 09:00", False, id="as-it-begins"),
    ],
)
def test_a_hold_ends_as_its_day_begins(now: str, stands: bool) -> None:
    held = quiet(1, hold_until=THURSDAY, hold_why="their board meets")
    assert (held_until(held, desk(now)) is not None) is stands
    assert bool(standing_hold(held, desk(now))) is stands


def test_a_hold_is_told_with_its_reason() -> None:
    held = quiet(1, hold_until=THURSDAY, hold_why="their board meets")
    assert standing_hold(held, desk()) == "Hold until Thu: their board meets"
    assert standing_hold(replace(held, hold_why=None), desk()) == "Hold until Thu"
    assert standing_hold(quiet(1), desk()) == ""


@pytest.mark.parametrize(
    ("words", "day", "why"),
    [
        pytest.param("thu", "thu", "", id="a-day-alone"),
        pytest.param(" thu because their board meets ", "thu", "their board meets", id="because"),
        pytest.param("Thu, because their board meets", "Thu", "their board meets", id="comma"),
        pytest.param("26 nov – because: fair", "26 nov", "fair", id="dash-and-colon"),
        pytest.param("thu BECAUSE they said because", "thu", "they said because", id="the-first-one-counts"),
        pytest.param("thu because", "thu", "", id="no-reason-yet"),
        pytest.param("because they said so", "", "they said so", id="no-day"),
        pytest.param("thu becausetheir", "thu becausetheir", "", id="another-word"),
        pytest.param("", "", "", id="nothing"),
    ],
)
def test_a_day_and_its_reason_are_one_line(words: str, day: str, why: str) -> None:
    assert parted(words) == (day, why)
