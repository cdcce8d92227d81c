from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from peewee import SqliteDatabase

from acct_tui.store.errors import BadValue
from acct_tui.store.models import Action
from acct_tui.store.rows import counts, extra_tables, row
from acct_tui.store.writer import Writer, write
from tests.store.conftest import NOW, VOLGA

CALL = {"client_id": "volga", "at": NOW}
DUE = {"client_id": "volga", "text": "send the file", "made_at": NOW}


def actions(db: SqliteDatabase) -> list[str]:
    return [words for (words,) in Action.select(Action.words).order_by(Action.id).tuples().execute(db)]


def test_a_new_row_gets_an_id_and_what_was_left_out(db: SqliteDatabase) -> None:
    ids = map(str, count(1))
    with write(db, "Add Volga Tyres", NOW, new_id=lambda: next(ids)) as w:
        assert w.add("clients", **VOLGA) == "1"
    assert row(db, "clients", "1") == {
        "id": "1",
        "industry": None,
        "tier": "C",
        "cadence_days": 5,
        "website": None,
        "since": None,
        "pinned_at": None,
        "notes": None,
        "fine_at": None,
        "fine_band": None,
        "fine_tenths": None,
        **dict.fromkeys(("hold_until", "hold_why", "hold_said_on", "chosen_on", "mood_known")),
        **VOLGA,
    }


def test_ids_are_unique_by_themselves(db: SqliteDatabase) -> None:
    with write(db, "Add two", NOW) as w:
        first, second = w.add("clients", **VOLGA), w.add("clients", **VOLGA)
    assert first != second
    assert len(first) == 36


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("contacts", {"client_id": "volga", "name": "Анна 👋", "birthday": date(1990, 2, 28), "notes": "a\n\tb"}),
        ("meetings", {"title": "Weekly", "starts_at": datetime(2026, 11, 23, 9, 30), "time_zone": "Asia/Kathmandu"}),  # noqa: DTZ001 local
        ("interactions", {**CALL, "mood": 5, "was_problem": True, "needs_answer": None, "minutes": 0}),
        ("commitments", {**DUE, "promised": True, "due_at": datetime(2026, 11, 25, 17, tzinfo=UTC), "moment": "x:1"}),
        ("quiet_blocks", {"day": date(2026, 11, 23), "planned_minutes": 20, "started_at": None}),
    ],
)
def test_values_come_back_as_they_went_in(db: SqliteDatabase, client: str, table: str, values: dict[str, Any]) -> None:
    with write(db, "Add", NOW) as w:
        row_id = w.add(table, **values)
    found = row(db, table, row_id)
    assert found is not None
    assert {name: found[name] for name in values} == values


def test_windows_and_readings_come_back_too(db: SqliteDatabase, client: str) -> None:
    with write(db, "Add", NOW) as w:
        anna = w.add("contacts", client_id=client, name="Anna")
        window = w.add("call_windows", contact_id=anna, starts=time(22, 0), ends=time(7, 0), kind="avoid")
        project = w.add("projects", client_id=client, name="Shop")
        goal = w.add("goals", project_id=project, name="Orders")
        reading = w.add("readings", goal_id=goal, day=date(2026, 11, 1), value=Decimal("1.50"))
        assert str((w.row("readings", reading) or {})["value"]) == "1.50"
        assert (w.row("call_windows", window) or {})["ends"] == time(7, 0)


def test_text_is_cleaned_on_its_way_in(db: SqliteDatabase) -> None:
    with write(db, "Add\x1b[2J a\nclient", NOW) as w:
        row_id = w.add("clients", **{**VOLGA, "name": "[/]\x1b]0;x\x07\r\nCafe\u0301", "notes": "a\r\nb\0"})
        found = w.row("clients", row_id) or {}
    assert (found["name"], found["notes"]) == ("[/]]0;x Café", "a\nb")
    assert actions(db) == ["Add[2J a client"]


def test_fields_and_tables_of_other_programs_are_kept_as_they_are(db: SqliteDatabase) -> None:
    with write(db, "Import", NOW) as w:
        w.add("clients", id="a", **VOLGA, x_score=1.0, x_tags=["\x1b", "é", None])
        w.change("clients", "a", x_score={"new": 2}, tier="A")
        w.keep_table("x_deals", [{"id": 1}])
        w.keep_table("x_deals", [{"id": 2}])
    found = row(db, "clients", "a") or {}
    assert list(found.items())[-2:] == [("x_score", {"new": 2}), ("x_tags", ["\x1b", "é", None])]
    assert extra_tables(db) == {"x_deals": [{"id": 2}]}


def test_a_change_leaves_the_other_fields_alone(db: SqliteDatabase, client: str) -> None:
    before = row(db, "clients", client) or {}
    with write(db, "Make it an A client", NOW) as w:
        w.change("clients", client, tier="A", website=None)
        w.change("clients", client)
    assert row(db, "clients", client) == {**before, "tier": "A"}


def test_deleting_takes_along_what_belongs_to_the_row(db: SqliteDatabase, client: str) -> None:
    with write(db, "Add", NOW) as w:
        project = w.add("projects", client_id=client, name="Shop")
        call = w.add("interactions", **CALL, project_id=project)
        w.add("goals", project_id=project, name="Orders")
    with write(db, "Delete Shop", NOW) as w:
        w.delete("projects", project)
    assert (row(db, "interactions", call) or {})["project_id"] is None
    assert {name: rows for name, rows in counts(db).items() if rows} == {"clients": 1, "interactions": 1}


