"""Holds: what a client's rest until a day would hide although it falls due inside it, and what asks all the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Band, Finding, Times, What
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.owed.obligations import Named, in_words, together
from acct_tui.domain.queue.lanes import hold_ahead
from acct_tui.domain.queue.queue import find
from acct_tui.domain.queue.rests import Standing, Wait
from acct_tui.domain.queue.veil import veiled_finding
from acct_tui.domain.queue.waits import rests

OBLIGATIONS: Final = frozenset(
    {
        What.INBOUND,
        What.CALL,
        What.PROMISE,
        What.COMPLAINT,
        What.UNTOLD,
        What.PLAN,
        What.MONEY,
        What.DECISION,
        What.MOMENT,
    }
)
"""What is named before a hold is saved; a silence, a mood and a pin are what it is there to rest."""


_BECAUSE: Final = re.compile(r"(?P<day>.*?)\s*[,;:–—-]*\s*\bbecause\b:?\s*(?P<why>.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Inside:
    """What a hold rests although it falls due inside it or is untold, and what asks all the same."""

    rests: tuple[Named, ...] = ()
    asks: tuple[Named, ...] = ()


def parted(words: str) -> tuple[str, str]:
    """The words for the day of a hold and those for its reason: "thu, because their board meets"."""
    found = _BECAUSE.fullmatch(words.strip())
    return (found["day"], found["why"]) if found else (words.strip(), "")


def standing_hold(client: Client, desk: Desk) -> str:
    """The hold of a client in words, "Hold until Thu: their board meets"; nothing when there is none."""
    held = hold_ahead(client, desk)
    return held.why if held else ""


def inside(client: Client, until: date, desk: Desk, *, is_shared: bool = False) -> Inside:
    """What matters inside a hold until a day, the earliest first; what is private has no words on a shared screen."""
    held = Standing(replace(client, hold_until=until, hold_said_on=desk.today), desk, Band.SOON, 0)
    ends = desk.hours.day_start(until)
    found: dict[bool, list[Named]] = {True: [], False: []}
    for finding in _obligations(client, desk):
        falls = _falls(finding.times, desk.now)
        if falls is not None and falls < ends:
            asks = _asks(finding, falls, ends, held)
            shown = veiled_finding(finding) if is_shared else finding
            found[asks is None].append(Named(in_words(shown, falls, client, desk), asks or falls))
    rest, ask = (tuple(sorted(found[each], key=lambda named: named.at)) for each in (True, False))
    return Inside(rest, ask)


def told(found: Inside, now: datetime) -> str:
    """It in one line: "Inside it: promise banner Thu 17:00; still asks now: Shop down and the client does not know"."""
    asks = "still asks now" if all(each.at <= now for each in found.asks) else "still asks"
    said = together(("inside it", found.rests), (asks, found.asks))
    return said or "Nothing falls due inside it, and nothing is untold."


def _obligations(client: Client, desk: Desk) -> Iterator[Finding]:
    found = (reason.finding for reason in find(client, desk))
    return (finding for finding in found if finding.what in OBLIGATIONS)


def _falls(times: Times, now: datetime) -> datetime | None:
    """From when it is due or owed, now if it is already."""
    froms = [at for at in (times.due_from, times.owed_from) if at]
    return max(now, min(froms)) if froms else None


def _asks(finding: Finding, falls: datetime, ends: datetime, held: Standing) -> datetime | None:
    """The first moment inside a hold at which something asks although the client is held."""
    owed = finding.times.owed_from
    moments = (falls, *((owed,) if owed and falls < owed < ends else ()))
    return next((at for at in moments if not _is_rested(finding, held, at)), None)


def _is_rested(finding: Finding, held: Standing, at: datetime) -> bool:
    return any(each.wait is Wait.HOLD for each in rests(finding, held, at))
