"""The backups of a book as they are offered: when and for what each was made, what is in it, what differs from now."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from acct_tui.domain.worktime import local_day
from acct_tui.services.backups import Backups, Why
from acct_tui.services.contents import differs, held
from acct_tui.store.backup import Backup, contents
from acct_tui.store.errors import BookError
from acct_tui.store.file import opened
from acct_tui.store.soundness import refuse_unsound
from acct_tui.words.ages import clock, since

_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        Why.DAILY: "of the day",
        Why.ASKED: "asked for",
        Why.IMPORT: "before an import",
        Why.RESTORE: "before a restore",
        Why.UPDATE: "before an update",
        Why.DELETION: "before a deletion",
    }
)


@dataclass(frozen=True, slots=True)
class Told:
    """A backup as it is offered: when and for what it was made, what is in it, and what differs from now."""

    backup: Backup
    made: str
    holds: str
    differs: str


def offered(backups: Backups) -> list[Told]:
    """Every backup as it is offered, the newest first. Raises NotSaved."""
    now = _contents_now(backups)
    return [_told(backups, each, now) for each in backups.all()]


def newest_good(backups: Backups) -> tuple[int, Told] | None:
    """The newest backup that holds together, with its number in the list. Raises NotSaved."""
    for number, each in enumerate(backups.all(), 1):
        with suppress(BookError):
            with opened(each.file) as db:
                refuse_unsound(db)
            return number, _told(backups, each, _contents_now(backups))
    return None


def _contents_now(backups: Backups) -> Mapping[str, int]:
    with suppress(BookError), opened(backups.path) as db:
        return contents(db)
    return {}


def _told(backups: Backups, each: Backup, now: Mapping[str, int]) -> Told:
    today = local_day(backups.clock(), backups.zone)
    when = f"{since(local_day(each.at, backups.zone), today)} {clock(each.at, backups.zone)}"
    made = f"{when}  {_WORDS.get(each.why, each.why)}"
    try:
        with opened(each.file) as db:
            then = contents(db)
    except BookError:
        return Told(each, made, "cannot be read", "")
    return Told(each, made, held(then), differs(then, now))
