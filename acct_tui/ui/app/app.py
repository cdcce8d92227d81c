"""The dashboard: the app of one book, and what it holds."""

import gc
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from rich.console import RenderableType
from rich.text import Text
from textual import events, on
from textual.app import App, SystemCommand
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from acct_tui.config import outdated
from acct_tui.faults import CRASHED, Faults
from acct_tui.services.book import Book
from acct_tui.ui.app.doors import Doors
from acct_tui.ui.app.everywhere import EVERYWHERE
from acct_tui.ui.app.finder import Finder
from acct_tui.ui.app.first_minute import FirstMinute
from acct_tui.ui.app.front import Front
from acct_tui.ui.app.guard import ControlGuard
from acct_tui.ui.app.look import dress, last_words
from acct_tui.ui.app.lookout import Lookout
from acct_tui.ui.app.one_by_one import Turns
from acct_tui.ui.app.open_calls import OpenCalls
from acct_tui.ui.app.palette import Palette, clients_by_name
from acct_tui.ui.app.routes import meets, opens
from acct_tui.ui.app.theme import tones
from acct_tui.ui.app.undo import Undo
from acct_tui.ui.app.unsaved import Unsaved
from acct_tui.ui.app.way_out import WayOut, steady
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.messages import Wish

if TYPE_CHECKING:
    from textual.command import Provider


class AcctApp(App[None]):
    """The dashboard of one book."""

    TITLE = "acct-tui"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "../dialogs/dialogs.tcss"]
    DEFAULT_MODE = "portfolio"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-roomy"), (120, "-wide")]  # noqa: RUF012 as Textual declares it
    COMMANDS: ClassVar["set[type[Provider] | Callable[[], type[Provider]]]"] = {*App.COMMANDS, clients_by_name}
    BINDINGS: ClassVar[list[BindingType]] = [*EVERYWHERE]

    def __init__(self, book: Book) -> None:
        super().__init__()
        self.faults = Faults()
        self._guard = ControlGuard()
        self._lacks_theme = dress(self, book.settings.theme)
        self.front = Front(self, book)
        self.calls = OpenCalls(self.front)
        self.unsaved = Unsaved(self.front)
        self.lookout = Lookout(self.front)
        self._turns = Turns(self, super().on_event)
        self._way_out = WayOut(self.front, self._turns, self.unsaved, self.calls)
        self._undo = Undo(self.front)
        self._palette = Palette(self.front)
        self._first_minute = FirstMinute(self.front, self.unsaved)
        finder, doors = Finder(self.front), Doors(self.front, self.calls)
        self.opens = opens(self.front, finder, doors, self._palette)
        self.meets = meets(self.front, self.calls, finder, self._first_minute, doors)
        doors.number()

    @property
    def book(self) -> Book:
        """The book that is open."""
        return self.front.book

    @property
    def frame(self) -> Frame:
        """The screen of the book that is in front, below any dialog."""
        return self.front.frame

    def saving(self, screen: object) -> AbstractContextManager[None]:
        """Note with what is written meanwhile that it saves what is typed in a screen."""
        return self.unsaved.saving(screen)

    def on_mount(self) -> None:
        """Begin to look at what is typed, and at the clock."""
        self.unsaved.begin()
        self._first_minute.begin()
        self.call_after_refresh(self._begin)
        self.lookout.begin()
        self._way_out.begin()

    def _begin(self) -> None:
        if not gc.isenabled():  # the command line turns it off for the start
            gc.freeze()  # what stands by now stays to the end: no look for garbage passes through it
            gc.enable()
        if self._lacks_theme:
            self.front.fail(f"There is no theme {self._lacks_theme}: choose another with : and Theme.")
        if self.book.settings.gone:
            self.front.fail(outdated(self.book.settings))

    def on_unmount(self) -> None:
        """Give back what was borrowed, and leave the drafts to the next start."""
        self._first_minute.end()
        self.unsaved.let_go()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say what failed beside the screen, and go on."""
        error = event.worker.error
        if event.state is WorkerState.ERROR and error:
            self.front.complain(self.faults.note(error, event.worker.name))

    @on(Wish)
    async def meet(self, wish: Wish) -> None:
        """Do what a screen wishes."""
        going_on = self.meets[type(wish)](wish)
        if going_on:
            await going_on

    async def on_event(self, event: events.Event) -> None:
        """Take keys one at a time."""
        await self._turns.hear(event)

    def get_driver_class(self) -> type[Driver]:
        """Go to a terminal in a way that stands its end."""
        return steady(super().get_driver_class())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The tones of ours that a theme may name or leave to be mixed."""
        return tones(self.current_theme)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and the last guard against control bytes."""
        return [*super().get_line_filters(), self._guard]

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What can be done here, by name."""
        return self._palette.commands(screen)

    def pop_screen(self) -> AwaitComplete:
        """Close the screen in front; what was typed there is saved or dropped, and is not offered again."""
        popped = super().pop_screen()
        self.unsaved.keep()
        return popped

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave; what is typed by then is offered at the next start."""
        self.unsaved.keep_whatever_happens()
        super().exit(result, return_code, message)

    def _fatal_error(self) -> None:
        self.unsaved.keep_whatever_happens()
        if isinstance(self._exception, Exception):
            from acct_tui.services.doctor import blamed

            self._exception = blamed(self.book.path, self._exception)
        # Textual's own shows the local variables, which hold what clients told us.
        self._return_code = CRASHED
        self.panic(Text(last_words(self._exception or Exception(), self.faults)))

    def action_open(self, name: str) -> None:
        """Open what a key names."""
        self.opens[name]()

    def action_called(self) -> None:
        """Somebody calls: ask who."""
        self.calls.ask_who()

    def action_restore(self) -> None:
        """Bring a backup back."""
        self._palette.restore()

    def action_share(self) -> None:
        """Hide what others must not see, or show it again."""
        self.front.share()

    def action_undo(self) -> None:
        """Take the newest action back."""
        self._undo.undo()

    def action_redo(self) -> None:
        """Do again what was undone last."""
        self._undo.redo()

    async def action_quit(self) -> None:
        """Leave the program, unless something is open that must be ended first."""
        await self._way_out.leave()
