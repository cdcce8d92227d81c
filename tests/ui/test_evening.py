"""The evening close: write the notes, keep the promises, know the first call of tomorrow."""

from datetime import timedelta

from acct_tui.services.calls import Call, log_call
from tests.ui.conftest import Driver
from tests.ui.driver import Day


def called(day: Day, name: str) -> None:
    client = next(client for client in day.book.clients(day.book.desk()) if client.name == name)
    log_call(day.book, Call(client.id, client.name, "reached", contact_id=client.contacts[0].id, minutes=12))


async def test_the_day_is_closed_by_keys(driver: Driver) -> None:
    async with driver() as day:
        await day.pass_time(hours=3)
        called(day, "Osk")
        await day.pass_time(hours=6)
        await day.press("T")
        day.sees("5 things left for today", "11:47 Osk", "you called, 12 minutes", "9 h late Volga Tyres")
        day.sees("First call tomorrow", "Tue 24 Nov 09:00 Volga Tyres Anna Orlova +7 844 255-01-10")
        day.sees("You promised to call yesterday 08:15")
        assert "Osk" in day.cursor
        await day.press("x")
        assert "nothing to tick off" in day.foot
        await day.press("enter")
        await day.type("Banner is in print.")
        await day.press("ctrl+s")
        day.sees("Every one has its note.", "4 things left for today", "Casa Lume")
        assert "Volga Tyres" in day.cursor
        await day.press("enter")
        day.sees("Call Anna before the fair")
        await day.press("escape", "x")
        assert "Kept: " in day.foot
        day.sees("3 things left for today", "due in 1 h 28 min Casa Lume", "They wait for us")
        await day.press("x")
        await day.go_to("Kim Brunner called 9 h ago")
        await day.press("x")
        day.sees("1 thing left for today")
        await day.press("x")
        day.sees("Nothing is left for today.", "Nothing is left.")
        day.misses("You promised to call yesterday")
        await day.press("enter")
        day.sees("Overview")
        await day.press("escape", "u")
        assert day.foot.startswith("Undone: ")
        day.sees("1 thing left for today")
        await day.press("escape")
        assert "Health" in day.screen


async def test_two_complaints_of_one_client_are_two_hidden_lines(driver: Driver) -> None:
    async with driver() as day:
        with day.book.write("They complain") as writer:
            for topic in ("dates", "prices"):
                facts = {"client_id": "client-kranz", "text": topic, "topic": topic, "severity": "high"}
                writer.add("complaints", **facts, received_at=day.book.clock() - timedelta(days=9))
        await day.press("T", "H")
        assert sum("Kranz Hidden while the screen is shared" in row for row in day.rows) == 2
