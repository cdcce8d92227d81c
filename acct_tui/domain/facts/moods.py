"""Moods that were noted after a talk, 1 to 5, beside what is known to be the way of a client."""

from typing import Final

from acct_tui.domain.facts.snapshots import Client

LOW_MOOD: Final = 2


def is_their_way(client: Client, mood: int) -> bool:
    """Whether a mood is no worse than what is known to be their way."""
    return client.mood_known is not None and mood >= client.mood_known
