"""What the headings of other programs mean: which field of which table, in English words however they are spelled."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from acct_tui.exchange.sheets.synonyms import ENTITIES, FIELDS, KINDS_OF_ADDRESS, LINES, LINKS, NAMED_BY, PLAIN_NOTES
from acct_tui.store.schema import BY_NAME
from acct_tui.words.safe import folded


class Target(NamedTuple):
    """A field that a column can give; some stand for what several fields are made of, such as a first name."""

    table: str
    field: str


class Meaning(NamedTuple):
    """The fields a heading can mean; `sure` if it names their thing too, `link` if it names nothing else."""

    targets: tuple[Target, ...]
    sure: bool = False
    link: bool = False


NUMBERS_OF_OTHERS: Final = {Target(table, "number") for table in ("interactions", "contacts", "clients")}
"""Keys of another program that identify nothing here, where names do."""
_TOLD_APART: Final = {"name", "birthday", "stage", "fee", "fee_used", "at", "kind", "minutes", "amount"}


@lru_cache(maxsize=1 << 14)
def key_of(heading: str) -> str:
    """A heading or word without case, accents, blanks and punctuation."""
    return re.sub(r"[\W_]+", "", folded(heading))


def meaning(heading: str) -> Meaning:
    """What a heading can mean: one field if it names its thing, perhaps several if it is as bare as "Amount"."""
    key = key_of(heading)
    for link in LINKS:
        key = key.removeprefix(link)
    return _exact(key) or _address(key)


def target(text: str) -> Target | None:
    """The field that the user named as table.field."""
    table, _, field = text.strip().partition(".")
    return Target(table, field) if field in FIELDS.get(table, {}) else None


def plain_fields(table: str) -> tuple[str, ...]:
    """The fields of a table that a cell gives by itself, without a look at the cells beside it."""
    apart = _TOLD_APART - ({"kind"} if table == "projects" else set())
    return tuple(field for field in FIELDS[table] if field in BY_NAME[table].by_name and field not in apart)


def label(found: Target, heading: str) -> str:
    """The words before a text that goes to the notes, none if the column is nothing but notes."""
    if LINES.get(found.table) != found.field or _after_entity(key_of(heading), found.table) in PLAIN_NOTES:
        return ""
    words = re.sub(r"[\W_]+", " ", heading.rpartition(" - ")[2]).strip()
    return f"{words[:1].upper()}{words[1:]}"


def _exact(key: str) -> Meaning | None:
    bare = tuple(Target(table, names[key]) for table, names in _spellings().items() if key in names)
    return _of_entity(key) or (Meaning(bare) if bare else None)


def _of_entity(key: str) -> Meaning | None:
    for table in dict.fromkeys(ENTITIES.values()):
        rest = _after_entity(key, table)
        if key and not rest and table in NAMED_BY:
            return Meaning((Target(table, NAMED_BY[table]),), sure=True, link=True)
        if rest != key and rest in _spellings()[table]:
            return Meaning((Target(table, _spellings()[table][rest]),), sure=True)
    return None


def _after_entity(key: str, table: str) -> str:
    entity = next((word for word, named in ENTITIES.items() if named == table and key.startswith(word)), "")
    return key.removeprefix(entity)


def _address(key: str) -> Meaning:
    """Phones and addresses come as "Phone (Work)" and "E-mail 2"."""
    bare = next((key.removesuffix(kind) for kind in KINDS_OF_ADDRESS if key.endswith(kind)), "")
    found = _exact(bare)
    return found if found and found.targets[0].field in ("phone", "email") else Meaning(())


@cache
def _spellings() -> dict[str, dict[str, str]]:
    return {table: _of_table(table, fields) for table, fields in FIELDS.items()}


def _of_table(table: str, fields: Mapping[str, str]) -> dict[str, str]:
    own = {key_of(field): field for field in fields if field in BY_NAME[table].by_name or "_" in field}
    return own | {key_of(word): field for field, words in fields.items() for word in words.split("|") if word}
