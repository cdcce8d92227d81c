"""A point of a call that was told or asked: what its tick writes when the call is saved."""

from contextlib import suppress
from dataclasses import dataclass

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.points import Point
from acct_tui.services.refusals import SettledMeanwhile
from acct_tui.services.steps.complaints import Interests
from acct_tui.services.steps.deeds import Deed, carry_out
from acct_tui.store.writing import Writer


@dataclass(frozen=True, slots=True)
class Tick:
    """A point of a client's card that was dealt with, and what it asked."""

    client: Client
    point: Point
    interests: Interests | None = None
    answer: str = ""


def carry_out_tick(writer: Writer, tick: Tick, desk: Desk) -> str:
    """Write what a tick says: the verb of its reason, an answer, a goal explained, a fact used, a service offered.

    What was settled or deleted meanwhile stays as it is; returns the words that would be lost with it.
    """
    point = tick.point
    standing = writer.row(point.subject.table, point.subject.id) if point.subject.table != "moments" else {}
    if point.reason and standing is not None:
        with suppress(SettledMeanwhile):
            carry_out(writer, Deed(tick.client, point.reason, desk, tick.interests))
        return ""
    if standing is None or standing.get("answer"):
        return f"{point.words} {tick.answer}" if tick.answer else ""
    values: dict[str, dict[str, object]] = {
        "brief_answers": {"answer": tick.answer, "agreed_on": desk.today},
        "goals": {"explained_on": desk.today},
        "facts": {"last_used_on": desk.today},
        "opportunities": {"stage": "offered"},
    }
    writer.change(point.subject.table, point.subject.id, **values[point.subject.table])
    return ""
