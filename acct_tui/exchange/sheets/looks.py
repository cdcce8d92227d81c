"""What the cells of a column look like, whatever its heading is called."""

import re
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from itertools import islice
from typing import Final

from acct_tui.exchange.mailboxes import is_address
from acct_tui.exchange.values.dates import readings
from acct_tui.words.safe import folded
from acct_tui.words.signs import taken_apart


class Look(Enum):
    """What most cells of a column could be."""

    EMAIL = "email"
    DAY = "day"
    PHONE = "phone"
    AMOUNT = "amount"
    NUMBER = "number"
    """Of a thing: another one in each row."""
    COMPANY = "company"
    NAME = "name"
    """Of a company, a person, a project: nothing tells which."""


_FORMS: Final = """
ab ag as asa bv co company corp corporation doo dooel eg ek eurl ev foundation gbr gmbh group gruppe holding inc kft kg
kk limited llc llp ltd nv nyrt oao ohg ooo oy oyj pjsc plc pte pty pvt rt sa sarl sas sc se sl slu snc spa spk srl sro
ug zao ао гк зао ип ооо оао пао тов чп фоп
"""
_LEGAL_FORMS: Final = frozenset(_FORMS.split())
"""How companies end, without points between: "sp. z o.o." is told by its last word."""
_SPACED_FORMS: Final = re.compile(r"\b(?:sp\.? ?[zk]\b|s\.? ?r\.? ?o\b|z ?o\.? ?o\b|& ?co\b|s\.? ?a\b|d\.? ?o\.? ?o\b)")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_CODE: Final = re.compile(r"\w{2}[/\\_:]\w|\w[/\\_:]\w{2}")
_WORD: Final = re.compile(r"[^\W_][^\s]*")
_PHONE: Final = re.compile(r"(?:\+|00?|\()[0-9 ()/.–-]{6,24}(?: ?(?:x|ext\.?|-) ?[0-9]{1,5})?")
_BARE_NUMBER: Final = re.compile("[0-9]+")
_NUMBER: Final = re.compile(r"(?:[A-Z]{1,5}[-_/#]?)?[0-9][0-9A-Z_/-]{0,19}")
_AMOUNT: Final = re.compile("[0-9][0-9 '.,]*")
_DECIMALS: Final = re.compile("[.,][0-9]{2}$")
_LOOKED_AT: Final = 200
_MOST: Final = 0.6
_SOME: Final = 0.25
"""Many companies are called without their form."""
_LONGEST: Final = 60
_MOST_WORDS: Final = 6
_ASKS: Final = ("?", "？", "!")
"""How a question ends that a form asks, or a greeting."""


def look_of(cells: Sequence[str]) -> Look | None:
    """What most of the cells that are not empty look like; None for notes, and for what comes again and again."""
    filled = telling(cells)
    if not filled:
        return None
    for look, fits in _TESTS.items():
        if _share(filled, fits) >= _MOST:
            return look
    if _share(filled, _is_number) >= _MOST:
        return Look.NUMBER if len(set(filled)) == len(filled) else None
    if _share(filled, _can_be_name) < _MOST:
        return None
    if _share(filled, _has_form) >= _SOME:
        return Look.COMPANY
    return Look.NAME if len(set(filled)) * 2 > len(filled) else None


def telling(cells: Iterable[str]) -> list[str]:
    """The first cells that are not empty, so many as are looked at."""
    return list(islice(filter(None, cells), _LOOKED_AT))


def _share(cells: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(fits, cells)) / len(cells)


def _is_phone(text: str) -> bool:
    return _PHONE.fullmatch(text) is not None and sum(map(str.isdigit, text)) > 6


def _is_day(text: str) -> bool:
    return not _BARE_NUMBER.fullmatch(text) and bool(readings(text))


def _is_amount(text: str) -> bool:
    """An amount with decimals or a currency: a bare number can be anything."""
    written = taken_apart(text)
    return bool(_AMOUNT.fullmatch(written.number)) and bool(written.signs or _DECIMALS.search(written.number))


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


def _can_be_name(text: str) -> bool:
    words = _WORD.findall(text)
    return (
        bool(words and _LETTERS.search(text) and not _CODE.search(text))
        and len(text) <= _LONGEST
        and len(words) <= _MOST_WORDS
        and not words[0][0].islower()
        and not text.rstrip().endswith(_ASKS)
    )


def _has_form(text: str) -> bool:
    words = {re.sub(r"\W", "", word) for word in folded(text).split()}
    if len(words) == 1:
        return False
    return not _LEGAL_FORMS.isdisjoint(words) or _SPACED_FORMS.search(folded(text)) is not None


_TESTS: Final = {Look.EMAIL: is_address, Look.DAY: _is_day, Look.PHONE: _is_phone, Look.AMOUNT: _is_amount}
