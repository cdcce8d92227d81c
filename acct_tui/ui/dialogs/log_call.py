"""Logging a call: how it ended, what was said, when the next one is."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static, TextArea

from acct_tui.domain.datewords import DateWordsError
from acct_tui.services.book import Book
from acct_tui.services.calls import DISPOSITIONS, Call, Disposition, NextContact, log_call, suggested_next
from acct_tui.services.cards import Card
from acct_tui.services.refusals import Refused
from acct_tui.ui import card as card_words
from acct_tui.ui.dialogs.dialog import Dialog
from acct_tui.ui.dialogs.ways import Way, Ways
from acct_tui.ui.dialogs.when import When, spoken
from acct_tui.ui.dialogs.words import Words
from acct_tui.ui.ink import content
from acct_tui.ui.keys import key
from acct_tui.ui.spot import Spot
from acct_tui.ui.widgets.tick import Tick

THEIR_WAYS: Sequence[Way] = (("r", "reached", "we talked"), ("m", "no_answer", "missed"))
"""How a call of theirs can end."""


class LogCall(Dialog[str]):
    """One call with the contact of a row; answers the words of the action."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "save", "save", "Save the call and the next contact"),
        key("ctrl+t", "promise", "told them", "They were told of the next call, or not"),
    ]

    def __init__(self, book: Book, spot: Spot, card: Card, started_by: Literal["us", "client"]) -> None:
        said = "Call to " if started_by == "us" else "Call from "
        super().__init__(((said, "muted"), (f"{spot.client.name}  ", "bold"), *card_words.who(spot.row)))
        self._book, self._spot, self._card, self._started_by = book, spot, card, started_by
        self._suggested = spoken(suggested_next(spot.row, book.desk()), book.desk())

    def body(self) -> ComposeResult:
        """Whom, how it ended, what was said, what comes next."""
        row, desk = self._spot.row, self._book.desk()
        yield Static(content((*card_words.phone(self._card), ("   ", ""), *card_words.there(row, desk))))
        yield Static(content(card_words.last_talk(row, self._card, desk)), classes="last")
        yield Ways(DISPOSITIONS if self._started_by == "us" else THEIR_WAYS)
        yield TextArea(compact=True, show_line_numbers=False, highlight_cursor_line=False, placeholder="what was said")
        yield When(self._book, "Next call", self._suggested)
        yield Words("About", "what it will be about")
        yield Tick("They were told of this time")

    @property
    def has_text(self) -> bool:
        """Whether a note was typed."""
        return bool(self._note or self.query_one(Words).words)

    @property
    def _note(self) -> str:
        return self.query_one(TextArea).text.strip()

    @on(Ways.Chosen)
    def suggest(self, event: Ways.Chosen) -> None:
        """Go on to the note; a call that reached nobody comes back by itself, so no next one is suggested."""
        when = self.query_one(When)
        if when.words in ("", self._suggested):
            when.words = self._suggested if event.way == "reached" else ""
        self.query_one(TextArea).focus()

    def action_promise(self) -> None:
        """Turn the promise on or off."""
        self.query_one(Tick).action_turn()

    def action_save(self) -> None:
        """Save, or say in place which time is none."""
        self.order(self._log, self._saved)

    def _log(self) -> str:
        """Log the call as it is typed at the moment of saving, which may come after a wait for a busy book."""
        try:
            call = self._call()
        except DateWordsError as wrong:
            self.query_one(When).focus_words()
            raise Refused(str(wrong)) from wrong
        return log_call(self._book, call)

    def _call(self) -> Call:
        """The call as typed; without a way it was reached when there is a note."""
        at, row = self.query_one(When).at, self._spot.row
        way: Disposition = self.query_one(Ways).chosen or ("reached" if self._note else "no_answer")
        plan = NextContact(at, self.query_one(Words).words, self.query_one(Tick).value) if at else None
        return Call(
            row.client.id,
            row.client.name,
            way,
            self._note,
            contact_id=row.contact.id if row.contact else None,
            project_id=self._spot.project.id if self._spot.project else None,
            started_by=self._started_by,
            next=plan,
        )

    def _saved(self, words: str) -> None:
        self.dismiss(words)
