"""What every screen of the book has: a header, a body read from the book, and the line at the foot."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from acct_tui.domain.owed.pressing import pressing
from acct_tui.domain.queue.veil import without_payments
from acct_tui.services.book import Book
from acct_tui.services.portfolio import SCORE_DAYS, Portfolio
from acct_tui.ui.frames.reading import Reading
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import key
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.head import Head, HeadFacts
from acct_tui.ui.widgets.table import Table
from acct_tui.words.ages import DAYS, clock

Act = Callable[[], object]
"""What a key does."""


class Frame(Screen[None]):
    """A screen that shows a part of the portfolio; `mode` names the numbered screen that it belongs to.

    `acts` are what its keys do, by name; `lets_go` what escape lets go of before the screen, the first that can.
    """

    mode = ""
    AUTO_FOCUS = "Table, Panel"
    BINDINGS: ClassVar[list[BindingType]] = [key("escape", "leave", "back", "Go back", foot=False)]

    def __init__(self, book: Book) -> None:
        super().__init__()
        self.book = book
        self.head, self.foot = Head(), Foot()
        self.acts: Mapping[str, Act] = {}
        self.lets_go: Sequence[Callable[[], bool]] = ()
        self._reading = Reading(self, lambda: self.book, self._show, self.foot)

    def compose(self) -> ComposeResult:
        """The header, what the screen is for, and the line at the foot."""
        yield self.head
        yield from self.body()
        yield self.foot

    def body(self) -> ComposeResult:
        """What stands between the header and the foot."""
        raise NotImplementedError

    def show(self, found: Portfolio) -> None:
        """Show what was read just now."""
        raise NotImplementedError

    def _show(self, found: Portfolio) -> None:
        self.head.facts = _facts(found, self.mode, is_shared=self.book.is_shared)
        self.show(found)

    def on_mount(self) -> None:
        """Read for the first time."""
        self._reading()

    def on_screen_resume(self) -> None:
        """Read again what changed behind another screen."""
        self.refresh_book()

    def refresh_book(self) -> None:
        """Read the book and show it, if it, its holidays or the minute is another than on the screen."""
        if self.is_mounted:  # the clock may look while the screen is being put together
            self._reading()

    @property
    def is_shared(self) -> bool:
        """Whether what stands there now is without what others must not see."""
        return self._reading.is_shared

    def say(self, words: str, *, is_error: bool = False, copies: str | None = None) -> None:
        """Tell something in the line at the foot; `copies` is what y copies while it stands there."""
        self.foot.say(words, is_error=is_error, copies=copies)

    def tell(self, words: str | None) -> None:
        """Show the book as a dialog has left it, and tell what was done."""
        if words:
            self.refresh_book()
            self.say(words)

    def spot(self) -> Spot | None:
        """What is under the cursor now, if it is a client's."""
        return None

    @property
    def client_id(self) -> str | None:
        """The client under the cursor, if there is one."""
        spot = self.spot()
        return spot.client.id if spot else None

    def after_call(self, client_id: str) -> None:
        """Show what a call with a client has changed."""

    def action_act(self, name: str) -> None:
        """Do what a key does here."""
        self.acts[name]()

    @on(Table.Opened)
    def _opened(self) -> None:
        """Do with a row that was clicked twice what enter does."""
        if "open" in self.acts:
            self.action_act("open")

    def action_leave(self) -> None:
        """Let go of one thing after another, at last of the screen, if there is one below."""
        if any(let_go() for let_go in self.lets_go):
            return
        if len(self.app.screen_stack) > 1:
            self.dismiss()
        else:
            self.foot.show_keys()


def _facts(found: Portfolio, mode: str, *, is_shared: bool) -> HeadFacts:
    desk = found.desk
    calls = sum(row.place.lane == "now" for row in found.queue)
    time = f"{DAYS[desk.today.weekday()]} {clock(desk.now, desk.zone)}"
    clients = (row.client for row in found.queue)
    owed = pressing(map(without_payments, clients) if is_shared else clients, desk)
    return HeadFacts(mode, calls, found.score, SCORE_DAYS, time, is_shared, owed)
