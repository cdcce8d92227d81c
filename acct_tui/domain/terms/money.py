"""Invoices that are late or about to be."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from acct_tui.domain.desk import Desk
from acct_tui.domain.dunning import (
    CALL_STEPS,
    broken_at,
    broken_promise,
    days_late,
    is_at_rest,
    lateness,
    payer,
    size,
    step_at,
)
from acct_tui.domain.findings import Band, Finding, Subject
from acct_tui.domain.snapshots import Client, Invoice, Project
from acct_tui.domain.worktime import local_day
from acct_tui.words.ages import day, plural
from acct_tui.words.money import money as amount


def money(client: Client, desk: Desk) -> Iterator[Finding]:
    """Open invoices near or past their day, unless reminded at this step, disputed, or promised."""
    today = desk.day_in(client.zone)
    for project in client.projects:
        for invoice in project.invoices:
            if not is_at_rest(invoice, client, desk):
                yield from _finding(client, project, invoice, days_late(invoice, today), desk)


def _finding(client: Client, project: Project, invoice: Invoice, late: int, desk: Desk) -> Iterator[Finding]:
    factor = lateness(late) * size(invoice, project)
    if factor:
        is_call, broken = late >= CALL_STEPS[0], broken_promise(invoice, client, desk.now)
        yield Finding(
            factor,
            f"Invoice {invoice.number} {_is_late(late)}, {amount(invoice.open, invoice.currency)}{_but(broken, desk)}",
            f"invoice {invoice.number} {_is_late(late).removeprefix('is ')}",
            Band.DUE if is_call else Band.SOON,
            project.id,
            payer(client, project),
            Subject("invoices", invoice.id),
            # Before day +7 a message does: that alone is no occasion to call.
            arose_at=_arose(invoice, late, client, broken) if is_call else None,
            ball="client",
        )


def _arose(invoice: Invoice, late: int, client: Client, broken: datetime | None) -> datetime:
    """The start of the client's day on which the present step was reached, or their promise to pay was broken."""
    day = invoice.due_on + timedelta(days=step_at(late) or 0)
    reached = datetime.combine(day, time(), ZoneInfo(client.zone))
    return max(reached, broken_at(broken, client.zone)) if broken else reached


def _but(broken: datetime | None, desk: Desk) -> str:
    """That they promised to pay before."""
    return f"; they promised it for {day(local_day(broken, desk.zone), desk.today)}" if broken else ""


def _is_late(late: int) -> str:
    if late > 0:
        return f"is {plural(late, 'day')} late"
    return f"is due in {plural(-late, 'day')}" if late else "is due today"
