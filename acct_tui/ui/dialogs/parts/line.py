"""The line of the quick line: names are completed in it as they are typed."""

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input

from acct_tui.services.quick_line import Completion, QuickLine
from acct_tui.ui.keys import key


class _Ghost(Suggester):
    """Shows the rest of a name behind what was typed of it."""

    def __init__(self, quick: QuickLine) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._quick = quick

    async def get_suggestion(self, value: str) -> str | None:
        """The line with the first name that begins as it was typed, letter by letter."""
        size = len(value)
        lines = (each.line for each in self._quick.completions(value))
        rest = next((line[size:] for line in lines if line[:size].casefold() == value.casefold()), None)
        return value + rest.rstrip() if rest else None


class Line(Input):
    """The line to type in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "submit", "save", "Save what the line says; an empty one opens the first form"),
        key("tab", "complete", "complete", "Take the name that is offered"),
        key("down", "forms", "forms", "Go to the forms below: a letter opens one"),
    ]

    class Left(Message):
        """The line was left downwards."""

    def __init__(self, quick: QuickLine, text: str) -> None:
        super().__init__(text, compact=True, select_on_focus=False, suggester=_Ghost(quick))
        self._quick = quick

    @property
    def offers(self) -> list[Completion]:
        """The names that the line may go on with."""
        return self._quick.completions(self.value)

    def action_complete(self) -> None:
        """Take the first name, else go on to the forms."""
        offers = self.offers
        if offers:
            self.value = offers[0].line
            self.cursor_position = len(self.value)
        elif not self.value.strip():
            self.action_forms()

    def action_forms(self) -> None:
        """Go down."""
        self.post_message(self.Left())
