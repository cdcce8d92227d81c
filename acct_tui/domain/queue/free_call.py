"""The best use of a free call, when nobody has to be called now, and whom to go on to after a call."""

from collections.abc import Sequence
from fractions import Fraction

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.lanes import Lane
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.terms.own import agreed_calls, held_until
from acct_tui.domain.talk.answers import attempts_since_conversation
from acct_tui.domain.talk.hours import WRITES, off_limits, unsuited, zone_of
from acct_tui.domain.talk.likely import forecast
from acct_tui.domain.talk.silence import cadence, is_talked_to
from acct_tui.domain.time.retry import retry_at


def next_to_call(rows: Sequence[QueueRow], desk: Desk) -> QueueRow | None:
    """The first row to be called now whom nobody talked to today."""
    now = (row for row in rows if row.place.lane is Lane.NOW)
    return next((row for row in now if not is_talked_to(row.client, desk)), None)


def free_call(rows: Sequence[QueueRow], desk: Desk) -> QueueRow | None:
    """Who has no talk recorded, else whose chance to call first a call changes most, else who has most points."""
    free = (row for row in rows if _is_free(row, desk))
    return min(free, key=lambda row: _by_use(row, desk), default=None)


def _by_use(row: QueueRow, desk: Desk) -> tuple[object, ...]:
    return bool(row.client.conversations), -change_of_chance(row.client, desk), -row.tenths, row.tie


def change_of_chance(client: Client, desk: Desk) -> Fraction:
    """By how much a call today lowers the chance that they call first."""
    found = forecast(client, desk)
    return found.change if found else Fraction(0)


def _is_free(row: QueueRow, desk: Desk) -> bool:
    """Whether they can be reached now, and nothing says that they are called later."""
    client = row.client
    has_work = any(cadence(client, project, desk) for project in client.projects)
    return has_work and not is_talked_to(client, desk) and not _waits(client, desk) and _is_reachable(row, desk)


def _is_reachable(row: QueueRow, desk: Desk) -> bool:
    """Whether the contact of a row likes to be called, and now."""
    writes = row.contact is not None and row.contact.preferred_channel in WRITES
    rules = (off_limits, unsuited)
    return not writes and not any(rule(row.client, row.contact, desk, desk.now) for rule in rules)


def _waits(client: Client, desk: Desk) -> bool:
    """Whether they are held, were tried just now, or know of a call that comes."""
    is_agreed = any(call.due_at > desk.now for call in agreed_calls(client) if call.due_at)
    return is_agreed or held_until(client, desk) is not None or _is_tried(client, desk)


def _is_tried(client: Client, desk: Desk) -> bool:
    tries = attempts_since_conversation(client)
    main = client.contact(tries[0].contact_id) if tries else None
    return bool(tries) and retry_at([each.at for each in tries], zone_of(client, main), desk.now) is not None
