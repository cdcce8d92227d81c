"""What the lines of a note will become, told at the end of each line while it is typed."""

from dataclasses import dataclass
from functools import cached_property

from acct_tui.domain.care.topics import is_same, worked
from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.notes.names import Named
from acct_tui.domain.notes.notelines import Agreement, agreements
from acct_tui.domain.notes.objections import Objection, objections
from acct_tui.domain.notes.tags import Tagged, tagged
from acct_tui.domain.queue.veil import is_money
from acct_tui.services.book import Book
from acct_tui.services.steps.agreements import SeveralMeant, Sides, day, new_name
from acct_tui.services.steps.tags import keeper, place
from acct_tui.store.reading.owed import commitments
from acct_tui.store.reading.page.care import objections as met_objections
from acct_tui.words.safe import fit, one_line

_WORKED, _TWIN = 30, 30


@dataclass(frozen=True, slots=True)
class LineEcho:
    """What one line of a note, counted from 0, will become; trouble is worth a look before saving."""

    line: int
    words: str
    is_trouble: bool = False


class NotePreview:
    """Reads what lines can name once, then tells about a note as often as it changes."""

    def __init__(self, book: Book, client_id: str | None = None, project_id: str | None = None) -> None:
        self._book, self._client_id, self._project_id = book, client_id, project_id
        with book.view():
            self._sides = Sides(book.as_of(book.desk()))
            self._met = met_objections(book.as_of(book.desk()))
            owed = commitments(book.as_of(book.desk()), [client_id]) if client_id else {}
        standing = owed.get(client_id or "", ())
        self._owed = [item for item in standing if not (book.is_shared and is_money(item.kind, item.invoice_id))]

    def __call__(self, note: str) -> list[LineEcho]:
        """The echo of each line that agrees on something, is kept with a project, or tells of an objection."""
        desk = self._book.desk()
        agreed = [self._echo(each, day(each, desk)) for each in agreements(note, desk.now, desk.hours)]
        return [*agreed, *map(self._kept, tagged(note)), *map(self._objection, objections(note))]

    @cached_property
    def _keeper(self) -> Named | None:
        """The project that tagged lines are kept with; it is read when the first of them is typed."""
        if self._client_id is None:
            return None
        desk = self._book.desk()
        with self._book.view():
            return keeper(self._book.as_of(desk), desk, self._client_id, self._project_id)

    def _kept(self, item: Tagged) -> LineEcho:
        return LineEcho(item.line, f"→ {place(item, self._keeper)}", is_trouble=self._keeper is None)

    def _objection(self, objection: Objection) -> LineEcho:
        """An objection, with what worked when its topic was met before."""
        met = () if self._book.is_shared else self._met  # others may come to look on while the note is typed
        best = worked([case for case in met if is_same(case.name, objection.text)])
        came = f" · worked: {fit(one_line(best.resolution or ''), _WORKED)}" if best else ""
        return LineEcho(objection.line, f"→ objection{came}")

    def _echo(self, agreement: Agreement, when: str) -> LineEcho:
        try:
            told = [when, *self._named(agreement)]
        except SeveralMeant as unclear:
            return LineEcho(agreement.line, f"→ {unclear.names}?", is_trouble=True)
        twin = self._twin(agreement)
        if twin:
            told.append(f"2nd: {fit(one_line(twin.text), _TWIN)} stands")
        return LineEcho(agreement.line, f"→ {' · '.join(told)}", is_trouble=bool(agreement.trouble or twin))

    def _twin(self, agreement: Agreement) -> Commitment | None:
        """What the same side owes already in the same words; a next call takes the place of the one before."""
        colleague = self._sides.colleague(agreement) if agreement.owner == "colleague" else None
        side = agreement.owner, colleague.name if colleague else None
        owed = (item for item in self._owed if (item.owner, item.colleague) == side and item.kind != "call")
        return next((item for item in owed if is_same(item.text, agreement.text)), None)

    def _named(self, agreement: Agreement) -> list[str]:
        """The new colleague, the one who is only guessed, or the invoice."""
        if agreement.owner != "colleague":
            invoice = self._sides.invoice(agreement, self._client_id)
            return [f"invoice {invoice.number}"] if invoice else []
        colleague = self._sides.colleague(agreement)
        if colleague is None:
            return [f"new colleague {new_name(agreement)}"]
        return [colleague.name] if self._sides.is_guessed(agreement) else []
