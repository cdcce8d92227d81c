"""What the user keeps of a way to look at the portfolio."""

from acct_tui.store.fields import Choice, Text
from acct_tui.store.models.base import Record


class SavedFilter(Record):
    """Words that the portfolio is filtered by and how it is sorted, under a name."""

    name = Text(required=True)
    words = Text()
    sorting = Choice("queue", "health", "client", "quiet", "owed", default="queue")
