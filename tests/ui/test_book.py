"""The book by tables: what no other screen shows is found, called, filtered, and hidden while the screen is shared."""

import pytest

from tests.ui.conftest import Driver
from tests.ui.snapshots import Snap


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_book_looks_as_it_should(driver: Driver, snap: Snap, size: tuple[int, int]) -> None:
    async with driver(size) as day:
        await day.press("B", "j")
        snap(day, f"book-{size[0]}x{size[1]}")
        await day.go_to("Promises")
        await day.press("enter")
        snap(day, f"book-promises-{size[0]}x{size[1]}")


async def test_a_client_without_a_live_project_is_found_and_called(driver: Driver) -> None:
    async with driver() as day:
        with day.book.write("Gone") as writer:
            writer.delete("projects", "project-osk-launch")
        await day.look_again()
        day.misses("Osk")
        await day.press("B", "enter", "slash")
        await day.type("ösk")
        day.sees("1 of 15 clients with ösk")
        await day.press("enter", "c")
        day.sees("Osk", "Åsa Öberg")
        await day.press("escape", "escape", "left", "left")
        day.sees("Call now 3:")


async def test_a_row_of_a_person_calls_that_person_and_one_of_nobody_nobody(driver: Driver) -> None:
    async with driver() as day:
        await day.press("B")
        await day.go_to("Contacts")
        await day.press("right")
        await day.go_to("Irina Belova")
        await day.press("c")
        day.sees("Irina Belova, finance")
        await day.press("escape", "left")
        await day.go_to("Colleagues")
        await day.press("enter", "c")
        assert day.foot.startswith("This row belongs to no client")


async def test_what_is_hidden_is_in_no_table(driver: Driver) -> None:
    async with driver() as day:
        await day.press("B")
        assert {"Invoices", "Complaints", "Facts"} <= {row.split(" ")[0] for row in day.rows}
        await day.press("H")
        assert not {"Invoices", "Complaints", "Facts"} & {row.split(" ")[0] for row in day.rows}
        await day.go_to("Reminders")
        await day.press("enter")
        assert day.rows
        assert not any("Reminder sent" in row for row in day.rows)
        day.sees(f"Reminders {len(day.rows)}, newest first")


async def test_an_empty_table_says_how_it_is_filled(driver: Driver) -> None:
    async with driver() as day:
        with day.book.write("Emptied") as writer:
            for key in ("late", "nudge"):
                writer.delete("saved_filters", f"filter-{key}")
        await day.press("B")
        await day.go_to("Saved filters 0")
        await day.press("enter", "e")
        day.sees("No saved filters yet: a adds the first.", "There is nothing under the cursor")
