"""What the headings of other programs mean: which field of which table, in any order of words."""

import re
from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import cache
from typing import Final, NamedTuple

from acct_tui.exchange.sheets.lexicon import ENGLISH
from acct_tui.exchange.sheets.synonyms import ENTITIES, FIELDS, LINES, NAMED_BY, PLACING, PLAIN_NOTES, QUALIFIERS
from acct_tui.exchange.sheets.wording import Words, english, wording
from acct_tui.store.schema import BY_NAME


class Target(NamedTuple):
    """A field that a column can give; some stand for what several fields are made of, such as a first name."""

    table: str
    field: str


class Sureness(IntEnum):
    """How plainly a heading says what it means."""

    LOOSE = 1
    """Only without a word that says which of several it is: "Associated Company", "Phone (Work)"."""
    BARE = 2
    """A field without its thing: "Amount"."""
    LINK = 3
    """A thing and nothing else: "Company"."""
    SURE = 4
    """A thing and its field: "Company name"."""
    TOLD = 5
    """As the user said."""


class Meaning(NamedTuple):
    """The fields a heading can mean, the likeliest first, and how surely."""

    targets: tuple[Target, ...] = ()
    sureness: Sureness = Sureness.LOOSE


UNUSED: Final = frozenset({Target("interactions", "number")})
"""What is understood and has no use."""
_TOLD_APART: Final = {
    "name",
    "birthday",
    "stage",
    "fee",
    "fee_used",
    "at",
    "kind",
    "minutes",
    "amount",
    "state",
    "is_company",
}
_THROUGH: Final = {"clients": "contacts", "invoices": "payments"}
_OF_PEOPLE: Final = ("phone", "email", "notes")
_AMOUNT: Final = ("amount",)
"""What a column holds that is called by nothing but a currency."""
_PERSON: Final = ("person",)
"""Somebody, perhaps one of ours: a contact is surer one of theirs."""
_ANY_ACTIVITY: Final = frozenset({"last", "activity"})
"""The last time that anything happened, which is less surely a talk than the last contact."""
_GENITIVE: Final = frozenset({"pl", "cs", "ru", "uk", "fr", "es", "it", "pt"})
"""Languages in which what a thing belongs to stands behind it: "company of the deal"."""
_PARTED: Final = " - "
_BESIDE: Final = "+"


def meaning(heading: str, language: str = ENGLISH) -> Meaning:
    """What a heading can mean: one field if it names its thing, perhaps several if it is as bare as "Amount"."""
    words, currency = wording(heading, language)
    words = words or (_AMOUNT if currency else ())
    if language in _GENITIVE and _PARTED not in heading:
        words = words[::-1]
    if found := _exact(words):
        return found
    fewer = tuple(word for word in words if word not in QUALIFIERS)
    found = _exact(fewer) or _exact(tuple(word for word in fewer if word != PLACING))
    return Meaning(found.targets, Sureness.LOOSE) if found else Meaning()


def target(text: str) -> Target | None:
    """The field that the user named as table.field."""
    table, _, field = text.strip().partition(".")
    return Target(table, field) if field in FIELDS.get(table, {}) else None


@cache
def plain_fields(table: str) -> tuple[str, ...]:
    """The fields of a table that a cell gives by itself, without a look at the cells beside it."""
    apart = _TOLD_APART - ({"kind"} if table == "projects" else set())
    return tuple(field for field in FIELDS[table] if field in BY_NAME[table].by_name and field not in apart)


def label(found: Target, heading: str, language: str = ENGLISH) -> str:
    """The words before a text that goes to the notes, none if the column is nothing but notes."""
    if LINES.get(found.table) != found.field:
        return ""
    rest = [word for word in wording(heading, language).words if ENTITIES.get(word) != found.table]
    if rest in ([], ["status", "notes"], ["notes", "content"]) or (len(rest) == 1 and rest[0] in PLAIN_NOTES):
        return ""
    words = re.sub(r"[\W_]+", " ", heading.rpartition(" - ")[2]).strip()
    return f"{words[:1].upper()}{words[1:]}"


def _exact(words: Words) -> Meaning | None:
    said = frozenset(words)
    if not said:
        return None
    whole = tuple(Target(table, names[said]) for table, names in _phrases(bare=True).items() if said in names)
    if whole and not said.isdisjoint(ENTITIES):  # "last contact" is no name of a contact
        return Meaning(whole, Sureness.LOOSE if said >= _ANY_ACTIVITY else Sureness.SURE)
    return _of_entity(words) or (Meaning(whole, Sureness.BARE) if whole else None)


def _of_entity(words: Words) -> Meaning | None:
    """A thing, or a field of it; of two things the latter is meant: "Deal - Organization"."""
    named = list(dict.fromkeys(ENTITIES[word] for word in reversed(words) if word in ENTITIES))
    for table in named:
        rest = frozenset(word for word in words if ENTITIES.get(word) != table)
        if rest in _phrases(bare=False)[table]:
            return Meaning((Target(table, _phrases(bare=False)[table][rest]),), Sureness.SURE)
    if named and all(word in ENTITIES for word in words):
        link = next((table for table in named if table in NAMED_BY), None)
        sureness = Sureness.LOOSE if len(named) > 1 else Sureness.BARE if words == _PERSON else Sureness.LINK
        return Meaning((Target(link, NAMED_BY[link]),), sureness) if link else None
    rest = frozenset(word for word in words if word not in ENTITIES)
    return next((found for table in named if (found := _through(table, rest))), None)


def _through(table: str, rest: frozenset[str]) -> Meaning | None:
    """What a thing has through another: an invoice its payment, a company the address of a person."""
    other = _THROUGH.get(table)
    field = _phrases(bare=True)[other].get(rest) if other else None
    if other == "contacts" and field not in _OF_PEOPLE:
        return None
    return Meaning((Target(other, field),), Sureness.LOOSE) if other and field else None


@cache
def _phrases(*, bare: bool) -> dict[str, dict[frozenset[str], str]]:
    """The field for each set of words, by table; `bare` leaves out words that mean it only beside their thing."""
    return {table: dict(_of_table(fields, bare=bare)) for table, fields in FIELDS.items()}


def _of_table(fields: Mapping[str, str], *, bare: bool) -> Iterator[tuple[frozenset[str], str]]:
    for field, phrases in fields.items():
        for phrase in filter(None, phrases.split("|")):
            if not (bare and phrase.startswith(_BESIDE)):
                yield english(phrase.removeprefix(_BESIDE)), field
