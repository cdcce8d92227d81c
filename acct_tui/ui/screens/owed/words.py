"""All that is known of something owed, in words: what was agreed, its dates, reminders, what needs what, the slack."""

from collections.abc import Iterator

from textual.content import Content

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Commitment
from acct_tui.domain.money.disputes import NO_STEP, told
from acct_tui.domain.owed.asked import no_word, unheard
from acct_tui.domain.owed.ledger import Background, Bill, Debt, Reminders
from acct_tui.domain.time.worktime import local_day
from acct_tui.ui.presentation.ink import Ink, hanging
from acct_tui.words.ages import ago, exact, exact_day, late, moment, plural
from acct_tui.words.money import money
from acct_tui.words.safe import one_line


def about(thing: Debt | Bill, desk: Desk, width: int) -> Content:
    """Everything about something owed, wrapped to a width."""
    lines = _of_debt(thing, desk) if isinstance(thing, Debt) else _of_bill(thing, desk)
    return Content("\n").join(part for lead, body in lines for part in hanging(lead, body, width))


def _of_debt(debt: Debt, desk: Desk) -> Iterator[tuple[Ink, Ink]]:
    item = debt.commitment
    yield (), ((one_line(item.text), "bold"),)
    yield (), ((_whose(debt.client, debt.background), "muted"),)
    yield (), ((_agreed(item, desk), ""),)
    if item.due_at:
        yield _labelled("Due", _dated(debt, desk))
    if debt.own_plan and debt.own_plan.due_at:
        planned = exact(debt.own_plan.due_at, desk.now, desk.zone)
        yield _labelled("But", ((f"we plan {planned}, and they do not know: z, when they were told", "warning"),))
    if debt.background.invoice and item.kind != "payment":
        yield _labelled("About", ((f"invoice {debt.background.invoice}", ""),))
    if debt.slack is not None and debt.background.step:
        yield _labelled("Blocks", ((debt.background.step.name, ""), (f", {_slack(debt.slack)}", _urgency(debt.slack))))
    for needed in debt.needs:
        if needed is not debt.own_plan:
            yield _labelled("Needs", ((_linked(needed, desk), ""),))
    if debt.needed_for:
        yield _labelled("Needed", ((f"for {_linked(debt.needed_for, desk)}", ""),))
    if item.owner != "us" or debt.reminders.count:
        quiet = no_word([item], desk) if item.owner == "colleague" and item.chases else ""
        yield _labelled("Chased", ((reminded(debt.reminders, desk), ""), (f", {quiet}" if quiet else "", "warning")))
    if debt.background.why:
        yield _labelled("Why", ((one_line(debt.background.why), "muted"),))


def _of_bill(bill: Bill, desk: Desk) -> Iterator[tuple[Ink, Ink]]:
    invoice = bill.invoice
    yield (), ((f"Invoice {invoice.number}, {money(invoice.open, invoice.currency)} open", "bold"),)
    yield (), ((_whose(bill.client, bill.background), "muted"),)
    late_by = f", {plural(bill.days_late, 'day')} late" if bill.days_late > 0 else ""
    tone = "error" if bill.is_overdue else ""
    yield _labelled("Due", ((f"{exact_day(invoice.due_on, desk.today)}{late_by}", tone),))
    if invoice.disputed:
        yield _labelled("But", (("disputed: no reminder goes out", "warning"),))
        yield _labelled("Next", ((told(bill.step, desk) if bill.step else f"{NO_STEP}: D says one", ""),))
    if bill.promised_at:
        yield _labelled("But", ((f"they promised to pay by {exact(bill.promised_at, desk.now, desk.zone)}", ""),))
    yield _labelled("Chased", ((reminded(bill.reminders, desk), ""),))


def _labelled(label: str, body: Ink) -> tuple[Ink, Ink]:
    return ((f"{label:<8}", "muted"),), body


def _whose(client: Client, background: Background) -> str:
    return " · ".join(name for name in (client.name, background.project, background.contact) if name)


def _agreed(item: Commitment, desk: Desk) -> str:
    """Who owes it since when, and whether the other side knows of it."""
    since = exact_day(local_day(item.made_at, desk.zone), desk.today)
    if item.owner == "colleague":
        promised = "; the client was promised it" if item.promised else ""
        return (
            f"Asked of {item.colleague or 'nobody named'} {since}{'' if item.chases else silence(item, desk)}{promised}"
        )
    if item.owner == "us":
        return f"We promised it {since}" if item.promised else f"A plan of ours since {since}, no promise"
    return f"They agreed to it {since}" if item.promised else f"Noted {since}; they do not know of it"


def silence(item: Commitment, desk: Desk) -> str:
    """How long a colleague has been silent about it, and how often we reminded of it: ", silent 2 days"."""
    said = unheard([item], desk)
    return f", {said}" if said else ""


def _dated(debt: Debt, desk: Desk) -> Ink:
    due = debt.commitment.due_at or desk.now
    first = debt.background.first_due_at
    moved = f"; first {exact(first, desk.now, desk.zone)}" if first and debt.was_moved else ""
    is_late = due < desk.now
    said = exact(due, desk.now, desk.zone)
    return (f"{said}, {late(due, desk.now)}" if is_late else said, "error" if is_late else ""), (moved, "warning")


def _slack(days: int) -> str:
    return f"{plural(days, 'working day')} of slack left" if days else "no slack left"


def _urgency(days: int) -> str:
    return "error" if days <= 1 else "warning"


def _linked(item: Commitment, desk: Desk) -> str:
    """Another commitment in a few words: "Oleg: banner pdf, Wed 12:00, silent 2 days"."""
    is_theirs = item.owner == "colleague"
    who = f"{item.colleague}: " if is_theirs and item.colleague else ""
    by = f", {moment(item.due_at, desk.now, desk.zone)}" if item.due_at else ""
    quiet = silence(item, desk) if is_theirs else ""
    return f"{who}{one_line(item.text)}{by}{quiet}"


def reminded(reminders: Reminders, desk: Desk) -> str:
    """How often and when last: "reminded 2 ×, 3 days ago"."""
    if reminders.newest_at is None:
        return "not reminded yet"
    return f"reminded {reminders.count} ×, {ago(reminders.newest_at, desk.now)}"
