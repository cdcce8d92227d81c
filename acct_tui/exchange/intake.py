"""Takes in clients, contacts and orders as files name them: by name, with what is known of them."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Final, NamedTuple

from acct_tui.domain.time.worktime import local_day
from acct_tui.exchange.assumptions import home_country, usual_country
from acct_tui.exchange.gathered import FileLine, Gathering, SaidRow
from acct_tui.exchange.mailboxes import is_address, name_at, with_address
from acct_tui.exchange.names import Names, contact_id_of, derived_id, name_key, tidy
from acct_tui.exchange.ours import Ours
from acct_tui.exchange.progress import NOBODY, Progress
from acct_tui.exchange.sheets.synonyms import NAMED_BY
from acct_tui.exchange.talks import Talks
from acct_tui.exchange.values.currencies import currency_of
from acct_tui.exchange.whereabouts import NOTHING_BESIDE, Beside, spot_of
from acct_tui.services.book import Book

Values = Mapping[str, object]
THEMSELVES: Final = "=name"
"""The client of people who are clients themselves."""
OFFICE: Final = "Office"
"""Whom to ask for at a company of which no person is known."""
AS_THEMSELVES: Final = f"--client {THEMSELVES}"


class Whose(NamedTuple):
    """The client a row is about, and the line that says so."""

    client_id: str
    place: FileLine


class Intake:
    """The rows of one import, told one after the other; `client` is whose they are where a file does not say.

    While `backing` is set, what comes only fills in what other files chose.
    """

    def __init__(
        self, book: Book, gathering: Gathering, client: str | None = None, progress: Progress = NOBODY
    ) -> None:
        self.book = book
        self.gathering = gathering
        self.progress = progress
        self.names = Names(book)
        self.spoken_for = client
        self.today = local_day(book.clock(), book.settings.zone)
        self.backing = False

    @cached_property
    def talks(self) -> Talks:
        """The talks that are told of so far; those of the book are read only by an import that tells of any."""
        return Talks(self.book)

    @cached_property
    def ours(self) -> Ours:
        """The things of ours in the book; read only by an import that tells what is to come or was done."""
        return Ours(self.book, self.gathering)

    def meet_drafts(self) -> None:
        """Know by name whom the books among the files brought."""
        for draft in self.gathering.drafts.values():
            if draft.table in NAMED_BY:
                self.names.meet(draft.table, draft.id, draft.values)

    def client_id(self, name: str) -> str:
        """The id of the client of that name, in the book or still to come."""
        return self.names.find("clients", "", name) or derived_id("clients", name_key(name))

    def client(self, name: str, values: Values, place: FileLine) -> str:
        """The client of that name, with what the line says of it."""
        client_id = self.client_id(name)
        self._tell("clients", client_id, {"name": name}, values, Whose(client_id, place))
        return client_id

    def more_of_client(self, client_id: str, values: Values, place: FileLine) -> None:
        """What a line says of a client whom it names by number or through another row."""
        if values:
            self._add("clients", client_id, values, Whose(client_id, place))

    def knows(self, table: str, name: str) -> bool:
        """Whether a row of that name is in the book or was told of before."""
        return self.names.find(table, "", name) is not None

    def has_website(self, client_id: str) -> bool:
        """Whether the website of a client is in the book or was told before."""
        return client_id in self.names.with_website or "website" in self.gathering.values("clients", client_id)

    def contact(self, client_id: str, name: str, values: Values, place: FileLine, uid: str = "") -> str:
        """The person of that name at the client; without a name the address stands for it, or the name it spells.

        Who has the same id in another program, or the same address and first name, is the same person renamed.
        """
        address = name if is_address(name) else "" if name else str(values["email"]).split(",")[0]
        values = with_address(values, address)
        found = self.names.with_uid(client_id, uid) or self.names.find("contacts", client_id, address or name)
        if address:
            name = address if found else name_at(address, self.gathering)
            found = found or self.names.find("contacts", client_id, name)
        else:
            found = found or self.names.renamed(client_id, name, str(values.get("email") or "").split(","))
            if found and not self.names.is_called(found, name):
                values = {**values, "name": tidy(name)}
        contact_id = found or contact_id_of(client_id, name, uid)
        self._tell("contacts", contact_id, {"client_id": client_id, "name": name}, values, Whose(client_id, place))
        return contact_id

    def found(self, client_id: str, contact_id: str | None, phone: str, beside: Beside = NOTHING_BESIDE) -> None:
        """Note where a number says that somebody and their company are, or what a line says beside of the company."""
        spot = spot_of(phone, beside, self.home, home_country(self.book.settings))
        if contact_id and spot:
            self.gathering.locate("contacts", contact_id, spot, phone)
        if at := spot or beside.spot(self.home):
            self.gathering.locate("clients", client_id, at, phone)

    def project(self, client_id: str, name: str, number: str, values: Values, place: FileLine) -> str:
        """The order with that number at the client, or of that name if it has none."""
        if number:
            project_id = derived_id("projects", client_id, "number", number)
        else:
            found = self.names.find("projects", client_id, name)
            project_id = found or derived_id("projects", client_id, name_key(name))
        self._tell("projects", project_id, {"client_id": client_id, "name": name}, values, Whose(client_id, place))
        return project_id

    def invoice(self, client_id: str, number: str, values: Values, place: FileLine) -> str:
        """The invoice with that number; lines of one invoice are added, and two clients may have the same number."""
        invoice_id = self.names.invoice(client_id, number) or self.names.fresh_invoice(client_id, number)
        values = self.gathering.added_up("invoices", invoice_id, values, place)
        self._tell("invoices", invoice_id, {"number": number}, values, Whose(client_id, place))
        return invoice_id

    def happened(self, table: str, client_id: str, values: Values, place: FileLine) -> None:
        """A touch or a payment: what it says is all that tells it from others, but for the order it was about."""
        key = [f"{name}={value}" for name, value in sorted(values.items()) if name != "project_id"]
        self._add(table, derived_id(table, client_id, *key), values, Whose(client_id, place))

    def plan(self, plan_id: str, client_id: str, said: Values, place: FileLine) -> None:
        """A thing of ours to do, or what became of one."""
        self._add("commitments", plan_id, said, Whose(client_id, place))

    def touched(self, client_id: str, at: datetime, values: Values, place: FileLine) -> None:
        """A talk: the same minute told by two files is one talk."""
        values = {**values, "at": at}
        if not self.talks.is_told_elsewhere(client_id, at, place.file):
            self.happened("interactions", client_id, values, place)
        self.talks.meet(client_id, at, place.file)

    def settle_last_talks(self) -> None:
        """Take the last talks that lists mention and nothing else tells of."""
        for last in self.talks.mentioned:
            if not self.talks.is_told_on(last.client_id, last.at, self.book.settings.zone):
                self.gathering.assume("last contacted", "a conversation that we started")
                values = {**last.links, "at": last.at, "kind": "conversation"}
                self.happened("interactions", last.client_id, values, last.place)
                self.talks.meet(last.client_id, last.at, last.place.file)

    @property
    def home(self) -> str:
        """The country of everybody of whom no file says it."""
        return usual_country(self.gathering, self.book.settings)

    def currency(self, client_id: str) -> str:
        """The currency of a client: as said, as in the book, or as its country and home have it."""
        said = self.gathering.values("clients", client_id)
        country = said.get("country") or self.home
        kept = self.names.currencies.get(client_id)
        return str(said.get("currency") or kept or currency_of(str(country)))

    def _tell(self, table: str, row_id: str, called: Mapping[str, str], values: Values, whose: Whose) -> None:
        """A row that is new is called as the line calls it; a known one keeps the name by which it was found."""
        fresh = {} if self.names.knows(table, row_id) else {field: tidy(text) for field, text in called.items()}
        scope = {} if table == "clients" else {"client_id": whose.client_id}
        self.names.meet(table, row_id, {**called, **scope, "email": values.get("email") if fresh else ""})
        self._add(table, row_id, {**fresh, **values}, whose)

    def _add(self, table: str, row_id: str, values: Values, whose: Whose) -> None:
        self.gathering.add(SaidRow(table, row_id, dict(values), whose.place, whose.client_id, backing=self.backing))
