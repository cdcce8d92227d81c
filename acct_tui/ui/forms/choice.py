"""The fields whose values are chosen, and from what."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final

from acct_tui.domain.time.dayforms import WEEKDAYS
from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.store.schema import Column
from acct_tui.ui.forms import world
from acct_tui.ui.forms.options import Option

Known = Callable[[], Mapping[str, object]]
"""Gives the fields of a row as far as they are known."""

_WEEK: Final = tuple(Option(number, name.capitalize()) for number, name in enumerate(WEEKDAYS))
_YES_NO: Final = (Option(value=True, text="yes"), Option(value=False, text="no"))
_WORLD: Final = {"zone": world.zones, "country": world.countries, "currency": world.currencies}


def is_chosen(column: Column) -> bool:
    """Whether a field's value is one of several, rather than written."""
    return column.kind in {"choice", "flag", "reference", *_WORLD} or column.name == "weekday"


def options(book: Book, column: Column, known: Known) -> Sequence[Option]:
    """What a field can be; a reference depends on what is known of the rest of the row."""
    if column.refers_to:
        found = records.choices(book, column.refers_to, known())
        return [Option(choice.id, choice.name, choice.note) for choice in found]
    if column.kind in _WORLD:
        return _WORLD[column.kind]()
    if column.name == "weekday":
        return _WEEK
    return _YES_NO if column.kind == "flag" else _named(column.choices)


@cache
def _named(choices: tuple[str, ...]) -> tuple[Option, ...]:
    return tuple(Option(choice, choice.replace("_", " ")) for choice in choices)
