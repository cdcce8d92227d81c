"""They called: who it is, by two letters, and whether we talk now or missed them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from acct_tui.services.book import Book
from acct_tui.services.callers import Party, begins, clients, found, is_known, is_sure, parties
from acct_tui.services.calls import Call, log_call
from acct_tui.services.queue import call_queue
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.orders import Attempt
from acct_tui.ui.presentation.ink import Ink
from acct_tui.ui.widgets.table import Column, Row, Table
from acct_tui.words.safe import one_line

_LISTED = 8
_A_NAME = 3
"""Letters from which a name that nobody has is taken for somebody new."""
_NEW, _MISSED = "new", "missed"


@dataclass(frozen=True, slots=True)
class Heard:
    """Who called, and the words of the action when the call was missed; without them we talk now."""

    party: Party
    missed: str = ""


class Letters(Input):
    """The letters of a name; up and down go through those who fit."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("down", "screen.step(1)", "next", "Go through those who fit", foot=False),
        key("up", "screen.step(-1)", "before", "Go back through them", foot=False),
    ]


class TheyCalled(Dialog[Heard]):
    """Asks who called; somebody new is asked for by client."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "talk", "talking now", "We talk with them now"),
        key("tab", "missed", "missed", "We missed the one under the cursor; an m behind the letters says it too"),
    ]

    def __init__(self, book: Book, first: str | None = None, newcomer: str = "") -> None:
        asked: Ink = (("Who is calling?", "bold"),)
        if newcomer:
            asked = (newcomer, "bold"), (" is new here. Of which client?", "")
        super().__init__(asked)
        self._book, self._newcomer, self._first = book, newcomer, first
        everybody = parties(book, call_queue(book).rows, first)
        self._everybody = clients(everybody) if newcomer else everybody

    def body(self) -> ComposeResult:
        """The letters, and those whom they fit."""
        yield Letters(compact=True, placeholder="two letters of a name or client")
        table = Table()
        table.can_focus = False
        table.show_header = False
        table.styles.height = _LISTED
        yield table

    def on_mount(self) -> None:
        """List everybody once it is known how wide the lines may be."""
        self.call_after_refresh(self._list)

    @property
    def _letters(self) -> str:
        return self.query_one(Letters).value.strip()

    @property
    def _fitting(self) -> list[Party]:
        return found(self._everybody, self._letters)[:_LISTED]

    @property
    def _missed_one(self) -> Party | None:
        """Who is meant when an m stands behind the first letters of a name, and with it is nobody's."""
        letters, m = self._letters[:-1], self._letters[-1:].casefold()
        meant = found(self._everybody, letters)[:1] if m == "m" and len(letters) > 1 else []
        is_meant = bool(meant) and begins(meant[0], letters) and not is_known(self._everybody, self._letters)
        return replace(meant[0], newcomer=self._newcomer) if is_meant else None

    @on(Input.Changed)
    def _list(self) -> None:
        lines = [_line(party, number) for number, party in enumerate(self._fitting)]
        if self._letters and not self._newcomer:
            new: Ink = (("+ somebody new: ", "accent"), (one_line(self._letters), ""))
            is_stranger = len(self._letters) >= _A_NAME and not is_sure(self._everybody, self._letters)
            lines = [*lines[: _LISTED - 1], Row(_NEW, (new, ()))]
            lines = [lines[-1], *lines[:-1]] if is_stranger else lines
        if missed := self._missed_one:
            who: Ink = (("missed: ", "warning"), (missed.contact or missed.client, ""))
            lines = [Row(_MISSED, (who, ((missed.client if missed.contact else "", "muted"),))), *lines[: _LISTED - 1]]
        self.query_one(Table).show([Column("", 34), Column("")], lines, at=lines[0].key if lines else None)

    def action_step(self, by: int) -> None:
        """Go through those who fit."""
        table = self.query_one(Table)
        if by > 0:
            table.action_cursor_down()
        else:
            table.action_cursor_up()

    @on(Input.Submitted)
    def action_talk(self) -> None:
        """Talk with the one under the cursor, or ask where somebody new belongs."""
        self._choose(self._talk)

    def action_missed(self) -> None:
        """Note that they called and nobody answered."""
        self._choose(self._miss)

    def _talk(self, party: Party) -> None:
        self.dismiss(Heard(party))

    def _choose(self, act: Callable[[Party], object]) -> None:
        chosen = self.query_one(Table).key
        if chosen == _NEW:
            self._ask_client()
        elif chosen == _MISSED and self._missed_one:
            self._miss(self._missed_one)
        elif chosen is None:
            self.complain("Nobody is called so: type other letters.")
        else:
            act(replace(self._fitting[int(chosen)], newcomer=self._newcomer))

    def _ask_client(self) -> None:
        """Ask the same of the clients: whether we talk or missed them is said there."""

        def answered(heard: Heard | None) -> None:
            if heard:
                self.dismiss(heard)

        def ask() -> None:
            self.app.push_screen(TheyCalled(self._book, self._first, one_line(self._letters)), answered)

        Attempt(self, ask, self.complain)()

    def _miss(self, party: Party) -> None:
        call = Call(
            party.client_id,
            party.client,
            "no_answer",
            contact_id=party.contact_id,
            started_by="client",
            newcomer=party.newcomer,
        )
        self.order(lambda: log_call(self._book, call), lambda words: self._missed(Heard(party, words)))

    def _missed(self, heard: Heard) -> None:
        self.dismiss(heard)


def _line(party: Party, number: int) -> Row:
    if not party.contact:
        return Row(str(number), (((party.client, ""),), ()))
    return Row(str(number), (((party.contact, ""), (f"  {party.role}", "muted")), ((party.client, "muted"),)))
