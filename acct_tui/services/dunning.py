"""The messages of the dunning days −3 and +1, as one batch: what is due, and that it was sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.owed.reminders import Reminder, coming, message, reminders
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.store.reading.addresses import emails
from acct_tui.store.reading.clients import everybody
from acct_tui.words.ages import day, plural

CHANNEL = "email"
NO_TALKS: Final[Mapping[str, int]] = MappingProxyType({"conversation": 0, "attempt": 0, "message": 0})
"""What is due does not depend on what was said."""


@dataclass(frozen=True, slots=True)
class DueMessage:
    """A message that is due, whom it is for, where it goes, and its whole text."""

    reminder: Reminder
    address: str
    text: str

    @property
    def whom(self) -> str:
        """The person and the client: "Irina Belova, Volga Tyres"."""
        contact, client = self.reminder.contact, self.reminder.client
        return f"{contact.name}, {client.name}" if contact else client.name

    @property
    def headed(self) -> str:
        """The text below whom and where it goes to."""
        return f"{self.whom} <{self.address}>\n\n{self.text}" if self.address else f"{self.whom}\n\n{self.text}"


def letters(book: Book) -> list[DueMessage]:
    """Every message that is due now, one to a person."""
    desk = book.desk()
    with book.view():
        due = reminders(_billed(book, desk), desk)
        people = {each.contact.id for each in due if each.contact}
        known = emails(book.as_of(desk), people) if people else {}
    return [
        DueMessage(each, known.get(each.contact.id, "") if each.contact else "", message(each, desk)) for each in due
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


def note_sent(book: Book, sent: Sequence[DueMessage]) -> str:
    """Note one reminder of each invoice in these messages as one action; returns its words."""
    found = [invoice for letter in sent for invoice in letter.reminder.invoices]
    ids, names = {invoice.id for invoice in found}, sorted({letter.reminder.client.name for letter in sent})
    whom = names[0] if len(names) == 1 else plural(len(names), "client")
    about = f"invoice {found[0].number}" if len(found) == 1 else plural(len(found), "invoice")
    words = f"Reminded {whom} of {about} by message"
    with book.write(words) as writer:
        desk = book.desk()
        due = {invoice.id for each in reminders(_billed(book, desk), desk) for invoice in each.invoices}
        if not ids <= due:
            raise Refused("One of them was paid or reminded elsewhere meanwhile: esc, then m lists them anew.")
        for invoice_id in sorted(ids):
            writer.add("chases", invoice_id=invoice_id, at=desk.now, channel=CHANNEL)
    return words
