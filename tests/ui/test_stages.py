"""A project goes along its path: from keys to a changed reason, sentence or part of its health."""

from collections.abc import Mapping
from datetime import date

import pytest

from acct_tui.domain.plan.playbook import Item, Playbook
from acct_tui.services.book import Book
from acct_tui.services.project import project_page
from acct_tui.store import rows
from acct_tui.ui.dialogs.plan.stage import NextStage
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.snapshots import Snap

SHOP = "First shop"


def named(book: Book, table: str, **fields: object) -> Mapping[str, object]:
    return next(row for row in rows.rows(book.database, table) if fields.items() <= row.items())


def count(book: Book, table: str, **fields: object) -> int:
    return sum(fields.items() <= row.items() for row in rows.rows(book.database, table))


def at_stage(book: Book, stage: str, name: str = SHOP, **fields: object) -> str:
    project_id = str(named(book, "projects", name=name)["id"])
    with book.write("Set the stage") as writer:
        writer.change("projects", project_id, stage=stage, **fields)
    return project_id


async def open_project(day: Day, name: str = SHOP, tabs: int = 0) -> None:
    await day.go_to(name)
    await day.press("enter", *["right_square_bracket"] * tabs)


def delivery_part(book: Book, project_id: str) -> int | None:
    page = project_page(book, project_id)
    assert page is not None
    return next(part.score for part in page.row.health.parts if part.name == "delivery")


async def test_what_sales_promised_is_tracked_and_comes_up_when_it_is_due(driver: Driver, book: Book) -> None:
    at_stage(book, "handover")
    before = count(book, "commitments")
    async with driver() as day:
        await open_project(day)
        day.sees("▸ handover", "first order", "every 3 working days instead of 5: their first order")
        await day.press("n")
        day.sees("handover → brief", "5 of 5 open", "Their first order: talk every 3 working days instead of 5.")
        await day.press("1", "down", "space", "tab")
        await day.type("- first draft today 11:00\nthey: logo tue\n")
        day.sees("3 of 5 open", "→ Mon 23 Nov 11:00", "→ Tue 24 Nov 18:00")
        await day.press("enter")
        assert day.foot.startswith("First shop: handover → brief; 2 agreements tracked")
        day.sees("▸ brief")
        assert named(book, "commitments", text="first draft")["promised"]
        await day.pass_time(hours=3)
        day.row("You promised first draft for 11:00, 47 min late")
        await day.press("u")
        day.sees("▸ handover")
        assert count(book, "commitments") == before


async def test_the_checklist_is_ticked_on_the_page_and_owes_nobody_anything(driver: Driver, book: Book) -> None:
    at_stage(book, "plan")
    async with driver() as day:
        await open_project(day, tabs=2)
        owed = day.rows
        await day.press("left_square_bracket", "left_square_bracket")
        day.row("To do in plan: 0 of 5 done n goes on")
        await day.go_to("with the team")
        await day.press("x")
        assert day.foot == "Done: The first plan is made with the team, not for it"
        assert day.cursor.startswith("✓ The first plan")
        day.row("1 of 5 done")
        await day.press("right_square_bracket", "right_square_bracket")
        assert day.rows == owed
        await day.press("left_square_bracket", "left_square_bracket", "enter")
        assert day.foot.startswith("Open again:")
        await day.press("u")
        assert day.cursor.startswith("✓ The first plan")
        await day.press("d")
        day.sees("Project First shop")


async def test_a_playbook_of_ones_own_counts_for_its_kind(driver: Driver, book: Book) -> None:
    at_stage(book, "plan", kind="SEO")
    own = Playbook({}, {"seo": {"plan": (Item("crawl", "[/] The site is crawled"),)}})
    book.playbook = own.over(book.playbook)
    async with driver() as day:
        await open_project(day)
        await day.go_to("[/] The site is crawled")
        await day.press("x")
        day.row("1 of 1 done")
        await day.press("n")
        day.sees("[/] The site is crawled", "All of it is done.")


