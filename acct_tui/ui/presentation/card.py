"""The call card in words: whom to call, on which number, whether they want it now, what was said, what to raise."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from textual.content import Content

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.queue.points import Point
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.veil import BRIEF
from acct_tui.domain.time.windows import Reach, window_at
from acct_tui.services.cards import Card
from acct_tui.ui.presentation.ink import Ink, content, hanging, wrapped
from acct_tui.ui.presentation.why import place, reasons
from acct_tui.words.ages import clock, moment
from acct_tui.words.safe import one_line

REACHES = {
    Reach.OPEN: ("in window", "success"),
    Reach.OUTSIDE: ("outside window", "warning"),
    Reach.AVOID: ("do not call now", "error"),
}
ANOTHER_WAY: Final = ("video", "chat", "email", "in person")
"""Channels worth telling before a call: the phone is what everybody expects."""
SIDES: Final = (("us", "WE OWE"), ("client", "THEY OWE"), ("colleague", "COLLEAGUES"))
"""Who owes, and how a card says so."""


def who(row: QueueRow) -> Ink:
    """The contact and the role."""
    if row.contact is None:
        return (("No contact yet: a adds one.", "warning"),)
    role = f", {row.contact.role.replace('_', ' ')}" if row.contact.role else ""
    return (row.contact.name, "bold"), (role, "muted")


def phone(card: Card) -> Ink:
    """The number to call."""
    return ((card.phone, "accent"),) if card.phone else (("no phone", "muted"),)


def there(row: QueueRow, desk: Desk) -> Ink:
    """The time where the contact is, and whether calls are welcome now."""
    zone = (row.contact and row.contact.zone) or row.client.zone
    windows = row.contact.windows if row.contact else ()
    reach = window_at(windows, zone, desk.calendar(row.client.country), desk.now).reach
    return ("there ", "muted"), (clock(desk.now, zone), ""), (", ", "muted"), REACHES[reach]


def manner(card: Card) -> Ink:
    """How they like to be spoken to, by which channel, and what they may know."""
    reach = card.reach
    channel = reach.preferred_channel if reach.preferred_channel in ANOTHER_WAY else None
    may_know = None if reach.may_know == "all" else reach.may_know
    said = (reach.style, channel and f"prefers {channel}", may_know and f"may know: {one_line(may_know)}")
    return ((" · ".join(one_line(part) for part in said if part), "muted"),)


def last_talk(row: QueueRow, card: Card, desk: Desk) -> Ink:
    """When the last talk was, who began it, and what was noted."""
    if card.last is None:
        return (("No talk yet.", "muted"),)
    began = "you called" if card.last.started_by == "us" else "they called"
    said = f"Last talk {moment(card.last.at, desk.now, desk.zone)}, {began}"
    if card.hides_said:
        return ((f"{said}: {BRIEF}", "muted"),)
    return (said, "muted"), (f": “{one_line(card.said)}”" if card.said else "", "")


def owed(row: QueueRow, desk: Desk) -> list[Ink]:
    """What each side owes, one line a side: "WE OWE    report, Fri · banner, Tue"."""
    sides = ((words, _owing(row, owner, desk)) for owner, words in SIDES)
    return [((f"{words:<12}", "muted"), (" · ".join(items), "")) for words, items in sides if items]


def _is_call(item: Commitment) -> bool:
    return item.owner == "us" and item.kind == "call"


def _briefly(item: Commitment, desk: Desk) -> str:
    who = f"{item.colleague.split()[0]}: " if item.owner == "colleague" and item.colleague else ""
    return f"{who}{one_line(item.text)}{_by(item.due_at, desk)}"


def _by(due: datetime | None, desk: Desk) -> str:
    if due is None:
        return ""
    return f", {'late since ' if due < desk.now else ''}{moment(due, desk.now, desk.zone)}"


def of_table(points: Sequence[Point], table: str) -> list[Point]:
    """The points about rows of one table."""
    return [point for point in points if point.subject.table == table]


def whole(row: QueueRow, card: Card, desk: Desk, width: int) -> Content:
    """Everything to know before the call, wrapped to a width."""
    return Content("\n").join(_lines(row, card, desk, width))


def _lines(row: QueueRow, card: Card, desk: Desk, width: int) -> Iterator[Content]:
    yield from wrapped(who(row), width)
    yield from wrapped((*phone(card), ("   ", ""), *there(row, desk)), width)
    yield from wrapped(manner(card), width)
    yield Content()
    yield from wrapped(last_talk(row, card, desk), width)
    yield Content()
    yield from place(row, desk, width)
    yield from reasons(row, desk, width)
    yield from _beside(row, card, desk, width)


def _beside(row: QueueRow, card: Card, desk: Desk, width: int) -> Iterator[Content]:
    """What each side owes, whom else to ask for, what to ask and tell, a personal fact, and what might be offered."""
    elsewhere = [point for point in card.points if point.ask_for]
    groups: tuple[tuple[str, list[str]], ...] = (
        *((words, _owing(row, owner, desk)) for owner, words in SIDES),
        ("ASK FOR", [f"{point.ask_for}: {point.words}" for point in elsewhere]),
        ("TO ASK", [point.words for point in of_table(card.points, "brief_answers")]),
        ("TO TELL", [point.words for point in of_table(card.points, "goals")]),
        ("FACT", [point.words for point in of_table(card.points, "facts")]),
        ("PERHAPS", [point.words for point in of_table(card.points, "opportunities")]),
    )
    for words, lines in groups:
        if lines:
            yield Content()
            yield content(((words, "muted"),))
        for line in lines:
            yield from hanging((("· ", "muted"),), ((one_line(line), ""),), width)


def _owing(row: QueueRow, owner: str, desk: Desk) -> list[str]:
    items = [item for item in row.client.commitments if item.owner == owner and not _is_call(item)]
    return [_briefly(item, desk) for item in items]
