"""Why an invoice is disputed and what comes next, with whoever has it and by when; or why it is settled."""

from collections.abc import Mapping
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.money.disputes import told
from acct_tui.domain.time.datewords import DateWordsError
from acct_tui.drafts import Draft
from acct_tui.services.book import Book
from acct_tui.services.disputes import Dispute, Said, invoice_behind
from acct_tui.services.payments import Unpaid
from acct_tui.services.refusals import Refused
from acct_tui.ui.dialogs.money.invoice import Answered, InvoiceDialog, ask_about
from acct_tui.ui.frames.ask import once_read
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.ui.widgets.when import When
from acct_tui.ui.widgets.words import Words

PRESETS = ("tomorrow", "fri", "+2wd", "+3d", "+1w", "eom")


class AskDispute(InvoiceDialog):
    """Asks for the reason, which goes into the log, and for the next step, which goes into what is owed."""

    BINDINGS: ClassVar[list[BindingType]] = [key("enter,ctrl+s", "save", "save", "Save it")]

    def __init__(self, book: Book, asked: Unpaid, left: Draft | None = None) -> None:
        super().__init__(book, asked, "In dispute" if asked.is_disputed else "Disputed")
        self._left, self._dispute = left, Dispute(book, asked)

    def body(self) -> ComposeResult:
        """How it stands, the lines, and what saving them does."""
        typed: Mapping[str, Any] = self._left.fields if self._left else {}
        is_new = not self.asked.is_disputed
        yield Static(content(((self._so_far(), "muted"),)))
        yield Words("Why", "in one line, for the log", str(typed.get("why", "")))
        hint = "send the pages; they: …; @oleg: …" if is_new else "a further one; left empty the dispute is settled"
        yield Words("Next step", hint, str(typed.get("step", "")))
        yield When(self.book, "By", str(typed.get("by", "")), presets=PRESETS)
        yield Static(id="told")

    def on_mount(self) -> None:
        """Have what was left go on after its end, rather than be typed over."""
        for line in self.query(Input) if self._left else ():
            line.select_on_focus = False
            line.cursor_position = len(line.value)

    def _so_far(self) -> str:
        if not self.asked.is_disputed:
            return "Nobody reminds of it until D settles that."
        step = self.asked.step
        return f"Next: {told(step, self.book.desk())}; x on it keeps it." if step else "There is no next step."

    @property
    def _lines(self) -> tuple[str, str, str]:
        why, step = self.query(Words)
        return why.words, step.words, self.query_one(When).words

    @property
    def has_text(self) -> bool:
        """Whether anything was typed."""
        return any(self._lines)

    def draft(self) -> Draft | None:
        """All that was typed; until it can be typed what was left."""
        if not self.is_mounted:
            return self._left
        why, step, by = self._lines
        fields = {"why": why, "step": step, "by": by, "disputed": self.asked.is_disputed}
        words = " ".join(filter(None, (why, step, by)))
        title = f"Dispute of invoice {self.asked.number}"
        return Draft("dispute", self.asked.id, title, self.book.clock(), fields, words) if words else None

    @property
    def _said(self) -> Said:
        """What was typed; Refused when the day is none."""
        why, step, _ = self._lines
        try:
            return Said(why, step, self.query_one(When).read())
        except DateWordsError as wrong:
            raise Refused(str(wrong)) from wrong

    @on(Input.Changed)
    def tell(self) -> None:
        """Say what saving does, or what it lacks."""
        self.query_one("#told", Static).update(content(self._told() if self.has_text else ()))

    def _told(self) -> Ink:
        try:
            return ("→ ", "accent"), (self._dispute.preview(self._said), "accent")
        except Refused as lacking:
            return ((str(lacking), "muted"),)

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save it as it is typed at that moment, or say in place what it lacks."""
        self.order(lambda: self._dispute.save(self._said), self.dismiss)


def ask_dispute(screen: Frame, ref: Ref, then: Answered | None = None, *, place: str = "on the tab Money") -> None:
    """Ask about the dispute of an invoice, or of the one that something owed is about.

    Of anything else it is said what the key is for, and in which `place` of the screen invoices stand.
    """

    def begin() -> None:
        invoice_id = invoice_behind(screen.book, ref)
        if invoice_id is None:
            raise Refused(f"D disputes an invoice, or settles its dispute: invoices stand {place}.")
        ask_about(AskDispute, screen, invoice_id, then)

    once_read(screen, begin)
