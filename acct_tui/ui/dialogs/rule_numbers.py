"""The numbers behind the golden rule page: the forecast by its chances, its mean, what is not known."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from acct_tui.domain.track_record import STEPS, Share
from acct_tui.services.golden_rule import RulePage
from acct_tui.ui.dialogs.dialog import Dialog
from acct_tui.ui.ink import Ink, content, hanging
from acct_tui.ui.keys import key
from acct_tui.ui.screens.golden_rule_words import DAYS
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
            (f"{share.n:>12}", ""),
            (f"{share.k:>12}", ""),
            (f"  {_percent(share)}", "muted"),
        )


def _percent(share: Share) -> str:
    return "" if share.value is None else percent(share.value)


def _paragraphs(page: RulePage) -> Iterator[Content]:
    for name, words in (
        ("Brier score", _brier(page)),
        ("Left out", _left_out(page)),
        ("Mean", _mean(page)),
        ("Not known", _not_known(page)),
    ):
        yield Content()
        yield from hanging(((f"{name:<{LEAD}}", "muted"),), ((words, ""),), WIDTH)


def _brier(page: RulePage) -> str:
    brier = page.record.brier
    if brier is None:
        return "Not known: no morning can be judged yet."
    return f"{decimals(brier)} over {plural(page.record.n, 'morning')}; 0 is perfect, 0.25 a coin toss."


def _left_out(page: RulePage) -> str:
    ours, running = page.record.ours, page.record.running
    return (
        f"{plural(ours, 'morning')} before a call of yours; {running} not yet over; any with a call of theirs waiting."
    )


def _mean(page: RulePage) -> str:
    own, setting = page.own_mean, decimals(page.desk.likely_mean)
    yours = f"yours is {decimals(own.value)}: they ended {own.k} of {own.n} silences" if own.value is not None else ""
    return f"The setting forecast.mean is {setting}; {yours or 'yours is not known: no silence has ended yet'}."


def _not_known(page: RulePage) -> str:
    unsaid = page.problems.unsaid
    talks = f"Whether {plural(unsaid, 'talk')} of theirs carried a problem. " if unsaid else ""
    then = "Slips without a date and invoices paid since, as they stood then."
    return f"{talks}{then} Clients without a live project are not in it."
