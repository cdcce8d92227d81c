"""What is whole of a damaged book comes back, into one that is sound; what does not is told."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from acct_tui.store import migrate
from acct_tui.store.connection import connect
from acct_tui.store.driver import driver
from acct_tui.store.forget import forget_history
from acct_tui.store.history import undo
from acct_tui.store.rows import MODELS, extra_tables
from acct_tui.store.salvage.mended import Note
from acct_tui.store.salvage.pages import Pages, varint
from acct_tui.store.salvage.records import found as records
from acct_tui.store.salvage.rescue import Salvaged, salvage
from acct_tui.store.salvage.trees import Trees
from acct_tui.store.soundness import Flaw, flaws
from acct_tui.store.writer import write
from tests.store.conftest import NOW, VOLGA
from tests.store.damage import LONG, SIZE, Known, all_rows, known, not_back, scribble_book


@pytest.fixture(scope="module")
def scribbled(tmp_path_factory: pytest.TempPathFactory) -> Known:
    path = tmp_path_factory.mktemp("scribbled") / "book.db"
    scribble_book(path)
    return known(path)


def salvaged(path: Path, data: bytes) -> tuple[Salvaged, Path]:
    """Salvage a file of such bytes, which stay as they are, into a book that is sound."""
    path.write_bytes(data)
    new = path.with_name("new.db")
    new.unlink(missing_ok=True)
    found = salvage(path, new, NOW)
    assert path.read_bytes() == data
    assert flaws(new) == []
    return found, new


def test_a_sound_book_comes_back_whole_and_has_nothing_to_undo(scribbled: Known, path: Path) -> None:
    found, new = salvaged(path, scribbled.data)
    assert all_rows(new) == scribbled.rows
    assert (found.notes, found.counts == found.known, found.is_short) == ([], True, False)
    db = connect(new)
    assert (undo(db), extra_tables(db)) == (None, {"x_any": {"a": 18}})
    db.close()


def test_one_bad_byte_costs_no_more_than_itself(db: SqliteDatabase, client: str, path: Path) -> None:
    driver(db).execute("UPDATE clients SET name = CAST(X'566F6CFF6761' AS TEXT)")
    forget_history(db)
    db.close()
    assert flaws(path) == [Flaw("words", "clients", "name")]
    found, new = salvaged(path, path.read_bytes())
    assert found.notes == [Note("clients", "volga", "changed", "name", "Vol\ufffdga")]
    assert all_rows(new)["clients", "volga"]["name"] == "Vol\ufffdga"


def test_what_is_lost_is_stood_for_where_others_need_it_and_else_taken_out(
    db: SqliteDatabase, client: str, path: Path
) -> None:
    with write(db, "Fill", NOW) as w:
        anna = w.add("contacts", client_id=client, name="Anna")
        shop = w.add("projects", client_id=client, contact_id=anna, name="Shop")
        talk = w.add("interactions", client_id=client, contact_id=anna, project_id=shop, at=NOW, note="Banner.")
    forget_history(db)
    _lose(db, path, "clients", "contacts")
    assert flaws(path) == [Flaw("pages")]
    found, new = salvaged(path, path.read_bytes())
    back = all_rows(new)
    assert back["clients", client]["name"] == "(lost) volga tyres"
    assert (back["interactions", talk]["note"], back["interactions", talk]["contact_id"]) == ("Banner.", None)
    fates = {(note.table, note.fate, note.field) for note in found.notes}
    assert fates == {
        ("clients", "stands in", ""),
        ("contacts", "lost", ""),
        ("interactions", "emptied", "contact_id"),
        ("projects", "emptied", "contact_id"),
    }
    assert [(found.counts[name], found.known[name]) for name in ("clients", "contacts", "interactions")] == [
        (0, 1),
        (0, 1),
        (1, 1),
    ]


def test_what_undo_remembers_is_not_lost(db: SqliteDatabase, client: str, path: Path) -> None:
    with write(db, "Rename", NOW) as w:
        w.change("clients", client, name="Volga's")
    with write(db, "Rename again", NOW) as w:
        w.change("clients", client, name="Undone")
        w.add("clients", id="osk", **{**VOLGA, "name": "Undone, too"})
    undo(db)
    with write(db, "Add and delete", NOW) as w:
        w.delete("clients", w.add("clients", id="gone", **VOLGA))
    _lose(db, path, "clients")
    found, new = salvaged(path, path.read_bytes())
    assert {place: row["name"] for place, row in all_rows(new).items()} == {("clients", client): "Volga's"}
    assert found.notes == [Note("clients", client, "remembered")]


def test_a_bad_byte_in_a_choice_or_a_reference_takes_no_row_from_its_owner(db: SqliteDatabase, path: Path) -> None:
    with write(db, "Add", NOW) as w:
        volga, osk = (w.add("clients", **{**VOLGA, "name": name}) for name in ("Volga", "Osk"))
        for client in (volga, osk):
            w.add("interactions", id=f"talk {client}", client_id=client, at=NOW, channel="email")
    forget_history(db)
    driver(db).execute("PRAGMA foreign_keys = 0")
    driver(db).execute("PRAGMA ignore_check_constraints = 1")
    spoilt = "UPDATE interactions SET client_id = ?, channel = 'ema?l' WHERE client_id = ?"
    driver(db).execute(spoilt, [f"{osk[:-1]}?", osk])
    db.close()
    found, new = salvaged(path, path.read_bytes())
    talk = all_rows(new)["interactions", f"talk {osk}"]
    assert (talk["client_id"], talk["channel"]) == (osk, "email")
    assert {(note.fate, note.field, note.stood) for note in found.notes} == {
        ("changed", "client_id", f"{osk[:-1]}?"),
        ("changed", "channel", "ema?l"),
    }


def test_what_a_row_must_have_is_filled_in_where_it_is_lost(db: SqliteDatabase, client: str, path: Path) -> None:
    forget_history(db)
    driver(db).execute("PRAGMA ignore_check_constraints = 1")
    driver(db).execute(
        "UPDATE clients SET time_zone = 'Nowhere/None', cadence_days = 999, since = 'once', extras = '['"
    )
    db.close()
    found, new = salvaged(path, path.read_bytes())
    volga = all_rows(new)["clients", client]
    assert (volga["time_zone"], volga["cadence_days"], volga["since"]) == ("UTC", 5, None)
    assert {(note.fate, note.field, note.stood) for note in found.notes} == {
        ("filled", "time_zone", "Nowhere/None"),
        ("filled", "cadence_days", "999"),
        ("emptied", "since", "once"),
        ("lost", "extras", "["),
    }


@pytest.mark.parametrize(("which", "least"), [pytest.param(-1, 25_000, id="last"), pytest.param(2, 4_000, id="inner")])
def test_text_of_which_a_page_is_lost_is_kept_as_far_as_it_goes(
    db: SqliteDatabase, path: Path, which: int, least: int
) -> None:
    with write(db, "Add", NOW) as w:
        w.add("clients", id="volga", **VOLGA, notes=LONG)
    forget_history(db)
    db.close()
    data = bytearray(path.read_bytes())
    leaf, *chain = _chain(path.read_bytes())
    lost = [leaf, *chain][which]
    data[(lost - 1) * SIZE : lost * SIZE] = bytes(SIZE)
    found, new = salvaged(path, bytes(data))
    notes = str(all_rows(new)["clients", "volga"]["notes"])
    assert len(notes) > least
    assert LONG.startswith(notes)
    assert [(note.fate, note.field) for note in found.notes] == [("changed", "notes")]


def test_a_save_that_was_cut_off_is_taken_back_first(db: SqliteDatabase, client: str, path: Path) -> None:
    db.pragma("cache_size", 1)  # so that pages are written before the end
    driver(db).execute("BEGIN IMMEDIATE")
    for n in range(200):
        driver(db).execute("INSERT INTO colleagues (id, name) VALUES (?, ?)", [f"{n}", "x" * 200])
    copy = path.with_name("copy.db")
    copy.write_bytes(path.read_bytes())
    path.with_name("copy.db-journal").write_bytes(path.with_name(f"{path.name}-journal").read_bytes())
    driver(db).rollback()
    before = copy.read_bytes()
    salvage(copy, path.with_name("new.db"), NOW)
    assert copy.read_bytes() == before
    assert set(all_rows(path.with_name("new.db"))) == {("clients", "volga")}


def test_a_row_that_bears_the_id_of_another_is_told_by_the_index(db: SqliteDatabase, path: Path) -> None:
    with write(db, "Add", NOW) as w:
        w.add("colleagues", id="talk-1", name="Oleg")
        w.add("colleagues", id="talk-2", name="Mira")
    forget_history(db)
    db.close()
    data = path.read_bytes()
    at = data.index(b"talk-1Oleg")
    found, new = salvaged(path, data[:at] + b"talk-2" + data[at + 6 :])
    assert {place[1]: row["name"] for place, row in all_rows(new).items()} == {"talk-1": "Oleg", "talk-2": "Mira"}
    assert [(note.row_id, note.fate, note.field) for note in found.notes] == [("talk-1", "changed", "id")]


def test_a_row_of_which_nobody_knows_takes_no_name_that_another_bears(db: SqliteDatabase, path: Path) -> None:
    with write(db, "Add", NOW) as w:
        w.add("colleagues", id="talk-1", name="Oleg")
        w.add("colleagues", id="talk-2", name="Mira")
    forget_history(db)
    db.close()
    data = bytearray(path.read_bytes())
    row = data.index(b"\x01\x07\x19\x00\x15\x00\x00\x00talk-1Oleg")
    data[row] = 2  # by which the index knows Mira
    data[row + 8 : row + 14] = b"talk-9"
    _, new = salvaged(path, bytes(data))
    assert {place[1]: row["name"] for place, row in all_rows(new).items()} == {"talk-9": "Oleg", "talk-2": "Mira"}


def test_a_book_of_a_newer_format_is_told_to_be_one(db: SqliteDatabase, client: str, path: Path) -> None:
    db.pragma("user_version", migrate.VERSION + 1)
    db.close()
    assert salvaged(path, path.read_bytes())[0].is_newer


def test_a_new_book_is_written_over_nothing(db: SqliteDatabase, client: str, path: Path) -> None:
    mine = path.with_name("mine")
    mine.write_text("mine")
    with pytest.raises(FileExistsError):
        salvage(path, mine, NOW)
    assert (mine.read_text(), len(list(path.parent.iterdir()))) == ("mine", 2)


@pytest.mark.parametrize("content", [b"", b"x", b"Name;Phone\n" * 999, bytes(20_000), b"\x0d" * 20_000])
def test_a_file_of_anything_gives_an_empty_book(path: Path, content: bytes) -> None:
    found, new = salvaged(path, content)
    assert (all_rows(new), sum(found.known.values())) == ({}, 0)


@pytest.mark.parametrize("version", range(1, migrate.VERSION + 1))
def test_columns_only_ever_grew_at_the_end(version: int) -> None:
    """Rows of every format are told by the place of their values."""
    texts = [(migrate._FOLDER / name).read_text("utf-8") for name in migrate.SCRIPTS[:version]]
    with sqlite3.connect(":memory:") as older:
        for statement in migrate._statements(texts):
            older.execute(statement)
        for name, model in MODELS.items():
            columns = [column[1] for column in older.execute(f"PRAGMA table_info({name})")]
            assert columns == model._meta.sorted_field_names[: len(columns)], name
    older.close()


@pytest.mark.parametrize(
    ("data", "number", "behind"),
    [
        pytest.param(b"\x00", 0, 1, id="least"),
        pytest.param(b"\x7f", 127, 1, id="one-byte"),
        pytest.param(b"\x81\x00", 128, 2, id="two-bytes"),
        pytest.param(b"\xff" * 9, -1, 9, id="nine-bytes"),
    ],
)
def test_numbers_of_a_file_take_one_to_nine_bytes(data: bytes, number: int, behind: int) -> None:
    assert varint(data, 0) == (number, behind)


@pytest.mark.parametrize("size", [512, 1024, 4096, 65536])
@pytest.mark.parametrize("head", [True, False])
def test_the_size_of_pages_is_known_without_the_head(tmp_path: Path, size: int, head: bool) -> None:
    with sqlite3.connect(tmp_path / "any.db") as other:
        other.execute(f"PRAGMA page_size = {size}")
        other.execute("CREATE TABLE t (a TEXT, b INTEGER)")
        other.executemany("INSERT INTO t VALUES (?, ?)", [("x" * 100, n) for n in range(5000)])
    other.close()
    data = (tmp_path / "any.db").read_bytes()
    assert Pages(data if head else bytes(100) + data[100:]).size == size


@pytest.mark.parametrize("table", ["clients", "contacts"])
def test_a_tree_that_points_into_another_takes_no_row_of_it(
    db: SqliteDatabase, client: str, path: Path, table: str
) -> None:
    """Not even rows that could be its own by their shape."""
    row = {"clients": VOLGA, "contacts": {"client_id": client, "name": "Anna"}}[table]
    with write(db, "Add", NOW) as w:
        w.add_many(table, [{**row, "id": f"c{n}", "x_more": "busy " * 20} for n in range(200)])
        w.add("colleagues", id="oleg", name="Oleg", department="design")
    forget_history(db)
    roots = dict(driver(db).execute("SELECT name, rootpage FROM sqlite_master WHERE type = 'table'"))
    db.close()
    before, data = all_rows(path), bytearray(path.read_bytes())
    last_child = (roots[table] - 1) * SIZE + 8
    data[last_child : last_child + 4] = roots["colleagues"].to_bytes(4, "big")
    found, new = salvaged(path, bytes(data))
    assert all_rows(new) == before
    assert (found.notes, found.is_short) == ([], True)


def test_a_page_of_another_file_gives_no_rows_and_takes_none(db: SqliteDatabase, path: Path) -> None:
    with write(db, "Add", NOW) as w:
        w.add_many("clients", [{**VOLGA, "id": f"c{n}", "hold_why": "busy " * 20} for n in range(200)])
    forget_history(db)
    db.close()
    sound = known(path)
    leaves = Trees(Pages(sound.data)).leaves()
    strange, data = {leaves["clients"][0], leaves["surveys"][0]}, bytearray(sound.data)
    for page in strange:
        data[(page - 1) * SIZE : page * SIZE] = _page_of_another_file(range(100, 120))
    found, new = salvaged(path, bytes(data))
    back = all_rows(new)
    assert not_back(sound, strange, back) == []
    assert back.keys() < sound.rows.keys()
    assert (found.is_short, {note.fate for note in found.notes}) == (True, {"lost"})


def _page_of_another_file(numbers: range) -> bytes:
    with closing(sqlite3.connect(":memory:")) as other:
        other.execute("CREATE TABLE places (id TEXT, name TEXT)")
        other.executemany("INSERT INTO places (rowid, id, name) VALUES (?1, 'p' || ?1, 'a place')", zip(numbers))
        return other.serialize()[SIZE : 2 * SIZE]


def _chain(data: bytes) -> tuple[int, ...]:
    """The pages of the only client, in order."""
    pages = Pages(data)
    leaf = Trees(pages).leaves()["clients"][0]
    (only,) = records(pages, leaf)
    assert only
    return only.pages


def _lose(db: SqliteDatabase, path: Path, *tables: str) -> None:
    """Overwrite the first page of tables."""
    roots = dict(driver(db).execute("SELECT name, rootpage FROM sqlite_master WHERE type = 'table'"))
    db.close()
    with path.open("r+b") as file:
        for table in tables:
            file.seek((roots[table] - 1) * SIZE)
            file.write(bytes(SIZE))
