"""What clients are called and what they say is shown as it is: never markup, never control bytes."""

import shutil
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from acct_tui.clock import stopped_at
from acct_tui.faults import Faults
from acct_tui.services.book import Book
from acct_tui.services.demo import START, demo_rows
from acct_tui.services.demo.opening import SETTINGS
from acct_tui.store.errors import DamagedBook
from acct_tui.store.schema import TABLES
from acct_tui.ui.app.guard import ControlGuard
from acct_tui.ui.app.look import last_words
from tests.ui.conftest import Driver

ESCAPES = "\x1b]0;owned\x07\x1b[2J\x9b31m"
LEFT = "]0;owned[2J31m"
"""What is left of the escapes: their control bytes were never kept."""
SCREENS: Mapping[str, tuple[str, ...]] = {
    "portfolio": (),
    "why": ("w",),
    "calls": ("2",),
    "card": ("2", "enter"),
    "project": ("enter",),
    "call": ("c",),
    "next contact": ("z",),
    "deal": ("x",),
    "messages": ("m",),
    "add": ("a",),
    "edit": ("e",),
    "delete": ("d",),
    "help": ("question_mark",),
    "book": ("B",),
    "table": ("B", "enter"),
    "search": ("F", *"quit"),
}
COLUMNS = [
    (table.name, column.name) for table in TABLES for column in table.columns if column.kind in ("text", "lines")
]


def hostile(table: str, column: str) -> str:
    """A name that is markup: it would close a tag that is not open, and quit at a click."""
    return f"[/]{table}.{column}[@click=app.quit]x[/]"


@pytest.fixture(scope="module")
def made(made: Path) -> Path:
    """The demo with hostile text in every text column of every row that has something there."""
    rows, spoiled = demo_rows(), made.with_name("spoiled.db")
    shutil.copyfile(made, spoiled)
    with closing(Book(spoiled, SETTINGS, clock=stopped_at(START))) as book, book.write("Spoiled") as writer:
        for table, column in COLUMNS:
            for number, row in enumerate(row for row in rows[table] if row[column] is not None):
                writer.change(table, str(row["id"]), **{column: f"{hostile(table, column)} {ESCAPES} {number}"})
    return spoiled


@pytest.mark.parametrize("screen", SCREENS)
async def test_text_of_every_column_is_shown_as_it_is(driver: Driver, screen: str) -> None:
    async with driver((240, 60)) as day:
        await day.press(*SCREENS[screen])
        assert [line for line in day.lines if not line.isprintable()] == []
        seen = [column for column in COLUMNS if ".".join(column) in day.flat]
        assert ("clients", "name") in seen
        for column in seen:
            assert f"[/]{'.'.join(column)}" in day.flat
        await day.press("q")


@pytest.mark.parametrize("tab", range(6))
async def test_so_it_is_on_every_tab_of_a_project(driver: Driver, tab: int) -> None:
    async with driver((240, 60)) as day:
        await day.press("enter", *["right_square_bracket"] * tab)
        assert [line for line in day.lines if not line.isprintable()] == []
        day.sees("[/]projects.name[@click=app.quit]x[/]", "[/]clients.name")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("plain", "plain", id="plain"),
        pytest.param("Café 東京", "Café 東京", id="letters"),
        pytest.param("\x1b[31mred", "�[31mred", id="escape"),
        pytest.param("a\x9bb\x00c", "a�b�c", id="c1-and-nul"),
    ],
)
def test_the_guard_lets_no_control_byte_out(text: str, shown: str) -> None:
    segments = ControlGuard().apply([Segment(text, Style(bold=True))], Color(0, 0, 0))
    assert segments == [Segment(shown, Style(bold=True))]


def test_a_crash_by_a_damaged_book_says_what_to_do() -> None:
    told = last_words(DamagedBook(Path("/book.db")), Faults())
    assert told.endswith("/book.db is damaged. It was left untouched. acct-tui doctor says what is left of it.")
