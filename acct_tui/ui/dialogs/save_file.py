"""Saving a text to a file that the user names."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from acct_tui.exchange.out.evidence import save
from acct_tui.locations import documents
from acct_tui.ui.dialogs.dialog import Dialog
from acct_tui.ui.forms.paths import PathLine, path_of
from acct_tui.ui.keys import key


class AskFile(Dialog[str]):
    """Asks for a path and writes there; answers the words of what was done. A second enter writes over a file."""

    BINDINGS: ClassVar[list[BindingType]] = [key("enter,ctrl+s", "save", "save", "Save the text there")]

    def __init__(self, name: str, text: str) -> None:
        super().__init__((("Save to a file", "bold"),))
        self._path, self._text = documents() / name, text
        self._over: Path | None = None

    def body(self) -> ComposeResult:
        """The path."""
        yield PathLine("a path, such as ~/Documents/evidence.md")

    def on_mount(self) -> None:
        """Propose a path; its end is what one changes."""
        line = self.query_one(PathLine)
        line.value = str(self._path)
        line.cursor_position = len(line.value)

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save, or say in one line why not."""
        typed = self.query_one(PathLine).value.strip()
        path = path_of(typed) if typed else None
        if path is None:
            self.complain("Type the path of a file.")
        elif path.is_dir():
            self.complain(f"{path.name} is a folder: add the name of a file.")
        else:
            self._write(path)

    def _write(self, path: Path) -> None:
        try:
            save(path, self._text, overwrite=path == self._over)
        except FileExistsError:
            self._over = path
            self.complain("There is such a file: enter once more writes over it.")
        except OSError as error:
            self.complain(f"{path.name} cannot be written: {error.strerror}.")
        else:
            self.dismiss(f"Saved: {path}")
