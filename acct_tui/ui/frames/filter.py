"""Filtering the lines of a table while typing, in the line at the foot."""

from collections.abc import Callable
from typing import Final

from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.keys import act, key
from acct_tui.ui.presentation.ink import Ink
from acct_tui.ui.widgets.table import Table

FIND: Final = key("/", act("find"), "find", "Filter the lines by any words in them")
FIND_CLIENTS: Final = key("/", act("find"), "find", "Filter: words, late owed quiet complaint red, > < @, -word")


class Filter:
    """The words that a screen's lines must have to be listed; `sought` tells at the foot which words there are."""

    def __init__(self, screen: Frame, sought: str, relist: Callable[[], None]) -> None:
        self._screen, self._sought, self._relist = screen, sought, relist
        self.wanted = ""

    def ask(self) -> None:
        """Ask for the words at the foot; each letter lists anew."""
        self._screen.foot.ask(self.wanted, self._sought, self._heard)

    def ask_anew(self) -> None:
        """Ask for other words than before."""
        self.wanted = ""
        self.ask()

    def _heard(self, words: str) -> None:
        self.wanted = words
        self._relist()

    def keep(self) -> None:
        """Give the line at the foot back to the keys, and the keys to the lines."""
        self._screen.foot.show_keys()
        self._screen.query_one(Table).focus()
        self._relist()

    def close(self) -> bool:
        """List everything again while the words are being typed; whether they were."""
        return self._screen.foot.is_asking and self.clear()

    def clear(self) -> bool:
        """List everything again; whether anything was left out, or asked for."""
        if not (self.wanted or self._screen.foot.is_asking):
            return False
        self.wanted = ""
        self.keep()
        return True

    def forget(self) -> None:
        """Filter by nothing: the lines are others now."""
        self.wanted = ""
        self._screen.foot.stop_asking()

    def told(self, shown: str, sorting: str = "", keys: str = "") -> Ink:
        """How many the filter lets through, in which order if not the usual one, and the keys for it."""
        rest = f"{sorting}  esc shows all{keys}"
        return (f"{shown} with ", "muted"), (self.wanted, "accent bold"), (rest, "muted")
