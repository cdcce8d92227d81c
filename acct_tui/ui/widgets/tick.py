"""A yes or no with its words."""

from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import content


class Tick(Widget, can_focus=True):
    """Ticked or not, told by a letter and not by colour alone."""

    DEFAULT_CSS = "Tick { height: 1; width: auto; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("space", "turn", "tick", "Tick or untick", foot=False),
        key("y", "put(True)", "yes", "Yes", foot=False),
        key("n", "put(False)", "no", "No", foot=False),
    ]

    value: reactive[bool] = reactive(False, layout=True)

    def __init__(self, words: str, *, value: bool = False) -> None:
        super().__init__()
        self._words = words
        self.set_reactive(Tick.value, value)

    def render(self) -> Content:
        """The box and the words."""
        tone = "accent" if self.has_focus else "muted"
        return content(((f"[{'x' if self.value else ' '}] ", "accent"), (self._words, "" if self.value else tone)))

    def action_turn(self) -> None:
        """Say the opposite."""
        self.value = not self.value

    def action_put(self, value: bool) -> None:
        """Say yes or no."""
        self.value = value

    def on_click(self) -> None:
        """A click turns it."""
        self.action_turn()
