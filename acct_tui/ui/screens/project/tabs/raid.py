"""Risks, assumptions, issues and decisions of a plan by what they threaten, and the tactics that were chosen."""

from textual.content import Content

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.pages.plan import RaidItem
from acct_tui.services.project import ProjectPage
from acct_tui.ui.presentation.ink import Ink, hanging
from acct_tui.ui.screens.project.tabs.tab import headed
from acct_tui.ui.widgets.table import Row
from acct_tui.words.ages import day, exact_day

TACTIC = "tactic"


def rows(page: ProjectPage, columns: int) -> list[Row]:
    """Risks and decisions, then tactics, in the columns of the plan: what, –, due, exposure, owner or end."""
    others = [_row(item, page) for item in page.raid if item.kind != TACTIC]
    tactics = [_row(item, page) for item in page.raid if item.kind == TACTIC]
    return [
        *headed("Risks and decisions", columns, others, "None is written down: a adds one."),
        *headed("Tactics", columns, tactics),
    ]


def _row(item: RaidItem, page: ProjectPage) -> Row:
    today, tone = page.desk.today, "muted" if item.closed_on else ""
    is_late = item.due_on is not None and item.due_on < today and not item.closed_on
    kind = "" if item.kind == TACTIC else f"{item.kind}  "
    mark: Ink = ((" ✓ ", "success"),) if item.closed_on else (("   ", ""),)
    return Row.about(
        Ref("raid_items", item.id),
        (
            (*mark, (kind, "muted"), (item.text, tone)),
            (),
            ((day(item.due_on, today) if item.due_on else "", "error" if is_late else tone),),
            ((f"{_weight(item)} ", tone or "warning"),),
            _end(item, page),
        ),
    )


def _weight(item: RaidItem) -> str:
    """Probability × impact, as far as they are known; an issue has happened."""
    known = (
        f"{item.probability_percent}%" if item.probability_percent is not None and item.kind != "issue" else "",
        f"{item.impact}" if item.impact is not None else "",
    )
    return "×".join(filter(None, known))


def _end(item: RaidItem, page: ProjectPage) -> Ink:
    if item.closed_on:
        return ((item.outcome or f"closed {day(item.closed_on, page.desk.today)}", "muted"),)
    return ((item.owner or "", "muted"),)


def about(page: ProjectPage, ref: Ref, width: int) -> list[Content]:
    """Everything that is known of one of them."""
    item = next((item for item in page.raid if item.id == ref.id), None)
    if item is None:
        return []
    today = page.desk.today
    facts = (
        ("Why", item.why),
        ("Weight", _weighed(item)),
        ("Response", item.response),
        ("Owner", item.owner),
        ("Due", exact_day(item.due_on, today) if item.due_on else None),
        ("Closed", exact_day(item.closed_on, today) if item.closed_on else None),
        ("Outcome", item.outcome),
    )
    head = hanging(((f"{item.kind}  ", "muted"),), ((item.text, "bold"),), width)
    return [*head, *(line for label, text in facts if text for line in labelled(label, text, width))]


def _weighed(item: RaidItem) -> str | None:
    """The weight in words; of a risk also that it is not known."""
    if item.kind == "issue":
        return f"it has happened, impact {item.impact} of 5" if item.impact else "it has happened, impact not known"
    likely = None if item.probability_percent is None else f"{item.probability_percent} % likely"
    grave = f"impact {item.impact} of 5" if item.impact else None
    if item.kind in ("risk", "assumption"):
        return f"{likely or 'probability not known'}, {grave or 'impact not known'}"
    return ", ".join(filter(None, (likely, grave))) or None


def labelled(label: str, text: str, width: int) -> list[Content]:
    """A fact with its name before it."""
    return hanging(((f"{label:<11}", "muted"),), ((text, ""),), width)
