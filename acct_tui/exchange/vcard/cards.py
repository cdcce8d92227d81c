"""Contacts from address books: every card becomes a person at the client that its organisation names."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from acct_tui.domain.dayforms import quoted
from acct_tui.exchange.drafts import Place
from acct_tui.exchange.intake import Intake
from acct_tui.exchange.names import TwoOfAName
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.text.source import Source
from acct_tui.exchange.values.birthdays import read_birthday
from acct_tui.exchange.values.countries import country_code
from acct_tui.exchange.vcard.lines import Property, properties

_NOT_FOR_CALLS: Final = frozenset({"fax", "pager", "modem", "bbs"})
_SCHEME: Final = re.compile(r"(?:tel|mailto|sip|skype|xmpp):", re.IGNORECASE)
_LABELS: Final = {"TITLE": "Title: ", "ROLE": "Role: ", "NOTE": ""}
_UNDERSTOOD: Final = frozenset(("FN", "N", "ORG", "TEL", "EMAIL", "BDAY", "TZ", "LANG", "IMPP", "VERSION", *_LABELS))
_SILENT: Final = frozenset({"PRODID", "REV", "UID", "X-ABUID", "X-ABLABEL", "X-ABADR"})
"""Properties that say something about the card and nothing about the person."""


class Card:
    """The properties of one card."""

    def __init__(self, name: str, line: int, found: list[Property]) -> None:
        self.place = Place(name, line)
        self.found = found

    def all(self, name: str) -> list[Property]:
        """The properties of a name, what is preferred first."""
        return sorted((item for item in self.found if item.name == name), key=lambda item: item.preference)

    def first(self, name: str) -> Property | None:
        """The preferred property of a name, None where there is none or it is empty."""
        return next((item for item in self.all(name) if item.text), None)


def take_cards(source: Source, intake: Intake) -> None:
    """Take in every card of a file. Raises ImportRefused."""
    for card in _cards(source):
        _take(card, intake)


def _cards(source: Source) -> Iterator[Card]:
    begun: int | None = None
    found: list[Property] = []
    for item in properties(source):
        mark = (item.name, item.text.upper())
        if mark == ("BEGIN", "VCARD"):
            if begun:
                raise ImportRefused(source.name, item.line, f"a card begins inside the one of line {begun}")
            begun, found = item.line, []
        elif begun is None:
            raise ImportRefused(source.name, item.line, "stands outside of any card")
        elif mark == ("END", "VCARD"):
            yield Card(source.name, begun, found)
            begun = None
        else:
            found.append(item)
    if begun:
        raise ImportRefused(source.name, begun, "this card has no end")


def _take(card: Card, intake: Intake) -> None:
    person, company = _person(card), _company(card) or intake.spoken_for
    if not person:
        intake.gathering.leave_out(card.place, "has no name")
    elif not company:
        intake.gathering.leave_out(card.place, "names no organisation: --client NAME says whose it is", person)
    else:
        _take_person(card, person, company, intake)


def _take_person(card: Card, person: str, company: str, intake: Intake) -> None:
    _list_unused(card, intake)
    try:
        client_id = intake.client(company, _of_company(card), card.place)
        intake.contact(client_id, person, _of_person(card, intake), card.place)
    except TwoOfAName as reason:
        intake.gathering.leave_out(card.place, str(reason))


def _person(card: Card) -> str:
    """The name as shown, else made of its parts; an address stands for a name that is missing."""
    if shown := card.first("FN"):
        return shown.text
    family, given = [*(part for item in card.all("N")[:1] for part in item.parts), "", ""][:2]
    address = card.first("EMAIL")
    return f"{given} {family}".strip() or (address.text if address else "")


def _company(card: Card) -> str:
    organisation = card.first("ORG")
    return organisation.parts[0] if organisation else ""


def _of_company(card: Card) -> dict[str, object]:
    """The country of the company, if there is an address at work in one that is known."""
    for address in card.all("ADR"):
        if "work" in address.types and len(address.parts) == 7:
            try:
                return {"country": country_code(address.parts[6])[0]}
            except ValueError:
                continue
    return {}


def _of_person(card: Card, intake: Intake) -> dict[str, object]:
    phones = (item for item in card.all("TEL") if not item.types & _NOT_FOR_CALLS)
    notes = (f"{_LABELS[name]}{item.text}" for name in _LABELS for item in card.all(name) if item.text)
    language = card.first("LANG")
    said: dict[str, object] = {
        "phone": _joined(phones),
        "email": _joined(card.all("EMAIL")),
        "handle": _joined(card.all("IMPP")),
        "language": language.text if language else "",
        "notes": "\n".join(notes),
        "birthday": _birthday(card, intake),
        "time_zone": _zone(card, intake),
    }
    return {field: value for field, value in said.items() if value}


def _joined(found: "Iterator[Property] | list[Property]") -> str:
    return ", ".join(
        dict.fromkeys(_SCHEME.sub("", item.text, count=1).replace(";ext=", " ext. ") for item in found if item.text)
    )


def _birthday(card: Card, intake: Intake) -> date | None:
    said = card.first("BDAY")
    if not said:
        return None
    try:
        return read_birthday(said.text, before=intake.today)
    except ValueError:
        intake.gathering.leave_unused(card.place.file, f"birthday {quoted(said.text)}")
    return None


def _zone(card: Card, intake: Intake) -> str | None:
    """The zone by its IANA name; an offset says nothing about summer time."""
    said = card.first("TZ")
    if not said:
        return None
    try:
        return ZoneInfo(said.text).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        intake.gathering.leave_unused(card.place.file, f"time zone {quoted(said.text)}")
    return None


def _list_unused(card: Card, intake: Intake) -> None:
    for item in card.found:
        if item.name == "TEL" and item.types & _NOT_FOR_CALLS:
            intake.gathering.leave_unused(card.place.file, "TEL of fax or pager")
        elif item.name not in _UNDERSTOOD | _SILENT:
            intake.gathering.leave_unused(card.place.file, item.name)
