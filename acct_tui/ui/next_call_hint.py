"""When a client comes back by itself, in the few words that fit beside an empty next call."""

from collections.abc import Mapping
from typing import Final

from acct_tui.domain.desk import Desk
from acct_tui.domain.findings import Reason, What
from acct_tui.domain.lanes import Lane
from acct_tui.domain.queue import QueueRow
from acct_tui.domain.waits import Wait
from acct_tui.domain.worktime import local_day
from acct_tui.services.ahead import After
from acct_tui.ui.ink import Ink
from acct_tui.words.ages import exact, exact_day, moment

_PLAINER: Final[Mapping[What, str]] = {
    What.INBOUND: "they called",
    What.CALL: "agreed call",
    What.UNTOLD: "not told yet",
}


def when_empty(after: After, desk: Desk, *, is_shared: bool) -> Ink:
    """What an empty next call means: the call that the note agrees on, else the moment of return and its reason.

    On a screen that is shared no reason is given that others must not see.
    """
    if after.agreed:
        return ((f"→ {exact(after.agreed.at, desk.now, desk.zone)}, from the note", "accent"),)
    if after.row is None:
        return ()
    lead = after.row.lead
    is_told = lead is not None and not (is_shared and lead.finding.private)
    return ((_back(after.row, f" ({_why(after.row, lead)})" if lead and is_told else "", desk), "muted"),)


def _back(row: QueueRow, why: str, desk: Desk) -> str:
    if row.place.lane is Lane.NOW:
        return f"empty: stays in now{why}"
    at = row.place.returns_at
    if at is None:
        return "empty: nothing brings them back yet"
    on = local_day(at, desk.zone)
    is_a_day = at <= desk.hours.day_start(on) and on != desk.today
    return f"empty: back {exact_day(on, desk.today) if is_a_day else moment(at, desk.now, desk.zone)}{why}"


def _why(row: QueueRow, lead: Reason) -> str:
    """What the row comes back for."""
    rest = next((each.rest for each in row.occasions if each.reason is lead), None)
    if rest and rest.wait is Wait.TRY:
        return "try again"
    return _PLAINER.get(lead.finding.what, lead.finding.what.value)
