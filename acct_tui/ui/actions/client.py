"""The dialogs about the client under the cursor, in a module of their own: the first frame need not wait for them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from acct_tui import phones
from acct_tui.services.cards import call_cards
from acct_tui.ui.actions.add import add
from acct_tui.ui.actions.deal import deal
from acct_tui.ui.dialogs.call.next_contact import AskNextContact
from acct_tui.ui.dialogs.call.whom import OneClient
from acct_tui.ui.dialogs.call.why import Why
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot

__all__ = ["DIALOGS", "add"]


def next_contact(screen: Frame, spot: Spot) -> None:
    """Ask for the next contact."""
    screen.app.push_screen(AskNextContact(screen.book, OneClient(screen.book, spot.client)), screen.tell)


def explain(screen: Frame, spot: Spot) -> None:
    """Tell why the client stands here, and why not in the lane now."""
    screen.app.push_screen(Why(spot.row, screen.book.desk()))


def copy_number(screen: Frame, spot: Spot) -> None:
    """Copy the number of the contact."""
    number = _number(screen, spot)
    if number:
        screen.app.copy_to_clipboard(number)
        screen.say(f"Copied: {number}")


def dial_number(screen: Frame, spot: Spot) -> None:
    """Hand the number to whatever dials here."""
    number = _number(screen, spot)
    uri = phones.link(number, spot.client.country) if number else None
    if number and uri is None:
        screen.say(f"“{number}” is no number that can be dialled: e on the contact mends it.", is_error=True)
    elif uri:
        opened = phones.dial(uri)
        told = f"Dialling {number}" if opened else f"Nothing here opens {uri}: y copies the number."
        screen.say(told, is_error=not opened)


def _number(screen: Frame, spot: Spot) -> str | None:
    """The number of the contact as it is dialled; without one it is told that there is none."""
    number = call_cards(screen.book, [spot.row], screen.book.desk())[spot.client.id].phone
    if number is None:
        screen.say(f"No number is known at {spot.client.name}: add it to the contact.", is_error=True)
    return number


DIALOGS: Final[Mapping[str, Callable[[Frame, Spot], object]]] = MappingProxyType(
    {"deal": deal, "later": next_contact, "why": explain, "copy": copy_number, "dial": dial_number}
)
"""What is asked or told about a client, by the name of the act."""
