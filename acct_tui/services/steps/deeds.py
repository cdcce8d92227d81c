"""What is done to a row: one table of deeds by their word and the kind of row, for every key, mark and tick."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from acct_tui.domain.care.complaints import stage
from acct_tui.domain.facts.findings import Reason
from acct_tui.domain.plan.moments import moments
from acct_tui.domain.plan.slip import Untold, untold
from acct_tui.services.nouns import title
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.complaints import StageAnswers, advance
from acct_tui.services.steps.matters import Matter, subject_of
from acct_tui.services.steps.promises import keep
from acct_tui.services.steps.standing import settled, still_open
from acct_tui.store import rows
from acct_tui.store.writer import Writer

Key = Literal["x", "z"]
Asks = Literal[
    "answer", "approval", "came in", "checklist", "day", "date", "next step", "outcome", "promise", "stage", "success"
]
"""What is asked before a deed; whoever asks may write what is answered in its place."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that is done to one kind of row: its word in the past, what it writes, and what it asks before.

    What has no `write` of its own is written by whoever asks. A row with a value in a field of `ends` is at its end.
    What is done anew on another day has its last day in the field `again`.
    `foot` is the word of its key where only rows of this kind stand.
    """

    word: str
    table: str
    write: Callable[[Writer, Matter], None] | None = None
    ends: tuple[str, ...] = ()
    asks: Asks | None = None
    again: str = ""
    foot: str = ""

    def is_done(self, row: Mapping[str, object], today: date) -> bool:
        """Whether a row is at its end, or had this done to it today."""
        return any(row[field] is not None for field in self.ends) or bool(self.again and row[self.again] == today)

    def carry_out(self, writer: Writer, matter: Matter) -> None:
        """Write it; SettledMeanwhile when somebody else has done it, Refused when it has to be asked for."""
        if self.write is None:
            raise Refused(f"{_name(writer, matter)} asks something first: x on it alone.")
        if self.table in rows.MODELS:
            still_open(writer, matter.ref, _name(writer, matter), self.ends)
        self.write(writer, matter)


def _name(writer: Writer, matter: Matter) -> str:
    """What a matter is called: the sentence of its reason, else its row by its name."""
    if matter.reason:
        return f"“{matter.reason.finding.sentence}”"
    return title(matter.ref.table, writer.row(matter.ref.table, matter.ref.id) or {})


def _keep(writer: Writer, matter: Matter) -> None:
    keep(writer, matter.ref.id, matter.desk.now)


def _today(field: str) -> Callable[[Writer, Matter], None]:
    """Note that it was done today."""

    def write(writer: Writer, matter: Matter) -> None:
        writer.change(matter.ref.table, matter.ref.id, **{field: matter.desk.today})

    return write


def _answer(writer: Writer, matter: Matter) -> None:
    if not matter.answer:
        raise Refused("Type what they answered.")
    writer.change("brief_answers", matter.ref.id, answer=matter.answer, agreed_on=matter.desk.today)


def _answer_touch(writer: Writer, matter: Matter) -> None:
    writer.change("interactions", matter.ref.id, needs_answer=False)


def _offer(writer: Writer, matter: Matter) -> None:
    if (writer.row("opportunities", matter.ref.id) or {}).get("stage") != "seen":
        raise settled(_name(writer, matter))
    writer.change("opportunities", matter.ref.id, stage="offered")


def _advance(writer: Writer, matter: Matter) -> None:
    field = stage(matter.complaint, matter.desk.hours).field
    advance(writer, matter.complaint, field, matter.desk.now, StageAnswers(interests=matter.interests))


def _remind(writer: Writer, matter: Matter) -> None:
    writer.add("chases", invoice_id=matter.ref.id, at=matter.desk.now, channel="phone")


def _tell_slip(writer: Writer, matter: Matter) -> None:
    """What moved without a change gets one, told today: a milestone, or the whole project past its due day."""
    _, reason = matter.cause
    news, today = _untold(writer, matter), matter.desk.today
    writer.add(
        "changes",
        project_id=reason.finding.project_id,
        milestone_id=news.milestone.id if news.milestone else None,
        kind="replan",
        raised_on=today,
        what=news.what,
        state="approved",
        client_told_on=today,
    )


def _untold(writer: Writer, matter: Matter) -> Untold:
    """The news that a reason is about."""
    client, _ = matter.cause
    calendar, today = matter.desk.calendar(client.country), matter.desk.day_in(client.zone)
    news = (each for project in client.projects for each in untold(project, calendar, today))
    found = next((each for each in news if each.subject == matter.ref), None)
    if found is None:
        raise settled(_name(writer, matter))
    return found


def _know_mood(writer: Writer, matter: Matter) -> None:
    """The mood of the last talk is their way, until one is lower."""
    client, _ = matter.cause
    writer.change("clients", client.id, mood_known=client.conversations[0].mood)


def _mark_done(writer: Writer, matter: Matter) -> None:
    """A moment dealt with without a call is a kept commitment that names it."""
    client, reason = matter.cause
    finding, now = reason.finding, matter.desk.now
    moment = next((each for each in moments(client, matter.desk) if each.key == matter.ref.id), None)
    if moment is None:
        raise settled(_name(writer, matter))
    writer.add(
        "commitments",
        client_id=client.id,
        project_id=finding.project_id,
        contact_id=finding.contact_id,
        owner="us",
        kind="task",
        text=moment.words,
        moment=matter.ref.id,
        made_at=now,
        kept_at=now,
    )


_ENDED: Final = ("kept_at", "dropped_at")
_LISTED: Final = (
    Deed("kept", "commitments", _keep, _ENDED, "came in", foot="kept"),
    Deed("decided", "commitments", _keep, _ENDED, "came in"),
    Deed("done", "commitments", _keep, _ENDED, "came in"),
    Deed("moved", "commitments", ends=_ENDED, asks="date", foot="new date"),
    Deed("done", "milestones", _today("done_on"), ("done_on",), "approval"),
    Deed("moved", "milestones", ends=("done_on",), asks="day", foot="new day"),
    Deed("told", "milestones", _tell_slip),
    Deed("told", "projects", _tell_slip),
    Deed("told", "changes", _today("client_told_on"), ("client_told_on",)),
    Deed("answered", "brief_answers", _answer, ("answer",)),
    Deed("agreed", "brief_answers", _today("agreed_on"), ("agreed_on",), "answer", foot="answer"),
    Deed("explained", "goals", _today("explained_on"), again="explained_on"),
    Deed("closed", "raid_items", ends=("closed_on",), asks="outcome"),
    Deed("ticked", "checks", asks="checklist"),
    Deed("next stage", "complaints", _advance, asks="stage", foot="next"),
    Deed("answered", "interactions", _answer_touch),
    Deed("paid", "invoices", asks="came in", foot="paid"),
    Deed("promised", "invoices", asks="promise", foot="promised"),
    Deed("reminded", "invoices", _remind),
    Deed("next step", "invoices", _remind, asks="next step"),
    Deed("offered", "opportunities", _offer, asks="success"),
    Deed("known", "clients", _know_mood),
    Deed("done", "moments", _mark_done),
    Deed("used", "facts", _today("last_used_on")),
)
DEEDS: Final[Mapping[tuple[str, str], Deed]] = MappingProxyType({(each.word, each.table): each for each in _LISTED})
"""Every deed by its word and the kind of row: the words of reasons, of points of a call, and of the keys on a row."""

BY_KEY: Final[Mapping[Key, Mapping[str, str]]] = MappingProxyType(
    {
        "x": {
            "brief_answers": "agreed",
            "changes": "told",
            "checks": "ticked",
            "commitments": "kept",
            "complaints": "next stage",
            "goals": "explained",
            "invoices": "paid",
            "milestones": "done",
            "opportunities": "offered",
            "raid_items": "closed",
        },
        "z": {"commitments": "moved", "invoices": "promised", "milestones": "moved"},
    }
)
"""The word of what a key does to a row itself, whatever reason there is."""


def deed_on(key: Key, table: str) -> Deed | None:
    """What a key does to a row of a table; None where it does nothing."""
    word = BY_KEY[key].get(table)
    return DEEDS[word, table] if word else None


def deed_of(reason: Reason) -> Deed:
    """What deals with a reason; Refused for one that only a call deals with."""
    return DEEDS[str(reason.verb), subject_of(reason).table]
