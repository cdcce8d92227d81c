"""The line above a table: who must be called now and what is owed to them, or how the queue stands."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Band
from acct_tui.domain.queue.free_call import free_call
from acct_tui.domain.queue.lanes import Lane
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.time.worktime import NEVER
from acct_tui.services.portfolio import Portfolio
from acct_tui.ui.presentation.ink import Ink, Span
from acct_tui.words import marks
from acct_tui.words.ages import moment, plural
from acct_tui.words.safe import cells

FORMS: Final = ((3, True), (3, False), (2, True), (2, False), (1, True), (1, False))
"""How many are named, and whether with the names of people, the fullest first; the table says the rest."""


def call_now(queue: Sequence[QueueRow], desk: Desk, width: int) -> Ink:
    """Who is owed a call now, else whom to go on with, else when that changes and who may be called meanwhile."""
    now = [row for row in queue if row.place.lane is Lane.NOW]
    owed = [row for row in now if row.lead and row.lead.finding.band <= Band.OWED]
    if not now:
        return nobody(queue, desk)
    lead: Span = (f"Call now {len(owed)}: ", "error bold") if owed else (f"Now {len(now)}: ", "accent bold")
    forms = [[_named(row, is_long=is_long) for row in (owed or now)[:count]] for count, is_long in FORMS]
    fitting = (form for form in forms if cells(lead[0] + " · ".join(form)) <= width)
    return lead, (" · ".join(next(fitting, forms[-1])), "")


def nobody(queue: Sequence[QueueRow], desk: Desk) -> Ink:
    """That nobody is to be called now, how many are from when on, and the best use of a free call."""
    returns = [row.place.returns_at for row in queue if row.place.returns_at]
    first = min(returns, default=None)
    when = f"; from {moment(first, desk.now, desk.zone)}: {returns.count(first)}" if first else ""
    best = free_call(queue, desk)
    if best is None:
        return ((f"Nobody now{when}", ""),)
    told = _whom(best, is_long=True)
    return (f"Nobody now{when}. ", ""), ("Best free call: ", "muted"), (told, "accent"), (_why_free(best), "muted")


def _named(row: QueueRow, *, is_long: bool) -> str:
    verb = f"{row.verb} " if row.verb != "call" else ""
    return f"{verb}{_whom(row, is_long=is_long)} {_briefly(row)}"


def _whom(row: QueueRow, *, is_long: bool) -> str:
    client = row.client.name.split()[0]
    return f"{row.contact.name.split()[0]}/{client}" if row.contact and is_long else client


def _briefly(row: QueueRow) -> str:
    """What the row asks for, without the words for calling, which the line begins with."""
    return (row.matter.short or row.matter.brief) if row.matter else ""


def _why_free(row: QueueRow) -> str:
    if not row.client.conversations:
        return ", no talk is recorded"
    return ", likely to call first" if any(reason.term == "likely" for reason in row.reasons) else ""


def standing(queue: Sequence[QueueRow], desk: Desk) -> Ink:
    """How many are to be called now in each band, what is owed and rests, and who comes back next."""
    now = [row for row in queue if row.place.lane is Lane.NOW]
    if queue and not now:
        return nobody(queue, desk)
    spans: list[Span] = [("Clients  ", "muted")] if now else []
    for number, mark in enumerate(marks.BANDS):
        count = sum(row.shown_band == number for row in now)
        if count:
            spans += [(f"{count} {mark.word}", mark.theme), ("   ", "")]
    if said := owed_at_rest(now, desk):
        spans += [(said, "muted"), ("   ", "")]
    returns = sorted((row.place.returns_at, row.client.name) for row in queue if row.place.returns_at)
    for at, name in returns[:1]:
        spans += [("next back ", "muted"), (moment(at, desk.now, desk.zone), ""), (f" {name}", "muted")]
    return tuple(spans)


def owed_at_rest(now: Sequence[QueueRow], desk: Desk) -> str:
    """What is owed to those who are called now for something else: "1 owed rests until 10:40"."""
    ends = sorted(rest.until for row in now if (rest := row.owed_rests))
    if not ends or ends[0] == NEVER:
        return ""
    return f"{len(ends)} owed rest{'s' if len(ends) == 1 else ''} until {moment(ends[0], desk.now, desk.zone)}"


def without_projects(found: Portfolio) -> Ink:
    """That no project is live, and which keys lead to whom there is."""
    if not found.clients:
        return (("No live project yet: a adds a client, then a project.", "muted"),)
    counts = (
        ("2", len(found.queue), plural(len(found.queue), "call")),
        ("m", found.messages, plural(found.messages, "message")),
        ("B", found.clients, plural(found.clients, "client")),
    )
    ways = [((key, "accent"), (f" for {words}", "")) for key, count, words in counts if count]
    ways.append((("a", "accent"), (" to add a project", "")))
    parted = (span for way in ways for span in ((", ", ""), *way))
    return ("No live project yet: press ", "muted"), *islice(parted, 1, None)


def messages_due(count: int) -> Ink:
    """How many messages remind of invoices today, and their key; nothing when none does."""
    return ((f"{plural(count, 'message')} due ", "muted"), ("m", "accent")) if count else ()
