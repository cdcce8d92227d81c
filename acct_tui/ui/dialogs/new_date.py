"""A new date for something owed, and whether the client was told of it."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from acct_tui.domain.ledger import Debt
from acct_tui.domain.overtaken import overtaken
from acct_tui.services.book import Book
from acct_tui.services.moving import NewDate, move
from acct_tui.services.refusals import Refused
from acct_tui.ui.dialogs.dialog import Dialog
from acct_tui.ui.dialogs.when import When
from acct_tui.ui.ink import Ink, content
from acct_tui.ui.keys import key
from acct_tui.ui.widgets.overtaken import Overtaken
from acct_tui.ui.widgets.tick import Tick
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
        yield When(self._book, "When")
        yield Overtaken()
        if self._asks:
            yield Tick(f"{self._debt.client.name} was told of it")
            yield Static(content(((self._untold(), "muted"),)), id="untold")

    def on_mount(self) -> None:
        """Look again at what the new date comes after when they know of it."""
        for tick in self.query(Tick):
            self.watch(tick, "value", self.warn)

    @on(Input.Changed)
    def warn(self) -> None:
        """Say which promise of ours a call would come after; the one that is moved with their knowledge is none."""
        item, told = self._debt.commitment, any(tick.value for tick in self.query(Tick))
        at = self.query_one(When).meant if item.owner == "us" and item.kind == "call" else None
        owed = (each for each in self._debt.client.commitments if not (told and each.id == item.id))
        desk = self._book.desk()
        self.query_one(Overtaken).tell(overtaken(owed, at, desk), desk)

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
    def has_text(self) -> bool:
        """Whether a date was typed."""
        return bool(self.query_one(When).words.strip())

    def action_tell(self) -> None:
        """Turn what they were told on or off."""
        for tick in self.query(Tick):
            tick.action_turn()

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save, or say in place why this is no date."""
        self.order(self._move_as_typed, self._saved)

    def _move_as_typed(self) -> str:
        """Move as it is typed at the moment of saving, which may come after a wait for a busy book."""
        when = self.query_one(When)
        at = when.settled()
        if at is None:
            when.focus_words()
            raise Refused("Type a day or a time, such as fri or +3d; ↓ goes through presets.")
        told = any(tick.value for tick in self.query(Tick))
        return move(self._book, self._debt.commitment.id, NewDate(at, told))

    def _saved(self, words: str) -> None:
        self.dismiss(words)
