"""Triage: client by client through what is owed, due, or due today, two keys each at most."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.queue.overtaken import overtaken, told
from acct_tui.domain.queue.rounds import Choice, Decision
from acct_tui.domain.queue.triage import Preset, presets
from acct_tui.domain.queue.unrested import asks_now
from acct_tui.domain.queue.veil import quoted
from acct_tui.services.ahead import asked_before
from acct_tui.services.batches import plan_calls
from acct_tui.services.book import Book
from acct_tui.services.chosen import choose
from acct_tui.services.fine import say_fine
from acct_tui.services.holds import whole
from acct_tui.services.steps.next_contact import NextContact
from acct_tui.store.history import Done
from acct_tui.ui.actions.deal import Deal, deal
from acct_tui.ui.actions.rows import tick_off
from acct_tui.ui.actions.take_back import take_back
from acct_tui.ui.dialogs.call.hold import AskHold
from acct_tui.ui.dialogs.parts.choose import Choose
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import key
from acct_tui.ui.orders import Attempt
from acct_tui.ui.screens.triage.round import RoundScreen
from acct_tui.ui.screens.triage.words import kept, latest, preset_choices, to_settle
from acct_tui.words.safe import one_line


class TriageScreen(RoundScreen):
    """A round in which each client is chosen for today, put off, held, dealt with or left to rest."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "enter",
            "open",
            "today",
            "Chosen for today: a mark that moves and hides nothing; the evening asks what is left of it",
        ),
        key("z", "later", "later", "Put the call off to a moment that is often meant, or hold the client until a day"),
        key("x", "deal", "done", "Deal with a reason, or with what is due today beside the reasons"),
        key("f", "fine", "fine", "Fine until worse: the client rests until something gets worse"),
        key("j,down", "step(1)", "skip", "Go on without a decision"),
        key("k,up", "step(-1)", "back", "Go back to the client before"),
        key("u", "take_back", "undo", "Take the last decision back, and go to its client"),
        key("c", "call", "call", "Call the client now, and come back to decide", foot=False),
        key("a", "add", "add", "Add a client, a contact, a project or a call window", foot=False),
        key("w", "why", "why", "Why this client stands here, and why not in the lane now", foot=False),
        key("1,2,3", "stay", "stay", "A digit that nothing asks for leaves no round: esc ends it", foot=False),
        key("escape", "leave", "end", "End: see what was decided, then go back"),
    ]

    def __init__(self, book: Book, mode: str) -> None:
        super().__init__(book, mode)
        self._order: Attempt | None = None

    def action_open(self) -> None:
        """Choose the client for today; at the end go back."""
        if self.is_over:
            self.dismiss()
        else:
            self.at_spot(lambda spot: self._write(Choice.TODAY, lambda: choose(self.book, spot.client)))

    def action_later(self) -> None:
        """Ask for a preset, then plan the call; or hold the client."""
        self.at_spot(self._ask_preset)

    def _ask_preset(self, spot: Spot) -> None:
        desk, owed = self.book.desk(), spot.client.commitments
        offered = presets(desk)
        title = (("Call later  ", "bold"), (spot.client.name, ""))
        first = overtaken(owed, latest(offered), desk)
        asked = asked_before(self.book, whole(self.book, spot.client), None, told=first.id if first else None)
        stays = "\n".join(line for line in (told(first, desk), asked) if line)
        choices = Choose(title, preset_choices(offered, owed, desk), ((stays, "warning"),) if stays else ())
        self.app.push_screen(choices, partial(self._put_off, spot, offered))

    def _put_off(self, spot: Spot, offered: tuple[Preset, ...], number: int | None) -> None:
        if number == len(offered):
            self.app.push_screen(AskHold(self.book, spot.client), self._held)
            return
        at = offered[number].at if number is not None else None
        if at:
            self._write(Choice.LATER, lambda: plan_calls(self.book, [spot.client], NextContact(at)))

    def _held(self, words: str | None) -> None:
        if words:
            self._decide(Choice.HELD, words)

    def action_deal(self) -> None:
        """Deal with a reason by its verb, or keep what is due today beside the reasons."""
        self.at_spot(self._deal)

    def _deal(self, spot: Spot) -> None:
        desk, write = self.book.desk(), partial(self._write, Choice.DEALT)
        besides: list[Deal] = [
            (kept(item, desk), partial(tick_off, self, Ref("commitments", item.id), write))
            for item in to_settle(spot.row, desk, is_shared=self.book.is_shared)
        ]
        deal(self, spot, write, besides)

    def action_fine(self) -> None:
        """Let the client rest until it gets worse."""
        self.at_spot(lambda spot: self._write(Choice.FINE, lambda: say_fine(self.book, spot.client)))

    def action_step(self, by: int) -> None:
        """Go on without a decision, or back; from the summary back into the round."""
        if not self.walk or not self._is_free() or (self.is_over and by > 0):
            return
        to_last = self.is_over and self.walk.client_id is not None
        self.is_over = False
        self.go(self.walk if to_last else self.walk.step(by, self.live))

    def action_stay(self) -> None:
        """Say how one leaves; the digit was meant for a choice that was not asked."""
        self.say("Nothing to choose here: esc ends triage, then the digits lead on.", is_error=True)

    def action_leave(self) -> None:
        """Show what was decided; from there, or when nothing was, go back."""
        if self.is_over or not (self.walk and self.walk.decisions):
            super().action_leave()
        else:
            self.is_over = True
            self.go(self.walk)

    def action_take_back(self) -> None:
        """Undo what was decided last."""
        last = self.walk.decisions[-1] if self.walk and self.walk.decisions else None
        if last is None:
            self.say("Nothing is decided yet; u on the screens takes back what was done before.", is_error=True)
        elif self._is_free() and last.action:
            self._undo(last, None)
        elif self._is_free():
            self._return()

    def _undo(self, last: Decision, even: Done | None) -> None:
        def undo() -> None:
            action = take_back(self.app, self.book, even, partial(self._undo, last))
            if action is not None:
                self._undone(last, action)

        self._order = Attempt(self, undo, lambda _: None, self._failed)
        self._order()

    def _undone(self, last: Decision, words: str) -> None:
        """Go back to the client of the decision, unless something else was done since: then that is undone now."""
        self.refresh_book()
        self.say(f"Undone: {quoted(words, self.book.is_shared)}" if words else "There is nothing to undo.")
        if last.action and self.book.newest() < last.action:
            self._return()

    def _return(self) -> None:
        if self.walk:
            self.is_over = False
            self.go(self.walk.take_back())

    def _write(self, choice: Choice, carry_out: Callable[[], str]) -> None:
        """Carry a decision out; while the book is busy no other is taken."""
        if self._is_free():
            self._order = Attempt(self, carry_out, partial(self._decide, choice), self._failed)
            self._order()

    def _decide(self, choice: Choice, words: str = "") -> None:
        if self.walk:
            walk = self.walk  # reading anew may pass over a client that is gone, which is decided of all the same
            action = self.book.newest() if words else None
            self.refresh_book()
            self.go(walk.decide(choice, words, self.live, action))
            row = self.live.get(walk.client_id or "")
            asks = asks_now(row, self.book.desk()) if row and choice is Choice.LATER else ""
            if row and asks:
                self.say(f"{row.client.name} still asks now: {one_line(asks)}")

    def _is_free(self) -> bool:
        if self._order and self._order.is_waiting:
            self.say("The book is still busy: the decision before comes first.", is_error=True)
            return False
        return True

    def _failed(self, words: str) -> None:
        self.say(words, is_error=True)
