"""The messages that remind of invoices: all of them as one batch, read, copied, and noted as sent."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.owed.reminders import Reminder
from acct_tui.domain.queue.veil import HIDDEN
from acct_tui.services.book import Book
from acct_tui.services.letters import DueLetter, due_letters, note_sent, nothing_due
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.frames.ask import ask
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import content
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.table import Column, Row, Table, with_mark
from acct_tui.words.ages import day, plural
from acct_tui.words.money import to_the_cent

_LISTED = 7
_COLUMNS = (Column("", 20), Column("", 18), Column(""))
BETWEEN = "\n\n――――――――\n\n"


class MessagesDue(Dialog[str]):
    """Lists the messages with the one under the cursor in full; answers the words of the action."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "sent", "sent", "Note that all marked were sent, as one step"),
        key("space", "mark", "mark", "Leave the message out, or take it in again"),
        key("y", "copy", "copy", "Copy the message under the cursor"),
        key("Y", "copy_all", "copy all", "Copy all marked messages, each below whom it is for"),
    ]

    def __init__(self, book: Book, due: Sequence[DueLetter]) -> None:
        super().__init__((("Messages due  ", "bold"), ("invoices that fall due or just fell due", "muted")))
        self._book, self._due = book, list(due)
        self._left_out: frozenset[str] = frozenset()

    def body(self) -> ComposeResult:
        """The messages, and the one under the cursor in full."""
        table = Table()
        table.show_header = False
        table.styles.height = min(_LISTED, len(self._due))
        yield table
        with VerticalScroll(id="message", can_focus=False):
            yield Static()

    def on_mount(self) -> None:
        """List them once it is known how wide they may be."""
        self.call_after_refresh(self._list)

    def _list(self) -> None:
        lines = (_line(due.reminder, self._book.desk()) for due in self._due)
        marked = [line if line.key in self._left_out else with_mark(line) for line in lines]
        self.query_one(Table).show(_COLUMNS, marked)

    @property
    def _here(self) -> DueLetter:
        key = self.query_one(Table).key
        return next((due for due in self._due if due.reminder.key == key), self._due[0])

    @property
    def _marked(self) -> list[DueLetter]:
        return [due for due in self._due if due.reminder.key not in self._left_out]

    @on(Table.Moved)
    def tell(self) -> None:
        """Show the message under the cursor."""
        letter, address = self._here.letter, self._here.address
        to = ((f"{letter.to}  ", "bold"), (address or "no address known", "muted"))
        self.query_one("#message > Static", Static).update(content(to) + Content(f"\n\n{letter.text}"))

    def action_mark(self) -> None:
        """Leave the message under the cursor out, or take it in again, and go on to the next."""
        self._left_out ^= {self._here.reminder.key}
        self._list()
        self.query_one(Table).action_cursor_down()

    def action_copy(self) -> None:
        """Copy the message under the cursor as it is sent."""
        letter = self._here.letter
        self._copied([letter.text], f"Copied: the message to {letter.to}")

    def action_copy_all(self) -> None:
        """Copy all marked messages as one text."""
        found = self._marked
        self._copied([due.headed for due in found], f"Copied: {plural(len(found), 'message')}")

    def _copied(self, texts: Sequence[str], told: str) -> None:
        if texts:
            self.app.copy_to_clipboard(BETWEEN.join(texts))
            self.query_one(Foot).say(told)
        else:
            self.complain("None is marked: space marks one.")

    @on(Table.Opened)
    def action_sent(self) -> None:
        """Note that the marked ones were sent."""
        if self._marked:
            self.order(lambda: note_sent(self._book, self._marked), self.dismiss)
        else:
            self.complain("None is marked: space marks one, esc leaves.")


def _line(reminder: Reminder, desk: Desk) -> Row:
    today = desk.day_in(reminder.client.zone)
    about = ", ".join(
        f"{each.number} due {day(each.due_on, today)}, {to_the_cent(each.open, each.currency)}"
        for each in reminder.invoices
    )
    return Row(
        reminder.key,
        (
            (("  ", ""), (reminder.client.name, "")),
            ((reminder.contact.name if reminder.contact else "nobody named", "muted"),),
            ((about, ""),),
        ),
    )


def show_messages(screen: Frame) -> None:
    """Show the messages that are due, or say that there are none; a busy book is told at the foot."""

    def asked() -> MessagesDue | None:
        due = due_letters(screen.book)
        if due:
            return MessagesDue(screen.book, due)
        screen.say(nothing_due(screen.book))
        return None

    if screen.book.is_shared:
        screen.say(HIDDEN, is_error=True)
    else:
        ask(screen, asked)
