"""Triage: which clients are to be decided of, and the moments to which a call is often put off."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Band
from acct_tui.domain.facts.snapshots import Client, Commitment
from acct_tui.domain.queue.lanes import Lane
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.rounds import is_chosen
from acct_tui.domain.time.datewords import DateWordsError, resolve
from acct_tui.domain.time.worktime import DAY, local_day

PRESETS: Final = (
    ("in 1 h", "in 1 h"),
    ("this afternoon", "today 14:00"),
    ("next working day", "+1wd 9:00"),
    ("in 2 working days", "+2wd 10:00"),
    ("in a week", "+1w 10:00"),
    ("in 2 weeks", "+2w 10:00"),
)
"""What each is called, and the words that it stands for."""


@dataclass(frozen=True, slots=True)
class Preset:
    """A moment by its name; `refusal` says why it cannot be chosen now, and then there is no moment."""

    name: str
    at: datetime | None
    refusal: str = ""


def presets(desk: Desk) -> tuple[Preset, ...]:
    """The presets as they resolve now, one that has passed today among them."""
    return tuple(_preset(name, words, desk) for name, words in PRESETS)


def _preset(name: str, words: str, desk: Desk) -> Preset:
    try:
        at = resolve(words, desk.now, desk.hours).at
    except DateWordsError as wrong:
        return Preset(name, None, f"{wrong.wrong}: {wrong.read}" if wrong.read else wrong.wrong)
    return Preset(name, at) if at > desk.now else Preset(name, None, "That is now: enter chooses them for today")


def undecided(rows: Iterable[QueueRow], desk: Desk) -> list[QueueRow]:
    """The rows of a queue, in its order, in which something is owed, due, or due today.

    Who is chosen and not called yet is asked about again only when something came to be owed since the day began.
    """
    tomorrow = desk.hours.midnight(desk.today + DAY)
    open_ones = (row for row in rows if not is_chosen(row.client, desk) or _is_newly_owed(row, desk))
    return [row for row in open_ones if _asks_today(row, tomorrow, desk)]


def _is_newly_owed(row: QueueRow, desk: Desk) -> bool:
    """Whether something came to be owed, or broke, since my day began."""
    begun = desk.hours.day_start(desk.today)
    owed = (each.reason.finding.times for each in row.occasions if each.reason.finding.band is Band.OWED)
    return any((at or begun) > begun for times in owed for at in (times.owed_from, times.arose(desk.now)))


def _asks_today(row: QueueRow, tomorrow: datetime, desk: Desk) -> bool:
    comes = row.place.lane == Lane.NOW or (row.place.returns_at is not None and row.place.returns_at < tomorrow)
    return comes or any(True for _ in due_today(row.client, desk))


def due_today(client: Client, desk: Desk) -> Iterator[Commitment]:
    """What is due today or late, the earliest first: all of ours, theirs that blocks, and colleagues' work."""
    for item in client.commitments:
        if item.due_at and local_day(item.due_at, desk.zone) <= desk.today and (item.owner != "client" or blocks(item)):
            yield item


def unsaid(row: QueueRow, desk: Desk) -> list[Commitment]:
    """What is due today or late of which no occasion tells."""
    told = {each.reason.finding.subject.id for each in row.occasions if each.reason.finding.subject}
    return [item for item in due_today(row.client, desk) if item.id not in told]


def blocks(item: Commitment) -> bool:
    """Whether something else waits for it."""
    return item.milestone_id is not None or item.needed_for_id is not None
