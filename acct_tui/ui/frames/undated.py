"""A promise without a day is asked for once before it is saved; saving again keeps it so."""

from collections.abc import Sequence
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.owed.undated import Undated, asked, undated
from acct_tui.services.refusals import Refused

KEEPS: Final = "ctrl+s again keeps it so"


class DayAsked:
    """Remembers which promises were asked for a day."""

    def __init__(self, way_back: str = "") -> None:
        self._told = f"{KEEPS}, {way_back}" if way_back else f"{KEEPS}."
        self._asked: tuple[str, ...] = ()

    def check(self, note: str, desk: Desk) -> None:
        """Refuse to save a note with promises that have no day; not the second time."""
        self.check_all(undated(note, desk))

    def check_all(self, found: Sequence[Undated]) -> None:
        """Refuse to save what has no day; not the second time."""
        texts = tuple(each.text for each in found)
        is_new, self._asked = texts != self._asked, texts
        if found and is_new:
            raise Refused(f"{asked(found)}. {self._told}")
