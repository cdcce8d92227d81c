"""Every kind of row that the page of a project lists, and what x z d y e do to it there and on the ledger."""

from collections.abc import AsyncIterator

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.deeds import settle
from acct_tui.store import rows
from acct_tui.store.rows import MODELS
from acct_tui.ui.screens.owed.owed import OwedScreen
from acct_tui.ui.screens.project.project import ProjectScreen
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.test_project import TABS, open_project

KINDS = {
    "Overview reasons": "writes asks asks copies asks",
    "Overview checks": "writes asks asks says asks",
    "Plan milestones": "says says asks says asks",
    "Plan projects": "says asks asks says asks",
    "Plan changes": "says asks asks says asks",
    "Plan raid_items": "asks asks asks says asks",
    "Owed commitments": "writes asks asks copies asks",
    "People contacts": "says asks asks copies asks",
    "People call_windows": "says asks asks says asks",
    "People facts": "says asks asks says asks",
    "Log commitments": "writes asks asks copies asks",
    "Log interactions": "says asks asks copies asks",
    "Log invoices": "asks asks asks copies asks",
    "Log milestones": "says says asks copies asks",
    "Money invoices": "asks asks asks copies asks",
    "Money payments": "says asks asks copies asks",
    "Care surveys": "says asks asks copies asks",
    "Brief brief_answers": "asks asks asks copies asks",
    "Brief goals": "writes asks asks copies asks",
    "Brief readings": "says asks asks says asks",
}
"""Whether x z d y e ask, write, copy, or say why not, on the first line of each kind on a tab.

The first milestone is done, the first change is told; what has no day of its own is put off by the next contact.
"""


async def lines(day: Day) -> AsyncIterator[Ref]:
    """The first line of each kind, with the cursor on it."""
    met = set()
    await day.press("g")
    for _ in range(day.table.row_count):
        ref = day.table.ref
        if ref and ref.table not in met:
            met.add(ref.table)
            yield ref
        await day.press("j")


async def answer_to(day: Day, key: str) -> str:
    """What a key does to the line under the cursor; it is left, or taken back, again."""
    before, place, copied = day.book.newest(), day.app.screen, day.app.clipboard
    await day.press(key)
    if day.app.screen is not place:
        while day.app.screen is not place:
            await day.press("escape")
        assert day.book.newest() == before
        return "asks"
    if day.book.newest() != before:
        await day.press("u")
        return "writes"
    assert day.foot
    return "copies" if day.app.clipboard != copied else "says"


async def written(day: Day, key: str) -> dict[str, list[dict[str, object]]]:
    """Every table as a key leaves it, which is taken back again."""
    await day.press(key)
    found = {table: rows.rows(day.book.database, table) for table in MODELS}
    await day.press("u")
    return found


def settled(day: Day, ref: Ref) -> dict[str, list[dict[str, object]]]:
    settle(day.book, ref)
    found = {table: rows.rows(day.book.database, table) for table in MODELS}
    day.book.undo()
    return found


async def test_each_kind_has_its_keys_on_every_tab(driver: Driver) -> None:
    async with driver(size=(120, 36)) as day:
        found: dict[str, str] = {}
        await open_project(day)
        for tab in TABS:
            async for ref in lines(day):
                if f"{tab} {ref.table}" in KINDS:
                    found[f"{tab} {ref.table}"] = " ".join([await answer_to(day, key) for key in "xzdye"])
            await day.press("right_square_bracket")
        assert found == KINDS


async def test_tab_and_ledger_write_what_the_table_of_deeds_says(driver: Driver) -> None:
    async with driver(size=(120, 36)) as day:
        await open_project(day, tab="Owed")
        ref = day.table.ref
        assert isinstance(day.app.screen, ProjectScreen)
        assert ref
        by_tab, by_deed = await written(day, "x"), settled(day, ref)
        await day.press("3")
        assert isinstance(day.app.screen, OwedScreen)
        while day.table.ref != ref:
            await day.press("j")
        assert by_tab == await written(day, "x") == by_deed
