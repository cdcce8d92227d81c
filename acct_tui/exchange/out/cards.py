"""The people of a book as vCard 3.0, which phones and mail programs of every age take; a card for each.

A card has what an import reads of one. What we think of them (style, role, what they may know) stays in the book.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from acct_tui.domain.plan.moments import UNKNOWN_YEAR
from acct_tui.exchange.names import name_key
from acct_tui.exchange.out.content import Content, Row

_ESCAPED: Final = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})
_WIDEST: Final = 75
"""Bytes of a line, without its end."""


def cards(content: Content) -> str:
    """A card for each contact, by client and name."""
    clients = {str(row["id"]): row for row in content.rows["clients"]}
    pairs = ((clients[str(row["client_id"])], row) for row in content.rows["contacts"])
    ordered = sorted(pairs, key=lambda pair: [str(each[name]).casefold() for each in pair for name in ("name", "id")])
    return "".join(f"{line}\r\n" for client, contact in ordered for line in _card(client, contact))


def _card(client: Row, contact: Row) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:3.0")
    yield from map(_folded, _properties(client, contact))
    yield "END:VCARD"


def _properties(client: Row, contact: Row) -> Iterator[str]:
    name = str(contact["name"])
    given, _, family = name.rpartition(" ")
    yield f"FN:{_text(name)}"
    yield f"N:{_text(family)};{_text(given)};;;" if given else f"N:;{_text(name)};;;"
    yield f"ORG:{_text(client['name'])}"
    if name_key(name) == name_key(str(client["name"])):
        yield "X-ADDRESSBOOKSERVER-KIND:individual"  # else the card would be the company's own
    for field, line in (("phone", "TEL"), ("email", "EMAIL;TYPE=INTERNET"), ("handle", "IMPP")):
        yield from (f"{line}:{_text(each)}" for each in _parted(contact[field]))
    yield from (f"{line}:{_text(contact[field])}" for field, line in _PLAIN.items() if contact[field])
    if isinstance(contact["birthday"], date):
        yield _birthday(contact["birthday"])
    yield f"UID:{_text(contact['id'])}"


_PLAIN: Final[Mapping[str, str]] = {"language": "LANG", "time_zone": "TZ;VALUE=text", "notes": "NOTE"}


def _parted(value: object) -> list[str]:
    """Several numbers or addresses in one field, which commas part."""
    return [part for each in str(value or "").split(", ") if (part := each.strip())]


def _birthday(day: date) -> str:
    """The day; one whose year nobody told is marked in the way of address books, which then show none."""
    unknown = f";X-APPLE-OMIT-YEAR={UNKNOWN_YEAR}" if day.year == UNKNOWN_YEAR else ""
    return f"BDAY{unknown}:{day.isoformat()}"


def _text(value: object) -> str:
    return str(value).translate(_ESCAPED)


def _folded(line: str) -> str:
    """A line of which no part is longer than a card allows, cut between characters."""
    parts, width = [""], 0
    for character in line:
        size = len(character.encode())
        if width + size > _WIDEST:
            parts.append(" ")
            width = 1
        parts[-1] += character
        width += size
    return "\r\n".join(parts)
