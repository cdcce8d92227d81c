"""The lines of the evening close: short lists, each under its heading, in one column of aligned parts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from acct_tui.domain.facts.findings import EVER, Finding, Reason, What
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client, Commitment
from acct_tui.domain.queue.evening import Dated, FirstCall, Unnoted
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.veil import HIDDEN
from acct_tui.domain.time.worktime import local_day
from acct_tui.services.cards import Card
from acct_tui.services.evening import Evening
from acct_tui.ui.presentation.card import phone
from acct_tui.ui.presentation.ink import Ink
from acct_tui.ui.widgets.table import Row
from acct_tui.words.ages import day, exact, late, moment, plural
from acct_tui.words.safe import cells, fit, one_line

INDENT = "   "
WHEN, WHO = 19, 20
"""Cells of the moment and of the client, their gaps included."""


def rows(found: Evening, card: Card | None) -> list[Row]:
    """Every list that has something in it, and the first call."""
    first = (
        list(_first(found.first, card, found)) if found.first and card else [_remark("Nobody is to be called then.")]
    )
    messages = HIDDEN if found.messages is None else _messages(found.messages)
    lists = (
        ("Chosen and not called", [_chosen(client, found) for client in found.chosen]),
        ("Today's conversations without a note", [_talk(talk, found) for talk in found.unnoted]),
        ("Owed for today or before", [_owed(client, item, found) for client, item in found.promises]),
        ("They wait for us", _reasons(found.waiting, found, "waits")),
        ("Still due", [*_reasons(found.due, found, "due"), *(_dated(each, found) for each in found.dated)]),
        ("Messages about invoices", [_remark(messages)] if messages else []),
        ("Due a call, not called", [_remark(", ".join(row.client.name for row in found.calls))] if found.calls else []),
        (_next_day(found), first),
    )
    return [line for words, lines in lists if lines for line in _listed(words, lines)]


def _messages(count: int) -> str:
    return f"{plural(count, 'message')} due: m" if count else ""


def told(found: Evening) -> Ink:
    """How much is left, of what is not hidden."""
    if found.messages is None and not found.count:
        return (("Nothing else is left for today.", "muted"),)
    if found.count:
        return ((f"{plural(found.count, 'thing')} left for today", ""),)
    if found.calls:
        return (("Nothing is owed; ", "success"), (f"{plural(len(found.calls), 'client')} due a call", ""))
    return (("Nothing is left for today.", "success"),)


def _next_day(found: Evening) -> str:
    if found.first is None:
        return "First call of the next working day"
    return f"First call {day(local_day(found.first.at, found.desk.zone), found.desk.today)}"


def _listed(words: str, found: Sequence[Row]) -> Iterator[Row]:
    """A list under its heading; one thing may stand in two of them, so each names its own lines."""
    yield Row(f"heading {words}", (((f" {words}", "accent bold"),),), is_heading=True)
    yield from (replace(row, key=f"{words} {row.key}", of=row.of) for row in found)
    yield Row(f"after {words}", ((),), is_heading=True)


def _remark(words: str) -> Row:
    return Row(f"remark {words}", (((f"{INDENT}{words}", "muted"),),), is_heading=True)


def _line(about: Ref, when: str, tone: str, who: str, what: Ink) -> Row:
    return Row.about(about, _cells(when, tone, who, what))


def _cells(when: str, tone: str, who: str, what: Ink) -> tuple[Ink, ...]:
    lead: Ink = ((f"{INDENT}{_padded(when, WHEN)}", tone), (_padded(who, WHO), "bold"))
    return ((*lead, *what),)


def _padded(text: str, width: int) -> str:
    cut = fit(text, width - 1)
    return cut + " " * (width - cells(cut))


def _chosen(client: Client, found: Evening) -> Row:
    on = client.chosen_on or found.desk.today
    return _line(Ref("clients", client.id), day(on, found.desk.today), "", client.name, (("no call, no try", "muted"),))


def _talk(talk: Unnoted, found: Evening) -> Row:
    began = "you called" if talk.started_by == "us" else "they called"
    told = (talk.contact, began, plural(talk.minutes, "minute") if talk.minutes else None)
    what = ", ".join(part for part in told if part)
    when = moment(talk.at, found.desk.now, found.desk.zone)
    return _line(Ref("interactions", talk.id), when, "", talk.client, ((what, "muted"),))


def _owed(client: Client, item: Commitment, found: Evening) -> Row:
    now = found.desk.now
    due = item.due_at or now
    tone = "error" if due < now else "warning"
    what: Ink = ((_owing(item), "accent"), (one_line(item.text), ""))
    return _line(Ref("commitments", item.id), late(due, now), tone, client.name, what)


def _owing(item: Commitment) -> str:
    """Who owes it, if it is not us."""
    if item.owner == "us":
        return ""
    return f"{one_line(item.colleague or 'colleague')}: " if item.owner == "colleague" else "they: "


def _reasons(told: Sequence[tuple[QueueRow, Reason]], found: Evening, kind: str) -> list[Row]:
    return [_reason(row, reason, found, f"{kind} {number}") for number, (row, reason) in enumerate(told)]


def _reason(row: QueueRow, reason: Reason, found: Evening, number: str) -> Row:
    """A line of a reason; one that is hidden has no row of the book to be known by."""
    finding = reason.finding
    since = _since(finding, row.client.zone, found)
    cells = _cells(since, "warning", row.client.name, ((one_line(finding.sentence), ""),))
    return Row.about(finding.subject, cells) if finding.subject else Row(f"hidden {number}", cells)


def _since(finding: Finding, zone: str, found: Evening) -> str:
    """Since when it stands: calls and complaints by the clock, all else by the day over there."""
    now, arose = found.desk.now, finding.times.arose(found.desk.now)
    if arose is None or arose == EVER:
        return ""
    is_by_the_clock = finding.what in (What.INBOUND, What.COMPLAINT)
    return moment(arose, now, found.desk.zone) if is_by_the_clock else day(local_day(arose, zone), found.desk.today)


def _dated(each: Dated, found: Evening) -> Row:
    tone = "error" if each.on < found.desk.today else "warning"
    return _line(
        Ref(each.table, each.id), day(each.on, found.desk.today), tone, each.client, ((one_line(each.what), ""),)
    )


def _first(first: FirstCall, card: Card, found: Evening) -> Iterator[Row]:
    row, desk = first.row, found.desk
    who = f"{row.contact.name}  " if row.contact else "nobody yet  "
    project = next(iter(row.client.projects), None)
    about = Ref("projects", project.id) if project else Ref("clients", row.client.id)
    yield _line(about, exact(first.at, desk.now, desk.zone), "", row.client.name, ((who, ""), *phone(card)))
    why = first.why.sentence if first.why else row.place.why
    said = f"{'Still open: ' if first.is_open else ''}{one_line(why)}"
    yield Row("why", (((f"{INDENT}{' ' * WHEN}{said}", "muted"),),), is_heading=True)
