from pathlib import Path

import pytest
from peewee import SchemaManager, SqliteDatabase

from acct_tui.store import connection
from acct_tui.store.connection import connect
from acct_tui.store.driver import driver
from acct_tui.store.history import undo
from acct_tui.store.migrate import APPLICATION_ID, SCRIPTS, VERSION, migrate
from acct_tui.store.models import INTERNAL, RECORDS
from acct_tui.store.rows import counts, row
from acct_tui.store.search import find
from acct_tui.store.writer import write
from tests.store.conftest import NOW

NEXT = "-- one; statement\nALTER TABLE clients ADD COLUMN nickname TEXT;\nUPDATE clients SET nickname = ';';\n"


def tables(db: SqliteDatabase) -> dict[str, str]:
    ours = "sql IS NOT NULL AND type <> 'trigger' AND name NOT GLOB 'search*'"  # no model is made of what searches
    query = f"SELECT name, sql FROM sqlite_master WHERE {ours}"  # noqa: S608 ours
    return {name: _tidy(sql) for name, sql in driver(db).execute(query)}


def _tidy(sql: str) -> str:
    return " ".join(sql.split()).replace("( ", "(").replace(" )", ")").replace(" ,", ",")


def ours(count: int = VERSION) -> list[str]:
    folder = Path(migrate.__code__.co_filename).parent / "migrations"
    return [(folder / name).read_text("utf-8") for name in SCRIPTS[:count]]


def test_the_scripts_add_up_to_what_the_models_say(db: SqliteDatabase, tmp_path: Path) -> None:
    modelled = SqliteDatabase(str(tmp_path / "models.sqlite"), autoconnect=False)
    with modelled.connection_context():
        for model in (*RECORDS, *INTERNAL):
            SchemaManager(model, modelled).create_all()
        assert tables(db) == tables(modelled)


def test_a_new_book_says_what_it_is(db: SqliteDatabase) -> None:
    assert (db.pragma("application_id"), db.pragma("user_version")) == (APPLICATION_ID, VERSION)
    assert db.pragma("foreign_keys") == 1


@pytest.fixture(params=[1, 2, 5])
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A book with a client, as an older program left it."""
    path = tmp_path / "first.sqlite"
    book = SqliteDatabase(str(path), autoconnect=False)
    with book.connection_context():
        for script in ours(request.param):  # without the triggers of today, which speak of what came later
            driver(book).executescript(script)
        book.pragma("application_id", APPLICATION_ID)
        book.pragma("user_version", request.param)
        fields = "id, name, tier, time_zone, country, currency, cadence_days, pinned_at"
        row = ("volga", "Volga Tyres", "A", "Europe/Volgograd", "RU", "RUB", 7, "2026-11-23T08:47:00Z")
        driver(book).execute(f"INSERT INTO clients ({fields}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)  # noqa: S608 ours
        driver(book).execute("INSERT INTO contacts (id, client_id, name) VALUES ('anna', 'volga', 'Anna')")
        project = ("shop", "volga", "Shop", "plan")
        driver(book).execute("INSERT INTO projects (id, client_id, name, stage) VALUES (?, ?, ?, ?)", project)
        invoice = ("i", '{"x_a": 1}', "shop", "1042", 420000, "EUR", "2026-11-02", "2026-11-16", 1)
        driver(book).execute("INSERT INTO invoices VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", invoice)
        driver(book).execute("INSERT INTO payments VALUES ('p', NULL, 'i', 100000, '2026-11-20')")
        driver(book).execute("INSERT INTO chases (id, invoice_id, at) VALUES ('c', 'i', '2026-11-20T08:47:00Z')")
        first = "WHEN NEW.name <> OLD.name BEGIN DELETE FROM history WHERE before = quote(OLD.notes); END"
        driver(book).execute(f"CREATE TRIGGER clients_update AFTER UPDATE ON clients {first}")
    return path


def test_an_older_book_is_brought_up_with_its_rows(older: Path, db: SqliteDatabase) -> None:
    book = connect(older)
    assert (book.pragma("user_version"), tables(book)) == (VERSION, tables(db))
    volga = row(book, "clients", "volga")
    assert volga is not None
    assert (volga["name"], volga["cadence_days"], volga["fine_at"]) == ("Volga Tyres", 7, None)
    assert (counts(book)["contacts"], counts(book)["saved_filters"]) == (1, 0)
    assert [place.id for place in find(book, "anna", standing=9, dated=9)] == ["anna"]
    with write(book, "Call it fine", NOW) as w:
        w.change("clients", "volga", fine_at=NOW, fine_band=2, fine_tenths=181)
    assert undo(book) == "Call it fine"
    assert row(book, "clients", "volga") == volga
    book.close()


def test_invoices_of_an_older_book_are_open_ones_of_their_projects(older: Path) -> None:
    book = connect(older)
    invoice, paid = row(book, "invoices", "i") or {}, row(book, "payments", "p") or {}
    assert (invoice["project_id"], invoice["client_id"], invoice["state"]) == ("shop", None, "open")
    assert (invoice["amount"], invoice["disputed"], invoice["x_a"]) == (420000, True, 1)
    assert (paid["invoice_id"], f"{paid['paid_on']}") == ("i", "2026-11-20")
    with write(book, "Delete the project", NOW) as w:
        w.delete("projects", "shop")
    assert [counts(book)[name] for name in ("invoices", "payments", "chases")] == [0, 0, 0]
    assert undo(book) == "Delete the project"
    assert [row(book, "invoices", "i"), row(book, "payments", "p")] == [invoice, paid]
    book.close()


def test_a_script_runs_once_and_undo_begins_anew(
    db: SqliteDatabase, client: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "VERSION", VERSION + 1)
    migrate(db, [*ours(), NEXT])
    migrate(db, [*ours(), NEXT])
    assert driver(db).execute("SELECT nickname FROM clients").fetchall() == [(";",)]
    assert db.pragma("user_version") == VERSION + 1
    assert undo(db) is None


def test_who_finds_an_older_book_brought_up_to_date_meanwhile_leaves_its_undo_alone(older: Path) -> None:
    first: list[SqliteDatabase] = []

    def another_window_is_faster(_: SqliteDatabase) -> None:
        first.append(connect(older))
        with write(first[0], "Call it Osk", NOW) as w:
            w.change("clients", "volga", name="Osk")

    second = connect(older, keep=another_window_is_faster)
    assert (row(second, "clients", "volga") or {})["name"] == "Osk"
    assert undo(first[0]) == "Call it Osk"
    assert second.pragma("foreign_keys") == 1
    for book in (second, *first):
        book.close()


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(f"{NEXT}\nSELECT nonsense;", id="error"),
        pytest.param(f"{NEXT}\nUPDATE contacts SET client_id = 'gone';", id="reference-to-nobody"),
    ],
)
def test_a_script_that_fails_leaves_the_book_as_it_was(db: SqliteDatabase, client: str, script: str) -> None:
    driver(db).execute("INSERT INTO contacts (id, client_id, name) VALUES ('a', 'volga', 'Anna')")
    before = "\n".join(driver(db).iterdump())
    with pytest.raises(Exception, match=r"nonsense|belongs to a row that is not there"):
        migrate(db, [*ours(), script])
    assert "\n".join(driver(db).iterdump()) == before
    assert (db.pragma("user_version"), db.pragma("foreign_keys")) == (VERSION, 1)
