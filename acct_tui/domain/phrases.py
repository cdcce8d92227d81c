"""Phrases that the sentences of several rules share."""

from datetime import datetime

from acct_tui.domain.desk import Desk
from acct_tui.words.ages import clock, moment


def at_moment(at: datetime, desk: Desk) -> str:
    """Say an instant behind a verb, in home time: "at 10:00" today, else "yesterday 17:40" or "Fri 10:00"."""
    said = moment(at, desk.now, desk.zone)
    return f"at {said}" if said == clock(at, desk.zone) else said
