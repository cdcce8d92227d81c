"""What came in for an invoice, and on which day."""

from datetime import date
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from acct_tui.domain.time.datewords import resolve_day
from acct_tui.services.book import Book
from acct_tui.services.payments import Unpaid, pay
from acct_tui.services.refusals import Refused
from acct_tui.ui.dialogs.money.invoice import InvoiceDialog, ask_about
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.ui.widgets.words import Words
from acct_tui.words.ages import exact_day
from acct_tui.words.misread import Misread
from acct_tui.words.money import parse_money, to_the_cent


class AskPayment(InvoiceDialog):
    """Proposes all that is open, paid today."""

    BINDINGS: ClassVar[list[BindingType]] = [key("enter,ctrl+s", "save", "paid", "Note the payment")]

    def __init__(self, book: Book, asked: Unpaid) -> None:
        super().__init__(book, asked, "Paid")
        self._proposal = asked.rest

    def body(self) -> ComposeResult:
        """How much, when, and what that means."""
        yield Words("Amount", "what came in", self._proposal)
        yield Words("Paid on", "today, fri, 20 nov", "today")
        yield Static(id="told")

    @property
    def has_text(self) -> bool:
        """Whether the amount or the day is another than was proposed."""
        return [line.words for line in self.query(Words)] != [self._proposal, "today"]

    def _typed(self) -> tuple[int, date]:
        """The amount and the day; Misread for words that are none."""
        amount, day = self.query(Words)
        desk = self.book.desk()
        minor = parse_money(amount.words, self.asked.currency)
        return minor, resolve_day(day.words, desk.today, desk.hours, past=True)

    @on(Input.Changed)
    def tell(self) -> None:
        """Say what stays open and which day is meant, or what is wrong."""
        self.query_one("#told", Static).update(content(self._told()))

    def _told(self) -> Ink:
        try:
            amount, day = self._typed()
        except Misread as wrong:
            return ((wrong.wrong, "warning"),)
        left = self.asked.open - amount
        rest = f"{to_the_cent(left, self.asked.currency)} stays open" if left > 0 else "paid in full"
        if left < 0:
            return ((f"That is more than the open {self.asked.rest}", "warning"),)
        return (("→ ", "accent"), (f"{rest}, on {exact_day(day, self.book.desk().today)}", "accent"))

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Note it, or say in place what is wrong."""
        self.order(self._pay, self.dismiss)

    def _pay(self) -> str:
        try:
            amount, day = self._typed()
        except Misread as wrong:
            raise Refused(str(wrong)) from wrong
        return pay(self.book, self.asked, amount, day)


ask_payment = partial(ask_about, AskPayment)
"""Ask what came in for an invoice."""
