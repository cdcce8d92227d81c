"""How values stand in fields, and how what was typed is read back: days in words, money with its thousands apart."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any, Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.time.datewords import resolve, resolve_day, resolve_time
from acct_tui.services import records
from acct_tui.store.kinds import KindName
from acct_tui.store.schema import Column
from acct_tui.words.ages import DAYS, MONTHS, exact
from acct_tui.words.money import minor_digits, money, parse_money
from acct_tui.words.zones import zone_of

_AHEAD: Final = frozenset(
    {
        *("baseline_on", "do_not_contact_until", "due_at", "due_on"),
        *("first_due_at", "forecast_on", "paused_until", "starts_at"),
    }
)
_DATED: Final = re.compile(r"\b[0-9]{4}\b")


@dataclass(frozen=True, slots=True)
class Around:
    """What a field must know beside its text: where and when it is typed, and how to find the currency of the row."""

    desk: Desk
    find_currency: Callable[[], str | None]

    @property
    def currency(self) -> str | None:
        """The currency of the row, None while it is not known."""
        return self.find_currency()


@dataclass(frozen=True, slots=True)
class Spelling:
    """How one kind of value is written for editing, read, and said again at the side of its field."""

    written: Callable[[Any, Around], str]
    read: Callable[[Column, str, Around], object]
    echo: Callable[[Any, Around], str]


def written(column: Column, value: object, around: Around) -> str:
    """A value as its field shows it."""
    spelling = _SPELLINGS.get(column.kind)
    if value is None or spelling is None:
        return records.shown(column, value)
    return spelling.written(value, around)


def read(column: Column, text: str, around: Around) -> object:
    """The value of what was typed; ValueError with one line of what is wrong."""
    spelling = _SPELLINGS.get(column.kind)
    if not text.strip() or spelling is None:
        return records.read(column, text)
    return records.settle(column, spelling.read(column, text, around))


def echo(column: Column, value: object, around: Around) -> str:
    """What a value was understood as, for the side of its field."""
    spelling = _SPELLINGS.get(column.kind)
    return "" if value is None or spelling is None else spelling.echo(value, around)


def _day(day: date, _: Around) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _day_echo(day: date, around: Around) -> str:
    return f"{DAYS[day.weekday()]} {_day(day, around)}"


def _read_day(column: Column, text: str, around: Around) -> date:
    return resolve_day(text, around.desk.today, around.desk.hours, past=column.name not in _AHEAD)


def _instant(at: datetime, around: Around) -> str:
    local = at.astimezone(zone_of(around.desk.zone))
    return f"{_day(local.date(), around)} {local:%H:%M}"


def _instant_echo(at: datetime, around: Around) -> str:
    return exact(at, around.desk.now, around.desk.zone)


def _read_instant(column: Column, text: str, around: Around) -> datetime:
    """A day with its year may lie on the other side of now: nothing is left to guess in it."""
    past = column.name not in _AHEAD
    try:
        return resolve(text, around.desk.now, around.desk.hours, past=past).at
    except ValueError:
        if not _DATED.search(text):
            raise
        return resolve(text, around.desk.now, around.desk.hours, past=not past).at


def _local(at: datetime, around: Around) -> str:
    return f"{_day(at.date(), around)} {at:%H:%M}"


def _local_echo(at: datetime, around: Around) -> str:
    return f"{DAYS[at.weekday()]} {_local(at, around)}"


def _read_local(column: Column, text: str, around: Around) -> datetime:
    return _read_instant(column, text, around).astimezone(zone_of(around.desk.zone)).replace(tzinfo=None)


def _time(at: time, _: Around) -> str:
    return f"{at:%H:%M}"


def _read_time(_: Column, text: str, __: Around) -> time:
    return resolve_time(text)


def _amount(minor: int, around: Around) -> str:
    """An amount without its currency, decimals only where there are some."""
    digits = minor_digits(around.currency or "")
    whole, part = divmod(abs(minor), 10**digits)
    sign = "-" if minor < 0 else ""
    return f"{sign}{whole:,}".replace(",", " ") + (f".{part:0{digits}d}" if part else "")


def _read_amount(_: Column, text: str, around: Around) -> int:
    currency = around.currency
    if currency is None:
        raise ValueError("Choose the currency first.")
    return parse_money(text, currency)


def _amount_echo(minor: int, around: Around) -> str:
    currency = around.currency or ""
    return money(minor, currency, cents=bool(minor % 10 ** minor_digits(currency)))


_SPELLINGS: Final[Mapping[KindName, Spelling]] = MappingProxyType(
    {
        "day": Spelling(_day, _read_day, _day_echo),
        "instant": Spelling(_instant, _read_instant, _instant_echo),
        "local_time": Spelling(_local, _read_local, _local_echo),
        "time": Spelling(_time, _read_time, _time),
        "money": Spelling(_amount, _read_amount, _amount_echo),
    }
)
