"""Opening a dialog over a screen of the book, and going on with what it answers."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from textual.screen import Screen

from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.messages import Changed
from acct_tui.ui.orders import Attempt

Answer = TypeVar("Answer")


def ask(screen: Frame, make: Callable[[], Screen[str] | None], then: Callable[[str], object] | None = None) -> None:
    """Open a dialog that writes and answers the words of it, or do without one; the app tells them, or `then` does."""
    ask_for(screen, make, then or (lambda words: screen.post_message(Changed(words))))


def ask_for(
    screen: Frame, make: Callable[[], Screen[Answer] | None], then: Callable[[Answer], object] | None = None
) -> None:
    """Open a dialog once the book can be read and go on with its answer; what is refused is told at the foot."""

    def answered(answer: Answer | None) -> None:
        if answer is not None and then:
            then(answer)

    def show() -> None:
        dialog = make()
        if dialog:
            screen.app.push_screen(dialog, answered)

    once_read(screen, show)


def once_read(screen: Frame, act: Callable[[], None]) -> None:
    """Do what reads the book, as soon as that is free; what is refused is told at the foot."""
    Attempt(screen, act, partial(screen.say, is_error=True))()
