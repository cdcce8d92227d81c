"""The line above the ledger: how much presses, and how well each side has kept its promises."""

from collections.abc import Iterator

from acct_tui.domain.owed.kept import DAYS, KeptRate
from acct_tui.domain.queue.veil import HIDDEN
from acct_tui.services.owed import Owed
from acct_tui.ui.presentation.ink import Ink, Span

SIDES = (("us", "we"), ("client", "they"), ("colleague", "colleagues"))


def summary(found: Owed) -> Ink:
    """The kept rate of each side: "Kept in 90 days  we 14 of 17, 2 moved  they 9 of 12  colleagues not known"."""
    if not any(found.debts) and found.hides:
        return ((HIDDEN, "muted"),)
    if not any(found.debts) and not found.bills:
        return (("Nothing stands here yet: a adds what was agreed.", "muted"),)
    return ((f"Kept in {DAYS} days", "muted"), *(span for side in SIDES for span in _side(*side, found)))


def _side(owner: str, words: str, found: Owed) -> Iterator[Span]:
    rate = found.kept.get(owner, KeptRate())
    yield f"   {words} ", "muted"
    yield rate.words, "" if rate.is_known else "muted"
