"""Who called first, week by week, as bars: yours in one row and theirs in the next, on one scale."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from acct_tui.domain.talk.golden_rule import Week
from acct_tui.ui.presentation.ink import Ink, Span, content
from acct_tui.words.ages import MONTHS

LEAD = 8
"""Cells before the first week, for the words."""
WIDEST = 12
"""Cells of a week at most, its gap included."""
ROOMY = 8
"""Cells of a week from which each has its day; else every second one."""
GAP = 2
EIGHTHS = " ▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Scale:
    """The cells that a week has, and the lines that the highest count takes."""

    cell: int
    height: int
    most: int

    def eighths(self, count: int) -> int:
        """The height of a bar in eighths of a line; something is never drawn as nothing."""
        return max(1, round(8 * self.height * count / self.most)) if count else 0


def picture(weeks: Sequence[Week], width: int, height: int) -> Content:
    """The bars of all weeks; the highest takes so many lines."""
    ours, theirs = [week.score.ours for week in weeks], [week.score.theirs for week in weeks]
    scale = Scale(max(GAP + 1, min(WIDEST, (width - LEAD) // len(weeks))), height, max(1, *ours, *theirs))
    lines = (
        *_bars("You", "accent", ours, scale),
        *_bars("They", "warning", theirs, scale),
        (("week of ", "muted"), *_days([week.monday for week in weeks], scale.cell)),
    )
    return Content("\n").join(map(content, lines))


def _bars(word: str, tone: str, counts: Sequence[int], scale: Scale) -> Iterator[Ink]:
    """As many lines as the highest of these bars needs, the word beside the last, and the counts below."""
    heights = [scale.eighths(count) for count in counts]
    wide = scale.cell - GAP
    for line in reversed(range(max(1, -(-max(heights) // 8)))):
        blocks = (EIGHTHS[min(8, max(0, height - 8 * line))] * wide for height in heights)
        lead: Span = (f"{word if line == 0 else '':<{LEAD}}", "bold")
        yield lead, ("".join(block.ljust(scale.cell) for block in blocks), tone)
    yield (" " * LEAD, ""), ("".join(f"{count or '–':^{wide}}".ljust(scale.cell) for count in counts), "muted")


def _days(mondays: Sequence[date], cell: int) -> Iterator[Span]:
    """The day on which a week began; where that is wider than the week, only every second one."""
    step = 1 if cell >= ROOMY else 2
    shown = mondays[(len(mondays) - 1) % step :: step]
    yield " " * cell * ((len(mondays) - 1) % step), ""
    for monday in shown:
        said = "now" if monday == mondays[-1] else f"{monday.day} {MONTHS[monday.month - 1]}"
        yield said.ljust(cell * step), "muted"
