"""What was typed about the plan of a project is offered at the next start as well."""

from pathlib import Path

from acct_tui.services.book import Book
from acct_tui.store import rows
from tests.ui.driver import Day, at_the_dashboard


async def write(day: Day, project: str, *keys: str) -> None:
    await day.go_to(project)
    await day.press("enter", *keys)


async def test_a_step_a_new_day_and_an_outcome_are_offered_again(book: Book, tmp_path: Path) -> None:
    book.drafts = tmp_path / "drafts"
    shop = next(row for row in rows.rows(book.database, "projects") if row["name"] == "First shop")
    with book.write("Set the stage") as writer:
        writer.change("projects", str(shop["id"]), stage="handover")
    async with at_the_dashboard(book) as day:
        await write(day, "First shop", "n", "2", "tab")
        await day.type("[/] a draft fri")
        day.app.unsaved.keep()
    async with at_the_dashboard(book) as day:
        day.sees("Next stage First shop", "[/] a draft")
        await day.press("enter")
        day.sees("4 of 5 open", "→ Fri 27 Nov 18:00")
        await day.press("ctrl+s")
        assert day.foot.startswith("First shop: handover → brief; 1 agreement tracked")
        await write(day, "Spring relaunch", "right_square_bracket")
        await day.go_to("· Launch")
        await day.press("z")
        await day.type("20 jan")
        await day.press("tab")
        await day.type("[/] snow")
        day.app.unsaved.keep()
    async with at_the_dashboard(book) as day:
        await day.press("enter")
        day.sees("→ Wed 20 Jan 2027", "[/] snow")
        await day.press("ctrl+s")
        assert "Launch is expected" in day.foot
        await write(day, "Spring relaunch", "right_square_bracket")
        await day.go_to("risk Photos")
        await day.press("x")
        await day.type("[/] no snow")
        day.app.unsaved.keep()
    async with at_the_dashboard(book) as day:
        await day.press("enter")
        day.sees("[/] no snow")
        await day.press("ctrl+s")
        assert day.foot.startswith("Closed: Photos late")


async def test_promises_for_a_step_that_was_taken_elsewhere_are_not_lost(book: Book, tmp_path: Path) -> None:
    book.drafts = tmp_path / "drafts"
    shop = next(row for row in rows.rows(book.database, "projects") if row["name"] == "First shop")
    for stage in ("handover", "plan"):
        with book.write("Set the stage") as writer:
            writer.change("projects", str(shop["id"]), stage=stage)
        async with at_the_dashboard(book) as day:
            if stage == "handover":
                await write(day, "First shop", "n", "tab")
                await day.type("a draft fri")
                day.app.unsaved.keep()
            else:
                await day.press("enter")
                day.sees("a draft fri")
                day.misses("plan → delivery")
