"""A new day for the row of the book under the cursor, asked as its kind wants it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from acct_tui.ui import planning
from acct_tui.ui.frame import Frame

ASKING: Final[Mapping[str, Callable[[Frame, str], None]]] = MappingProxyType(
    {
        "milestones": planning.new_day,
    }
)
"""The tables whose rows can have a new day, and who asks for it."""


def postpone(screen: Frame, table: str, row_id: str) -> bool:
    """Ask for a new day; False when the row has none to give."""
    if table not in ASKING:
        return False
    ASKING[table](screen, row_id)
    return True
