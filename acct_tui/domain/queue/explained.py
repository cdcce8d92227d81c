"""The reasons of a row as they are explained: those that stand, and by each wait those that it rests until when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Reason, What
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.lanes import Lane, hold_ahead
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.rests import Rest, Wait
from acct_tui.domain.queue.terms.own import BACK_BEFORE, own_calls, said
from acct_tui.domain.time.worktime import NEVER


@dataclass(frozen=True, slots=True)
class Line:
    """A reason; it brings no points where another of its term brings more, or where we decided it ourselves."""

    reason: Reason
    tenths: int | None
    number: int = 0

    @property
    def key(self) -> str:
        """What tells it from the other lines of a row; what is hidden names no subject, so its number does."""
        if self.tenths is not None:
            return self.reason.term
        subject, ball = self.reason.finding.subject, self.reason.finding.ball
        # A colleague's task that was promised itself is a promise, and what another promise waits for.
        return f"{self.reason.term}:{ball}:{subject.id if subject else self.number}"


@dataclass(frozen=True, slots=True)
class Resting:
    """A wait, and what rests by it."""

    rest: Rest
    lines: tuple[Line, ...]

    @property
    def why(self) -> str:
        """The wait in words."""
        return self.rest.why

    @property
    def until(self) -> datetime | None:
        """When it ends; None where that is not in sight."""
        return None if self.rest.until == NEVER else self.rest.until


@dataclass(frozen=True, slots=True)
class Explained:
    """Every reason of a row once, and what was to wait until later of a client who is to be called now."""

    standing: tuple[Line, ...]
    resting: tuple[Resting, ...]
    broken: Rest | None = None

    @property
    def but(self) -> str | None:
        """What was to wait, in words."""
        return self.broken.why if self.broken else None

    @property
    def lines(self) -> Iterator[Line]:
        """All lines, in the order in which they are told."""
        yield from self.standing
        for wait in self.resting:
            yield from wait.lines


def explained(row: QueueRow, desk: Desk) -> Explained:
    """The reasons of a row: what we decided ourselves before what brings points, and that before what is like it."""
    scored = list(row.reasons)
    rested: dict[tuple[object, ...], Resting] = {}
    free: list[Line] = []
    for number, each in enumerate(row.occasions):
        line = Line(each.reason, each.reason.tenths if each.reason in scored else None, number)
        if line.tenths is not None:
            scored.remove(each.reason)
        if each.rest is None:
            free.append(line)
        else:
            before = rested.get(each.rest.facts, Resting(each.rest, ()))
            rested[each.rest.facts] = replace(before, lines=(*before.lines, line))
    standing = [line for line in free if line.tenths is not None] + [Line(each, each.tenths) for each in scored]
    ours = [line for line in free if not line.reason.tenths]
    more = [line for line in free if line.tenths is None and line.reason.tenths]
    return Explained(
        (*ours, *sorted(standing, key=lambda line: row.reasons.index(line.reason)), *more),
        tuple(rested.values()),
        _broken_through(row, desk),
    )


def _broken_through(row: QueueRow, desk: Desk) -> Rest | None:
    """The hold or the call that lies ahead, of who is to be called now for something else."""
    matter = row.matter if row.place.lane is Lane.NOW else None
    if matter is None or matter.what in (What.PLAN, What.CALL, What.PIN):
        return None
    return next(_said_to_wait(row.client, desk), None)


def _said_to_wait(client: Client, desk: Desk) -> Iterator[Rest]:
    if held := hold_ahead(client, desk):
        yield held
    for call in own_calls(client):
        if call.due_at and call.due_at - BACK_BEFORE > desk.now:
            yield Rest(
                Wait.CALL if call.promised else Wait.PLAN, said(call, call.due_at, desk), call.due_at, of=call.due_at
            )
