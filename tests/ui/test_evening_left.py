"""“Nothing is left” stands only where no table says otherwise: each case is the one thing that is left of a Monday."""

import shutil
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pytest

from acct_tui.services.book import Book
from acct_tui.services.demo.opening import SETTINGS
from acct_tui.services.evening import evening
from acct_tui.services.queue import call_queue
from acct_tui.store import rows
from acct_tui.store.schema import TABLES
from acct_tui.ui.presentation.ink import plain
from acct_tui.ui.screens.evening.rows import told
from tests.domain.facts import at
from tests.ui.driver import Hands

NOTHING = "Nothing is left for today."
EVENING = at("11-23 17:40")
TODAY, YESTERDAY, LATER = date(2026, 11, 23), date(2026, 11, 22), date(2026, 11, 30)
NOON, FRIDAY, LONG_AGO = at("11-23 12:00"), at("11-20 12:00"), at("11-02 10:00")

Thing = tuple[str, Mapping[str, Any]]
"""A table, and what is written into it; with an `id` that is there already the row is changed."""


def owed(**facts: Any) -> Thing:
    made = {"client_id": "acme", "owner": "us", "kind": "task", "text": "it", "made_at": LONG_AGO, "due_at": NOON}
    return "commitments", {**made, **facts}


def touch(**facts: Any) -> Thing:
    return "interactions", {"client_id": "acme", "started_by": "client", "at": NOON, **facts}


def complaint(**facts: Any) -> Thing:
    return "complaints", {"client_id": "acme", "text": "late", "topic": "late", "received_at": LONG_AGO, **facts}


def bill(due: date, **facts: Any) -> Thing:
    made = {"project_id": "shop", "number": "1042", "amount": 100, "currency": "EUR", "issued_on": date(2026, 10, 1)}
    return "invoices", {"id": "bill", **made, "due_on": due, **facts}


def change(**facts: Any) -> Thing:
    return "changes", {"project_id": "shop", "what": "Basket is empty", "raised_on": date(2026, 11, 20), **facts}


def step(**facts: Any) -> Thing:
    return "milestones", {"project_id": "shop", "name": "Layout", **facts}


def risk(**facts: Any) -> Thing:
    return "raid_items", {"project_id": "shop", "kind": "risk", "text": "snow", "due_on": TODAY, **facts}


def goal(**facts: Any) -> Thing:
    return "goals", {"project_id": "shop", "name": "Orders", "due_on": TODAY, **facts}


def chance(**facts: Any) -> Thing:
    return "opportunities", {"client_id": "acme", "service": "Letters", "due_on": TODAY, **facts}


