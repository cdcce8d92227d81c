"""Who may be calling: every contact of every client, the most pressing clients first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.book import Book
from acct_tui.store import rows
from acct_tui.words.safe import folded


@dataclass(frozen=True, slots=True)
class Party:
    """The other side of a call: a client, and the person there if one is known; `newcomer` is not in the book yet."""

    client_id: str
    client: str
    contact_id: str | None = None
    contact: str = ""
    role: str = ""
    newcomer: str = ""

    @property
    def person(self) -> str:
        """Who it is, in words; empty when only the client is known."""
        return self.contact or self.newcomer

    @property
    def brief(self) -> str:
        """Who it is, in a word or two."""
        return self.person.split(" ")[0] or self.client


@dataclass(frozen=True, slots=True)
class Begun:
    """A call that begins: with whom, who started it, and about which project if about one."""

    party: Party
    started_by: Literal["us", "client"] = "us"
    project_id: str | None = None


def party_of(row: QueueRow) -> Party:
    """The contact of a row of the queue."""
    who = row.contact
    if who is None:
        return Party(row.client.id, row.client.name)
    return Party(row.client.id, row.client.name, who.id, who.name, (who.role or "").replace("_", " "))


def parties(book: Book, queue: Sequence[QueueRow], first: str | None = None) -> list[Party]:
    """Everybody who may call: the client `first`, then those of the queue in its order, then all others by name."""
    with book.view():
        clients, contacts = rows.rows(book.database, "clients"), rows.rows(book.database, "contacts")
    place = {row.client.id: number for number, row in enumerate(queue)}
    names = {str(client["id"]): str(client["name"]) for client in clients}
    people = [_person(one, names) for one in contacts]
    peopled = {party.client_id for party in people}
    alone = [Party(client_id, name) for client_id, name in names.items() if client_id not in peopled]
    main = {row.contact.id for row in queue if row.contact}

    def order(party: Party) -> tuple[object, ...]:
        standing = place.get(party.client_id, len(place))
        is_main = party.contact_id in main
        return party.client_id != first, standing, folded(party.client), not party.contact, not is_main, party.contact

    return sorted([*people, *alone], key=order)


def clients(everybody: Sequence[Party]) -> list[Party]:
    """The clients of everybody, each once, in their order."""
    return [
        Party(client_id, name) for client_id, name in {party.client_id: party.client for party in everybody}.items()
    ]


def _person(contact: Mapping[str, object], clients: Mapping[str, str]) -> Party:
    client_id, role = str(contact["client_id"]), str(contact["role"] or "").replace("_", " ")
    return Party(client_id, clients[client_id], str(contact["id"]), str(contact["name"]), role)


def found(everybody: Sequence[Party], wanted: str) -> list[Party]:
    """Those whose name or client has a word that begins so, then those that contain it, then its letters in order."""
    words = folded(wanted).strip()
    ranked = [(_closeness(party, words), number, party) for number, party in enumerate(everybody)]
    return [party for closeness, _, party in sorted(ranked, key=lambda each: each[:2]) if closeness < _FAR]


def is_sure(everybody: Sequence[Party], wanted: str) -> bool:
    """Whether somebody's name or client contains the letters as they stand."""
    return any(_closeness(party, folded(wanted).strip()) < _LOOSE for party in everybody)


def begins(party: Party, wanted: str) -> bool:
    """Whether a word of the name or the client begins with the letters."""
    return _closeness(party, folded(wanted).strip()) < _INSIDE


def is_known(everybody: Sequence[Party], wanted: str) -> bool:
    """Whether a word of somebody's name or client begins with the letters."""
    return any(begins(party, wanted) for party in everybody)


_INSIDE, _LOOSE, _FAR = 2, 3, 4


def _closeness(party: Party, words: str) -> int:
    """How well the letters fit, 0 best: the person, the client, anywhere in both, loosely, not at all."""
    person, client = folded(party.contact), folded(party.client)
    for rank, name in enumerate((person, client)):
        if f" {name}".find(f" {words}") >= 0 and name:
            return rank
    if words in person or words in client:
        return _INSIDE
    letters = iter(f"{person} {client}")
    return _LOOSE if all(letter in letters for letter in words) else _FAR
