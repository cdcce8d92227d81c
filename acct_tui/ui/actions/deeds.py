"""What x and z do to a row, whichever screen it stands on: the deed, what that asks, and the order that follows."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from acct_tui.domain.facts.findings import Reason
from acct_tui.domain.facts.ref import Ref
from acct_tui.services.deeds import Asks, Deed, deed_of, deed_on, subject_of
from acct_tui.ui.actions import care, money, plan
from acct_tui.ui.actions.errand import Errand, Write
from acct_tui.ui.actions.owed import ask_new_date
from acct_tui.ui.frames.ask import once_read
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot

ASKED: Final[Mapping[Asks, Callable[[Errand], object]]] = MappingProxyType(
    {
        "answer": plan.ask_answer,
        "approval": plan.ask_approval,
        "came in": money.ask_what_came_in,
        "checklist": plan.turn,
        "date": ask_new_date,
        "day": plan.ask_new_day,
        "next step": money.ask_next_step,
        "outcome": plan.ask_outcome,
        "promise": money.ask_promise_to_pay,
        "stage": care.ask_stage,
        "success": care.ask_success,
    }
)
"""Who asks what a deed asks."""


def tick_off(screen: Frame, ref: Ref, write: Write | None = None) -> None:
    """Do what x does to a row itself, after the questions it asks."""
    _begin(deed_on("x", ref.table), Errand(screen, ref, write=write))


def deal_with_reason(screen: Frame, spot: Spot, reason: Reason, write: Write | None = None) -> None:
    """Do what deals with a reason of a client, after the questions it asks."""

    def begin() -> None:
        _begin(deed_of(reason), Errand(screen, subject_of(reason), (spot.client, reason), write))

    once_read(screen, begin)


def postpone(screen: Frame, ref: Ref) -> bool:
    """Ask for a new day of a row; False when it has none to give."""
    deed = deed_on("z", ref.table)
    if deed is None:
        return False
    _begin(deed, Errand(screen, ref))
    return True


def foot_words(table: str) -> dict[str, str]:
    """The words of x and z, by what they do, at the foot of a screen where only rows of one kind stand."""
    found = (("deal", deed_on("x", table)), ("later", deed_on("z", table)))
    return {action: deed.foot for action, deed in found if deed and deed.foot}


def _begin(deed: Deed | None, errand: Errand) -> None:
    if deed and deed.asks:
        ASKED[deed.asks](errand)
    else:
        errand.carry_out()
