"""Invoices that are late or about to be."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from acct_tui.domain.desk import Desk
from acct_tui.domain.dunning import CALL_STEPS, days_late, is_reminded, lateness, promise_to_pay, size, step_at
from acct_tui.domain.findings import Band, Finding, Subject
from acct_tui.domain.snapshots import Client, Invoice, Project
from acct_tui.words.ages import plural
from acct_tui.words.money import money as amount


def money(client: Client, desk: Desk) -> Iterator[Finding]:
    """Open invoices near or past their day, unless reminded at this step, disputed, or promised."""
    today = desk.day_in(client.zone)
    for project in client.projects:
        for invoice in project.invoices:
            late = days_late(invoice, today)
            if not (is_reminded(invoice, late) or invoice.disputed or promise_to_pay(invoice, client, desk.now)):
                yield from _finding(client, project, invoice, late, desk)


def _finding(client: Client, project: Project, invoice: Invoice, late: int, desk: Desk) -> Iterator[Finding]:
    factor = lateness(late) * size(invoice, project)
    if factor:
        is_call = late >= CALL_STEPS[0]
        yield Finding(
            factor,
            f"Invoice {invoice.number} {_is_late(late)}, {amount(invoice.open, invoice.currency)}",
            f"invoice {invoice.number} {_is_late(late).removeprefix('is ')}",
            Band.DUE if is_call else Band.SOON,
            project.id,
            payer(client, project),
            Subject("invoices", invoice.id),
            # Before day +7 a message does: that alone is no occasion to call.
            arose_at=_reached(invoice, late, client) if is_call else None,
            ball="client",
        )


def _reached(invoice: Invoice, late: int, client: Client) -> datetime:
    """The start of the client's day on which the present dunning step was reached."""
    day = invoice.due_on + timedelta(days=step_at(late) or 0)
    return datetime.combine(day, time(), ZoneInfo(client.zone))


def _is_late(late: int) -> str:
    if late > 0:
        return f"is {plural(late, 'day')} late"
    return f"is due in {plural(-late, 'day')}" if late else "is due today"


def payer(client: Client, project: Project) -> str | None:
    """The finance contact, else the main contact of the project."""
    finance = (person.id for person in client.contacts if person.role == "finance")
    return next(finance, project.contact_id)
