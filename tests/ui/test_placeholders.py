"""What stands in an empty field is read whole on the smallest screen."""

import pytest
from textual.widgets import Input

from acct_tui.store.schema import TABLES
from acct_tui.ui.messages import OpenForm
from acct_tui.words.safe import cells
from tests.ui.conftest import Driver
from tests.ui.driver import Day

TAB, BACK = "right_square_bracket", "left_square_bracket"
WAYS = {
    "next-contact": ("z",),
    "hold": ("z", "ctrl+o"),
    "triage-hold": ("t", "z", "7"),
    "quick-line": ("a",),
    "they-call": ("i",),
    "search": ("F",),
    "filter-of-the-portfolio": ("slash",),
    "filter-of-owed": ("3", "slash"),
    "name-of-a-filter": ("slash", "r", "e", "d", "ctrl+s"),
    "call-ended": ("c", "x", "ctrl+s"),
    "next-stage": ("enter", "n"),
    "new-day-of-a-milestone": ("enter", TAB, "z"),
    "new-date": ("3", "z"),
    "dispute": ("enter", *[BACK] * 3, "D"),
    "payment": ("enter", *[BACK] * 3, "x"),
    "promise-to-pay": ("enter", *[BACK] * 3, "z"),
    "outcome-of-a-complaint": ("2", "j", "x", "1"),
    "brief": ("enter", BACK, "x"),
    "evidence": ("enter", "P"),
}


def cut(day: Day) -> list[str]:
    """The placeholders that do not fit into their fields."""
    fields = [field for field in day.app.screen.query(Input) if field.is_on_screen and field.placeholder]
    return [str(field.placeholder) for field in fields if cells(str(field.placeholder)) > field.content_size.width]


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
async def test_no_placeholder_of_a_dialog_is_cut(driver: Driver, way: tuple[str, ...]) -> None:
    async with driver((80, 24)) as day:
        await day.press(*way)
        assert day.app.screen.query(Input), day.screen
        assert cut(day) == []


async def test_no_placeholder_of_a_form_is_cut(driver: Driver) -> None:
    async with driver((80, 24)) as day:
        for table in TABLES:
            day.app.post_message(OpenForm(table.name))
            await day.settle()
            assert day.app.screen.query(Input), day.screen
            assert cut(day) == [], table.name
            await day.press("escape")
