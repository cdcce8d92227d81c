"""What is searched follows every write, and any text is only text."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from peewee import SqliteDatabase

from acct_tui.store.connection import connect
from acct_tui.store.driver import driver
from acct_tui.store.forget import forget_history
from acct_tui.store.history import redo, undo
from acct_tui.store.search import MOMENTS, SAID, find, renew
from acct_tui.store.writer import write
from tests.store.conftest import NOW, VOLGA
from tests.store.scribbler import HOSTILE, Scribbler


def found(db: SqliteDatabase, text: str) -> list[str]:
    return [ref.id for ref in find(db, text, standing=50, dated=50)]


def index(db: SqliteDatabase) -> list[tuple[object, ...]]:
    """The passages with their moments, of which the last bits only tell apart those of one second."""
    driver(db).execute("INSERT INTO search (search) VALUES ('integrity-check')")
    return driver(db).execute("SELECT table_name, row_id, id >> 20, words FROM passages ORDER BY 1, 2").fetchall()


def note(db: SqliteDatabase, row_id: str, text: str, **fields: object) -> None:
    with write(db, "Note", NOW) as w:
        w.add("interactions", **{"id": row_id, "client_id": "volga", "at": NOW, "note": text, **fields})


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        pytest.param("Müller", "muller", id="accents-of-the-text"),
        pytest.param("Muller", "müller", id="accents-of-the-query"),
        pytest.param("Mu\u0308ller", "MÜLLER", id="apart"),
        pytest.param("Straße", "strasse", id="sharp-s"),
        pytest.param("Łódź", "lodz", id="stroke"),
        pytest.param("Йогурт ЁЛКА", "елка иогурт", id="cyrillic"),
        pytest.param("ΣΟΦΟΣ", "σοφος", id="final-sigma"),
        pytest.param("we sent the banner", "ban", id="beginning"),
        pytest.param("we sent the banner", "BANNER  sent", id="several-in-any-order"),
        pytest.param("c++, please", "C++", id="signs"),
        pytest.param("call +49 171-55", "171 +49", id="numbers"),
        pytest.param("first\nsecond line", "second", id="lines"),
        pytest.param("under_score", "score", id="underscore"),
        pytest.param("a" * 3000, "a" * 2000, id="long"),
    ],
)  # fmt: skip
def test_words_are_found_by_their_beginnings(db: SqliteDatabase, client: str, text: str, typed: str) -> None:
    note(db, "n", text)
    assert found(db, typed) == ["n"]


@pytest.mark.parametrize("typed", ["anner", "banner moon", "b a n x", "", " ", "++", "👋"])
def test_other_words_are_not(db: SqliteDatabase, client: str, typed: str) -> None:
    note(db, "n", "banner 👋 ++")
    assert found(db, typed) == []


def test_what_stands_comes_first_then_the_newest(db: SqliteDatabase) -> None:
    with write(db, "Add", NOW) as w:
        w.add("clients", id="fair", **{**VOLGA, "name": "Fair Ltd"})
        w.add("contacts", id="anna", client_id="fair", name="Anna Fair")
        w.add("projects", id="shop", client_id="fair", name="Fair shop")
        talk = {"client_id": "fair", "note": "the fair"}
        w.add("interactions", id="old", at=NOW - timedelta(days=9), **talk)
        w.add("interactions", id="new", at=NOW, **talk)
        w.add("interactions", id="ahead", at=NOW + timedelta(days=1), **talk)
        w.add("commitments", id="owed", client_id="fair", text="fair map", made_at=NOW - timedelta(days=1))
        w.add("changes", id="slip", project_id="shop", kind="incident", what="fair moved", raised_on=date(1970, 1, 1))
    assert found(db, "fair") == ["fair", "anna", "shop", "ahead", "new", "owed", "old", "slip"]
    assert [ref.id for ref in find(db, "fair", standing=1, dated=2)] == ["fair", "ahead", "new"]
    said = find(db, "fair", standing=9, dated=1, without=frozenset({"interactions"}))
    assert [ref.id for ref in said][3:] == ["owed"]


def test_a_talk_that_moves_is_found_where_it_is_now(db: SqliteDatabase, client: str) -> None:
    note(db, "a", "banner")
    note(db, "b", "banner", at=NOW - timedelta(hours=1))
    with write(db, "Move", NOW) as w:
        w.change("interactions", "b", at=NOW + timedelta(hours=1))
    assert found(db, "banner") == ["b", "a"]
    undo(db)
    assert found(db, "banner") == ["a", "b"]
    redo(db)
    assert found(db, "banner") == ["b", "a"]


def test_what_goes_with_its_owner_is_not_found_until_it_is_back(db: SqliteDatabase, client: str) -> None:
    note(db, "n", "banner")
    with write(db, "Delete", NOW) as w:
        w.delete("clients", "volga")
    assert (found(db, "banner"), found(db, "volga")) == ([], [])
    undo(db)
    assert (found(db, "banner"), found(db, "volga")) == (["n"], ["volga"])


def test_a_write_that_fails_changes_nothing_that_is_found(db: SqliteDatabase, client: str) -> None:
    with suppress(RuntimeError), write(db, "Fail", NOW) as w:
        w.change("clients", "volga", name="Other")
        raise RuntimeError
    assert found(db, "volga") == ["volga"]


def test_every_table_in_which_something_is_said_is_searched(db: SqliteDatabase) -> None:
    assert set(MOMENTS) == set(SAID)
    assert "moment" not in SAID["commitments"]
    assert not {"payments", "call_windows", "readings", "quiet_blocks"} & SAID.keys()
    stand = {name for name, moment in MOMENTS.items() if moment is None}
    assert {"clients", "contacts", "colleagues", "projects", "facts"} <= stand
    assert not {"interactions", "commitments", "complaints", "invoices"} & stand


@pytest.mark.parametrize("seed", [1, 2])
def test_the_index_is_what_a_fresh_one_would_be(db: SqliteDatabase, seed: int) -> None:
    db.pragma("synchronous", 0)  # no power is cut here, and the disk need not be waited for
    scribbler = Scribbler(db, seed)
    turns: list[Callable[[SqliteDatabase], object]] = [undo, redo, undo]
    for step in range(120):
        with write(db, f"Step {step}", NOW) as w:
            for _ in range(3):
                scribbler.step(w)
        if step % 3 == 0:
            turns[step % len(turns)](db)
        if step % 40 == 0:
            while undo(db):
                pass
            while redo(db):
                pass
        if step % 20 == 0:
            before = index(db)
            renew(db)
            assert index(db) == before, step
    assert len(index(db)) > 50


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> SqliteDatabase:
    book = connect(tmp_path_factory.mktemp("spoken") / "book.sqlite")
    book.pragma("synchronous", 0)  # no power is cut here
    with write(book, "Add", NOW) as w:
        w.add("clients", id="volga", **VOLGA)
        texts = [*HOSTILE, "and or not near the banner"]
        w.add_many("interactions", [{"client_id": "volga", "at": NOW, "note": text} for text in texts])
    return book


SIGNS = "\"'*^{}()-:+\0\x1b\ud800😀"
SPOILS = st.sampled_from([*HOSTILE, *SIGNS, "AND", "OR", "NOT", "NEAR(", "NEAR/2", "words:", "c++", "a" * 10_000])


@given(st.lists(SPOILS | st.text(), max_size=8).map(" ".join))
def test_any_text_is_only_text(spoken: SqliteDatabase, text: str) -> None:
    found(spoken, text)


@given(st.text(min_size=1, max_size=40))
@settings(max_examples=25)
def test_whatever_is_written_is_found_by_itself(spoken: SqliteDatabase, text: str) -> None:
    said = f"banner {text}"
    with write(spoken, "Note", NOW) as w:
        row_id = w.add("interactions", client_id="volga", at=NOW + timedelta(days=1), note=said)
    assert row_id in found(spoken, said)
    undo(spoken)


def test_ten_thousand_words_are_searched_by_the_first(spoken: SqliteDatabase) -> None:
    assert found(spoken, " ".join(f"w{n}" for n in range(10_000))) == []


def test_forgotten_words_are_not_in_the_file(db: SqliteDatabase, client: str, path: Path) -> None:
    note(db, "n", "Xylophone quartet")
    with write(db, "Delete", NOW) as w:
        w.delete("interactions", "n")
    forget_history(db)
    data = path.read_bytes().lower()
    assert b"xylophone" not in data
    assert b"ylophone" not in data
