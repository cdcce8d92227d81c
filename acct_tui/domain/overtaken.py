"""A promise of ours that a next contact would come after: it is said before the plan is saved."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from acct_tui.domain.desk import Desk
from acct_tui.domain.snapshots import Commitment
from acct_tui.words.ages import exact
from acct_tui.words.safe import fit, one_line

_LONGEST: Final = 60


def overtaken(commitments: Iterable[Commitment], at: datetime, desk: Desk, *, promised: bool = False) -> str:
    """The earliest promise of ours that is due before a next contact, in words; "" when there is none.

    A next contact that they know of takes the place of the calls promised before.
    """
    owed = (item for item in commitments if item.is_promise and not (promised and item.kind == "call"))
    dated = [(item.due_at, item.id, item) for item in owed if item.due_at and item.due_at < at]
    if not dated:
        return ""
    due, _, first = min(dated, key=lambda each: each[:2])
    what = "a call" if first.kind == "call" else fit(one_line(first.text), _LONGEST)
    return f"Later than what you promised: {what} for {exact(due, desk.now, desk.zone)}"
