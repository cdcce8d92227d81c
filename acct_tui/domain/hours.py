"""The hours in which we work and a contact may be called."""

from datetime import datetime
from typing import Final

from acct_tui.domain.desk import Desk
from acct_tui.domain.snapshots import Client, Contact
from acct_tui.domain.windows import Reach, Window, window_at
from acct_tui.domain.worktime import MINUTE

HOPS: Final = 7
"""Days to look through for an hour that suits both."""


def zone_of(client: Client, contact: Contact | None) -> str:
    """The time zone in which somebody is called."""
    return (contact and contact.zone) or client.zone


def hours_of(client: Client, contact: Contact | None, desk: Desk, at: datetime) -> Window:
    """Whether a contact, or a client of whom none is known, may be called at a moment."""
    windows = contact.windows if contact else ()
    return window_at(windows, zone_of(client, contact), desk.calendar(client.country), at)


def suits_both(client: Client, contact: Contact | None, desk: Desk, opens: datetime | None) -> datetime | None:
    """The first moment from `opens` on that lies in their hours and in ours; `opens` itself when there is none."""
    theirs = opens
    for _ in range(HOPS):
        if theirs is None:
            break
        ours = desk.hours.after(theirs, 1) - MINUTE
        window = hours_of(client, contact, desk, ours)
        if window.reach is Reach.OPEN:
            return ours
        theirs = window.changes_at
    return opens
