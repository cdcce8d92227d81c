from pathlib import Path

import pytest
from peewee import SchemaManager, SqliteDatabase

from acct_tui.store.driver import driver
from acct_tui.store.errors import DamagedBook
from acct_tui.store.history import undo
from acct_tui.store.migrate import APPLICATION_ID, SCRIPTS, VERSION, keep_copy, migrate
from acct_tui.store.models import INTERNAL, RECORDS
from acct_tui.store.rows import counts

SECOND = "-- one; statement\nALTER TABLE clients ADD COLUMN nickname TEXT;\nUPDATE clients SET nickname = ';';\n"


def tables(db: SqliteDatabase) -> dict[str, str]:
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'trigger'"
    return {
        name: " ".join(sql.split()).replace("( ", "(").replace(" )", ")") for name, sql in driver(db).execute(query)
    }


def first() -> str:
    return (Path(migrate.__code__.co_filename).parent / "migrations" / SCRIPTS[0]).read_text("utf-8")


def test_the_scripts_add_up_to_what_the_models_say(db: SqliteDatabase, tmp_path: Path) -> None:
    modelled = SqliteDatabase(str(tmp_path / "models.sqlite"), autoconnect=False)
    with modelled.connection_context():
        for model in (*RECORDS, *INTERNAL):
            SchemaManager(model, modelled).create_all()
        assert tables(db) == tables(modelled)


def test_a_new_book_says_what_it_is(db: SqliteDatabase) -> None:
    assert (db.pragma("application_id"), db.pragma("user_version")) == (APPLICATION_ID, VERSION)
    assert db.pragma("foreign_keys") == 1


def test_a_script_runs_once_and_undo_begins_anew(db: SqliteDatabase, client: str) -> None:
    migrate(db, [first(), SECOND])
    migrate(db, [first(), SECOND])
    assert driver(db).execute("SELECT nickname FROM clients").fetchall() == [(";",)]
    assert db.pragma("user_version") == 2
    assert undo(db) is None


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(f"{SECOND}\nSELECT nonsense;", id="error"),
        pytest.param(f"{SECOND}\nUPDATE contacts SET client_id = 'gone';", id="reference-to-nobody"),
    ],
)
def test_a_script_that_fails_leaves_the_book_as_it_was(db: SqliteDatabase, client: str, script: str) -> None:
    driver(db).execute("INSERT INTO contacts (id, client_id, name) VALUES ('a', 'volga', 'Anna')")
    before = "\n".join(driver(db).iterdump())
    with pytest.raises(Exception, match=r"nonsense|foreign_key_check"):
        migrate(db, [first(), script])
    assert "\n".join(driver(db).iterdump()) == before
    assert (db.pragma("user_version"), db.pragma("foreign_keys")) == (1, 1)


def test_a_copy_is_whole_and_private(db: SqliteDatabase, client: str) -> None:
    kept = keep_copy(db)
    assert kept.name == "my book.sqlite.format-1"
    assert kept.stat().st_mode & 0o777 == 0o600
    copy = SqliteDatabase(str(kept), autoconnect=False)
    with copy.connection_context():
        assert counts(copy) == counts(db)


def test_a_damaged_book_is_neither_copied_nor_migrated(db: SqliteDatabase, client: str, path: Path) -> None:
    root = driver(db).execute("SELECT rootpage FROM sqlite_master WHERE name = 'clients'").fetchone()[0]
    db.close()
    with path.open("r+b") as file:
        file.seek((root - 1) * 4096 + 9)
        file.write(b"\xff\xff")
    db.connect()
    with pytest.raises(DamagedBook, match="is damaged"):
        keep_copy(db)
    assert [file.name for file in path.parent.iterdir()] == [path.name]
