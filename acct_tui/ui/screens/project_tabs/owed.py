"""Owed: what we owe them, what they owe us, and what colleagues owe for it."""

from datetime import datetime

from textual.content import Content

from acct_tui.domain.snapshots import Commitment
from acct_tui.services.project import ProjectPage
from acct_tui.ui.dialogs.quick_line import Wish
from acct_tui.ui.ink import Ink, content, hanging
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.screens.project_tabs.proof import evidence_about
from acct_tui.ui.screens.project_tabs.tab import Tab, Thing, headed
from acct_tui.ui.widgets.table import Column, Row
from acct_tui.words.ages import ago, exact, moment

_COLUMNS = (Column(""), Column("Who", 14), Column("Due", 19), Column("Age", 9))
_SIDES = (("us", "We owe"), ("client", "They owe"), ("colleague", "Colleagues owe"))


def _columns(_: int) -> tuple[Column, ...]:
    return _COLUMNS


def _rows(page: ProjectPage, _: int) -> list[Row]:
    rows = [
        row
        for owner, words in _SIDES
        for row in headed(words, len(_COLUMNS), [_row(item, page) for item in page.commitments if item.owner == owner])
    ]
    return rows or headed("Nothing is owed by anyone", len(_COLUMNS), [], "a adds what was agreed.")


def _row(item: Commitment, page: ProjectPage) -> Row:
    mark: Ink = ((" • ", "accent"),) if item.promised else (("   ", ""),)
    kind = "" if item.kind == "task" else f"{item.kind}: "
    return Row(
        Thing("commitments", item.id).key,
        (
            (*mark, (kind, "muted"), (item.text, "")),
            ((_who(item, page), "muted"),),
            _due(item.due_at, page),
            ((ago(item.made_at, page.desk.now).removesuffix(" ago"), "muted"),),
        ),
    )


def _who(item: Commitment, page: ProjectPage) -> str:
    person = page.person(item.contact_id)
    return (item.colleague or "" if item.owner == "colleague" else "") or (person.name if person else "")


def _due(due: datetime | None, page: ProjectPage) -> Ink:
    if due is None:
        return (("no day", "muted"),)
    words = moment(due, page.desk.now, page.desk.zone)
    return ((f"{words}, late" if due < page.desk.now else words, "error" if due < page.desk.now else ""),)


def _detail(page: ProjectPage, thing: Thing | None, width: int) -> list[Content]:
    item = next((item for item in page.commitments if thing == Thing("commitments", item.id)), None)
    if item is None:
        return []
    desk = page.desk
    known = "They know of it" if item.owner == "us" else "Agreed with us"
    lines = hanging((), ((item.text, "bold"),), width)
    lines.append(content(((f"{known}. " if item.promised else "A plan of ours, no promise. ", "muted"),)))
    if item.due_at:
        lines.append(content((("Due ", "muted"), (exact(item.due_at, desk.now, desk.zone), ""))))
    if item.chased_at:
        lines.append(content((("Reminded ", "muted"), (ago(item.chased_at, desk.now), ""))))
    lines += _links(item, page, width)
    return lines


def _links(item: Commitment, page: ProjectPage, width: int) -> list[Content]:
    """What waits for it, and the promise it is needed for."""
    blocked = next((step.name for step in page.steps if step.id == item.milestone_id), None)
    needed = next((each.text for each in page.commitments if each.id == item.needed_for_id), None)
    rows = (("Blocks ", blocked), ("Needed for ", needed))
    return [line for label, text in rows if text for line in hanging(((label, "muted"),), ((text, ""),), width)]


def _wishes(page: ProjectPage, thing: Thing | None) -> list[Wish]:
    given = {"client_id": page.client.id, "project_id": page.project.id}
    promise = Wish("o", "promise or task", "", OpenForm("commitments", given=given))
    return [promise, *evidence_about(page, thing)]


OWED = Tab("owed", "Owed", _columns, _rows, _detail, _wishes, count=lambda page: len(page.commitments))
