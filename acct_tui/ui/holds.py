"""The hold that stands, as a line for those who look at a client."""

from collections.abc import Iterator

from textual.content import Content

from acct_tui.domain.desk import Desk
from acct_tui.domain.holds import standing_hold
from acct_tui.domain.queue import QueueRow
from acct_tui.ui.ink import content


def held(row: QueueRow, desk: Desk, width: int) -> Iterator[Content]:
    """The hold in words, unless the place of the row tells it already."""
    told = standing_hold(row.client, desk)
    if told and told != row.place.why:
        yield from content(((told, "warning"),)).wrap(width)
