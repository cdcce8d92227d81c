"""The client, contact and order that one line of a sheet tells of, and the invoice or touch it is about."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.intake import AS_THEMSELVES, OFFICE, THEMSELVES, Intake
from acct_tui.exchange.mailboxes import is_address, parted, with_address
from acct_tui.exchange.sheets.cells import Cells
from acct_tui.exchange.sheets.headings import Target, plain_fields
from acct_tui.exchange.sheets.parties import Parties, is_of_office, parties_of
from acct_tui.exchange.sheets.synonyms import KEYS
from acct_tui.exchange.values.currencies import open_sign
from acct_tui.exchange.values.regions import zone_at
from acct_tui.exchange.whereabouts import Beside

Values = dict[str, object]

_REQUIRED: Final = {"invoices": {"number": "number"}, "interactions": {"at": "date"}}
_NAMING: Final = [(table, field) for table in ("projects", "contacts", "clients") for field in KEYS[table]]
_DECIDED: Final = frozenset({"handover", "closed"})  # what a status says that a stage of a pipeline does not
_UNWON: Final = "brief"
_NO_DETAILS: Final = frozenset(("name", "first_name", "last_name", "is_company"))
"""What calls a person, or says that a row is a company: a client may be called so as well."""
_SEVERAL: Final = re.compile(r"[;,\s]+")


class Missing(Exception):
    """A line that lacks what the row it is about needs: which field, and an option that would do without it."""

    def __init__(self, reason: str, lacks: Target | None = None, offer: str = "") -> None:
        super().__init__(reason)
        self.lacks, self.offer = lacks, offer


@dataclass
class Told:
    """What a line has told so far: whose it is, which person and which order it names."""

    cells: Cells
    about: str
    intake: Intake
    client_id: str
    contact_id: str | None = None
    project_id: str | None = None

    @property
    def links(self) -> Values:
        """The rows that the line names beside its own."""
        named = {"contact_id": self.contact_id, "project_id": self.project_id}
        return {"client_id": self.client_id, **{name: row_id for name, row_id in named.items() if row_id}}


def tell(cells: Cells, about: str, intake: Intake) -> Told:
    """Take in the client, the contact and the order of a line. Raises Missing, TwoOfAName."""
    _require(cells, about)
    parties = parties_of(cells, about, intake)
    told = Told(cells, about, intake, _whose(cells, about, parties, intake))
    _tell_client(told, parties)
    told.contact_id = _tell_contact(told, parties)
    _tell_office(told, parties.office)
    told.project_id = _tell_project(told)
    _tell_whereabouts(told)
    return told


def _require(cells: Cells, about: str) -> None:
    for field, words in _REQUIRED.get(about, {}).items():
        if not cells.text(about, field):
            raise Missing(f"has no {words}")
    if about not in _REQUIRED and not any(cells.text(*named) for named in _NAMING):
        raise Missing("has no name")


def _whose(cells: Cells, about: str, parties: Parties, intake: Intake) -> str:
    """The client a line names, or belongs to by its number, or by the person or order it names."""
    spoken_for = "" if intake.spoken_for == THEMSELVES else intake.spoken_for
    numbered = intake.names.numbered("clients", _numbers(cells, "clients"))
    if about != "clients" and numbered and (not parties.company or not intake.knows("clients", parties.company)):
        return numbered
    if name := parties.company or spoken_for:
        return intake.client_id(name)
    if known := numbered or _known(cells, parties, intake):
        return known
    if number := cells.text("clients", "number"):
        raise Missing(f"names client {number}, whom no file tells of")
    offer = AS_THEMSELVES if parties.person or parties.address else ""
    advice = f", {offer} that they are a client themselves" if offer else ""
    raise Missing(f"names no client: --client NAME says whose it is{advice}", Target("clients", "name"), offer)


def _numbers(cells: Cells, table: str) -> list[str]:
    return _SEVERAL.split(cells.text(table, "number"))


def _known(cells: Cells, parties: Parties, intake: Intake) -> str | None:
    contact = intake.names.client_of("contacts", parties.person)
    contact = contact or intake.names.client_of("contacts", parties.address)
    return contact or intake.names.client_of("projects", _order_name(cells))


def _tell_client(told: Told, parties: Parties) -> None:
    cells, intake = told.cells, told.intake
    if parties.company and intake.client_id(parties.company) == told.client_id:
        values = cells.values("clients", *plain_fields("clients"))
        if not intake.names.knows("clients", told.client_id):
            values = _zone_of_place(cells, values) | values
        if parties.domain and not intake.has_website(told.client_id):
            values = {"website": parties.domain} | values
        intake.client(parties.company, values, cells.place)
    elif not intake.spoken_for and intake.names.knows("clients", told.client_id):
        intake.more_of_client(told.client_id, cells.values("clients", *plain_fields("clients")), cells.place)
    elif cells.has("clients"):
        _leave_details(told, "a client")
    if not parties.company and intake.spoken_for and intake.spoken_for != THEMSELVES:
        intake.client(intake.spoken_for, {}, cells.place)
    if told.about == "clients" or len(_numbers(cells, "clients")) == 1:
        intake.names.learn("clients", cells.text("clients", "number"), told.client_id)


def _zone_of_place(cells: Cells, values: Values) -> Values:
    """The zone of a state or city in a country that has several."""
    zone = zone_at(str(values["country"]), *cells.places()) if "country" in values else None
    return {"time_zone": zone} if zone else {}


def _tell_whereabouts(told: Told) -> None:
    """Where a line that names no country says that its client and person are."""
    cells = told.cells
    if not cells.text("clients", "country"):
        zone = cells.value("clients", "time_zone") or cells.value("contacts", "time_zone") or ""
        phone = cells.text("contacts", "phone")
        beside = Beside(str(zone), cells.places(), list(cells.currencies()) if phone else ())
        told.intake.found(told.client_id, told.contact_id, phone, beside)


def _leave_details(told: Told, of: str) -> None:
    told.cells.leave_out(f"has details of {of} without a name")


def _tell_contact(told: Told, parties: Parties) -> str | None:
    cells, name = told.cells, parties.person
    values = dict(with_address(cells.values("contacts", *plain_fields("contacts")), parties.address))
    if not name and parties.company and is_of_office(told.about, parties, values, told.client_id, told.intake):
        name = OFFICE
    if not name and not values.get("email"):
        numbered = told.intake.names.numbered("contacts", _numbers(cells, "contacts"))
        if cells.has("contacts", but=_NO_DETAILS) and not numbered:
            _leave_details(told, "a contact")
        return numbered
    if birthday := cells.birthday(told.intake.today):
        values["birthday"] = birthday
    contact_id = told.intake.contact(told.client_id, name, values, cells.place)
    told.intake.names.learn("contacts", cells.text("contacts", "number"), contact_id)
    for other in parties.others:
        called, address = parted(other)
        if called or is_address(address):
            email = with_address({}, address if is_address(address) else "")
            told.intake.contact(told.client_id, called, email, cells.place)
    return contact_id


def _tell_office(told: Told, address: str) -> None:
    """What reaches the company beside the person of a line, unless somebody is known there by it."""
    if address and not told.intake.names.is_known("contacts", told.client_id, address):
        told.intake.contact(told.client_id, OFFICE, {"email": address}, told.cells.place)


def _order_name(cells: Cells) -> str:
    """The name of the order on a line: where it has none, what was ordered and under which number."""
    parts = (cells.text("projects", field) for field in ("kind", "number"))
    return cells.text("projects", "name") or " ".join(part for part in parts if part)


def _tell_project(told: Told) -> str | None:
    cells, name = told.cells, _order_name(told.cells)
    if not name:
        if cells.has("projects"):
            _leave_details(told, "an order")
        return None
    values = cells.values("projects", *plain_fields("projects"))
    if told.contact_id and told.about not in _REQUIRED:  # who was called is not the main contact for that
        values["contact_id"] = told.contact_id
    _tell_stage(cells, values, told.intake.today)
    if values.get("stage") == _UNWON and (said := cells.text("projects", "stage") or cells.text("projects", "status")):
        told.intake.gathering.assume("not won yet, so in the brief (--where takes only some)", quoted(said))
    _tell_fee(told, values)
    return told.intake.project(told.client_id, name, cells.text("projects", "number"), values, cells.place)


def _tell_stage(cells: Cells, values: Values, today: date) -> None:
    """A close date is when an order was won or lost; while neither is so, or it is to come, when it is due."""
    status, stage = cells.choice("projects", "status"), cells.choice("projects", "stage")
    reached = status if status in _DECIDED else stage or status
    if not reached and cells.flag("projects", "is_closed"):
        reached = "closed"
    if reached:
        values["stage"] = reached
    if closes := cells.day("projects", "close_on"):
        field = {"closed": "closed_on", "handover": "started_on"}.get(str(reached), "due_on")
        if field == "started_on" and closes > today:
            field = "due_on"
        values.setdefault(field, closes)


def _tell_fee(told: Told, values: Values) -> None:
    currency = amount_currency(told, "projects", "fee", values)
    for field in ("fee", "fee_used"):
        if (amount := told.cells.money("projects", field, currency)) is not None:
            values[field] = amount


def amount_currency(told: Told, table: str, field: str, values: Values) -> str:
    """The currency of an amount: of its own column, in its cell, else the client's; one in the cell is kept."""
    near = told.intake.currency(told.client_id)
    if "currency" not in values and (named := told.cells.currency_in(table, field, near)):
        values["currency"] = named
        if sign := open_sign(told.cells.text(table, field), near):
            told.intake.gathering.assume("currencies", f"{named} where {sign} is all that is said")
    return str(values.get("currency") or near)
