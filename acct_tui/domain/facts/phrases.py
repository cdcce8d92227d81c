"""Phrases that the sentences of several rules share."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.words.ages import clock, moment, plural

NAMED: Final = 3
"""As many clients are named in the words of an action."""


def at_moment(at: datetime, desk: Desk) -> str:
    """Say an instant behind a verb, in home time: "at 10:00" today, else "yesterday 17:40" or "Fri 10:00"."""
    said = moment(at, desk.now, desk.zone)
    return f"at {said}" if said == clock(at, desk.zone) else said


def together(names: Sequence[str]) -> str:
    """Clients by their names, or how many they are when they are more than a few."""
    return ", ".join(names) if len(names) <= NAMED else f"{plural(len(names), 'client')} ({names[0]} and others)"
