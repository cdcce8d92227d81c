"""What a person calls a table and one of its rows."""

from collections.abc import Mapping
from datetime import date, time
from types import MappingProxyType
from typing import Final

from acct_tui.domain.queue.veil import hides_column
from acct_tui.store.schema import BY_NAME, Column
from acct_tui.words.ages import DAYS, MONTHS
from acct_tui.words.money import grouped
from acct_tui.words.safe import fit

_NOUNS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "chases": ("reminder", "reminders"),
        "commitments": ("promise or task", "promises and tasks"),
        "evidence": ("piece of evidence", "pieces of evidence"),
        "interactions": ("talk", "talks"),
        "opportunities": ("opportunity", "opportunities"),
        "raid_items": ("risk or decision", "risks and decisions"),
    }
)
_DAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "chases": "at",
        "interactions": "at",
        "payments": "paid_on",
        "quiet_blocks": "day",
        "readings": "day",
        "surveys": "at",
    }
)
"""The day by which rows are called that have no name."""
SPOKEN: Final = ("name", "topic", "text", "what", "number", "question", "service", "title", "claim", "note")
"""The fields that a row is called by, the first that it has."""
_LONGEST: Final = 40


def noun(table: str) -> str:
    """One of a table, in words: "call window"."""
    return _NOUNS.get(table, (table.removesuffix("s").replace("_", " "), ""))[0]


def noun_of(table: str, row: Mapping[str, object]) -> str:
    """What one row is, in words: an objection is kept among the complaints."""
    return "objection" if (table, row.get("kind")) == ("complaints", "objection") else noun(table)


def nouns(table: str) -> str:
    """All of a table, in words: "call windows"."""
    return _NOUNS.get(table, ("", table.replace("_", " ")))[1]


def counted(n: int, table: str) -> str:
    """So many of a table, in words: "3 contacts"."""
    return f"{grouped(n)} {noun(table) if n == 1 else nouns(table)}"


def title(table: str, row: Mapping[str, object]) -> str:
    """What a person calls a row in a sentence, on one short line: what has no name is "of 5 Nov 2026"."""
    name = bare_title(table, row)
    return f"of {name}" if name and table in _DAYS and called_by(row) is None else name


def bare_title(table: str, row: Mapping[str, object]) -> str:
    """What stands for a row in a list, on one short line: what has no name is "5 Nov 2026"."""
    field = called_by(row)
    if field is not None:
        return fit(str(row[field]).split("\n", 1)[0], _LONGEST)
    return _day(row.get(_DAYS[table])) if table in _DAYS else _window(row) if table == "call_windows" else ""


def called_by(row: Mapping[str, object]) -> str | None:
    """The field that a row is called by; None where it has no name."""
    return next((name for name in SPOKEN if row.get(name)), None)


def seen(table: str, row: Mapping[str, object], *, is_shared: bool) -> Mapping[str, object]:
    """A row without what is hidden while the screen is shared."""
    if not is_shared:
        return row
    columns = BY_NAME[table].by_name
    return {name: row[name] for name in row if name not in columns or not _hides(table, columns[name])}


def _hides(table: str, column: Column) -> bool:
    return hides_column(table, column.name, column.kind)


def is_called_by_day(table: str) -> bool:
    """Whether nothing is said of a table's rows but their day."""
    columns = BY_NAME[table].by_name
    return (table in _DAYS or table == "call_windows") and not any(name in columns for name in SPOKEN)


def is_day_of_name(table: str, column: Column) -> bool:
    """Whether it is the day by which the rows of a table are called."""
    return is_called_by_day(table) and (column.required or column.name == "paid_on")


def window_words(weekday: int | None, starts: time, ends: time) -> str:
    """Say the hours of a call window, as "Mon 09:00–12:00"."""
    return f"{'every day' if weekday is None else DAYS[weekday]} {starts:%H:%M}–{ends:%H:%M}"


def _window(row: Mapping[str, object]) -> str:
    weekday, starts, ends = row.get("weekday"), row.get("starts"), row.get("ends")
    if isinstance(starts, time) and isinstance(ends, time):
        return window_words(weekday if isinstance(weekday, int) else None, starts, ends)
    return ""


def _day(day: object) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if isinstance(day, date) else ""
