"""When a client comes back by itself, in the few words that fit beside a next call, empty or typed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Reason, What
from acct_tui.domain.queue.lanes import Lane
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.rests import Wait
from acct_tui.domain.queue.unrested import back_for
from acct_tui.domain.time.worktime import local_day
from acct_tui.services.ahead import After
from acct_tui.ui.presentation.ink import Ink
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
    return ((f"empty: {_back(after.row, desk, is_shared=is_shared)}", "muted"),) if after.row else ()


def before_it(row: QueueRow, at: datetime, desk: Desk, *, promised: bool, is_shared: bool) -> str:
    """For what a client comes back before a next call that is set: "Before that: back Wed 25 Nov (promise)"."""
    lead, back = row.lead, row.place.returns_at
    if lead and lead.finding.what in (What.CALL, What.PLAN) and lead.finding.times.breaks_at == at:
        return ""
    is_before = row.place.lane is Lane.NOW or (back is not None and back < back_for(at, promised=promised))
    return f"Before that: {_back(row, desk, is_shared=is_shared)}" if is_before else ""


def _back(row: QueueRow, desk: Desk, *, is_shared: bool) -> str:
    lead, at = row.lead, row.place.returns_at
    why = f" ({_why(row, lead)})" if lead and not (is_shared and lead.finding.private) else ""
    if row.place.lane is Lane.NOW:
        return f"stays in now{why}"
    if at is None:
        return "nothing brings them back yet"
    on = local_day(at, desk.zone)
    is_a_day = at <= desk.hours.day_start(on) and on != desk.today
    return f"back {exact_day(on, desk.today) if is_a_day else moment(at, desk.now, desk.zone)}{why}"


def _why(row: QueueRow, lead: Reason) -> str:
    """What the row comes back for."""
    rest = next((each.rest for each in row.occasions if each.reason is lead), None)
    if rest and rest.wait is Wait.TRY:
        return "try again"
    return _PLAINER.get(lead.finding.what, lead.finding.what.value)
