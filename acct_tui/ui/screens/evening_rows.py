"""The lines of the evening close: three short lists, each under its heading, in one column of aligned parts."""

from collections.abc import Iterator, Sequence

from acct_tui.domain.evening import FirstCall, Unnoted
from acct_tui.domain.findings import Reason
from acct_tui.domain.queue import QueueRow
from acct_tui.domain.snapshots import Client, Commitment
from acct_tui.domain.worktime import local_day
from acct_tui.services.cards import Card
from acct_tui.services.evening import Evening
from acct_tui.ui.card import phone
from acct_tui.ui.ink import Ink
from acct_tui.ui.widgets.table import Row
from acct_tui.words.ages import day, exact, late, moment, plural
from acct_tui.words.safe import cells, fit

INDENT = "   "
WHEN, WHO = 19, 20
"""Cells of the moment and of the client, their gaps included."""


def rows(found: Evening, card: Card | None) -> list[Row]:
    """All three lists; an empty one says so."""
    talks = [_talk(talk, found) for talk in found.unnoted]
    promises = [_promise(client, item, found) for client, item in found.promises]
    waiting = [_waiting(row, reason, found, number) for number, (row, reason) in enumerate(found.waiting)]
    first = list(_first(found.first, card, found)) if found.first and card else []
    return [
        *_listed("Today's conversations without a note", talks, "Every one has its note."),
        *_listed("Promised for today or before", promises, "Nothing is left."),
        *(_listed("They wait for us", waiting, "") if waiting else ()),
        *_listed(_next_day(found), first, "Nobody is to be called then."),
    ]


def _next_day(found: Evening) -> str:
    if found.first is None:
        return "First call of the next working day"
    return f"First call {day(local_day(found.first.at, found.desk.zone), found.desk.today)}"


def _listed(words: str, found: Sequence[Row], nothing: str) -> Iterator[Row]:
    yield Row(f"heading {words}", (((f" {words}", "accent bold"),),), is_heading=True)
    yield from found
    if not found:
        yield Row(f"none {words}", (((f"{INDENT}{nothing}", "muted"),),), is_heading=True)
    yield Row(f"after {words}", ((),), is_heading=True)


def _line(key: str, when: str, tone: str, who: str, what: Ink) -> Row:
    lead: Ink = ((f"{INDENT}{_padded(when, WHEN)}", tone), (_padded(who, WHO), "bold"))
    return Row(key, ((*lead, *what),))


def _padded(text: str, width: int) -> str:
    cut = fit(text, width - 1)
    return cut + " " * (width - cells(cut))


def _talk(talk: Unnoted, found: Evening) -> Row:
    began = "you called" if talk.started_by == "us" else "they called"
    told = (talk.contact, began, plural(talk.minutes, "minute") if talk.minutes else None)
    what = ", ".join(part for part in told if part)
    when = moment(talk.at, found.desk.now, found.desk.zone)
    return _line(f"interactions:{talk.id}", when, "", talk.client, ((what, "muted"),))


def _promise(client: Client, item: Commitment, found: Evening) -> Row:
    now = found.desk.now
    due = item.due_at or now
    who = f"{item.colleague}: " if item.owner == "colleague" and item.colleague else ""
    what: Ink = ((who, "accent"), (item.text, ""))
    tone = "error" if due < now else "warning"
    return _line(f"commitments:{item.id}", late(due, now), tone, client.name, what)


def _waiting(row: QueueRow, reason: Reason, found: Evening, number: int) -> Row:
    """A line of somebody who waits; one that is hidden has no row of the book to be known by."""
    finding = reason.finding
    key = f"{finding.subject.table}:{finding.subject.id}" if finding.subject else f"hidden {number}"
    arose = finding.times.arose(found.desk.now)
    since = moment(arose, found.desk.now, found.desk.zone) if arose else ""
    return _line(key, since, "warning", row.client.name, ((finding.sentence, ""),))


def _first(first: FirstCall, card: Card, found: Evening) -> Iterator[Row]:
    row, desk = first.row, found.desk
    who = f"{row.contact.name}  " if row.contact else "nobody yet  "
    why = row.findings[0].finding.sentence if row.findings else row.place.why
    key = f"projects:{row.client.projects[0].id}"
    yield _line(key, exact(first.at, desk.now, desk.zone), "", row.client.name, ((who, ""), *phone(card)))
    yield Row("why", (((f"{INDENT}{' ' * WHEN}{why}", "muted"),),), is_heading=True)
