"""A fresh book on disk for each test of the store."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from acct_tui.store.connection import connect
from acct_tui.store.writer import write
from tests.blank import blank_book

NOW = datetime(2026, 11, 23, 8, 47, tzinfo=UTC)
VOLGA = {"name": "Volga Tyres", "time_zone": "Europe/Volgograd", "country": "RU", "currency": "RUB"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "my book.sqlite"


@pytest.fixture
def db(path: Path) -> Iterator[SqliteDatabase]:
    book = connect(blank_book(path))
    yield book
    book.close()


@pytest.fixture
def client(db: SqliteDatabase) -> str:
    with write(db, "Add Volga Tyres", NOW) as w:
        return w.add("clients", id="volga", **VOLGA)
