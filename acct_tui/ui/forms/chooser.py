"""A line in which a few typed letters choose one of many; the ids behind them are never seen."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option as Line

from acct_tui.ui.forms.options import Option, called, matching, option_of

_MOST = 60
"""Options that a list offers at once: who wants another types one more letter."""


class Matches(OptionList, can_focus=False):
    """The options that fit what was typed so far, under the line; shown while there are any to take."""

    def __init__(self) -> None:
        super().__init__(compact=True)
        self._offered: list[Option] = []

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self.has_class("-open")

    @property
    def marked(self) -> Option | None:
        """The option under the mark."""
        return None if self.highlighted is None else self._offered[self.highlighted]

    def offer(self, options: Sequence[Option], chosen: Option | None) -> None:
        """Show options with the chosen one marked, else the first."""
        self._offered = list(options[:_MOST])
        self.set_options(Line(_words(option)) for option in self._offered)
        self.set_class(bool(self._offered), "-open")
        mark = self._offered.index(chosen) if chosen in self._offered else 0
        self.highlighted = mark if self._offered else None

    def close(self) -> None:
        """Put the list away."""
        self.remove_class("-open")


class Chooser(Vertical):
    """An input with the options that match it; `value` is None while nothing is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "step(1)", "Next", show=False),
        Binding("up", "step(-1)", "Before", show=False),
        Binding("tab", "take_and_go", "Take", show=False),
        Binding("escape", "close", "Close", show=False),
    ]

    class Chosen(Message):
        """Something was chosen from the list, and the next field may come."""

    def __init__(self, options: Callable[[], Sequence[Option]], placeholder: str = "") -> None:
        super().__init__()
        self._options = options
        self._placeholder = placeholder
        self._option: Option | None = None
        self._meant = ""
        self.matches = Matches()

    def compose(self) -> ComposeResult:
        """A line; the list comes under it once something is offered."""
        yield Input(compact=True, placeholder=self._placeholder)

    @property
    def line(self) -> Input:
        """Where one types."""
        return self.query_one(Input)

    @property
    def option(self) -> Option | None:
        """What is chosen: from the list, or by a name typed in full."""
        return self._option if self.line.value == self._meant else None

    def show(self, value: object) -> None:
        """Choose a value from outside."""
        self._choose(option_of(self._options(), value) if value is not None else None)
        self.action_close()

    def retype(self, text: str) -> None:
        """Type a text from outside: the option that is called so is chosen, else none."""
        self.line.select_on_focus = False
        self._option, self._meant = called(self._options(), text), text
        self.line.value, self.line.cursor_position = text, len(text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave tab and escape to the form while no list is open."""
        return self.matches.is_open if action in {"take_and_go", "close"} else True

    def action_step(self, by: int) -> None:
        """Open the list, or go along it."""
        if not self.matches.is_open:
            self._offer("" if self.option else self.line.value)
        elif by > 0:
            self.matches.action_cursor_down()
        else:
            self.matches.action_cursor_up()

    def action_take_and_go(self) -> None:
        """Take what is marked in the list and go on."""
        self.take()
        self.post_message(self.Chosen())

    def take(self) -> None:
        """Take what is marked in the list, if one is open."""
        marked = self.matches.marked if self.matches.is_open else None
        if marked is not None:
            self._choose(marked)
        self.matches.close()

    def action_close(self) -> None:
        """Put the list away."""
        self.matches.close()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        """Offer what fits, but not for a text that came with a choice."""
        if not event.value.strip():
            self._option, self._meant = None, ""
            self.matches.close()
        elif self.line.has_focus and event.value != self._meant:
            self._option, self._meant = called(self._options(), event.value), event.value
            self._offer(event.value)

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def _decided(self, event: Input.Submitted | OptionList.OptionSelected) -> None:
        if self.matches.is_open:
            event.stop()
            self.action_take_and_go()

    @on(events.DescendantFocus)
    def _entered(self) -> None:
        self.line.placeholder = "a part of a name, or ↓"

    @on(events.DescendantBlur)
    def _left(self) -> None:
        self.line.placeholder = self._placeholder
        self.action_close()

    def _offer(self, typed: str) -> None:
        if not self.matches.is_attached:
            self.mount(self.matches)
        self.matches.offer(matching(self._options(), typed), self._option)

    def _choose(self, option: Option | None) -> None:
        self._option, self._meant = option, option.text if option else ""
        self.line.value = self._meant
        self.line.cursor_position = len(self._meant)


def _words(option: Option) -> Content:
    return Content.assemble(option.text, ("  " + option.note, "$muted") if option.note else "")
