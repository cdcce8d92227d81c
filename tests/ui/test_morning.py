"""Monday morning by keys alone: look, call, write down, and the queue moves on."""

from tests.ui.conftest import Driver


async def test_from_the_portfolio_to_a_changed_queue_and_back(driver: Driver) -> None:
    async with driver() as day:
        day.sees("Call now 3:")
        await day.press("2")
        assert "Volga Tyres" in day.cursor
        day.sees("Now 8", "! owed", "call, 32 min late")
        await day.press("enter")
        day.sees("+7 844 255-01-10", "there 10:47, in window", "Breeds beagles", "points in all")
        await day.press("enter")
        day.sees("Spring relaunch", "Overview")
        await day.press("escape", "escape")
        await day.talk("Banner is in print.")
        assert "Logged a call with Volga Tyres: reached" in day.foot
        assert "Mira" in day.cursor
        assert "! owed" not in day.row("Volga Tyres")
        assert "Irina Belova" in day.row("Volga Tyres"), "a talk with Anna answers nothing that is Irina's"
        await day.press("u")
        assert "Undone: Logged a call with Volga Tyres: reached" in day.foot
        assert "! owed" in day.rows[1]
        assert "Volga Tyres" in day.rows[1]
        await day.press("U")
        assert "Done again: Logged a call" in day.foot
        assert "! owed" not in day.row("Volga Tyres")


async def test_a_call_that_reached_nobody_is_one_key_and_comes_back_by_itself(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2")
        await day.go_to("Ganges Silk")
        await day.press("c", "enter", "n", "enter")
        assert "no answer" in day.foot
        assert "back 09:47" in day.row("Ganges Silk")


async def test_their_missed_call_is_owed_at_once(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2")
        await day.go_to("Atelier Roy")
        await day.press("i", "r", "o", "m", "enter")
        day.sees("4 owed")
        assert "! owed" in day.row("Atelier Roy")


async def test_a_promised_next_call_is_kept_as_a_promise(driver: Driver) -> None:
    async with driver((200, 40)) as day:
        await day.press("2", "c", "ctrl+s", "r", "enter")
        await day.type("fri 9:00")
        day.sees("→ Fri 27 Nov 09:00")
        await day.press("enter")
        day.sees("Do they know of it? y they do, n they do not; enter: no")
        await day.press("y")
        await day.go_to("Volga Tyres")
        await day.press("z")
        day.sees("Now promised: Fri 27 Nov 09:00")
