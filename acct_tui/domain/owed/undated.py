"""Promises of a note that have no day, which are asked for before they are saved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.notes.notelines import agreements
from acct_tui.words.safe import fit

_LONGEST: Final = 30


@dataclass(frozen=True, slots=True)
class Undated:
    """A promise without a day; of words that look like one `trouble` says why they are none."""

    text: str
    trouble: str = ""


def undated(note: str, desk: Desk) -> list[Undated]:
    """What a note promises, on either side, without a day that can be read."""
    found = agreements(note, desk.now, desk.hours)
    return [Undated(each.text, each.trouble) for each in found if each.promised and each.due is None]


def undated_row(row: Mapping[str, object], was: Mapping[str, object] | None = None) -> list[Undated]:
    """An open promise that a row of what is owed would come to be without a day; one that it `was` stays in peace."""
    return [Undated(str(row["text"]))] if _is_undated(row) and not (was and _is_undated(was)) else []


def _is_undated(row: Mapping[str, object]) -> bool:
    settled = (row.get(name) for name in ("due_at", "kept_at", "dropped_at"))
    return bool(row.get("promised")) and not any(settled)


def asked(found: Sequence[Undated]) -> str:
    """Say what has no day; of words that look like one why they are none: "No day for: send the file and 1 more"."""
    first, more = found[0], len(found) - 1
    what = f"No day: {first.trouble}" if first.trouble else f"No day for: {fit(first.text, _LONGEST)}"
    return f"{what} and {more} more" if more else what
