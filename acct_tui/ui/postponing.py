"""A new day for the row of the book under the cursor: what its kind asks."""

from collections.abc import Callable, Mapping
from typing import Final

from acct_tui.ui.clients import ClientScreen
from acct_tui.ui.dialogs.promise_to_pay import ask_promise
from acct_tui.ui.owing import ask_new_date

ASKING: Final[Mapping[str, Callable[[ClientScreen, str], None]]] = {
    "commitments": ask_new_date,
    "invoices": ask_promise,
}
"""The tables whose rows can be put off, and who asks for the day."""


def postpone(screen: ClientScreen, table: str, row_id: str) -> bool:
    """Ask for a new day for a row; False when rows of its kind have none."""
    if table not in ASKING:
        return False
    ASKING[table](screen, row_id)
    return True
