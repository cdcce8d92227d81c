"""The form of a row: its fields in the order that matters, checked together when it is saved."""

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Input, Static

from acct_tui.domain.queue.veil import hides_column
from acct_tui.store.schema import Column
from acct_tui.ui.forms.chooser import Chooser
from acct_tui.ui.forms.defaults import following
from acct_tui.ui.forms.entry import Entry
from acct_tui.ui.forms.fields import Asked, ChoiceField, Field, field_for
from acct_tui.ui.forms.labels import asked, empty, label, unit
from acct_tui.ui.forms.options import option_of
from acct_tui.ui.forms.retyped import retype
from acct_tui.ui.forms.spelling import written


class Form(VerticalScroll, can_focus=False):
    """The fields of an entry."""

    class Finished(Message):
        """Enter was pressed in the last field."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self._waiting = entry.texts
        first, rest = asked(entry.table, is_new=entry.opened is None)
        # While the screen is shared nobody is shown what is hidden; what is not asked stays as it is.
        self._first, self._rest = ([each for each in columns if self._shows(each)] for columns in (first, rest))

    def _shows(self, column: Column) -> bool:
        table = self.entry.table.name
        return not (self.entry.book.is_shared and hides_column(table, column.name, column.kind))

    def compose(self) -> ComposeResult:
        """The fields that matter most."""
        for column in self._first:
            if not self.entry.is_settled(column):
                yield _field(self, column)

    def on_mount(self) -> None:
        """Bring the rest once the first fields can be typed in."""
        self.call_after_refresh(self._bring_rest)

    async def _bring_rest(self) -> None:
        if self._rest:
            more = [_field(self, column) for column in self._rest]
            await self.mount_all([Static("More", classes="form-more"), *more])
        retype(self.fields, self._waiting)
        self._waiting = {}

    @property
    def fields(self) -> list[Field]:
        """The fields from top to bottom."""
        return list(self.query(Field))

    @property
    def is_edited(self) -> bool:
        """Whether something would be lost by closing."""
        return bool(self.texts)

    @property
    def texts(self) -> dict[str, str]:
        """What was typed, by field, with what is still to be put into fields that come in a moment."""
        edited = [field for field in self.fields if field.is_mounted and field.is_edited]
        return {**{field.asked.column.name: field.text for field in edited}, **self._waiting}

    def known(self) -> dict[str, object]:
        """The row as far as what else can be chosen depends on it: with the choices made up to now."""
        made = [field for field in self.query(ChoiceField) if field.is_mounted and field.is_edited]
        return {**self.entry.initial, **{field.asked.column.name: field.chosen for field in made}}

    def check(self) -> bool:
        """Whether all fields can be saved; else the first that cannot has the cursor."""
        wrong = [field for field in self.fields if not field.check()]
        if wrong:
            self.go_to(wrong[0])
        return not wrong

    def values(self) -> dict[str, object]:
        """The whole row, what nobody was asked about included; ValueError for what cannot be saved."""
        return {**self.entry.initial, **{field.asked.column.name: field.value for field in self.fields}}

    def complain(self, name: str, words: str) -> bool:
        """Say what is wrong with a field; False when the form does not have it."""
        found = [field for field in self.fields if field.asked.column.name == name]
        for field in found:
            field.complain(words)
            self.go_to(field)
        return bool(found)

    def tell_theirs(self, theirs: Mapping[str, object]) -> None:
        """Show beside what was typed what others wrote in the same fields."""
        self.entry.know_of(theirs)
        changed = [field for field in self.fields if field.asked.column.name in theirs]
        for field in changed:
            value = theirs[field.asked.column.name]
            field.complain(f"Changed elsewhere to “{_said(field, value)}”: ctrl+s keeps yours.", is_news=True)
        if changed:
            self.go_to(changed[0])

    def go_to(self, field: Field) -> None:
        """Put the cursor into a field."""
        field.query_one("Input, TextArea").focus()

    @on(Input.Submitted)
    @on(Chooser.Chosen)
    def _next(self, event: Input.Submitted | Chooser.Chosen) -> None:
        """Go on from a field that is right; from the last one the form is finished."""
        event.stop()
        here = next((field for field in self.fields if field.has_focus_within), None)
        if here is None or (here.is_edited and not here.check()):
            return
        after = self.fields[self.fields.index(here) + 1 :]
        if after:
            self.go_to(after[0])
        else:
            self.post_message(self.Finished())

    @on(Field.Edited)
    def _follow(self, event: Field.Edited) -> None:
        """Let the fields that depend on this one follow it, and say money in the right currency."""
        event.stop()
        name = event.field.asked.column.name
        follows = following(name, _understood(event.field)) if event.field.is_edited else {}
        for field in self.fields:
            if field.asked.column.name in follows and not field.is_edited:
                field.begin(follows[field.asked.column.name])
            elif field.asked.column.kind == "money" and name in {"currency", "client_id", "project_id", "invoice_id"}:
                field.tell()


def _field(form: Form, column: Column) -> Field:
    entry = form.entry
    asks = Asked(
        column,
        label(entry.table.name, column),
        unit(column),
        empty(entry.table.name, column),
        lambda: entry.around(form.known),
        lambda: entry.options(column, form.known),
    )
    return field_for(asks, entry.initial.get(column.name))


def _said(field: Field, value: object) -> str:
    options = field.asked.options() if isinstance(field, ChoiceField) else ()
    option = option_of(options, value)
    said = option.text if option else written(field.asked.column, value, field.asked.around())
    return said.split("\n", 1)[0] or "nothing"


def _understood(field: Field) -> object:
    try:
        return field.value
    except ValueError:
        return None
