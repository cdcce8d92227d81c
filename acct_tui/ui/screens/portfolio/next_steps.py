"""The column of the next steps: who has the ball, what they do with it, and until when."""

from collections.abc import Sequence

from acct_tui.domain.facts.findings import What
from acct_tui.services.portfolio import PortfolioRow
from acct_tui.ui.presentation.ink import Ink, Span, plain
from acct_tui.ui.screens.portfolio.extras import summed
from acct_tui.ui.widgets.table import Column, widest
from acct_tui.words import marks
from acct_tui.words.safe import cells, fit

NEXT = "Next >us <them @colleague"
LATE = "Late"
FULL = 999
"""Cells in which every next step stands in full."""
SENSE = 10
"""Cells in which a text that was cut still makes sense."""


class NextSteps:
    """The next steps, and what they tell besides because no column of its own does."""

    def __init__(self, *, marks_complaints: bool, tells_late: bool) -> None:
        self._marks_complaints, self._tells_late = marks_complaints, tells_late

    def needed(self, lines: Sequence[PortfolioRow]) -> int:
        """The cells that they take in full, with what is late beside them, and their title at least."""
        late = [f" {money}" if (money := self._late(line)) else "" for line in lines]
        texts = (plain(self._step(line)) + money for line, money in zip(lines, late, strict=True))
        return widest(cells(f"{NEXT} {LATE} " if any(late) else NEXT) + 1, FULL, texts)

    def column(self, lines: Sequence[PortfolioRow], room: int) -> Column:
        """The column, which takes what room there is; its title names the money that is late, if it fits."""
        is_money_late = any(self._late(line) for line in lines) and room > cells(NEXT + LATE) + 1
        return Column(f"{NEXT}{LATE:>{room - 1 - cells(NEXT)}}" if is_money_late else NEXT)

    def cell(self, line: PortfolioRow, room: int) -> Ink:
        """The next step, cut if it must be, and at the far end which money is late."""
        step, money = self._step(line), self._late(line)
        left = room - 1 - cells(money) - 1
        if not money or left < SENSE:
            return _shortened(step, room - 1)
        *before, (gist, tone), (clause, _) = _shortened(step, left)
        kept = fit(gist + clause, left - cells(plain(tuple(before))))
        gap = room - 1 - cells(plain(tuple(before)) + kept + money)
        return (*before, (kept, tone), (" " * gap, ""), (money, "warning"))

    def _late(self, line: PortfolioRow) -> str:
        return summed(line.late) if self._tells_late else ""

    def _step(self, line: PortfolioRow) -> Ink:
        """The next step, with a mark before its words where there is a complaint of which they do not tell."""
        ball, *words = next_step(line)
        is_marked = self._marks_complaints and line.complaints and line.next.what is not What.COMPLAINT
        return (ball, ("! ", "error bold"), *words) if is_marked else (ball, *words)


def next_step(line: PortfolioRow) -> tuple[Span, Span, Span]:
    """Who has the ball, what they do with it, and the last clause of that, which says when."""
    mark, tone = marks.ball(line.next.ball), "" if line.next.ball == "us" else "muted"
    clause = f", {line.next.clause}" if line.next.clause else ""
    return (f"{mark.glyph} ", mark.theme), (line.next.gist, tone), (clause, tone)


def _shortened(step: Ink, room: int) -> Ink:
    """A next step that does not fit, cut before its last clause, which says when."""
    *before, (gist, tone), (clause, _) = step
    left = room - cells(plain(tuple(before))) - cells(clause)
    if cells(plain(step)) <= room or not clause or left < SENSE:
        return step
    return (*before, (fit(gist, left), tone), (clause, tone))
