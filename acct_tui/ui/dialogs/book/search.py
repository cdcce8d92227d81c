"""Finding in everything: what was found while typing, the newest first, and the line under the cursor in full."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.book import Book
from acct_tui.services.search import Hit, find
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.orders import Attempt
from acct_tui.ui.presentation.ink import Ink, content, hanging
from acct_tui.ui.widgets.table import Column, Row, Table, widest
from acct_tui.words.ages import day
from acct_tui.words.passages import Marked

_TOLD = 3
"""Lines about the row under the cursor."""


class Sought(Input):
    """The words to look for; what was found is gone through while typing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "submit", "open", "Open what is under the cursor"),
        key("down,ctrl+n", "screen.step('cursor_down')", "next", "Go through what was found"),
        key("up,ctrl+p", "screen.step('cursor_up')", "before", "Go back through it", foot=False),
        Binding("pagedown", "screen.step('page_down')", show=False),
        Binding("pageup", "screen.step('page_up')", show=False),
    ]


class Search(Dialog[Ref]):
    """Asks what to find, beginning with the words of the last time; answers which row to open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape", "leave", "back", "Go back; F begins with the same words"),
    ]

    def __init__(self, book: Book, text: str, at: Ref | None, keep: Callable[[str], None]) -> None:
        super().__init__((("Find in everything", "bold"),))
        self._book, self._text, self._at, self._keep = book, text, at, keep
        self._hits: dict[Ref, Hit] = {}
        self._attempt = Attempt(self, self._find, self.complain)

    def body(self) -> ComposeResult:
        """The words, what has them, and the line under the cursor in full."""
        yield Sought(self._text, compact=True, placeholder="words of a name, a note, a promise, a complaint, a fact")
        table = Table()
        table.can_focus = False
        table.show_header = False
        yield table
        yield Static(id="told")

    @on(Input.Changed)
    def _look(self, event: Input.Changed) -> None:
        if event.value != self._text:
            self._text, self._at = event.value, None
        self._keep(event.value)
        self._attempt()

    def on_resize(self) -> None:
        """Use the new width."""
        self.call_after_refresh(self._show)

    def _find(self) -> None:
        self._hits = {Ref(hit.table, hit.id): hit for hit in find(self._book, self._text)}
        self._show()

    def _show(self) -> None:
        table, hits = self.query_one(Table), list(self._hits.values())
        today = self._book.desk().today
        rows = [_row(key, hit, today) for key, hit in self._hits.items()]
        first = self._at if self._at in self._hits else next(iter(self._hits), None)
        table.show(_columns(hits, today), rows, at=str(first))
        self._tell()

    @property
    def _here(self) -> Hit | None:
        ref = self.query_one(Table).ref
        return self._hits.get(ref) if ref else None

    @on(Table.Moved)
    def _tell(self) -> None:
        """Tell the line under the cursor in full, or that there is none."""
        told, hit = self.query_one("#told", Static), self._here
        lines = _told(hit, told.size.width) if hit else []
        if not hit and self._text.strip():
            where = "that is not hidden" if self._book.is_shared else "in the book"
            lines = [content(((f"Nothing {where} has all these words.", "muted"),))]
        told.update(Content("\n").join(lines[:_TOLD]))

    def action_step(self, way: str) -> None:
        """Go through what was found."""
        getattr(self.query_one(Table), f"action_{way}")()
        self._at = self.query_one(Table).ref

    @on(Input.Submitted)
    @on(Table.Opened)
    def open(self) -> None:
        """Open what is under the cursor."""
        if self._hits:
            self.dismiss(self.query_one(Table).ref)


def _columns(hits: Sequence[Hit], today: date) -> list[Column]:
    what = widest(8, 14, (hit.what for hit in hits))
    client = widest(8, 20, (hit.client for hit in hits))
    when = widest(1, 12, (_day(hit, today) for hit in hits))
    return [Column("", what), Column(""), Column("", client), Column("", when)]


def _row(ref: Ref, hit: Hit, today: date) -> Row:
    gap: Ink = (("  ", ""),) if hit.said else ()
    whose = hit.client if hit.table != "clients" else ""
    line = (*_ink(hit.title, ""), *gap, *_ink(hit.said, "muted"))
    return Row.about(ref, (((hit.what, "muted"),), line, ((whose, "muted"),), ((_day(hit, today), "muted"),)))


def _day(hit: Hit, today: date) -> str:
    return day(hit.when, today) if hit.when else ""


def _ink(text: Marked, tone: str) -> Ink:
    return tuple((piece, "accent bold" if is_sought else tone) for piece, is_sought in text)


def _told(hit: Hit, width: int) -> list[Content]:
    whose = " · ".join(filter(None, (hit.client, hit.project)))
    lines = hanging((), (*_ink(hit.title, "bold"), ("  ", ""), *_ink(hit.said, "")), width)
    return [*lines[: _TOLD - 1], content(((whose, "muted"),))]
