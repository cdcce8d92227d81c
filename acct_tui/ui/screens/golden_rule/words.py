"""The golden rule in sentences: the sum, what was pre-empted, their problems, the forecast."""

from collections.abc import Iterator

from textual.content import Content

from acct_tui.domain.facts.hazards import LifeTable
from acct_tui.domain.queue.veil import HIDDEN
from acct_tui.services.golden_rule import RulePage
from acct_tui.ui.presentation.ink import Ink, content, hanging
from acct_tui.ui.presentation.risk import DAYS, days
from acct_tui.words.ages import plural
from acct_tui.words.share import percent

LEAD = 12
CELL = 23
"""Cells of a step of silence."""


def summary(page: RulePage) -> Ink:
    """Who called first in all the weeks, or that nothing is known."""
    score, span = page.score, plural(len(page.weeks), "week")
    if not page.clients:
        return (("Nothing is known yet: no project is live.", "muted"),)
    if score.share is None:
        return ((f"Nothing is known yet: no call was logged in {span}.", "muted"),)
    told = ("You called first ", ""), (f"{score.ours} of {score.n}", "bold"), (f" times, {percent(score.share)}", "")
    return *told, (f", in {span}", "muted")


def sentences(page: RulePage, width: int) -> Content:
    """What the numbers say, wrapped to a width."""
    told = (("Pre-empted", preempted(page)), ("Problems", problems(page)), ("Forecast", foretold(page)))
    lines = [line for name, words in told for line in hanging(((f"{name:<{LEAD}}", "muted"),), ((words, ""),), width)]
    return Content("\n").join([*lines, *map(content, at_risk(page.desk.table))])


def at_risk(table: LifeTable) -> Iterator[Ink]:
    """Their calls on the days at risk, by silence and by news, aligned below each other."""
    heads = ("under half the rhythm", "under the whole", "from the whole on")
    yield (f"{'They first':<{LEAD}}", "muted"), ("".join(f"{head:<{CELL}}" for head in heads).rstrip(), "muted")
    for name, cells in zip(("no news", "news untold"), table.risks, strict=True):
        said = "".join(f"{f'{cell.calls} of {days(cell)}':<{CELL}}" for cell in cells)
        yield (f"{name:<{LEAD}}", "muted"), (said.rstrip(), "")


def preempted(page: RulePage) -> str:
    """How many of our calls came when theirs was to be expected."""
    ours, count = page.recent.ours, page.preempted or "None"
    if not ours:
        return f"You called nobody first in the last {DAYS} days."
    return f"{count} of your {plural(ours, 'call')} in {DAYS} days came when theirs was likely."


def problems(page: RulePage) -> str:
    """How many of their calls carried a problem."""
    found = page.problems
    if page.is_veiled:
        return f"{HIDDEN}."
    if found.share is None:
        return (
            "Nobody said whether their calls carried one." if found.unsaid else "No talk began with a call of theirs."
        )
    unsaid = f"; of {found.unsaid} more nobody said" if found.unsaid else ""
    return f"{found.k} of {plural(found.n, 'talk')} that they began carried one, {percent(found.share)}{unsaid}."


def foretold(page: RulePage) -> str:
    """How often the forecast was right when it expected their call."""
    high, record = page.record.high, page.record
    if high.n:
        return f"Right {high.k} of {round(high.n)} times when it expected a call and you waited."
    if record.mornings:
        return f"It expected no call on any of {plural(record.mornings, 'morning')}."
    return "There is no morning yet by which to judge it."
