"""What a card says of a person, as the fields of a contact."""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeVar

from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.gathered import Gathering
from acct_tui.exchange.values.birthdays import read_birthday
from acct_tui.exchange.values.countries import first_zone
from acct_tui.exchange.values.regions import Spot
from acct_tui.exchange.values.zones import read_zone
from acct_tui.exchange.vcard.addresses import anywhere
from acct_tui.exchange.vcard.card import Card
from acct_tui.exchange.vcard.kinds import departments_of, organisations
from acct_tui.exchange.vcard.numbers import numbers_of, told

T = TypeVar("T")
_SCHEME: Final = re.compile(r"(?:mailto|sip|skype|xmpp|aim|icq|msnim|ymsgr):", re.IGNORECASE)


def contact_of(card: Card, who: str, client: Spot, gathering: Gathering) -> dict[str, object]:
    """The fields of a contact; what is as at the client, its country and zone, is not said again."""
    spot = anywhere(card)
    abroad = spot.country if spot and spot.country != client.country else ""
    numbers = numbers_of(card, abroad, who, gathering)
    said: dict[str, object] = {
        "phone": ", ".join(number.text for number in numbers),
        "email": _joined(card, "EMAIL"),
        "handle": _joined(card, "IMPP"),
        "language": card.says("LANG"),
        "notes": "\n".join(_notes(card, told(numbers))),
        "birthday": _read(card, "BDAY", read_birthday, "birthday", gathering),
        "time_zone": _read(card, "TZ", read_zone, "time zone", gathering) or _zone(spot, client, gathering),
    }
    return {field: value for field, value in said.items() if value}


def _joined(card: Card, name: str) -> str:
    said = (_SCHEME.sub("", item.text, count=1) for item in card.all(name))
    return ", ".join(dict.fromkeys(filter(None, said)))


def _notes(card: Card, phones: str) -> Iterator[str]:
    yield from (f"Title: {item.text}" for item in card.all("TITLE") if item.text)
    yield from (f"Role: {item.text}" for item in card.all("ROLE") if item.text)
    if departments := departments_of(card):
        yield f"Department: {departments}"
    first, *others = organisations(card) or [[]]
    yield from dict.fromkeys(f"Also at: {', '.join(parts)}" for parts in others if parts != first)
    if phones:
        yield phones
    yield from (item.text for item in card.all("NOTE") if item.text)


def _read(card: Card, name: str, read: Callable[[str], T], called: str, gathering: Gathering) -> T | None:
    """The value of a property, None where the card has none; what cannot be read is listed."""
    said = card.says(name)
    try:
        return read(said) if said else None
    except ValueError:
        gathering.leave_unused(card.place.file, f"{called} {quoted(said)}")
    return None


def _zone(spot: Spot | None, client: Spot, gathering: Gathering) -> str | None:
    """The zone where the person is: by state or city, else of a country that is not the client's."""
    if not spot:
        return None
    if spot.zone:
        return spot.zone
    zone = first_zone(spot.country) if spot.country != client.country else None
    if zone == client.zone:
        return None
    if zone:
        gathering.assume("time zones", f"{zone} in {spot.country}")
    return zone
