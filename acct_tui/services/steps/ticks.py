"""A point of a call that was told or asked: what its tick writes when the call is saved."""

from dataclasses import dataclass

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.points import Point
from acct_tui.services.refusals import SettledMeanwhile
from acct_tui.services.steps.complaints import Interests
from acct_tui.services.steps.deeds import DEEDS
from acct_tui.services.steps.matters import Matter
from acct_tui.store.writer import Writer


@dataclass(frozen=True, slots=True)
class Tick:
    """A point of a client's card that was dealt with, and what it asked."""

    client: Client
    point: Point
    interests: Interests | None = None
    answer: str = ""


def carry_out_tick(writer: Writer, tick: Tick, desk: Desk) -> str:
    """Write what a tick says by the deed of its verb.

    What was settled or deleted meanwhile stays as it is; returns the words that would be lost with it.
    """
    point = tick.point
    matter = Matter(desk, point.subject, tick.client, point.reason, tick.interests, tick.answer)
    try:
        DEEDS[point.verb, point.subject.table].carry_out(writer, matter)
    except SettledMeanwhile:
        return f"{point.words} {tick.answer}" if tick.answer else ""
    return ""
