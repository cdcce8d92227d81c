"""One line typed anywhere: "karl we: file fri", "nordbau: they: logo tue", "@oleg banner tomorrow", "note: …"."""

import re
from dataclasses import dataclass
from typing import Final

from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.notes.names import Match, Named, Names
from acct_tui.domain.notes.notelines import Agreement, agreements, noted, parted
from acct_tui.domain.notes.tags import Tagged, tagged
from acct_tui.domain.queue.overtaken import overtaken, told
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.services.steps import tags
from acct_tui.services.steps.agreements import About, Sides, sentence, write
from acct_tui.store.errors import BookBusy
from acct_tui.store.reading import names
from acct_tui.store.reading.owed import commitments
from acct_tui.words.safe import fit

OWNERS: Final = "we:, they:, @name, todo:, note: or risk:"
_AFTER_AT: Final = re.compile(r"(?P<before>(?:.*[\s:,])?@)(?P<name>[^\s@:,][^@:,]*)?")
_MOST: Final = 20
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Preview:
    """What a line will write, in words, or what it lacks; trouble is worth a look before saving.

    `comes_after` names the promise to the client that a call comes after.
    """

    words: str
    is_ready: bool
    is_trouble: bool = False
    comes_after: str = ""


@dataclass(frozen=True, slots=True)
class Completion:
    """A name that the line may go on with: the whole line then, and the name as told."""

    line: str
    told: str


@dataclass(frozen=True, slots=True)
class _Wish:
    """A line understood: its client, and the note or the agreement it holds."""

    client: str
    about: About
    line: str
    note: str | None = None
    agreement: Agreement | None = None
    tag: Tagged | None = None


