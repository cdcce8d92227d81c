"""What asks for a word before a next contact although that is set: it is said before the plan is saved."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Band, Reason, What
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.owed.obligations import Named, in_words, together
from acct_tui.domain.queue.after_call import NEXT_CALL, with_next_call
from acct_tui.domain.queue.lanes import returns_at
from acct_tui.domain.queue.queue import QueueRow, find
from acct_tui.domain.queue.queue import row as rank_one
from acct_tui.domain.queue.rests import Standing
from acct_tui.domain.queue.terms.own import BACK_BEFORE
from acct_tui.domain.queue.terms.promises import CALL_OWED
from acct_tui.domain.queue.veil import veiled_finding

_WHENEVER: Final = timedelta(days=366)
"""How far ahead a plan is that has no day yet: beyond all that asks now."""


def unrested(
    client: Client, at: datetime | None, desk: Desk, *, promised: bool = False, is_shared: bool = False
) -> list[Named]:
    """What asks before a next contact, the earliest and most pressing first; without a moment what asks now."""
    ahead = at or desk.now + _WHENEVER
    row = rank_one(with_next_call(client, ahead, desk, promised=promised), desk)
    standing = Standing(row.client, desk, row.band, row.tenths)
    ends = back_for(at, promised=promised) if at else desk.now + timedelta.resolution
    found: dict[tuple[What, Ref | None, str | None], Named] = {}
    for finding in (reason.finding for reason in sorted(find(row.client, desk), key=_pressing)):
        asks, about = returns_at(finding, standing), finding.subject.id if finding.subject else None
        if asks < ends and about != NEXT_CALL:
            shown = veiled_finding(finding) if is_shared else finding
            named = Named(in_words(shown, asks, client, desk), asks, about)
            found.setdefault((finding.what, finding.subject, finding.project_id), named)
    return sorted(found.values(), key=lambda named: named.at)


def back_for(at: datetime, *, promised: bool) -> datetime:
    """When a row comes back for a next contact: an hour before an agreed call, a quarter before a planned one."""
    return at - (CALL_OWED if promised else BACK_BEFORE)


def _pressing(reason: Reason) -> tuple[Band, int]:
    return reason.finding.band, -reason.tenths


def said(found: Sequence[Named], now: datetime) -> str:
    """It in one line: "Still asks now: promised call 08:15, 32 min late; before then: promise banner Wed 17:00"."""
    once = _once(found)
    return together(
        ("still asks now", [each for each in once if each.at <= now]),
        ("before then", [each for each in once if each.at > now]),
    )


def _once(found: Iterable[Named]) -> list[Named]:
    """The first of those that are called alike: what is hidden is said once."""
    said: dict[str, Named] = {}
    for each in found:
        said.setdefault(each.words, each)
    return list(said.values())


def asks_now(row: QueueRow, desk: Desk) -> str:
    """What asks of a row now, the most pressing in words: "promised call 08:15, 32 min late, and 2 more"."""
    free = [each.reason.finding for each in row.occasions if each.rest is None]
    more = f", and {len(free) - 1} more" if len(free) > 1 else ""
    return f"{in_words(free[0], desk.now, row.client, desk)}{more}" if free else ""
