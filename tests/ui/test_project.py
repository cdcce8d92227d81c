"""The page of a project answers where it stands, and every line of it has its keys."""

from collections.abc import Mapping

import pytest

from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.store import rows
from acct_tui.ui.screens.project.project import ProjectScreen
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.snapshots import Snap

HOSTILE = "[/] [@click=app.quit]x"
TABS = ("Overview", "Plan", "Owed", "People", "Log", "Money", "Care", "Brief")


async def open_project(day: Day, name: str = "Spring relaunch", tab: str = "Overview") -> None:
    await day.go_to(name)
    await day.press("enter")
    assert isinstance(day.app.screen, ProjectScreen)
    for _ in range(TABS.index(tab)):
        await day.press("right_square_bracket")


def named(book: Book, table: str, **fields: object) -> Mapping[str, object]:
    return next(row for row in rows.rows(book.database, table) if fields.items() <= row.items())


async def test_the_head_says_how_it_stands_and_who_moves(driver: Driver) -> None:
    async with driver() as day:
        await open_project(day)
        day.sees("Volga Tyres · Spring relaunch", "> call, 32 min late")
        day.sees("handover brief plan ▸ delivery review aftercare closed", "due 11 Jan 2027")
        day.sees(" red", "5 of 5 known", "you say ● green", "quiet 9 of 5 days")


@pytest.mark.parametrize(
    ("tab", "words"),
    [
        pytest.param("Overview", ["20.0 You promised to call at 08:15", "delivery 25", "Anna Orlova"], id="overview"),
        pytest.param("Plan", ["Milestones", "+14 d", "done Fri 25 Sep", "Changes", "told Mon 26 Oct"], id="plan"),
        pytest.param("Owed", ["We owe", "! 32 min late", "They owe", "Colleagues owe", "Oleg Marin"], id="owed"),
        pytest.param("People", ["Anna Orlova", "10:47 in hours", "Mon 14:00–15:30 avoid", "beagles"], id="people"),
        pytest.param("Log", ["← chat", "→ voicemail", "for us", "Take the pop-up off the old tyre pages"], id="log"),
        pytest.param("Money", ["1042", "€4 200", "16 d late", "paid", "Ageing", "used €23 500, 83 %"], id="money"),
    ],
)  # fmt: skip
async def test_each_tab_tells_its_part(driver: Driver, tab: str, words: list[str]) -> None:
    async with driver() as day:
        await open_project(day, tab=tab)
        day.sees(*words)


async def test_tabs_go_round_both_ways_and_keep_their_cursor(driver: Driver) -> None:
    async with driver() as day:
        await open_project(day, tab="Log")
        await day.press("j", "j")
        there = day.cursor
        await day.press("left_square_bracket", "right_square_bracket")
        assert day.cursor == there
        await day.press(*["right_square_bracket"] * (len(TABS) - TABS.index("Log")))
        day.sees("Why call")


async def test_a_tab_comes_by_the_mouse(driver: Driver) -> None:
    async with driver() as day:
        await open_project(day)
        line = next(text for text in day.lines if "Overview" in text)
        await day.pilot.click(offset=(line.index("Money") + 1, day.lines.index(line)))
        await day.settle()
        day.sees("Ageing")


@pytest.mark.parametrize(
    ("tab", "row", "said"),
    [
        pytest.param("Overview", "promised to call", "Volga Tyres: kept", id="reason"),
        pytest.param("Plan", "Fair banner", "Done: Fair banner", id="milestone"),
        pytest.param("Owed", "November report", "Kept: November report", id="promise"),
    ],
)
async def test_x_ticks_off_what_is_under_the_cursor_and_u_takes_it_back(
    driver: Driver, tab: str, row: str, said: str
) -> None:
    async with driver() as day:
        await open_project(day, tab=tab)
        await day.go_to(row)
        before = day.rows
        await day.press("x")
        assert day.foot.startswith(said)
        assert day.rows != before
        await day.press("u")
        assert day.rows == before


@pytest.mark.parametrize(
    ("tab", "row", "why"),
    [
        pytest.param("Overview", "A client", "a call deals with it", id="reason-without-verb"),
        pytest.param("Plan", "Design", "done already", id="done"),
        pytest.param("Money", "1031", "paid already", id="paid"),
        pytest.param("People", "Anna", "not ticked off", id="person"),
    ],
)
async def test_x_says_when_there_is_nothing_to_tick_off(driver: Driver, tab: str, row: str, why: str) -> None:
    async with driver() as day:
        await open_project(day, tab=tab)
        await day.go_to(row)
        await day.press("x")
        assert why in day.foot


