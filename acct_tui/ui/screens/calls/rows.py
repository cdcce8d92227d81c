"""A line of the call queue, and the headings of its lanes."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import What
from acct_tui.domain.queue.lanes import LANES
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.time.worktime import local_day
from acct_tui.ui.presentation.ink import Ink, plain
from acct_tui.ui.widgets.table import Column, Row, grown, widest
from acct_tui.words import marks
from acct_tui.words.ages import day, moment

ROOMY = 76
"""Cells from which the contact has a column."""
BAND, POINTS, VERB = Column("", 11), Column("Points ", 8, right=True), Column("", 6)
"""The last says what a row asks for, where it is not a call."""
BROAD = 100
"""Cells from which names and reasons are shown in full."""
MOST_NAME = 26
SOON = timedelta(days=6)
"""Returns within that time are told with the clock time."""


def columns(width: int, queue: Sequence[QueueRow], desk: Desk) -> tuple[Column, ...]:
    """The columns that a width has room for; names get what no reason needs, and more where it is broad."""
    names, contacts = [row.client.name for row in queue], [_contact(row) for row in queue]
    most = MOST_NAME if width >= BROAD else 14
    client, contact = Column("Client", widest(14, most, names)), Column("Contact", widest(14, most + 1, contacts))
    people = [contact] if width >= ROOMY else []
    verb = () if all(row.verb == "call" for row in queue) else (VERB,)
    room = width - sum(column.width for column in (BAND, POINTS, client, *people, *verb))
    whys = (plain(_why(row, desk, is_broad=width >= BROAD)) for row in queue)
    needed = widest(0, width, whys)
    client, room = grown(client, MOST_NAME, names, room, needed)
    people = [grown(column, MOST_NAME + 1, contacts, room, needed)[0] for column in people]
    return BAND, POINTS, client, *people, *verb, Column("Why")


def rows(
    queue: Sequence[QueueRow], desk: Desk, layout: Sequence[Column], width: int, moved: str | None
) -> Iterator[Row]:
    """The queue lane by lane, each under its heading; the client that has just moved is marked."""
    for lane in LANES:
        standing = [row for row in queue if row.place.lane == lane]
        if standing:
            blanks: tuple[Ink, ...] = ((),) * (len(layout) - 1)
            yield Row(f"lane {lane}", (_heading(lane, len(standing)), *blanks), is_heading=True)
        for row in standing:
            yield _row(row, desk, layout, width, is_moved=row.client.id == moved)


def _heading(lane: str, count: int) -> Ink:
    return (f" {lane.capitalize()} ", "accent bold"), (str(count), "muted")


def _row(row: QueueRow, desk: Desk, layout: Sequence[Column], width: int, *, is_moved: bool) -> Row:
    is_now = row.place.lane == "now"
    tone = "accent bold" if is_moved else "bold" if is_now else ""
    return Row(
        row.client.id,
        (
            _band(row),
            ((f"{row.tenths / 10:.1f} ", "" if is_now else "muted"),),
            ((row.client.name, tone),),
            *([((_contact(row), "muted"),)] if width >= ROOMY else []),
            *([_verb(row)] if VERB in layout else []),
            _why(row, desk, is_broad=width >= BROAD),
        ),
    )


def _contact(row: QueueRow) -> str:
    return row.contact.name if row.contact else "nobody yet"


def _band(row: QueueRow) -> Ink:
    if row.place.lane != "now":
        return ()
    mark = marks.band(row.shown_band)
    return ((f"   {mark.text}", mark.theme),)


def _verb(row: QueueRow) -> Ink:
    tone = "accent" if row.place.lane == "now" else "muted"
    return ((row.verb, tone),) if row.verb != "call" else ()


def _why(row: QueueRow, desk: Desk, *, is_broad: bool) -> Ink:
    """What a row to be called now goes by, else when it comes back and why not before."""
    if row.place.lane != "now":
        return (_back(row, desk), ""), (row.place.why, "muted")
    matter = row.matter
    if matter is None:
        return ((row.place.why, ""),)
    # Of a silence the column before says already what is to be done.
    brief = matter.short if matter.what is What.SILENCE and row.verb != "call" else matter.brief
    return ((matter.sentence if is_broad or not brief else brief, ""),)


def _back(row: QueueRow, desk: Desk) -> str:
    at = row.place.returns_at
    if at is None:
        return ""
    is_near = at - desk.now < SOON
    said = moment(at, desk.now, desk.zone) if is_near else day(local_day(at, desk.zone), desk.today)
    return f"back {said}  "
