"""One field of a form: its name, what is typed, what that was understood as, and what is wrong with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events, on
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, TextArea

from acct_tui.store.schema import Column
from acct_tui.ui.forms.choice import is_chosen
from acct_tui.ui.forms.chooser import Chooser
from acct_tui.ui.forms.labelled import Labelled
from acct_tui.ui.forms.options import Option
from acct_tui.ui.forms.spelling import Around, echo, read, written
from acct_tui.words.money import converted

_SIDE = 22
"""Cells beside a field."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a field asks for: its column, name and unit, what it means empty, and what the rest of the row is."""

    column: Column
    label: str
    unit: str
    empty: str
    around: Callable[[], Around]
    options: Callable[[], Sequence[Option]]


class Field(Labelled):
    """A field of any kind; `value` raises ValueError with one line while what is typed is none."""

    class Edited(Message):
        """Something else stands in the field now."""

        def __init__(self, field: "Field") -> None:
            super().__init__()
            self.field = field

    def __init__(self, asked: Asked, initial: object) -> None:
        super().__init__(asked.label, asked.column.name)
        self.asked = asked
        self.initial = initial
        self._start = ""

    def on_mount(self) -> None:
        """Begin with the value the row has."""
        self.begin(self.initial)

    @property
    def text(self) -> str:
        """What stands in the editor."""
        raise NotImplementedError

    @property
    def is_edited(self) -> bool:
        """Whether somebody typed something else."""
        return self.text != self._start

    @property
    def value(self) -> object:
        """What the field says; untouched it is exactly what the row has."""
        return self.understood() if self.is_edited else self.initial

    def put(self, value: object) -> None:
        """Show a value in the editor."""
        raise NotImplementedError

    def retype(self, text: str) -> None:
        """Type a text over what stands in the editor."""
        raise NotImplementedError

    def understood(self) -> object:
        """The value of what is typed."""
        raise NotImplementedError

    def begin(self, value: object) -> None:
        """Take a value as the one that the row has."""
        self.initial = value
        self.put(value)
        self._start = self.text
        self.clear_trouble()
        self.tell()

    def tell(self) -> None:
        """Say at the side what was understood, or what is expected."""
        try:
            said = self.said(self.value)
        except ValueError:
            said = ""
        self.say_aside(said or self.asked.unit)

    def said(self, value: object) -> str:
        """A value in words, where they tell more than what is typed."""
        return echo(self.asked.column, value, self.asked.around())

    def check(self) -> bool:
        """Whether the field can be saved; what is wrong is said under it."""
        try:
            found = self.value
            if found is None and self.asked.column.required and self.asked.column.default is None:
                raise ValueError(f"{self.asked.label} is needed.")
        except ValueError as wrong:
            said = str(wrong)
            self.complain(f"{said[:1].upper()}{said[1:]}")
            return False
        if self.is_wrong:
            self.clear_trouble()
        return True

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _edited(self, event: Input.Changed | TextArea.Changed) -> None:
        event.stop()
        if self.is_wrong:
            self.clear_trouble()
        self.tell()
        self.post_message(self.Edited(self))

    @on(events.DescendantBlur)
    def check_typed(self) -> None:
        """Say what is wrong once the cursor has gone on."""
        if self.is_edited and self.text.strip():
            self.check()


class LineField(Field):
    """A field of one line: text, numbers, days in words, money.

    Untouched money is as much of another currency, once the row has another one.
    """

    _was_in: str | None = None

    def editor(self) -> Widget:
        """An input without a frame."""
        return Input(compact=True, placeholder=self.asked.empty, classes="field-editor")

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one(Input).value

    def put(self, value: object) -> None:
        """Write a value as its kind is written, and keep in mind which currency money is in."""
        is_money = self.asked.column.kind == "money" and value is not None
        self._was_in = self.asked.around().currency if is_money else None
        self.query_one(Input).value = written(self.asked.column, value, self.asked.around())

    def retype(self, text: str) -> None:
        """Type the line; who comes back to it goes on after its end."""
        line = self.query_one(Input)
        line.select_on_focus = False
        line.value, line.cursor_position = text, len(text)

    def understood(self) -> object:
        """Read what is typed as its kind is read."""
        return read(self.asked.column, self.text, self.asked.around())

    @property
    def value(self) -> object:
        """What the line says; untouched money in the currency that the row has now."""
        now = self.asked.around().currency if self._was_in else None
        if now and self._was_in and isinstance(self.initial, int) and not self.is_edited:
            return converted(self.initial, self._was_in, now)
        return super().value


class LinesField(Field):
    """A field of several lines."""

    def editor(self) -> Widget:
        """A small text area, which grows with its text."""
        return TextArea(compact=True, classes="field-editor", show_line_numbers=False, highlight_cursor_line=False)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one(TextArea).text

    def put(self, value: object) -> None:
        """Write the lines."""
        self.query_one(TextArea).load_text(str(value or ""))

    def retype(self, text: str) -> None:
        """Type the lines."""
        area = self.query_one(TextArea)
        area.load_text(text)
        area.move_cursor(area.document.end)

    def understood(self) -> object:
        """Read the lines as their kind is read."""
        return read(self.asked.column, self.text, self.asked.around())


class ChoiceField(Field):
    """A field whose value is one of several, found by typing."""

    def editor(self) -> Widget:
        """A line with a list under it."""
        chooser = Chooser(self.asked.options, self.asked.empty)
        chooser.add_class("field-editor")
        return chooser

    @property
    def text(self) -> str:
        """What is typed, or the name of what is chosen."""
        return self.query_one(Chooser).line.value

    def put(self, value: object) -> None:
        """Show the name of a choice."""
        self.query_one(Chooser).show(value)

    def retype(self, text: str) -> None:
        """Type the name of a choice, or a part of one."""
        self.query_one(Chooser).retype(text)

    @property
    def chosen(self) -> object:
        """The value chosen; None while there is none."""
        option = self.query_one(Chooser).option
        return option.value if option else None

    def check(self) -> bool:
        """Take what is offered first, as tab does, before it is looked at."""
        if self.has_focus_within:
            self.query_one(Chooser).take()
        return super().check()

    def understood(self) -> object:
        """What is chosen; nothing for an empty line."""
        if self.query_one(Chooser).option is None and self.text.strip():
            raise ValueError(f"There is no “{self.text.strip()}” to choose: type a part of a name, or ↓ for all.")
        return self.chosen

    def said(self, value: object) -> str:
        """What tells a choice from its namesakes; before it is made, what there is when it is little."""
        option = self.query_one(Chooser).option
        if option and option.note:
            return option.note
        names = " · ".join(option.text for option in self.asked.options()) if self.asked.column.choices else ""
        return names if len(names) <= _SIDE else ""


def field_for(asked: Asked, initial: object) -> Field:
    """The field that fits a column."""
    if is_chosen(asked.column):
        return ChoiceField(asked, initial)
    return LinesField(asked, initial) if asked.column.kind == "lines" else LineField(asked, initial)
