"""A call while it lasts: what to tell and ask, the note, and then how it ended."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from acct_tui.domain.talk.talktime import TalkTime
from acct_tui.drafts import Draft
from acct_tui.services.ahead import After, Ahead
from acct_tui.services.book import Book
from acct_tui.services.callers import Begun
from acct_tui.services.calls import Call, log_call
from acct_tui.services.recap import recap
from acct_tui.store.errors import BookError
from acct_tui.ui.frames.undated import DayAsked
from acct_tui.ui.keys import key
from acct_tui.ui.messages import CallBegun, CallHeld, CallOver
from acct_tui.ui.orders import Saving
from acct_tui.ui.screens.call import draft as call_draft
from acct_tui.ui.screens.call.ending import Ending
from acct_tui.ui.screens.call.page import CallPage
from acct_tui.ui.widgets.note import NoteArea


class CallScreen(CallPage):
    """One call, until it is logged or left; a `left` draft of it goes on where it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "end", "end", "End the call: then say how it ended"),
        key("ctrl+s", "save", "save", "Save the call with all that was ticked and agreed"),
        key("ctrl+t", "promise", "told them", "They were told of the next call, or not"),
        key("escape", "leave", "leave", "Back to the note; from there away, twice when something was typed"),
    ]

    def __init__(self, book: Book, begun: Begun, left: Draft | None = None) -> None:
        super().__init__(book, begun, left.fields if left else {})
        self.left = left
        self.time = call_draft.time_of(left) if left else TalkTime.begin(book.clock())
        self._saving = Saving(self, lambda words: self.say(words, is_error=True))
        self._logged: Call | None = None
        self._day_asked = DayAsked("esc goes back to the note")
        self._warned_of: object = None

    def on_mount(self) -> None:
        """Tell that a call is open."""
        self.app.post_message(CallBegun(self))
        if self.left:
            call_draft.fill(self, self.left)

    @property
    def talk(self) -> str:
        """How long the call has lasted, and with whom."""
        mark = "‖" if self.time.is_held else "●"
        return f"{mark} {self.time.clock(self.book.clock())} {self.begun.party.brief}"

    def draft(self) -> Draft | None:
        """What is typed and ticked; until that can be seen what was left."""
        return call_draft.draft_of(self) if self.is_mounted else self.left

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """First the call is ended, then it can be saved."""
        if action in {"end", "save", "promise"}:
            return (action == "end") is not self.has_ended
        return super().check_action(action, parameters)

    @on(NoteArea.Ended)
    def action_end(self) -> None:
        """End the call and ask how it ended."""
        if not self.has_ended:
            self.time = self.time.hold(self.book.clock())
            self.post_message(CallHeld())
            self.add_class("-ended")
            self.show_stage()
            self.ending.begin(self._look_ahead(), has_note=bool(self.note.text))

    def _look_ahead(self) -> Callable[[], After]:
        """What follows by itself once this call is saved; not known while another program writes."""
        try:
            ahead = Ahead(self.book, self.begun.party.client_id)
        except BookError:
            return After
        return lambda: ahead.after(self._ended(self.ending.made.meant))

    def action_promise(self) -> None:
        """They were told of the next call, or not."""
        self.ending.next.told.action_turn()

    @on(Ending.Finished)
    def action_save(self) -> None:
        """Log the call as it is typed at the moment of saving, which may come after a wait for a busy book."""
        self._saving.order(self._log, self._saved)

    def _log(self) -> str:
        self._logged = self._call()
        if self._logged.was_heard:
            self._day_asked.check(self._logged.note, self.book.desk())
        return log_call(self.book, self._logged)

    def _call(self) -> Call:
        return replace(self._ended(self.ending.made.settled()), next=self.ending.next.plan)

    def _ended(self, made: datetime | None) -> Call:
        """How it ended, without a next call."""
        ending = self.ending
        is_timed = ending.way == "reached" and (made is None or self.left is not None)
        return replace(
            self._call_so_far(),
            disposition=ending.way,
            at=made,
            minutes=self.time.minutes(self.book.clock()) if is_timed else None,
            mood=ending.mood.value,
            was_problem=ending.was_problem,
        )

    def _call_so_far(self) -> Call:
        """With whom, what was noted and what was ticked, before it is said how it ended."""
        party = self.begun.party
        return Call(
            party.client_id,
            party.client,
            "reached",
            self.note.text,
            party.contact_id,
            self.begun.project_id,
            self.begun.started_by,
            ticks=self.points.ticks,
            newcomer=party.newcomer,
        )

    def _saved(self, words: str) -> None:
        zone = self.row.client.zone if self.row else ""
        message = recap(self._logged, self.begun.party.person, self.book.desk(), zone) if self._logged else None
        self._over(words, message)

    def _over(self, words: str, message: str | None = None) -> None:
        self.dismiss()
        self.app.post_message(CallOver(self, self.begun.party.client_id, words, message))

    def action_leave(self) -> None:
        """From the ending back to the note, from the note away; what would be lost asks first."""
        self._saving.stop()
        if self.has_ended:
            self.remove_class("-ended")
            self.show_stage()
            if self.left is None:  # one that was cut off is over: only its record goes on
                self.time = self.time.resume(self.book.clock())
                self.post_message(CallHeld())
            self.note.area.focus()
        elif self.has_text and self._warned_of != self.written:
            self._warned_of = self.written
            self.say("This call is not saved: esc again drops it, ctrl+s ends and saves it.", is_error=True)
        else:
            self._over("")
