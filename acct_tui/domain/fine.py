"""Fine until worse: a client of whom the user said that all is well rests until something gets worse."""

from typing import Final

from acct_tui.domain.findings import Band
from acct_tui.domain.snapshots import Client

WORSE_TENTHS: Final = 50
"""As many more points, in tenths, are worse than what was called fine."""


def is_fine(client: Client, band: Band, tenths: int) -> bool:
    """Whether what the user said still holds of a client in this band and with these points.

    It ends with a conversation, a more pressing band, five points more, or a call that is planned for later than it
    was said; a client to whom something is owed, or who is pinned, is never left to rest.
    """
    if client.fine_at is None or client.fine_band is None or client.fine_tenths is None or band <= Band.OWED:
        return False
    is_worse = band < client.fine_band or tenths >= client.fine_tenths + WORSE_TENTHS
    return not (is_worse or _spoken(client) or _plans_a_call(client))


def _spoken(client: Client) -> bool:
    return any(talk.at > client.fine_at for talk in client.conversations[:1] if client.fine_at)


def _plans_a_call(client: Client) -> bool:
    """Whether a call of ours comes after what was said: its time brings the row back."""
    calls = (item.due_at for item in client.commitments if item.kind == "call" and item.owner == "us")
    return any(due > client.fine_at for due in calls if due and client.fine_at)
