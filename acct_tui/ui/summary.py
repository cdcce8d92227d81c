"""The line above a table: who must be called now and what is owed to them, or how the queue stands."""

from acct_tui.domain.desk import Desk
from acct_tui.domain.findings import Band
from acct_tui.domain.queue import QueueRow
from acct_tui.domain.reminders import reminders
from acct_tui.ui.ink import Ink, Span
from acct_tui.words import marks
from acct_tui.words.ages import moment, plural
from acct_tui.words.safe import cells

NAMED = 3
"""As many are named; the table says the rest."""


def call_now(queue: tuple[QueueRow, ...], width: int) -> Ink:
    """How many clients are owed a call now and who they are; with people's names when they fit."""
    owed = [row for row in queue if row.place.lane == "now" and row.band <= Band.OWED]
    if not owed:
        return _nobody(queue)
    lead: Span = (f"Call now {len(owed)}: ", "error bold")
    forms = ([_named(row, is_long) for row in owed[:NAMED]] for is_long in (True, False))
    fitting = (form for form in forms if cells(lead[0] + " · ".join(form)) <= width)
    told = next(fitting, [_named(row, is_long=False) for row in owed[:NAMED]])
    return lead, (" · ".join(told), "")


def _nobody(queue: tuple[QueueRow, ...]) -> Ink:
    first = next((row for row in queue if row.place.lane == "now"), None)
    if first is None:
        return (("Nobody to call now.", "muted"),)
    return ("Nothing is owed. ", "success"), ("Next: ", "muted"), (_named(first, is_long=True), "")


def _named(row: QueueRow, is_long: bool) -> str:
    client = row.client.name.split()[0]
    person = f"{row.contact.name.split()[0]}/" if row.contact and is_long else ""
    return f"{person}{client} {_briefly(row)}"


def _briefly(row: QueueRow) -> str:
    """What is owed, without the words for calling, which the line begins with."""
    brief = row.findings[0].finding.brief if row.findings else ""
    told = brief.rpartition(": ")[2].removeprefix("a ")
    return told.removeprefix("call, ").removeprefix("call back, ")


def standing(queue: tuple[QueueRow, ...], desk: Desk) -> Ink:
    """How many are to be called now in each band, and who comes back next."""
    now = [row for row in queue if row.place.lane == "now"]
    spans: list[Span] = []
    for number, mark in enumerate(marks.BANDS):
        count = sum(row.band == number for row in now)
        if count:
            spans += [(f"{count} {mark.word}", mark.theme), ("   ", "")]
    returns = sorted((row.place.returns_at, row.client.name) for row in queue if row.place.returns_at)
    for at, name in returns[:1]:
        spans += [("next back ", "muted"), (moment(at, desk.now, desk.zone), ""), (f" {name}", "muted")]
    return tuple(spans) or (("Nobody to call: no project is live.", "muted"),)


def messages_due(queue: tuple[QueueRow, ...], desk: Desk) -> Ink:
    """How many messages remind of invoices today, and their key; nothing when none does."""
    count = len(reminders([row.client for row in queue], desk))
    return ((f"{plural(count, 'message')} due ", "muted"), ("m", "accent")) if count else ()
