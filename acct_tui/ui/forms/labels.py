"""The words of forms: what fields are called, in which order they come, and which only the program fills."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from acct_tui.store.schema import Column, Table

_LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "baseline_on": "First agreed",
        "client_id": "Client",
        "client_told_on": "They know since",
        "contact_id": "Contact",
        "colleague_id": "Colleague",
        "cadence_days": "Talk every",
        "client_interest_kept": "Theirs kept",
        "closed_on": "Closed",
        "complaints.text": "They said",
        "complaints.resolution": "What worked",
        "contacts.style": "Style",
        "delivered_on": "Delivered",
        "do_not_contact_until": "No calls until",
        "due_on": "Due",
        "forecast_on": "Now expected",
        "explained_on": "Explained",
        "agreed_on": "Agreed",
        "baseline": "From",
        "evidence.location": "File or page",
        "fee_used": "Fee used",
        "fee_used_on": "Used as of",
        "effect_cost": "Costs",
        "effect_days": "Moves it by",
        "handle": "Chat name",
        "interaction_id": "Agreed in",
        "invoice_id": "Invoice",
        "kept_at": "Kept",
        "may_know": "May know",
        "opportunities.signal": "Seen by",
        "opportunities.value": "Worth",
        "our_interest_kept": "Ours kept",
        "milestone_id": "Milestone",
        "needed_for_id": "Needed for",
        "paid_on": "Paid on",
        "projects.contact_id": "Main contact",
        "needs_approval": "They approve it",
        "remedy_sought": "They want",
        "preferred_channel": "Channel",
        "probability_percent": "Probability",
        "project_id": "Project",
        "since": "Client since",
        "stated_on": "Stated on",
        "stated_rag": "Stated health",
        "surveys.at": "Answered",
        "started_by": "Begun by",
        "status_note": "In a sentence",
        "weekday": "Day",
        "dropped_at": "Dropped",
    }
)
_UNITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cadence_days": "working days",
        "effect_days": "working days",
        "unit": "visits, % …",
        "impact": "1 to 5",
        "length_minutes": "minutes",
        "minutes": "minutes",
        "mood": "1 to 5",
        "planned_minutes": "minutes",
        "probability_percent": "%",
        "recurrence": "RRULE",
        "score": "0 to 10, CSAT 1 to 5",
        "style": "two words",
    }
)
_EMPTY: Final[Mapping[str, str]] = MappingProxyType(
    {
        "call_windows.weekday": "every day",
        "contacts.time_zone": "the client's",
        "invoices.client_id": "the project's",
        "invoices.project_id": "none in particular",
        "projects.cadence_days": "the client's",
        "projects.currency": "the client's",
    }
)
_FIRST: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "clients": ("name", "time_zone", "country", "currency", "tier", "cadence_days", "industry", "notes"),
        "contacts": ("name", "role", "phone", "email", "style", "time_zone", "preferred_channel", "notes"),
        "projects": ("name", "contact_id", "stage", "started_on", "due_on", "fee", "stated_rag", "status_note"),
        "call_windows": ("kind", "weekday", "starts", "ends"),
        "complaints": ("kind", "topic", "severity", "text", "received_at", "contact_id", "project_id", "remedy_sought"),
        "commitments": ("owner", "kind", "text", "due_at", "promised", "contact_id", "colleague_id", "project_id"),
        "facts": ("text", "kind", "source"),
        "changes": ("kind", "what", "why", "effect_days", "milestone_id", "client_told_on"),
        "interactions": ("contact_id", "at", "started_by", "channel", "kind", "disposition", "minutes", "note"),
        "invoices": ("number", "amount", "issued_on", "due_on", "currency", "disputed", "state"),
        "payments": ("amount", "paid_on"),
        "raid_items": ("kind", "text", "why", "probability_percent", "impact", "response", "owner", "due_on"),
        "opportunities": ("service", "signal", "value", "stage", "next_step", "due_on", "project_id"),
        "surveys": ("kind", "score", "at", "contact_id", "comment"),
        "brief_answers": ("question", "answer", "agreed_on"),
        "goals": ("name", "unit", "baseline", "target", "due_on", "explained_on"),
        "readings": ("day", "value"),
        "evidence": ("claim", "kind", "value", "location", "source", "day"),
        "milestones": ("name", "baseline_on", "forecast_on", "done_on", "needs_approval", "position"),
    }
)
_UNASKED: Final = frozenset(
    {
        *("id", "pinned_at", "fine_at", "fine_band", "fine_tenths", "moment", "first_due_at"),
        *("hold_until", "hold_why", "hold_said_on", "chosen_on", "mood_known"),
    }
)
"""Fields that keys fill."""


def label(table: str, column: Column) -> str:
    """What a field is called."""
    known = _LABELS.get(f"{table}.{column.name}") or _LABELS.get(column.name)
    if known:
        return known
    words = column.name.removesuffix("_id").removesuffix("_at").removesuffix("_on").replace("_", " ")
    return words[:1].upper() + words[1:]


def unit(column: Column) -> str:
    """What the number or text of a field is measured in, or what is expected there."""
    return _UNITS.get(column.name, "")


def empty(table: str, column: Column) -> str:
    """What it means when a field is left empty, if that is more than nothing."""
    return _EMPTY.get(f"{table}.{column.name}", "")


def is_needed(table: Table, column: Column) -> bool:
    """Whether a row cannot do without a field, or without it and others of which it has one."""
    return column.required or column.name in table.one_of


def asked(table: Table, *, is_new: bool) -> tuple[list[Column], list[Column]]:
    """The fields of a form: those that matter most, whatever a new row cannot do without among them, and the rest."""
    columns = [column for column in table.columns if column.name not in _UNASKED]
    names = _FIRST.get(table.name) or tuple(column.name for column in columns if column.required)
    needed = [column for column in columns if is_needed(table, column) and column.name not in names and is_new]
    first = [*needed, *(table.by_name[name] for name in names)]
    return first, [column for column in columns if column not in first]
