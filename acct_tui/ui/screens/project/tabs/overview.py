"""Overview: why to call, what this stage still asks; who moves next, what blocks, what the health is made of."""

from collections.abc import Iterator

from textual.content import Content

from acct_tui.domain.care.health import Part
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.plan.playbook import Check
from acct_tui.domain.queue.explained import Line, Resting, explained
from acct_tui.domain.queue.points import somebody_else
from acct_tui.domain.talk.silence import agreed_cadence
from acct_tui.services.project import ProjectPage
from acct_tui.ui.dialogs.book.quick_line import Addition
from acct_tui.ui.presentation.ink import Ink, content, hanging
from acct_tui.ui.screens.project.tabs.log import LOG
from acct_tui.ui.screens.project.tabs.money import MONEY
from acct_tui.ui.screens.project.tabs.owed import OWED
from acct_tui.ui.screens.project.tabs.people import PEOPLE, reach
from acct_tui.ui.screens.project.tabs.plan import PLAN
from acct_tui.ui.screens.project.tabs.tab import Tab
from acct_tui.ui.widgets.table import Column, Row
from acct_tui.words import marks
from acct_tui.words.ages import day, moment, plural

_BAR = 10
"""Cells of a bar that is full."""
_LABEL = 14


def _columns(_: int) -> tuple[Column, ...]:
    return Column("Points", 8, right=True), Column("Why call"), Column("x", 11)


def _rows(page: ProjectPage, _: int) -> list[Row]:
    found = explained(page.row.row, page.desk)
    lines = [_reason(line, page) for line in found.standing]
    for number, wait in enumerate(found.resting):
        head = Row(f"heading resting {number}", ((), _resting(wait, page), ()), is_heading=True)
        lines += [head, *(_reason(line, page) for line in wait.lines)]
    nothing = [Row("none", ((), (("Nothing presses now.", "muted"),), ()), is_heading=True)]
    return [*(lines or nothing), *_checklist(page)]


def _resting(wait: Resting, page: ProjectPage) -> Ink:
    until = f" until {moment(wait.until, page.desk.now, page.desk.zone)}" if wait.until else ""
    return ((f"Resting{until}. {wait.why}", "muted"),)


def _checklist(page: ProjectPage) -> list[Row]:
    """The checklist of the stage, under a line that says how far it is."""
    if not page.checks:
        return []
    done = sum(check.is_ticked for check in page.checks)
    title = f"To do in {page.project.stage}: {done} of {len(page.checks)} done"
    head = Row("heading checks", ((), ((title, "accent"),), (("n goes on", "muted"),)), is_heading=True)
    return [head, *map(_check, page.checks)]


def _check(check: Check) -> Row:
    mark, verb = (("✓ ", "success"), "open again") if check.is_ticked else (("· ", "muted"), "done")
    words = (check.item.words, "muted" if check.is_ticked else "")
    return Row.about(Ref("checks", check.moment), ((mark,), (words,), ((verb, "muted"),)))


def _reason(line: Line, page: ProjectPage) -> Row:
    reason, finding = line.reason, line.reason.finding
    other = next((each.name for each in page.client.projects if each.id == finding.project_id != page.project.id), "")
    whom = somebody_else(page.row.row, finding)
    return Row.about(
        Ref("reasons", line.key),
        (
            ((f"{line.tenths / 10:.1f} " if line.tenths else "", "accent"),),
            (
                (finding.sentence, ""),
                (f"  > {whom}" if whom else "", "accent"),
                (f"  {other}" if other else "", "muted"),
            ),
            ((reason.verb or "" if finding.subject else "", "muted"),),
        ),
    )


def _detail(page: ProjectPage, _: Ref | None, width: int) -> list[Content]:
    parts = (_next, _contact, _pace, _blocks, _health, _stated, _facts, _lane)
    return [line for part in parts for line in part(page, width)]


