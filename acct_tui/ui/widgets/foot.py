"""The line at the foot: the keys of the screen, or in their place the filter prompt, an answer or an error."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Label

from acct_tui.ui.keys import for_foot, hints, key
from acct_tui.ui.presentation.ink import Span, content
from acct_tui.ui.widgets.oneline import OneLine

STAYS = 8
"""Seconds after which words give the place back to the keys."""


class Prompt(Input):
    """What to filter by; enter keeps the filter."""

    BINDINGS: ClassVar[list[BindingType]] = [key("down,enter", "keep", "keep", "Keep the filter", foot=False)]

    class Kept(Message):
        """What was typed stays the filter, and the keys are the screen's again."""

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False, disabled=True)

    def action_keep(self) -> None:
        """Go back to the rows."""
        self.screen.query_one(Foot).show_keys()
        self.screen.focus_next()
        self.post_message(self.Kept())


class Foot(Horizontal):
    """The last line of every screen."""

    def __init__(self) -> None:
        super().__init__()
        self._line, self._prompt = OneLine(), Prompt()
        self._timer: Timer | None = None
        self.said = ""
        self.copies: str | None = None
        self._hear: Callable[[str], None] = lambda _: None

    def compose(self) -> ComposeResult:
        """The line, and the prompt that may take its place."""
        yield self._line
        yield Label("/", classes="prompt")
        yield self._prompt

    @property
    def is_asking(self) -> bool:
        """Whether the prompt has the line."""
        return self.has_class("-asking")

    def on_mount(self) -> None:
        """Show the keys once the screen has settled."""
        self.call_after_refresh(self.show_keys)

    def on_resize(self) -> None:
        """Show as many keys as fit now."""
        self.list_keys()

    def list_keys(self) -> None:
        """Show the keys as they are now, unless words have the line."""
        if not self.said:
            self._list_keys()

    def ask(self, value: str, sought: str, hear: Callable[[str], None]) -> None:
        """Give the line to the prompt, which tells what can be sought while it is empty; `hear` hears each letter."""
        self._stop()
        self._hear = hear
        self.add_class("-asking")
        self._prompt.disabled = False
        self._prompt.placeholder = sought
        self._prompt.value = value
        self._prompt.focus()

    @on(Input.Changed)
    @on(Prompt.Kept)
    def _listen(self, event: Message) -> None:
        """Tell who asked what stands in the prompt now, and once more when it is kept."""
        event.stop()
        self._hear(self._prompt.value)

    def show_keys(self) -> None:
        """Give the line to the keys."""
        self._stop()
        self.said, self.copies = "", None
        self._close_prompt()
        self._list_keys()

    def stop_asking(self) -> None:
        """Take the line from the prompt, if it has it."""
        if self.is_asking:
            self.show_keys()

    def hush(self) -> None:
        """Take away what is told; what is being typed keeps its line."""
        if not self.is_asking:
            self.show_keys()

    def say(self, words: str, *, is_error: bool = False, copies: str | None = None) -> None:
        """Give the line to words for a while; `copies` is what y copies as long as they stand there."""
        self._stop()
        self._close_prompt()
        self.said, self.copies = words, copies
        self._line.left = content(((words, "error" if is_error else "accent"),))
        self._timer = self.set_timer(STAYS, self.show_keys)

    def _close_prompt(self) -> None:
        self.remove_class("-asking")
        self._prompt.disabled = True

    def _list_keys(self) -> None:
        spans: list[Span] = []
        for hint in for_foot(hints(self.screen), self.size.width - 2):
            spans += [("  " if spans else "", ""), (hint.keys[0], "accent"), (f" {hint.word}", "muted")]
        self._line.left = content(tuple(spans))

    def _stop(self) -> None:
        if self._timer:
            self._timer.stop()
