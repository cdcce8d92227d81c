"""What a milestone asks: another day with its why, and whether the client has approved it."""

from collections.abc import Mapping
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from acct_tui.drafts import Draft
from acct_tui.services import plan
from acct_tui.services.book import Book
from acct_tui.services.nouns import title
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import content
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.tick import Tick
from acct_tui.ui.widgets.when import When, WhichDay
from acct_tui.ui.widgets.words import Words


class AskNewDay(Dialog[str]):
    """Asks on which day a milestone is now expected; answers the words of the action."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter,ctrl+s", "save", "save", "Save the new day"),
        key("ctrl+t", "tell", "told them", "They were told of the new day, or not"),
    ]

    def __init__(self, book: Book, milestone_id: str, left: Draft | None = None) -> None:
        self._book, self._standing, self._left = book, plan.open_milestone(book, milestone_id), left
        super().__init__((("New day  ", "bold"), (title("milestones", self._standing), "")))

    def body(self) -> ComposeResult:
        """The day as it is, the new one, why, and whether they know."""
        typed: Mapping[str, Any] = self._left.fields if self._left else {}
        yield Static(content(((plan.days_words(self._book, self._standing), "muted"),)))
        yield WhichDay(self._book, "Now on", str(typed.get("day", "")))
        yield Words("Why", "what moved it", str(typed.get("why", "")))
        yield Tick("They were told", value=bool(typed.get("told")))

    @property
    def has_text(self) -> bool:
        """Whether a day or a reason was typed."""
        return bool(self.query_one(WhichDay).words or self.query_one(Words).words)

    def draft(self) -> Draft | None:
        """The day, why, and whether they know; until that can be typed what was left."""
        if not self.is_mounted:
            return self._left
        day, why, name = self.query_one(WhichDay).words, self.query_one(Words).words, str(self._standing["name"])
        fields = {"day": day, "why": why, "told": self.query_one(Tick).value}
        made = Draft("replan", str(self._standing["id"]), f"New day {name}", self._book.clock(), fields, f"{day} {why}")
        return made if self.has_text else None

    def action_tell(self) -> None:
        """Say that they were told, or not."""
        self.query_one(Tick).action_turn()

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save, or say in place why this is no day for it."""
        self.order(self._replan, self.dismiss)

    def _replan(self) -> str:
        ask = "Type the day on which it is expected now, such as fri, +1w or 24 nov."
        day = self.query_one(WhichDay).needed(ask)
        told = self.query_one(Tick).value
        return plan.replan(self._book, self._standing, plan.NewDay(day, self.query_one(Words).words, told))


class AskApproval(Dialog[str]):
    """Asks whether the client has approved a milestone, and until when they decide; answers the words of the action."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        key("y", "approved", "yes", "They approved it: it is done"),
        key("n", "ask_when", "no", "They have still to decide: it waits for them"),
        key("enter,ctrl+s", "save", "save", "Save until when they decide"),
    ]

    def __init__(self, book: Book, standing: Mapping[str, object]) -> None:
        super().__init__((("Done  ", "bold"), (title("milestones", standing), "")))
        self._book, self._standing = book, standing

    def body(self) -> ComposeResult:
        """The question."""
        yield Static("Has the client approved it?", id="question")

    @property
    def has_text(self) -> bool:
        """Whether a day was typed."""
        return any(when.words for when in self.query(When))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Yes and no until it is answered, then saving."""
        is_asking = not self.query(When)
        return {"approved": is_asking, "ask_when": is_asking, "save": not is_asking}.get(action, True)

    def action_approved(self) -> None:
        """They did: it is done."""
        self.order(lambda: plan.approve(self._book, self._standing), self.dismiss)

    async def action_ask_when(self) -> None:
        """They did not: ask until when they decide."""
        self.query_one("#question", Static).update("Then they owe the approval, and the milestone waits for it.")
        when = When(self._book, "Decided by")
        await self.mount(when, after="#question")
        when.focus_words()
        self.query_one(Foot).show_keys()

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save, or say in place why this is no time for it."""
        self.order(self._await, self.dismiss)

    def _await(self) -> str:
        return plan.await_approval(self._book, self._standing, self.query_one(When).settled())
