"""How much is in a book, in words, and beside another state of it."""

from collections.abc import Mapping
from typing import Final

from acct_tui.services.nouns import counted
from acct_tui.words.ages import plural

MAIN: Final = ("clients", "projects", "interactions", "commitments")
"""The tables by which a person tells two states of a book apart; the others are counted together."""


def held(then: Mapping[str, int]) -> str:
    """What a book holds of the main tables, in words."""
    return ", ".join(counted(then.get(table, 0), table) for table in MAIN)


def differs(then: Mapping[str, int], now: Mapping[str, int]) -> str:
    """What a backup has more or less than the book has now, in words: "3 talks fewer, 1 client more"."""
    if not now:
        return ""
    by_table = {table: then.get(table, 0) - now.get(table, 0) for table in {*then, *now}}
    told = [_more(counted(abs(by_table[table]), table), by_table[table]) for table in MAIN if by_table.get(table)]
    others = sum(more for table, more in by_table.items() if table not in MAIN)
    if others:
        told.append(_more(plural(abs(others), "other row"), others))
    return ", ".join(told) or "as many of everything"


def _more(words: str, more: int) -> str:
    return f"{words} {'more' if more > 0 else 'fewer'}"
