"""A milestone that is expected on another day is a change of the plan, told to the client or not yet."""

from collections.abc import Mapping
from datetime import date

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.plan.slip import moved
from acct_tui.domain.time.worktime import WorkCalendar
from acct_tui.store.writer import Writer


def note_replan(
    writer: Writer, before: Mapping[str, object], desk: Desk, why: str = "", *, is_told: bool = False
) -> None:
    """Note by how much a milestone moved, given how it stood before; one without a day until now has not moved."""
    after = writer.row("milestones", str(before["id"])) or before
    expected, now_on = before["forecast_on"] or before["baseline_on"], after["forecast_on"]
    if not isinstance(expected, date) or not isinstance(now_on, date) or expected == now_on:
        return
    days = _calendar(writer, str(after["project_id"]), desk).working_days(expected, now_on)
    writer.add(
        "changes",
        project_id=after["project_id"],
        milestone_id=after["id"],
        kind="replan",
        raised_on=desk.today,
        what=moved(str(after["name"]), days),
        why=why or None,
        effect_days=days,
        client_told_on=desk.today if is_told else None,
    )


def _calendar(writer: Writer, project_id: str, desk: Desk) -> WorkCalendar:
    """The working days of the client, by which the rules count how far a milestone moved."""
    project = writer.row("projects", project_id) or {}
    client = writer.row("clients", str(project.get("client_id"))) or {}
    return desk.calendar(str(client.get("country") or ""))
