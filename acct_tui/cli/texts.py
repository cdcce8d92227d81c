"""What the shell prints: plain aligned lines, without colour, of any width."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.money.disputes import NO_STEP, told
from acct_tui.domain.owed.kept import DAYS
from acct_tui.domain.owed.ledger import Bill, Debt
from acct_tui.domain.queue.explained import Line, Resting, explained
from acct_tui.domain.queue.lanes import LANES, Lane
from acct_tui.domain.queue.points import somebody_else
from acct_tui.domain.queue.queue import QueueRow
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
    back = f" (back {moment(row.place.returns_at, desk.now, desk.zone)})" if row.place.returns_at else ""
    return [
        f"{row.tenths / 10:5.1f}",
        marks.band(row.shown_band).word,
        row.client.name,
        row.contact.name if row.contact else "",
        row.verb,
        row.matter.sentence if row.matter and row.place.lane is Lane.NOW else f"{row.place.why}{back}",
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
    """Every point of one client, what rests until when, and why the row is where it is."""
    found = explained(row, desk)
    back = f", back {moment(row.place.returns_at, desk.now, desk.zone)}" if row.place.returns_at else ""
    but = f"{found.but}, but: " if found.but else ""
    stands = row.matter.sentence if row.matter and found.but else row.place.why
    lines = iter(aligned([_reason_cells(line, row) for line in found.lines]))
    return [
        f"{row.client.name}: {row.tenths / 10} points",
        f"Lane  {row.place.lane.value}: {but}{stands}{back}",
        f"Band  {marks.band(row.band).word}: {row.band_why}",
        f"Asks  {row.verb}{f' {row.contact.name}' if row.contact else ''}",
        "",
        *islice(lines, len(found.standing)),
        *(line for wait in found.resting for line in _resting_lines(wait, lines, desk)),
        *(["", *behind] if (behind := [each.finding.because for each in row.reasons if each.finding.because]) else []),
        *(["", f"Not known: {', '.join(row.unknown)}"] if row.unknown else []),
    ]


def _resting_lines(wait: Resting, lines: Iterator[str], desk: Desk) -> list[str]:
    until = f" until {moment(wait.until, desk.now, desk.zone)}" if wait.until else ""
    return ["", f"Resting{until}. {wait.why}", *islice(lines, len(wait.lines))]


def _reason_cells(line: Line, row: QueueRow) -> list[str]:
    other = somebody_else(row, line.reason.finding)
    points = "" if line.tenths is None else f"{line.tenths / 10:5.1f}"
    return [points, line.reason.term, line.reason.finding.sentence + (f"  > {other}" if other else "")]


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
    told = (
        [line for part in printed for line in part] if printed else ["", "No promise, no task and no invoice is open."]
    )
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
