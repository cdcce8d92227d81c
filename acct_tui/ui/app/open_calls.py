"""The calls that are open: beginning one, holding it while they call, and going back to it."""

from typing import TYPE_CHECKING, cast

from textual.timer import Timer

from acct_tui.services.callers import Begun
from acct_tui.ui.app.front import Front
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.messages import CallBegun, CallHeld, CallOver, StartCall
from acct_tui.ui.widgets.head import Head

if TYPE_CHECKING:
    from acct_tui.ui.screens.call.call import CallScreen


class OpenCalls:
    """One call runs at a time, and those before it are held."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self.open: list[CallScreen] = []
        self._interrupted: set[CallScreen] = set()
        self._second: Timer | None = None

    async def start(self, wish: StartCall) -> None:
        """Open the screen of a call; one of theirs holds the call that is open, one of ours waits for its end."""
        from acct_tui.ui.screens.call.call import CallScreen

        if self.open and wish.begun.started_by == "us":
            self._front.fail(f"A call with {self.open[-1].begun.party.brief} is open: end it first.")
            return
        if self.open:
            await self.show()
        await self._front.app.push_screen(CallScreen(self._front.book, wish.begun))

    def begun(self, begun: CallBegun) -> None:
        """Let the time of the call run, and the one that it interrupts stand still."""
        if self.open and not self.open[-1].time.is_held:
            self.open[-1].time = self.open[-1].time.hold(self._front.book.clock())
            self._interrupted.add(self.open[-1])
        self.open.append(cast("CallScreen", begun.call))
        self._second = self._second or self._front.app.set_interval(1, self.tell_time)
        self.tell_time()

    def held(self, _: CallHeld) -> None:
        """Show at once whether the time runs."""
        self.tell_time()

    def over(self, over: CallOver) -> None:
        """Go back to the call that was held, else to the screen it was begun from, and tell what was logged."""
        self.open = [call for call in self.open if call is not over.call]
        if self.open:
            self._go_on(self.open[-1])
        self.tell_time()
        if over.words:
            frame = self._front.frame
            frame.refresh_book()
            frame.after_call(over.client_id)
            self._front.done(None)
            offer = " · y copies the recap" if over.recap else ""
            frame.say(f"{over.words}{offer}", copies=over.recap)

    def _go_on(self, call: "CallScreen") -> None:
        """Let the time of a call run on that ran when it was interrupted."""
        if call in self._interrupted:
            self._interrupted.discard(call)
            call.time = call.time.resume(self._front.book.clock())

    async def show(self) -> None:
        """Bring the open call to the front, wherever it was begun."""
        app, call = self._front.app, self.open[-1]
        mode = next((mode for mode, stack in app._screen_stacks.items() if call in stack), app.current_mode)
        if mode != app.current_mode:
            await app.switch_mode(mode)
        while call in app.screen_stack and isinstance(app.screen, Frame) and app.screen is not call:
            await app.pop_screen()

    def tell_time(self) -> None:
        """Show in the head how long the call has lasted."""
        talk = self.open[-1].talk if self.open else ""
        for head in (head for screen in self._front.screens for head in screen.query(Head)):
            head.talk = talk
        if not self.open and self._second:
            self._second.stop()
            self._second = None

    def ask_who(self) -> None:
        """Somebody calls: ask who, unless that is asked already."""
        from acct_tui.ui.dialogs.call.they_called import TheyCalled

        if not any(isinstance(screen, TheyCalled) for screen in self._front.app.screen_stack):
            self._front.open(self._ask_who)

    def _ask_who(self) -> None:
        from acct_tui.ui.dialogs.call.they_called import Heard, TheyCalled

        def heard(answer: Heard | None) -> None:
            if answer and answer.missed:
                self._front.done(answer.missed)
            elif answer:
                self._front.app.post_message(StartCall(Begun(answer.party, "client")))

        self._front.app.push_screen(TheyCalled(self._front.book, self._front.frame.client_id), heard)
