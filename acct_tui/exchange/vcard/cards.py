"""Contacts from address books: every card becomes a person at the client that its organisation names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from acct_tui.exchange.gathered import Gathering
from acct_tui.exchange.intake import AS_THEMSELVES, THEMSELVES, Intake
from acct_tui.exchange.names import TwoOfAName, name_key
from acct_tui.exchange.once import let_go
from acct_tui.exchange.text.source import Source
from acct_tui.exchange.values.regions import Spot
from acct_tui.exchange.vcard.addresses import anywhere, at_work
from acct_tui.exchange.vcard.card import Card
from acct_tui.exchange.vcard.companies import Company, whereabouts
from acct_tui.exchange.vcard.kinds import Kind, company_of, desk_of, kind_of
from acct_tui.exchange.vcard.person import contact_of
from acct_tui.exchange.vcard.stack import cards_of

_WHOSE: Final = (
    f"names no organisation: --client NAME says whose it is, {AS_THEMSELVES} that people are clients themselves"
)


@dataclass(frozen=True, slots=True)
class _Taken:
    """A card that is taken in: whom to ask for at which client."""

    card: Card
    kind: Kind
    person: str
    company: str
    client_id: str


def take_cards(sources: Iterable[Source], intake: Intake) -> None:
    """Take in every card of the files."""
    taken = list(_together(_all_taken(sources, intake), intake.gathering))
    companies = _companies(taken)
    for client_id, company in companies.items():
        intake.client(company.name, _of_company(client_id, company, intake), company.place)
    places = whereabouts(companies, intake)
    shared = _shared_uids(taken)
    for one in intake.progress.over("Telling who is who", let_go(taken), len(taken), "cards"):
        uid = one.card.uid
        _take_contact(one, places[one.client_id], "" if uid in shared else uid, intake)


def _shared_uids(taken: Iterable[_Taken]) -> set[str]:
    """The ids that cards of several names have: they say nothing."""
    names: dict[str, str] = {}
    pairs = ((one.card.uid, name_key(one.person)) for one in taken)
    return {uid for uid, name in pairs if names.setdefault(uid, name) != name}


def _all_taken(sources: Iterable[Source], intake: Intake) -> Iterator[_Taken]:
    country = intake.home
    for source in sources:
        cards = cards_of(source, intake.gathering, country)
        for card in intake.progress.over(f"Reading {source.name}", let_go(cards), len(cards), "cards"):
            intake.gathering.meet(card.place)
            if one := _taken(card, intake):
                yield one


def _taken(card: Card, intake: Intake) -> _Taken | None:
    """A card with whom it is about, None for one that is left out."""
    kind, person, company = _called(card)
    company = company or (person if intake.spoken_for == THEMSELVES else intake.spoken_for or "")
    if why := _lacks(card, kind, person, company):
        intake.gathering.drop(card.place, why, card.name)
        return None
    if not company:
        intake.gathering.drop(card.place, _WHOSE, card.name, offer=AS_THEMSELVES)
        return None
    try:
        return _Taken(card, kind, person, company, intake.client_id(company))
    except TwoOfAName as reason:
        intake.gathering.drop(card.place, str(reason))
        return None


def _called(card: Card) -> tuple[Kind, str, str]:
    """The kind of a card, the person and the company; an address stands for a person's name that is missing."""
    kind = kind_of(card)
    if kind is Kind.COMPANY:
        return kind, desk_of(card), company_of(card) or card.name
    return kind, card.name or card.says("EMAIL"), company_of(card)


def _lacks(card: Card, kind: Kind, person: str, company: str) -> str:
    """Why a card is left out, empty for one that is not."""
    if card.is_nameless:
        return "has a name that cannot be read"
    if kind is Kind.LIST:
        return "is a list of cards"
    is_nobody = not person or (kind is Kind.COMPANY and not company)
    return "has no name" if is_nobody else ""


def _together(taken: Iterable[_Taken], gathering: Gathering) -> Iterator[_Taken]:
    """The cards with those that tell of one desk of a company as one."""
    desks: dict[tuple[str, str], _Taken] = {}
    for one in taken:
        if one.kind is Kind.COMPANY:
            desk = desks.setdefault((one.client_id, name_key(one.person)), one)
            if desk is not one:
                desk.card.join(one.card)
                gathering.again["clients", one.client_id].append(one.card.place)
                continue
        yield one


def _companies(taken: Iterable[_Taken]) -> dict[str, Company]:
    """The clients by id, with where their cards say that they are."""
    companies: dict[str, Company] = {}
    for one in taken:
        company = companies.setdefault(one.client_id, Company(one.company, one.card.place))
        is_own = one.kind is Kind.COMPANY or one.person == one.company
        if spot := anywhere(one.card) if is_own else at_work(one.card):
            company.name_place(spot, is_own=is_own)
    return companies


def _of_company(client_id: str, company: Company, intake: Intake) -> dict[str, object]:
    """What the cards say of a client: its country where no sheet said it, the zone of one that is new."""
    if "country" in intake.gathering.values("clients", client_id):
        return {}
    country = company.country(intake.home, intake.gathering)
    zone = None if intake.names.knows("clients", client_id) else company.zone(country)
    return {name: value for name, value in (("country", country), ("time_zone", zone)) if value}


def _take_contact(one: _Taken, client: Spot, uid: str, intake: Intake) -> None:
    values = contact_of(one.card, one.person, client, intake.gathering)
    if one.kind is Kind.COMPANY and not values.keys() - {"time_zone"}:
        return
    try:
        contact_id = intake.contact(one.client_id, one.person, values, one.card.place, uid)
        if not anywhere(one.card):
            intake.found(one.client_id, contact_id, str(values.get("phone", "")))
    except TwoOfAName as reason:
        intake.gathering.drop(one.card.place, str(reason))
