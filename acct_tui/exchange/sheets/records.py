"""The client, contact and order that one line of a sheet tells of, and the invoice or touch it is about."""

from dataclasses import dataclass
from typing import Final

from acct_tui.exchange.intake import Intake
from acct_tui.exchange.sheets.cells import Cells
from acct_tui.exchange.sheets.headings import plain_fields
from acct_tui.exchange.sheets.synonyms import KEYS
from acct_tui.exchange.values.currencies import open_sign

Values = dict[str, object]

_REQUIRED: Final = {
    "invoices": {"number": "number", "amount": "amount", "issued_on": "issue date", "due_on": "due date"},
    "interactions": {"at": "date"},
}
_NAMING: Final = [(table, field) for table in ("projects", "contacts", "clients") for field in KEYS[table]]
_DECIDED: Final = frozenset({"handover", "closed"})  # what a status says that a stage of a pipeline does not


class Missing(Exception):
    """A line that lacks what the row it is about needs."""


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
    """Take in the client, the contact and the order of a line. Raises Missing, TwoOfAName, ImportRefused."""
    _require(cells, about)
    told = Told(cells, about, intake, _whose(cells, about, intake))
    _tell_client(told)
    told.contact_id = _tell_contact(told)
    told.project_id = _tell_project(told)
    return told


def _require(cells: Cells, about: str) -> None:
    for field, words in _REQUIRED.get(about, {}).items():
        if not cells.text(about, field):
            raise Missing(f"has no {words}")
    if about not in _REQUIRED and not any(cells.text(*named) for named in _NAMING):
        raise Missing("has no name")


def _whose(cells: Cells, about: str, intake: Intake) -> str:
    """The client a line names, or belongs to by the person or order it names."""
    names, name = intake.names, cells.text("clients", "name") or intake.spoken_for
    client_id = intake.client_id(name) if name else _known(cells, intake)
    if not client_id:
        raise Missing("names no client: --client NAME says whose it is")
    if about == "invoices" and not _order_name(cells) and len(names.projects(client_id)) != 1:
        raise Missing("names no project, and its client has not just one")
    return client_id


def _known(cells: Cells, intake: Intake) -> str | None:
    contact = intake.names.client_of("contacts", contact_name(cells))
    return contact or intake.names.client_of("projects", _order_name(cells))


def _tell_client(told: Told) -> None:
    cells, intake = told.cells, told.intake
    if name := cells.text("clients", "name"):
        intake.client(name, cells.values("clients", *plain_fields("clients")), cells.place)
    elif cells.has("clients"):
        _leave_details(told, "a client")
    if not name and intake.spoken_for:
        intake.client(intake.spoken_for, {}, cells.place)


def _leave_details(told: Told, of: str) -> None:
    told.intake.gathering.leave_out(told.cells.place, f"has details of {of} without a name")


def contact_name(cells: Cells) -> str:
    """The full name of the person on a line."""
    parts = (cells.text("contacts", field) for field in ("first_name", "last_name"))
    return cells.text("contacts", "name") or " ".join(part for part in parts if part)


def _tell_contact(told: Told) -> str | None:
    cells, name = told.cells, contact_name(told.cells)
    if not name and not cells.text("contacts", "email"):
        if cells.has("contacts"):
            _leave_details(told, "a contact")
        return None
    values = cells.values("contacts", *plain_fields("contacts"))
    if birthday := cells.day("contacts", "birthday", before=told.intake.today):
        values["birthday"] = birthday
    return told.intake.contact(told.client_id, name, values, cells.place)


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
    _tell_stage(cells, values)
    _tell_fee(told, values)
    return told.intake.project(told.client_id, name, cells.text("projects", "number"), values, cells.place)


def _tell_stage(cells: Cells, values: Values) -> None:
    """A close date is when an order was won or lost, and while neither is so, when it is due."""
    status, stage = cells.choice("projects", "status"), cells.choice("projects", "stage")
    reached = status if status in _DECIDED else stage or status
    if reached:
        values["stage"] = reached
    if closes := cells.day("projects", "close_on"):
        field = {"closed": "closed_on", "handover": "started_on"}.get(str(reached), "due_on")
        values[field] = closes


def _tell_fee(told: Told, values: Values) -> None:
    currency = amount_currency(told, "projects", "fee", values)
    for field in ("fee", "fee_used"):
        if (amount := told.cells.money("projects", field, currency)) is not None:
            values[field] = amount


def amount_currency(told: Told, table: str, field: str, values: Values) -> str:
    """The currency of an amount: of its own column, in its cell, else the client's; one in the cell is kept."""
    own = told.intake.currency(told.client_id)
    if "currency" not in values and (named := told.cells.currency_in(table, field, own)):
        values["currency"] = named
        if sign := open_sign(told.cells.text(table, field), own):
            told.intake.gathering.assume("currencies", f"{named} where {sign} is all that is said")
    return str(values.get("currency") or own)
