"""What the plan of a project asks for: a milestone on another day, approved or not, a risk that is over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.book import Book
from acct_tui.services.nouns import title
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.replan import note_replan
from acct_tui.services.steps.standing import standing as row_of
from acct_tui.services.steps.standing import unchanged
from acct_tui.store import kin
from acct_tui.words.ages import day, exact, exact_day


@dataclass(frozen=True, slots=True)
class NewDay:
    """The day on which a milestone is now expected, why, and whether the client was told."""

    on: date
    why: str = ""
    is_told: bool = False


def open_milestone(book: Book, row_id: str) -> dict[str, object]:
    """A milestone that is not done; Refused for one that is, or that is gone."""
    return _open(book, Ref("milestones", row_id), "done_on", "done already")


def open_raid_item(book: Book, row_id: str) -> dict[str, object]:
    """A risk, decision or tactic that is not closed; Refused for one that is, or that is gone."""
    return _open(book, Ref("raid_items", row_id), "closed_on", "closed already")


def days_words(book: Book, standing: Mapping[str, object]) -> str:
    """Say on which day a milestone was first agreed and on which it is expected."""
    named = (("First agreed", standing["baseline_on"]), ("now expected", standing["forecast_on"]))
    said = [f"{words} {exact_day(on, book.desk().today)}" for words, on in named if isinstance(on, date)]
    told = ", ".join(said) or "no day yet"
    return f"{told[:1].upper()}{told[1:]}."


def replan(book: Book, standing: Mapping[str, object], to: NewDay) -> str:
    """Expect a milestone on another day; the change of plan is noted with it. Returns the words of the action."""
    desk = book.desk()
    if to.on < desk.today:
        raise Refused("That day lies behind: type a later one.")
    if to.on == (standing["forecast_on"] or standing["baseline_on"]):
        raise Refused(f"It is expected {day(to.on, desk.today)} already: type another day.")
    words = f"{title('milestones', standing)} is expected {day(to.on, desk.today)}"
    with book.write(words) as writer:
        before = unchanged(writer, "milestones", standing)
        writer.change("milestones", str(standing["id"]), forecast_on=to.on)
        note_replan(writer, before, desk, to.why, is_told=to.is_told)
    if standing["forecast_on"] or standing["baseline_on"]:
        return f"{words}; {'they know' if to.is_told else 'they do not know yet'}"
    return words


def approve(book: Book, standing: Mapping[str, object]) -> str:
    """A milestone is done, and the client has approved it; what they owed for it is kept."""
    desk, words = book.desk(), f"Done and approved: {title('milestones', standing)}"
    with book.write(words) as writer:
        unchanged(writer, "milestones", standing)
        writer.change("milestones", str(standing["id"]), done_on=desk.today)
        for item in _approvals(book, str(standing["id"])):
            writer.change("commitments", str(item["id"]), kept_at=desk.now)
    return words


def await_approval(book: Book, standing: Mapping[str, object], due: datetime | None) -> str:
    """The client still has to approve a milestone: a decision that they owe, which blocks it."""
    desk, name = book.desk(), title("milestones", standing)
    by = f" by {exact(due, desk.now, desk.zone)}" if due else ""
    words = f"They owe: approval of {name}{by}"
    with book.write(words) as writer:
        unchanged(writer, "milestones", standing)
        project = writer.row("projects", str(standing["project_id"])) or {}
        asked = _approvals(book, str(standing["id"]))
        for item in asked if due else ():  # without a new day the one agreed stays
            writer.change("commitments", str(item["id"]), due_at=due, first_due_at=item["first_due_at"] or due)
        if not asked:
            writer.add(
                "commitments",
                client_id=project["client_id"],
                project_id=project["id"],
                contact_id=project["contact_id"],
                owner="client",
                kind="decision",
                text=f"approval of {name}",
                promised=True,
                made_at=desk.now,
                first_due_at=due,
                due_at=due,
                milestone_id=standing["id"],
            )
    return words


def close(book: Book, standing: Mapping[str, object], outcome: str) -> str:
    """A risk, decision or tactic is over, with what came of it."""
    words = f"Closed: {title('raid_items', standing)}"
    with book.write(words) as writer:
        unchanged(writer, "raid_items", standing)
        writer.change("raid_items", str(standing["id"]), closed_on=book.desk().today, outcome=outcome or None)
    return words


def _open(book: Book, ref: Ref, field: str, verb: str) -> dict[str, object]:
    found = row_of(book, ref)
    if found[field] is not None:
        raise Refused(f"{title(ref.table, found)}: {verb}.")
    return found


def _approvals(book: Book, milestone_id: str) -> list[dict[str, object]]:
    """The open decisions of the client that a milestone waits for."""
    found = kin.matching(book.database, "commitments", {"milestone_id": milestone_id, "owner": "client"})
    return [each for each in found if each["kind"] == "decision" and not (each["kept_at"] or each["dropped_at"])]
