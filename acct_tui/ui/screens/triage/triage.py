"""Triage: client by client through what is owed, due, or due today, two keys each at most."""

from functools import partial
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType

from acct_tui.services.book import Book
from acct_tui.services.portfolio import Portfolio
from acct_tui.ui.actions.client_keys import CLIENT_KEYS, client_acts
from acct_tui.ui.frames.frame import Act, Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import act, key, layered
from acct_tui.ui.screens.triage.decisions import Decisions
from acct_tui.ui.screens.triage.round import OpenRound

TODAY = "Chosen for today: a mark that moves and hides nothing; the evening asks what is left of it"
LATER = "Put the call off to a moment that is often meant, or hold the client until a day"
KEYS: Final = (
    key("enter", act("open"), "today", TODAY),
    key("z", act("later"), "later", LATER),
    key("x", act("deal"), "done", "Deal with a reason, or with what is due today beside the reasons"),
    key("f", act("fine"), "fine", "Fine until worse: the client rests until something gets worse"),
    key("j,down", act("skip"), "skip", "Go on without a decision"),
    key("k,up", act("back"), "back", "Go back to the client before"),
    key("u", act("take_back"), "undo", "Take the last decision back, and go to its client"),
    key("c", act("call"), "call", "Call the client now, and come back to decide", foot=False),
    key("a", act("add"), "add", "Add a client, a contact, a project or a call window", foot=False),
    key("w", act("why"), "why", "Why this client stands here, and why not in the lane now", foot=False),
    key("1,2,3", act("stay"), "stay", "A digit that nothing asks for leaves no round: esc ends it", foot=False),
    key("escape", "leave", "end", "End: see what was decided, then go back"),
)


class TriageScreen(Frame):
    """A round in which each client is chosen for today, put off, held, dealt with or left to rest."""

    CSS_PATH = "triage.tcss"
    BINDINGS: ClassVar[list[BindingType]] = layered(CLIENT_KEYS, KEYS)

    def __init__(self, book: Book, mode: str) -> None:
        super().__init__(book)
        self.mode = mode
        self._round = OpenRound(self)
        self._decisions = Decisions(self, self._round)
        acts = client_acts(self, self._decisions.acts)
        self.acts = {
            **acts,
            "open": partial(self._choose, acts["today"]),
            "skip": partial(self._step, 1),
            "back": partial(self._step, -1),
            "take_back": self._decisions.take_back,
            "stay": self._stay,
        }
        self.lets_go = (self._round.end,)

    def body(self) -> ComposeResult:
        """How far one has come, and the client or the summary."""
        yield self._round.progress
        yield self._round.facing

    def show(self, found: Portfolio) -> None:
        """Show the client in front as it stands now."""
        self._round.show(found)

    def spot(self) -> Spot | None:
        """The client in front."""
        return self._round.spot()

    def _choose(self, today: Act) -> None:
        """Choose the client for today; at the end go back."""
        if self._round.is_over:
            self.dismiss()
        else:
            today()

    def _step(self, by: int) -> None:
        if self._decisions.is_free:
            self._round.step(by)

    def _stay(self) -> None:
        """Say how one leaves; the digit was meant for a choice that was not asked."""
        self.say("Nothing to choose here: esc ends triage, then the digits lead on.", is_error=True)
