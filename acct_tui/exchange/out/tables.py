"""The tables of a book as CSV for spreadsheets, one file each, with every id and value.

UTF-8 with a byte order mark, without which Excel takes it for another alphabet; commas between cells, CRLF between
rows. Text that a spreadsheet would run is guarded, numbers are not, so that they can still be added up. An amount is
in units with its decimals and stands beside its currency.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final

from acct_tui.exchange.out.content import Content, Row
from acct_tui.exchange.sheets.formulas import guarded
from acct_tui.store.checks import FOREIGN
from acct_tui.store.kinds import KindName
from acct_tui.store.schema import BY_NAME, TABLES, Column, Table
from acct_tui.store.values import plain
from acct_tui.words.money import minor_digits

_NUMBERS: Final[frozenset[KindName]] = frozenset({"count", "decimal", "money"})
_ABOVE: Final = (("invoice_id", "invoices"), ("project_id", "projects"), ("client_id", "clients"))
"""Whose currency an amount is in when its row names none, the nearest first."""
_BEGINS: Final = "\ufeffid,".encode()


def csv_tables(content: Content) -> Iterator[tuple[str, bytes]]:
    """Every table: the name of its file, and its bytes."""
    by_id = {table: {str(row["id"]): row for row in content.rows[table]} for _, table in _ABOVE}
    for table in TABLES:
        yield f"{table.name}.csv", _written(table, content.rows[table.name], by_id)


def is_csv_table(file: Path) -> bool:
    """Whether a file was written as one of these. Raises OSError."""
    if file.suffix != ".csv" or file.stem not in BY_NAME or file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(len(_BEGINS)) == _BEGINS


def money_column(table: Table) -> str | None:
    """The added column that names the currency of a table's amounts; None if its rows always name it themselves."""
    if not any(column.kind == "money" for column in table.columns):
        return None
    own = table.by_name.get("currency")
    if own is None:
        return "currency"
    return None if own.required else "currency_of_amounts"


def _written(table: Table, rows: list[dict[str, object]], by_id: Mapping[str, Mapping[str, Row]]) -> bytes:
    foreign = sorted({name for row in rows for name in row if name.startswith(FOREIGN)})
    added = money_column(table)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([*(column.name for column in table.columns), *([added] if added else []), *map(guarded, foreign)])
    for row in rows:
        currency = _currency(row, by_id)
        cells = [_cell(column, row[column.name], currency) for column in table.columns]
        others = (json.dumps(row[name], ensure_ascii=False) if name in row else "" for name in foreign)
        writer.writerow([*cells, *([currency] if added else []), *map(guarded, others)])
    return text.getvalue().encode("utf-8-sig")


def _cell(column: Column, value: object, currency: str) -> str:
    if value is None:
        return ""
    if column.kind == "money" and isinstance(value, int):
        return f"{Decimal(value).scaleb(-minor_digits(currency)):f}"
    if column.kind == "flag":
        return "true" if value else "false"
    text = str(plain(column, value))
    return text if column.kind in _NUMBERS else guarded(text)


def _currency(row: Row, by_id: Mapping[str, Mapping[str, Row]]) -> str:
    """The currency of a row's amounts: its own, else its invoice's, its project's or its client's."""
    if named := row.get("currency"):
        return str(named)
    above = (by_id[table].get(str(row[name])) for name, table in _ABOVE if row.get(name))
    return next((found for each in above if each and (found := _currency(each, by_id))), "")
