"""A message on the clipboard, and whether it counts as a reminder of what it names."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from acct_tui.domain.owed.letters import Letter
from acct_tui.services.book import Book
from acct_tui.services.letters import count_as_reminder
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import content
from acct_tui.words.ages import plural


class CountReminder(Dialog[str]):
    """Shows what was copied and asks whether it was sent; answers the words of the action."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        key("y", "count", "count it", "Count it as a reminder of each thing"),
        key("n", "leave", "do not", "Leave it at the copy"),
    ]

    def __init__(self, book: Book, letter: Letter) -> None:
        super().__init__((("Copied: ", "bold"), (f"a message for {letter.to or 'a colleague'}", "")))
        self._book, self._letter = book, letter

    def body(self) -> ComposeResult:
        """The message, and the question."""
        with VerticalScroll():
            yield Static(Content(self._letter.text), id="message")
        asked = f"Count it as a reminder of {plural(self._letter.count, 'thing')}?"
        yield Static(content((("\n", ""), (asked, "accent"), ("  y n", "muted"))), id="question")

    def action_count(self) -> None:
        """Note the reminders."""
        self.order(lambda: count_as_reminder(self._book, self._letter), self.dismiss)