class QuickLine:
    """Reads the names once, then tells about a line as often as it changes; without a client's name `here` is meant."""

    def __init__(self, book: Book, client_id: str | None = None, project_id: str | None = None) -> None:
        self.book = book
        with book.view():
            known = book.as_of(book.desk())
            clients = names.clients(known)
            self._names = Names([*clients, *names.contacts(known)])
            self._colleagues = Names(names.colleagues(known))
            self._sides = Sides(known)
        self._keepers: dict[str, Named | None] = {}
        self._owed: dict[str, tuple[Commitment, ...]] = {}
        self._clients = {client.id: client for client in clients}
        self.client_id = client_id
        self._here = self._clients.get(client_id or "")
        self.project_id = project_id

    def completions(self, text: str) -> list[Completion]:
        """How the name at the end of a line may go on."""
        who, line = parted(text)
        if not line:
            found = self._names.matches(who)[:_MOST]
            return [each for match in found if (each := self._named(match.named)).line != text]
        at = _AFTER_AT.fullmatch(text)
        found = self._colleagues.matches(at["name"] or "")[:_MOST] if at else []
        return [Completion(f"{at['before']}{match.named.name}: ", match.named.name) for match in found if at]

    def preview(self, text: str) -> Preview:
        """What saving the line would write."""
        try:
            wish = self._wish(text)
            words, comes_after = self._words(wish), self._comes_after(wish)
        except (Refused, BookBusy) as lacking:
            return Preview(str(lacking), is_ready=False)
        is_trouble = bool(wish.agreement and wish.agreement.trouble)
        return Preview(words, is_ready=True, is_trouble=is_trouble, comes_after=comes_after)

    def promised(self, text: str) -> str:
        """The part of a line that may promise something; Refused when it says too little."""
        wish = self._wish(text)
        return wish.line if wish.agreement else ""

    def save(self, text: str) -> str:
        """Write what the line says and return the words of the action; Refused when it says too little."""
        wish = self._wish(text)
        words, desk = self._words(wish), self.book.desk()
        with self.book.write(words) as writer:
            if wish.note is None:
                write(writer, self.book.as_of(desk), desk, wish.line, wish.about)
            else:
                writer.add(
                    "interactions",
                    client_id=wish.about.client_id,
                    project_id=wish.about.project_id,
                    contact_id=wish.about.contact_id,
                    at=desk.now,
                    kind="internal_note",
                    note=wish.note,
                )
                if items := tagged(wish.note):
                    tags.write(writer, items, self._keeper(wish.about))
        return words

    def _wish(self, text: str) -> _Wish:
        who, line = parted(text)
        client, about = self._about(who)
        if not line:
            raise Refused(f"{client.name}: go on with {OWNERS}.")
        note = noted(line)
        if note:
            return _Wish(client.name, about, line, note)
        for tag in tagged(line):
            return _Wish(client.name, about, line, tag=tag)
        desk = self.book.desk()
        found = agreements(line, desk.now, desk.hours)
        if not found:
            raise Refused("Say what behind it, such as they: logo tue.")
        return _Wish(client.name, about, line, agreement=found[0])

    def _about(self, who: str) -> tuple[Named, About]:
        """The client whom the first words name, perhaps by a contact, else the one under the cursor."""
        found = self._names.meant(who)
        if not found:
            if who or self._here is None:
                raise Refused(_nobody(who))
            return self._here, About(self._here.id, self.project_id)
        ids = {match.named.client_id or match.named.id for match in found}
        if len(ids) > 1:
            raise Refused(f"{_either(found)}: give more of the name.")
        client = self._clients[ids.pop()]
        contact = found[0].named.id if len(found) == 1 and found[0].named.client_id else None
        project_id = self.project_id if client == self._here else None
        return client, About(client.id, project_id, contact)

    def _words(self, wish: _Wish) -> str:
        if wish.tag:
            project = self._keeper(wish.about)
            if project is None:
                raise Refused(f"{wish.client} has no live project: note: {wish.line} keeps it as a note.")
            return f"{wish.client} · {tags.sentence(wish.tag, project)}"
        if wish.agreement is None:
            return f"Note on {wish.client}: {fit(wish.note or '', _LONGEST)}"
        is_theirs = wish.agreement.owner == "colleague"
        colleague = self._sides.colleague(wish.agreement) if is_theirs else None
        return sentence(wish.agreement, self.book.desk(), client=wish.client, colleague=colleague)

    def _comes_after(self, wish: _Wish) -> str:
        """The promise to the client that a call of the line comes after; what is owed is read once a client."""
        call = wish.agreement
        if call is None or call.due is None or (call.owner, call.kind) != ("us", "call"):
            return ""
        desk, client_id = self.book.desk(), wish.about.client_id
        if client_id not in self._owed:
            with self.book.view():
                self._owed[client_id] = commitments(self.book.as_of(desk), [client_id]).get(client_id, ())
        return told(overtaken(self._owed[client_id], call.due.at, desk, promised=call.promised), desk)

    def _keeper(self, about: About) -> Named | None:
        """The project that a tagged line is kept with, read once; None when none is live."""
        if about.client_id not in self._keepers:
            desk = self.book.desk()
            with self.book.view():
                found = tags.keeper(self.book.as_of(desk), desk, about.client_id, about.project_id)
            self._keepers[about.client_id] = found
        return self._keepers[about.client_id]

    def _named(self, named: Named) -> Completion:
        """The line that names a client or a contact, with the client's name where the contact's is not enough."""
        is_enough = len({match.named.client_id or match.named.id for match in self._names.meant(named.name)}) == 1
        return Completion(f"{named.name} " if is_enough else f"{named.name} {named.of} ", named.told)


def _nobody(who: str) -> str:
    if who:
        return f"No client or contact is called “{fit(who, 30)}”."
    return "Begin with a client or a contact: nordbau: they: logo tue."


def _either(found: list[Match]) -> str:
    told = [match.named.told for match in found]
    return " or ".join(told if len(told) <= 3 else [*told[:3], f"{len(told) - 3} more"])
