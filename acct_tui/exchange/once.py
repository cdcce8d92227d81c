"""Lists that are gone through for the last time."""

from collections.abc import Iterator
from typing import TypeVar

T = TypeVar("T")


def let_go(items: list[T]) -> Iterator[T]:
    """The items in their order; each is taken out of the list, so that a long one needs less and less memory."""
    items.reverse()
    while items:
        yield items.pop()
