"""The head of a project's page: whose project, how far it is, how it does, and who moves next."""

from acct_tui.domain.plan.playbook import STAGES
from acct_tui.domain.talk.silence import agreed_cadence
from acct_tui.services.project import ProjectPage
from acct_tui.ui.presentation.ink import Ink, Span
from acct_tui.words import marks
from acct_tui.words.ages import day, plural


def name(page: ProjectPage) -> Ink:
    """Client and project."""
    kind = f"  {page.particulars.kind}" if page.particulars.kind else ""
    return (page.client.name, "bold"), (" · ", "muted"), (page.project.name, "bold"), (kind, "muted")


def next_step(page: ProjectPage) -> Ink:
    """Who has the ball, and what they do with it."""
    mark = marks.ball(page.row.next.ball)
    return (f"{mark.glyph} ", mark.theme), (page.row.next.words, "")


def path(page: ProjectPage) -> Ink:
    """The stages in their order: those behind, the one it is in, those ahead."""
    at = STAGES.index(page.project.stage)
    return tuple(_stage(stage, number - at) for number, stage in enumerate(STAGES))


def _stage(stage: str, ahead: int) -> Span:
    gap = "" if stage == STAGES[-1] else "  "
    if ahead == 0:
        return f"▸ {stage}{gap}", "accent bold"
    return f"{stage}{gap}", "" if ahead < 0 else "muted"


def dates(page: ProjectPage) -> Ink:
    """When it is due, was delivered or goes on."""
    project, today = page.project, page.desk.today
    if project.paused_until and project.paused_until > today:
        return ("paused to ", "muted"), (day(project.paused_until, today), "")
    if project.delivered_on:
        return ("delivered ", "muted"), (day(project.delivered_on, today), "")
    if project.due_on:
        return ("due ", "muted"), (day(project.due_on, today), "error" if project.due_on < today else "")
    return ()


def health(page: ProjectPage) -> Ink:
    """Health as computed, beside it as stated, and the sentence that was stated with it."""
    state, project = page.row.health, page.project
    mark = marks.health(state.score, state.rag)
    count, are = state.counted
    spans: list[Span] = [(mark.text, f"{mark.theme} bold"), (f"  {count} of 5 {are}", "muted")]
    if project.stated_rag:
        stated = marks.rag(project.stated_rag)
        flag = page.row.is_hidden_red
        spans += [("   you say ", "error bold" if flag else "muted"), (stated.text, stated.theme)]
    if project.status_note:
        spans.append((f"  {project.status_note}", "muted"))
    return tuple(spans)


def quiet(page: ProjectPage) -> Ink:
    """Working days of silence against the cadence, which a first order halves."""
    days, pace = page.row.quiet, page.row.cadence
    if days is None:
        return (("silence not known", "muted"),)
    if pace is None:
        return (("quiet ", "muted"), (plural(days, "day"), ""))
    first = ", first order" if pace < agreed_cadence(page.client, page.project) else ""
    return ("quiet ", "muted"), (f"{days} of {pace} days", "warning" if days >= pace else ""), (first, "muted")
