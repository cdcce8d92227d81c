"""A line of text with its name."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Label


class Words(Horizontal):
    """A line to type in, which may stay empty."""

    def __init__(self, label: str, placeholder: str, words: str = "") -> None:
        super().__init__(classes="field")
        self._label, self._input = label, Input(words, compact=True, placeholder=placeholder)

    def compose(self) -> ComposeResult:
        """The name and the line."""
        yield Label(self._label, classes="name")
        yield self._input

    @property
    def words(self) -> str:
        """What is typed, without blanks around it."""
        return self._input.value.strip()

    @words.setter
    def words(self, words: str) -> None:
        self._input.value = words