def test_rows_added_together_may_wait_for_each_other(db: SqliteDatabase, client: str) -> None:
    circle = [{**DUE, "id": "a", "needed_for_id": "b"}, {**DUE, "id": "b", "needed_for_id": "a"}]
    with write(db, "Import", NOW) as w:
        assert w.add_many("commitments", circle) == ["a", "b"]
        assert (w.row("commitments", "a") or {})["needed_for_id"] == "b"
        assert (w.row("commitments", "b") or {})["needed_for_id"] == "a"


def add(table: str, **values: object) -> Callable[[Writer], object]:
    return lambda w: w.add(table, **values)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        pytest.param(add("clients", **{**VOLGA, "name": None}), "clients, name: is missing", id="missing"),
        pytest.param(add("clients", id="x", **VOLGA, tier="D"), "clients x, tier: 'D' is none of A, B, C", id="choice"),
        pytest.param(add("clients", **VOLGA, colour="red"), "clients, colour: is no field of this table", id="unknown"),
        pytest.param(add("clients", **VOLGA, extras="{}"), "clients, extras: is no field of this table", id="hidden"),
        pytest.param(add("clients", id="volga", **VOLGA), "clients volga, id: is taken already", id="taken"),
        pytest.param(add("clients", id=5, **VOLGA), "clients 5, id: 5 is not an id", id="number-as-id"),
        pytest.param(
            add("contacts", id="a", name="Anna", client_id="osk"),
            "contacts a, client_id: 'osk' is nobody in clients",
            id="reference",
        ),
        pytest.param(
            add("commitments", id="a", **DUE, needed_for_id="b"),
            "commitments a, needed_for_id: 'b' is nobody in commitments",
            id="reference-to-its-own-table",
        ),
        pytest.param(
            lambda w: w.add_many("clients", [{"id": "x", **VOLGA}, {"id": "x", **VOLGA}]),
            "clients x, id: is taken already",
            id="twice",
        ),
        pytest.param(add("clients", **VOLGA, x_nan=float("nan")), "clients, x_nan: is not JSON", id="not-json"),
        pytest.param(add("clients", **VOLGA, x_half="\ud800"), "clients, x_half: is not JSON", id="half-a-character"),
        pytest.param(lambda w: w.keep_table("deals", []), "deals, name: does not begin with x_", id="unknown-table"),
        pytest.param(lambda w: w.keep_table("x_deals", NOW), "x_deals, value: is not JSON", id="table-not-json"),
        pytest.param(lambda w: w.change("clients", "volga", tier=7), "clients volga, tier: 7 is not", id="change"),
        pytest.param(lambda w: w.change("clients", "volga", id="v"), "clients volga, id: cannot be", id="change-id"),
        pytest.param(lambda w: w.change("clients", "osk", tier="A"), "clients osk, id: is no row", id="change-nobody"),
        pytest.param(lambda w: w.delete("clients", "osk"), "clients osk, id: is no row", id="delete-nobody"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line_and_changes_nothing(
    db: SqliteDatabase, client: str, wrong: Callable[[Writer], object], words: str
) -> None:
    def attempt() -> None:
        with write(db, "Try", NOW) as w:
            w.add("clients", **VOLGA)
            wrong(w)

    with pytest.raises(BadValue) as refusal:
        attempt()
    assert str(refusal.value).startswith(words)
    assert counts(db)["clients"] == 1
    assert actions(db) == ["Add Volga Tyres"]


def test_an_action_that_changed_nothing_is_not_kept(db: SqliteDatabase, client: str) -> None:
    with write(db, "Nothing", NOW):
        pass
    with write(db, "The same again", NOW) as w:
        w.change("clients", client, name="Volga Tyres")
    assert actions(db) == ["Add Volga Tyres"]


def test_twenty_thousand_rows_come_in_at_once(db: SqliteDatabase, client: str) -> None:
    with write(db, "Import", NOW) as w:
        w.add_many("interactions", [{**CALL, "note": f"call {number}"} for number in range(20_000)])
    assert counts(db)["interactions"] == 20_000


INVOICE = {"number": "1042", "amount": 420000, "currency": "EUR", "due_on": date(2026, 11, 16)}


@pytest.fixture
def project(db: SqliteDatabase, client: str) -> str:
    with write(db, "Add a project", NOW) as w:
        return w.add("projects", id="shop", client_id=client, name="Shop")


def test_an_invoice_belongs_to_a_project_or_to_a_client(db: SqliteDatabase, client: str, project: str) -> None:
    with write(db, "Add invoices", NOW) as w:
        w.add("invoices", id="a", project_id=project, **INVOICE)
        w.add("invoices", id="b", client_id=client, **INVOICE)
        w.change("invoices", "a", project_id=None, client_id=client)
    shown = [row(db, "invoices", row_id) or {} for row_id in "ab"]
    assert [(each["project_id"], each["client_id"], each["state"], each["issued_on"]) for each in shown] == [
        (None, client, "open", None)
    ] * 2


@pytest.mark.parametrize(
    ("owners", "said"),
    [
        pytest.param({}, "project_id: belongs to nobody: name its project or client", id="none"),
        pytest.param(
            {"project_id": "shop", "client_id": "volga"},
            "client_id: cannot stand beside a project: empty one of them",
            id="both",
        ),
    ],
)
def test_an_invoice_of_none_or_both_is_refused_in_one_line(
    db: SqliteDatabase, project: str, owners: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadValue) as wrong, write(db, "Add an invoice", NOW) as w:
        w.add("invoices", id="a", **INVOICE, **owners)
    assert str(wrong.value) == f"invoices a, {said}"


def test_an_invoice_cannot_come_to_belong_to_both(db: SqliteDatabase, client: str, project: str) -> None:
    with write(db, "Add an invoice", NOW) as w:
        w.add("invoices", id="a", project_id=project, **INVOICE)
    with pytest.raises(BadValue, match="beside a project"), write(db, "Change it", NOW) as w:
        w.change("invoices", "a", client_id=client)
