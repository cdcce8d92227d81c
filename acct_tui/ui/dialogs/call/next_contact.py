"""The next contact of a client: when, why, and whether they were told."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from acct_tui.domain.queue.holds import standing_hold
from acct_tui.domain.queue.overtaken import overtaken
from acct_tui.drafts import Draft
from acct_tui.services.book import Book
from acct_tui.services.steps.next_contact import NextContact
from acct_tui.ui.dialogs.call.hold import AskHold
from acct_tui.ui.dialogs.call.whom import Whom
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.dialogs.parts.told_time import Stays, ToldTime
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import content
from acct_tui.ui.widgets.words import Words


class AskNextContact(Dialog[str]):
    """Plans a call; answers the words of the action."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter,ctrl+s", "save", "save", "Save the next contact"),
        key("ctrl+t", "promise", "told them", "They were told of this time, or not", foot=True),
        key("ctrl+o", "hold", "hold instead", "Hold the client until a day because of something; or end a hold"),
    ]

    def __init__(self, book: Book, whom: Whom, left: Draft | None = None) -> None:
        super().__init__((("Next contact  ", "bold"), (whom.name, "")))
        self._book, self._whom, self._left = book, whom, left
        self._is_behind = False

    def body(self) -> ComposeResult:
        """When, about what, and promised or not."""
        yield Static(content(self._whom.planned()))
        if self._whom.alone and (told := standing_hold(self._whom.alone, self._book.desk())):
            yield Static(content(((told, "warning"), ("  ctrl+o changes or ends it", "muted"))))
        left: Mapping[str, Any] = self._left.fields if self._left else {}
        about = Words("About", "what the call is about", str(left.get("about", "")))
        typed = str(left.get("when", "")), bool(left.get("told"))
        yield ToldTime(self._book, self._look, "They were told of this time", [about], typed)

    def on_mount(self) -> None:
        """Have what was left go on after its end, rather than be typed over."""
        for line in self.query(Input) if self._left else ():
            line.select_on_focus = False
            line.cursor_position = len(line.value)

    @property
    def _next(self) -> ToldTime:
        return self.query_one(ToldTime)

    @property
    def _about(self) -> str:
        return self.query_one(Words).words

    def _look(self, at: datetime | None, told: bool) -> Stays:
        """The promise of ours that the time would come after, and what else a plan does not rest."""
        first = overtaken(self._whom.owed, at, self._book.desk(), promised=told)
        return Stays(first, self._whom.asked(at, promised=told, told=first.id if first else None))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A hold has a reason of one client."""
        return self._whom.alone is not None if action == "hold" else super().check_action(action, parameters)

    def action_hold(self) -> None:
        """Hold the client instead, from the words that were typed."""
        if self._whom.alone:
            self._is_behind = True  # what is typed is kept where it is typed on
            self.app.push_screen(AskHold(self._book, self._whom.alone, self._next.words, self._about), self._held)

    def _held(self, words: str | None) -> None:
        self._is_behind = False
        if words:
            self.dismiss(words)

    @property
    def has_text(self) -> bool:
        """Whether a time or a reason was typed."""
        return bool(self._next.words or self._about)

    def draft(self) -> Draft | None:
        """When, about what, and promised or not; until that can be typed what was left."""
        client = self._whom.first
        if not self.is_mounted:
            return self._left
        when, about = self._next.words, self._about
        fields = {"when": when, "about": about, "told": self._next.told}
        title, words = f"Next contact {client.name}", f"{when} {about}".strip()
        is_here = self.has_text and not self._is_behind
        return Draft("next", client.id, title, self._book.clock(), fields, words) if is_here else None

    def action_promise(self) -> None:
        """Turn the promise on or off."""
        self._next.turn()

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save, or say in place why this is no time for a call."""
        self.order(self._plan_as_typed, self.dismiss)

    def _plan_as_typed(self) -> str:
        """Plan as it is typed at the moment of saving, which may come after a wait for a busy book."""
        return self._whom.plan(NextContact(self._next.settled("fri 9:00"), self._about, self._next.told))
