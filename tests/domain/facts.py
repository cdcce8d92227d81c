"""Facts to try rules on: a desk in Berlin on a Monday morning, and makers that name only what a case is about."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Times
from acct_tui.domain.facts.hazards import BUILT_IN, LifeTable
from acct_tui.domain.facts.snapshots import (
    Client,
    Commitment,
    Complaint,
    Contact,
    Invoice,
    Milestone,
    Project,
    Side,
    Touch,
)
from acct_tui.domain.time.worktime import WorkCalendar, WorkingHours

BERLIN = "Europe/Berlin"
TODAY = date(2026, 11, 23)
GERMANY = WorkCalendar(frozenset({date(2026, 12, 25)}))
HOURS = WorkingHours(BERLIN, time(9), time(18), GERMANY)


def at(text: str, zone: str = BERLIN) -> datetime:
    """The UTC instant of a local "11-23 10:00" of 2026."""
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


NOW = at("11-23 10:00")


def desk(now: str = "11-23 10:00", weights: Mapping[str, int] | None = None, table: LifeTable = BUILT_IN) -> Desk:
    return Desk(at(now), HOURS, {"DE": GERMANY}, weights or {}, table)


def days_ago(count: int) -> date:
    """The working day so many working days before today."""
    return GERMANY.add(TODAY, -count)


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), ZoneInfo(BERLIN)).astimezone(UTC)


def times(*arises: str, **steps: str) -> Times:
    """The times of a finding: when it arises, from when it is due, owed or pinned, when it breaks and when it ends."""
    names = {"due": "due_from", "owed": "owed_from", "pinned": "pinned_from", "breaks": "breaks_at", "ends": "ends_at"}
    return Times(tuple(map(at, arises)), **{names[step]: at(text) for step, text in steps.items()})


def touch(kind: Any, when: str, by: Side, **facts: Any) -> Touch:
    return Touch(f"{kind} {when}", at(when), by, kind, **facts)


def talk(when: str, by: Side = "us", **facts: Any) -> Touch:
    return touch("conversation", when, by, **facts)


def tried(when: str, **facts: Any) -> Touch:
    return touch("attempt", when, "us", **{"disposition": "no_answer", **facts})


def missed(when: str, **facts: Any) -> Touch:
    return touch("attempt", when, "client", **facts)


def wrote(when: str, by: Side = "client", **facts: Any) -> Touch:
    return touch("message", when, by, **{"needs_answer": by == "client" or None, **facts})


def promise(due: str | None, **facts: Any) -> Commitment:
    return commitment("us", "task", due, **{"promised": True, **facts})


def call(due: str, **facts: Any) -> Commitment:
    return commitment("us", "call", due, **{"text": "", **facts})


def commitment(owner: Any, kind: Any, due: str | None, **facts: Any) -> Commitment:
    made = {"id": f"{owner} {kind}", "text": "the file", "made_at": at("11-16 09:00"), **facts}
    return Commitment(owner=owner, kind=kind, due_at=at(due) if due else None, **made)


def complaint(received: str, **facts: Any) -> Complaint:
    return Complaint(
        **{"id": "complaint", "topic": "late banner", "severity": "high", **facts}, received_at=at(received)
    )


def invoice(late: int, **facts: Any) -> Invoice:
    """An invoice so many days late, reminded of in writing or by word of mouth at a time."""
    facts |= {name: at(facts[name]) for name in ("written_at", "spoken_at") if isinstance(facts.get(name), str)}
    due = TODAY - timedelta(days=late)
    made = {"id": "invoice", "number": "1042", "open": 240_000, "currency": "EUR", "issued_on": days_ago(60), **facts}
    return Invoice(due_on=due, **made)


def milestone(baseline: int | None, forecast: int | None = None, **facts: Any) -> Milestone:
    """A milestone by its working days from today, first agreed and now expected."""
    days = {"baseline_on": baseline, "forecast_on": forecast}
    dated = {name: GERMANY.add(TODAY, count) for name, count in days.items() if count is not None}
    return Milestone(**{"id": "layout", "name": "Layout", **dated, **facts})


def project(**facts: Any) -> Project:
    return Project(**{"id": "shop", "name": "Shop", "contact_id": "anna", "started_on": date(2026, 3, 2), **facts})


def anna(**facts: Any) -> Contact:
    return Contact(**{"id": "anna", "name": "Anna", **facts})


def client(*touches: Touch, **facts: Any) -> Client:
    """A client in Berlin with one project, of whom nothing is known but what is said here."""
    newest = sorted(touches, key=lambda touch: touch.at, reverse=True)
    given = {
        "contacts": (anna(),),
        "projects": (project(),),
        "conversations": tuple(touch for touch in newest if touch.kind == "conversation"),
        "others": tuple(touch for touch in newest if touch.kind != "conversation"),
        **facts,
    }
    return Client(**{"id": "acme", "name": "Acme", "zone": BERLIN, "country": "DE", **given})


def quiet(days: int, **facts: Any) -> Client:
    """A client we spoke with so many working days ago."""
    spoken = replace(talk("11-23 09:00"), at=noon(days_ago(days)))
    return client(spoken, **facts)
