"""One thing owed as a line of a letter: what it is, and when it was or is due."""

from collections.abc import Iterator

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Invoice
from acct_tui.domain.money.dunning import broken_promise, days_late
from acct_tui.domain.owed.ledger import Bill, Debt
from acct_tui.domain.time.worktime import local_day
from acct_tui.words.ages import ago, exact_day, plural
from acct_tui.words.money import money, to_the_cent
from acct_tui.words.safe import one_line


def of_debt(debt: Debt, zone: str, desk: Desk, whose: str = "") -> str:
    """What it is, its day and its age: "logo, was due Thu 19 Nov, 3 days ago", "logo, by Tue 24 Nov (asked …)"."""
    return "".join((one_line(debt.commitment.text), whose, *_dated(debt, zone, desk)))


def _dated(debt: Debt, zone: str, desk: Desk) -> Iterator[str]:
    item, today = debt.commitment, desk.day_in(zone)
    asked = f"asked {ago(item.made_at, desk.now)}" if local_day(item.made_at, zone) < today else ""
    if item.due_at is None:
        yield f", {asked}" if asked else ""
    elif item.due_at < desk.now:
        yield f", was due {exact_day(local_day(item.due_at, zone), today)}, {ago(item.due_at, desk.now)}"
    else:
        yield f", by {exact_day(local_day(item.due_at, zone), today)}"
        yield f" ({asked})" if asked and item.owner != "us" else ""


def of_bill(bill: Bill, desk: Desk) -> str:
    """An invoice among other things: "invoice 1042, €4 200, was due Sat 7 Nov, 16 days ago"."""
    invoice, late = bill.invoice, bill.days_late
    age = f", {plural(late, 'day')} ago" if late > 0 else ""
    is_due = f"{'was due' if late > 0 else 'due'} {exact_day(invoice.due_on, desk.today)}{age}"
    return f"invoice {invoice.number}, {to_the_cent(invoice.open, invoice.currency)}, {is_due}"


def of_invoice(invoice: Invoice, client: Client, desk: Desk) -> str:
    """An invoice by itself: "1042 fell due yesterday, Sun 22 Nov; €4 200.00 is still open"."""
    today = desk.day_in(client.zone)
    late, broken = days_late(invoice, today), broken_promise(invoice, client, desk.now)
    falls = f"{invoice.number} {_falls(late, exact_day(invoice.due_on, today))}"
    rest = f"{money(invoice.open, invoice.currency, cents=True)} is {'still ' if late > 0 else ''}open"
    promised = f", promised for {exact_day(local_day(broken, desk.zone), today)}" if broken else ""
    return f"{falls}; {rest}{promised}"


def _falls(late: int, day: str) -> str:
    near = {-1: "falls due tomorrow, ", 0: "falls due today, ", 1: "fell due yesterday, "}
    if late in near:
        return near[late] + day
    return f"fell due on {day}, {plural(late, 'day')} ago" if late > 0 else f"falls due on {day}"
