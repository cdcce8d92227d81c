"""The dashboard: its screens by number, its clock, and the keys that work everywhere."""

import gc
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import PurePath
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from acct_tui.config import outdated
from acct_tui.domain.queue.veil import quoted
from acct_tui.domain.time.worktime import WorkCalendar
from acct_tui.services import holidays
from acct_tui.services.book import Book
from acct_tui.services.refusals import WasARestore
from acct_tui.store.errors import BookError
from acct_tui.store.history import Done
from acct_tui.ui.actions.take_back import take_back
from acct_tui.ui.app.daily_backup import DailyBackup
from acct_tui.ui.app.palette import Palette
from acct_tui.ui.keys import THEY_CALL, key
from acct_tui.ui.orders import Attempt
from acct_tui.ui.screens.calls.calls import CallsScreen
from acct_tui.ui.screens.portfolio.portfolio import PortfolioScreen

TICK = 5
"""Seconds between two looks at the clock."""
LOOK = 0.5
"""Seconds between two looks at the book's version, which cost next to nothing."""


class AcctApp(Palette):
    """The dashboard of one book."""

    TITLE = "acct-tui"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "../dialogs/dialogs.tcss"]
    DEFAULT_MODE = "portfolio"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-roomy"), (120, "-wide")]  # noqa: RUF012 as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        key("1", "switch('portfolio')", "portfolio", "Portfolio: every live project", foot=False),
        key("2", "switch('calls')", "calls", "Calls: whom to call next", foot=False),
        key("3", "switch('owed')", "owed", "Owed: what we, they and colleagues owe", foot=False),
        key("i,f2", "called", "in", THEY_CALL),
        key("F", "search", "search", "Find in everything: names first, then the newest", foot=False),
        key("H", "share", "hide", "Hide money, complaints, facts and notes, or show them", foot=False),
        key("B", "book", "book", "The book: everything in it, table by table", foot=False),
        key("t", "triage", "triage", "Triage: decide client by client what is owed, due, or due today", foot=False),
        key("T", "evening", "evening", "Evening close: what is left of today, tomorrow's first call", foot=False),
        key("m", "messages", "messages", "Messages due: invoices that fall due or just fell due", foot=False),
        key("r", "rule", "rule", "The golden rule: who called whom first", foot=False),
        key("u", "undo", "undo", "Take the last change back", foot=False),
        key("U", "redo", "redo", "Do again what was taken back", foot=False),
        key(":,ctrl+p", "command_palette", "all", "Everything that can be done here, by name"),
        key("?", "help", "help", "The keys of this screen"),
        key("q", "quit", "quit", "Leave the program; everything is saved", foot=False),
    ]

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self._daily_backup = DailyBackup(self, self._failed)
        self._version: int | None = None
        self.add_mode("portfolio", lambda: PortfolioScreen(self.book))
        self.add_mode("calls", lambda: CallsScreen(self.book))
        self.add_mode("owed", self._owed)

    def _owed(self) -> Screen[None]:
        from acct_tui.ui.screens.owed.owed import OwedScreen

        return OwedScreen(self.book)

    def on_mount(self) -> None:
        """Begin to look at the clock; learn what is slow once the first frame stands."""
        self.begin()
        self.set_interval(TICK, self.tick)
        self.set_interval(LOOK, self.look)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        if not gc.isenabled():  # the command line turns it off for the start
            gc.freeze()  # what stands by now stays to the end: no look for garbage passes through it
            gc.enable()
        if self.lacks_theme:
            self.frame.say(f"There is no theme {self.lacks_theme}: choose another with : and Theme.", is_error=True)
        if self.book.settings.gone:
            self.frame.say(outdated(self.book.settings), is_error=True)
        self._warm_up()
        self._keep_up()
        self._back_up()

    def done(self, words: str | None) -> None:
        """Show the book as it is now; learn the holidays of a country that is new in it."""
        super().done(words)
        self._keep_up()

    def _keep_up(self) -> None:
        def learn() -> None:
            if holidays.lacks(self.book):
                self._learn_holidays(holidays.lookup(self.book))

        Attempt(self, learn, lambda _: None, lambda _: None)()

    @work(thread=True, name="Getting ready", exit_on_error=False)
    def _warm_up(self) -> None:
        import_module("acct_tui.ui.actions.client")  # so that the first dialog opens as fast as the second

    @work(thread=True, name="Looking up the holidays", exit_on_error=False)
    def _learn_holidays(self, look_up: Callable[[], Mapping[str, WorkCalendar]]) -> None:
        self.call_from_thread(self._know_holidays, look_up())

    def _know_holidays(self, calendars: Mapping[str, WorkCalendar]) -> None:
        self.book.calendars = calendars
        self.frame.refresh_book()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say what failed beside the screen, and go on."""
        error = event.worker.error
        if event.state is WorkerState.ERROR and error:
            self.complain(self.faults.note(error, event.worker.name))

    def look(self) -> None:
        """Show what another program has written."""
        with suppress(BookError):  # whoever asks the book for something tells what is wrong with it
            version = self.book.version()
            if version != self._version and self.screen_stack:
                self._version = version
                self.frame.refresh_book()

    def tick(self) -> None:
        """Show the new minute."""
        self.frame.refresh_book()
        self._back_up()

    def _back_up(self) -> None:
        self._daily_backup.look(self.book.backups, self.book.desk().today)

    def action_switch(self, mode: str) -> None:
        """Go to a numbered screen, and from what is open above it back to it."""
        if mode != self.current_mode:
            self.switch_mode(mode)
        else:
            for _ in self.screen_stack[1:]:
                if self.screen in self.calls:
                    break
                self.pop_screen()

    async def action_quit(self) -> None:
        """Leave the program; from a dialog with text only as the dialog itself would be left."""
        from acct_tui.ui.dialogs.parts.dialog import Dialog

        if isinstance(self.screen, Dialog) and self.screen.has_text:
            self.screen.action_leave()
        elif self.calls:
            await self.show_call()
            self.frame.say(
                f"The call with {self.calls[-1].begun.party.brief} is open: ctrl+s ends and saves it.", is_error=True
            )
        else:
            self.exit()

    def action_share(self) -> None:
        """Hide what others must not see, or show it again."""
        self.book.is_shared = not self.book.is_shared
        self.done(None)
        if self.frame.is_shared is self.book.is_shared:  # else the book is busy, and all stands there as before
            hidden = "Money, complaints, facts and notes are hidden: H shows them."
            self.frame.say(hidden if self.book.is_shared else "All is shown.")

    def action_undo(self) -> None:
        """Take the newest action back."""
        self._undo(None)

    def _undo(self, even: Done | None) -> None:
        def undo() -> str | None:
            action = take_back(self, self.book, even, self._undo)
            return None if action is None else self._words(action, told, "undo")

        told = "Undone: {} · U does it again"
        self._turn(undo, told)

    def action_redo(self) -> None:
        """Do again what was undone last."""
        told = "Done again: {}"
        self._turn(lambda: self._words(self.book.redo(), told, "do again"), told)

    def _turn(self, carry_out: Callable[[], str | None], told: str) -> None:
        """Undo or redo; a whole restore takes a while."""

        def turn_it() -> str | None:
            try:
                return carry_out()
            except WasARestore as whole:
                from acct_tui.ui.app.recovery import turn

                turn(self, whole, self._words(whole.done.words, told, ""))
                return None

        self.attempt(turn_it)

    def _words(self, action: str | None, told: str, turn: str) -> str:
        return told.format(quoted(action, self.book.is_shared)) if action else f"There is nothing to {turn}."
