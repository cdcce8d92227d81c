"""While the screen is shared no screen and no dialog says a word of what is hidden, wherever it stands in the book."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Input

from acct_tui.clock import stopped_at
from acct_tui.domain.queue.veil import HIDDEN_TABLES, hides_column, hides_row
from acct_tui.services.book import Book
from acct_tui.services.demo import START
from acct_tui.services.demo.opening import SETTINGS
from acct_tui.store.schema import TABLES, Table
from acct_tui.ui.forms.fields import ChoiceField
from acct_tui.ui.messages import OpenForm
from tests.ui.conftest import Driver
from tests.ui.driver import Day, Hands

WORD = "zwiebel"
CLIENTS = ("Mira", "Volga")


def written(table: Table) -> Iterator[str]:
    """The fields in which somebody may have written what others must not see."""
    for column in table.columns:
        is_hidden = table.name in HIDDEN_TABLES or hides_column(table.name, column.name, column.kind)
        if column.kind in ("text", "lines") and is_hidden:
            yield column.name


def write_it(book: Book) -> None:
    """Put the word into every field that is hidden, and into what is owed about money."""
    with book.write("words") as writer:
        for table in TABLES:
            for row in writer.matching(table.name):
                is_money = table.name == "commitments" and hides_row(table.name, row)
                names = (*written(table), *(("text",) if is_money else ()))
                words = {name: f"{WORD} {row['number']}" if name == "number" else WORD for name in names}
                if words:
                    writer.change(table.name, str(row["id"]), **words)


@pytest.fixture(scope="session")
def made(made: Path) -> Path:
    """The demo book with the word in it, made once."""
    path = made.with_name("told.db")
    shutil.copyfile(made, path)
    book = Book(path, SETTINGS, clock=Hands(stopped_at(START)()), cache=made.with_name("cache"))
    write_it(book)
    book.close()
    return path


def unsaid(day: Day) -> None:
    assert WORD not in day.flat.casefold(), day.screen


async def over_all_rows(day: Day) -> None:
    """Look at what is told of each line of the table in front."""
    await day.press("g")
    for _ in range(min(day.table.row_count, 25)):
        unsaid(day)
        await day.press("j")


async def test_the_word_is_seen_while_nobody_looks_on(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("2")
        await day.go_to("Mira")
        day.sees(f"“{WORD}”", WORD)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
@pytest.mark.parametrize("screen", ["1", "2", "3", "T", "r", "B"])
async def test_no_line_of_a_screen_tells(driver: Driver, screen: str, size: tuple[int, int]) -> None:
    async with driver(size) as day:
        await day.press("H", screen)
        await over_all_rows(day)


@pytest.mark.parametrize("client", CLIENTS)
async def test_no_tab_of_a_project_tells(driver: Driver, client: str) -> None:
    async with driver((120, 36)) as day:
        await day.press("H")
        await day.go_to(client)
        await day.press("enter")
        for _ in range(8):
            await over_all_rows(day)
            await day.press("right_square_bracket")


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(("w",), id="why"),
        pytest.param(("c",), id="call"),
        pytest.param(("z",), id="next-contact"),
        pytest.param(("z", "ctrl+o"), id="hold"),
        pytest.param(("x",), id="deal"),
        pytest.param(("a",), id="line"),
        pytest.param(("y",), id="copy"),
        pytest.param(("m",), id="messages"),
        pytest.param(("enter", "e"), id="form"),
        pytest.param(("enter", "n"), id="stage"),
        pytest.param(("enter", "P"), id="evidence"),
        pytest.param(("enter", "right_square_bracket", "G", "e"), id="form-of-a-risk"),
        pytest.param(("enter", "right_square_bracket", "G", "P"), id="evidence-of-a-risk"),
        pytest.param(("enter", "left_square_bracket", "left_square_bracket", "left_square_bracket", "j", "j", "e"),
                     id="form-of-a-talk"),
        pytest.param(("enter", "left_square_bracket", "left_square_bracket", "left_square_bracket", "j", "j", "d"),
                     id="end-of-a-talk"),
        pytest.param(("d",), id="end-of-a-client"),
    ],
)  # fmt: skip
async def test_no_dialog_tells(driver: Driver, keys: tuple[str, ...]) -> None:
    for client in CLIENTS:
        async with driver((120, 36)) as day:
            await day.press("1", *([] if day.book.is_shared else ["H"]))
            await day.go_to(client)
            for key in keys:
                await day.press(key)
                unsaid(day)


async def test_triage_does_not_tell(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("H", "t")
        for _ in range(12):
            unsaid(day)
            await day.press("z")
            unsaid(day)
            await day.press("escape", "j")


async def test_nothing_is_found_by_what_is_hidden(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("H", "F")
        await day.type(WORD)
        day.sees("Nothing that is not hidden has all these words.")
        await day.press("escape", "2", "slash")
        await day.type(WORD)
        day.misses("Mira")


async def test_no_list_of_the_book_and_no_form_of_its_rows_tells(driver: Driver) -> None:
    async with driver((120, 60)) as day:
        await day.press("H", "B")
        for place in range(day.table.row_count):
            await day.press("g", *["j"] * place, "enter")
            unsaid(day)
            await day.press("e")
            unsaid(day)
            await day.press("escape", "escape")


async def test_no_choice_of_a_form_tells(driver: Driver) -> None:
    async with driver((120, 60)) as day:
        await day.press("H")
        for table in ("chases", "interactions", "commitments", "evidence"):
            day.app.post_message(OpenForm(table))
            await day.settle()
            for field in list(day.app.screen.query(ChoiceField)):
                field.query_one(Input).focus()
                await day.press("down")
                unsaid(day)
                await day.press("escape")
            while len(day.app.screen_stack) > 1:
                await day.press("escape")


async def test_what_was_said_before_is_gone_from_every_foot(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("3")
        day.app.frame.say(f"Changed talk {WORD}")
        await day.press("1", "H", "3")
        unsaid(day)
