"""What the step to the next stage asks: the promises made in sales, or the delivery."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from acct_tui.domain.notes.notelines import as_promises
from acct_tui.domain.plan.stages import aftercare_words
from acct_tui.services.book import Book
from acct_tui.services.project import ProjectPage
from acct_tui.ui.presentation.ink import Span, content
from acct_tui.ui.widgets.note import Meaning, Note
from acct_tui.ui.widgets.tick import Tick
from acct_tui.ui.widgets.when import WhichDay
from acct_tui.words.ages import MONTHS

_PROMISED: Final = "Promised in sales, one a line: first draft fri · they: logo tue"


class StageAsk(Vertical):
    """What one step asks, going on from what was typed before."""

    def __init__(self, book: Book, page: ProjectPage, typed: Mapping[str, Any]) -> None:
        super().__init__()
        self._book, self._page, self._typed = book, page, typed

    def fields(self) -> dict[str, Any]:
        """What is typed here and not in the book, by name."""
        raise NotImplementedError

    def answers(self) -> dict[str, Any]:
        """What is to be written; Refused for words that mean nothing."""
        raise NotImplementedError


class _Promises(Meaning):
    """What promises mean: a line that names nobody is ours."""

    def __call__(self, note: str) -> Mapping[int, Span]:
        return super().__call__(as_promises(note))


class Promised(StageAsk):
    """What was promised in sales, each line beside what it will become."""

    def compose(self) -> ComposeResult:
        """The lines."""
        yield Static(content(((_PROMISED, "muted"),)))
        yield Note(_Promises(self._book, self._page.client.id), str(self._typed.get("promises", "")))

    def fields(self) -> dict[str, Any]:
        """The lines."""
        text = self.query_one(Note).text
        return {"promises": text} if text else {}

    def answers(self) -> dict[str, Any]:
        """The lines."""
        return self.fields()


class Delivered(StageAsk):
    """The day of the delivery, whether the client knows of it, and the calls that follow."""

    def compose(self) -> ComposeResult:
        """The day, the question, and the calls."""
        yield WhichDay(self._book, "Delivered", str(self._typed.get("delivered", self._standing())), past=True)
        yield Tick("The client knows of the delivery", value=bool(self._typed.get("known")))
        yield Static(classes="calls")

    def _standing(self) -> str:
        """The day that is known already, in words."""
        day = self._page.project.delivered_on
        return f"{day.day} {MONTHS[day.month - 1].lower()} {day.year}" if day else ""

    def on_mount(self) -> None:
        """Say which calls follow."""
        self.tell()

    @on(Input.Changed)
    def tell(self) -> None:
        """Say which calls follow the day that is typed."""
        today, day = self._book.desk().today, self.query_one(WhichDay)
        words = aftercare_words(day.meant or today, today) if day.meant or not day.words else ""
        self.query_one(".calls", Static).update(content(((words, "accent"),)))

    def fields(self) -> dict[str, Any]:
        """Another day than the one known already, and that they know."""
        day, is_known = self.query_one(WhichDay).words, self.query_one(Tick).value
        return {**({"delivered": day} if day != self._standing() else {}), **({"known": True} if is_known else {})}

    def answers(self) -> dict[str, Any]:
        """The day, and whether they know."""
        return {"delivered_on": self.query_one(WhichDay).settled(), "is_known": self.query_one(Tick).value}


ASKS: Final[Mapping[str, type[StageAsk]]] = MappingProxyType({"handover": Promised, "delivery": Delivered})
"""What the step that leaves a stage asks."""
