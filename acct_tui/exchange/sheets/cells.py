"""The cells of one line as values of the book's fields; what cannot be one refuses the file, by line and heading."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from typing import Final, TypeVar

from acct_tui.domain.dayforms import quoted
from acct_tui.exchange.drafts import Place
from acct_tui.exchange.sheets.columns import Column, Layout
from acct_tui.exchange.sheets.headings import Target
from acct_tui.exchange.sheets.selection import Selection
from acct_tui.exchange.sheets.sheet import Line
from acct_tui.exchange.sheets.synonyms import FIELDS
from acct_tui.exchange.values.choices import choice
from acct_tui.exchange.values.countries import country_code
from acct_tui.exchange.values.currencies import currency_code, currency_named
from acct_tui.exchange.values.dates import read_day, read_instant
from acct_tui.exchange.values.zones import read_zone
from acct_tui.store.schema import BY_NAME
from acct_tui.store.schema import Column as Field
from acct_tui.store.values import parse_text
from acct_tui.words.money import parse_money
from acct_tui.words.safe import clean, one_line

_JOINED: Final = {"phone": ", ", "email": ", ", "notes": "\n", "note": "\n", "status_note": "\n"}
_CLOCK: Final = re.compile(r"(?:([0-9]{1,3}):)?([0-9]{1,2}):[0-9]{2}")
T = TypeVar("T")


class Cells:
    """One line of a sheet, read field by field; every reader gives None where the line says nothing."""

    def __init__(self, line: Line, layout: Layout, chosen: Selection, place: Place) -> None:
        self._line = line
        self._layout = layout
        self._chosen = chosen
        self.place = place

    def text(self, table: str, field: str) -> str:
        """What the columns for a field say, joined where it can hold several things, else the first of them."""
        said = (_labelled(column, text) for column, text in self.filled(table, field))
        return _JOINED[field].join(dict.fromkeys(said)) if field in _JOINED else next(said, "")

    def has(self, table: str) -> bool:
        """Whether the line says anything of a table."""
        return any(True for field in FIELDS[table] for _ in self.filled(table, field))

    def values(self, table: str, *fields: str) -> dict[str, object]:
        """The values of those fields that the line gives."""
        return {field: value for field in fields if (value := self.value(table, field)) is not None}

    def value(self, table: str, field: str) -> object:
        """The value of any field but a moment or an amount, which need a zone or a currency beside them."""
        known = BY_NAME[table].by_name[field]
        if field in _JOINED:
            return parse_text(known, self.text(table, field))
        return self._read(table, field, partial(_value, table, known))

    def day(self, table: str, field: str, *, before: date | None = None) -> date | None:
        """A day; with `before` two-digit years are those up to it."""
        return self._read(table, field, lambda column, text: read_day(text, column.order, before=before))

    def instant(self, table: str, field: str, zone: str) -> tuple[datetime, bool] | None:
        """A moment, on the clock of a zone if it brings no offset; False if it is only a day."""
        return self._read(table, field, lambda column, text: read_instant(text, column.order, zone))

    def money(self, table: str, field: str, currency: str) -> int | None:
        """An amount in minor units of a currency."""
        return self._read(table, field, lambda _, text: parse_money(text, currency))

    def minutes(self, table: str, field: str) -> int | None:
        """A duration: whole minutes, or hours, minutes and seconds between colons."""
        return self._read(table, field, lambda _, text: _minutes(text))

    def choice(self, table: str, field: str) -> str | None:
        """Our word for a word of another program."""
        return self._read(table, field, lambda _, text: choice(table, field, text))

    def currency_in(self, table: str, field: str, *near: str) -> str | None:
        """The currency that an amount itself names; one of those near where its sign leaves several open."""
        return currency_named(self.text(table, field), *near)

    def filled(self, table: str, field: str) -> Iterator[tuple[Column, str]]:
        """The columns for a field that are not empty on this line, and what they say."""
        for column in self._layout.columns.get(Target(table, field), ()):
            if text := self._chosen.word(column.heading, self._line.cells[column.index]):
                yield column, text

    def _read(self, table: str, field: str, read: Callable[[Column, str], T]) -> T | None:
        for column, text in self.filled(table, field):
            try:
                return read(column, text)
            except ValueError as wrong:
                raise self.place.refuses(f"{column.heading}: {wrong}") from wrong
        return None


def _value(table: str, field: Field, column: Column, text: str) -> object:
    match field.kind:
        case "day":
            return read_day(text, column.order)
        case "choice":
            return choice(table, field.name, text)
        case "country":
            return country_code(text)[0]
        case "currency":
            return currency_code(text)
        case "zone":
            return read_zone(text)
    return parse_text(field, text)


def _labelled(column: Column, text: str) -> str:
    return f"{column.label}: {one_line(text)}" if column.label else clean(text).strip()


def _minutes(text: str) -> int:
    if found := _CLOCK.fullmatch(text):
        return int(found[1] or 0) * 60 + int(found[2])
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise ValueError(f"{quoted(text)} is not a number of minutes")
    return int(text)
