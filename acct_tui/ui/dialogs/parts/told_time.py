"""A moment to be set, what it does not rest, and whether the client was told of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.services.book import Book
from acct_tui.ui.widgets.overtaken import Overtaken
from acct_tui.ui.widgets.tick import Tick
from acct_tui.ui.widgets.when import When


@dataclass(frozen=True, slots=True)
class Stays:
    """What a moment does not rest: the promise that it comes after, and in words what asks besides."""

    first: Commitment | None = None
    besides: str = ""


class ToldTime(Vertical):
    """The words for a moment, a warning below them, and the tick; without `asked` nobody is told.

    `look` says what a moment, with the client told or not, does not rest; `between` stands before the tick,
    `typed` is what was typed and ticked before.
    """

    DEFAULT_CSS = "ToldTime { height: auto; }"

    def __init__(
        self,
        book: Book,
        look: Callable[[datetime | None, bool], Stays],
        asked: str | None,
        between: Sequence[Widget] = (),
        typed: tuple[str, bool] = ("", False),
    ) -> None:
        super().__init__()
        self._book, self._look, self._between = book, look, between
        words, told = typed
        self._when, self._warning = When(book, "When", words), Overtaken()
        self._tick = Tick(asked, value=told) if asked else None

    def compose(self) -> ComposeResult:
        """When, what that comes after, and who knows of it."""
        yield self._when
        yield self._warning
        yield from self._between
        if self._tick:
            yield self._tick

    def on_mount(self) -> None:
        """Look, and again when they were told after all."""
        self.warn()
        if self._tick:
            self.watch(self._tick, "value", self.warn)

    @on(Input.Changed)
    def warn(self) -> None:
        """Say what the moment does not rest."""
        found = self._look(self._when.meant, self.told)
        self._warning.tell(found.first, self._book.desk(), found.besides)

    @property
    def words(self) -> str:
        """What is typed for the moment."""
        return self._when.words

    @property
    def told(self) -> bool:
        """Whether the client was told."""
        return self._tick is not None and self._tick.value

    def turn(self) -> None:
        """They were told, or not."""
        if self._tick:
            self._tick.action_turn()

    def settled(self, example: str) -> datetime:
        """The moment; Refused, with the cursor here, for words that mean none and for no words."""
        return self._when.needed(f"Type a day or a time, such as {example}; ↓ goes through presets.")
