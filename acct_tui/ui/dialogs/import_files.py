"""Importing files: which, what it would do, and then doing it."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from acct_tui.exchange.apply import apply
from acct_tui.exchange.describe import describe
from acct_tui.exchange.importers import plan_files
from acct_tui.exchange.plan import Plan
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.services.book import Book
from acct_tui.store.errors import BookError
from acct_tui.ui.dialogs.dialog import Dialog
from acct_tui.ui.dialogs.import_options import options_of
from acct_tui.ui.forms.paths import PathLine, fitting, path_of
from acct_tui.ui.keys import key
from acct_tui.ui.look import noted

_SHOWN = 40
"""Lines of a plan that are shown: the counts come first."""


class ImportFiles(Dialog[str]):
    """Asks for files, shows what their import would do, and answers the words of what was done."""

    CSS_PATH = "import_files.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [key("ctrl+s", "import", "import", "Write what is shown into the book")]

    def __init__(self, book: Book) -> None:
        super().__init__(
            (("Import files", "bold"), ("  CSV, xlsx, vCard or JSON; nothing is written before you say so", "muted"))
        )
        self._book = book
        self._paths: list[Path] = []
        self._is_refused = self._is_writing = False
        self._plan: Plan | None = None

    def body(self) -> ComposeResult:
        """A line for the path, one for options, and the plan."""
        with Horizontal(classes="import-line"):
            yield Static("File", classes="import-name")
            yield PathLine("a path: tab completes, enter looks into it")
        with Horizontal(classes="import-line"):
            yield Static("Options", classes="import-name")
            yield Input(compact=True, id="options", placeholder='--where "Owner=Ann"  --dates dmy  --client NAME')
        with VerticalScroll(id="plan", can_focus=False):
            yield Static(id="told")

    def on_mount(self) -> None:
        """Show what there is to choose from."""
        self._list_names("")

    @on(Input.Changed, "PathLine")
    def suggest(self, event: Input.Changed) -> None:
        """List the names that fit so far."""
        if self._plan is None:
            self._list_names(event.value)

    @on(Input.Submitted, "PathLine")
    def take(self, event: Input.Submitted) -> None:
        """Take one more file; an empty line imports what is planned."""
        text = event.value.strip()
        path = path_of(text)
        if not text:
            self.action_import()
        elif path is None:
            self.complain("No file can be called that: type its path.")
        elif path.is_dir():
            self.complain("This is a folder: type the name of a file in it.")
        else:
            kept = self._paths[:-1] if self._is_refused else self._paths
            self._paths = [*(known for known in kept if known != path), path]
            self._look()

    @on(Input.Submitted, "#options")
    def look_again(self) -> None:
        """Plan anew with other options."""
        if self._paths:
            self._look()

    def action_import(self) -> None:
        """Write the plan into the book."""
        plan = self._plan
        if plan is None:
            self.complain("Name a file first, and press enter to see what it holds.")
        elif plan.changes_nothing:
            self.complain("There is nothing new in it for the book.")
        else:
            self._tell(["Importing…"])
            self._is_writing = True
            self._work(lambda book: apply(book, plan), self._done)

    def _look(self) -> None:
        try:
            options, paths = options_of(self.query_one("#options", Input).value), tuple(self._paths)
        except ImportRefused as wrong:
            self._refused(str(wrong), wrong.offer)
            return
        self._plan = None
        self._tell([f"Looking into {', '.join(path.name for path in paths)}…"])
        self._work(lambda book: plan_files(book, paths, options), self._planned)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _work(self, act: Callable[[Book], Plan | str], then: Callable[[Plan | str], None]) -> None:
        """Do the slow part beside the screen, on a connection of its own."""
        try:
            with closing(self._book.beside()) as own:
                found = act(own)
        except ImportRefused as wrong:
            self.app.call_from_thread(self._refused, str(wrong), wrong.offer)
        except BookError as wrong:
            self.app.call_from_thread(self._refused, str(wrong))
        except Exception as error:
            self.app.call_from_thread(self._refused, noted(self.app, error, "The import"))
        else:
            self.app.call_from_thread(then, found)

    def _planned(self, plan: Plan | str) -> None:
        if isinstance(plan, Plan):
            self._plan, self._is_refused = plan, False
            lines = list(describe(plan))
            more = [f"and {len(lines) - _SHOWN} lines more"] if len(lines) > _SHOWN else []
            self._tell([*lines[:_SHOWN], *more])
            line = self.query_one(PathLine)
            line.value, line.placeholder = "", "enter imports this, or one more path"
            line.focus()

    def action_leave(self) -> None:
        """Leave, but not while the book is being written."""
        if self._is_writing:
            self.complain("The import is being written; it ends in a moment, and u takes it back.")
        else:
            super().action_leave()

    def _done(self, words: Plan | str) -> None:
        self.dismiss(str(words))

    def _refused(self, words: str, offer: str = "") -> None:
        """Say what is wrong; other options, or another name for the last file, may mend it."""
        self._is_refused, self._is_writing = self._plan is None, False
        self._tell([words, f"enter tries again with {offer}"] if offer else [words], tone="$text-error")
        if offer:
            options = self.query_one("#options", Input)
            options.value = f"{options.value} {offer}".strip()
            options.focus()

    def _list_names(self, text: str) -> None:
        self._tell(fitting(text)[:_SHOWN] or ["No folder or file here begins so."], tone="$muted")

    def _tell(self, lines: Sequence[str], tone: str = "") -> None:
        self.query_one("#told", Static).update(Content.styled("\n".join(lines), tone))
