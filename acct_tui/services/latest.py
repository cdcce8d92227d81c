"""What was read last, for as long as what it goes by stays the same."""

from collections.abc import Callable
from typing import Generic, TypeVar

Read = TypeVar("Read")


class Latest(Generic[Read]):
    """One thing that was read, with what it goes by."""

    def __init__(self) -> None:
        self._kept: tuple[object, Read] | None = None

    def get(self, by: object, read: Callable[[], Read]) -> Read:
        """What was read by the same, else what is read now."""
        if self._kept is None or self._kept[0] != by:
            self._kept = by, read()
        return self._kept[1]
