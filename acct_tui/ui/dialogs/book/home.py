"""Where the user sits, asked once: every clock and every working day follows from it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from acct_tui.config import SettingsError, load, write_home
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.store.schema import Column, Table
from acct_tui.ui.dialogs.book.record_form import EntryForm
from acct_tui.ui.forms.entry import Entry

FOR_CLOCKS: Final = "every clock follows from it"
FOR_FILES: Final = "files are read as your country writes them"
"""Why it is asked."""
_HOME = Table("home", (Column("time_zone", "zone", required=True), Column("country", "country", required=True)))


class HomeEntry(Entry):
    """The home zone and country, which go into the settings file instead of the book."""

    def __init__(self, book: Book, path: Path) -> None:
        self.book, self.table, self._path = book, _HOME, path
        self.opened, self.given = None, {}
        self.initial: dict[str, object] = {}

    @property
    def heading(self) -> str:
        """What is asked."""
        return "Where do you work?"

    def draft(self, texts: Mapping[str, str]) -> None:
        """Nothing to keep: who leaves this unanswered is asked again."""

    def save(self, fields: Mapping[str, object]) -> tuple[str, str | None]:
        """Begin the settings file, and settle the open book by it."""
        zone, country = str(fields["time_zone"]), str(fields["country"])
        try:
            write_home(self._path, zone, country)
            self.book.settle(load(self._path))
        except (OSError, SettingsError) as wrong:
            raise Refused(f"The settings cannot be written to {self._path}: {wrong}") from wrong
        return "", f"Home is {zone}; your working day is 9:00 to 18:00 until {self._path} says otherwise."


class AskHome(EntryForm):
    """Asks for the home zone and country; answers the words of what was settled."""

    def __init__(self, book: Book, path: Path, why: str = FOR_CLOCKS) -> None:
        super().__init__(HomeEntry(book, path), f"asked once: {why}")
