"""Settling the row of the book under the cursor: what its kind asks first, and the order that follows."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from acct_tui.services import settling
from acct_tui.ui.dialogs.brief_answer import ask_answer
from acct_tui.ui.frame import Frame
from acct_tui.ui.messages import Order

ASKING: Final[Mapping[str, Callable[[Frame, str], None]]] = {
    "brief_answers": ask_answer,
}
"""The tables whose rows ask something before they are settled, and who asks it."""


def settle(screen: Frame, table: str, row_id: str) -> None:
    """Ask what the kind of the row asks, then settle it; without a question at once."""
    if table in ASKING:
        ASKING[table](screen, row_id)
    else:
        screen.post_message(Order(partial(settling.settle, screen.book, table, row_id)))
