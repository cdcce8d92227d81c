"""A hold: not before a day, because of something; what that would rest is told while the day is typed."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.holds import parted, standing_hold
from acct_tui.domain.queue.terms.own import held_until
from acct_tui.drafts import Draft
from acct_tui.services.book import Book
from acct_tui.services.holds import hold, release, whole, would_rest
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import content
from acct_tui.ui.widgets.when import WhichDay
from acct_tui.ui.widgets.words import Words
from acct_tui.words.safe import one_line

RESTS: Final = "All rests until then but what is owed, agreed calls and news since."


class AskHold(Dialog[str]):
    """Holds a client until a day, or ends a hold; answers the words of the action."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter,ctrl+s", "save", "save", "Save the hold"),
        key("ctrl+r", "release", "end the hold", "End the hold that stands"),
    ]

    def __init__(self, book: Book, client: Client, day: str = "", why: str = "", left: Draft | None = None) -> None:
        super().__init__((("Hold  ", "bold"), (client.name, "")))
        typed: Mapping[str, Any] = left.fields if left else {}
        self._book, self._client, self._left = book, client, left
        self._known = whole(book, client)
        self._day, self._why = str(typed.get("day", day)), str(typed.get("why", why))

    def body(self) -> ComposeResult:
        """What is held so far, until when now, why, and what that would rest."""
        so_far = standing_hold(self._client, self._book.desk())
        yield Static(content(((f"Now: {so_far}" if so_far else RESTS, "muted"),)))
        yield WhichDay(self._book, "Not before", self._day, taken=lambda words: parted(words)[0])
        yield Words("because", "why, such as “their board meets”", self._why)
        yield Static(id="inside")

    def on_mount(self) -> None:
        """Have what was typed before go on after its end, and go to the first line that is empty."""
        for line in self.query(Input):
            line.select_on_focus = False
            line.cursor_position = len(line.value)
        self.tell_inside()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is an end only of a hold that stands."""
        return super().check_action(action, parameters) and (
            action != "release" or held_until(self._client, self._book.desk()) is not None
        )

    @property
    def why(self) -> str:
        """The reason, from its own line or from behind the day."""
        return self.query_one(Words).words or parted(self.query_one(WhichDay).words)[1]

    @property
    def has_text(self) -> bool:
        """Whether a day or a reason was typed."""
        return bool(self.query_one(WhichDay).words or self.query_one(Words).words)

    def draft(self) -> Draft | None:
        """The day and the reason; until they can be typed what was left."""
        if not self.is_mounted:
            return self._left
        day, why, client = self.query_one(WhichDay).words, self.query_one(Words).words, self._client
        fields, words = {"day": day, "why": why}, f"{day} {why}".strip()
        return Draft("hold", client.id, f"Hold {client.name}", self._book.clock(), fields, words) if words else None

    @on(Input.Changed)
    def tell_inside(self) -> None:
        """Say what the hold would rest, once its day lies ahead."""
        self.query_one("#inside", Static).update(content(((self._inside(), "warning"),)))

    def _inside(self) -> str:
        day = self.query_one(WhichDay).meant
        is_ahead = day is not None and day > self._book.desk().today
        return one_line(would_rest(self._book, self._known, day)) if day and is_ahead else ""

    @on(Input.Submitted)
    def go_on(self) -> None:
        """Go on to the reason when only that is missing, else save."""
        if self.query_one(WhichDay).words and not self.why:
            self.query_one("Words Input", Input).focus()
        else:
            self.action_save()

    def action_save(self) -> None:
        """Save, or say in place why this is no hold."""
        self.order(self._hold_as_typed, self.dismiss)

    def _hold_as_typed(self) -> str:
        """Hold as it is typed at the moment of saving, which may come after a wait for a busy book."""
        until = self.query_one(WhichDay).needed("Type a day, such as thu, +1w or 24 nov.")
        return hold(self._book, self._client, until, self.why)

    def action_release(self) -> None:
        """End the hold that stands."""
        self.order(lambda: release(self._book, self._client), self.dismiss)
