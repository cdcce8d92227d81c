import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acct_tui.exchange.apply import apply
from acct_tui.exchange.books.book_json import FORMAT
from acct_tui.exchange.importers import plan_sources
from acct_tui.exchange.text.source import to_source
from acct_tui.services.demo import demo_rows
from acct_tui.store.schema import BY_NAME, TABLES
from tests.exchange.conftest import Shell, make_shell

VOLGA = {"id": "volga", "name": "Volga Tyres", "time_zone": "Europe/Volgograd", "country": "RU", "currency": "RUB"}


def book(**tables: object) -> str:
    return json.dumps({"format": FORMAT, **tables})


def test_an_empty_book_is_its_tables_in_the_order_of_the_format(shell: Shell) -> None:
    document = json.loads(shell.export())
    assert list(document) == ["format", *(table.name for table in TABLES)]
    assert document["format"] == "acct-tui/1"
    assert shell.export().endswith("}\n")


def test_a_row_is_written_with_every_field_in_order(shell: Shell) -> None:
    shell.take({"b.json": book(clients=[{"x_b": 1, "x_a": [2], **VOLGA, "pinned_at": "2026-11-23T09:00:00+01:00"}])})
    [row] = json.loads(shell.export())["clients"]
    assert list(row) == [*BY_NAME["clients"].by_name, "x_a", "x_b"]
    assert (row["pinned_at"], row["notes"], row["tier"]) == ("2026-11-23T08:00:00Z", None, "C")


def test_text_is_written_as_it_is(shell: Shell) -> None:
    shell.take({"b.json": book(clients=[{**VOLGA, "name": "Łódź 東京"}])})
    assert '"name": "Łódź 東京"' in shell.export()
    assert '\n  "clients": [\n    {\n      "id": "volga",' in shell.export()


def test_rows_stand_in_the_order_of_their_ids(shell: Shell) -> None:
    shell.take({"b.json": book(clients=[{**VOLGA, "id": row_id} for row_id in ("b", "é", "B", "a")])})
    assert [row["id"] for row in json.loads(shell.export())["clients"]] == ["B", "a", "b", "é"]


def test_the_demo_book_comes_back_byte_for_byte(shell: Shell, other: Shell) -> None:
    shell.take({"demo.json": book(**demo_rows(), x_two={"b": 1.5}, x_one=[None])})
    exported = shell.export()
    other.take({"book.json": exported})
    assert other.export() == exported
    assert list(json.loads(exported))[-2:] == ["x_one", "x_two"]


def test_a_file_of_before_there_were_saved_filters_is_read(shell: Shell) -> None:
    rows = demo_rows()
    del rows["saved_filters"]
    shell.take({"demo.json": book(**rows)})
    assert json.loads(shell.export())["saved_filters"] == []


NOTES = st.text(max_size=30)
FOREIGN = st.recursive(st.none() | st.booleans() | st.integers() | NOTES, lambda inner: st.lists(inner, max_size=3))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(names=st.lists(NOTES, max_size=4), notes=NOTES, foreign=FOREIGN)
def test_whatever_was_imported_comes_back_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], notes: str, foreign: object
) -> None:
    first, second = (make_shell(tmp_path_factory.mktemp("book")) for _ in range(2))
    rows = [{**VOLGA, "id": None, "name": f"N{name}", "notes": notes, "x_f": foreign} for name in names]
    source = to_source("book.json", book(clients=rows, x_table=foreign).encode("utf-8", "replace"))
    try:
        apply(first.book, plan_sources(first.book, [source]))
        second.take({"out.json": first.export()})
        assert second.export() == first.export()
    finally:
        first.book.close()
        second.book.close()
