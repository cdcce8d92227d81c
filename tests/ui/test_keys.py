"""A key of a screen always does something, and each is told once."""

from collections.abc import Callable

from textual.binding import Binding

from acct_tui.services.book import Book
from acct_tui.services.callers import Begun, Party
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.keys import act, key, layered
from acct_tui.ui.screens.book.book import BookScreen
from acct_tui.ui.screens.book.table import TableScreen
from acct_tui.ui.screens.call.call import CallScreen
from acct_tui.ui.screens.calls.calls import CallsScreen
from acct_tui.ui.screens.calls.card import CardScreen
from acct_tui.ui.screens.evening.evening import EveningScreen
from acct_tui.ui.screens.golden_rule.golden_rule import GoldenRuleScreen
from acct_tui.ui.screens.owed.owed import OwedScreen
from acct_tui.ui.screens.portfolio.portfolio import PortfolioScreen
from acct_tui.ui.screens.project.project import ProjectScreen
from acct_tui.ui.screens.triage.triage import TriageScreen

SCREENS: list[Callable[[Book], Frame]] = [
    PortfolioScreen,
    CallsScreen,
    OwedScreen,
    lambda book: CardScreen(book, "client"),
    lambda book: ProjectScreen(book, "project"),
    lambda book: TriageScreen(book, "calls"),
    lambda book: EveningScreen(book, "calls"),
    lambda book: GoldenRuleScreen(book, "calls"),
    lambda book: BookScreen(book, "calls"),
    lambda book: TableScreen(book, "clients", "calls"),
    lambda book: CallScreen(book, Begun(Party("client", "Client"), "us")),
]


def test_every_key_of_every_screen_does_something(book: Book) -> None:
    screens = [opened(book) for opened in SCREENS]
    assert {type(screen) for screen in screens} == set(Frame.__subclasses__())
    for screen in screens:
        wanted = {binding.action for bindings in screen._bindings.key_to_bindings.values() for binding in bindings}
        named = {name for name in wanted if name.startswith("act(")}
        assert named, type(screen).__name__
        assert named <= {act(name) for name in screen.acts}, type(screen).__name__


def test_a_key_that_a_later_layer_has_too_is_its_own_in_the_place_of_the_earlier() -> None:
    shared = (key("c", "call", "call", "Call"), key("x,y", "deal", "done", "Deal"))
    found = layered(shared, [key("x", "keep", "kept", "Keep"), key("ctrl+s", "end", "end", "End")])
    assert [(each.key, each.action) for each in found if isinstance(each, Binding)] == [
        ("c", "call"),
        ("x", "keep"),
        ("y", "deal"),
        ("ctrl+s", "end"),
    ]
