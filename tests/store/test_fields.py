import sqlite3
from datetime import datetime

import pytest
from peewee import SqliteDatabase

from acct_tui.store.driver import driver
from acct_tui.store.models import Interaction

ROWS: dict[str, dict[str, object]] = {
    "clients": {"id": "c", "name": "n", "tier": "A", "time_zone": "UTC", "country": "DE", "currency": "EUR",
                "cadence_days": 5},
    "call_windows": {"id": "w", "contact_id": "c", "starts": "09:00", "ends": "18:00", "kind": "avoid"},
    "meetings": {"id": "m", "kind": "client", "title": "t", "starts_at": "2026-11-23T09:30", "time_zone": "UTC"},
    "readings": {"id": "r", "goal_id": "g", "day": "2026-11-23", "value": "12.5"},
    "payments": {"id": "p", "invoice_id": "i", "amount": -5, "paid_on": "2026-11-23"},
    "raid_items": {"id": "r", "project_id": "p", "kind": "risk", "text": "t", "impact": 5},
    "milestones": {"id": "m", "project_id": "p", "name": "n", "position": 0, "needs_approval": 1},
}  # fmt: skip


def insert(db: SqliteDatabase, table: str, field: str, value: object) -> None:
    row = {**ROWS[table], field: value}
    marks = ", ".join("?" for _ in row)
    driver(db).execute("PRAGMA foreign_keys = 0")
    driver(db).execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", [*row.values()])  # noqa: S608 ours


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [
        pytest.param("clients", "name", "Łódź 👋 it's", id="text"),
        pytest.param("clients", "notes", "two\nlines\tand a tab", id="lines"),
        pytest.param("clients", "tier", "C", id="choice"),
        pytest.param("clients", "pinned_at", "2026-11-23T08:47:00Z", id="instant"),
        pytest.param("clients", "since", "2026-11-23", id="day"),
        pytest.param("clients", "since", None, id="nothing"),
        pytest.param("clients", "time_zone", "America/Argentina/Buenos_Aires", id="zone"),
        pytest.param("clients", "time_zone", "Etc/GMT-14", id="zone-with-a-number"),
        pytest.param("call_windows", "starts", "23:59", id="time"),
        pytest.param("call_windows", "weekday", 6, id="count-at-its-end"),
        pytest.param("readings", "value", "-0.50", id="decimal"),
        pytest.param("payments", "amount", 2**63 - 1, id="money"),
        pytest.param("milestones", "needs_approval", 0, id="flag"),
    ],
)
def test_the_book_takes_what_is_proper(db: SqliteDatabase, table: str, field: str, value: object) -> None:
    insert(db, table, field, value)


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [
        pytest.param("clients", "id", "", id="empty-id"),
        pytest.param("clients", "name", None, id="missing"),
        pytest.param("clients", "name", "", id="empty-text"),
        pytest.param("clients", "notes", "", id="empty-lines"),
        pytest.param("clients", "name", "cut\0off", id="nul"),
        pytest.param("clients", "name", "two\nlines", id="line-feed"),
        pytest.param("clients", "name", "\x1b[31m", id="escape"),
        pytest.param("clients", "name", "a\x1fb", id="separator"),
        pytest.param("clients", "name", "a\x7f", id="delete"),
        pytest.param("clients", "notes", "a\x0b", id="vertical-tab"),
        pytest.param("clients", "notes", "a\x85b", id="c1"),
        pytest.param("clients", "notes", "a\x9b31m", id="csi"),
        pytest.param("clients", "name", b"bytes", id="bytes-as-text"),
        pytest.param("clients", "tier", "D", id="no-choice"),
        pytest.param("clients", "pinned_at", "2026-11-23T08:47:00", id="naive-instant"),
        pytest.param("clients", "pinned_at", "2026-11-23T08:47:00+01:00", id="instant-not-utc"),
        pytest.param("clients", "since", "23.11.2026", id="day"),
        pytest.param("clients", "since", "2026-11-23T00:00", id="instant-as-day"),
        pytest.param("clients", "time_zone", "Europe Berlin", id="zone"),
        pytest.param("clients", "country", "de", id="country"),
        pytest.param("clients", "currency", "EURO", id="currency"),
        pytest.param("clients", "cadence_days", 0, id="count-below"),
        pytest.param("clients", "cadence_days", 2.5, id="count-broken"),
        pytest.param("clients", "cadence_days", "five", id="count-in-words"),
        pytest.param("call_windows", "weekday", 7, id="count-above"),
        pytest.param("call_windows", "starts", "9:00", id="time"),
        pytest.param("meetings", "starts_at", "2026-11-23T09:30:00Z", id="local-time-in-utc"),
        pytest.param("readings", "value", "1e3", id="decimal-exponent"),
        pytest.param("readings", "value", "1-2", id="decimal-minus"),
        pytest.param("readings", "value", "1.2.3", id="decimal-points"),
        pytest.param("readings", "value", "1.", id="decimal-end"),
        pytest.param("payments", "amount", 0.5, id="money"),
        pytest.param("raid_items", "impact", 6, id="impact"),
        pytest.param("milestones", "needs_approval", 2, id="flag"),
    ],
)
def test_the_book_itself_refuses_the_rest(db: SqliteDatabase, table: str, field: str, value: object) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=r"CHECK|NOT NULL|cannot store"):
        insert(db, table, field, value)


def test_a_naive_instant_cannot_even_be_asked_for() -> None:
    with pytest.raises(ValueError, match="2026"):
        Interaction.select().where(Interaction.at > datetime(2026, 11, 23)).sql()  # noqa: DTZ001 that is the point
