"""The plan of a project: its milestones, its changes, its risks and tactics, and what no rule reads of it."""

from acct_tui.domain.pages.plan import Particulars, PlanMilestone, RaidItem, Revision
from acct_tui.store import models
from acct_tui.store.reading.asof import AsOf, columns


def particulars(book: AsOf, project_id: str) -> Particulars:
    """What is said of a project that no rule reads."""
    model = models.Project
    query = model.select(*columns(model, Particulars))
    return next(Particulars(**row) for row in book.fetch(query.where(model.id == project_id)))


def steps(book: AsOf, project_id: str) -> list[PlanMilestone]:
    """The milestones of a project in their order."""
    model = models.Milestone
    query = (
        model.select(*columns(model, PlanMilestone))
        .where(model.project_id == project_id)
        .order_by(model.position, model.id)
    )
    return [PlanMilestone(**{**row, "done_on": book.known_day(row["done_on"])}) for row in book.fetch(query)]


def revisions(book: AsOf, project_id: str) -> list[Revision]:
    """The changes of a project, the newest first."""
    model, milestone = models.Change, models.Milestone
    query = (
        model.select(*columns(model, Revision, milestone=milestone.name))
        .left_outer_join(milestone, on=(model.milestone_id == milestone.id))
        .where(model.project_id == project_id, book.seen(model.raised_on))
        .order_by(model.raised_on.desc(), model.id)
    )
    return [Revision(**{**row, "client_told_on": book.known_day(row["client_told_on"])}) for row in book.fetch(query)]


def raid_items(book: AsOf, project_id: str) -> list[RaidItem]:
    """The risks, assumptions, issues, decisions and tactics of a project."""
    model = models.RaidItem
    query = model.select(*columns(model, RaidItem)).where(model.project_id == project_id)
    return [RaidItem(**{**row, "closed_on": book.known_day(row["closed_on"])}) for row in book.fetch(query)]
