"""Overview: why to call this client, what the health is made of, and whom to ask for."""

from collections.abc import Iterator

from textual.content import Content

from acct_tui.domain.findings import Reason
from acct_tui.domain.health import Part
from acct_tui.services.project import ProjectPage
from acct_tui.ui.dialogs.quick_line import Wish
from acct_tui.ui.ink import Ink, content, hanging
from acct_tui.ui.screens.project_tabs.log import LOG
from acct_tui.ui.screens.project_tabs.money import MONEY
from acct_tui.ui.screens.project_tabs.owed import OWED
from acct_tui.ui.screens.project_tabs.people import PEOPLE, reach
from acct_tui.ui.screens.project_tabs.plan import PLAN
from acct_tui.ui.screens.project_tabs.tab import Tab, Thing
from acct_tui.ui.widgets.table import Column, Row
from acct_tui.words import marks
from acct_tui.words.ages import day, moment

_BAR = 10
"""Cells of a bar that is full."""


def _columns(_: int) -> tuple[Column, ...]:
    return Column("Points", 8, right=True), Column("Why call"), Column("x", 11)


def _rows(page: ProjectPage, _: int) -> list[Row]:
    reasons = [_reason(reason, page) for reason in page.row.row.reasons]
    return reasons or [Row("none", ((), (("Nothing presses now.", "muted"),), ()), is_heading=True)]


def _reason(reason: Reason, page: ProjectPage) -> Row:
    finding = reason.finding
    other = next((each.name for each in page.client.projects if each.id == finding.project_id != page.project.id), "")
    return Row(
        Thing("reasons", reason.term).key,
        (
            ((f"{reason.tenths / 10:.1f} ", "accent"),),
            ((finding.sentence, ""), (f"  {other}" if other else "", "muted")),
            ((reason.verb or "" if finding.subject else "", "muted"),),
        ),
    )


def _detail(page: ProjectPage, _: Thing | None, width: int) -> list[Content]:
    return [*_contact(page, width), *_health(page, width), *_stated(page, width), *_lane(page, width)]


def _lane(page: ProjectPage, width: int) -> Iterator[Content]:
    row, desk = page.row.row, page.desk
    lane = marks.lane(row.place.lane)
    back = f", back {moment(row.place.returns_at, desk.now, desk.zone)}" if row.place.returns_at else ""
    told = ((f"{row.place.why}{back}", ""),)
    yield from hanging(((f"{lane.word.capitalize():<14}", lane.theme),), told, width)


def _health(page: ProjectPage, width: int) -> Iterator[Content]:
    for part in page.row.health.parts:
        yield from hanging(_gauge(part), ((part.words, "" if part.score is not None else "muted"),), width)
    mark = marks.health(page.row.health.score, page.row.health.rag)
    known = f"  {page.row.health.known} of 5 parts known"
    yield content((("Health        ", "muted"), (mark.text, f"{mark.theme} bold"), (known, "muted")))


def _gauge(part: Part) -> Ink:
    """Name, weight, a bar and the score of one part."""
    full = round((part.score or 0) * _BAR / 100)
    number = "  – " if part.score is None else f"{part.score:>3} "
    return (
        (f"{part.name:<13}", "muted"),
        (f"{part.weight:>3} ", "muted"),
        ("━" * full, "accent"),
        ("━" * (_BAR - full), "faint"),
        (f" {number} ", ""),
    )


def _stated(page: ProjectPage, width: int) -> Iterator[Content]:
    project, said = page.project, page.particulars
    if project.stated_rag is None:
        return
    mark = marks.rag(project.stated_rag)
    when = f" {day(said.stated_on, page.desk.today)}" if said.stated_on else ""
    body: Ink = ((mark.text, mark.theme), (when, "muted"))
    if project.stated_rag != page.row.health.rag and page.row.health.rag:
        body += ((f"  the facts say {page.row.health.rag}", "error bold" if page.row.is_hidden_red else "warning"),)
    yield from hanging((("You say       ", "muted"),), body, width)
    if project.status_note:
        yield from hanging(((" " * 14, ""),), ((project.status_note, "italic"),), width)


def _contact(page: ProjectPage, width: int) -> Iterator[Content]:
    wanted = page.row.row.contact
    person = page.person(wanted.id) if wanted else None
    if person is None:
        return
    phone = f"{person.phone}  " if person.phone else ""
    told: Ink = ((f"{person.name}  ", "bold"), (phone, ""), *reach(page, person))
    yield from hanging((("Ask for       ", "muted"),), told, width)
    for fact in person.facts[:2]:
        yield from hanging(((" " * 14, ""),), ((fact.text, ""),), width)


def _wishes(page: ProjectPage, _: Thing | None) -> list[Wish]:
    """What the other tabs add to the project itself."""
    return [wish for tab in (OWED, PLAN, PEOPLE, LOG, MONEY) for wish in tab.wishes(page, None)]


OVERVIEW = Tab(
    "overview",
    "Overview",
    _columns,
    _rows,
    _detail,
    _wishes,
)
