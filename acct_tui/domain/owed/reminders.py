"""The reminders of the dunning days −3 and +1: which are due, to whom, and when the next will be."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Contact, Invoice, Project
from acct_tui.domain.money.dunning import MESSAGE_STEPS, calls_for_message, days_late, payer, promise_to_pay
from acct_tui.domain.talk.hours import is_off_limits


@dataclass(frozen=True, slots=True)
class Reminder:
    """A message to one person of a client, or to nobody named, about invoices."""

    client: Client
    contact: Contact | None
    invoices: tuple[Invoice, ...]

    @property
    def key(self) -> str:
        """What it is known by as long as it goes to the same person."""
        return f"{self.client.id}:{self.contact.id if self.contact else ''}"

    @property
    def whom(self) -> str:
        """The person and the client: "Irina Belova, Volga Tyres"."""
        return f"{self.contact.name}, {self.client.name}" if self.contact else self.client.name


@dataclass(frozen=True, slots=True)
class Coming:
    """The next day on which a message will be due, and about what."""

    day: date
    client: Client
    invoice: Invoice


def reminders(clients: Iterable[Client], desk: Desk) -> list[Reminder]:
    """Every message that is due, one to a person, by the names of the clients."""
    known = sorted(clients, key=lambda client: (client.name.casefold(), client.id))
    return [reminder for client in known for reminder in _of(client, desk)]


def _of(client: Client, desk: Desk) -> list[Reminder]:
    found: dict[str | None, list[Invoice]] = {}
    people: dict[str | None, Contact | None] = {}
    for project, invoice in client.bills:
        if calls_for_message(invoice, client, desk):
            person = addressee(client, project, desk)
            key = person.id if person else None
            people[key] = person
            found.setdefault(key, []).append(invoice)
    return [Reminder(client, people[key], tuple(sorted(found[key], key=_by_day))) for key in found]


def _by_day(invoice: Invoice) -> tuple[date, str]:
    return invoice.due_on, invoice.number


def addressee(client: Client, project: Project | None, desk: Desk) -> Contact | None:
    """Who is reminded of the bills of a project, or of none: whoever pays, unless they asked not to be contacted."""
    main = project.contact_id if project else None
    named = (client.contact(contact_id) for contact_id in (payer(client.contacts, main), main))
    people = [person for person in (*named, *client.contacts) if person]
    return next((person for person in people if not is_off_limits(person, client, desk)), None)


def coming(clients: Iterable[Client], desk: Desk) -> Coming | None:
    """The next message that will be due, as far as the invoices of today say."""
    found = (each for client in clients for each in _ahead(client, desk))
    return min(found, key=lambda each: (each.day, each.client.name.casefold(), each.invoice.number), default=None)


def _ahead(client: Client, desk: Desk) -> Iterable[Coming]:
    today = desk.day_in(client.zone)
    for _, invoice in client.bills:
        ahead = [step for step in MESSAGE_STEPS if step > days_late(invoice, today)]
        if ahead and not invoice.disputed and not promise_to_pay(invoice, client, desk.now):
            yield Coming(invoice.due_on + timedelta(days=ahead[0]), client, invoice)
