"""The plan is changed by keys: a milestone on another day, approved or not; risks and tactics with their outcome."""

from collections.abc import Mapping
from datetime import date

import pytest

from acct_tui.services.book import Book
from acct_tui.store import rows
from acct_tui.ui.dialogs.book.record_form import RecordForm
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.snapshots import Snap
from tests.ui.test_forms import fill


def named(book: Book, table: str, **fields: object) -> Mapping[str, object]:
    return next(row for row in rows.rows(book.database, table) if fields.items() <= row.items())


async def open_plan(day: Day, name: str = "Spring relaunch") -> None:
    await day.go_to(name)
    await day.press("enter", "right_square_bracket")


async def see_reasons(day: Day) -> None:
    await day.press("left_square_bracket")


async def test_a_new_day_is_a_change_that_they_know_of_or_not(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await open_plan(day, "First shop")
        name = str(named(book, "milestones", project_id=named(book, "projects", name="First shop")["id"],
                         done_on=None)["name"])  # fmt: skip
        await day.go_to(f"· {name}")
        before = day.cursor
        await day.press("z")
        day.sees("First agreed")
        await day.type("15 jan")
        await day.press("tab")
        await day.type("the fair was moved")
        await day.press("enter")
        assert day.foot.endswith("they do not know yet")
        day.row("they do not know")
        change = named(book, "changes", why="the fair was moved")
        assert (change["kind"], change["client_told_on"]) == ("replan", None)
        await see_reasons(day)
        day.row("and the client does not know")
        day.sees("1 milestone behind the plan")
        await day.press("right_square_bracket")
        await day.go_to(str(change["what"]))
        await day.press("x")
        await see_reasons(day)
        day.misses("and the client does not know")
        await day.press("u", "u", "right_square_bracket")
        assert day.row(name) == before
        await day.go_to(f"· {name}")
        await day.press("z")
        await day.type("15 jan")
        await day.press("ctrl+t", "enter")
        assert day.foot.endswith("they know")
        await see_reasons(day)
        day.misses("and the client does not know")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        pytest.param("", "Type the day on which it is expected now", id="nothing"),
        pytest.param("soon", "“soon” is not a day", id="no-day"),
        pytest.param("2026-01-02", "lies behind", id="past"),
        pytest.param("8 jan", "expected 8 Jan 2027 already", id="same"),
    ],
)
async def test_a_day_that_cannot_be_is_refused_in_place(driver: Driver, book: Book, typed: str, told: str) -> None:
    before = rows.rows(book.database, "changes")
    async with driver() as day:
        await open_plan(day)
        await day.go_to("· Launch")
        await day.press("z")
        await day.type(typed)
        await day.press("ctrl+s")
        day.sees(told)
    assert rows.rows(book.database, "changes") == before


async def test_z_sets_the_next_contact_where_nothing_has_a_day(driver: Driver) -> None:
    async with driver() as day:
        await open_plan(day)
        await day.go_to("Search ads")
        await day.press("z")
        day.sees("Next contact")
        await day.press("escape")
        await day.go_to("Design")
        await day.press("z")
        assert day.foot == "Design: done already."


async def test_an_approval_that_is_still_owed_blocks_its_milestone(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await open_plan(day)
        await day.go_to("· Photos")
        await day.press("x")
        day.sees("Has the client approved it?")
        await day.press("n")
        await day.type("wed")
        day.sees("→ Wed 25 Nov 18:00")
        await day.press("enter")
        assert day.foot == "They owe: approval of Photos by Wed 25 Nov 18:00"
        day.sees("Waits for approval of Photos")
        await see_reasons(day)
        day.sees("Blocked by", "approval of Photos blocks Photos", "days left")
        await day.press("right_square_bracket", "x", "y")
        assert day.foot == "Done and approved: Photos"
        day.row("✓ Photos")
        owed = named(book, "commitments", text="approval of Photos")
        assert owed["kept_at"] == book.clock()
        await day.press("u")
        day.row("· Photos")
    assert named(book, "commitments", text="approval of Photos")["kept_at"] is None


async def test_a_risk_is_added_and_closed_with_its_outcome(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await open_plan(day)
        await day.press("a", "down", "k")
        await day.type("i")
        await day.press("tab")
        await day.type("Printer on strike")
        await day.press("tab", "tab", "tab")
        await day.type("4")
        await day.press("ctrl+s")
        assert day.foot == "Added risk or decision Printer on strike"
        await day.go_to("issue Printer on strike")
        day.sees("it has happened, impact 4 of 5")
        assert day.rows.index(day.cursor) < day.rows.index(day.row("risk Photos late"))
        await day.press("x")
        await day.type("another printer")
        await day.press("enter")
        assert day.foot == "Closed: Printer on strike"
        assert day.cursor.split() == ["✓", "issue", "Printer", "on", "strike", "4", "another", "printer"]
        await day.press("x")
        assert day.foot == "Printer on strike: closed already."
    closed = named(book, "raid_items", text="Printer on strike")
    assert (closed["closed_on"], closed["outcome"]) == (date(2026, 11, 23), "another printer")


async def test_the_plan_looks_as_it_should_on_a_small_screen(driver: Driver, snap: Snap) -> None:
    async with driver() as day:
        await open_plan(day)
        await day.press("G")
        snap(day, "project-plan-80x24")


async def test_the_day_of_the_whole_project_stands_last_and_a_later_one_ends_that_it_is_untold(
    driver: Driver, book: Book
) -> None:
    shop = str(named(book, "projects", name="First shop")["id"])
    with book.write("Due on Friday") as writer:
        writer.change("projects", shop, due_on=date(2026, 11, 20))
    async with driver((120, 36)) as day:
        await open_plan(day, "First shop")
        assert day.row("The whole project").endswith("+1 d overdue, untold")
        await day.go_to("The whole project")
        day.sees("Due Fri 20 Nov", "It has passed and they do not know: e gives a later day")
        await see_reasons(day)
        day.row("First shop was due Fri 20 Nov and the client does not know")
        await day.press("right_square_bracket")
        await day.go_to("The whole project")
        await day.press("e")
        form = day.app.screen
        assert isinstance(form, RecordForm)
        await fill(day, form, "due_on", "2027-01-15")
        await day.press("ctrl+s")
        day.misses("overdue, untold", "It has passed")
        await see_reasons(day)
        day.misses("First shop was due")
