"""What is decided of a client in triage, and how it is taken back."""

from collections.abc import Callable, Mapping
from functools import partial

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.queue.overtaken import overtaken, told
from acct_tui.domain.queue.rounds import Decision, Verdict
from acct_tui.domain.queue.triage import Preset, presets
from acct_tui.domain.queue.unrested import asks_now
from acct_tui.domain.queue.veil import quoted
from acct_tui.services.ahead import asked_before
from acct_tui.services.batches import plan_calls
from acct_tui.services.chosen import choose
from acct_tui.services.fine import say_fine
from acct_tui.services.holds import whole
from acct_tui.services.steps.next_contact import NextContact
from acct_tui.store.history import Done
from acct_tui.ui.actions.client_keys import AtClient
from acct_tui.ui.actions.deal import Deal, deal
from acct_tui.ui.actions.deeds import tick_off
from acct_tui.ui.actions.take_back import take_back
from acct_tui.ui.dialogs.call.hold import AskHold
from acct_tui.ui.dialogs.parts.choose import Choose
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.orders import Attempt
from acct_tui.ui.screens.triage.round import OpenRound
from acct_tui.ui.screens.triage.words import kept, latest, preset_choices, to_settle
from acct_tui.words.safe import one_line


class Decisions:
    """Carries decisions of a round out, each once the one before is: a busy book takes no other meanwhile."""

    def __init__(self, screen: Frame, walked: OpenRound) -> None:
        self._screen, self._round = screen, walked
        self._order: Attempt | None = None
        self.acts: Mapping[str, AtClient] = {
            "today": self._choose,
            "later": self._ask_preset,
            "deal": self._deal,
            "fine": self._rest,
        }

    @property
    def is_free(self) -> bool:
        """Whether a decision can be taken now; else it is told that one waits."""
        if self._order and self._order.is_waiting:
            self._failed("The book is still busy: the decision before comes first.")
            return False
        return True

    def _choose(self, spot: Spot) -> None:
        """Choose the client for today."""
        self._write(spot, Verdict.TODAY, lambda: choose(self._screen.book, spot.client))

    def _rest(self, spot: Spot) -> None:
        """Let the client rest until it gets worse."""
        self._write(spot, Verdict.FINE, lambda: say_fine(self._screen.book, spot.client))

    def _ask_preset(self, spot: Spot) -> None:
        """Ask for a preset, then plan the call; or hold the client."""
        book = self._screen.book
        desk, owed = book.desk(), spot.client.commitments
        offered = presets(desk)
        title = (("Call later  ", "bold"), (spot.client.name, ""))
        first = overtaken(owed, latest(offered), desk)
        asked = asked_before(book, whole(book, spot.client), None, told=first.id if first else None)
        stays = "\n".join(line for line in (told(first, desk), asked) if line)
        choices = Choose(title, preset_choices(offered, owed, desk), ((stays, "warning"),) if stays else ())
        self._screen.app.push_screen(choices, partial(self._put_off, spot, offered))

    def _put_off(self, spot: Spot, offered: tuple[Preset, ...], number: int | None) -> None:
        book = self._screen.book
        if number == len(offered):
            self._screen.app.push_screen(AskHold(book, spot.client), partial(self._held, spot))
            return
        at = offered[number].at if number is not None else None
        if at:
            self._write(spot, Verdict.LATER, lambda: plan_calls(book, [spot.client], NextContact(at)))

    def _held(self, spot: Spot, words: str | None) -> None:
        if words:
            self._decide(spot, Verdict.HELD, words)

    def _deal(self, spot: Spot) -> None:
        """Deal with a reason by its verb, or keep what is due today beside the reasons."""
        book, write = self._screen.book, partial(self._write, spot, Verdict.DEALT)
        desk = book.desk()
        besides: list[Deal] = [
            (kept(item, desk), partial(tick_off, self._screen, Ref("commitments", item.id), write))
            for item in to_settle(spot.row, desk, is_shared=book.is_shared)
        ]
        deal(self._screen, spot, write, besides)

    def take_back(self) -> None:
        """Undo what was decided last."""
        walk = self._round.walk
        last = walk.decisions[-1] if walk and walk.decisions else None
        if last is None:
            self._failed("Nothing is decided yet; u on the screens takes back what was done before.")
        elif self.is_free and last.action:
            self._undo(last, None)
        elif self.is_free:
            self._round.take_back()

    def _undo(self, last: Decision, even: Done | None) -> None:
        def undo() -> None:
            action = take_back(self._screen.app, self._screen.book, even, partial(self._undo, last))
            if action is not None:
                self._undone(last, action)

        self._order = Attempt(self._screen, undo, self._failed)
        self._order()

    def _undone(self, last: Decision, words: str) -> None:
        """Go back to the client of the decision, unless something else was done since: then that is undone now."""
        screen = self._screen
        screen.refresh_book()
        screen.say(f"Undone: {quoted(words, screen.book.is_shared)}" if words else "There is nothing to undo.")
        if last.action and screen.book.newest() < last.action:
            self._round.take_back()

    def _write(self, spot: Spot, choice: Verdict, carry_out: Callable[[], str]) -> None:
        if self.is_free:
            self._order = Attempt(self._screen, carry_out, self._failed, partial(self._decide, spot, choice))
            self._order()

    def _decide(self, spot: Spot, choice: Verdict, words: str) -> None:
        """Take a decision of a client, who may be in front no more if the book was busy for a while."""
        walk = self._round.walk
        if walk:  # as it is before reading anew may pass over a client that is gone, which is decided of all the same
            action = self._screen.book.newest() if words else None
            self._screen.refresh_book()
            self._round.go(walk.decide(Decision(spot.client.id, choice, words, action), self._round.live))
            row = self._round.live.get(spot.client.id)
            asks = asks_now(row, self._screen.book.desk()) if row and choice is Verdict.LATER else ""
            if row and asks:
                self._screen.say(f"{row.client.name} still asks now: {one_line(asks)}")

    def _failed(self, words: str) -> None:
        self._screen.say(words, is_error=True)
