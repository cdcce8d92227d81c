"""Rows as the files of one import give them, merged where several files or lines speak of one thing."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.values.regions import Spot
from acct_tui.exchange.whereabouts import agreed

_ENDING: Final = re.compile("_(?:id|at|on)$")
_SAID: Final = {"at": "the time", "started_by": "who began", "stated_rag": "RAG"}
_SILENT: Final = frozenset({"first_due_at"})
"""Fields that follow another, which tells of both."""
Listed = dict[str, dict[str, None]]
"""Things to tell, each once and in order, by what they have in common."""


class FileLine(NamedTuple):
    """A line of a file; a row of a JSON book has none, as it names itself by its id."""

    file: str
    line: int | None

    def refuses(self, reason: object) -> ImportRefused:
        """The error for what stands here."""
        return ImportRefused(self.file, self.line, str(reason))


@dataclass(slots=True)
class SaidRow:
    """What is said of one row: `whole` means that a field not given is null, `backing` that no chosen row named it."""

    table: str
    id: str
    values: dict[str, object]
    place: FileLine
    client_id: str | None = None
    whole: bool = False
    backing: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a line or a card says and no row takes; `what` names the thing it is about, if it does.

    A fault is what cannot be read; `offer` is an option by which the line would come in.
    """

    place: FileLine
    why: str
    what: str = ""
    is_fault: bool = False
    offer: str = ""


@dataclass
class Gathering:
    """Everything the files of one import say, and what of it was assumed or not used.

    `rows` are the lines and cards that should come in, by whether they were dropped; `again` has the further ones that
    tell of a row. `country` is that of everybody of whom no file tells it, if the user says so; `spots` are where
    phone numbers and places say that clients and contacts are, by table and id, then by number, for want of a country.
    """

    drafts: dict[tuple[str, str], SaidRow] = field(default_factory=dict)
    foreign: dict[str, tuple[FileLine, object]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    assumed: Listed = field(default_factory=dict)
    unused: Listed = field(default_factory=dict)
    understood: set[str] = field(default_factory=set)
    country: str = ""
    spots: defaultdict[tuple[str, str], dict[str, Spot]] = field(default_factory=lambda: defaultdict(dict))
    rows: dict[FileLine, bool] = field(default_factory=dict)
    again: defaultdict[tuple[str, str], list[FileLine]] = field(default_factory=lambda: defaultdict(list))

    def locate(self, table: str, row_id: str, spot: Spot, number: str = "") -> None:
        """Note where a number, or what stands beside none, says that somebody is."""
        self.spots[table, row_id].setdefault(number, spot)

    def spot(self, table: str, row_id: str) -> Spot | None:
        """Where somebody is, as far as most of what is said agrees."""
        return agreed(self.spots.get((table, row_id), {}))

    def add(self, draft: SaidRow) -> None:
        """Take a row, or what one more line says of it: the first word on a field stands, others are listed."""
        self.understood.add(draft.place.file)
        standing = self.drafts.setdefault((draft.table, draft.id), draft)
        if standing is draft:
            return
        self.again[draft.table, draft.id].append(draft.place)
        for name, value in draft.values.items():
            if standing.values.setdefault(name, value) != value and name not in _SILENT:
                self._disagree(standing, draft, name)
        standing.backing &= draft.backing

    def added_up(self, table: str, row_id: str, values: Mapping[str, object], place: FileLine) -> Mapping[str, object]:
        """What one more line of a row in the same file says, its amount added to those before."""
        draft, amount = self.drafts.get((table, row_id)), values.get("amount")
        if not draft or draft.place.file != place.file or draft.values.get("amount") == amount:
            return values
        draft.values["amount"] = int(str(draft.values["amount"])) + int(str(amount))
        self.assume(table, "lines of one number are added")
        return {name: value for name, value in values.items() if name != "amount"}

    def add_table(self, name: str, value: object, place: FileLine) -> None:
        """Take a whole table of another program."""
        if self.foreign.setdefault(name, (place, value))[1] != value:
            raise place.refuses(f"{name} is in {self.foreign[name][0].file} with other content")

    def meet(self, place: FileLine) -> None:
        """Note a line or a card that should come in."""
        self.rows[place] = False

    def leave_out(self, place: FileLine, why: str, what: str = "", *, is_fault: bool = False, offer: str = "") -> None:
        """Note a line of which a cell, a row, or the whole line is not taken."""
        self.left_out.append(LeftOut(place, why, what, is_fault, offer))

    def drop(self, place: FileLine, why: str, what: str = "", *, is_fault: bool = False, offer: str = "") -> None:
        """Note a line or a card of which nothing is taken that it is there for."""
        self.rows[place] = True
        self.leave_out(place, why, what, is_fault=is_fault, offer=offer)

    def assume(self, topic: str, what: str) -> None:
        """Note, once, what no file says and the import takes for granted."""
        self.assumed.setdefault(topic, {})[what] = None

    def leave_unused(self, file: str, what: str) -> None:
        """Note, once, what a file says and the import has no use for."""
        self.unused.setdefault(file, {})[what] = None

    def of(self, table: str) -> Iterator[SaidRow]:
        """The rows of one table, in the order in which they were first named."""
        return (draft for draft in self.drafts.values() if draft.table == table)

    def let_go(self, table: str) -> Iterator[SaidRow]:
        """The rows of one table in the same order, for the last time: each is forgotten once it is taken."""
        for key in [key for key in self.drafts if key[0] == table]:
            yield self.drafts.pop(key)

    def values(self, table: str, row_id: str) -> Mapping[str, object]:
        """What is said so far of a row."""
        draft = self.drafts.get((table, row_id))
        return draft.values if draft else {}

    def without_backing(self) -> None:
        """Drop what only backing files say, unless it is about a client whom a chosen row names."""
        chosen = {draft.id for draft in self.of("clients") if not draft.backing}
        chosen |= {str(draft.client_id) for draft in self.drafts.values() if not draft.backing}
        for key, draft in list(self.drafts.items()):
            if draft.backing and draft.client_id not in chosen:
                del self.drafts[key]
                self.leave_out(draft.place, "belongs to no row chosen with --where", _named(draft))

    def _disagree(self, standing: SaidRow, other: SaidRow, name: str) -> None:
        if standing.whole and other.whole:
            raise other.place.refuses(f"{other.table} {other.id} is in {standing.place.file} with other content")
        before = f"line {standing.place.line} of {standing.place.file}"
        why = f"has another value for {_words(name)} than {before}, which stands"
        self.leave_out(other.place, why, _named(standing))


def _words(name: str) -> str:
    """What a field is called where people read of it: "project", "due", "first name"."""
    return _SAID.get(name) or _ENDING.sub("", name).replace("_", " ")


def _named(draft: SaidRow) -> str:
    return str(draft.values.get("name") or draft.values.get("number") or draft.id)
