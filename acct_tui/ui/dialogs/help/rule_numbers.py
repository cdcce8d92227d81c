"""The numbers behind the golden rule page: how good the forecast was, and what is not known."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from acct_tui.domain.facts.hazards import FEWEST_DAYS, LifeTable
from acct_tui.domain.talk.likely import WINDOW
from acct_tui.domain.talk.track_record import STEPS, Share
from acct_tui.services.golden_rule import RulePage
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import Ink, content, hanging
from acct_tui.ui.presentation.risk import DAYS, days
from acct_tui.words.ages import plural
from acct_tui.words.share import decimals, percent

WIDTH = 70
LEAD = 12


class RuleNumbers(Dialog[None]):
    """How good the forecast was, in numbers."""

    BINDINGS: ClassVar[list[BindingType]] = [key("w", "leave", "close", "Close", foot=False)]

    def __init__(self, page: RulePage) -> None:
        super().__init__((("The forecast in numbers", "bold"), (f"  the last {DAYS} days", "muted")))
        self._page = page

    def body(self) -> ComposeResult:
        """The table of its record, then one paragraph for each number."""
        with VerticalScroll():
            yield Static(Content("\n").join([*map(content, _table(self._page)), *_paragraphs(self._page)]))


def _table(page: RulePage) -> Iterator[Ink]:
    yield (("Chance in the morning    mornings    they called", "muted"),)
    for begin, share in zip(STEPS, page.record.steps, strict=True):
        yield (
            (f"from {percent(begin):<16}", ""),
            (f"{_weight(share):>12}", ""),
            (f"{share.k:>12}", ""),
            (f"  {_percent(share)}", "muted"),
        )


def _percent(share: Share) -> str:
    return "" if share.value is None else percent(share.value)


def _paragraphs(page: RulePage) -> Iterator[Content]:
    for name, words in (
        ("Brier score", _brier(page)),
        ("Counted", _counted(page)),
        ("Chances", _chances(page.desk.table)),
        ("Not known", _not_known(page)),
    ):
        yield Content()
        yield from hanging(((f"{name:<{LEAD}}", "muted"),), ((words, ""),), WIDTH)


def _brier(page: RulePage) -> str:
    record, base = page.record, page.record.all.value
    if record.brier is None or record.base_brier is None or base is None:
        return "Not known: there is no morning yet."
    always = f"{decimals(record.base_brier)} for saying {percent(base)} every morning"
    return f"{decimals(record.brier)}; {always}. 0 is perfect."


def _counted(page: RulePage) -> str:
    record = page.record
    return (
        f"{plural(record.mornings, 'morning')} without a call of theirs waiting, each by what was seen of its "
        f"{WINDOW} days before you called: {_weight(record.all)}."
    )


def _weight(share: Share) -> str:
    """Mornings by what was seen of their days, with the tenths by which a share is one of them."""
    return f"{float(share.n):.1f}"


def _chances(table: LifeTable) -> str:
    calm, newsy = (", ".join(str(round(100 * chance)) for chance in row) for row in table.chances)
    said = f"Calls on 100 days: {calm} as silence grows; {newsy} with news untold."
    if table.is_built_in:
        return f"{said} Built in until {FEWEST_DAYS} days are counted; so far {days(table.counted)}."
    return f"{said} Counted on {days(table.counted)} before this week."


def _not_known(page: RulePage) -> str:
    unsaid = page.problems.unsaid
    talks = f"Whether {plural(unsaid, 'talk')} of theirs carried a problem. " if unsaid else ""
    then = "Slips without a date on past mornings."
    return f"{talks}{then} Clients without a live project are not in it."
