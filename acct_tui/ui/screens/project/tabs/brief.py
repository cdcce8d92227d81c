"""Brief: what was asked and agreed, and the goals with how far they are and whether the client was told why."""

from collections.abc import Iterator
from dataclasses import replace

from textual.content import Content

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.pages.brief import Answer, Goal, Measured
from acct_tui.domain.plan.brief import by_urgency, complete
from acct_tui.domain.plan.goals import is_behind, is_unexplained, number, progress, standing
from acct_tui.services.project import ProjectPage
from acct_tui.ui.actions.deeds import foot_words
from acct_tui.ui.dialogs.book.quick_line import Addition
from acct_tui.ui.messages import BeginBrief, OpenForm
from acct_tui.ui.presentation.ink import Ink, content, hanging
from acct_tui.ui.screens.project.tabs.tab import Tab, headed
from acct_tui.ui.widgets.table import Column, Row
from acct_tui.words.ages import day
from acct_tui.words.sparkline import sparkline

_STATE = 20
_BARS = 8
"""Cells of a sparkline in a row; the panel has room for all readings."""


def _columns(width: int) -> tuple[Column, ...]:
    return Column(""), Column("", max(0, width - _STATE) * 9 // 20), Column("", _STATE)


def _rows(page: ProjectPage, _: int) -> list[Row]:
    questions = [_question(each, page) for each in by_urgency(page.answers)]
    widest = max((min(len(goal.readings), _BARS) for goal in page.goals), default=0)
    goals = [row for goal in page.goals for row in _goal(goal, page, widest)]
    title, *asked = headed("Brief", 3, questions, "No question yet: a asks.")
    whole: Ink = ((complete(page.answers) if page.answers else "", "muted"),)
    return [
        replace(title, cells=(title.cells[0], whole, ())),
        *asked,
        *headed("Goals", 3, goals, "No goal yet: a adds one."),
    ]


def _question(each: Answer, page: ProjectPage) -> Row:
    mark, tone = (" ✓ ", "success") if each.agreed_on else (" · ", "muted") if each.answer else (" ? ", "warning")
    state: Ink = (("not answered", "warning"),)
    if each.answer:
        state = (("not agreed yet", ""),)
    if each.agreed_on:
        state = ((f"agreed {day(each.agreed_on, page.desk.today)}", "muted"),)
    about = Ref("brief_answers", each.id)
    return Row.about(
        about, (((mark, tone), (each.question, "")), ((each.answer or "", ""),), state), said=each.answer or ""
    )


def _goal(goal: Goal, page: ProjectPage, widest: int) -> Iterator[Row]:
    """The goal, and under it its readings, the newest first."""
    today = page.desk.today
    bars = sparkline([each.value for each in goal.readings], _BARS)
    tone = "warning" if is_behind(goal, page.project.started_on, today) else ""
    told: Ink = (("not explained", "warning"),)
    if goal.explained_on:
        told = ((f"explained {day(goal.explained_on, today)}", "warning" if is_unexplained(goal) else "muted"),)
    stands: Ink = ((f"{bars:<{widest}} " if widest else "", "accent"), (standing(goal), tone))
    yield Row.about(Ref("goals", goal.id), ((("   ", ""), (goal.name, "")), stands, told))
    for each in reversed(goal.readings):
        measured: Ink = ((f"{'':{widest}} {number(each.value)}", "muted"),)
        yield Row.about(Ref("readings", each.id), (((f"     {day(each.day, today)}", "muted"),), measured, ()))


def _detail(page: ProjectPage, ref: Ref | None, width: int) -> list[Content]:
    asked = next((each for each in page.answers if ref == Ref("brief_answers", each.id)), None)
    if asked:
        return _about_question(asked, page, width)
    goal, reading = measured(page, ref)
    if goal:
        return _about_goal(goal, reading, page, width)
    return [] if page.answers else [content((("Begin with the usual questions: a, ↓, u.", "muted"),))]


def _about_question(each: Answer, page: ProjectPage, width: int) -> list[Content]:
    lines = hanging((), ((each.question, "bold"),), width)
    for text in each.answer.split("\n") if each.answer else ():
        lines += hanging((), ((text, ""),), width)
    told = "Not agreed yet: x agrees it today." if each.answer else "On the call card until x or a call answers it."
    if each.agreed_on:
        told = f"Agreed {day(each.agreed_on, page.desk.today)}."
    return [*lines, content(((told, "muted"),))]


def _about_goal(goal: Goal, reading: Measured | None, page: ProjectPage, width: int) -> list[Content]:
    today, began = page.desk.today, page.project.started_on
    lines = hanging((), ((goal.name, "bold"),), width)
    tone = "warning" if is_behind(goal, began, today) else ""
    bars = sparkline([each.value for each in goal.readings], width - 12)
    rows: list[tuple[str, Ink]] = [
        ("Stands", ((progress(goal, began, today), tone),)),
        ("Readings", ((bars, "accent"),) if bars else ()),
        ("Explained", _explained(goal, page)),
        ("Reading", ((f"{number(reading.value)}, {day(reading.day, today)}", ""),) if reading else ()),
        ("Began", ((f"at {number(goal.baseline)}", ""),) if goal.baseline is not None else ()),
        ("Due", ((day(goal.due_on, today), ""),) if goal.due_on else ()),
    ]
    for label, body in rows:
        lines += hanging(((f"{label:<11}", "muted"),), body, width) if body else ()
    return lines


def _explained(goal: Goal, page: ProjectPage) -> Ink:
    if goal.explained_on is None:
        return (("The client was not told why and how far: x when you have explained it.", "warning"),)
    told = f"to the client {day(goal.explained_on, page.desk.today)}"
    if is_unexplained(goal):
        return ((f"{told}, and measured since: x when you have explained it.", "warning"),)
    return ((told, ""),)


def measured(page: ProjectPage, ref: Ref | None) -> tuple[Goal | None, Measured | None]:
    """The goal of a line, and its reading if the line is one's."""
    for goal in page.goals:
        if ref == Ref("goals", goal.id):
            return goal, None
        for each in goal.readings:
            if ref == Ref("readings", each.id):
                return goal, each
    return None, None


def _wishes(page: ProjectPage, ref: Ref | None) -> list[Addition]:
    given = {"project_id": page.project.id}
    goal, _ = measured(page, ref)
    wishes = [Addition("b", "question of the brief", "", OpenForm("brief_answers", given=given))]
    wishes.append(Addition("g", "goal", "", OpenForm("goals", given=given)))
    if goal:
        wishes.append(
            Addition("r", "reading", f"of {goal.name}", OpenForm("readings", given={"goal_id": goal.id}, begin="value"))
        )
    wishes.append(Addition("e", "evidence", "a number, a page, their words", OpenForm("evidence", given=given)))
    if not page.answers:
        wishes.append(Addition("u", "usual questions", "to edit afterwards", BeginBrief(page.project.id)))
    return wishes


def _copied(page: ProjectPage, ref: Ref) -> str | None:
    """A question with its answer, or a goal with how far it is."""
    for each in page.answers:
        if ref == Ref("brief_answers", each.id):
            return f"{each.question} {each.answer or ''}".rstrip()
    goal, _ = measured(page, ref)
    return f"{goal.name}: {progress(goal, page.project.started_on, page.desk.today)}" if goal else None


BRIEF = Tab(
    "brief",
    "Brief",
    _columns,
    _rows,
    _detail,
    _wishes,
    count=lambda page: len(page.answers) + len(page.goals),
    copied=_copied,
    verbs=foot_words("brief_answers"),
)
