"""In which order the portfolio's lines stand, and the filters that are saved with it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from acct_tui.ui.frames.ask import ask_for, once_read
from acct_tui.ui.frames.filter import Filter
from acct_tui.ui.frames.frame import Act, Frame
from acct_tui.ui.keys import act, key
from acct_tui.ui.presentation.ink import Ink
from acct_tui.ui.screens.portfolio.order import after

if TYPE_CHECKING:
    from acct_tui.ui.dialogs.book.saved_filters import SavedFilters

USUAL: Final = "queue"
KEYS: Final = (
    key("S", act("sort"), "sort", "Sort by queue, health, client, quiet or owed"),
    key("v", act("saved"), "saved", "Saved filters; ctrl+s in the filter line saves one", foot=False),
    key("ctrl+s", act("keep_filter"), "save", "Save the filter and the sorting under a name", foot=False),
)


class Arrangement:
    """The order of a screen's lines by name; with the filter it can be saved, and taken again."""

    def __init__(self, screen: Frame, words: Filter, relist: Callable[[], None]) -> None:
        self._screen, self._filter, self._relist = screen, words, relist
        self.order = USUAL
        self.acts: dict[str, Act] = {"sort": self._sort, "saved": self._offer, "keep_filter": self._keep}

    @property
    def is_usual(self) -> bool:
        """Whether the lines stand as the queue does."""
        return self.order == USUAL

    def told(self) -> Ink:
        """By what the lines are sorted, and what comes next."""
        return ("Sorted by ", "muted"), (self.order, "accent bold"), (f"  S goes on to {after(self.order)}", "muted")

    def _sort(self) -> None:
        """Go on to the next order."""
        self.order = after(self.order)
        self._relist()

    def _keep(self) -> None:
        """Ask under which name the filter and the sorting are to be saved."""
        from acct_tui.ui.dialogs.book.saved_filters import AskFilterName

        self._filter.keep()
        wanted, screen = self._filter.wanted.strip(), self._screen
        if wanted or not self.is_usual:
            screen.app.push_screen(AskFilterName(screen.book, wanted, self.order), screen.tell)
        else:
            screen.say("There is nothing to save yet: filter with /, or sort with S.", is_error=True)

    def _offer(self) -> None:
        """Offer the saved filters."""
        from acct_tui.ui.dialogs.book.saved_filters import SavedFilters

        def show() -> None:
            dialog = SavedFilters(self._screen.book)
            ask_for(self._screen, lambda: dialog, partial(self._take, dialog))

        once_read(self._screen, show)

    def _take(self, dialog: "SavedFilters", number: int) -> None:
        """Filter and sort as it was saved."""
        self._filter.wanted, self.order = dialog.filter_of(number)
        self._relist()
