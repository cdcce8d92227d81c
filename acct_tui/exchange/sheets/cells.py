"""The cells of one line as values of the book's fields; one that cannot be a value is left out and listed."""

from collections.abc import Callable, Collection, Iterator
from datetime import date, datetime
from functools import partial
from typing import Final, TypeVar

from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.gathered import FileLine, Gathering
from acct_tui.exchange.sheets.columns import Column, Layout
from acct_tui.exchange.sheets.lines import Line
from acct_tui.exchange.sheets.selection import Selection
from acct_tui.exchange.sheets.synonyms import FIELDS, JOINED
from acct_tui.exchange.text.broken import BROKEN_BYTE, is_broken
from acct_tui.exchange.values.birthdays import read_birthday
from acct_tui.exchange.values.choices import choice
from acct_tui.exchange.values.countries import country_code
from acct_tui.exchange.values.currencies import currency_code, currency_named
from acct_tui.exchange.values.dates import read_day, read_instant
from acct_tui.exchange.values.durations import Unit, read_minutes
from acct_tui.exchange.values.flags import read_flag
from acct_tui.exchange.values.markup import text_of
from acct_tui.exchange.values.nothing import is_nothing
from acct_tui.exchange.values.spoilt import has_lost_digits
from acct_tui.exchange.values.thousands import in_full
from acct_tui.exchange.values.zones import read_zone
from acct_tui.store.schema import BY_NAME
from acct_tui.store.schema import Column as Field
from acct_tui.store.values import parse_text
from acct_tui.words.money import parse_money
from acct_tui.words.safe import clean, one_line
from acct_tui.words.signs import named_currencies

_NAMES: Final = frozenset({"name", "first_name", "last_name"})
_WORDED: Final = frozenset({"choice", "country"})
_PLACES: Final = (frozenset({"region", "province"}), frozenset({"city", "town"}))
_PAID_IN: Final = ("projects", "invoices", "clients")
_AMOUNTS: Final = (("projects", "fee"), ("invoices", "amount"), ("invoices", "left"))
_GOOGLE: Final = " ::: "
"""What Google puts between several numbers or addresses in one cell."""
_UNITS: Final[tuple[Unit, ...]] = ("seconds", "milliseconds")
T = TypeVar("T")


