"""The saved filters of the portfolio: choosing one, and saving what is filtered by now."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.book import Book
from acct_tui.services.saved_filters import TABLE, SavedFilter, keep, saved
from acct_tui.ui.dialogs.parts.choose import Choice, Choose, numbered
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.messages import AskDelete, OpenForm
from acct_tui.ui.orders import Attempt
from acct_tui.ui.widgets.table import Table
from acct_tui.words.safe import one_line


class AskFilterName(Dialog[str]):
    """One line for the name of a filter; answers the words of the action once it is saved."""

    BINDINGS: ClassVar[list[BindingType]] = [key("enter,ctrl+s", "keep", "save", "Save the filter under this name")]

    def __init__(self, book: Book, words: str, sorting: str) -> None:
        super().__init__((("Save the filter as", "bold"), (f"  {_told(words, sorting)}", "muted")))
        self._book, self._words, self._sorting = book, words, sorting
        self._offered = words or f"by {sorting}"

    def body(self) -> ComposeResult:
        """The line."""
        yield Input(self._offered, compact=True, placeholder="a name")

    @property
    def has_text(self) -> bool:
        """Whether a name was typed."""
        return any(line.value.strip() not in ("", self._offered) for line in self.query(Input))

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Save it."""
        name = one_line(self.query_one(Input).value)
        if name:
            self.order(lambda: keep(self._book, name, self._words, self._sorting), self._kept)
        else:
            self.complain("A filter needs a name.")

    def _kept(self, words: str) -> None:
        self.dismiss(words)


class SavedFilters(Choose):
    """Offers the whole portfolio and the saved filters; answers the number of a line, as `filter_of` reads it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("e", "edit", "edit", "Rename the filter under the cursor, or change its words"),
        key("d", "delete", "delete", "Delete the filter under the cursor; u brings it back"),
    ]

    def __init__(self, book: Book) -> None:
        self._book, self._filters = book, saved(book)
        super().__init__((("Show the projects of", "bold"),), self._lines())

    def _lines(self) -> list[Choice]:
        kept = numbered(
            [((each.name, ""), (f"  {_told(each.words, each.sorting)}", "muted")) for each in self._filters]
        )
        return [Choice("0", (("the whole portfolio", ""),)), *kept]

    def filter_of(self, number: int) -> tuple[str, str]:
        """The words and the sorting of a line."""
        return next(((each.words, each.sorting) for each in self._filters[number - 1 : number]), ("", "queue"))

    def on_screen_resume(self) -> None:
        """Show what a form or a question above has changed."""
        self.call_after_refresh(Attempt(self, self._renew, self.complain))

    def _renew(self) -> None:
        self._filters = saved(self._book)
        self.offer(self._lines())

    @property
    def _here(self) -> SavedFilter | None:
        number = int(self.query_one(Table).key or 0)
        return self._filters[number - 1] if number else None

    def action_edit(self) -> None:
        """Change the filter under the cursor."""
        if self._here:
            self.post_message(OpenForm(TABLE, self._here.id))
        else:
            self.complain("The whole portfolio has no name: choose a filter below.")

    def action_delete(self) -> None:
        """Ask to delete the filter under the cursor."""
        if self._here:
            self.post_message(AskDelete(Ref(TABLE, self._here.id)))
        else:
            self.complain("The whole portfolio stays: choose a filter below.")


def _told(words: str, sorting: str) -> str:
    """What a filter does, in a few words."""
    return ", ".join(part for part in (words, f"by {sorting}" if sorting != "queue" else "") if part)
