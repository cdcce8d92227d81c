"""Taking changes back and doing them again, told in the words of the action."""

from collections.abc import Callable

from acct_tui.domain.queue.veil import quoted
from acct_tui.services.refusals import WasARestore
from acct_tui.store.history import Done
from acct_tui.ui.actions.take_back import take_back
from acct_tui.ui.app.front import Front

_UNDONE, _DONE_AGAIN = "Undone: {} · U does it again", "Done again: {}"


class Undo:
    """Undoes and redoes the actions of the book, the newest first."""

    def __init__(self, front: Front) -> None:
        self._front = front

    def undo(self, even: Done | None = None) -> None:
        """Take the newest action back, `even` one that another window did."""

        def carry_out() -> str | None:
            action = take_back(self._front.app, self._front.book, even, self.undo)
            return None if action is None else self._words(action, _UNDONE, "undo")

        self._turn(carry_out, _UNDONE)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._turn(lambda: self._words(self._front.book.redo(), _DONE_AGAIN, "do again"), _DONE_AGAIN)

    def _turn(self, carry_out: Callable[[], str | None], told: str) -> None:
        """Undo or redo; a whole restore takes a while."""

        def turn_it() -> str | None:
            try:
                return carry_out()
            except WasARestore as whole:
                from acct_tui.ui.app.recovery import turn

                turn(self._front, whole, self._words(whole.done.words, told, ""))
                return None

        self._front.attempt(turn_it)

    def _words(self, action: str | None, told: str, turn: str) -> str:
        shown = quoted(action, self._front.book.is_shared) if action else ""
        return told.format(shown) if action else f"There is nothing to {turn}."
