"""The dialogs about the client under the cursor, in a module of their own: the first frame need not wait for them."""

from functools import partial
from typing import Literal

from acct_tui.services.cards import call_cards
from acct_tui.ui.adding import add
from acct_tui.ui.clients import ClientScreen
from acct_tui.ui.dealing import deal
from acct_tui.ui.dialogs.log_call import LogCall
from acct_tui.ui.dialogs.next_contact import AskNextContact
from acct_tui.ui.dialogs.why import Why
from acct_tui.ui.spot import Spot

__all__ = ["add", "deal", "explain", "log_call", "next_contact"]


def log_call(screen: ClientScreen, started_by: Literal["us", "client"], spot: Spot) -> None:
    """Ask how a call went, and have the screen tell."""
    card = call_cards(screen.book, [spot.row], screen.book.desk())[spot.client.id]
    screen.app.push_screen(LogCall(screen.book, spot, card, started_by), partial(screen.after_call, spot))


def next_contact(screen: ClientScreen, spot: Spot) -> None:
    """Ask for the next contact."""
    screen.app.push_screen(AskNextContact(screen.book, spot), screen.tell)


def explain(screen: ClientScreen, spot: Spot) -> None:
    """Tell why the client stands here, and why not in the lane now."""
    screen.app.push_screen(Why(spot.row, screen.book.desk()))
