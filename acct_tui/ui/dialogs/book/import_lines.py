"""The two lines in which an import is asked for: a file, and options."""

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from acct_tui.ui.dialogs.book.import_options import Wanted
from acct_tui.ui.forms.paths import PathLine, path_of


class FileLines(Vertical):
    """Keeps in mind which files were read, and by which options."""

    DEFAULT_CSS = "FileLines { height: auto; }"

    def __init__(self) -> None:
        super().__init__()
        self._read = Wanted()
        self._path = PathLine("a path: tab completes, enter looks into it")
        hint = '--where "Owner=Ann"  --dates dmy  --client NAME'
        self._options = Input(compact=True, id="options", placeholder=hint)

    def compose(self) -> ComposeResult:
        """A line for the path, one for options."""
        for name, line in (("File", self._path), ("Options", self._options)):
            with Horizontal(classes="import-line"):
                yield Static(name, classes="import-name")
                yield line

    @property
    def path(self) -> str:
        """The path that stands there."""
        return self._path.value.strip()

    @property
    def wanted(self) -> Wanted:
        """The files that were read and the one that is named, by the options that stand there."""
        path = path_of(self.path) or Path(self.path)
        read = self._read.files
        named = (*(known for known in read if known != path), path) if self.path else read
        return Wanted(named, self._options.value.strip())

    @property
    def is_unread(self) -> bool:
        """Whether a file is named, or what was read was read by other options than those that stand there now."""
        return bool(self.path or (self._read.files and self.wanted != self._read))

    def take(self, read: Wanted) -> None:
        """Know what was read; the line of the path is free for one more."""
        self._read = read
        if path_of(self.path) in read.files:
            self._path.value = ""
        self._path.placeholder = "enter imports this, or one more path"
        self._path.focus()

    def offer(self, option: str) -> None:
        """Add an option that may help."""
        self._options.value = f"{self._options.value} {option}".strip()
        self._options.focus()
