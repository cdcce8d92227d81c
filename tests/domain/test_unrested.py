"""What asks for a word before a next contact although that is set."""

from datetime import datetime
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Change
from acct_tui.domain.owed.obligations import Named
from acct_tui.domain.queue.unrested import said, unrested
from tests.domain.facts import NOW, TODAY, at, call, complaint, desk, invoice, missed, project, promise, quiet

FRIDAY = at("11-27 09:00")
PLAN, AGREED, ANY = (FRIDAY, False), (FRIDAY, True), (None, False)
Plan = tuple[datetime | None, bool]
NEWS = Change("news", "incident", "Shop down", TODAY)
LATE_CALL = call("11-23 09:28", promised=True, id="call")


def of_project(**facts: Any) -> dict[str, Any]:
    return {"projects": (project(**facts),)}


@pytest.mark.parametrize(
    ("days", "facts", "plan", "words"),
    [
        pytest.param(1, {}, PLAN, "", id="nothing"),
        pytest.param(9, {}, PLAN, "", id="silence-rests"),
        pytest.param(9, {}, ANY, "", id="silence-rests-whenever"),
        pytest.param(
            1,
            {"commitments": (LATE_CALL,)},
            PLAN,
            "Still asks now: promised call 09:28, 32 min late",
            id="a-promised-call-stays",
        ),
        pytest.param(
            1, {"commitments": (LATE_CALL,)}, ANY, "Still asks now: promised call 09:28, 32 min late", id="whenever"
        ),
        pytest.param(1, {"commitments": (LATE_CALL,)}, AGREED, "", id="they-know-of-the-new-time"),
        pytest.param(1, {"commitments": (call("11-23 09:28"),)}, PLAN, "", id="a-plan-takes-the-place-of-a-plan"),
        pytest.param(
            1, {"commitments": (promise("11-25 17:00"),)}, PLAN, "Before then: promise the file Wed 17:00", id="promise"
        ),
        pytest.param(1, {"commitments": (promise("11-25 17:00"),)}, ANY, "", id="a-promise-ahead-of-no-day"),
        pytest.param(
            1,
            {"commitments": (promise("11-25 17:00"),)},
            AGREED,
            "Before then: promise the file Wed 17:00",
            id="due-before-an-agreed-call",
        ),
        pytest.param(1, {"commitments": (promise("11-27 17:00"),)}, PLAN, "", id="a-promise-after-it"),
        pytest.param(
            1, of_project(invoices=(invoice(8),)), PLAN, "Still asks now: invoice 1042 is due for a call", id="money"
        ),
        pytest.param(1, of_project(invoices=(invoice(8),)), AGREED, "", id="money-waits-for-an-agreed-call"),
        pytest.param(
            1,
            {
                **of_project(changes=(NEWS,)),
                "others": (missed("11-23 09:30"),),
                "commitments": (promise("11-25 17:00"),),
            },
            PLAN,
            "Still asks now: call back, missed 09:30 · Shop down and the client does not know; "
            "before then: promise the file Wed 17:00",
            id="several",
        ),
        pytest.param(
            1, {"complaints": (complaint("11-20 09:30"),)}, AGREED, "Still asks now: ", id="a-complaint-is-owed"
        ),
    ],
)  # fmt: skip
def test_what_asks_all_the_same_is_named(days: int, facts: dict[str, Any], plan: Plan, words: str) -> None:
    found = said(unrested(quiet(days, **facts), plan[0], desk(), promised=plan[1]), NOW)
    assert found.startswith(words) if words.endswith(" ") else found == words


def test_two_that_are_called_alike_are_two_and_said_once() -> None:
    twins = [promise("11-25 17:00", id=name) for name in ("one", "other")]
    found = unrested(quiet(1, commitments=tuple(twins)), FRIDAY, desk())
    assert {each.about for each in found} == {"one", "other"}
    assert said(found, NOW) == "Before then: promise the file Wed 17:00"


def test_what_is_private_has_no_words_on_a_shared_screen() -> None:
    owed = quiet(1, **of_project(invoices=(invoice(8),)))
    assert said(unrested(owed, FRIDAY, desk(), is_shared=True), NOW) == "Still asks now: hidden"


def test_what_is_hidden_now_and_before_then_is_said_once() -> None:
    found = [Named("hidden", NOW), Named("hidden", FRIDAY)]
    assert said(found, NOW) == "Still asks now: hidden"


def test_a_pin_asks_all_the_same() -> None:
    assert said(unrested(quiet(1, pinned_at=at("11-23 08:00")), FRIDAY, desk()), NOW) == "Still asks now: pinned"
