"""The backups of a book as they are offered: when and for what each was made, what is in it, what differs from now."""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from acct_tui.domain.time.worktime import local_day
from acct_tui.services.backups import Backups, Why
from acct_tui.services.contents import differs, held
from acct_tui.services.refusals import Refused
from acct_tui.store.backup import Backup, contents
from acct_tui.store.errors import BookError, NotSaved
from acct_tui.store.file import opened
from acct_tui.store.soundness import flaws
from acct_tui.words.ages import clock, since
from acct_tui.words.safe import one_line

_FORMAT: Final = "format-"
_MINUTES: Final = "%Y-%m-%d %H:%M"
_SECONDS: Final = f"{_MINUTES}:%S"
_DAY: Final = len("2026-11-27")
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        Why.DAILY: "of the day",
        Why.ASKED: "asked for",
        Why.IMPORT: "before an import",
        Why.RESTORE: "before a restore",
        Why.UPDATE: "before an update",
        Why.DELETION: "before a deletion",
        Why.UNDO: "before an undo",
        Why.ASIDE: "kept aside when you restored",
    }
)


@dataclass(frozen=True, slots=True)
class Told:
    """A backup as it is offered: its lasting name, when and for what it was made, what is in it, what differs."""

    backup: Backup
    name: str
    made: str
    what_for: str
    holds: str
    differs: str


def offered(backups: Backups) -> list[Told]:
    """The backups and what was kept aside, as they are offered, the newest first, as far as they are at hand."""
    now, found = _contents_now(backups), backups.at_hand()
    return [_told(backups, each, _name(backups, each, found), now) for each in found]


def newest_good(backups: Backups) -> Told | None:
    """The newest backup in which the doctor finds nothing. Raises NotSaved."""
    found = backups.at_hand()
    for each in backups.all():
        with suppress(BookError):
            if not flaws(each.file):
                return _told(backups, each, _name(backups, each, found), _contents_now(backups))
    return None


def lacking(backups: Backups) -> str:
    """Why only what was kept aside is at hand; empty while the backups are too."""
    try:
        backups.all()
    except NotSaved as error:
        return error.happened
    return ""


def holds_anything(backups: Backups) -> bool:
    """Whether there is something to go back to: a backup of an empty book is none."""
    return any(map(_holds_anything, backups.at_hand()))


def _holds_anything(backup: Backup) -> bool:
    with suppress(BookError), opened(backup.file) as db:
        return any(contents(db).values())
    return False


def meant(backups: Backups, typed: str) -> Path:
    """The backup of that name, or of the only one that begins so; else the file of that path.

    Names are moments, which stay what they are however many backups come and go. Raises Refused, NotSaved.
    """
    found = backups.at_hand()
    fits = [each for each in found if _goes_by(backups, each, typed)]
    if len(fits) == 1:
        return fits[0].file
    if fits:
        named = ", ".join(_name(backups, each, found) for each in fits)
        raise Refused(f"“{typed}” could be {named}: give more of the name.")
    if os.path.isfile(typed):  # which answers also for what can be no name of a file
        return Path(typed)
    backups.all()  # the folder may be gone
    raise Refused(f"“{typed}” is no backup: acct-tui restore lists them by date and time, and a file goes by its path.")


def _goes_by(backups: Backups, each: Backup, typed: str) -> bool:
    """Whether a day or more of the moment was typed, or the whole name of the file."""
    is_day = len(typed) >= _DAY
    return (is_day and _moment(backups, each, _SECONDS).startswith(typed)) or typed == each.file.name


def _name(backups: Backups, each: Backup, among: Sequence[Backup]) -> str:
    """The moment, as exact as it must be to be that of no other; where that cannot be, the name of the file."""
    for exactness in (_MINUTES, _SECONDS):
        name = _moment(backups, each, exactness)
        if sum(_moment(backups, other, exactness) == name for other in among) == 1:
            return name
    return one_line(each.file.name)


def _moment(backups: Backups, each: Backup, exactness: str) -> str:
    return f"{each.at.astimezone(ZoneInfo(backups.zone)):{exactness}}"


def _contents_now(backups: Backups) -> Mapping[str, int]:
    with suppress(BookError), opened(backups.path) as db:
        return contents(db)
    return {}


def _told(backups: Backups, each: Backup, name: str, now: Mapping[str, int]) -> Told:
    today = local_day(backups.clock(), backups.zone)
    when = f"{since(local_day(each.at, backups.zone), today)} {clock(each.at, backups.zone)}"
    what_for = _WORDS.get(each.why, each.why).replace(_FORMAT, "before the update from format ")
    try:
        with opened(each.file) as db:
            then = contents(db)
    except BookError:
        return Told(each, name, when, what_for, "cannot be read", "")
    return Told(each, name, when, what_for, held(then), differs(then, now))
