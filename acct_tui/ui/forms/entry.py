"""A row being written: what it was when the form opened, what its fields can be, and how it is saved."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final

from acct_tui.drafts import Draft
from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.services.nouns import noun_of
from acct_tui.services.refusals import Refused
from acct_tui.store.errors import BookBusy
from acct_tui.store.schema import BY_NAME, Column
from acct_tui.ui.forms import choice
from acct_tui.ui.forms.choice import Known
from acct_tui.ui.forms.defaults import defaults
from acct_tui.ui.forms.labels import is_needed, label
from acct_tui.ui.forms.options import Option
from acct_tui.ui.forms.spelling import Around

_OWNERS: Final = ("contact_id", "invoice_id", "goal_id", "project_id", "client_id")


class Entry:
    """One row of a table, new or as it stood when it was opened; raises Refused for a row that is gone."""

    texts: Mapping[str, str] = MappingProxyType({})
    """What was typed before, by field, and is typed again when the form opens."""

    def __init__(
        self, book: Book, table: str, row_id: str | None = None, given: Mapping[str, object] | None = None
    ) -> None:
        self.book = book
        self.table = BY_NAME[table]
        self.opened = records.record(book, table, row_id) if row_id else None
        if row_id and self.opened is None:
            raise Refused("This is gone already.")
        self.given = dict(given or {})
        self.initial = self.opened or defaults(book, table, self.given)

    @classmethod
    def reopened(cls, book: Book, fields: Mapping[str, Any]) -> "Entry":
        """The row of a draft; what others changed since it was begun is theirs still, and will be shown beside it."""
        columns = BY_NAME[fields["table"]].by_name
        entry = cls(book, fields["table"], fields["row_id"], records.typed(columns, fields["given"]))
        entry.texts = {name: str(text) for name, text in fields["texts"].items() if columns[name]}
        if entry.opened is not None:
            entry.initial = entry.opened = {**entry.opened, **records.typed(columns, fields["was"])}
        return entry

    def draft(self, texts: Mapping[str, str]) -> Draft | None:
        """What was typed into this row, as it is kept on disk; None for nothing."""
        if not texts:
            return None
        columns, row_id = self.table.by_name, str(self.opened["id"]) if self.opened else None
        was = {name: self.opened[name] for name in texts} if self.opened else {}
        fields = {
            "table": self.table.name,
            "row_id": row_id,
            "given": records.plain(columns, self.given),
            "was": records.plain(columns, was),
            "texts": dict(texts),
        }
        words = "\n".join(f"{label(self.table.name, columns[name])}: {text}" for name, text in texts.items())
        title = f"{self.heading} {self.owner}".rstrip()
        return Draft("form", f"{self.table.name} {row_id or 'new'}", title, self.book.clock(), fields, words)

    @property
    def heading(self) -> str:
        """What the form is for: "New contact", "Client Nordbau"."""
        one = noun_of(self.table.name, self.initial)
        if self.opened is None:
            return f"New {one}"
        return f"{one[:1].upper()}{one[1:]} {records.called(self.book, self.table.name, self.opened)}".rstrip()

    @cached_property
    def owner(self) -> str:
        """The name of what a new row was asked for, such as the client of a contact."""
        name = next((name for name in _OWNERS if self.given.get(name)), None)
        above = self.table.by_name[name].refers_to if name else None
        row = records.record(self.book, above, str(self.given[name])) if name and above else None
        return records.called(self.book, above, row) if above and row else ""

    def is_settled(self, column: Column) -> bool:
        """Whether a field was given with the wish for this row, so that nobody need be asked."""
        if self.opened is not None:
            return False
        either = self.table.one_of if column.name in self.table.one_of else (column.name,)
        return is_needed(self.table, column) and any(self.given.get(name) is not None for name in either)

    def around(self, known: Known) -> Around:
        """What the fields of the row must know beside their text."""
        return Around(self.book.desk(), lambda: self._currency(known()))

    def options(self, column: Column, known: Known) -> Sequence[Option]:
        """What a field can be, as the other fields stand."""
        try:
            return choice.options(self.book, column, known)
        except BookBusy:
            return ()

    def _currency(self, fields: Mapping[str, object]) -> str | None:
        try:
            return records.currency(self.book, fields)
        except BookBusy:  # while another program saves, what is typed matters more than the sign before it
            return None

    def save(self, fields: Mapping[str, object]) -> tuple[str, str | None]:
        """Write the row; returns its id and the words of the action, None when nothing was edited."""
        if self.opened is not None:
            return str(self.opened["id"]), records.change(self.book, self.table.name, self.opened, fields)
        added = {name: value for name, value in fields.items() if value is not None}
        if "first_due_at" in self.table.by_name:
            added.setdefault("first_due_at", added.get("due_at"))
        return records.add(self.book, self.table.name, added)

    def know_of(self, theirs: Mapping[str, object]) -> None:
        """Take note of what others changed meanwhile, so that the next saving is a choice between both."""
        self.opened = {**(self.opened or {}), **theirs}
