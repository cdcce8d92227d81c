"""Importing files: which, what it would do, and then doing it."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from acct_tui.exchange.apply import apply
from acct_tui.exchange.describe import count, describe
from acct_tui.exchange.importers import Options, plan_files
from acct_tui.exchange.plan import Plan
from acct_tui.exchange.progress import Progress
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.services.book import Book
from acct_tui.store.errors import BookError, Stopped
from acct_tui.ui.dialogs.dialog import Dialog
from acct_tui.ui.dialogs.import_options import options_of
from acct_tui.ui.forms.paths import PathLine, fitting, path_of
from acct_tui.ui.keys import key
from acct_tui.ui.look import noted
from acct_tui.ui.widgets.foot import Foot
from acct_tui.words.money import grouped

_SHOWN = 40
"""Lines of a plan that are shown: the counts come first."""
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
        self._paths: list[Path] = []
        self._read: list[Path] = []
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
        with VerticalScroll(id="plan", can_focus=False):
            yield Static(id="told")

    @property
    def words(self) -> Mapping[str, str]:
        """What the way out does while something is being done."""
        return {"leave": "stop"} if self._progress else {}

    def on_mount(self) -> None:
        """Show what there is to choose from."""
        self._list_names("")

    def on_unmount(self) -> None:
        """Leave nothing half done behind, whatever closes the program."""
        if self._progress:
            self._progress.stop()

    @on(Input.Changed, "PathLine")
    def suggest(self, event: Input.Changed) -> None:
        """List the names that fit so far."""
        if self._plan is None and self._progress is None:
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
            self._paths = [*(known for known in self._read if known != path), path]
            self._look()

    @on(Input.Submitted, "#options")
    def look_again(self) -> None:
        """Plan anew with other options."""
        if self._paths:
            self._look()

    def action_turn(self, pages: int) -> None:
        """See what does not fit."""
        shown = self.query_one("#plan")
        shown.scroll_relative(y=pages * shown.size.height, animate=False)

    def action_import(self) -> None:
        """Write the plan into the book."""
        plan = self._plan
        if self._progress:
            self.complain("That is not done yet: esc stops it.")
        elif plan is None:
            self.complain("Name a file first, and press enter to see what it holds.")
        elif plan.changes_nothing:
            self.complain("There is nothing new in it for the book.")
        else:
            self._is_writing = True
            self._begin(partial(self._write, plan))

    def _look(self) -> None:
        if self._is_writing:
            self.complain("The book is being written: esc stops it.")
            return
        try:
            options, paths = options_of(self.query_one("#options", Input).value), tuple(self._paths)
        except ImportRefused as wrong:
            self._refused(str(wrong), wrong.offer)
            return
        self._give_up()
        self._plan = None
        self._begin(partial(self._plan_files, paths, options))

    def _plan_files(self, paths: tuple[Path, ...], options: Options, book: Book, progress: Progress) -> Shown:
        plan = plan_files(book, paths, options, progress)
        lines = describe(plan)
        told = list(islice(lines, _SHOWN))
        if more := sum(1 for _ in lines):
            told.append(f"and {grouped(more)} lines more")
        return partial(self._planned, plan, told)

    def _write(self, plan: Plan, book: Book, progress: Progress) -> Shown:
        words = " · ".join(filter(None, (apply(book, plan, progress), count(plan, is_done=True))))
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
        self._tell([words], tone="$muted")
        self.query_one(Foot).list_keys()

    def _planned(self, plan: Plan, told: list[str]) -> None:
        self._plan, self._told, self._read = plan, told, self._paths
        self._tell(told)
        line = self.query_one(PathLine)
        line.value, line.placeholder = "", "enter imports this, or one more path"
        line.focus()

    def action_leave(self) -> None:
        """Leave, or stop what is being done: reading at once, writing once the book is as it was before."""
        if self._progress is None:
            super().action_leave()
        elif self._is_writing:
            self._progress.stop()
            self._tell(["Stopping…"], tone="$muted")
        else:
            self._end(self._stopped)

    def _stopped(self) -> None:
        """Say that the book is as before, above the plan if there is one."""
        if self._plan:
            self._tell(["Stopped: nothing of it is in the book.", "", *self._told])
        else:
            self._tell(["Stopped: enter reads it again."])

    def _refused(self, words: str, offer: str = "") -> None:
        """Say what is wrong; other options, or another name for the last file, may mend it."""
        self._tell([words, f"enter tries again with {offer}"] if offer else [words], tone="$text-error")
        if offer:
            options = self.query_one("#options", Input)
            options.value = f"{options.value} {offer}".strip()
            options.focus()

    def _list_names(self, text: str) -> None:
        self._tell(fitting(text)[:_SHOWN] or ["No folder or file here begins so."], tone="$muted")

    def _tell(self, lines: Sequence[str], tone: str = "") -> None:
        self.query_one("#told", Static).update(Content.styled("\n".join(lines), tone))


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
