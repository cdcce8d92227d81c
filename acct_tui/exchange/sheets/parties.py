"""The company and the person that a line of a sheet names, whichever column says it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import unescape
from typing import Final

from acct_tui.exchange.intake import THEMSELVES, Intake
from acct_tui.exchange.mailboxes import client_at, company_at, is_address, parted, person_at
from acct_tui.exchange.sheets.cells import Cells
from acct_tui.words.safe import key_of

_AND: Final = ";"
"""What stands between several people who are named together."""
_ENTITY: Final = re.compile(r"&#?\w{1,10};")
_EVENTS: Final = ("invoices", "interactions")
_COMPANIES: Final = frozenset(
    ("company", "organisation", "organization", "firm", "business", "account", "firma", "unternehmen", "organizacja")
)


@dataclass(frozen=True, slots=True)
class Parties:
    """The company and the person on a line, by name; empty where it names none.

    `address` is where one reaches the person: it may stand where the name of either should. `domain` is that of the
    company, `office` its own address, `others` are people who are named beside.
    """

    company: str
    person: str
    address: str = ""
    domain: str = ""
    office: str = ""
    others: tuple[str, ...] = ()


def parties_of(cells: Cells, about: str, intake: Intake) -> Parties:
    """Who a line names; a row that says it is a company, or whom an invoice is to, is the client itself."""
    company, domain = parted(cells.text("clients", "name"))
    people = _ENTITY.sub(lambda found: unescape(found[0]), contact_name(cells)).split(_AND)
    first, *others = list(filter(None, map(str.strip, people))) or [""]
    person, beside = parted(first)
    said = _named(cells, about, intake, (company, person))
    address = said.address or next(filter(is_address, (beside, "" if person else domain)), "")
    office = domain if is_address(domain) and domain != address else ""
    return replace(
        said, address=address, office=office, domain="" if is_address(domain) else domain, others=tuple(others)
    )


def _named(cells: Cells, about: str, intake: Intake, called: tuple[str, str]) -> Parties:
    company, person = called
    if company and person.startswith(f"{company}, "):  # Odoo shows people behind their company
        person = person.removeprefix(f"{company}, ")
    address = next(filter(is_address, (company, person)), "") or ("" if company else cells.text("contacts", "email"))
    if is_address(company):
        known = intake.names.client_of("contacts", address)
        return Parties("" if known else client_at(address, intake.gathering), person, address)
    said = cells.text("contacts", "is_company") or cells.text("clients", "is_company")
    is_company = said and not _COMPANIES.isdisjoint(map(key_of, said.split()))
    if person and not company and is_company:
        return Parties(person, "", address)
    if person and not company and about == "invoices" and not intake.names.client_of("contacts", person):
        return Parties(client_at(person, intake.gathering) if is_address(person) else person, "", address)
    if not company and intake.spoken_for == THEMSELVES:
        return Parties(person or address, person, address)
    return Parties(company, person, address)


def contact_name(cells: Cells) -> str:
    """The full name of the person on a line."""
    parts = (cells.text("contacts", field) for field in ("first_name", "last_name"))
    return cells.text("contacts", "name") or " ".join(part for part in parts if part)


def is_of_office(about: str, parties: Parties, said: Mapping[str, object], client_id: str, intake: Intake) -> bool:
    """Whether what reaches nobody by name reaches the company.

    So does a number, an address in a list of companies, and one on an invoice by which nobody is known there, if it
    spells no name.
    """
    address = str(said.get("email", ""))
    if about not in _EVENTS:
        return bool(said.get("phone") or (about == "clients" and address))
    is_called_so = parties.company in (address, company_at(address))
    if about != "invoices" or not is_address(address) or is_called_so or person_at(address):
        return False
    return not intake.names.find("contacts", client_id, address)
