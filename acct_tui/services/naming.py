"""What a person calls a table and one of its rows."""

from collections.abc import Callable, Mapping
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
    """What a person calls a row, on one short line."""
    spoken = next((row[name] for name in SPOKEN if row.get(name)), None)
    if spoken is not None:
        return fit(str(spoken).split("\n", 1)[0], _LONGEST)
    return _TITLES[table](row) if table in _TITLES else ""


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
    return table in _TITLES and not any(name in columns for name in SPOKEN)


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


def _of_day(name: str) -> Callable[[Mapping[str, object]], str]:
    def title_of(row: Mapping[str, object]) -> str:
        day = row.get(name)
        return f"of {day.day} {MONTHS[day.month - 1]} {day.year}" if isinstance(day, date) else ""

    return title_of


_TITLES: Final[Mapping[str, Callable[[Mapping[str, object]], str]]] = MappingProxyType(
    {
        "call_windows": _window,
        "chases": _of_day("at"),
        "interactions": _of_day("at"),
        "payments": _of_day("paid_on"),
        "quiet_blocks": _of_day("day"),
        "readings": _of_day("day"),
        "surveys": _of_day("at"),
    }
)
