"""The portfolio: one look says who is called next."""

import pytest

from acct_tui.domain.facts.findings import Band
from acct_tui.services.book import Book
from acct_tui.services.queue import call_queue
from acct_tui.ui.widgets.table import Column, grown
from tests.ui.conftest import Driver


async def test_twenty_rows_fit_without_scrolling(driver: Driver) -> None:
    async with driver((80, 24)) as day:
        assert "Health" in day.lines[2]
        assert "Volga Tyres" in day.lines[3]
        assert day.table.size.height - 1 == 20
        day.sees("Call now 3:", "You first 47/57, 30 d", "Mon 08:47", "▲")


@pytest.mark.parametrize(
    ("width", "shown", "hidden"),
    [
        pytest.param(80, "Quiet", "Stage", id="narrow"),
        pytest.param(99, "Quiet", "Stage", id="just-below-roomy"),
        pytest.param(100, "Stage", "points in all", id="roomy"),
        pytest.param(119, "Points", "points in all", id="just-below-wide"),
        pytest.param(120, "points in all", "nothing", id="wide"),
    ],
)
async def test_more_columns_where_there_is_room(driver: Driver, width: int, shown: str, hidden: str) -> None:
    async with driver((width, 30)) as day:
        day.sees(shown)
        day.misses(hidden)


@pytest.mark.parametrize(
    ("name", "room", "width"),
    [
        pytest.param("Volga Tyres GmbH", 40, 17, id="as-much-as-it-takes"),
        pytest.param("Volga Tyres GmbH & Co. KG in Kazan", 60, 26, id="no-more-than-the-most"),
        pytest.param("Volga Tyres GmbH", 32, 15, id="what-is-left-over"),
        pytest.param("Volga Tyres GmbH", 20, 13, id="nothing-where-all-is-needed"),
        pytest.param("Osk", 40, 13, id="nothing-for-a-short-one"),
    ],
)
def test_names_get_the_room_that_the_next_column_does_not_need(name: str, room: int, width: int) -> None:
    assert grown(Column("Client", 13), 26, [name], room, needed=30) == (Column("Client", width), room - width + 13)


async def test_a_stated_green_over_red_facts_is_flagged(driver: Driver) -> None:
    async with driver() as day:
        assert "red !" in day.row("Spring relaunch")
        assert "!" not in day.row("Lookbook")


