"""A new day for the row of the book under the cursor, asked as its kind wants it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from acct_tui.domain.facts.ref import Ref
from acct_tui.ui.actions import plan as planning
from acct_tui.ui.actions.owed import ask_new_date
from acct_tui.ui.dialogs.money.promise_to_pay import ask_promise
from acct_tui.ui.frames.frame import Frame

ASKING: Final[Mapping[str, Callable[[Frame, str], None]]] = MappingProxyType(
    {
        "commitments": ask_new_date,
        "invoices": ask_promise,
        "milestones": planning.new_day,
    }
)
"""The tables whose rows can have a new day, and who asks for it."""


def postpone(screen: Frame, ref: Ref) -> bool:
    """Ask for a new day; False when the row has none to give."""
    if ref.table not in ASKING:
        return False
    ASKING[ref.table](screen, ref.id)
    return True
