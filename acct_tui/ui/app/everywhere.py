"""The keys that work on every screen."""

from typing import Final

from textual.binding import Binding

from acct_tui.ui.keys import THEY_CALL, key

EVERYWHERE: Final[tuple[Binding, ...]] = (
    key("1", "open('portfolio')", "portfolio", "Portfolio: every live project", foot=False),
    key("2", "open('calls')", "calls", "Calls: whom to call next", foot=False),
    key("3", "open('owed')", "owed", "Owed: what we, they and colleagues owe", foot=False),
    key("i,f2", "called", "in", THEY_CALL),
    key("F", "open('search')", "search", "Find in everything: names first, then the newest", foot=False),
    key("H", "share", "hide", "Hide money, complaints, facts and notes, or show them", foot=False),
    key("B", "open('book')", "book", "The book: everything in it, table by table", foot=False),
    key("t", "open('triage')", "triage", "Triage: decide client by client what is owed, due, or due today", foot=False),
    key("T", "open('evening')", "evening", "Evening close: what is left of today, tomorrow's first call", foot=False),
    key("m", "open('messages')", "messages", "Messages due: invoices that fall due or just fell due", foot=False),
    key("r", "open('golden_rule')", "rule", "The golden rule: who called whom first", foot=False),
    key("u", "undo", "undo", "Take the last change back", foot=False),
    key("U", "redo", "redo", "Do again what was taken back", foot=False),
    key(":,ctrl+p", "command_palette", "all", "Everything that can be done here, by name"),
    key("?", "open('help')", "help", "The keys of this screen"),
    key("q", "quit", "quit", "Leave the program; everything is saved", foot=False),
)
