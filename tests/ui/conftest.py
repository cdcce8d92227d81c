"""The demo book for each test of a screen, copied from one that is made once."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from copy import copy
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from acct_tui.clock import stopped_at
from acct_tui.locations import SETTINGS as SETTINGS_VARIABLE
from acct_tui.services import holidays
from acct_tui.services.book import Book
from acct_tui.services.demo import START
from acct_tui.services.demo.opening import SETTINGS, open_demo
from acct_tui.services.portfolio import portfolio
from tests.blank import blank_book
from tests.ui.driver import Day, Hands, at_the_dashboard
from tests.ui.snapshots import snap

__all__ = ["snap"]

Driver = Callable[..., AbstractAsyncContextManager[Day]]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    demo = open_demo(folder / "demo.db", folder / "cache", stopped_at(START))
    holidays.learn(demo)
    demo.close()
    return folder / "demo.db"


@cache
def first_look(made: Path) -> tuple[Any, ...]:
    """What is read of a made book before anything is done to it: the same for each copy of that one."""
    book = Book(made, SETTINGS, clock=stopped_at(START), cache=made.with_name("cache"))
    holidays.recall(book)
    portfolio(book)
    look = book._kept, book._table
    book.close()
    return look


@pytest.fixture
def clock() -> Hands:
    """The demo's Monday morning, standing still."""
    return Hands(stopped_at(START)())


@pytest.fixture
def book(made: Path, tmp_path: Path, clock: Hands) -> Iterator[Book]:
    """The demo book, read once as it is; whatever changes, be it the minute, has it read anew."""
    path = tmp_path / "book.db"
    shutil.copyfile(made, path)
    opened = Book(path, SETTINGS, clock=clock, cache=made.with_name("cache"))
    holidays.recall(opened)
    look, weeks = first_look(made)
    opened._kept = copy(look)
    opened._table._talkers, opened._table._table = copy(weeks._talkers), copy(weeks._table)
    opened.backups = None  # a test that is about them has them made
    yield opened
    opened.close()


@pytest.fixture
def driver(book: Book) -> Driver:
    """Open the dashboard on the demo book: `async with driver(size=(80, 24)) as day`."""

    def opened(size: tuple[int, int] = (80, 24), **settings: Any) -> AbstractAsyncContextManager[Day]:
        book.settings = replace(book.settings, **settings)
        return at_the_dashboard(book, size)

    return opened


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings will be; there are none yet."""
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "config" / "settings.toml"))
    return tmp_path / "config" / "settings.toml"


@pytest.fixture
def empty(tmp_path: Path, settings: Path) -> Iterator[Book]:
    """A book with nothing in it."""
    opened = Book(blank_book(tmp_path / "empty.db"), clock=Hands(stopped_at(START)()))
    yield opened
    opened.close()
