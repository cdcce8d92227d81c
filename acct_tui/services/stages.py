"""The way of a project through its stages: ticking the checklist, and the step to the next stage as one action."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.notes.notelines import as_promises
from acct_tui.domain.plan.playbook import Item, of_key
from acct_tui.domain.plan.stages import StageStep, to_be_agreed
from acct_tui.services.book import Book
from acct_tui.services.project import ProjectPage
from acct_tui.services.refusals import Refused
from acct_tui.services.steps import agreements
from acct_tui.services.steps.standing import standing, unchanged
from acct_tui.store import kin
from acct_tui.store.writer import Writer
from acct_tui.words.ages import day, plural


@dataclass(frozen=True, slots=True)
class Answers:
    """What a step asks: lines of the checklist turned meanwhile by their key, promises made in sales, the delivery."""

    ticks: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))
    promises: str = ""
    delivered_on: date | None = None
    is_known: bool = False


def step_of(book: Book, page: ProjectPage) -> StageStep:
    """The step to the next stage that a project can take now; Refused at the end of the path."""
    step = StageStep(page.client, page.project, book.desk(), *_brief(book, page.project.id))
    if step.onto is None:
        raise Refused("The path ends here: e on the project sets another stage.")
    return step


def go_on(book: Book, step: StageStep, answers: Answers) -> str:
    """Take a step with all that it brings, as one action; returns its words."""
    project, desk = step.project, book.desk()
    words = f"{project.name}: {project.stage} → {step.onto}"
    with book.write(words) as writer:
        shown = {"id": project.id, "name": project.name, "stage": project.stage}
        now = unchanged(writer, "projects", shown, ["stage"])
        for key, is_ticked in answers.ticks.items():
            _put(writer, book, key, _item(book, key, now), is_ticked=is_ticked)
        effect = _EFFECTS.get(project.stage)
        told = effect(_Work(writer, book, step, answers, desk)) if effect else ""
        writer.change("projects", project.id, stage=step.onto)
    return f"{words}{told}"


def tick(book: Book, key: str) -> str:
    """Tick a line of a checklist, or untick it; returns the words of the action."""
    with book.view():
        project = standing(book, Ref("projects", of_key(key)[0]))
        is_ticked = bool(_ticks(book, project, key))
    item = _item(book, key, project)
    words = f"{'Open again' if is_ticked else 'Done'}: {item.words}"
    with book.write(words) as writer:
        _put(writer, book, key, item, is_ticked=not is_ticked)
    return words


def _brief(book: Book, project_id: str) -> tuple[int, int, int]:
    """How many questions the brief has, how many of them have no answer, and how many goals have a target."""
    of = {"project_id": project_id}
    with book.view():
        asked, goals = kin.matching(book.database, "brief_answers", of), kin.matching(book.database, "goals", of)
    return len(asked), sum(not each["answer"] for each in asked), sum(each["target"] is not None for each in goals)


def _item(book: Book, key: str, project: Mapping[str, object]) -> Item:
    _, stage, name = of_key(key)
    kind = str(project["kind"] or "")
    found = next((item for item in book.playbook.items(stage, kind) if item.key == name), None)
    if found is None:
        raise Refused("This line is no part of the checklist any more.")
    return found


def _ticks(book: Book, project: Mapping[str, object], key: str) -> list[dict[str, object]]:
    return kin.matching(book.database, "commitments", {"client_id": project["client_id"], "moment": key})


def _put(writer: Writer, book: Book, key: str, item: Item, *, is_ticked: bool) -> None:
    """A ticked line is remembered as a kept task that names it, an open one not at all."""
    project = writer.row("projects", of_key(key)[0]) or {}
    there, now = _ticks(book, project, key), book.desk().now
    if is_ticked and not there:
        client_id, project_id = project["client_id"], project["id"]
        whose = {"client_id": client_id, "project_id": project_id, "owner": "us", "kind": "task"}
        writer.add("commitments", **whose, text=item.words, moment=key, made_at=now, kept_at=now)
    elif not is_ticked:
        for row in there:
            writer.delete("commitments", str(row["id"]))


@dataclass(frozen=True, slots=True)
class _Work:
    """A step that is being written."""

    writer: Writer
    book: Book
    step: StageStep
    answers: Answers
    desk: Desk


def _promise(work: _Work) -> str:
    """What sales promised becomes promises of ours, and whatever else its lines agree on."""
    project, client = work.step.project, work.step.client
    about = agreements.About(client.id, project.id, project.contact_id)
    known, text = work.book.as_of(work.desk), as_promises(work.answers.promises)
    said = agreements.write(work.writer, known, work.desk, text, about)
    return f"; {plural(len(said), 'agreement')} tracked" if said else ""


def _agree(work: _Work) -> str:
    """The days now expected become the days first agreed where there are none yet."""
    standing = {each.id: work.writer.row("milestones", each.id) for each in to_be_agreed(work.step.project)}
    agreed = {row_id: row["forecast_on"] for row_id, row in standing.items() if row and not row["baseline_on"]}
    for row_id, expected in agreed.items():
        work.writer.change("milestones", row_id, baseline_on=expected)
    return f"; {plural(len(agreed), 'day')} agreed" if agreed else ""


def _deliver(work: _Work) -> str:
    """The delivery has its day, and is news that the client knows or not yet."""
    project, desk = work.step.project, work.desk
    on = work.answers.delivered_on or desk.today
    if on > desk.today:
        raise Refused(f"{day(on, desk.today)} lies ahead: type the day on which it was delivered.")
    work.writer.change("projects", project.id, delivered_on=on)
    told = {"client_told_on": desk.today} if work.answers.is_known else {}
    before = next((change for change in project.changes if change.kind == "delivery"), None)
    if before:
        work.writer.change("changes", before.id, raised_on=on, **told)
    else:
        news = {"project_id": project.id, "kind": "delivery", "what": f"{project.name} is delivered", "state": "done"}
        work.writer.add("changes", **news, raised_on=on, **told)
    return "" if told or (before and before.client_told_on) else "; they do not know yet"


def _close(work: _Work) -> str:
    work.writer.change("projects", work.step.project.id, closed_on=work.desk.today)
    return ""


_EFFECTS: Final[Mapping[str, Callable[[_Work], str]]] = MappingProxyType(
    {"handover": _promise, "plan": _agree, "delivery": _deliver, "aftercare": _close}
)
"""What the step that leaves a stage writes, and what it adds to the words of the action."""
