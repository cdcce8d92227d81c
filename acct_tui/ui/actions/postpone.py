"""A new day for the row of the book under the cursor, asked as its kind wants it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from acct_tui.ui.actions import plan as planning
from acct_tui.ui.actions.owed import ask_new_date
from acct_tui.ui.dialogs.money.promise_to_pay import ask_promise
from acct_tui.ui.frames.clients import ClientScreen

ASKING: Final[Mapping[str, Callable[[ClientScreen, str], None]]] = MappingProxyType(
    {
        "commitments": ask_new_date,
        "invoices": ask_promise,
        "milestones": planning.new_day,
    }
)
"""The tables whose rows can have a new day, and who asks for it."""


def postpone(screen: ClientScreen, table: str, row_id: str) -> bool:
    """Ask for a new day; False when the row has none to give."""
    if table not in ASKING:
        return False
    ASKING[table](screen, row_id)
    return True
