"""A demo book of its own for each test, copied from one that is made once."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from acct_tui.clock import stopped_at
from acct_tui.services import holidays
from acct_tui.services.book import Book
from acct_tui.services.demo import START
from acct_tui.services.demo.opening import SETTINGS, open_demo


class Hands:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    open_demo(folder / "demo.db", folder / "cache", stopped_at(START)).close()
    return folder / "demo.db"


@pytest.fixture
def clock() -> Hands:
    return Hands(stopped_at(START)())


@pytest.fixture
def book(made: Path, tmp_path: Path, clock: Hands) -> Iterator[Book]:
    path = tmp_path / "book.db"
    shutil.copyfile(made, path)
    opened = Book(path, SETTINGS, clock=clock, cache=made.with_name("cache"))
    holidays.learn(opened)
    yield opened
    opened.close()
