"""A call while it lasts: what to tell and ask, the note, and then how it ended."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from acct_tui.domain.points import Point
from acct_tui.domain.queue import QueueRow
from acct_tui.domain.talktime import TalkTime
from acct_tui.services.book import Book
from acct_tui.services.callers import Party
from acct_tui.services.calls import Call, log_call, suggested_next
from acct_tui.services.cards import Card, call_cards
from acct_tui.services.note_preview import NotePreview
from acct_tui.services.portfolio import Portfolio
from acct_tui.services.recap import recap
from acct_tui.services.steps.deeds import Interests
from acct_tui.services.steps.ticks import Tick
from acct_tui.store.errors import BookBusy
from acct_tui.ui.card import owed
from acct_tui.ui.dialogs.when import spoken
from acct_tui.ui.frame import Frame
from acct_tui.ui.ink import Span, content
from acct_tui.ui.keys import key
from acct_tui.ui.messages import CallOver
from acct_tui.ui.orders import Saving
from acct_tui.ui.screens import call_head
from acct_tui.ui.widgets.ending import Ending
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.note import Note, NoteArea
from acct_tui.ui.widgets.oneline import Lines, OneLine
from acct_tui.ui.widgets.pointlist import PointList


class CallScreen(Frame):
    """One call with one party, until it is logged or left."""

    mode = "calls"
    AUTO_FOCUS = "NoteArea"
    CSS_PATH = "call.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012 as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "end", "end", "End the call: then say how it ended"),
        key("ctrl+s", "save", "save", "Save the call with all that was ticked and agreed"),
        key("ctrl+t", "promise", "told them", "They were told of the next call, or not"),
        key("escape", "leave", "leave", "Back to the note; from there away, twice when something was typed"),
        key("w", "why", "why", "Why this client stands here", foot=False),
    ]

    def __init__(self, book: Book, party: Party, started_by: Literal["us", "client"], project_id: str | None) -> None:
        super().__init__(book)
        self.party, self._started_by, self._project_id = party, started_by, project_id
        self.time = TalkTime.begin(book.clock())
        self._row: QueueRow | None = None
        self._card = Card()
        self._ticks: dict[str, Tick] = {}
        self._saving = Saving(self, self._saved, lambda words: self.say(words, is_error=True))
        self._is_warned = False
        self._echo: NotePreview | None = None
        self._ending = Ending(book, started_by)
        self.note = Note(self._meaning, placeholder="what was said; we: … they: … @name: … become promises")

    def body(self) -> ComposeResult:
        """Whom, what to raise, what is owed, the note, and how it ended."""
        yield OneLine(id="party")
        yield OneLine(id="manner")
        yield OneLine(id="last")
        yield OneLine(id="raise", classes="section")
        yield PointList()
        yield Lines(id="owed")
        yield OneLine(id="said", classes="section")
        yield self.note
        yield self._ending

    def show(self, found: Portfolio) -> None:
        """Show the facts as they stand now."""
        row = next((row for row in found.queue if row.client.id == self.party.client_id), None)
        self._row = row and self._with_party(row)
        if self._row:
            self._card = call_cards(self.book, [self._row], found.desk)[self.party.client_id]
        for name, words in call_head.lines(self.party, self._row, self._card, found.desk).items():
            line = self.query_one(f"#{name}", OneLine)
            line.left, line.right = content(words[0]), content(words[1])
        self.query_one(Lines).lines = tuple(map(content, owed(self._row, found.desk) if self._row else ()))
        self._list_points()

    def _with_party(self, row: QueueRow) -> QueueRow:
        return replace(row, contact=row.client.contact(self.party.contact_id))

    @on(PointList.Resized)
    def _list_points(self) -> None:
        points = self.query_one(PointList)
        points.styles.max_height = max(2, self.size.height // 4)
        points.tell(self._card.points, frozenset(self._ticks))

    def _meaning(self, note: str) -> Mapping[int, Span]:
        """What the lines of the note will become."""
        if self._echo is None:
            try:
                self._echo = NotePreview(self.book, self.party.client_id)
            except BookBusy:  # another program saves: the next key asks again
                return {}
        return {each.line: (each.words, "warning" if each.is_trouble else "accent") for each in self._echo(note)}

    @property
    def whom(self) -> str:
        """Who is on the line, in one word or two."""
        return self.party.person.split(" ")[0] or self.party.client

    @property
    def talk(self) -> str:
        """How long the call has lasted, and with whom."""
        mark = "‖" if self.time.is_held else "●"
        return f"{mark} {self.time.clock(self.book.clock())} {self.whom}"

    def hold(self) -> None:
        """Let the minutes stand still while another call goes on."""
        self.time = self.time.hold(self.book.clock())

    def resume(self) -> None:
        """Go on with a call that was held."""
        self.time = self.time.resume(self.book.clock())

    @property
    def has_text(self) -> bool:
        """Whether leaving would lose something typed or ticked."""
        return bool(self.note.text or self._ticks)

    @property
    def has_ended(self) -> bool:
        """Whether the call itself is over, and only its record is to be finished."""
        return self.has_class("-ended")

    @on(PointList.Ticked)
    def turn(self, event: PointList.Ticked) -> None:
        """Tick a point, after the questions it asks, or untick it."""
        point = event.point
        if point.subject.id in self._ticks:
            del self._ticks[point.subject.id]
        elif point.done_by_talking:
            self.say("Talking deals with it: nothing to tick.")
        elif point.asks == "interests":
            from acct_tui.ui.dialogs.interests import AskInterests  # noqa: PLC0415 seldom needed

            self.app.push_screen(AskInterests(point.words), lambda said: self._tick(point, interests=said))
        elif point.asks == "answer":
            from acct_tui.ui.dialogs.answer import AskAnswer  # noqa: PLC0415 seldom needed

            self.app.push_screen(AskAnswer(point.words), lambda said: self._tick(point, answer=said))
        else:
            self._tick(point)
        self._list_points()

    def _tick(self, point: Point, *, interests: Interests | None = None, answer: str | None = None) -> None:
        if self._row and (point.asks is None or interests or answer):
            self._ticks[point.subject.id] = Tick(self._row.client, point, interests, answer or "")
            self._list_points()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """First the call is ended, then it can be saved."""
        if action in {"end", "save", "promise"}:
            return (action == "end") is not self.has_ended
        return super().check_action(action, parameters)

    @on(NoteArea.Ended)
    def action_end(self) -> None:
        """End the call and ask how it ended."""
        if self.has_ended:
            return
        self.hold()
        desk = self.book.desk()
        suggested = spoken(suggested_next(self._row, desk), desk) if self._row else ""
        self.add_class("-ended")
        self._ending.begin(suggested, has_note=bool(self.note.text))

    def action_promise(self) -> None:
        """They were told of the next call, or not."""
        self._ending.told.action_turn()

    @on(Ending.Finished)
    def action_save(self) -> None:
        """Log the call."""
        self._saving.order(self._log)

    def _log(self) -> str:
        return log_call(self.book, self._call())

    def _call(self) -> Call:
        """The call as it is typed at the moment of saving, which may come after a wait for a busy book."""
        ending = self._ending
        made = ending.at
        return Call(
            self.party.client_id,
            self.party.client,
            ending.way,
            self.note.text,
            self.party.contact_id,
            self._project_id,
            self._started_by,
            at=made,
            minutes=self.time.minutes(self.book.clock()) if ending.way == "reached" and made is None else None,
            mood=ending.mood.value,
            next=ending.plan,
            ticks=tuple(self._ticks.values()),
            was_problem=ending.was_problem,
            newcomer=self.party.newcomer,
        )

    def _saved(self, words: str) -> None:
        message = recap(self._call(), self.party.person, self.book.desk())
        self._over(words, message)

    def _over(self, words: str, message: str | None = None) -> None:
        self.dismiss()
        self.app.post_message(CallOver(self, self.party.client_id, words, message))

    def action_leave(self) -> None:
        """From the ending back to the note, from the note away; what would be lost asks first."""
        if self.has_ended:
            self.remove_class("-ended")
            self.resume()
            self.note.area.focus()
        elif self.has_text and not self._is_warned:
            self._is_warned = True
            self.say("This call is not saved: esc again drops it, ctrl+s ends and saves it.", is_error=True)
        else:
            self._over("")

    def on_descendant_focus(self) -> None:
        """Show the keys of what has the cursor now."""
        self.call_after_refresh(self.query_one(Foot).list_keys)

    @on(NoteArea.Changed)
    def _disarm(self) -> None:
        self._is_warned = False

    def action_why(self) -> None:
        """Explain the place of the client."""
        if self._row:
            from acct_tui.ui.dialogs.why import Why  # noqa: PLC0415 seldom needed

            self.app.push_screen(Why(self._row, self.book.desk()))