def _labelled(label: str, body: Ink, width: int) -> list[Content]:
    return hanging(((f"{label:<{_LABEL}}", "muted"),), body, width)


def _next(page: ProjectPage, width: int) -> list[Content]:
    """Who has the ball, and what they do with it."""
    mark, words = marks.ball(page.row.next.ball), page.row.next.words
    return _labelled("Next", ((f"{mark.glyph} ", mark.theme), (words, "")), width) if words else []


def _blocks(page: ProjectPage, width: int) -> Iterator[Content]:
    """What holds the project up, and who has to move."""
    for number, block in enumerate(page.blocks):
        mark = marks.ball(block.owner)
        who = f"{block.colleague}: " if block.colleague else ""
        holds_up = f" {block.holds_up}" if block.holds_up else ""
        tone = "muted" if block.slack is None else "error" if block.slack <= 0 else "warning"
        body: Ink = ((f"{mark.glyph} ", mark.theme), (f"{who}{block.text}", ""), (holds_up, "muted"))
        left: Ink = ((f", {block.left}", tone),) if block.left else ()
        yield from _labelled("" if number else "Blocked by", (*body, *left), width)


def _pace(page: ProjectPage, width: int) -> list[Content]:
    """That a first order halves the cadence."""
    pace, full = page.row.cadence, agreed_cadence(page.client, page.project)
    if pace is None or pace >= full:
        return []
    said = f"every {plural(pace, 'working day')} instead of {full}"
    return _labelled("Talk", ((said, ""), (": their first order", "muted")), width)


def _lane(page: ProjectPage, width: int) -> Iterator[Content]:
    row, desk = page.row.row, page.desk
    lane = marks.lane(row.place.lane)
    back = f", back {moment(row.place.returns_at, desk.now, desk.zone)}" if row.place.returns_at else ""
    but = explained(row, desk).but
    stands = row.matter.sentence if row.matter and but else row.place.why
    told = ((f"{but}, but: " if but else "", "warning"), (f"{stands}{back}", ""))
    yield from hanging(((f"{lane.word.capitalize():<14}", lane.theme),), told, width)


def _health(page: ProjectPage, width: int) -> Iterator[Content]:
    for part in page.row.health.parts:
        is_told = part.score is not None and not part.is_hidden
        yield from hanging(_gauge(part), ((part.words, "" if is_told else "muted"),), width)
    health = page.row.health
    mark = marks.health(health.score, health.rag)
    count, state = health.counted
    counted = f"  {count} of 5 parts {state}"
    yield content((("Health        ", "muted"), (mark.text, f"{mark.theme} bold"), (counted, "muted")))
    if health.cap:
        yield from _labelled("Held down", ((health.cap.words, ""),), width)


def _gauge(part: Part) -> Ink:
    """Name, weight, a bar and the score of one part; one that is hidden has neither."""
    score = None if part.is_hidden else part.score
    full = round((score or 0) * _BAR / 100)
    number = "  – " if score is None else f"{score:>3} "
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
    yield from _labelled("You say", body, width)
    if project.status_note:
        yield from _labelled("", ((project.status_note, "italic"),), width)


def _contact(page: ProjectPage, width: int) -> Iterator[Content]:
    wanted = page.row.row.contact
    person = page.person(wanted.id) if wanted else None
    if person is None:
        return
    phone = f"{person.phone}  " if person.phone else ""
    told: Ink = ((f"{person.name}  ", "bold"), (phone, ""), *reach(page, person))
    yield from _labelled("Ask for", told, width)


def _facts(page: ProjectPage, width: int) -> Iterator[Content]:
    """What was longest not talked about with whoever to ask for."""
    wanted = page.row.row.contact
    person = page.person(wanted.id) if wanted else None
    for number, fact in enumerate(person.facts[:2] if person else ()):
        yield from _labelled("" if number else "Fact", ((fact.text, ""),), width)


def _wishes(page: ProjectPage, _: Ref | None) -> list[Addition]:
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