async def test_the_panel_tells_the_health_of_the_project_and_what_is_flagged(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.go_to("Spring relaunch")
        day.sees("5 of 5 parts known", "! You say green, the facts say red.")
        await day.go_to("Lookbook")
        day.misses("You say green")


@pytest.mark.parametrize(
    ("typed", "clients"),
    [
        pytest.param("grun", {"Grünwerk"}, id="accents"),
        pytest.param("VOLGA finder", {"Volga Tyres"}, id="two-words-any-case"),
        pytest.param("red", {"Volga Tyres"}, id="health"),
        pytest.param("aftercare", {"Beagle & Co"}, id="stage"),
        pytest.param("oleg", {"Osk"}, id="next-step"),
        pytest.param("zzz", set(), id="nothing"),
        pytest.param("late -volga", {"Osk", "Casa Lume"}, id="money-late-without-one"),
        pytest.param("complaint >", {"Mira"}, id="a-complaint-and-we-have-the-ball"),
        pytest.param("@oleg", {"Osk"}, id="a-colleague"),
    ],
)
async def test_the_filter_works_while_typing(driver: Driver, typed: str, clients: set[str]) -> None:
    async with driver() as day:
        await day.press("slash")
        await day.type(typed)
        found = {name for row in day.rows for name in [client for client in clients if client in row]}
        assert found == clients
        assert bool(day.rows) == bool(clients)
        day.sees(f"{len(day.rows)} of 18 projects with {typed}")
        await day.press("escape")
        assert len(day.rows) == 18


async def test_a_kept_filter_leaves_the_keys_to_the_rows(driver: Driver) -> None:
    async with driver() as day:
        await day.press("slash")
        await day.type("nordbau")
        await day.press("enter", "j")
        assert len(day.rows) == 2
        assert "Recruiting" in day.cursor
        assert "c call" in day.foot


async def test_a_filter_is_saved_chosen_renamed_and_deleted(driver: Driver) -> None:
    async with driver() as day:
        await day.press("slash", "ctrl+s")
        assert "nothing to save yet" in day.foot
        await day.press("slash")
        day.sees("late owed quiet complaint red amber green")
        await day.type("quiet <")
        shown = day.rows
        await day.press("ctrl+s")
        day.sees("Save the filter as", "quiet <")
        await day.type("x")
        await day.press("escape")
        day.sees("What you typed is not saved")
        await day.press("backspace")
        await day.type("quiet <")
        await day.press("enter")
        assert day.foot == "Saved the filter quiet <"
        assert day.rows == shown
        await day.press("S", "escape", "v")
        day.sees(
            "0 the whole portfolio", "1 Money late late, by owed", "2 Nudge them < -complaint, by quiet", "3 quiet <"
        )
        await day.press("1")
        day.sees("3 of 18 projects with late, by owed esc shows all")
        await day.press("v", "j", "j", "j", "e")
        await day.type("Wake up")
        await day.press("ctrl+s")
        day.sees("Show the projects of", "3 Wake up quiet <")
        await day.press("d", "enter")
        assert day.foot == "Deleted saved filter Wake up"
        day.misses("3 Wake up")
        await day.press("0")
        assert len(day.rows) == 18
        day.sees("Call now 3:")
        await day.press("u", "v")
        day.sees("3 Wake up quiet <")


async def test_a_complaint_is_marked_where_the_next_step_does_not_tell_of_it(driver: Driver) -> None:
    async with driver() as day:
        assert "> complaint wrong" in day.row("Lookbook")
        with day.book.write("An angry letter") as writer:
            writer.add(
                "complaints",
                client_id="client-volga",
                severity="low",
                text="Late",
                topic="dates",
                received_at=day.book.clock(),
            )
        await day.look_again()
        assert "> ! call" in day.row("Spring relaunch")
    async with driver((200, 60)) as day:
        assert "Compl." in day.lines[2]
        assert "! 1" in day.row("Tyre finder")
        await day.press("H")
        assert "Compl." not in day.lines[2]
        assert "Owed" not in day.lines[2]


async def test_sorting_goes_round_and_says_how(driver: Driver) -> None:
    async with driver() as day:
        firsts = []
        for _ in range(5):
            await day.press("S", "g")
            firsts.append((day.lines[1].strip().split("  ")[0], day.cursor.split("  ")[0]))
        assert [order for order, _ in firsts[:4]] == [
            "Sorted by health",
            "Sorted by client",
            "Sorted by quiet",
            "Sorted by owed",
        ]
        assert ["Spring relaunch" in firsts[0][1], "Alpenhof" in firsts[1][1]] == [True, True]
        day.sees("Call now 3:")


async def test_the_cursor_stays_on_its_project(driver: Driver) -> None:
    async with driver() as day:
        await day.go_to("Fresco archive")
        await day.press("S")
        assert "Fresco archive" in day.cursor
        await day.pass_time(hours=2)
        assert "Fresco archive" in day.cursor
        day.sees("Mon 10:47")


async def test_three_pins_and_no_fourth(driver: Driver) -> None:
    async with driver() as day:
        for client in ("Osk", "Nordbau", "Kranz"):
            await day.go_to(client)
            await day.press("p")
            assert f"Pinned {client}" in day.foot
            assert client in day.cursor
        await day.go_to("Mira")
        await day.press("p")
        assert "unpin one first" in day.foot
        await day.go_to("Osk")
        await day.press("p")
        assert "Unpinned Osk" in day.foot


async def test_why_and_why_not_now(driver: Driver) -> None:
    async with driver() as day:
        await day.press("w")
        day.sees("20.0 You promised to call at 08:15", "points in all", "x kept")
        await day.press("escape")
        await day.go_to("Member portal")
        await day.press("w")
        day.sees("Not now:", "Back Tue 24 Nov 15:00")
        await day.press("w")
        day.misses("Not now:")


async def test_after_a_call_the_cursor_goes_to_whoever_is_called_next(driver: Driver) -> None:
    async with driver() as day:
        await day.go_to("Fresco archive")
        await day.talk("All well.")
        assert "Spring relaunch" in day.cursor
        await day.talk("Banner is in print.")
        assert "Lookbook" in day.cursor


async def test_with_nobody_owed_the_headline_names_whom_to_go_on_with(driver: Driver, book: Book) -> None:
    settled = {"commitments": ("kept_at", book.clock()), "complaints": ("responded_at", book.clock())}
    with book.write("Dealt with") as writer:
        for subject in (row.findings[0].finding.subject for row in call_queue(book).rows if row.band == Band.OWED):
            assert subject
            field, value = settled.get(subject.table, ("needs_answer", False))
            writer.change(subject.table, subject.id, **{field: value})
    async with driver((120, 36)) as day:
        day.sees(
            "Now 6: Volga New logo as vector file, needed Tue · Stroymir Launch moved 4 days · Ganges quiet 15 days"
        )


async def test_a_click_selects_and_a_double_click_opens(driver: Driver) -> None:
    async with driver() as day:
        await day.pilot.click(day.table, offset=(20, 4))
        await day.settle()
        assert "Kranz" in day.cursor
        await day.pilot.click(day.table, offset=(20, 4))
        await day.settle()
        day.sees("Call now")
        await day.pilot.click(day.table, offset=(20, 4), times=2)
        await day.settle()
        day.sees("Kranz · Configurator")


async def test_a_project_of_which_little_is_known_has_a_number_and_no_colour(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        with day.book.write("a new client") as writer:
            client = writer.add("clients", name="Old Mill", time_zone="Europe/Berlin", country="DE", currency="EUR")
            writer.add("projects", id="mill", client_id=client, name="Mill site", stage="delivery")
            writer.add("projects", client_id=client, name="Mill shop", stage="delivery")
            writer.add("surveys", project_id="mill", kind="nps", score=10, at=day.book.clock())
        await day.look_again()
        assert "○100 unsure" in day.row("Mill site")
        assert "○ not known" in day.row("Mill shop")
        await day.go_to("Mill site")
        day.sees("1 of 5 parts known")
        await day.press("enter")
        day.sees("○ 100 unsure", "1 of 5 known")
        await day.press("escape", "S", "slash")
        await day.type("green")
        day.misses("Mill site")


async def test_what_holds_health_down_is_said_and_hidden_from_others(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.go_to("Lookbook")
        day.sees("39 red", "held down: mood 1, then 2 of 5")
        await day.press("enter")
        day.sees("Held down", "mood 1, then 2 of 5")
        await day.press("escape", "H")
        await day.go_to("Lookbook")
        day.sees("39 red", "held down: hidden")
