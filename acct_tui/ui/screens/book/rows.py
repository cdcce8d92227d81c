"""The lines of the book's tables: what each holds, and of each row what tells it from the others."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.queue.veil import hides_column
from acct_tui.domain.time.worktime import local_day
from acct_tui.services.nouns import SPOKEN, bare_title, is_day_of_name, nouns
from acct_tui.services.tables import Line, Listing
from acct_tui.store import schema
from acct_tui.store.schema import BY_NAME
from acct_tui.ui.forms.choice import is_chosen
from acct_tui.ui.forms.labels import asked, label
from acct_tui.ui.presentation.ink import Ink
from acct_tui.ui.widgets.table import Column, Row, widest
from acct_tui.words import ages
from acct_tui.words.money import money

BROAD: Final = 110
"""Cells from which more is told of a row."""
_HOLDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "clients": "the companies you work for, with or without a live project",
        "contacts": "the people there",
        "call_windows": "when they like to be called, and when not",
        "facts": "what they told of themselves",
        "colleagues": "the people on your side, and programmers of clients",
        "projects": "every order, closed ones too",
        "milestones": "the steps of plans",
        "changes": "re-plans, incidents and deliveries",
        "commitments": "who owes what to whom by when, kept ones too",
        "chases": "reminders sent for a promise or an invoice",
        "interactions": "calls, attempts, messages and notes",
        "complaints": "complaints and objections, closed ones too",
        "invoices": "bills, paid ones too",
        "payments": "money that came in",
        "surveys": "what clients answered when asked how it was",
        "opportunities": "what they may order next",
        "goals": "what projects should achieve, as numbers",
        "readings": "how the numbers stood on a day",
        "brief_answers": "what was asked and agreed at the beginning",
        "raid_items": "risks, assumptions, issues, decisions, tactics",
        "evidence": "proof of what was achieved",
        "meetings": "stand-ups, reviews, meetings with clients",
        "quiet_blocks": "minutes of silence planned and had",
        "saved_filters": "ways to look at the portfolio",
    }
)
_WORDS, _DATED, _NUMBERS = ("choice", "text"), ("day", "instant", "local_time"), ("money", "decimal", "count")

TABLES: Final = (Column("Table", 22), Column("Rows", 8, right=True), Column(" What it holds"))


def table_row(table: str, count: int) -> Row:
    """One table with how much it holds."""
    words = nouns(table)
    number = ((f"{count:,} ".replace(",", " "), "" if count else "muted"),)
    name = ((f" {words[:1].upper()}{words[1:]}", "bold" if count else ""),)
    return Row(table, (name, number, ((f" {_HOLDS.get(table, '')}", "muted"),)))


def telling(table: str, width: int, *, is_shared: bool) -> list[schema.Column]:
    """The columns that tell most of a row beside its name, one of each kind where there is room for two."""
    first, rest = asked(BY_NAME[table], is_new=False)
    columns = [each for each in (*first, *rest) if _tells(table, each, is_shared=is_shared)]
    if width >= BROAD:
        return columns[:4]
    other = next((each for each in columns[1:] if _group(each) != _group(columns[0])), None)
    return [*columns[:1], *([other] if other else columns[1:2])]


def _tells(table: str, column: schema.Column, *, is_shared: bool) -> bool:
    is_name = column.name in SPOKEN or (is_day_of_name(table, column) and column.kind in _DATED)
    hidden = is_shared and hides_column(table, column.name, column.kind)
    is_number_for_a_name = column.kind == "count" and is_chosen(column)
    return bool(_group(column)) and not (is_name or hidden or is_number_for_a_name)


def _group(column: schema.Column) -> tuple[str, ...]:
    return next((group for group in (_WORDS, _DATED, _NUMBERS) if column.kind in group), ())


def layout(
    found: Listing, desk: Desk, width: int, *, is_shared: bool
) -> tuple[tuple[Column, ...], Callable[[Line], Row]]:
    """The columns of a table for a width, and how a line of it becomes a row."""
    told = telling(found.table, width, is_shared=is_shared)
    most = 44 if width >= BROAD else 26
    owners = [line.owner for line in found.lines]
    columns = [Column("Called", widest(12, 42 if width >= BROAD else 28, (f" {line.title}" for line in found.lines)))]
    if any(owners):
        columns.append(Column("Of", widest(8, most, owners)))
    columns += [_column(found, each, desk, most) for each in told]

    def row(line: Line) -> Row:
        cells: list[Ink] = [((f" {bare_title(found.table, line.fields) or '–'}", ""),)]
        if any(owners):
            cells.append(((line.owner, "muted"),))
        return Row(line.id, (*cells, *(((said(each, line, desk), ""),) for each in told)))

    return (*columns[:-1], Column(columns[-1].title)), row


def _column(found: Listing, column: schema.Column, desk: Desk, most: int) -> Column:
    title = label(found.table, column)
    values = (said(column, line, desk) for line in found.lines)
    return Column(title, widest(len(title) + 2, most // 2 + 2, values))


def said(column: schema.Column, line: Line, desk: Desk) -> str:
    """What a row has in a column, in a few words."""
    value: Any = line.fields.get(column.name)
    if column.kind == "money":
        return money(value, line.currency) if value is not None and line.currency else ""
    if isinstance(value, datetime):
        day = value.date() if column.kind == "local_time" else local_day(value, desk.zone)
        return ages.day(day, desk.today)
    if isinstance(value, date):
        return ages.day(value, desk.today)
    return str(value).replace("_", " ") if column.kind == "choice" and value else str(value or "")


def summary(found: Listing, shown: int, wanted: str) -> Ink:
    """How much of a table is listed, and what a filter looked at."""
    words, part = nouns(found.table), len(found.lines)
    which = "newest" if found.is_newest_first else "first"
    if wanted:
        of = f"{part}" if part == found.total else f"the {which} {part}"
        more = "  esc shows all" if part == found.total else f"  {found.total - part} more are not looked at"
        return (f"{shown} of {of} {words} with ", "muted"), (wanted, "accent bold"), (more, "muted")
    if not found.total:
        return (f"No {words} yet: ", "muted"), ("a", "accent"), (" adds the first.", "muted")
    order = "newest first" if found.is_newest_first else "by whose they are" if _owned(found.lines) else "by name"
    many = f"{found.total}" if part == found.total else f"the {which} {part} of {found.total}"
    return (f"{words[:1].upper()}{words[1:]}  ", "bold"), (f"{many}, {order}", "muted")


def _owned(lines: Iterable[Line]) -> bool:
    return any(line.owner for line in lines)