PLACES: Final[Mapping[str, Mapping[str, Any]]] = {
    "of-a-live-project": {"project_id": "shop"},
    "of-no-project": {},
    "of-a-closed-project": {"project_id": "old"},
    "of-a-client-at-rest": {"client_id": "rest"},
}
OWNERS, KINDS = ("us", "colleague", "client"), ("call", "task", "decision", "request", "payment")
COMMITMENTS: Final = {
    f"{owner}-{kind}-{place}": [owed(owner=owner, kind=kind, **named)]
    for owner in OWNERS
    for kind in KINDS
    for place, named in PLACES.items()
}
STAGES: Final[Mapping[str, Mapping[str, Any]]] = {
    "to-acknowledge": {},
    "to-assess": {"acknowledged_at": LONG_AGO},
    "to-answer": {"acknowledged_at": LONG_AGO, "assessed_at": LONG_AGO},
    "to-close": {"acknowledged_at": LONG_AGO, "assessed_at": LONG_AGO, "responded_at": LONG_AGO},
    "an-objection": {"kind": "objection"},
}
LEFT: Final[Mapping[str, list[Thing]]] = {
    **COMMITMENTS,
    "promised": [owed(promised=True)],
    "promised-by-a-colleague": [owed(owner="colleague", promised=True)],
    "late-since-friday": [owed(due_at=FRIDAY)],
    "due-tonight": [owed(due_at=at("11-23 21:00"))],
    "a-promise-without-a-day": [owed(promised=True, due_at=None)],
    "a-missed-call": [touch(kind="attempt")],
    "a-missed-call-of-a-client-at-rest": [touch(kind="attempt", client_id="rest")],
    "a-message": [touch(kind="message", needs_answer=True)],
    "a-message-of-a-client-at-rest": [touch(kind="message", needs_answer=True, client_id="rest")],
    "a-talk-without-a-note": [touch(kind="conversation")],
    "a-talk-of-a-client-at-rest": [touch(kind="conversation", client_id="rest")],
    **{f"a-complaint-{name}": [complaint(**facts)] for name, facts in STAGES.items()},
    "a-complaint-of-this-morning": [complaint(received_at=at("11-23 10:00"))],
    "a-complaint-of-this-afternoon": [complaint(received_at=at("11-23 15:00"))],
    "a-complaint-due-on-wednesday": [complaint(received_at=at("11-18 12:00"), acknowledged_at=FRIDAY)],
    "an-objection-due-on-wednesday": [complaint(received_at=at("11-18 12:00"), kind="objection")],
    "promised-for-tomorrow-at-ten": [owed(promised=True, due_at=at("11-24 10:00"))],
    "a-complaint-of-a-client-at-rest": [complaint(client_id="rest")],
    "an-invoice-at-a-call-step": [bill(date(2026, 11, 15))],
    "an-invoice-of-a-closed-project": [bill(date(2026, 11, 15), project_id="old")],
    "an-invoice-at-a-message-step": [bill(YESTERDAY)],
    "a-dispute-without-a-next-step": [bill(date(2026, 11, 15), disputed=True)],
    "the-next-step-of-a-dispute": [bill(date(2026, 11, 15), disputed=True), owed(invoice_id="bill")],
    "an-incident": [change(kind="incident")],
    "a-replan": [change(kind="replan")],
    "a-delivery": [change(kind="delivery")],
    "a-milestone-that-moved": [step(baseline_on=date(2026, 11, 27), forecast_on=LATER)],
    "a-milestone-of-today": [step(baseline_on=TODAY)],
    "the-due-day-of-a-project": [("projects", {"id": "shop", "due_on": YESTERDAY})],
    "a-kick-off": [("projects", {"id": "shop", "started_on": TODAY})],
    "aftercare": [("projects", {"id": "shop", "stage": "aftercare", "delivered_on": date(2026, 11, 16)})],
    "a-detractor": [("surveys", {"project_id": "shop", "kind": "nps", "score": 3, "at": at("11-19 12:00")})],
    "a-birthday": [("contacts", {"id": "anna", "birthday": date(1980, 11, 23)})],
    "chosen-today": [("clients", {"id": "acme", "chosen_on": TODAY, "cadence_days": 1})],
    "chosen-before": [("clients", {"id": "acme", "chosen_on": YESTERDAY, "cadence_days": 1})],
    "a-hold-that-is-over": [("clients", {"id": "acme", "hold_until": TODAY, "hold_said_on": date(2026, 11, 19)})],
    "a-pin": [("clients", {"id": "acme", "pinned_at": NOON})],
    "a-silence": [("clients", {"id": "acme", "cadence_days": 1})],
    "a-risk": [risk()],
    "a-goal": [goal()],
    "a-goal-explained-before-its-day": [goal(explained_on=YESTERDAY)],
    "an-opportunity": [chance()],
    "an-opportunity-of-a-client-at-rest": [chance(client_id="rest", stage="offered")],
}
NOT_LEFT: Final[Mapping[str, list[Thing]]] = {
    "nothing": [],
    "kept": [owed(kept_at=NOON)],
    "dropped": [owed(dropped_at=NOON)],
    "due-tomorrow": [owed(due_at=at("11-24 17:00"))],
    "a-plan-without-a-day": [owed(due_at=None)],
    "a-message-that-needs-no-answer": [touch(kind="message", needs_answer=False)],
    "a-try-of-ours": [touch(kind="attempt", started_by="us")],
    "a-talk-with-a-note": [touch(kind="conversation", note="All is well.")],
    "a-complaint-of-next-week": [complaint(received_at=at("11-23 10:00"), acknowledged_at=NOON)],
    "an-invoice-that-is-not-due": [bill(LATER)],
    "an-invoice-reminded-of-today": [bill(date(2026, 11, 15)), ("chases", {"invoice_id": "bill", "at": NOON})],
    "an-invoice-that-is-paid": [
        bill(date(2026, 11, 15)),
        ("payments", {"invoice_id": "bill", "amount": 100, "paid_on": TODAY}),
    ],
    "news-that-was-told": [change(kind="incident", client_told_on=TODAY)],
    "a-milestone-that-is-done": [step(baseline_on=TODAY, done_on=TODAY)],
    "a-milestone-of-a-closed-project": [step(project_id="old", baseline_on=TODAY)],
    "a-day-of-a-project-to-come": [("projects", {"id": "shop", "due_on": LATER})],
    "chosen-for-tomorrow": [("clients", {"id": "acme", "chosen_on": date(2026, 11, 24)})],
    "chosen-and-nothing-is-due": [("clients", {"id": "acme", "chosen_on": TODAY})],
    "chosen-a-client-at-rest": [("clients", {"id": "rest", "chosen_on": TODAY})],
    "chosen-and-written-to": [
        ("clients", {"id": "acme", "chosen_on": TODAY, "cadence_days": 1}),
        touch(kind="message", started_by="us"),
    ],
    "asked-not-to-be-contacted": [
        ("clients", {"id": "acme", "cadence_days": 1}),
        ("contacts", {"id": "anna", "do_not_contact_until": date(2026, 12, 10)}),
    ],
    "of-a-client-at-rest-what-is-over": [
        ("clients", {"id": "rest", "pinned_at": NOON, "hold_until": TODAY, "hold_said_on": date(2026, 11, 19)}),
        ("contacts", {"client_id": "rest", "name": "Rosa", "birthday": date(1980, 11, 23)}),
        touch(client_id="rest", at=LONG_AGO, kind="conversation", note="Is cross.", mood=1),
    ],
    "held-with-a-late-invoice": [
        ("clients", {"id": "acme", "hold_until": date(2026, 11, 26), "hold_said_on": TODAY}),
        bill(date(2026, 11, 15)),
    ],
    "a-risk-that-is-closed": [risk(closed_on=TODAY)],
    "a-risk-of-a-closed-project": [risk(project_id="old")],
    "a-goal-that-was-explained": [goal(explained_on=TODAY)],
    "a-goal-of-a-closed-project": [goal(project_id="old")],
    "a-goal-without-a-day": [goal(due_on=None)],
    "an-opportunity-that-is-won": [chance(stage="won")],
}
CANNOT_BE_LEFT: Final[Mapping[str, str]] = {
    "payments": "what came in is done",
    "chases": "a reminder that was sent is done",
    "call_windows": "hours are no deed",
    "facts": "a fact is no deed",
    "colleagues": "what a colleague owes is a commitment",
    "readings": "a number is no deed",
    "brief_answers": "a question has no day",
    "evidence": "proof is kept, not owed",
    "meetings": "what is agreed in one is a commitment",
    "quiet_blocks": "nobody is owed a silence",
    "saved_filters": "words of a filter",
}


