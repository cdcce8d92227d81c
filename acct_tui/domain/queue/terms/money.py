"""Invoices that are late or about to be, and disputes whose next step comes."""

from collections.abc import Iterator
from datetime import date, datetime, time
from fractions import Fraction

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Finding, Times, What
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client, Commitment, Invoice, Project
from acct_tui.domain.money.disputes import told_us
from acct_tui.domain.money.dunning import begins as step_begins
from acct_tui.domain.money.dunning import (
    broken_promise,
    call_due_from,
    days_late,
    lateness,
    next_call,
    next_step,
    payer,
    promise_to_pay,
    size,
    steps,
)
from acct_tui.domain.time.worktime import clock_instant, local_day
from acct_tui.words.ages import day, plural
from acct_tui.words.money import money as amount


def money(client: Client, desk: Desk) -> Iterator[Finding]:
    """Open invoices, by how late they are; one in dispute by the day of each of its steps."""
    for project, invoice in client.bills:
        dated = _dated_steps(invoice, client)
        for step, due in dated:
            yield _disputed(project, invoice, step, local_day(due, desk.zone), desk)
        if not dated:
            yield _open(client, project, invoice, desk)


def _dated_steps(invoice: Invoice, client: Client) -> list[tuple[Commitment, datetime]]:
    """What is to be done in a dispute, and by when: one side's step is not hidden by an earlier one of the other's."""
    owed = steps(invoice.id, client.commitments) if invoice.disputed else []
    return [(step, step.due_at) for step in owed if step.due_at]


def _open(client: Client, project: Project | None, invoice: Invoice, desk: Desk) -> Finding:
    late = days_late(invoice, desk.day_in(client.zone))
    promised = promise_to_pay(invoice, client, desk.now)
    due_from = call_due_from(invoice, client, desk)
    times = Times((due_from, step_begins(invoice, next_call(late), client.zone)), due_from)
    return Finding(
        Fraction(0) if promised else lateness(late) * size(invoice, project),
        f"Invoice {invoice.number} is {_stands(late)}, {_rest(invoice)}{_but(invoice, client, desk)}",
        f"invoice {invoice.number} {_stands(late)}",
        times.band(desk.now),
        project.id if project else None,
        payer(client.contacts, project.contact_id if project else None),
        Ref("invoices", invoice.id),
        What.MONEY,
        times,
        ball="client",
        private=True,
        verb="next step" if invoice.disputed else None,
    )


def _rest(invoice: Invoice) -> str:
    return amount(invoice.open, invoice.currency)


def _but(invoice: Invoice, client: Client, desk: Desk) -> str:
    """That a dispute has no next step or no day for it, or that they promised to pay before."""
    if invoice.disputed:
        step = next_step(invoice, client)
        return f"; in dispute, and there is no {f'day for {step.text}' if step else 'next step'}"
    broken = broken_promise(invoice, client, desk.now)
    return f"; they promised it for {day(local_day(broken, desk.zone), desk.today)}" if broken else ""


def _disputed(project: Project | None, invoice: Invoice, step: Commitment, on: date, desk: Desk) -> Finding:
    """A dispute goes by the day of a step as an invoice goes by the day on which it is due."""
    begins = clock_instant(on, time(), desk.zone)
    times = Times((begins,), begins, breaks_at=step.due_at)
    return Finding(
        lateness((desk.today - on).days) * size(invoice, project),
        f"Invoice {invoice.number} is in dispute: {told_us(step, desk)}",
        f"dispute {invoice.number}: {step.text}",
        times.band(desk.now),
        project.id if project else None,
        step.contact_id or (project.contact_id if project else None),
        Ref("commitments", step.id),
        What.MONEY,
        times,
        is_ours=step.owner == "us",
        ball=step.owner,
        asks="call" if step.owner == "client" else "do",
        private=True,
        verb="kept",
    )


def _stands(late: int) -> str:
    if late > 0:
        return f"{plural(late, 'day')} late"
    return f"due in {plural(-late, 'day')}" if late else "due today"
