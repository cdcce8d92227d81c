"""The messages of the dunning days −3 and +1: whom they go to, and their words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Contact, Invoice, Project
from acct_tui.domain.money.dunning import (
    MESSAGE_STEPS,
    broken_promise,
    calls_for_message,
    days_late,
    payer,
    promise_to_pay,
)
from acct_tui.domain.talk.hours import is_off_limits
from acct_tui.domain.time.worktime import local_day
from acct_tui.words import paragraphs
from acct_tui.words.ages import exact_day, plural
from acct_tui.words.money import money


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


def message(reminder: Reminder, desk: Desk) -> str:
    """The whole message: polite, in plain words, each amount in its own currency."""
    today = desk.day_in(reminder.client.zone)
    is_late = any(days_late(invoice, today) > 0 for invoice in reminder.invoices)
    said = [_said(invoice, reminder.client, desk) for invoice in reminder.invoices]
    name = reminder.contact.name if reminder.contact else None
    return paragraphs.message(paragraphs.greeting(name), _told(said), _asked(is_late), "Kind regards")


def _told(said: Sequence[str]) -> str:
    if len(said) == 1:
        return f"a short reminder: invoice {said[0]}."
    return paragraphs.listed("a short reminder of these invoices:", said)


def _asked(is_late: bool) -> str:
    if is_late:
        return "If the payment is on its way, thank you. If not, when may we expect it?"
    return "If anything speaks against paying it then, please let us know. Otherwise there is nothing to do: thank you."


def _said(invoice: Invoice, client: Client, desk: Desk) -> str:
    """One invoice: "1042 fell due yesterday, Sun 22 Nov; €4 200.00 is still open"."""
    today = desk.day_in(client.zone)
    late, broken = days_late(invoice, today), broken_promise(invoice, client, desk.now)
    told = f"{invoice.number} {_falls(late, exact_day(invoice.due_on, today))}"
    rest = f"{money(invoice.open, invoice.currency, cents=True)} is {'still ' if late > 0 else ''}open"
    promised = f", promised for {exact_day(local_day(broken, desk.zone), today)}" if broken else ""
    return f"{told}; {rest}{promised}"


def _falls(late: int, day: str) -> str:
    near = {-1: "falls due tomorrow, ", 0: "falls due today, ", 1: "fell due yesterday, "}
    if late in near:
        return near[late] + day
    return f"fell due on {day}, {plural(late, 'day')} ago" if late > 0 else f"falls due on {day}"