@pytest.fixture(scope="session")
def calm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book in which nothing is left: we spoke on Friday, all is told, one client has no live project."""
    path = tmp_path_factory.mktemp("calm") / "book.db"
    book = Book(path, SETTINGS, clock=Hands(EVENING))
    with book.write("All of it") as writer:
        for client_id in ("acme", "rest"):
            writer.add("clients", id=client_id, name=client_id.title(), time_zone="Europe/Berlin", country="DE",
                       currency="EUR")  # fmt: skip
        writer.add("contacts", id="anna", client_id="acme", name="Anna")
        writer.add("projects", id="shop", client_id="acme", name="Shop", stage="delivery")
        writer.add("projects", id="old", client_id="acme", name="Old", stage="closed", closed_on=date(2026, 3, 2))
        writer.add("projects", id="past", client_id="rest", name="Past", stage="closed", closed_on=date(2026, 3, 2))
        writer.add("interactions", client_id="acme", at=FRIDAY, kind="conversation", note="All is well.")
    book.close()
    return path


@pytest.fixture
def book(calm: Path, tmp_path: Path) -> Iterator[Book]:
    shutil.copyfile(calm, tmp_path / "book.db")
    opened = Book(tmp_path / "book.db", SETTINGS, clock=Hands(EVENING))
    yield opened
    opened.close()


def said(book: Book, things: list[Thing], now: datetime = EVENING) -> str:
    with book.write("One thing") as writer:
        for table, facts in things:
            if rows.row(book.database, table, str(facts.get("id"))):
                writer.change(table, str(facts["id"]), **{name: value for name, value in facts.items() if name != "id"})
            else:
                writer.add(table, **facts)
    desk = book.desk(now)
    return plain(told(evening(book, call_queue(book, now).rows, desk)))


@pytest.mark.parametrize("name", LEFT)
def test_one_thing_that_is_left_is_told(book: Book, name: str) -> None:
    assert "Nothing is left" not in said(book, LEFT[name])


@pytest.mark.parametrize("name", [name for name in LEFT if not name.endswith("-of-a-client-at-rest")])
def test_what_is_hidden_is_counted(book: Book, name: str) -> None:
    book.is_shared = True
    assert "Nothing is left" not in said(book, LEFT[name])


@pytest.mark.parametrize("name", NOT_LEFT)
def test_what_is_done_or_lies_ahead_is_not_left(book: Book, name: str) -> None:
    assert said(book, NOT_LEFT[name]) == NOTHING


def test_every_table_can_be_left_over_or_it_is_said_why_not() -> None:
    tried = {table for things in LEFT.values() for table, _ in things}
    assert not tried & CANNOT_BE_LEFT.keys()
    assert tried | CANNOT_BE_LEFT.keys() == {table.name for table in TABLES}


def test_a_call_for_the_time_alone_is_no_debt(book: Book) -> None:
    assert said(book, LEFT["a-silence"]) == "Nothing is owed; 1 client due a call"
