"""What the user says about a CSV file: what its headings and words mean, and which of its rows to take."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from acct_tui.exchange.names import name_key
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.headings import Target, target
from acct_tui.exchange.sheets.synonyms import FIELDS
from acct_tui.exchange.values.dates import ORDERS, Order
from acct_tui.words.safe import key_of

IGNORE: Final = "-"


@dataclass(frozen=True, slots=True)
class Selection:
    """The options --map, --where and --dates; headings are keys, and what is wanted is as typed."""

    columns: Mapping[str, Target | None]
    words: Mapping[tuple[str, str], str]
    where: Mapping[str, tuple[str, ...]]
    dates: Order | None = None

    def word(self, heading: str, text: str) -> str:
        """The word to read in place of another, as told."""
        return self.words.get((key_of(heading), name_key(text)), text) if self.words else text


def selection(maps: Iterable[str] = (), where: Iterable[str] = (), dates: str | None = None) -> Selection:
    """Read the options as typed. Raises ImportRefused, whose file is the option."""
    columns: dict[str, Target | None] = {}
    words: dict[tuple[str, str], str] = {}
    for text in maps:
        left, right = _halves("--map", text, 'Heading=table.field", "Heading=-" or "Heading:word=our word')
        if right == IGNORE or target(right):
            columns[key_of(left)] = target(right)
        elif ":" in left:
            heading, _, word = left.partition(":")
            words[key_of(heading), name_key(word)] = right
        else:
            raise _unknown_field(text, right)
    return Selection(columns, words, _wanted(where), _order(dates))


def _wanted(where: Iterable[str]) -> dict[str, tuple[str, ...]]:
    wanted: dict[str, tuple[str, ...]] = {}
    for text in where:
        heading, values = _halves("--where", text, "Heading=value,value")
        wanted[key_of(heading)] = (*wanted.get(key_of(heading), ()), values)
    return wanted


def _order(dates: str | None) -> Order | None:
    if dates is None:
        return None
    order = next((order for order in ORDERS if order == dates.strip().lower()), None)
    if order is None:
        raise ImportRefused("--dates", None, f"“{dates}” is none of {', '.join(ORDERS)}")
    return order


def _halves(option: str, text: str, form: str) -> tuple[str, str]:
    left, sign, right = text.rpartition("=") if option == "--map" else text.partition("=")
    if not sign or not key_of(left) or not right.strip():
        raise ImportRefused(option, None, f'“{text}” should read "{form}"')
    return left.strip(), right.strip()


def _unknown_field(text: str, right: str) -> ImportRefused:
    table = right.partition(".")[0]
    known = [f"{table}.{field}" for field in FIELDS[table]] if table in FIELDS else list(FIELDS)
    thing = "field" if table in FIELDS else "table"
    return ImportRefused("--map", None, f"“{text}” names no {thing} that can be read; there are {', '.join(known)}")
