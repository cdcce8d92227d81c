"""Dealing with a reason of each marked client: what will be done, before it is done."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.batches import Deals, deal_with_all, deals_of
from acct_tui.services.book import Book
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import content, hanging

WIDTH = 70


class DealWithAll(Dialog[str]):
    """Lists the most pressing reason of each client; answers the words of the action."""

    BINDINGS: ClassVar[list[BindingType]] = [key("enter", "save", "do all", "Do all of it, as one step")]

    def __init__(self, book: Book, rows: Sequence[QueueRow]) -> None:
        super().__init__((("Deal with all marked", "bold"),))
        self._book = book
        self._deals = deals_of(rows, book.desk())

    def body(self) -> ComposeResult:
        """What will be done, and what is left out."""
        with VerticalScroll():
            yield Static(Content("\n").join(_lines(self._deals)))

    def action_save(self) -> None:
        """Do all of it."""
        if self._deals.made:
            self.order(lambda: deal_with_all(self._book, self._deals.made), self.dismiss)
        else:
            self.dismiss(None)


def _lines(deals: Deals) -> Iterator[Content]:
    for client, reason in deals.made:
        yield from hanging(
            ((f"{reason.verb}  ", "accent"), (f"{client.name}  ", "bold")), ((reason.finding.sentence, ""),), WIDTH
        )
    for words in deals.left_out:
        yield from hanging((("left out  ", "warning"),), ((words, "muted"),), WIDTH)
    yield Content()
    count = len(deals.made)
    told = f"enter does {'it' if count == 1 else f'all {count}'}, u takes it back as one step."
    yield content(((told if count else "There is nothing to do: a call deals with them (c).", "muted"),))
