"""A promise of ours that a next contact would come after: it is said before the plan is saved."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.phrases import at_moment
from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.words.ages import exact, late, moment
from acct_tui.words.safe import fit, one_line

_LONGEST: Final = 60


def overtaken(
    commitments: Iterable[Commitment], at: datetime | None, desk: Desk, *, promised: bool = False
) -> Commitment | None:
    """The earliest promise of ours that falls due before a next contact, else the oldest that is late already.

    A next contact that they know of takes the place of the calls promised before.
    """
    owed = (item for item in commitments if item.is_promise and not (promised and item.kind == "call"))
    dated = [(due < desk.now, due, item.id, item) for item in owed if at and (due := item.due_at) and due < at]
    return min(dated, key=lambda each: each[:3])[-1] if dated else None


def told(first: Commitment | None, desk: Desk) -> str:
    """The promise that a next contact comes after, of one that is late that it stays; "" when there is none."""
    if first is None or first.due_at is None:
        return ""
    due, is_call, text = first.due_at, first.kind == "call", fit(one_line(first.text), _LONGEST)
    if due < desk.now:
        what = f"to call {at_moment(due, desk)}" if is_call else f"{text} for {moment(due, desk.now, desk.zone)}"
        return f"You promised {what}, {late(due, desk.now)}: it stays"
    return f"Later than what you promised: {'a call' if is_call else text} for {exact(due, desk.now, desk.zone)}"
