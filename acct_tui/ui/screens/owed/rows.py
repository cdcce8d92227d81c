"""The lines of the ledger: each side under its heading, colleagues by name, the earliest first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.money.disputes import briefly
from acct_tui.domain.owed.ledger import Bill, Debt
from acct_tui.domain.owed.pressing import Due, due, is_pressing
from acct_tui.domain.plan.slack import blocks
from acct_tui.domain.time.worktime import DAY, local_day
from acct_tui.services.owed import Owed
from acct_tui.ui.presentation.ink import Ink, plain
from acct_tui.ui.widgets.table import Column, Row
from acct_tui.words.ages import DAYS, clock, day, late, moment, plural
from acct_tui.words.money import money
from acct_tui.words.safe import folded, one_line

DUE, WHAT = Column("  Due", 19), Column("What")
COLUMNS = (DUE, Column("Client", 15), WHAT)
_BLANK: Ink = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the ledger, and whether it presses: late, or ours and due today."""

    row: Row
    presses: bool


def rows(found: Owed, wanted: str = "") -> list[Row]:
    """All sides; with words to look for, only the lines that contain every one of them."""
    desk = found.desk
    all_theirs: list[Debt | Bill] = [*found.they, *found.bills]
    ours = _lines(found.we, desk, wanted)
    theirs = _lines(sorted(all_theirs, key=lambda each: _day(each, desk)), desk, wanted)
    tasks = {name: _lines(debts, desk, wanted, name) for name, debts in found.colleagues.items()}
    return [
        *_section("We owe", ours),
        *_section("They owe", theirs),
        *_colleagues(found, tasks),
    ]


def _lines(things: Iterable[Debt | Bill], desk: Desk, wanted: str, more: str = "") -> list[_Line]:
    """The lines that are wanted."""
    lines = [_Line(_row(each, desk), _presses(each, desk)) for each in things]
    return [line for line in lines if _has(line.row, wanted, more)]


def _presses(thing: Debt | Bill, desk: Desk) -> bool:
    return thing.is_overdue if isinstance(thing, Bill) else is_pressing(thing.commitment, desk)


def _section(words: str, lines: Sequence[_Line]) -> Iterator[Row]:
    if lines:
        yield _heading(f" {words}", lines)
        yield from (line.row for line in lines)


def _colleagues(found: Owed, tasks: dict[str, list[_Line]]) -> Iterator[Row]:
    """Colleagues under their names, with the days for which they have been silent."""
    everything = [line for lines in tasks.values() for line in lines]
    if everything:
        yield _heading(" Colleagues owe", everything)
    for name, lines in tasks.items():
        if lines:
            said: Ink = ((found.unheard(name), "warning" if found.silence(name) > 1 else "muted"),)
            yield Row(f"colleague {name}", (((f" @ {name}", "accent"),), _BLANK, said), is_heading=True)
            yield from (line.row for line in lines)


def _heading(words: str, lines: Sequence[_Line]) -> Row:
    """A side with how many lines it has, and how many of them are due: late, or ours today."""
    due_now = sum(line.presses for line in lines)
    head: Ink = ((words, "accent bold"), (f" {len(lines)}", "muted"))
    return Row(f"heading {words}", (head, ((f"{due_now} due" if due_now else "", "warning"),), _BLANK), is_heading=True)


def _has(row: Row, wanted: str, more: str = "") -> bool:
    said = folded(" ".join((more, *map(plain, row.cells))))
    return all(word in said for word in folded(wanted).split())


def _day(thing: Debt | Bill, desk: Desk) -> tuple[date, str]:
    """The day by which the lines of a side are sorted; what has none comes last."""
    if isinstance(thing, Bill):
        return thing.invoice.due_on, thing.invoice.id
    at = thing.commitment.due_at
    return local_day(at, desk.zone) if at else date.max, thing.commitment.id


def _row(thing: Debt | Bill, desk: Desk) -> Row:
    return debt_row(thing, desk) if isinstance(thing, Debt) else _bill_row(thing, desk)


def debt_row(debt: Debt, desk: Desk, who: str | None = None) -> Row:
    """A commitment as a line, with the client unless somebody else is to be named."""
    item = debt.commitment
    mark: Ink = (("• " if item.promised else "  ", "accent"), (_kind(item), "muted"))
    return Row.about(
        Ref("commitments", item.id),
        (
            due_cell(debt, desk),
            ((who or debt.client.name, ""),),
            (*mark, (one_line(item.text), ""), *_more(debt, desk)),
        ),
    )


def _kind(item: Commitment) -> str:
    """What kind of thing it is, unless that goes without saying."""
    if item.kind in ("task", "request"):
        return "plan: " if item.owner == "us" and not item.promised else ""
    return "" if item.text.casefold().startswith(item.kind) else f"{item.kind}: "


def _more(debt: Debt, desk: Desk) -> Ink:
    """What is worth a word behind it: a later date that they do not know, what it blocks, its invoice, reminders."""
    planned_at = debt.own_plan.due_at if debt.own_plan else None
    said = [
        f"we plan {moment(planned_at, desk.now, desk.zone)}, untold" if planned_at else "",
        blocks(debt.background.step, debt.slack) if debt.background.step and debt.slack is not None else "",
        f"invoice {debt.background.invoice}" if debt.background.invoice and debt.commitment.kind != "payment" else "",
        f"reminded {debt.reminders.count} ×" if debt.reminders.count else "",
    ]
    return ((f"  {', '.join(words for words in said if words)}", "muted"),) if any(said) else ()


def due_cell(debt: Debt, desk: Desk) -> Ink:
    """When it is due: late, and today if it is ours, by glyph, word and colour."""
    at = debt.commitment.due_at
    stands = due(at, desk)
    if at is None:
        return (("   no day", "muted"),)
    if stands is Due.LATE:
        return ((f" ! {late(at, desk.now)}", "error"),)
    if stands is Due.TODAY:
        glyph, tone = ("▪", "warning") if is_pressing(debt.commitment, desk) else (" ", "")
        return ((f" {glyph} today {clock(at, desk.zone)}", tone),)
    return ((f"   {moment(at, desk.now, desk.zone)}", ""),)


def _bill_row(bill: Bill, desk: Desk) -> Row:
    invoice = bill.invoice
    state = f"  {disputed(bill, desk)}" if invoice.disputed else "  promised" if bill.promised_at else ""
    count = f"  reminded {bill.reminders.count} ×" if bill.reminders.count else ""
    what: Ink = ((f"  invoice {invoice.number}, {money(invoice.open, invoice.currency)}", ""), (state + count, "muted"))
    return Row.about(Ref("invoices", invoice.id), (_bill_due(bill, desk), ((bill.client.name, ""),), what))


def disputed(bill: Bill, desk: Desk) -> str:
    """That it is disputed, the day of the next step and who has it: "disputed: Fri, Oleg"."""
    return f"disputed: {briefly(bill.step, desk) if bill.step else 'no next step'}"


def _bill_due(bill: Bill, desk: Desk) -> Ink:
    if bill.days_late > 0:
        words = f"{plural(bill.days_late, 'day')} late"
        return ((f" ! {words}", "error"),) if bill.is_overdue else ((f"   {words}", "muted"),)
    return ((f"   {_near(bill.invoice.due_on, desk.today)}", ""),)


def _near(due: date, today: date) -> str:
    """A day as the moments beside it say it: "Tue", not "tomorrow"."""
    return DAYS[due.weekday()] if due == today + DAY else day(due, today)