async def test_a_plan_that_stands_makes_its_days_the_ones_agreed(driver: Driver, book: Book) -> None:
    project_id = at_stage(book, "brief")
    with book.write("A plan without days") as writer:
        for row in rows.rows(book.database, "milestones"):
            if row["project_id"] == project_id:
                writer.delete("milestones", str(row["id"]))
        writer.add("milestones", project_id=project_id, name="Layout", forecast_on=date(2026, 12, 3))
        writer.add("milestones", project_id=project_id, name="Texts", position=1)
    assert delivery_part(book, project_id) is None
    async with driver() as day:
        await open_project(day)
        await day.press("n")
        day.sees("brief → plan", "The brief")
        await day.press("enter", "n")
        day.sees("No day yet for Texts.", "From now on the days first agreed: Layout Thu 3 Dec.")
        await day.press("enter")
        assert day.foot.startswith("First shop: plan → delivery; 1 day agreed")
    assert named(book, "milestones", name="Layout")["baseline_on"] == date(2026, 12, 3)
    assert delivery_part(book, project_id) == 100


async def test_a_delivery_is_news_until_told_and_sets_the_aftercare_calls(driver: Driver, book: Book) -> None:
    at_stage(book, "delivery", delivered_on=None)
    async with driver() as day:
        await open_project(day)
        await day.press("n")
        day.sees("Aftercare calls on 30 Nov, 23 Dec, 21 Feb 2027, then every quarter.")
        await day.press("tab")
        await day.type("fri")
        day.sees("→ Fri 20 Nov", "Aftercare calls on 27 Nov, 20 Dec, 18 Feb 2027")
        await day.press("enter")
        assert day.foot.startswith("First shop: delivery → review; they do not know yet")
        day.sees("▸ review", "delivered Fri 20 Nov")
        await day.go_to("First shop is delivered and the client does not know")
        await day.press("x")
        day.misses("the client does not know")
        await day.pass_time(days=4)
        day.row("7 days since delivery: aftercare call")
        await day.talk("All works.")
        day.misses("days since delivery")


async def test_a_delivery_that_they_know_of_is_no_news(driver: Driver, book: Book) -> None:
    at_stage(book, "delivery", delivered_on=None)
    async with driver() as day:
        await open_project(day)
        await day.press("n", "tab")
        await day.type("2026-12-24")
        await day.press("enter")
        day.sees("lies ahead")
        await day.press("ctrl+u", "tab", "y", "ctrl+s")
        day.sees("▸ review", "delivered today")
        day.misses("the client does not know")


async def test_the_end_of_the_path_says_what_is_still_open(driver: Driver, book: Book) -> None:
    project_id = at_stage(book, "aftercare")
    async with driver() as day:
        await open_project(day)
        await day.press("n")
        day.sees("aftercare → closed", "Not paid: invoice")
        await day.press("enter")
        closed = named(book, "projects", id=project_id)
        assert (closed["stage"], closed["closed_on"]) == ("closed", date(2026, 11, 23))
        await day.press("u")
        assert named(book, "projects", id=project_id)["closed_on"] is None


async def test_what_was_typed_is_not_lost_by_leaving(driver: Driver, book: Book) -> None:
    at_stage(book, "handover")
    async with driver() as day:
        await open_project(day)
        await day.press("n", "tab")
        await day.type("a draft")
        await day.press("escape")
        assert isinstance(day.app.screen, NextStage)
        day.sees("esc again drops it")
        draft = day.app.screen.draft()
        assert draft is not None
        assert (draft.kind, draft.words) == ("stage", "a draft")
        await day.press("escape")
        assert named(book, "projects", name=SHOP)["stage"] == "handover"


async def test_a_project_that_went_on_elsewhere_goes_no_further(driver: Driver, book: Book) -> None:
    project_id = at_stage(book, "brief")
    other = Book(book.path, book.settings, clock=book.clock)
    async with driver() as day:
        await open_project(day)
        await day.press("n")
        with other.write("Elsewhere") as writer:
            writer.change("projects", project_id, stage="review")
        await day.press("enter")
        day.sees("First shop was changed elsewhere meanwhile")
    other.close()


@pytest.mark.parametrize("stage", ["handover", "delivery"])
async def test_the_step_looks_as_it_should(driver: Driver, book: Book, snap: Snap, stage: str) -> None:
    at_stage(book, stage, delivered_on=None)
    async with driver() as day:
        await open_project(day)
        await day.press("n", "1")
        if stage == "handover":
            await day.press("tab")
            await day.type("first draft fri\nthey: logo tue\n@oleg: banner mon")
        snap(day, f"stage-{stage}-80x24")
