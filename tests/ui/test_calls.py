"""The call run: points ticked, notes that become promises, a call held while they call, what is hidden from others."""

import pytest

from acct_tui.services.book import Book
from acct_tui.services.queue import call_queue
from acct_tui.store import rows
from tests.ui.conftest import Driver

VOLGA = "client-volga"


def talks(book: Book, client_id: str) -> list[dict[str, object]]:
    """The talks with a client, the newest first."""
    found = [row for row in rows.rows(book.database, "interactions") if row["client_id"] == client_id]
    return sorted(found, key=lambda row: str(row["at"]), reverse=True)


async def test_points_are_ticked_and_the_call_carries_them_out(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await day.press("2", "c", "tab", "j", "space")
        day.sees("[x] New logo as vector file", "TELL AND ASK", "> Irina (finance)", "WE OWE", "COLLEAGUES")
        await day.go_to("if a size is sold out")
        await day.press("space")
        day.sees("What if a size is sold out?")
        await day.type("Show it greyed out.")
        await day.press("enter", "g", "space")
        day.sees("Talking deals with it")
        await day.pass_time(minutes=7)
        await day.press("ctrl+s", "r", "4", "enter")
        assert "Logged a call with Volga Tyres: reached" in day.foot
    newest = talks(book, VOLGA)[0]
    assert (newest["minutes"], newest["mood"], newest["kind"]) == (7, 4, "conversation")
    volga = next(row for row in call_queue(book).rows if row.client.id == VOLGA)
    assert {"decision", "promise"}.isdisjoint(reason.term for reason in volga.findings)
    answers = [row for row in rows.rows(book.database, "brief_answers") if row["answer"] == "Show it greyed out."]
    assert len(answers) == 1


async def test_what_is_agreed_stands_at_the_end_of_its_line_and_y_copies_the_recap(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("2", "c")
        await day.type("Good mood\nwe: print files by wed\nthey: logo 03/04\n@oleg: proof tomorrow")
        day.sees("→ Wed 25 Nov 18:00", "→ no day: “03/04” can be", "→ Tue 24 Nov 18:00")
        await day.press("enter", "enter", "enter", "enter", "enter")
        day.sees("No day: “03/04” can be read in two ways. ctrl+s again keeps it so, esc goes back to the note")
        await day.press("ctrl+s")
        day.sees("y copies the recap")
        await day.press("y")
        assert day.app.clipboard == (
            "Hello Anna,\n\nas agreed:\n- we: print files by Wed 25 Nov 18:00 Berlin time\n- you: logo 03/04"
        )
        await day.press("y")
        day.sees("Copied: +48 22 555 01 20")


async def test_a_call_of_theirs_holds_the_one_that_is_open_and_gives_it_back(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await day.press("2", "c")
        await day.type("Banner is ")
        await day.pass_time(minutes=3)
        await day.press("f2")
        await day.type("ki")
        day.sees("Kim Brunner")
        await day.press("enter")
        day.sees("Kranz  Kim Brunner", "there 08:50")
        await day.type("Prices are wrong since Friday")
        await day.pass_time(minutes=5)
        await day.press("ctrl+s", "y", "2", "enter")
        day.sees("Volga Tyres  Anna Orlova", "Banner is ")
        assert "Kranz called: talked" in day.foot
        await day.type("in print.")
        await day.pass_time(minutes=1)
        await day.press("ctrl+s", "r", "enter", "enter")
        assert "Logged a call with Volga Tyres" in day.foot
    kranz, volga = talks(book, "client-kranz")[0], talks(book, VOLGA)[0]
    assert (kranz["minutes"], kranz["was_problem"], kranz["started_by"]) == (5, True, "client")
    assert (volga["minutes"], volga["note"]) == (4, "Banner is in print.")
    complaints = [row for row in rows.rows(book.database, "complaints") if row["client_id"] == "client-kranz"]
    assert [row["topic"] for row in complaints if row["closed_at"] is None] == ["Prices are wrong since Friday"]


async def test_somebody_new_calls_and_is_missed(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await day.press("i")
        await day.type("zed")
        await day.press("enter")
        day.sees("zed is new here")
        await day.type("no")
        await day.press("m", "enter")
        assert "Nordbau called: missed" in day.foot
        day.sees("Call now 4")
        await day.press("u")
        day.sees("Call now 3")
        await day.press("i")
        await day.type("ki")
        await day.press("tab")
        assert day.foot == "Kranz called: missed"
    assert "zed" not in {row["name"] for row in rows.rows(book.database, "contacts")}


async def test_they_call_while_a_form_is_being_filled_in(driver: Driver) -> None:
    async with driver((100, 30)) as day:
        await day.press("z")
        await day.type("fri 9")
        await day.press("f2", "o", "l", "enter")
        day.sees("Mira  Ola Nowak")
        await day.press("ctrl+s", "enter", "enter", "enter")
        day.sees("Next contact", "fri 9")


async def test_a_call_made_while_walking_is_logged_when_it_was(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await day.press("2", "c")
        await day.type("On the way: fine.")
        await day.press("ctrl+s", "r", "enter", "tab", "tab")
        await day.type("soonish")
        await day.press("enter")
        day.sees("is not a day or a time")
        await day.press("ctrl+a", "ctrl+k")
        await day.type("10 min ago")
        day.sees("→ Mon 23 Nov 08:37")
        await day.press("enter")
        assert "Logged a call" in day.foot
    assert str(talks(book, VOLGA)[0]["at"]) == "2026-11-23 07:37:00+00:00"


@pytest.mark.parametrize("advances", [True, False])
async def test_after_a_call_the_cursor_goes_on_unless_it_is_to_stay(driver: Driver, book: Book, advances: bool) -> None:
    async with driver(advances=advances) as day:
        await day.press("2")
        await day.talk("Banner is in print.")
        assert ("Mira" in day.cursor) is advances
        assert ("Volga Tyres" in day.cursor) is not advances


async def test_whom_one_talked_to_today_is_passed_over_though_something_is_left(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2")
        await day.talk("Banner is in print.")
        await day.talk("Pictures come at noon.")
        assert "Mira" in day.rows[1], "the complaint is owed still"
        assert "Kranz" in day.cursor


async def test_money_facts_and_complaints_are_hidden_on_every_screen(driver: Driver) -> None:
    secrets = ("€", "1042", "wrong pictures", "beagles", "scored")
    async with driver((200, 60)) as day:
        day.sees("€4 200")
        await day.press("H")
        day.sees("H hiding", "hidden")
        day.misses(*secrets)
        await day.press("w")
        day.misses(*secrets)
        await day.press("escape", "2")
        day.misses(*secrets)
        await day.press("c")
        day.misses(*secrets)
        await day.press("escape", "enter")
        for _ in range(6):
            day.misses(*secrets)
            await day.press("right_square_bracket")
        await day.press("escape", "1", "e")
        day.sees("Main contact")
        day.misses(*secrets, "Fee")
        await day.press("escape", "H", "2")
        day.sees("€4 200", "Breeds beagles")


async def test_the_queue_is_filtered_by_the_same_words_and_has_one_order(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2", "slash")
        await day.type("late -complaint")
        day.sees("3 of 15 clients with late -complaint")
        assert all(name in " ".join(day.rows) for name in ("Volga Tyres", "Osk", "Casa Lume"))
        await day.press("enter", "S")
        assert "one order: lane, band, points" in day.foot
        await day.press("escape")
        assert len([row for row in day.rows if row.split()]) > 15
