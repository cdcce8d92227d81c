"""People: who they are, how and when to reach them, and what we know of them."""

from collections.abc import Iterator

from textual.content import Content

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.pages.people import Person
from acct_tui.domain.time.windows import Reach, Window, window_at
from acct_tui.services.nouns import window_words
from acct_tui.services.project import ProjectPage
from acct_tui.ui.dialogs.book.quick_line import Addition
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.presentation.ink import Ink, content, hanging
from acct_tui.ui.screens.project.tabs.tab import Tab
from acct_tui.ui.widgets.table import Column, Row
from acct_tui.words.ages import clock, day, moment
from acct_tui.words.safe import cells, fit

_REACH = {
    Reach.OPEN: ("in hours", "success"),
    Reach.OUTSIDE: ("not in hours", "muted"),
    Reach.AVOID: ("do not call", "warning"),
}
_ROLE, _PHONE, _THERE = 16, 19, 20
_LABEL = 14
_STYLED = 96
"""Cells from which there is room for the style."""


def role(person: Person) -> str:
    """What a person does there, in words."""
    return (person.role or "").replace("_", " ")


def reach(page: ProjectPage, person: Person) -> Ink:
    """The time there, and whether this is an hour for calls."""
    found = _window(page, person)
    words, tone = _REACH[found.reach]
    until = f" until {moment(found.changes_at, page.desk.now, person.zone)}" if found.changes_at else ""
    return (f"there {clock(page.desk.now, person.zone)}, ", "muted"), (f"{words}{until}", tone)


def _window(page: ProjectPage, person: Person) -> Window:
    contact = page.client.contact(person.id)
    windows = contact.windows if contact else ()
    return window_at(windows, person.zone, page.desk.calendar(page.client.country), page.desk.now)


def _columns(width: int) -> tuple[Column, ...]:
    there = f"{'There':<{_THERE}}Style" if width >= _STYLED else "There"
    return Column("  Name", 24), Column(f"{'Role':<{_ROLE}}{'Phone':<{_PHONE}}{there}")


def _rows(page: ProjectPage, width: int) -> list[Row]:
    rows = [row for person in page.people for row in _person(page, person, width)]
    return rows or [Row("none", ((("   Nobody yet", ""),), (("a adds a contact", "muted"),)), is_heading=True)]


def _person(page: ProjectPage, person: Person, width: int) -> Iterator[Row]:
    is_main = person.id == page.project.contact_id
    words, tone = _REACH[_window(page, person).reach]
    time = clock(page.desk.now, person.zone)
    told: Ink = (
        (_wide(role(person), _ROLE), "muted"),
        (_wide(person.phone or "", _PHONE), ""),
        (f"{time} ", ""),
        (words, tone),
        *(
            [(" " * (_THERE - len(time) - len(words) - 1), ""), (person.style or "", "muted")]
            if width >= _STYLED
            else []
        ),
    )
    name: Ink = ((" › " if is_main else "   ", "accent"), (person.name, "bold" if is_main else ""))
    yield Row.about(Ref("contacts", person.id), (name, told))
    for hours in person.hours:
        when = window_words(hours.weekday, hours.starts, hours.ends)
        liked: Ink = ((f"{when}  ", ""), (hours.kind, "success" if hours.kind == "preferred" else "warning"))
        yield Row.about(Ref("call_windows", hours.id), ((("     hours", "muted"),), liked))
    for fact in person.facts:
        yield Row.about(Ref("facts", fact.id), ((("     fact", "muted"),), ((fact.text, ""),)))


def _wide(text: str, width: int) -> str:
    """A text cut or padded to a width."""
    cut = fit(text, width - 1)
    return cut + " " * (width - cells(cut))


def _detail(page: ProjectPage, ref: Ref | None, width: int) -> list[Content]:
    person = owner(page, ref)
    if person is None:
        return []
    told: Ink = ((person.name, "bold"), ("  ", ""), *reach(page, person), (f"  {person.zone}", "muted"))
    rows = [("E-mail", person.email), ("Chat", person.handle), ("May know", person.may_know), ("Notes", person.notes)]
    rows += [("Birthday", day(person.birthday, page.desk.today) if person.birthday else None)]
    until = person.do_not_contact_until
    rows += [("No calls until", day(until, page.desk.today) if until else None)]
    rows += [("Fact", _with_source(page, ref))]
    lines = [line for label, text in rows if text for line in _labelled(label, text, width)]
    return [content(told), *lines]


def _labelled(label: str, text: str, width: int) -> list[Content]:
    return hanging(((f"{label:<{_LABEL}}", "muted"),), ((text, ""),), width)


def _with_source(page: ProjectPage, ref: Ref | None) -> str | None:
    """The fact under the cursor with where it came from and when it was last of use."""
    known = (fact for person in page.people for fact in person.facts)
    fact = next((fact for fact in known if ref == Ref("facts", fact.id)), None)
    if fact is None:
        return None
    source = f" · {fact.source}" if fact.source else ""
    used = f" · last used {day(fact.last_used_on, page.desk.today)}" if fact.last_used_on else ""
    return f"{fact.text}{source}{used}"


def owner(page: ProjectPage, ref: Ref | None) -> Person | None:
    """The person whose line, hours or fact this is."""
    for person in page.people:
        things = [
            Ref("contacts", person.id),
            *(Ref("call_windows", hours.id) for hours in person.hours),
            *(Ref("facts", fact.id) for fact in person.facts),
        ]
        if ref in things:
            return person
    return None


def _wishes(page: ProjectPage, ref: Ref | None) -> list[Addition]:
    contact = Addition("n", "contact", page.client.name, OpenForm("contacts", given={"client_id": page.client.id}))
    person = owner(page, ref)
    if person is None:
        return [contact]
    given = {"contact_id": person.id}
    return [
        contact,
        Addition("w", "call window", person.name, OpenForm("call_windows", given=given)),
        Addition("f", "personal fact", person.name, OpenForm("facts", given=given)),
    ]


PEOPLE = Tab(
    "people",
    "People",
    _columns,
    _rows,
    _detail,
    _wishes,
    count=lambda page: len(page.people),
)