async def test_people_and_their_hours_are_added_edited_and_deleted_by_keys(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await open_project(day, tab="People")
        await day.press("a", "down", "n")
        await day.type("Zoya Pak")
        await day.press("ctrl+s")
        assert day.foot == "Added contact Zoya Pak"
        await day.go_to("Zoya")
        await day.press("a", "down", "w")
        await day.press("tab", "tab")
        await day.type("8")
        await day.press("tab")
        await day.type("10:30")
        await day.press("ctrl+s")
        await day.go_to("every day 08:00–10:30")
        await day.press("e", "tab")
        await day.type("tue")
        await day.press("tab", "ctrl+s")
        await day.go_to("Tue 08:00–10:30 preferred")
        await day.press("d", "enter")
        assert day.foot == "Deleted call window Tue 08:00–10:30"
        await day.go_to("Zoya")
        await day.press("d")
        day.sees("Contact Zoya Pak.")
        await day.press("enter")
    assert not [row for row in rows.rows(book.database, "contacts") if row["name"] == "Zoya Pak"]


async def test_the_log_is_filtered_while_typing(driver: Driver) -> None:
    async with driver() as day:
        await open_project(day, tab="Log")
        everything = len(day.rows)
        await day.press("slash")
        await day.type("dealer map")
        assert 0 < len(day.rows) < everything
        assert "dealer map" in day.screen
        await day.press("enter", "j")
        await day.press("escape")
        assert len(day.rows) == everything


async def test_a_call_from_here_is_in_the_log_at_once(driver: Driver) -> None:
    async with driver() as day:
        await open_project(day, tab="Log")
        await day.talk("Fair is on.")
        assert "08:46 → call Anna Orlova Fair is on." in day.rows
        assert "08:47  kept Anna Orlova Call Anna before the fair" in day.rows


async def test_deleting_the_project_leaves_its_page_and_undo_brings_it_back(driver: Driver) -> None:
    async with driver() as day:
        await open_project(day)
        await day.press("d")
        day.sees("Project Spring relaunch with", "6 milestones")
        await day.press("enter")
        assert not isinstance(day.app.screen, ProjectScreen)
        assert not any("Spring relaunch" in row for row in day.rows)
        await day.press("u")
        assert any("Spring relaunch" in row for row in day.rows)


async def test_a_project_deleted_elsewhere_is_left_once_no_dialog_is_above_it(driver: Driver, book: Book) -> None:
    project = str(named(book, "projects", name="Spring relaunch")["id"])
    other = Book(book.path, book.settings, clock=book.clock)
    async with driver() as day:
        await open_project(day)
        await day.press("e")
        await day.type("Summer")
        records.delete(other, "projects", project)
        await day.look_again()
        day.sees("Summer")
        await day.press("ctrl+s")
        day.sees("deleted elsewhere", "Summer")
        await day.press("escape", "escape")
        assert not isinstance(day.app.screen, ProjectScreen)
        assert not any("Spring relaunch" in row for row in day.rows)
    other.close()


async def test_what_another_program_writes_appears(driver: Driver, book: Book) -> None:
    project = str(named(book, "projects", name="Spring relaunch")["id"])
    other = Book(book.path, book.settings, clock=book.clock)
    async with driver() as day:
        await open_project(day, tab="Plan")
        records.add(other, "milestones", {"project_id": project, "name": "Party", "position": 99})
        await day.look_again()
        day.sees("Party")
    other.close()


@pytest.mark.parametrize("tab", TABS)
async def test_hostile_text_is_shown_as_it_is(driver: Driver, book: Book, tab: str) -> None:
    project = named(book, "projects", name="Spring relaunch")
    client = str(project["client_id"])
    with book.write("Hostile") as writer:
        writer.change("projects", str(project["id"]), name=HOSTILE, status_note=HOSTILE, kind=HOSTILE)
        writer.change("clients", client, name=HOSTILE)
        for table, owner, field in (
            ("milestones", {"project_id": project["id"]}, "name"),
            ("changes", {"project_id": project["id"]}, "what"),
            ("commitments", {"client_id": client}, "text"),
            ("contacts", {"client_id": client}, "name"),
            ("interactions", {"client_id": client}, "note"),
            ("invoices", {"project_id": project["id"]}, "number"),
        ):
            for row in rows.rows(book.database, table):
                if owner.items() <= row.items():
                    writer.change(table, str(row["id"]), **{field: HOSTILE})
    async with driver((120, 36)) as day:
        await day.press("enter")
        for _ in range(TABS.index(tab)):
            await day.press("right_square_bracket")
        assert day.screen.count(HOSTILE) > 2
        for _ in range(3):
            await day.press("j")
        assert day.app.is_running


@pytest.mark.parametrize("tab", TABS)
async def test_a_project_of_which_nothing_is_known_has_no_empty_table(driver: Driver, book: Book, tab: str) -> None:
    client, _ = records.add(
        book, "clients", {"name": "New", "time_zone": "Europe/Berlin", "country": "DE", "currency": "EUR"}
    )
    records.add(book, "projects", {"client_id": client, "name": "Blank"})
    async with driver() as day:
        await open_project(day, "Blank", tab)
        assert day.rows
        await day.press("x", "e")
        day.sees("Blank")


@pytest.mark.parametrize(
    ("size", "tab"),
    [
        pytest.param((80, 24), "Overview", id="overview-80x24"),
        pytest.param((120, 36), "Overview", id="overview-120x36"),
        pytest.param((80, 24), "People", id="people-80x24"),
        pytest.param((120, 36), "Plan", id="plan-120x36"),
    ],
)
async def test_it_looks_as_it_should(driver: Driver, snap: Snap, size: tuple[int, int], tab: str) -> None:
    async with driver(size) as day:
        await open_project(day, tab=tab)
        snap(day, f"project-{tab.lower()}-{size[0]}x{size[1]}")


async def test_a_number_is_written_as_it_is_dialled_wherever_it_stands(driver: Driver, book: Book) -> None:
    number, typed = "+7 844 255-01-10", "8442 550 110"
    anna = next(row for row in rows.rows(book.database, "contacts") if row["name"] == "Anna Orlova")
    with book.write("Typed at home") as writer:
        writer.change("contacts", str(anna["id"]), phone=f"8 {typed}")
    async with driver((120, 36)) as day:
        for keys in (("2", "g"), ("t",), ("escape", "1", "g", "enter"), ("right_square_bracket",) * 3):
            await day.press(*keys)
            day.sees(number)
            day.misses(typed)
        await day.go_to("Anna")
        await day.press("y")
        assert day.foot == f"Copied: {number}"
