"""Importing files: which, what it would do, and then doing it."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from acct_tui.exchange.apply import apply
from acct_tui.exchange.describe import describe, news
from acct_tui.exchange.importers import Options, plan_files
from acct_tui.exchange.plan import Plan
from acct_tui.exchange.progress import Progress
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.services.book import Book
from acct_tui.store.errors import BookError, Stopped
from acct_tui.ui.dialogs.book.import_options import Wanted, options_of
from acct_tui.ui.dialogs.book.import_preview import Preview, first_of
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.forms.paths import PathLine, path_of, trouble_with
from acct_tui.ui.keys import key
from acct_tui.ui.orders import noted
from acct_tui.ui.widgets.foot import Foot

Shown = Callable[[], object]
"""What is left to do on the screen with what was found beside it."""


class ImportFiles(Dialog[str]):
    """Asks for files, shows what their import would do, and answers the words of what was done."""

    CSS_PATH = "import_files.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "import", "import", "Write what is shown into the book"),
        key("pagedown", "turn(1)", "more", "Turn the page of what is shown", foot=False),
        key("pageup", "turn(-1)", "more", "Turn the page of what is shown", foot=False),
    ]

    def __init__(self, book: Book) -> None:
        super().__init__(
            (("Import files", "bold"), ("  CSV, xlsx, vCard or JSON; nothing is written before you say so", "muted"))
        )
        self._book = book
        self._read = Wanted()
        self._plan: Plan | None = None
        self._told: list[str] = []
        self._progress: Progress | None = None
        self._is_writing = False

    def body(self) -> ComposeResult:
        """A line for the path, one for options, and the plan."""
        with Horizontal(classes="import-line"):
            yield Static("File", classes="import-name")
            yield PathLine("a path: tab completes, enter looks into it")
        with Horizontal(classes="import-line"):
            yield Static("Options", classes="import-name")
            yield Input(compact=True, id="options", placeholder='--where "Owner=Ann"  --dates dmy  --client NAME')
        yield Preview()

    @property
    def words(self) -> Mapping[str, str]:
        """What the way out does while something is being done, and that what was not read yet is read first."""
        return {"leave": "stop"} if self._progress else {"import": "read"} if self._is_unread else {}

    def on_mount(self) -> None:
        """Show what there is to choose from."""
        self._preview.list_names("")

    def on_unmount(self) -> None:
        """Leave nothing half done behind, whatever closes the program."""
        if self._progress:
            self._progress.stop()

    @on(Input.Changed, "PathLine")
    def suggest(self, event: Input.Changed) -> None:
        """List the names that fit so far."""
        if self._plan is None and self._progress is None:
            self._preview.list_names(event.value)

    @on(Input.Changed, "PathLine, #options")
    def name_keys(self) -> None:
        """Say what ctrl+s does with what stands in the lines now."""
        self.query_one(Foot).list_keys()

    @on(Input.Submitted, "PathLine")
    def take(self) -> None:
        """Read what stands in the lines; what was read so already is imported."""
        if self._is_unread:
            self._look()
        else:
            self.action_import()

    @on(Input.Submitted, "#options")
    def look_again(self) -> None:
        """Read with these options, or once more."""
        if self._wanted.files:
            self._look()

    def action_turn(self, pages: int) -> None:
        """See what does not fit."""
        self._preview.turn(pages)

    def action_import(self) -> None:
        """Read what stands in the lines, and once it was read so, write it into the book."""
        plan = self._plan
        if self._progress:
            self.complain("That is not done yet: esc stops it.")
        elif self._is_unread:
            self._look()
        elif plan is None:
            self.complain("Name a file first, and press enter to see what it holds.")
        elif plan.changes_nothing:
            self.complain("There is nothing new in it for the book.")
        else:
            self._is_writing = True
            self._begin(partial(self._write, plan))

    @property
    def _wanted(self) -> Wanted:
        """The files that were read and the one that is named, by the options that stand there."""
        text, options = (line.value.strip() for line in (self._path, self._options))
        path = path_of(text) or Path(text)
        named = (*(known for known in self._read.files if known != path), path) if text else self._read.files
        return Wanted(named, options)

    @property
    def _is_unread(self) -> bool:
        """Whether a file is named, or what is shown was read by other options than those that stand there now."""
        return bool(self._path.value.strip() or (self._read.files and self._wanted != self._read))

    def _look(self) -> None:
        if self._is_writing:
            self.complain("The book is being written: esc stops it.")
            return
        wanted, text = self._wanted, self._path.value.strip()
        if text and (why := trouble_with(text)):
            self.complain(why)
            return
        try:
            options = options_of(wanted.options)
        except ImportRefused as wrong:
            self._refused(str(wrong), wrong.offer)
            return
        self._give_up()
        self._begin(partial(self._plan_files, wanted, options))

    def _plan_files(self, wanted: Wanted, options: Options, book: Book, progress: Progress) -> Shown:
        plan = plan_files(book, wanted.files, options, progress)
        return partial(self._planned, wanted, plan, first_of(describe(plan)))

    def _write(self, plan: Plan, book: Book, progress: Progress) -> Shown:
        words = news(plan, apply(book, plan, progress))
        late = "Too late to stop it, u takes it back. " if progress.is_stopped else ""
        return partial(self.dismiss, f"{late}{words}")

    def _begin(self, act: Callable[[Book, Progress], Shown]) -> None:
        self._progress = progress = Progress(lambda words: self._show(progress, partial(self._say, words)))
        self._work(progress, act)

    @work(thread=True, exit_on_error=False)
    def _work(self, progress: Progress, act: Callable[[Book, Progress], Shown]) -> None:
        """Do the slow part beside the screen, on a connection of its own."""
        try:
            with _without_sweeping(), closing(self._book.beside()) as own:
                then = act(own, progress)
        except ImportRefused as wrong:
            then = partial(self._refused, str(wrong), wrong.offer)
        except Stopped:
            then = self._stopped
        except BookError as wrong:
            then = partial(self._refused, str(wrong))
        except Exception as error:
            then = partial(self._refused, noted(self.app, error, "The import"))
        self._show(progress, partial(self._end, then))

    def _show(self, progress: Progress, then: Shown) -> None:
        """Go on with the screen, unless what was being done was given up meanwhile."""
        self.app.call_from_thread(lambda: then() if progress is self._progress else None)

    def _end(self, then: Shown) -> None:
        self._give_up()
        then()

    def _give_up(self) -> None:
        """Hear no more of what is being done."""
        if self._progress:
            self._progress.stop()
            self._progress, self._is_writing = None, False
            self.query_one(Foot).show_keys()

    def _say(self, words: str) -> None:
        self._preview.tell([words], "$muted")
        self.query_one(Foot).list_keys()

    def _planned(self, wanted: Wanted, plan: Plan, told: list[str]) -> None:
        self._read, self._plan, self._told = wanted, plan, told
        self._preview.tell(told)
        if path_of(self._path.value.strip()) in wanted.files:
            self._path.value = ""
        self._path.placeholder = "enter imports this, or one more path"
        self._path.focus()
        self.name_keys()

    def action_leave(self) -> None:
        """Leave, or stop what is being done: reading at once, writing once the book is as it was before."""
        if self._progress is None:
            super().action_leave()
        elif self._is_writing:
            self._progress.stop()
            self._preview.tell(["Stopping…"], "$muted")
        else:
            self._end(self._stopped)

    def _stopped(self) -> None:
        """Say that the book is as before, above what was read."""
        words = "enter reads it again." if self._is_unread else "nothing of it is in the book."
        self._preview.tell([f"Stopped: {words}"], below=self._told)

    def _refused(self, words: str, offer: str = "") -> None:
        """Say what is wrong; other options, or another name for the last file, may mend it."""
        below = ["As it was read before:", *self._told] if self._told else []
        self._preview.tell([words, *([f"enter tries again with {offer}"] if offer else [])], "$text-error", below)
        if offer:
            self._options.value = f"{self._options.value} {offer}".strip()
            self._options.focus()

    @property
    def _path(self) -> PathLine:
        return self.query_one(PathLine)

    @property
    def _options(self) -> Input:
        return self.query_one("#options", Input)

    @property
    def _preview(self) -> Preview:
        return self.query_one(Preview)


@contextmanager
def _without_sweeping() -> Iterator[None]:
    """Look for no garbage: among so many rows each look would hold up the keys for a third of a second."""
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()
