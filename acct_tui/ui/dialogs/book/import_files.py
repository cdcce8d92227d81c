"""Importing files: which, what it would do, and then doing it."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from acct_tui.exchange.plan import Plan
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.services.book import Book
from acct_tui.ui.dialogs.book.import_lines import FileLines
from acct_tui.ui.dialogs.book.import_options import Wanted, options_of
from acct_tui.ui.dialogs.book.import_preview import Preview
from acct_tui.ui.dialogs.book.import_run import Run
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.forms.paths import trouble_with
from acct_tui.ui.keys import key
from acct_tui.ui.widgets.foot import Foot


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
        self._plan: Plan | None = None
        self._told: list[str] = []
        self._run = Run(self, book, self)
        self._lines, self._preview = FileLines(), Preview()

    def body(self) -> ComposeResult:
        """A line for the path, one for options, and the plan."""
        yield self._lines
        yield self._preview

    @property
    def words(self) -> Mapping[str, str]:
        """What the way out does while something is being done, and that what was not read yet is read first."""
        return {"leave": "stop"} if self._run.is_on else {"import": "read"} if self._lines.is_unread else {}

    def on_mount(self) -> None:
        """Show what there is to choose from."""
        self._preview.list_names("")

    def on_unmount(self) -> None:
        """Leave nothing half done behind, whatever closes the program."""
        self._run.stop()

    @on(Input.Changed, "PathLine")
    def suggest(self, event: Input.Changed) -> None:
        """List the names that fit so far."""
        if self._plan is None and not self._run.is_on:
            self._preview.list_names(event.value)

    @on(Input.Changed, "PathLine, #options")
    def name_keys(self) -> None:
        """Say what ctrl+s does with what stands in the lines now."""
        self.query_one(Foot).list_keys()

    @on(Input.Submitted, "PathLine")
    def take(self) -> None:
        """Read what stands in the lines; what was read so already is imported."""
        if self._lines.is_unread:
            self._look()
        else:
            self.action_import()

    @on(Input.Submitted, "#options")
    def look_again(self) -> None:
        """Read with these options, or once more."""
        if self._lines.wanted.files:
            self._look()

    def action_turn(self, pages: int) -> None:
        """See what does not fit."""
        self._preview.turn(pages)

    def action_import(self) -> None:
        """Read what stands in the lines, and once it was read so, write it into the book."""
        plan = self._plan
        if self._run.is_on:
            self.complain("That is not done yet: esc stops it.")
        elif self._lines.is_unread:
            self._look()
        elif plan is None:
            self.complain("Name a file first, and press enter to see what it holds.")
        elif plan.changes_nothing:
            self.complain("There is nothing new in it for the book.")
        else:
            self._run.write(plan)

    def _look(self) -> None:
        if self._run.is_writing:
            self.complain("The book is being written: esc stops it.")
            return
        wanted, text = self._lines.wanted, self._lines.path
        if text and (why := trouble_with(text)):
            self.complain(why)
            return
        try:
            options = options_of(wanted.options)
        except ImportRefused as wrong:
            self.refused(str(wrong), wrong.offer)
            return
        self._run.read(wanted, options)

    def heard(self, words: str) -> None:
        """Tell how far it is."""
        self._preview.tell([words], "$muted")
        self.query_one(Foot).list_keys()

    def planned(self, wanted: Wanted, plan: Plan, told: list[str]) -> None:
        """Show what was read; the line of the path is free for one more."""
        self._plan, self._told = plan, told
        self._preview.tell(told)
        self._lines.take(wanted)
        self.query_one(Foot).show_keys()

    def written(self, words: str) -> None:
        """Close with what was done."""
        self.dismiss(words)

    def action_leave(self) -> None:
        """Leave, or stop what is being done: reading at once, writing once the book is as it was before."""
        if not self._run.is_on:
            super().action_leave()
        elif self._run.is_writing:
            self._run.stop()
            self._preview.tell(["Stopping…"], "$muted")
        else:
            self._run.give_up()
            self.stopped()

    def stopped(self) -> None:
        """Say that the book is as before, above what was read."""
        words = "enter reads it again." if self._lines.is_unread else "nothing of it is in the book."
        self._preview.tell([f"Stopped: {words}"], below=self._told)
        self.query_one(Foot).show_keys()

    def refused(self, words: str, offer: str = "") -> None:
        """Say what is wrong; other options, or another name for the last file, may mend it."""
        below = ["As it was read before:", *self._told] if self._told else []
        self._preview.tell([words, *([f"enter tries again with {offer}"] if offer else [])], "$text-error", below)
        if offer:
            self._lines.offer(offer)
        self.query_one(Foot).show_keys()
