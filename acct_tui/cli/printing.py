"""What the shell prints: plain aligned lines, without colour, of any width."""

from collections.abc import Iterable, Iterator, Sequence

from acct_tui.domain.desk import Desk
from acct_tui.domain.disputes import NO_STEP, told
from acct_tui.domain.findings import Reason
from acct_tui.domain.kept import DAYS
from acct_tui.domain.lanes import LANES
from acct_tui.domain.ledger import Bill, Debt
from acct_tui.domain.queue import QueueRow
from acct_tui.services.owed import Owed
from acct_tui.services.portfolio import Portfolio, PortfolioRow
from acct_tui.services.queue import Queue
from acct_tui.words import marks
from acct_tui.words.ages import exact, exact_day, late, moment, plural
from acct_tui.words.money import money, together
from acct_tui.words.safe import cells, one_line


def queue(found: Queue) -> list[str]:
    """The lanes of the call queue under their names."""
    lines = [f"Call queue, {exact(found.desk.now, found.desk.now, found.desk.zone)} {found.desk.zone}"]
    table = [_queue_cells(row, found.desk) for row in found.rows]
    printed = dict(zip((row.client.id for row in found.rows), aligned(table), strict=True))
    for lane in LANES:
        rows = found.lane(lane)
        if rows:
            lines += ["", f"{lane.value.capitalize()} {len(rows)}", *(printed[row.client.id] for row in rows)]
    return lines if found.rows else [*lines, "", "Nobody: there is no live project in this book."]


def _queue_cells(row: QueueRow, desk: Desk) -> list[str]:
    reason = row.reasons[0].finding.sentence if row.reasons else row.band_why
    back = f" (back {moment(row.place.returns_at, desk.now, desk.zone)})" if row.place.returns_at else ""
    return [
        f"{row.tenths / 10:5.1f}",
        marks.band(row.band).word,
        row.client.name,
        row.contact.name if row.contact else "",
        reason if row.place.lane == LANES[0] else f"{row.place.why}{back}",
    ]


def portfolio(found: Portfolio) -> list[str]:
    """One line a project, as on the screen."""
    headings = ["Health", "Client", "Project", "Quiet", "", "Next", "Owed"]
    table = [headings, *(_portfolio_cells(row) for row in found.rows)]
    score = f"You called first in {found.score.ours} of {found.score.n} conversations, 30 days"
    return [*aligned(table), "", score]


def _portfolio_cells(row: PortfolioRow) -> list[str]:
    return [
        marks.health(row.health.score, row.health.rag).text,
        row.row.client.name,
        row.project.name,
        f"{'?' if row.quiet is None else row.quiet}/{'–' if row.cadence is None else row.cadence} d",
        marks.ball(row.next.ball).glyph,
        row.next.words,
        together(row.owed),
    ]


def why(row: QueueRow, desk: Desk) -> list[str]:
    """Every point of one client, and why the row is where it is."""
    back = f", back {moment(row.place.returns_at, desk.now, desk.zone)}" if row.place.returns_at else ""
    lines = [
        f"{row.client.name}: {row.tenths / 10} points",
        f"Lane  {row.place.lane.value}: {row.place.why}{back}",
        f"Band  {marks.band(row.band).word}: {row.band_why}",
        "",
        *aligned([cells for each in row.reasons for cells in _reason_cells(each)]),
    ]
    if row.unknown:
        lines += ["", f"Not known: {', '.join(row.unknown)}"]
    return lines


def _reason_cells(reason: Reason) -> Iterator[list[str]]:
    """The points of a reason and its sentence; below it what it goes by."""
    yield [f"{reason.tenths / 10:5.1f}", reason.term, reason.finding.sentence]
    if reason.finding.because:
        yield ["", "", reason.finding.because]


def owed(found: Owed) -> list[str]:
    """What each side owes, under its name; a • marks what the other side was told."""
    desk = found.desk
    sections = [
        (f"We owe {len(found.we)}", [_debt_cells(debt, desk) for debt in found.we]),
        (
            f"They owe {len(found.they) + len(found.bills)}",
            [*(_debt_cells(debt, desk) for debt in found.they), *(_bill_cells(bill, desk) for bill in found.bills)],
        ),
        *(
            (f"{name} owes {len(debts)}{_silence(found, name)}", [_debt_cells(debt, desk) for debt in debts])
            for name, debts in found.colleagues.items()
        ),
    ]
    lines = iter(aligned([cells for _, table in sections for cells in table]))
    printed = [["", words, *(next(lines) for _ in table)] for words, table in sections if table]
    head = f"Owed, {exact(desk.now, desk.now, desk.zone)} {desk.zone}"
    told = [line for part in printed for line in part] if printed else ["", "Nothing is owed by anyone."]
    return [head, *told, "", f"Kept in {DAYS} days: {', '.join(_kept(found))}"]


def _silence(found: Owed, colleague: str) -> str:
    said = found.unheard(colleague)
    return f", {said}" if said else ""


def _kept(found: Owed) -> Iterator[str]:
    """How many promises each side kept: "we 14 of 17"."""
    for side, rate in zip(("we", "they", "colleagues"), found.kept.values(), strict=True):
        yield f"{side} {rate.words}"


def _debt_cells(debt: Debt, desk: Desk) -> list[str]:
    item = debt.commitment
    when = exact(item.due_at, desk.now, desk.zone) if item.due_at else "no day"
    is_late = item.due_at is not None and item.due_at < desk.now
    late_by = late(item.due_at, desk.now) if item.due_at and is_late else ""
    kind = "" if item.kind in ("task", "request") else f"{item.kind}: "
    return [when, late_by, "•" if item.promised else "", debt.client.name, f"{kind}{one_line(item.text)}"]


def _bill_cells(bill: Bill, desk: Desk) -> list[str]:
    invoice = bill.invoice
    late_by = f"{plural(bill.days_late, 'day')} late" if bill.days_late > 0 else ""
    disputed = f", disputed: {told(bill.step, desk) if bill.step else NO_STEP}" if invoice.disputed else ""
    said = f"invoice {invoice.number}, {money(invoice.open, invoice.currency)}{disputed}"
    return [exact_day(invoice.due_on, desk.today), late_by, "", bill.client.name, said]


def aligned(table: Sequence[Sequence[str]]) -> list[str]:
    """Rows of cells as lines with straight columns, by the width that a terminal gives each letter."""
    if not table:
        return []
    widths = [max(cells(row[column]) for row in table) for column in range(len(table[0]))]
    return ["  ".join(_padded(row, widths)).rstrip() for row in table]


def _padded(row: Iterable[str], widths: Sequence[int]) -> list[str]:
    return [text + " " * (width - cells(text)) for text, width in zip(row, widths, strict=True)]
