"""Finds clients, contacts, projects and invoices by the names that files use, and derives ids for new ones."""

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Final
from uuid import UUID, uuid5

from acct_tui.exchange.mailboxes import is_address
from acct_tui.services.book import Book
from acct_tui.store.rows import rows
from acct_tui.words.safe import folded, one_line

_NAMESPACE: Final = UUID("6f1a4c0e-6b0b-5f0e-9d57-3c1f0a4e7d21")
_ANYWHERE: Final = "anywhere"
_UNIQUE: Final = 12
"""Characters of an id that no other program gives to somebody else."""
_UNSEEN: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
_KEY: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


def derived_id(table: str, *key: object) -> str:
    """The id of a row that brings none: the same content gives the same id, in every book and for ever."""
    return str(uuid5(_NAMESPACE, _KEY.encode([table, *key])))


def contact_id_of(client_id: str, name: str, uid: str) -> str:
    """The id of a new person: of what another program calls it, where that is no mere number, else of its name."""
    return derived_id("contacts", client_id, *(("uid", uid) if len(uid) >= _UNIQUE else (name_key(name),)))


def tidy(name: str) -> str:
    """A name on one line without marks that nobody sees, and with one blank between its words."""
    return " ".join(_UNSEEN.sub("", one_line(name)).split())


@lru_cache(maxsize=1 << 10)
def name_key(name: str) -> str:
    """What two spellings of one name have in common."""
    return folded(tidy(name))


class TwoOfAName(Exception):
    """A name by which a file could mean several rows."""


class Names:
    """Who is who in the book and in the files read so far; raises TwoOfAName."""

    def __init__(self, book: Book) -> None:
        self._ids: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        self._namesakes: dict[tuple[str, str, str], set[str]] = {}
        self._clients: dict[str, dict[str, str]] = defaultdict(dict)
        self._projects: dict[str, set[str]] = defaultdict(set)
        self._numbers: dict[tuple[str, str], str] = {}
        self._people: dict[str, str] = {}
        self.currencies: dict[str, str] = {}
        self.with_website: set[str] = set()
        for table in ("clients", "contacts", "projects", "invoices"):
            for row in rows(book.database, table):
                self.meet(table, str(row["id"]), {**row, **self._owned(table, row)})

    def _owned(self, table: str, row: Mapping[str, object]) -> Mapping[str, object]:
        """The client of an invoice that names only its project."""
        is_indirect = table == "invoices" and not row.get("client_id")
        return {"client_id": self._clients["projects"].get(str(row["project_id"]))} if is_indirect else {}

    def meet(self, table: str, row_id: str, row: Mapping[str, object]) -> None:
        """Remember a row by everything it can be called; all but the names of clients count within their client."""
        client_id = str(row.get("client_id") or "")
        self._clients[table][row_id] = client_id
        for name in (row.get("name"), row.get("number"), *str(row.get("email") or "").split(",")):
            if key := name_key(str(name or "")):
                self._call(table, client_id, key, row_id)
                self._call(table, _ANYWHERE, key, row_id)
        if table == "projects":
            self._projects[client_id].add(row_id)
        if table == "contacts":
            self._people.setdefault(row_id, str(row.get("name") or ""))
        if table == "clients" and row.get("currency"):
            self.currencies[row_id] = str(row["currency"])
        if table == "clients" and row.get("website"):
            self.with_website.add(row_id)

    def _call(self, table: str, client_id: str, key: str, row_id: str) -> None:
        first = self._ids[table, client_id].setdefault(key, row_id)
        if first != row_id:
            self._namesakes.setdefault((table, client_id, key), {first}).add(row_id)

    def knows(self, table: str, row_id: str) -> bool:
        """Whether a row is in the book or was told of before."""
        return row_id in self._clients[table]

    def is_known(self, table: str, client_id: str, name: str) -> bool:
        """Whether any row of a client has that name."""
        return bool(self._called(table, client_id, name_key(name)))

    def find(self, table: str, client_id: str, name: str) -> str | None:
        """The one row of that name, or None."""
        found = self._called(table, client_id, name_key(name))
        if len(found) > 1:
            raise TwoOfAName(f"“{one_line(name)}” is the name of {len(found)} {table} in the book")
        return next(iter(found), None)

    def _called(self, table: str, client_id: str, key: str) -> Collection[str]:
        first = self._ids[table, client_id].get(key)
        return self._namesakes.get((table, client_id, key)) or ((first,) if first else ())

    def with_uid(self, client_id: str, uid: str) -> str | None:
        """The person at a client whose card we put out, or of whom a card with that id was taken in."""
        ids = (uid, contact_id_of(client_id, "", uid)) if uid else ()
        return next((row_id for row_id in ids if self._clients["contacts"].get(row_id) == client_id), None)

    def renamed(self, client_id: str, name: str, addresses: Iterable[str]) -> str | None:
        """The one person at a client who has one of these addresses and the first name, whatever came after it.

        Many share a mailbox, so that another first name is another person.
        """
        for address in filter(None, map(name_key, addresses)):
            found = self._called("contacts", client_id, address)
            alike = [row_id for row_id in found if _can_be(self._people[row_id], name)]
            if len(alike) == 1:
                return alike[0]
        return None

    def is_called(self, row_id: str, name: str) -> bool:
        """Whether a person is known by a name."""
        return name_key(self._people.get(row_id, "")) == name_key(name)

    def invoice(self, client_id: str, number: str) -> str | None:
        """The invoice with that number at a client, or None."""
        return self.find("invoices", client_id, number)

    def fresh_invoice(self, client_id: str, number: str) -> str:
        """The id of a new invoice: of its number, and of its client too where another has an invoice so numbered."""
        alone = derived_id("invoices", name_key(number))
        return derived_id("invoices", client_id, name_key(number)) if self.knows("invoices", alone) else alone

    def invoice_anywhere(self, number: str) -> str | None:
        """The one invoice with that number, or None."""
        return self.find("invoices", _ANYWHERE, number)

    def client_of(self, table: str, name: str) -> str | None:
        """The client of the one contact or project that has this name at any client, or None."""
        found = self.find(table, _ANYWHERE, name)
        return self._clients[table].get(found) if found else None

    def learn(self, table: str, number: str, row_id: str) -> None:
        """Remember by which number another program calls a row, for the other files of the same import."""
        if number:
            self._numbers.setdefault((table, name_key(number)), row_id)

    def numbered(self, table: str, numbers: Iterable[str]) -> str | None:
        """The row that other files of the import gave the first of these numbers that is known, or None."""
        found = (self._numbers.get((table, name_key(number))) for number in numbers if number)
        return next(filter(None, found), None)

    def projects(self, client_id: str) -> list[str]:
        """The projects known at a client."""
        return sorted(self._projects[client_id])


def _can_be(known: str, name: str) -> bool:
    """Whether a name can be that of a person called otherwise before, or known by an address alone."""
    return is_address(known) or name_key(known).split(" ")[0] == name_key(name).split(" ")[0]
