"""A yes or no that is asked in its turn: one key answers it and goes on."""

from textual import events
from textual.content import Content
from textual.message import Message

from acct_tui.ui.presentation.ink import content
from acct_tui.ui.widgets.tick import Tick


class Question(Tick):
    """Words that are true or not; with the cursor on them they ask: y or n answers, enter leaves it as it is."""

    DEFAULT_CSS = "Question { width: 1fr; }"

    class Answered(Message):
        """The question was answered."""

        def __init__(self, question: "Question") -> None:
            super().__init__()
            self.question = question

    def __init__(self, words: str, asks: str = "") -> None:
        super().__init__(words)
        self._asks = asks

    def render(self) -> Content:
        """The words, or what they ask."""
        if not (self.has_focus and self._asks):
            return super().render()
        said = f"{self._asks}; enter: {'yes' if self.value else 'no'}"
        return content(((f"[{'x' if self.value else ' '}] ", "accent"), (said, "accent")))

    def on_key(self, event: events.Key) -> None:
        """Leave it as it is by enter, which must reach nothing behind: the answer may close the screen."""
        if event.key == "enter":
            event.stop()
            self.post_message(self.Answered(self))

    def action_put(self, value: bool) -> None:
        """Answer, and go on."""
        super().action_put(value)
        self.post_message(self.Answered(self))
