"""Time zones by name, each read from its file once: Python itself keeps only the eight that were used last."""

from functools import cache
from zoneinfo import ZoneInfo


@cache
def zone_of(name: str) -> ZoneInfo:
    """The zone of a name; ZoneInfoNotFoundError or ValueError when there is none."""
    return ZoneInfo(name)
