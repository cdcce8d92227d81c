"""The calls that are open: beginning one, holding it while they call, and going back to it."""

from typing import TYPE_CHECKING, cast

from textual.timer import Timer

from acct_tui.services.book import Book
from acct_tui.services.callers import Begun
from acct_tui.ui.app.routes import Routes
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.messages import CallBegun, CallHeld, CallOver, StartCall
from acct_tui.ui.widgets.head import Head

if TYPE_CHECKING:
    from acct_tui.ui.screens.call.call import CallScreen


class Calling(Routes):
    """An app in which one call runs at a time, and those before it are held."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self.calls: list[CallScreen] = []
        self._interrupted: set[CallScreen] = set()
        self._second: Timer | None = None

    async def _start_call(self, wish: StartCall) -> None:
        """Open the screen of a call; one of theirs holds the call that is open, one of ours waits for its end."""
        from acct_tui.ui.screens.call.call import CallScreen

        if self.calls and wish.begun.started_by == "us":
            self.front.fail(f"A call with {self.calls[-1].begun.party.brief} is open: end it first.")
            return
        if self.calls:
            await self.show_call()
        await self.push_screen(CallScreen(self.book, wish.begun))

    def _call_begun(self, begun: CallBegun) -> None:
        """Let the time of the call run, and the one that it interrupts stand still."""
        if self.calls and not self.calls[-1].time.is_held:
            self.calls[-1].time = self.calls[-1].time.hold(self.book.clock())
            self._interrupted.add(self.calls[-1])
        self.calls.append(cast("CallScreen", begun.call))
        self._second = self._second or self.set_interval(1, self.tell_time)
        self.tell_time()

    def _call_held(self, _: CallHeld) -> None:
        """Show at once whether the time runs."""
        self.tell_time()

    def _call_over(self, over: CallOver) -> None:
        """Go back to the call that was held, else to the screen it was begun from, and tell what was logged."""
        self.calls = [call for call in self.calls if call is not over.call]
        if self.calls:
            self._go_on(self.calls[-1])
        self.tell_time()
        if over.words:
            self.frame.refresh_book()
            self.frame.after_call(over.client_id)
            self.front.done(None)
            offer = " · y copies the recap" if over.recap else ""
            self.frame.say(f"{over.words}{offer}", copies=over.recap)

    def _go_on(self, call: "CallScreen") -> None:
        """Let the time of a call run on that ran when it was interrupted."""
        if call in self._interrupted:
            self._interrupted.discard(call)
            call.time = call.time.resume(self.book.clock())

    async def show_call(self) -> None:
        """Bring the open call to the front, wherever it was begun."""
        call = self.calls[-1]
        mode = next((mode for mode, stack in self._screen_stacks.items() if call in stack), self.current_mode)
        if mode != self.current_mode:
            await self.switch_mode(mode)
        while call in self.screen_stack and isinstance(self.screen, Frame) and self.screen is not call:
            await self.pop_screen()

    def tell_time(self) -> None:
        """Show in the head how long the call has lasted."""
        talk = self.calls[-1].talk if self.calls else ""
        for head in (head for screen in self.front.screens for head in screen.query(Head)):
            head.talk = talk
        if not self.calls and self._second:
            self._second.stop()
            self._second = None

    def action_called(self) -> None:
        """Somebody calls: ask who, unless that is asked already."""
        from acct_tui.ui.dialogs.call.they_called import TheyCalled

        if any(isinstance(screen, TheyCalled) for screen in self.screen_stack):
            return
        self.front.open(self._ask_who)

    def _ask_who(self) -> None:
        from acct_tui.ui.dialogs.call.they_called import Heard, TheyCalled

        def heard(answer: Heard | None) -> None:
            if answer and answer.missed:
                self.front.done(answer.missed)
            elif answer:
                self.post_message(StartCall(Begun(answer.party, "client")))

        self.push_screen(TheyCalled(self.book, self.frame.client_id), heard)
