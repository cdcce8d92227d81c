"""A step of a complaint or objection: what it asks, what it writes, and what is known of its topic from before."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from acct_tui.domain.care.topics import earlier, worked
from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Complaint
from acct_tui.domain.pages.care import Case
from acct_tui.domain.time.worktime import local_day
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.agreements import About
from acct_tui.services.steps.standing import settled
from acct_tui.store.reading.page.care import case, met
from acct_tui.store.writer import Writer
from acct_tui.words.ages import day_of_month
from acct_tui.words.safe import fit, one_line

_TOPIC: Final = 40


@dataclass(frozen=True, slots=True)
class Interests:
    """What closing a complaint asks: was the client's interest kept, and was ours."""

    client_kept: bool
    ours_kept: bool


@dataclass(frozen=True, slots=True)
class StageAnswers:
    """What was told with a step; what is None or empty leaves the complaint as it is."""

    severity: str | None = None
    root_cause: str = ""
    resolution: str = ""
    interests: Interests | None = None

    @property
    def fields(self) -> dict[str, object]:
        """What of it is written."""
        said = {"severity": self.severity, "root_cause": self.root_cause, "resolution": self.resolution}
        values: dict[str, object] = {name: text for name, text in said.items() if text}
        if self.interests:
            values["client_interest_kept"] = self.interests.client_kept
            values["our_interest_kept"] = self.interests.ours_kept
        return values

    def beside(self, shown: Mapping[str, str]) -> "StageAnswers":
        """Only what is another than what was shown when it was asked."""
        same: dict[str, Any] = {name: "" for name, text in shown.items() if getattr(self, name) == text}
        return replace(self, **same)


def advance(writer: Writer, complaint: Complaint, field: str, at: datetime, told: StageAnswers) -> None:
    """Take the step that a field records; SettledMeanwhile when somebody else took it since it was shown."""
    now = writer.row("complaints", complaint.id)
    if now is None or now[field] is not None or now["closed_at"] is not None:
        raise settled(f"{complaint.kind.capitalize()} “{complaint.topic}”")
    if field == "closed_at" and told.interests is None:
        raise Refused("Closing a complaint asks whose interests were kept: answer both questions.")
    writer.change("complaints", complaint.id, **{field: at}, **told.fields)


def receive(writer: Writer, about: About, kind: str, text: str, at: datetime) -> str:
    """Write down what a client complained of or objected to; its topic is how the text begins."""
    return writer.add(
        "complaints",
        client_id=about.client_id,
        project_id=about.project_id,
        contact_id=about.contact_id,
        kind=kind,
        topic=fit(one_line(text.split("\n", 1)[0]), _TOPIC),
        text=text,
        received_at=at,
    )


def met_before(book: Book, complaint_id: str) -> str:
    """What is known of the topic of a new complaint: "Objected before: 12 Sep, price: what worked: …", or nothing.

    It is read inside the write: what fails after it would be tried again, and write twice.
    """
    desk = book.desk()
    known = book.as_of(desk)
    found = None if book.is_shared else case(known, complaint_id)
    before = earlier(met(known), found) if found else []
    if found is None or not before:
        return ""
    verb = "Objected" if found.kind == "objection" else "Complained"
    best = worked(before)
    return f"{verb} before: {recalled(best or before[0], desk, found.client_id)}"


def recalled(before: Case, desk: Desk, client_id: str) -> str:
    """An earlier case in few words: its day, whose it was, its topic and what worked."""
    day = day_of_month(local_day(before.received_at, desk.zone), desk.today)
    whose = "" if before.client_id == client_id else f"{before.client}, "
    came = f"what worked: {one_line(before.resolution)}" if before.resolution else "nothing is noted of what worked"
    return f"{day}, {whose}{before.name}: {came}"
