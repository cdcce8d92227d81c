"""A new date for something owed, and whether the client was told of it."""

from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from acct_tui.domain.owed.ledger import Debt
from acct_tui.domain.queue.overtaken import overtaken
from acct_tui.services.book import Book
from acct_tui.services.new_date import NewDate, move
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.dialogs.parts.told_time import Stays, ToldTime
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.words.ages import exact
from acct_tui.words.safe import one_line


class AskNewDate(Dialog[str]):
    """Moves a commitment; answers the words of the action."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter,ctrl+s", "save", "save", "Save the new date"),
        key("ctrl+t", "tell", "told them", "They were told of the new date, or not"),
    ]

    def __init__(self, book: Book, debt: Debt) -> None:
        super().__init__((("New date  ", "bold"), (one_line(debt.commitment.text), "")))
        self._book, self._debt = book, debt

    def body(self) -> ComposeResult:
        """The date so far, the new one, and who knows of it."""
        yield Static(content(self._so_far()))
        yield ToldTime(self._book, self._look, f"{self._debt.client.name} was told of it" if self._asks else None)
        if self._asks:
            yield Static(content(((self._untold(), "muted"),)), id="untold")

    def _look(self, at: datetime | None, told: bool) -> Stays:
        """The promise that a call would come after; the one that is moved with their knowledge is none."""
        item, desk = self._debt.commitment, self._book.desk()
        if item.owner != "us" or item.kind != "call":
            return Stays()
        owed = (each for each in self._debt.client.commitments if not (told and each.id == item.id))
        return Stays(overtaken(owed, at, desk))

    @property
    def _asks(self) -> bool:
        """Whether it matters what the client was told: what a colleague owes us alone is no matter of theirs."""
        return self._debt.commitment.owner != "colleague" or self._debt.commitment.promised

    def _so_far(self) -> Ink:
        desk, item, first = self._book.desk(), self._debt.commitment, self._debt.background.first_due_at
        if item.due_at is None:
            return (("No date so far.", "muted"),)
        said = f"Now {exact(item.due_at, desk.now, desk.zone)}"
        moved = f", first {exact(first, desk.now, desk.zone)}" if first and self._debt.was_moved else ""
        return ((f"{said}{moved}", "muted"),)

    def _untold(self) -> str:
        """What it means when they were not told."""
        item = self._debt.commitment
        if item.promised and item.owner != "client":
            return "Untold it stays promised as it is, and this is a plan of ours."
        return "Untold it is a date of ours, and no promise."

    @property
    def _new(self) -> ToldTime:
        return self.query_one(ToldTime)

    @property
    def has_text(self) -> bool:
        """Whether a date was typed."""
        return bool(self._new.words)

    def action_tell(self) -> None:
        """Turn what they were told on or off."""
        self._new.turn()

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save, or say in place why this is no date."""
        self.order(self._move_as_typed, self.dismiss)

    def _move_as_typed(self) -> str:
        """Move as it is typed at the moment of saving, which may come after a wait for a busy book."""
        return move(self._book, self._debt.commitment.id, NewDate(self._new.settled("fri or +3d"), self._new.told))
