"""What a card stands for: a person, a company or a list of cards, and how person and company are called."""

from enum import Enum
from typing import Final

from acct_tui.exchange.intake import OFFICE
from acct_tui.exchange.names import name_key
from acct_tui.exchange.vcard.card import Card

_LIST: Final = frozenset({"group"})
_PERSON: Final = frozenset({"individual"})
_COMPANY: Final = frozenset({"org", "organization", "organisation"})


class Kind(Enum):
    """What a card stands for."""

    PERSON = "person"
    COMPANY = "company"
    LIST = "list"


def kind_of(card: Card) -> Kind:
    """What a card stands for; one that names a company and nobody there is the company's own."""
    said = (card.says("KIND") or card.says("X-ADDRESSBOOKSERVER-KIND")).lower()
    if said in _LIST:
        return Kind.LIST
    if said in _COMPANY or card.says("X-ABSHOWAS").upper() == "COMPANY":
        return Kind.COMPANY
    if said in _PERSON:
        return Kind.PERSON
    company = company_of(card)
    nobody = not card.parts_of_name or name_key(card.parts_of_name) == name_key(company)
    return Kind.COMPANY if company and nobody and name_key(card.name) in ("", name_key(company)) else Kind.PERSON


def organisations(card: Card) -> list[list[str]]:
    """The companies of a card, each with its departments, what is preferred first."""
    found = ([part for part in item.parts if part] for item in card.all("ORG") if item.parts[0])
    return [parts for parts in found if parts]


def company_of(card: Card) -> str:
    """The name of the company that a card names, empty for none."""
    return next((parts[0] for parts in organisations(card)), "")


def departments_of(card: Card) -> str:
    """The departments at the company, the widest first."""
    first = next(iter(organisations(card)), [])
    without = (part for item in card.all("ORG") if not item.parts[0] for part in item.parts if part)
    return ", ".join(dict.fromkeys((*first[1:], *without)))


def desk_of(card: Card) -> str:
    """Whom to ask for by the card of a company: the person or the department that it names, else the office."""
    person = card.parts_of_name
    return (
        person
        if person and name_key(person) != name_key(company_of(card) or card.name)
        else (departments_of(card) or OFFICE)
    )
