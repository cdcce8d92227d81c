"""What is written of a call: its note, the points that were dealt with, and how it ended."""

from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from acct_tui.drafts import Draft
from acct_tui.services.book import Book
from acct_tui.services.callers import Begun
from acct_tui.services.calls import Call
from acct_tui.ui.screens.call.ending import Ending
from acct_tui.ui.screens.call.pointlist import PointList
from acct_tui.ui.widgets.note import Meaning, Note


class Record:
    """The fields of a call and what stands in them; of one that an earlier run `left` what stood there."""

    def __init__(self, book: Book, begun: Begun, left: Draft | None) -> None:
        typed = left.fields if left else {}
        self.begun = begun
        self.points = PointList(typed.get("ticks", {}))
        self.note = Note(
            Meaning(book, begun.party.client_id, begun.project_id),
            str(typed.get("note", "")),
            "what was said; we: … they: … @name: … become promises",
        )
        self.ending = Ending(book, begun.started_by)

    @property
    def has_text(self) -> bool:
        """Whether leaving would lose something typed, ticked or answered."""
        is_answered = self.ending.is_answered
        return bool(self.note.text or self.points.fields() or is_answered or self.begun.party.newcomer)

    @property
    def written(self) -> object:
        """All that is written here; equal as long as nothing is typed."""
        return self.note.area.text, self.points.fields(), self.ending.fields()

    def fields(self) -> dict[str, Any]:
        """What is kept on disk of it while the call lasts, in plain values."""
        return {
            "party": asdict(self.begun.party),
            "started_by": self.begun.started_by,
            "project_id": self.begun.project_id,
            "note": self.note.area.text,
            "ticks": self.points.fields(),
        }

    def so_far(self) -> Call:
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

    def ended(self, made: datetime | None, minutes: int | None) -> Call:
        """How it ended, without a next call."""
        ending = self.ending
        return replace(
            self.so_far(),
            disposition=ending.way,
            at=made,
            minutes=minutes if ending.way == "reached" else None,
            mood=ending.mood.value,
            was_problem=ending.was_problem,
        )
