"""The first minute: an empty book greets with three ways to begin."""

from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from acct_tui.locations import locations
from acct_tui.services.book import Book
from acct_tui.services.offered import holds_anything
from acct_tui.store.errors import BookError
from acct_tui.ui.dialogs.book.home import FOR_CLOCKS, FOR_FILES, AskHome
from acct_tui.ui.dialogs.book.import_files import ImportFiles
from acct_tui.ui.dialogs.book.record_form import RecordForm
from acct_tui.ui.keys import key
from acct_tui.ui.messages import OpenDemo
from acct_tui.ui.orders import Attempt
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.table import Column, Row, Table

_RULE: Final = "If it is not you who calls the client but the client who calls you, expect problems."
_DOES: Final = (
    "Ranks your clients by who needs a call now, and says why in a sentence.\n"
    "Keeps what was promised on both sides, the plans, the talks and the money.\n"
    "Every reason has one key that deals with it, and every change can be undone.\n"
    "Works offline, in one file that is yours."
)
_CHOICES: Final = (
    ("a", "add", "Add a client", "then the people there and the first project"),
    ("i", "import", "Import files", "CSV, xlsx, vCard or JSON; you see first what it does"),
    ("d", "demo", "See the demo", "a made-up Monday morning; your own book stays as it is"),
)
_BACK: Final = ("r", "app.restore", "Go back to a backup", "this book has some, and now holds nothing")


class WelcomeScreen(ModalScreen[str]):
    """Greets an empty book; answers the words of what was done once there is something in it."""

    CSS_PATH = "welcome.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "choose", "choose", "Choose the line under the cursor"),
        key("a", "add", "add", "Add a client", foot=False),
        key("i", "import", "import", "Import files", foot=False),
        key("d", "demo", "demo", "See the demo", foot=False),
        key("r", "app.restore", "restore", "Go back to a backup", foot=False),
        key("q", "app.quit", "quit", "Leave the program"),
    ]

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book

    def compose(self) -> ComposeResult:
        """The rule, what the program does, and the choices."""
        with Vertical(id="greeting"):
            yield Static(Content("acct-tui"), id="program")
            yield Static(Content(_RULE), id="rule")
            yield Static(Content(_DOES), id="does")
            yield Table()
        yield Foot()

    def on_mount(self) -> None:
        """Show the choices once it is known how wide they may be."""
        self.query_one(Table).show_header = False
        self.call_after_refresh(self._list)

    def _list(self) -> None:
        choices = (_BACK, *_CHOICES) if self._has_backups else _CHOICES
        lines = [
            Row(name, (((f" {letter}", "accent"),), ((words, ""),), ((more, "muted"),)))
            for letter, name, words, more in choices
        ]
        widest = 21 if _BACK in choices else 16
        table = self.query_one(Table)
        table.styles.height = len(lines)
        table.show([Column("", 4), Column("", widest), Column("")], lines)

    @property
    def _has_backups(self) -> bool:
        """Whether the file of the book was lost, and not what is kept of it."""
        return self._book.backups is not None and holds_anything(self._book.backups)

    def on_screen_resume(self) -> None:
        """Give way once there is something in the book, whoever put it there."""
        self.call_after_refresh(self._give_way)

    def _give_way(self) -> None:
        with suppress(BookError):  # whoever asks the book for something tells what is wrong with it
            if self.app.screen is self and not self._book.is_empty():
                self.dismiss("")

    @on(Table.Opened)
    async def action_choose(self) -> None:
        """Do what the line under the cursor says."""
        await self.run_action(self.query_one(Table).key or "add")

    def action_add(self) -> None:
        """Add a client, then a contact and a project; each of these can be left out."""
        self._at_home(self._ask_client)

    def action_import(self) -> None:
        """Import files; the country tells how to read what they leave open."""
        self._at_home(lambda: self._ask(ImportFiles(self._book), self._done), FOR_FILES)

    def action_demo(self) -> None:
        """Show the demo in place of the empty book."""
        self.app.post_message(OpenDemo())
        self.dismiss("")

    def _at_home(self, then: Callable[[], None], why: str = FOR_CLOCKS) -> None:
        """Go on once it is known where the user works."""
        path = locations().settings
        if path.exists():
            then()
        else:
            self._ask(AskHome(self._book, path, why), lambda words: then() if words else None)

    def _ask_client(self) -> None:
        self._form("clients", "1 of 3", lambda client, words: self._ask_contact(client, words) if words else None)

    def _ask_contact(self, client_id: str, said: str) -> None:
        def then(_: str, words: str | None) -> None:
            self._ask_project(client_id, words or said)

        self._form("contacts", "2 of 3, esc leaves it out", then, client_id=client_id)

    def _ask_project(self, client_id: str, said: str) -> None:
        def then(_: str, words: str | None) -> None:
            self._done(words or said)

        self._form("projects", "3 of 3, esc leaves it out", then, client_id=client_id)

    def _form(self, table: str, aside: str, then: Callable[[str, str | None], None], **given: object) -> None:
        """Ask for a row; a book that is busy is asked again."""

        def ask() -> None:
            form = RecordForm(self._book, table, given=given, aside=aside)
            self._ask(form, lambda words: then(form.row_id, words))

        Attempt(self, ask, lambda words: self.query_one(Foot).say(words, is_error=True))()

    def _ask(self, dialog: Screen[str], then: Callable[[str | None], None]) -> None:
        self.app.push_screen(dialog, then)

    def _done(self, words: str | None) -> None:
        if words:
            self.dismiss(words)
