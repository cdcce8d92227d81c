from peewee import SqliteDatabase

from acct_tui.store.rows import counts, extra_tables, is_empty, known, row, rows
from acct_tui.store.schema import TABLES
from acct_tui.store.writer import write
from tests.store.conftest import NOW, VOLGA


def test_a_new_book_is_empty(db: SqliteDatabase) -> None:
    assert is_empty(db)
    assert counts(db) == {table.name: 0 for table in TABLES}
    assert all(not rows(db, table.name) for table in TABLES)
    assert row(db, "clients", "volga") is None


def test_an_unknown_table_alone_makes_a_book_not_empty(db: SqliteDatabase) -> None:
    with write(db, "Import", NOW) as w:
        w.keep_table("x_deals", [])
    assert not is_empty(db)
    assert extra_tables(db) == {"x_deals": []}


def test_rows_come_by_id_with_the_fields_of_the_format_in_its_order(db: SqliteDatabase) -> None:
    with write(db, "Import", NOW) as w:
        w.add_many("clients", [{**VOLGA, "id": row_id} for row_id in ("b", "é", "a", "B")])
    found = rows(db, "clients")
    assert [client["id"] for client in found] == ["B", "a", "b", "é"]
    assert list(found[0]) == [column.name for column in TABLES[0].columns]


def test_known_ids_are_found_among_many(db: SqliteDatabase, client: str) -> None:
    assert known(db, "clients", [*map(str, range(2000)), client]) == {client}
