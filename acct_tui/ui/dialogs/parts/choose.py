"""Choosing one of a few lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.ui.widgets.table import Column, Row, Table


@dataclass(frozen=True, slots=True)
class Choice:
    """A line with the key that chooses it at once; with a `refusal` it cannot be chosen, for that reason."""

    key: str
    words: Ink
    refusal: str = ""


class Choose(Dialog[int]):
    """Asks for one of several choices; answers its number, from 0."""

    BINDINGS: ClassVar[list[BindingType]] = [key("enter", "choose", "choose", "Choose the line under the cursor")]

    def __init__(self, title: Ink, choices: Sequence[Choice], aside: Ink = ()) -> None:
        super().__init__(title)
        self._choices, self._aside = list(choices), aside

    def body(self) -> ComposeResult:
        """The choices, one a line, and what is to be known of them."""
        table = Table()
        table.show_header = False
        table.styles.height = len(self._choices)
        yield table
        if self._aside:
            yield Static(content(self._aside), classes="aside")

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show other choices in the place of those before."""
        self._choices = list(choices)
        self.query_one(Table).styles.height = len(self._choices)
        self._list()

    def on_mount(self) -> None:
        """Show the choices once it is known how wide they may be."""
        self.call_after_refresh(self._list)

    def _list(self) -> None:
        lines = [Row(str(n), (((choice.key, "accent"),), choice.words)) for n, choice in enumerate(self._choices)]
        self.query_one(Table).show([Column("", 3), Column("")], lines)

    def on_key(self, event: events.Key) -> None:
        """Choose by the key of a line."""
        keys = [choice.key for choice in self._choices]
        if event.character in keys:
            event.stop()
            self._take(keys.index(event.character))

    @on(Table.Opened)
    def action_choose(self) -> None:
        """Choose the line under the cursor."""
        chosen = self.query_one(Table).key
        if chosen is not None:
            self._take(int(chosen))

    def _take(self, number: int) -> None:
        if refusal := self._choices[number].refusal:
            self.complain(f"{refusal}.")
        else:
            self.dismiss(number)


def numbered(lines: Sequence[Ink]) -> list[Choice]:
    """Lines chosen by their number, as far as there are digits."""
    return [Choice(str(number) if number < 10 else " ", words) for number, words in enumerate(lines, 1)]
