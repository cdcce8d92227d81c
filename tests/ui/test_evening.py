"""The evening close: write the notes, keep the promises, know the first call of tomorrow."""

from datetime import date, timedelta

from acct_tui.services.calls import Call, log_call
from acct_tui.store import rows
from tests.ui.conftest import Driver
from tests.ui.driver import Day

MONDAY = date(2026, 11, 23)


def called(day: Day, name: str) -> None:
    client = next(client for client in day.book.clients(day.book.desk()) if client.name == name)
    log_call(day.book, Call(client.id, client.name, "reached", contact_id=client.contacts[0].id, minutes=12))


def left(day: Day) -> str:
    return day.lines[1].removeprefix(" Evening close").strip()


def count(day: Day) -> int:
    number, _, words = left(day).partition(" ")
    assert words in {"thing left for today", "things left for today"}
    return int(number)


async def test_the_day_is_closed_by_keys(driver: Driver) -> None:
    async with driver() as day:
        await day.pass_time(hours=3)
        called(day, "Osk")
        await day.pass_time(hours=6)
        await day.press("T")
        day.sees("11:35 Osk", "you called, 12 minutes", "9 h late Volga Tyres")
        before = count(day)
        assert "Osk" in day.cursor
        await day.press("x")
        assert "nothing to tick off" in day.foot
        await day.press("enter")
        await day.type("Banner is in print.")
        await day.press("ctrl+s")
        day.sees("due in 1 h 28 min Casa Lume")
        assert count(day) == before - 1
        day.misses("without a note")
        await day.press("g")
        assert "Osk Oleg Marin: Banner in five sizes" in day.cursor
        await day.press("x")
        assert day.foot == "Kept: Banner in five sizes"
        assert "they: Choice of cake photos" in day.cursor
        await day.press("x")
        assert "Volga Tyres" in day.cursor
        await day.press("enter")
        day.sees("Call Anna before the fair")
        await day.press("escape")
        for _ in range(before):
            if "Puppy newsletter" not in day.cursor:
                await day.press("x")
        assert count(day) == 2
        await day.press("m", "enter")
        assert count(day) == 1
        letters = next(row for row in rows.rows(day.book.database, "opportunities") if row["due_on"] == MONDAY)
        with day.book.write("She took it") as writer:
            writer.change("opportunities", str(letters["id"]), stage="won")
        await day.look_again()
        assert left(day) == "Nothing is owed; 2 clients due a call"
        day.sees("Due a call, not called", "Grünwerk, Ganges Silk")
        for name in ("Grünwerk", "Ganges Silk"):
            client = next(client for client in day.book.clients(day.book.desk()) if client.name == name)
            log_call(day.book, Call(client.id, name, "reached", note="All is well."))
        await day.look_again()
        assert left(day) == "Nothing is left for today."
        day.sees("First call tomorrow", "Kumo Tea Haruka Mori")
        await day.press("enter")
        day.sees("Overview")
        await day.press("escape", "u", "u", "u")
        assert day.foot.startswith("Undone: ")
        assert left(day) != "Nothing is left for today."
        await day.press("escape")
        assert "Health" in day.screen


async def test_who_was_chosen_and_not_called_is_moved_to_the_next_day_or_let_go(driver: Driver) -> None:
    async with driver() as day:
        await day.press("t", "enter", "enter", "enter", "escape", "escape")
        await day.pass_time(hours=2)
        called(day, "Kranz")
        await day.pass_time(hours=6)
        await day.press("T")
        day.sees("Chosen and not called", "today Volga Tyres", "today Mira")
        assert not any("Kranz no call" in row for row in day.rows)
        await day.press("j", "d")
        assert day.foot == "Not chosen any more: Mira"
        await day.press("t")
        assert day.foot == "Chosen for tomorrow: Volga Tyres"
        day.misses("Chosen and not called")
        await day.press("t")
        assert day.foot == "Nobody who was chosen is left."
        await day.press("d")
        assert "nobody is under the cursor" in day.foot
        await day.press("u")
        day.sees("Chosen and not called", "Volga Tyres")
        await day.press("u")
        day.sees("today Mira")
        await day.press("t")
        assert day.foot == "Chosen for tomorrow: Volga Tyres, Mira"
        await day.pass_time(hours=16)
        await day.press("escape", "t")
        day.misses("Volga Tyres", " Mira ")


async def test_on_a_friday_the_next_day_is_monday(driver: Driver) -> None:
    async with driver() as day:
        await day.press("t", "enter", "escape", "escape")
        await day.pass_time(days=4)
        await day.press("T")
        day.sees("Mon 23 Nov Volga Tyres")
        await day.press("t")
        assert day.foot == "Chosen for Mon: Volga Tyres"


async def test_a_kick_off_of_today_stands_first_of_what_is_still_due(driver: Driver) -> None:
    async with driver() as day:
        with day.book.write("It begins") as writer:
            writer.add("projects", id="new", client_id="client-osk", name="Shop", started_on=day.book.desk().today)
        await day.press("T")
        assert "Kick-off of Shop" in day.rows[day.rows.index("Still due") + 1]
        await day.go_to("Kick-off of Shop")
        await day.press("x")
        assert day.foot.startswith("Osk: done")
        assert not any("Kick-off" in row for row in day.rows)


async def test_a_goal_whose_day_has_come_is_left_until_they_hear_how_far_it_came(driver: Driver) -> None:
    async with driver() as day:
        with day.book.write("It is measured") as writer:
            writer.add("projects", id="new", client_id="client-osk", name="Shop")
            goal = {"project_id": "new", "name": "Orders", "due_on": MONDAY}
            writer.add("goals", **goal, explained_on=MONDAY - timedelta(days=3))
        await day.press("T")
        await day.go_to("today Osk goal: Orders")
        await day.press("x")
        assert day.foot == "Explained: Orders"
        assert not any("goal: Orders" in row for row in day.rows)


async def test_two_complaints_of_one_client_are_two_hidden_lines(driver: Driver) -> None:
    async with driver() as day:
        with day.book.write("They complain") as writer:
            for topic in ("dates", "prices"):
                facts = {"client_id": "client-kranz", "text": topic, "topic": topic, "severity": "high"}
                writer.add("complaints", **facts, received_at=day.book.clock() - timedelta(days=9))
        await day.press("T", "H")
        assert sum("Kranz Hidden while the screen is shared" in row for row in day.rows) == 2


async def test_the_first_call_of_tomorrow_says_why_in_words_that_are_true_then(driver: Driver) -> None:
    async with driver() as day:
        await day.pass_time(hours=9)
        await day.press("T")
        await day.press("G")
        day.sees("First call tomorrow", "Volga Tyres", "Still open: You promised to call at 08:15, 9 h late")
        assert "t choose again" in day.foot
