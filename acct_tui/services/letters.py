"""Letters about what is owed: to whoever owes a thing, and those of dunning days; each counts as a reminder."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.owed import letters
from acct_tui.domain.owed.ledger import Bill, Debt
from acct_tui.domain.owed.letters import Letter
from acct_tui.domain.owed.reminders import Reminder, coming, reminders
from acct_tui.services.book import Book
from acct_tui.services.owed import Owed
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.payments import rest
from acct_tui.store.reading.addresses import emails
from acct_tui.store.reading.clients import everybody
from acct_tui.store.writer import Writer
from acct_tui.words.ages import day, plural

NO_TALKS: Final[Mapping[str, int]] = MappingProxyType({"conversation": 0, "attempt": 0, "message": 0})
"""What is due does not depend on what was said."""


@dataclass(frozen=True, slots=True)
class DueLetter:
    """A letter that is due, what it reminds of, and where it goes."""

    reminder: Reminder
    letter: Letter
    address: str

    @property
    def headed(self) -> str:
        """The text below whom and where it goes to."""
        to = f"{self.letter.to} <{self.address}>" if self.address else self.letter.to
        return f"{to}\n\n{self.letter.text}"


def letter_about(found: Owed, thing: Debt | Bill) -> Letter:
    """The message to whoever owes a thing, or to the client whom we owe it; Refused when there is nothing to say."""
    if isinstance(thing, Debt) and thing.commitment.owner == "colleague":
        name, tasks = next(pair for pair in found.colleagues.items() if thing in pair[1])
        return letters.to_colleague(name if thing.commitment.colleague else "", tasks, found.desk)
    person = thing.background.contact
    if isinstance(thing, Debt) and thing.commitment.owner == "us":
        promised = [debt for debt in found.we if debt.client.id == thing.client.id]
        return _some(letters.ours(person, promised, found.desk), f"Nothing is promised to {thing.client.name}.")
    theirs = [debt for debt in found.they if debt.client.id == thing.client.id]
    bills = [bill for bill in found.bills if bill.client.id == thing.client.id]
    owing = (debt.background.contact for debt in theirs if debt.background.contact)
    letter = letters.to_client(thing.client, person or next(owing, None), theirs, bills, found.desk)
    return _some(letter if letter.count else None, _nothing(thing))


def _nothing(thing: Debt | Bill) -> str:
    """Why there is nothing to remind of."""
    if isinstance(thing, Bill) and thing.invoice.disputed:
        return f"Invoice {thing.invoice.number} is disputed: nobody is reminded of it."
    if isinstance(thing, Bill) and thing.promised_at:
        return f"Invoice {thing.invoice.number} is promised: nobody is reminded of it before that day is over."
    return f"{thing.client.name} owes nothing that is due yet."


def _some(letter: Letter | None, nothing: str) -> Letter:
    if letter is None:
        raise Refused(nothing)
    return letter


def due_letters(book: Book) -> list[DueLetter]:
    """Every letter that is due now, one to a person."""
    desk = book.desk()
    with book.view():
        due = reminders(_billed(book, desk), desk)
        people = {each.contact.id for each in due if each.contact}
        known = emails(book.as_of(desk), people) if people else {}
    return [
        DueLetter(each, letters.about_invoices(each, desk), known.get(each.contact.id, "") if each.contact else "")
        for each in due
    ]


def _billed(book: Book, desk: Desk) -> list[Client]:
    """The clients who may owe an invoice, those without a live project among them."""
    return everybody(book.as_of(desk), NO_TALKS)


def nothing_due(book: Book) -> str:
    """That no message is due, and when the next one will be."""
    desk = book.desk()
    with book.view():
        ahead = coming(_billed(book, desk), desk)
    if ahead is None:
        return "No message is due, and no invoice is on its way to one."
    when = day(ahead.day, desk.today)
    return f"No message is due. The next: {ahead.client.name}, invoice {ahead.invoice.number}, {when}."


def note_sent(book: Book, sent: Sequence[DueLetter]) -> str:
    """Note one reminder of each invoice in these letters as one action; returns its words."""
    found = [invoice for each in sent for invoice in each.reminder.invoices]
    ids, names = {invoice.id for invoice in found}, sorted({each.reminder.client.name for each in sent})
    whom = names[0] if len(names) == 1 else plural(len(names), "client")
    about = f"invoice {found[0].number}" if len(found) == 1 else plural(len(found), "invoice")
    words = f"Reminded {whom} of {about} by message"
    with book.write(words) as writer:
        desk = book.desk()
        due = {invoice.id for each in reminders(_billed(book, desk), desk) for invoice in each.invoices}
        if not ids <= due:
            raise Refused("One of them was paid or reminded elsewhere meanwhile: esc, then m lists them anew.")
        _note(writer, desk.now, (), sorted(ids), "email")
    return words


def count_as_reminder(book: Book, letter: Letter) -> str:
    """Note a reminder of each thing that a letter names, as one action; returns its words."""
    desk, whom = book.desk(), letter.to or "a colleague"
    with book.write(f"Reminded {whom} of {plural(letter.count, 'thing')}") as writer:
        commitments = [row_id for row_id in letter.commitment_ids if _is_owed(writer, row_id)]
        invoices = [row_id for row_id in letter.invoice_ids if _is_unpaid(writer, book, row_id)]
        noted = _note(writer, desk.now, commitments, invoices)
        if not noted:
            raise Refused("All of it was settled elsewhere meanwhile: look again.")
    words, gone = f"Reminded {whom} of {plural(noted, 'thing')}", letter.count - noted
    return f"{words}; {plural(gone, 'thing')} settled elsewhere meanwhile left out" if gone else words


def _note(
    writer: Writer, at: datetime, commitments: Iterable[str], invoices: Iterable[str], channel: str | None = None
) -> int:
    """Note a reminder of each; returns how many they are."""
    of = [*({"commitment_id": each} for each in commitments), *({"invoice_id": each} for each in invoices)]
    return len(writer.add_many("chases", ({**each, "at": at, "channel": channel} for each in of)))


def _is_owed(writer: Writer, commitment_id: str) -> bool:
    row = writer.row("commitments", commitment_id)
    return row is not None and not (row["kept_at"] or row["dropped_at"])


def _is_unpaid(writer: Writer, book: Book, invoice_id: str) -> bool:
    row = writer.row("invoices", invoice_id)
    return row is not None and not row["disputed"] and rest(book, row) > 0
