"""Promises of a note that have no day, which are asked for before they are saved."""

from collections.abc import Sequence
from typing import Final

from acct_tui.domain.desk import Desk
from acct_tui.domain.notelines import Agreement, agreements
from acct_tui.words.safe import fit

_LONGEST: Final = 30


def undated(note: str, desk: Desk) -> list[Agreement]:
    """What a note promises, on either side, without a day that can be read."""
    return [each for each in agreements(note, desk.now, desk.hours) if each.promised and each.due is None]


def asked(found: Sequence[Agreement]) -> str:
    """Say what has no day; of words that look like one why they are none: "No day for: send the file and 1 more"."""
    first, more = found[0], len(found) - 1
    what = f"No day: {first.trouble}" if first.trouble else f"No day for: {fit(first.text, _LONGEST)}"
    return f"{what} and {more} more" if more else what
