"""Saving something to a file that the user names."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, Static

from acct_tui.exchange.out.whole import ThereAlready
from acct_tui.locations import documents
from acct_tui.services.refusals import Refused
from acct_tui.store.errors import BookError
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.forms.paths import PathLine, path_of
from acct_tui.ui.keys import key
from acct_tui.ui.orders import noted
from acct_tui.ui.presentation.ink import Ink, content

Save = Callable[[str, bool], str]
"""Writes to a path, over what is there only if told so, and says what was done; it may take its time."""
Means = Callable[[str], Iterable[Ink]]
"""What would be written under the name that stands there, line by line."""


class AskFile(Dialog[str]):
    """Asks for a path and writes there; answers the words of what was done. A second enter writes over a file."""

    BINDINGS: ClassVar[list[BindingType]] = [key("enter,ctrl+s", "save", "save", "Save it there")]

    def __init__(self, title: str, name: str, save: Save, means: Means | None = None) -> None:
        super().__init__(((title, "bold"),))
        self._path, self._save, self._means = documents() / name, save, means
        self._over = ""
        self._is_writing = False

    def body(self) -> ComposeResult:
        """The path, and what it means."""
        yield PathLine("a path, such as ~/Documents/name.md")
        if self._means:
            yield Static(_lines(self._means(str(self._path))), classes="aside")

    def on_mount(self) -> None:
        """Propose a path; its end is what one changes."""
        line = self.query_one(PathLine)
        line.value = str(self._path)
        line.cursor_position = len(line.value)

    @on(Input.Changed)
    def tell(self, event: Input.Changed) -> None:
        """Say what the name means."""
        if self._means:
            self.query_one(".aside", Static).update(_lines(self._means(event.value.strip())))

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save, or say in one line why not."""
        typed = self.query_one(PathLine).value.strip()
        path = path_of(typed) if typed else None
        if path is None:
            self.complain("Type the path of a file.")
        elif not self._is_writing:
            self._is_writing = True
            target = f"{path}/" if typed.endswith("/") else str(path)
            write = partial(self._write, target, target == self._over)
            # Of the app, since it ends after it has closed the dialog.
            self.app.run_worker(write, thread=True, exit_on_error=False)

    def _write(self, target: str, force: bool) -> None:
        try:
            words = self._save(target, force)
        except ThereAlready:
            self.app.call_from_thread(self._refused, "It is there already: enter once more writes over it.", target)
        except (Refused, BookError) as wrong:
            self.app.call_from_thread(self._refused, str(wrong), "")
        except Exception as error:
            self.app.call_from_thread(self._refused, noted(self.app, error, "Saving"), "")
        else:
            self.app.call_from_thread(self._done, words)

    def _done(self, words: str) -> None:
        self.dismiss(words)

    def _refused(self, words: str, over: str) -> None:
        self._is_writing, self._over = False, over
        self.complain(words)

    def action_leave(self) -> None:
        """Leave, but not while it is being written."""
        if self._is_writing:
            self.complain("It is being written, which ends in a moment.")
        else:
            super().action_leave()


def _lines(told: Iterable[Ink]) -> Content:
    return Content("\n").join(map(content, told))
