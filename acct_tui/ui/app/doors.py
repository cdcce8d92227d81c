"""The screens of the book: the numbered ones, and those that open above them."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from textual.screen import Screen

from acct_tui.services.book import Book
from acct_tui.ui.app.front import Front
from acct_tui.ui.app.open_calls import OpenCalls
from acct_tui.ui.messages import OpenProject
from acct_tui.ui.screens.portfolio.portfolio import PortfolioScreen

Kind = Callable[[Book, str], Screen[None]]
"""A screen of a book that keeps the number of the one below."""


def _triage() -> Kind:
    from acct_tui.ui.screens.triage.triage import TriageScreen

    return TriageScreen


def _evening() -> Kind:
    from acct_tui.ui.screens.evening.evening import EveningScreen

    return EveningScreen


def _golden_rule() -> Kind:
    from acct_tui.ui.screens.golden_rule.golden_rule import GoldenRuleScreen

    return GoldenRuleScreen


def _book() -> Kind:
    from acct_tui.ui.screens.book.book import BookScreen

    return BookScreen


def _calls(book: Book) -> Screen[None]:
    from acct_tui.ui.screens.calls.calls import CallsScreen

    return CallsScreen(book)


def _owed(book: Book) -> Screen[None]:
    from acct_tui.ui.screens.owed.owed import OwedScreen

    return OwedScreen(book)


NUMBERED: Final[Mapping[str, Callable[[Book], Screen[None]]]] = MappingProxyType(
    {"portfolio": PortfolioScreen, "calls": _calls, "owed": _owed}
)
LETTERED: Final[Mapping[str, tuple[str, Callable[[], Kind]]]] = MappingProxyType(
    {
        "triage": ("Triage", _triage),
        "evening": ("The evening close", _evening),
        "golden_rule": ("The golden rule", _golden_rule),
        "book": ("The book", _book),
    }
)
"""What they are called at the foot; each is imported when it is opened for the first time."""


class Doors:
    """Opens screens, each once on the way back."""

    def __init__(self, front: Front, calls: OpenCalls) -> None:
        self._front, self._calls = front, calls

    def number(self) -> None:
        """Have the numbered screens ready to be made of the book that is open then."""
        for mode, made in NUMBERED.items():
            self._front.app.add_mode(mode, partial(self._made, made))

    def _made(self, numbered: Callable[[Book], Screen[None]]) -> Screen[None]:
        return numbered(self._front.book)

    @property
    def by_name(self) -> Mapping[str, Callable[[], None]]:
        """What opens each screen that a key names."""
        numbered = {mode: partial(self._switch, mode) for mode in NUMBERED}
        return numbered | {name: partial(self._open_once, *lettered) for name, lettered in LETTERED.items()}

    def open_project(self, wish: OpenProject) -> None:
        """Show the page of a project."""
        from acct_tui.ui.screens.project.project import ProjectScreen

        screen = self._front.app.screen
        if isinstance(screen, ProjectScreen) and screen.project_id == wish.project_id:
            screen.seek(wish.at)
        else:
            self._front.app.push_screen(ProjectScreen(self._front.book, wish.project_id, wish.at))

    def _switch(self, mode: str) -> None:
        """Go to a numbered screen, and from what is open above it back to it."""
        app = self._front.app
        if mode != app.current_mode:
            app.switch_mode(mode)
        else:
            for _ in app.screen_stack[1:]:
                if app.screen in self._calls.open:
                    break
                app.pop_screen()

    def _open_once(self, name: str, imported: Callable[[], Kind]) -> None:
        """Open a screen above the one in front, whose number it keeps, unless it is open on the way back already."""
        app, frame, kind = self._front.app, self._front.frame, imported()
        if any(type(screen) is kind for screen in app.screen_stack):
            leads = "" if type(app.screen) is kind else ": esc leads back to it"
            frame.say(f"{name} is open already{leads}.")
        else:
            app.push_screen(kind(self._front.book, frame.mode))
