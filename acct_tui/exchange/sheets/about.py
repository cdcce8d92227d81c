"""What the rows of a sheet are: invoices, talks, projects, people or companies, decided by its sure columns."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from acct_tui.exchange.sheets.headings import Meaning, Sureness, Target
from acct_tui.exchange.sheets.synonyms import KEYS
from acct_tui.words.safe import key_of

_WEAK: Final = frozenset(
    {"notes", "note", "status_note", "status", "stated_on", "last_at", "kind", "is_company", "number"}
)
"""Fields that lists of many things have."""
_COMMON: Final = _WEAK | {"name", "currency", "close_on", "is_closed"}
_OF_AN_ORDER: Final = frozenset({Target("projects", "started_on"), Target("projects", "due_on")})
_INVOICE: Final = Target("invoices", "number")
_OF_A_SALE: Final = frozenset({"fee", "close_on", "stage"})
_OF_A_TALK: Final = frozenset(
    {"kind", "channel", "started_by", "disposition", "minutes", "seconds", "milliseconds", "note", "mood", "is_off"}
)


def about(name: str, found: Sequence[Meaning]) -> str | None:
    """The table that most headings speak of, of those that a row of the file can name; the file's name helps.

    None if the sheet has no heading by which a row of ours can be called.
    """
    votes = Counter({table: key_of(table) in key_of(name) for table in KEYS})
    possible = [table for table in KEYS if can_be_about(table, found, is_called_so=votes[table] > 0)]
    for meant in found:
        votes.update({target.table: _weight(meant, target) for target in meant.targets})
    return max(possible, key=lambda table: votes[table], default=None)


def can_be_about(table: str, found: Sequence[Meaning], *, is_called_so: bool = False) -> bool:
    """Whether rows of a sheet with these headings can be rows of a table, for which the file may be called."""
    there = given(table, found)
    match table:
        case "invoices":
            return "number" in there and not there.isdisjoint(("amount", "left"))
        case "interactions":
            has_day = not there.isdisjoint(("clock", "started_by")) or any(map(_is_day_of_a_talk, found))
            has_day = has_day or ("is_done" in there and any(map(_calls_a_task, found)))
            has_day = has_day or any(map(_is_told_note, found))
            return "at" in there and has_day and not there.isdisjoint(_OF_A_TALK)
        case "projects" if not is_named(found, table) and not is_called_so:
            return "name" in there and not there <= _COMMON and (_calls_an_order(found) or bool(there & _OF_A_SALE))
        case "clients":
            return "name" in there and not (is_named(found, table) and _calls_something_else(found))
    return not there.isdisjoint(KEYS[table])


def given(table: str, found: Sequence[Meaning]) -> set[str]:
    """The fields of a table that headings can mean."""
    return {target.field for meant in found for target in meant.targets if target.table == table}


def lacking(table: str, found: Sequence[Meaning]) -> str:
    """The field without which a row of a sheet with these headings is none of a table, although others are there."""
    there = given(table, found)
    match table:
        case "invoices":
            return "amount" if "number" in there else "number"
        case "interactions":
            return "note" if "at" in there else "at"
    return "name"


def _is_day_of_a_talk(meant: Meaning) -> bool:
    """Whether a heading is the day of a talk rather than one on which something begins or is due, as talks do too."""
    return Target("interactions", "at") in meant.targets and _OF_AN_ORDER.isdisjoint(meant.targets)


def _is_told_note(meant: Meaning) -> bool:
    """Whether the user says that a column is the note of a talk, which makes any day that of it."""
    return meant.sureness is Sureness.TOLD and Target("interactions", "note") in meant.targets


def _calls_a_task(meant: Meaning) -> bool:
    """Whether a heading is that of what is to be done, as "Subject" is or "Task": it has a day on which it is due."""
    note = Target("interactions", "note")
    is_subject = {note, Target("projects", "name")} <= set(meant.targets)
    return is_subject or (meant.targets == (note,) and meant.sureness is Sureness.SURE)


def _calls_an_order(found: Sequence[Meaning]) -> bool:
    """Whether a heading can be the name of an order, which the subject of a task or a letter is not by itself."""
    return any(
        Target("projects", "name") in meant.targets and Target("interactions", "note") not in meant.targets
        for meant in found
    )


def _calls_something_else(found: Sequence[Meaning]) -> bool:
    """Whether a column beside that of the company is called nothing but "Name"."""
    return any(meant.sureness is Sureness.BARE and Target("clients", "name") in meant.targets for meant in found)


def is_named(found: Sequence[Meaning], table: str) -> bool:
    """Whether a heading says that it holds what rows of the table are called by."""
    alone = {meant.targets[0] for meant in found if len(meant.targets) == 1}
    return any(Target(table, field) in alone for field in KEYS[table])


def _weight(meant: Meaning, target: Target) -> int:
    if meant.targets == (_INVOICE,) and meant.sureness >= Sureness.SURE:
        return 3
    if len(meant.targets) > 1 or target.field in _WEAK or meant.sureness is Sureness.LINK:
        return 1
    return 3 if meant.sureness >= Sureness.SURE else 2
