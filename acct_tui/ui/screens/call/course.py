"""The course of a call: its time runs, it is ended, and it is saved or left."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from acct_tui.domain.talk.talktime import TalkTime
from acct_tui.drafts import Draft
from acct_tui.services.ahead import After, Ahead
from acct_tui.services.calls import Call, log_call
from acct_tui.services.recap import recap
from acct_tui.store.errors import BookError
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.undated import DayAsked
from acct_tui.ui.messages import CallHeld, CallOver
from acct_tui.ui.orders import Saving
from acct_tui.ui.screens.call import draft as call_draft
from acct_tui.ui.screens.call import head as call_head
from acct_tui.ui.screens.call.record import Record
from acct_tui.ui.widgets.when import spoken


class Course:
    """How far a call is; once it has ended, only its record is to be finished."""

    def __init__(self, screen: Frame, record: Record, left: Draft | None) -> None:
        self._screen, self._record, self._left = screen, record, left
        self.time = call_draft.time_of(left) if left else TalkTime.begin(screen.book.clock())
        self.has_ended = False
        self.saving = Saving(screen, lambda words: screen.say(words, is_error=True))
        self._logged: Call | None = None
        self._day_asked = DayAsked("esc goes back to the note")
        self._warned_of: object = None

    def go_on(self) -> None:
        """Go on where an earlier run left it: it was made when it began, and if it had ended it has."""
        if self._left is None:
            return
        desk, ending = self._screen.book.desk(), self._record.ending
        if self.time.began_at <= desk.now:
            ending.made.words = spoken(self.time.began_at, desk)
        if self._left.fields["ended"] is not None:
            self.end()
            ending.fill(self._left.fields["ended"])

    def draft(self) -> Draft | None:
        """What is typed and ticked, with the time so far; None while nothing would be lost."""
        return call_draft.draft_of(self._record, self.time, self._screen.book.clock(), has_ended=self.has_ended)

    def end(self) -> None:
        """End the call and ask how it ended."""
        if not self.has_ended:
            self.time = self.time.hold(self._screen.book.clock())
            self._screen.post_message(CallHeld())
            self._turn(has_ended=True)
            self._record.ending.begin(self._look_ahead(), self.save, has_note=bool(self._record.note.text))

    def _turn(self, *, has_ended: bool) -> None:
        self.has_ended = has_ended
        call_head.tell_stage(self._screen, has_ended=has_ended)

    def _look_ahead(self) -> Callable[[], After]:
        """What follows by itself once this call is saved; not known while another program writes."""
        try:
            ahead = Ahead(self._screen.book, self._record.begun.party.client_id)
        except BookError:
            return After
        return lambda: ahead.after(self._ended(self._record.ending.made.meant))

    def save(self) -> None:
        """Log the call as it is typed at the moment of saving, which may come after a wait for a busy book."""
        self.saving.order(self._log, self._saved)

    def _log(self) -> str:
        ending, book = self._record.ending, self._screen.book
        self._logged = replace(self._ended(ending.made.settled()), next=ending.next.plan)
        if self._logged.was_heard:
            self._day_asked.check(self._logged.note, book.desk())
        return log_call(book, self._logged)

    def _ended(self, made: datetime | None) -> Call:
        """How it ended; its minutes are known unless it was made at another time."""
        is_timed = made is None or self._left is not None
        return self._record.ended(made, self.time.minutes(self._screen.book.clock()) if is_timed else None)

    def _saved(self, words: str) -> None:
        spot, party = self._screen.spot(), self._record.begun.party
        zone = spot.client.zone if spot else ""
        message = recap(self._logged, party.person, self._screen.book.desk(), zone) if self._logged else None
        self._over(words, message)

    def leave(self) -> bool:
        """From the ending back to the note, from the note away; what would be lost asks first."""
        self.saving.stop()
        if self.has_ended:
            self._back_to_note()
        elif self._record.has_text and self._warned_of != self._record.written:
            self._warned_of = self._record.written
            self._screen.say("This call is not saved: esc again drops it, ctrl+s ends and saves it.", is_error=True)
        else:
            self._over("")
        return True

    def _back_to_note(self) -> None:
        self._turn(has_ended=False)
        if self._left is None:  # one that was cut off is over: only its record goes on
            self.time = self.time.resume(self._screen.book.clock())
            self._screen.post_message(CallHeld())
        self._record.note.area.focus()

    def _over(self, words: str, message: str | None = None) -> None:
        self._screen.dismiss()
        self._screen.app.post_message(CallOver(self._screen, self._record.begun.party.client_id, words, message))
