from pathlib import Path

import pytest
from peewee import SqliteDatabase

from acct_tui.store.connection import connect
from acct_tui.store.driver import driver
from acct_tui.store.errors import BadValue, ChangedElsewhere
from acct_tui.store.history import redo, undo
from acct_tui.store.models import Action, History
from acct_tui.store.rows import counts, extra_tables, row
from acct_tui.store.triggers import LOGGED
from acct_tui.store.writer import write
from tests.store.conftest import NOW
from tests.store.scribbler import Scribbler


def dump(db: SqliteDatabase) -> dict[str, list[tuple[object, ...]]]:
    return {name: driver(db).execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in LOGGED}  # noqa: S608 ours


def actions(db: SqliteDatabase) -> list[str]:
    return [words for (words,) in Action.select(Action.words).order_by(Action.id).tuples().execute(db)]


def tier(db: SqliteDatabase) -> object:
    return (row(db, "clients", "volga") or {}).get("tier")


def set_tier(db: SqliteDatabase, value: str) -> None:
    with write(db, f"Make it {value}", NOW) as w:
        w.change("clients", "volga", tier=value)


def test_actions_are_undone_and_redone_in_their_words(db: SqliteDatabase, client: str) -> None:
    set_tier(db, "B")
    set_tier(db, "A")
    assert (undo(db), tier(db)) == ("Make it A", "B")
    assert (undo(db), tier(db)) == ("Make it B", "C")
    assert (redo(db), tier(db)) == ("Make it B", "B")
    assert (redo(db), tier(db)) == ("Make it A", "A")
    assert redo(db) is None


def test_there_is_an_end_to_undo(db: SqliteDatabase, client: str) -> None:
    assert (undo(db), undo(db)) == ("Add Volga Tyres", None)
    assert counts(db)["clients"] == 0


def test_undo_survives_a_restart(db: SqliteDatabase, client: str, path: Path) -> None:
    set_tier(db, "A")
    undo(db)
    db.close()
    again = connect(path)
    assert (redo(again), tier(again)) == ("Make it A", "A")
    assert [undo(again), undo(again)] == ["Make it A", "Add Volga Tyres"]
    again.close()


def test_a_new_write_drops_what_was_undone(db: SqliteDatabase, client: str) -> None:
    set_tier(db, "A")
    undo(db)
    set_tier(db, "B")
    assert redo(db) is None
    assert [undo(db), undo(db), undo(db)] == ["Make it B", "Add Volga Tyres", None]
    assert {action for (action,) in History.select(History.action_id).tuples().execute(db)} == {1, 3}


def test_a_write_that_changes_nothing_keeps_what_was_undone(db: SqliteDatabase, client: str) -> None:
    set_tier(db, "A")
    undo(db)
    set_tier(db, "C")
    assert redo(db) == "Make it A"


def test_a_write_that_fails_leaves_no_trace(db: SqliteDatabase, client: str) -> None:
    set_tier(db, "A")
    undo(db)
    with pytest.raises(BadValue):
        set_tier(db, "D")
    assert Action.select().count(db) == 2
    assert redo(db) == "Make it A"


def test_a_deleted_client_comes_back_with_everything(db: SqliteDatabase, client: str) -> None:
    with write(db, "Add", NOW) as w:
        anna = w.add("contacts", client_id=client, name="Anna")
        project = w.add("projects", client_id=client, contact_id=anna, name="Shop", x_key=[1])
        w.add("interactions", client_id=client, project_id=project, contact_id=anna, at=NOW)
    before = dump(db)
    with write(db, "Delete Volga Tyres", NOW) as w:
        w.delete("clients", client)
    assert not any(dump(db).values())
    undo(db)
    assert dump(db) == before


def test_unknown_tables_are_undone_as_well(db: SqliteDatabase) -> None:
    with write(db, "Import", NOW) as w:
        w.keep_table("x_deals", [1])
    with write(db, "Import again", NOW) as w:
        w.keep_table("x_deals", [2])
    undo(db)
    assert extra_tables(db) == {"x_deals": [1]}
    undo(db)
    assert extra_tables(db) == {}


def test_rows_that_wait_for_each_other_are_undone_and_redone(db: SqliteDatabase, client: str) -> None:
    due = {"client_id": client, "text": "file", "made_at": NOW}
    with write(db, "Import", NOW) as w:
        w.add_many("commitments", [{**due, "id": "a", "needed_for_id": "b"}, {**due, "id": "b", "needed_for_id": "a"}])
    before = dump(db)
    assert undo(db) == "Import"
    assert counts(db)["commitments"] == 0
    assert redo(db) == "Import"
    assert dump(db) == before


@pytest.mark.parametrize(
    "meanwhile",
    [
        pytest.param("UPDATE clients SET tier = 'B'", id="changed"),
        pytest.param("DELETE FROM clients", id="deleted"),
        pytest.param("INSERT INTO contacts (id, client_id, name) VALUES ('a', 'volga', 'Anna')", id="would-go-with-it"),
    ],
)
def test_undo_overwrites_nothing_that_another_program_wrote(db: SqliteDatabase, client: str, meanwhile: str) -> None:
    driver(db).execute(meanwhile)
    before = dump(db)
    with pytest.raises(ChangedElsewhere, match="clients volga was changed by another program") as refusal:
        undo(db)
    assert (refusal.value.table, refusal.value.row_id) == ("clients", "volga")
    assert dump(db) == before


def test_redo_overwrites_nothing_either(db: SqliteDatabase, client: str) -> None:
    undo(db)
    driver(db).execute(
        "INSERT INTO clients (id, name, tier, time_zone, country, currency, cadence_days) "
        "VALUES ('volga', 'n', 'A', 'UTC', 'DE', 'EUR', 5)"
    )
    with pytest.raises(ChangedElsewhere):
        redo(db)
    assert tier(db) == "A"


def test_a_parent_that_is_gone_is_named_as_changed(db: SqliteDatabase, client: str) -> None:
    with write(db, "Add Anna", NOW) as w:
        w.add("contacts", id="a", client_id=client, name="Anna")
    undo(db)
    driver(db).execute("DELETE FROM clients")
    with pytest.raises(ChangedElsewhere, match="contacts a"):
        redo(db)


@pytest.mark.parametrize("seed", [2026])
def test_two_thousand_random_writes_are_undone_and_redone_to_the_byte(db: SqliteDatabase, seed: int) -> None:
    db.pragma("synchronous", 0)  # no power is cut here, and the disk need not be waited for
    scribbler, empty = Scribbler(db, seed), dump(db)
    for step in range(2000):
        with write(db, f"Step {step}", NOW) as w:
            scribbler.step(w)
    full, words = dump(db), actions(db)
    assert len(words) > 1900
    assert sum(map(len, full.values())) > 300
    assert list(iter(lambda: undo(db), None)) == words[::-1]
    assert dump(db) == empty
    assert list(iter(lambda: redo(db), None)) == words
    assert dump(db) == full
