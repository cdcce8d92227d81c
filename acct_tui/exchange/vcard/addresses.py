"""Where the person or the company of a card is, by its addresses."""

from collections.abc import Iterator
from typing import Final

from acct_tui.exchange.values.countries import country_code
from acct_tui.exchange.values.regions import Spot, zone_at
from acct_tui.exchange.vcard.card import Card
from acct_tui.exchange.vcard.lines import Property

_PARTS: Final = 7
_CODE: Final = 2


def at_work(card: Card) -> Spot | None:
    """Where the card says they work, None if it does not."""
    return next((spot for item, spot in _spots(card) if "work" in item.types), None)


def anywhere(card: Card) -> Spot | None:
    """Where the card says they are: at work, else at the address they prefer."""
    return at_work(card) or next((spot for _, spot in _spots(card)), None)


def _spots(card: Card) -> Iterator[tuple[Property, Spot]]:
    for item in card.all("ADR"):
        parts = item.parts
        if len(parts) == _PARTS and (country := _country(card, item, parts[6])):
            yield item, Spot(country, zone_at(country, parts[4], parts[3]))


def _country(card: Card, item: Property, said: str) -> str | None:
    """The country by its name, else by the code that Apple puts beside an address."""
    code = card.beside(item, "X-ABADR")
    text = said or (code if len(code) == _CODE else "")
    try:
        return country_code(text)[0] if text else None
    except ValueError:
        return None
