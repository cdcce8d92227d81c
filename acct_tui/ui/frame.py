"""What every screen of the book has: a header, a body read from the book, and the line at the foot."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from acct_tui.domain.pressing import pressing
from acct_tui.domain.veil import without_payments
from acct_tui.services.book import Book
from acct_tui.services.portfolio import SCORE_DAYS, Portfolio, portfolio
from acct_tui.ui.keys import key
from acct_tui.ui.orders import Attempt
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.head import Head, HeadFacts
from acct_tui.words.ages import DAYS, clock


class Frame(Screen[None]):
    """A screen that shows a part of the portfolio; `mode` names the numbered screen that it belongs to."""

    mode = ""
    AUTO_FOCUS = "Table, Panel"
    BINDINGS: ClassVar[list[BindingType]] = [key("escape", "leave", "back", "Go back", foot=False)]

    def __init__(self, book: Book) -> None:
        super().__init__()
        self.book = book
        self._shown: tuple[object, ...] = ()
        self._is_behind = False
        self.is_shared = book.is_shared
        self._attempt = Attempt(self, self._read, self._caught_up, self._fall_behind)

    def compose(self) -> ComposeResult:
        """The header, what the screen is for, and the line at the foot."""
        yield Head()
        yield from self.body()
        yield Foot()

    def body(self) -> ComposeResult:
        """What stands between the header and the foot."""
        raise NotImplementedError

    def show(self, found: Portfolio) -> None:
        """Show what was read just now."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Read for the first time."""
        self._attempt()

    def on_screen_resume(self) -> None:
        """Read again what changed behind another screen."""
        self.refresh_book()

    def refresh_book(self) -> None:
        """Read the book and show it, if it, its holidays or the minute is another than on the screen."""
        if self.is_mounted:  # the clock may look while the screen is being put together
            self._attempt()

    def say(self, words: str, *, is_error: bool = False, copies: str | None = None) -> None:
        """Tell something in the line at the foot; `copies` is what y copies while it stands there."""
        self.query_one(Foot).say(words, is_error=is_error, copies=copies)

    @property
    def client_id(self) -> str | None:
        """The client under the cursor, if there is one."""
        return None

    def after_call(self, client_id: str) -> None:
        """Show what a call with a client has changed."""

    def action_leave(self) -> None:
        """Go back to the screen below, if there is one."""
        if len(self.app.screen_stack) > 1:
            self.dismiss()
        else:
            self.query_one(Foot).show_keys()

    def _read(self) -> None:
        """The one read of a refresh."""
        with self.book.view():
            sight = self.book, *self.book.sight()
            if sight != self._shown:
                found = portfolio(self.book)
                self.query_one(Head).facts = self._facts(found)
                self.show(found)
                self._shown = sight
                if self.is_shared is not self.book.is_shared:
                    self.is_shared = self.book.is_shared
                    self._forget_words()

    def _forget_words(self) -> None:
        """Take away what was told at the foot before the screen was shared: it may tell what is hidden now."""
        if not self.query_one(Foot).is_asking:
            self.query_one(Foot).show_keys()

    def _facts(self, found: Portfolio) -> HeadFacts:
        desk = found.desk
        calls = sum(row.place.lane == "now" for row in found.queue)
        time = f"{DAYS[desk.today.weekday()]} {clock(desk.now, desk.zone)}"
        clients = (row.client for row in found.queue)
        owed = pressing(map(without_payments, clients) if self.book.is_shared else clients, desk)
        return HeadFacts(self.mode, calls, found.score, SCORE_DAYS, time, self.book.is_shared, owed)

    def _fall_behind(self, words: str) -> None:
        self._is_behind = True
        if not self.query_one(Foot).is_asking:  # what is being typed there keeps its line
            self.say(words, is_error=True)

    def _caught_up(self, _: str) -> None:
        if self._is_behind:
            self._is_behind = False
            if not self.query_one(Foot).is_asking:
                self.query_one(Foot).show_keys()
