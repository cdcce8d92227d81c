"""The tables as CSV: nothing of the JSON is lost in them, and nothing in them runs in a spreadsheet."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acct_tui.exchange.apply import apply
from acct_tui.exchange.books.book_json import FORMAT, book_json
from acct_tui.exchange.importers import plan_sources
from acct_tui.exchange.out.content import content_of
from acct_tui.exchange.out.tables import csv_tables, money_column
from acct_tui.exchange.sheets.formulas import bare
from acct_tui.exchange.text.source import to_source
from acct_tui.services.demo import demo_rows
from acct_tui.store.schema import BY_NAME, TABLES, Column
from acct_tui.words.money import minor_digits
from tests.exchange.conftest import Shell, make_shell

BAD = ("=", "+", "-", "@", "\t", "\r")
VOLGA: dict[str, object] = {
    "id": "volga",
    "name": "Volga",
    "time_zone": "Europe/Volgograd",
    "country": "RU",
    "currency": "RUB",
}


def written(shell: Shell) -> dict[str, list[dict[str, str]]]:
    """The tables of a book as a spreadsheet would see them."""
    files = {
        name: io.StringIO(data.decode("utf-8-sig"), newline="") for name, data in csv_tables(content_of(shell.book))
    }
    return {name.removesuffix(".csv"): list(csv.DictReader(text, strict=True)) for name, text in files.items()}


def back(table: str, row: dict[str, str]) -> dict[str, Any]:
    """A row as JSON has it, from its cells alone."""
    columns, added = BY_NAME[table].by_name, money_column(BY_NAME[table])
    currency = row[added] if added else row.get("currency", "")
    own = {name: _plain(column, bare(row[name]), currency) for name, column in columns.items()}
    names = [name for name in row if name not in columns and name != added and row[name]]
    return own | {name: json.loads(bare(row[name])) for name in names}


def _plain(column: Column, text: str, currency: str) -> object:
    if not text:
        return None
    match column.kind:
        case "money":
            return int(Decimal(text).scaleb(minor_digits(currency)))
        case "count":
            return int(text)
        case "flag":
            return {"true": True, "false": False}[text]
    return text


def comes_back(shell: Shell) -> None:
    document = json.loads(book_json(content_of(shell.book)))
    assert {table: [back(table, row) for row in rows] for table, rows in written(shell).items()} == {
        table.name: document[table.name] for table in TABLES
    }


def is_safe(shell: Shell) -> None:
    for table, rows in written(shell).items():
        for row in rows:
            for name, cell in row.items():
                column = BY_NAME[table].by_name.get(name)
                is_number = column is not None and column.kind in ("money", "decimal", "count")
                assert not cell.startswith(BAD) or (is_number and Decimal(cell) < 0), (table, name, cell)


def test_the_demo_loses_nothing(shell: Shell) -> None:
    shell.take({"demo.json": json.dumps({"format": FORMAT, **demo_rows()})})
    comes_back(shell)
    is_safe(shell)


TEXT = st.text(st.sampled_from("=+-@'\"\t\n;,x1 ä＝"), max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(name=TEXT, notes=TEXT, foreign=st.none() | st.integers() | TEXT, fee=st.integers(-(10**12), 10**12))
def test_whatever_is_in_a_book_comes_back_from_its_tables(
    tmp_path_factory: pytest.TempPathFactory, name: str, notes: str, foreign: object, fee: int
) -> None:
    shell = make_shell(tmp_path_factory.mktemp("book"))
    clients = [
        {**VOLGA, "name": f"{name}.", "notes": notes, "x_f": foreign},
        {**VOLGA, "id": f"{name}v", "x_-": [name]},
    ]
    projects = [
        {"id": f"p{n}", "client_id": "volga", "name": "-", "fee": fee, "currency": currency, "x_p": notes}
        for n, currency in enumerate((None, "JPY", "BHD"))
    ]
    document = json.dumps({"format": FORMAT, "clients": clients, "projects": projects})
    apply(shell.book, plan_sources(shell.book, [to_source("book.json", document.encode())]))
    try:
        comes_back(shell)
        is_safe(shell)
    finally:
        shell.book.close()


def test_an_amount_stands_beside_its_currency(shell: Shell) -> None:
    rows: dict[str, list[dict[str, object]]] = {
        "clients": [VOLGA],
        "projects": [
            {"id": "own", "client_id": "volga", "name": "A", "fee": 1250, "currency": "JPY"},
            {"id": "theirs", "client_id": "volga", "name": "B", "fee": -5},
        ],
        "invoices": [
            {"id": "i", "project_id": "own", "number": "7", "amount": 123456, "currency": "BHD"}
            | {"issued_on": "2026-11-01", "due_on": "2026-11-15"}
        ],
        "payments": [{"id": "y", "invoice_id": "i", "amount": 1, "paid_on": "2026-11-20"}],
        "changes": [
            {"id": "c", "project_id": "theirs", "kind": "incident", "raised_on": "2026-11-01", "what": "x"}
            | {"effect_cost": 100}
        ],
        "opportunities": [{"id": "o", "client_id": "volga", "project_id": "own", "service": "SEO", "value": 9}],
    }
    shell.take({"book.json": json.dumps({"format": FORMAT, **rows})})
    found = written(shell)
    told = {
        (table, row["id"]): (row[amount], row[currency])
        for table, amount, currency in (
            ("projects", "fee", "currency_of_amounts"),
            ("invoices", "amount", "currency"),
            ("payments", "amount", "currency"),
            ("changes", "effect_cost", "currency"),
            ("opportunities", "value", "currency"),
        )
        for row in found[table]
    }
    assert told == {
        ("projects", "own"): ("1250", "JPY"),
        ("projects", "theirs"): ("-0.05", "RUB"),
        ("invoices", "i"): ("123.456", "BHD"),
        ("payments", "y"): ("0.001", "BHD"),
        ("changes", "c"): ("1.00", "RUB"),
        ("opportunities", "o"): ("9", "JPY"),
    }


def test_a_spreadsheet_sees_letters_rows_and_days(shell: Shell) -> None:
    shell.take(
        {"b.json": json.dumps({"format": FORMAT, "clients": [{**VOLGA, "since": "2026-11-23", "notes": "a\nb"}]})}
    )
    data = dict(csv_tables(content_of(shell.book)))
    assert list(data) == [f"{table.name}.csv" for table in TABLES]
    assert data["clients.csv"].startswith(b"\xef\xbb\xbfid,name,industry")
    assert b',2026-11-23,,"a\nb"' in data["clients.csv"]
    assert data["clients.csv"].endswith(b"\r\n")
    assert data["surveys.csv"].count(b"\r\n") == 1


def test_our_own_import_takes_the_guards_off(shell: Shell, other: Shell, tmp_path: Path) -> None:
    clients = [
        {**VOLGA, "id": str(n), "name": name} for n, name in enumerate(("=1+1", "-1", "'=x", "+49", "@x", "O'B"))
    ]
    shell.take({"b.json": json.dumps({"format": FORMAT, "clients": clients})})
    other.take({"clients.csv": dict(csv_tables(content_of(shell.book)))["clients.csv"]})
    assert {row["name"] for row in other.rows("clients")} == {row["name"] for row in clients}
