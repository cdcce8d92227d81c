"""Acting on all marked clients as one step."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from acct_tui.ui.frames.frame import Act, Frame
from acct_tui.ui.frames.marks import Marks
from acct_tui.ui.messages import Order


def marked_acts(screen: Frame, marks: Marks, otherwise: Mapping[str, Act]) -> dict[str, Act]:
    """What the keys do that act on all who are marked; while nobody is they do what they do `otherwise`."""

    def carry_out(name: str) -> None:
        if marks.rows:
            _ON_ALL[name](screen, marks)
        else:
            otherwise[name]()

    return {"mark": marks.turn, **{name: partial(carry_out, name) for name in _ON_ALL}}


def _deal(screen: Frame, marks: Marks) -> None:
    """Deal with the most pressing reason of each."""
    from acct_tui.ui.dialogs.call.deal_with_all import DealWithAll

    screen.app.push_screen(DealWithAll(screen.book, marks.rows), partial(_acted, screen, marks))


def _plan(screen: Frame, marks: Marks) -> None:
    """Set the next contact of all."""
    from acct_tui.ui.dialogs.call.next_contact import AskNextContact
    from acct_tui.ui.dialogs.call.whom import SeveralClients

    whom = SeveralClients(screen.book, [row.client for row in marks.rows])
    screen.app.push_screen(AskNextContact(screen.book, whom), partial(_acted, screen, marks))


def _pin(screen: Frame, marks: Marks) -> None:
    """Pin all, or none if they are too many."""

    def pin() -> str:
        from acct_tui.services.batches import pin_all

        words = pin_all(screen.book, [row.client for row in marks.rows])
        marks.let_go()
        return words

    screen.post_message(Order(pin))


def _acted(screen: Frame, marks: Marks, words: str | None) -> None:
    """Let go of the marks once something was done with all of them."""
    if words:
        marks.let_go()
        screen.tell(words)


_ON_ALL: Final[Mapping[str, Callable[[Frame, Marks], None]]] = MappingProxyType(
    {"deal": _deal, "later": _plan, "pin": _pin}
)
