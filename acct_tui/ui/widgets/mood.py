"""A number from one to five, chosen by its digit."""

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from acct_tui.ui.presentation.ink import Span, content

WORDS = {1: "angry", 2: "unhappy", 3: "calm", 4: "content", 5: "delighted"}


class Mood(Widget, can_focus=True):
    """How they felt; none is chosen at first, and none need be."""

    DEFAULT_CSS = "Mood { height: 1; }"

    value: reactive[int | None] = reactive(None)

    class Chosen(Message):
        """A mood was chosen, or left out by enter."""

    def render(self) -> Content:
        """The digits, the chosen one in its word."""
        tone = "" if self.has_focus else "muted"
        spans: list[Span] = [(f"{'Mood':<12}", "muted")]
        for number, word in WORDS.items():
            chosen = number == self.value
            spans += [(f"● {number} {word}" if chosen else str(number), "accent bold" if chosen else tone), ("  ", "")]
        if self.value is None:
            spans.append(("enter leaves it out", "muted"))
        return content(tuple(spans))

    def on_key(self, event: events.Key) -> None:
        """Choose by a digit; enter leaves it as it is."""
        if event.character and event.character in "12345":
            self.value = int(event.character)
        elif event.key in {"backspace", "delete"}:
            self.value = None
            return
        elif event.key != "enter":
            return
        event.stop()
        self.post_message(self.Chosen())
