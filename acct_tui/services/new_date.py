"""A new date for something owed; the first date is kept, and so is the date that the client goes by."""

from dataclasses import dataclass
from datetime import datetime

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.ref import Ref
from acct_tui.services.book import Book
from acct_tui.services.nouns import title
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.promises import own_plans
from acct_tui.services.steps.standing import Row, standing, still_open
from acct_tui.store.writer import Writer
from acct_tui.words.ages import exact


@dataclass(frozen=True, slots=True)
class NewDate:
    """A new date, and whether the client was told of it."""

    at: datetime
    told: bool = False


def move(book: Book, commitment_id: str, new: NewDate) -> str:
    """Give a commitment a new date and return the words of the action.

    A promise of ours goes by the date that the client knows: untold it stays as it is, and what we plan instead is a
    commitment of our own beside it, needed for the promise, until they are told or it is kept.
    """
    desk = book.desk()
    ref = Ref("commitments", commitment_id)
    shown = standing(book, ref)
    if new.at <= desk.now:
        raise Refused("The new date must lie ahead: give a later one.")
    name = title("commitments", shown)
    words = f"{_done(shown, new)}: {name} · {exact(new.at, desk.now, desk.zone)}"
    with book.write(words) as writer:
        now = still_open(writer, ref, name, ["kept_at", "dropped_at"])
        if is_ours(now) and not new.told:
            _plan(writer, now, new, desk)
        else:
            _move(writer, now, new, desk)
    return words


def is_ours(row: Row) -> bool:
    """Whether the client was promised it by our side."""
    return bool(row["promised"]) and row["owner"] != "client"


def _done(row: Row, new: NewDate) -> str:
    return "Planned for later, they do not know" if is_ours(row) and not new.told else "Moved"


def _move(writer: Writer, row: Row, new: NewDate, desk: Desk) -> None:
    """Move it; what another owes stays as promised as it was, a plan of ours becomes a promise once they are told."""
    promised = new.told if row["owner"] == "us" else bool(row["promised"]) or (row["owner"] == "client" and new.told)
    first = row["first_due_at"] or row["due_at"] or new.at
    writer.change("commitments", str(row["id"]), due_at=new.at, first_due_at=first, promised=promised)
    for plan_id in own_plans(writer, str(row["id"])):
        writer.change("commitments", plan_id, dropped_at=desk.now)


def _plan(writer: Writer, row: Row, new: NewDate, desk: Desk) -> None:
    """Plan to keep a promise at another date, once."""
    plans = own_plans(writer, str(row["id"]))
    if plans:
        writer.change("commitments", plans[0], due_at=new.at)
        return
    shared = {name: row[name] for name in ("client_id", "project_id", "contact_id", "kind", "text", "why")}
    dates = {"made_at": desk.now, "first_due_at": new.at, "due_at": new.at}
    writer.add("commitments", **shared, **dates, owner="us", needed_for_id=row["id"])