class Cells:
    """One line of a sheet, read field by field; every reader gives None where the line says nothing readable."""

    def __init__(self, line: Line, layout: Layout, chosen: Selection, place: FileLine, gathering: Gathering) -> None:
        self._line = line
        self._layout = layout
        self._chosen = chosen
        self._gathering = gathering
        self._said: dict[int, str] = {}
        self._unreadable: set[int] = set()
        self.place = place

    def text(self, table: str, field: str) -> str:
        """What the columns for a field say, joined where it can hold several things, else the first of them."""
        if (table, field) not in self._layout.columns:
            return ""
        said = (_labelled(column, text) for column, text in self.filled(table, field))
        return JOINED[field].join(dict.fromkeys(said)) if field in JOINED else next(said, "")

    def has(self, table: str, but: Collection[str] = ()) -> bool:
        """Whether the line says anything of a table, but for some fields."""
        return any(True for field in FIELDS[table] if field not in but for _ in self.filled(table, field))

    def are_given(self, table: str, field: str) -> bool:
        """Whether the sheet has a column for a field, filled on this line or not."""
        return (table, field) in self._layout.columns

    def values(self, table: str, *fields: str) -> dict[str, object]:
        """The values of those fields that the line gives."""
        given = (field for field in fields if (table, field) in self._layout.columns)
        return {field: value for field in given if (value := self.value(table, field)) is not None}

    def value(self, table: str, field: str) -> object:
        """The value of any field but a moment or an amount, which need a zone or a currency beside them."""
        known = BY_NAME[table].by_name[field]
        if field in JOINED:
            return parse_text(known, self.text(table, field))
        return self._read(table, field, partial(_value, table, known))

    def day(self, table: str, field: str) -> date | None:
        """A day."""
        return self._read(table, field, lambda column, text: read_day(text, column.order))

    def birthday(self, before: date) -> date | None:
        """The birthday of the person, with or without its year; two-digit years are those up to a day."""
        return self._read("contacts", "birthday", lambda column, text: read_birthday(text, column.order, before=before))

    def instant(self, table: str, field: str, zone: str) -> tuple[datetime, bool] | None:
        """A moment, on the clock of a zone if it brings no offset; False if it is only a day."""
        clock = self.text(table, "clock")
        return self._read(table, field, lambda column, text: _instant(text, clock, column, zone))

    def money(self, table: str, field: str, currency: str) -> int | None:
        """An amount in minor units of a currency."""
        return self._read(table, field, lambda column, text: parse_money(in_full(text), currency, column.decimal))

    def minutes(self, table: str) -> int | None:
        """A duration: whole minutes, hours, minutes and seconds between colons, or milliseconds."""
        found = self._read(table, "minutes", lambda column, text: read_minutes(text, column.unit))
        readings = (self._read(table, unit, partial(_counted, unit)) for unit in _UNITS)
        return found if found is not None else next((n for n in readings if n is not None), None)

    def choice(self, table: str, field: str) -> str | None:
        """Our word for a word of another program."""
        return self._read(table, field, lambda _, text: choice(table, field, text))

    def flag(self, table: str, field: str) -> bool | None:
        """Yes or no."""
        return self._read(table, field, lambda _, text: read_flag(text))

    def currency_in(self, table: str, field: str, *near: str) -> str | None:
        """The currency that an amount names, or the heading above it; one that is near where several are open."""
        column, text = next(self.filled(table, field), (None, ""))
        dressed = column.currency if column else ""
        return currency_named(text, *near, dressed) or dressed or None

    def currencies(self) -> Iterator[str]:
        """The currencies that the line names beyond doubt, in a column of their own or with an amount."""
        for table in _PAID_IN:
            if named := self.value(table, "currency"):
                yield str(named)
        for table, field in _AMOUNTS:
            for column, text in self.filled(table, field):
                named = named_currencies(text)
                yield from named if len(named) == 1 else filter(None, [column.currency])

    def places(self) -> list[str]:
        """The state and the city of the company, as far as the line names them."""
        said = [(column, text) for column, text in self.filled("clients", "notes")]
        return [text for words in _PLACES for column, text in said if not words.isdisjoint(column.words)]

    def filled(self, table: str, field: str) -> Iterator[tuple[Column, str]]:
        """The columns for a field that are not empty on this line, and what they say."""
        for column in self._layout.columns.get((table, field), ()):
            text = self._text(column)
            if text and self._is_whole(column, text):
                yield column, text

    def _text(self, column: Column) -> str:
        """What a cell says; it is asked more often than told."""
        if column.index not in self._said:
            text = self._chosen.word(column.heading, self._line.cells[column.index])
            is_empty = is_nothing(text, can_be_name=column.target.field in _NAMES)
            self._said[column.index] = "" if is_empty else text
        return self._said[column.index]

    def leave_out(self, why: str, what: str = "", offer: str = "") -> None:
        """List the line, or a part of it, as not taken."""
        self._gathering.leave_out(self.place, why, what, offer=offer)

    def spoilt_name(self) -> str:
        """Why the line is one of nobody knows whom: a name on it is not legible; empty where all are."""
        spoilt = (column for column in self._layout.naming if is_broken(self._line.cells[column.index]))
        column = next(spoilt, None)
        return f"{column.heading}: {BROKEN_BYTE}, so that the row is not taken" if column else ""

    def _is_whole(self, column: Column, text: str) -> bool:
        """Whether a text has all its bytes, and a number that is kept as text all its digits."""
        if is_broken(text):
            self._complain(column, BROKEN_BYTE)
            return False
        if column.target.field not in ("phone", "number") or not has_lost_digits(text):
            return True
        self._complain(column, f"{quoted(text)} has lost its digits in a spreadsheet")
        return False

    def _read(self, table: str, field: str, read: Callable[[Column, str], T]) -> T | None:
        for column, text in self.filled(table, field):
            try:
                return read(column, text)
            except ValueError as wrong:
                self._complain(column, f"{wrong}{_advice(column, text)}")
        return None

    def _complain(self, column: Column, why: str) -> None:
        if column.index not in self._unreadable:
            self._unreadable.add(column.index)
            self._gathering.leave_out(self.place, f"{column.heading}: {why}", is_fault=True)


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


def _advice(column: Column, text: str) -> str:
    known = BY_NAME[column.target.table].by_name.get(column.target.field)
    worded = column.target.field in ("status", "state") or (known is not None and known.kind in _WORDED)
    return f'; say what it means with --map "{column.heading}:{text}=…"' if worded else ""


def _counted(unit: Unit, _: Column, text: str) -> int:
    return read_minutes(text, unit)


def _labelled(column: Column, text: str) -> str:
    if column.target.field not in JOINED:
        return clean(text).strip()
    plain = text_of(text) if JOINED[column.target.field] == "\n" else text.replace(_GOOGLE, ", ")
    return f"{column.label}: {one_line(plain)}" if column.label else clean(plain).strip()


def _instant(text: str, clock: str, column: Column, zone: str) -> tuple[datetime, bool]:
    zone = column.zone or zone
    at, is_timed = read_instant(text, column.order, zone)
    return read_instant(f"{text} {clock}", column.order, zone) if clock and not is_timed else (at, is_timed)
