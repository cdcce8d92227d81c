"""Triage: which clients are to be decided of, and the moments to which a call is often put off."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from acct_tui.domain.datewords import DateWordsError, resolve
from acct_tui.domain.desk import Desk
from acct_tui.domain.findings import Band
from acct_tui.domain.lanes import Lane, next_contact
from acct_tui.domain.queue import QueueRow

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
        return Preset(name, None, str(wrong).partition(";")[0])
    return Preset(name, at) if at > desk.now else Preset(name, None, "That is now: enter is a call today")


def undecided(rows: Iterable[QueueRow], desk: Desk) -> list[QueueRow]:
    """The rows of a queue, in its order, in which something is owed or due and nobody has said when to call."""
    pressing = (row for row in rows if row.band <= Band.DUE and row.place.lane != Lane.WAITING)
    return [row for row in pressing if not _is_decided(row, desk)]


def _is_decided(row: QueueRow, desk: Desk) -> bool:
    """Whether a next contact lies ahead, and nothing has come to be owed since it was made."""
    plan = next_contact(row.client)
    if plan is None or plan.due_at is None or plan.due_at <= desk.now:
        return False
    owed = (reason.finding for reason in row.findings if reason.finding.band == Band.OWED)
    others = (found for found in owed if found.subject is None or found.subject.id != plan.id)
    return not any(found.arose_at is None or found.arose_at > plan.made_at for found in others)
