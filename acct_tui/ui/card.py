"""The call card in words: whom to call, on which number, whether they want it now, and what was said last."""

from collections.abc import Iterator

from textual.content import Content

from acct_tui.domain.desk import Desk
from acct_tui.domain.queue import QueueRow
from acct_tui.domain.windows import Reach, window_at
from acct_tui.services.cards import Card
from acct_tui.ui.ink import Ink, content, hanging
from acct_tui.ui.why import reasons
from acct_tui.words.ages import clock, moment
from acct_tui.words.safe import one_line

REACHES = {
    Reach.OPEN: ("in window", "success"),
    Reach.OUTSIDE: ("outside window", "warning"),
    Reach.AVOID: ("do not call now", "error"),
}


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


def last_talk(row: QueueRow, card: Card, desk: Desk) -> Ink:
    """When the last talk was, who began it, and what was noted."""
    if card.last is None:
        return (("No talk yet.", "muted"),)
    began = "you called" if card.last.started_by == "us" else "they called"
    said = f"Last talk {moment(card.last.at, desk.now, desk.zone)}, {began}"
    return (said, "muted"), (f": {one_line(card.said)}" if card.said else "", "")


def whole(row: QueueRow, card: Card, desk: Desk, width: int) -> Content:
    """Everything to know before the call, wrapped to a width."""
    return Content("\n").join(_lines(row, card, desk, width))


def _lines(row: QueueRow, card: Card, desk: Desk, width: int) -> Iterator[Content]:
    yield from content(who(row)).wrap(width)
    yield from content((*phone(card), ("   ", ""), *there(row, desk))).wrap(width)
    if card.style:
        yield from content(((card.style, ""),)).wrap(width)
    yield Content()
    yield from content(last_talk(row, card, desk)).wrap(width)
    for fact in card.facts[:2]:
        yield from hanging((("· ", "muted"),), ((fact, ""),), width)
    yield Content()
    if row.place.lane != "now":
        yield from content((("Not now: ", "warning"), (row.place.why, ""))).wrap(width)
        yield Content()
    yield from reasons(row, width)
