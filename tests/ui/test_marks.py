"""Marked clients: the next action acts on all of them, as one step."""

from tests.ui.conftest import Driver


async def test_marks_on_the_portfolio_count_clients_and_act_as_one_step(driver: Driver) -> None:
    async with driver() as day:
        await day.press("space", "space")
        day.sees("2 marked")
        assert [row.startswith("✓") for row in day.rows[:4]] == [True, True, True, False]
        assert "Kranz" in day.cursor
        await day.press("escape")
        day.sees("Call now 3:")
        day.misses("✓", "marked")
        for client in ("Osk", "Nordbau", "Grünwerk", "Kumo"):
            await day.go_to(client)
            await day.press("space")
        day.sees("4 marked x z p act on all")
        await day.press("p")
        assert "At most 3 clients are pinned" in day.foot
        day.sees("4 marked")
        await day.go_to("Kumo")
        await day.press("space")
        day.sees("3 marked")
        await day.press("z")
        day.sees("Next contact 3 clients", "Osk, Nordbau, Grünwerk")
        await day.type("fri 9:00")
        day.sees("→ Fri 27 Nov 09:00")
        await day.press("enter")
        assert "Planned a call with Osk, Nordbau, Grünwerk" in day.foot
        day.misses("marked", "✓")
        await day.press("2")
        resting = ["back Fri 08:45" in day.row(client) for client in ("Grünwerk", "Nordbau", "Osk")]
        assert resting == [True, False, False], "a plan rests silence, not what they owe or we do"
        await day.press("u")
        assert not any("back Fri 08:45" in row for row in day.rows)


async def test_marks_on_the_queue_are_dealt_with_after_a_look(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("2", "g")
        for client in ("Volga Tyres", "Stroymir", "Bayside"):
            await day.go_to(client)
            await day.press("space")
        assert day.row("Bayside").startswith("✓")
        await day.go_to("Kranz")
        await day.press("x")
        day.sees(
            "kept Volga Tyres You promised to call", "told Stroymir", "enter does all 2, u takes it back as one step"
        )
        day.sees("left out Bayside Fund: nothing to tick off")
        await day.press("escape")
        day.sees("3 marked")
        await day.press("x", "enter")
        assert "Volga Tyres, Stroymir: kept, told" in day.foot
        day.misses("marked", "You promised to call at 08:15")
        assert "Kranz" in day.cursor
        await day.press("u")
        await day.go_to("Volga Tyres")
        day.sees("You promised to call at 08:15")
        await day.press("space", "p")
        assert "Pinned Volga Tyres" in day.foot
        day.misses("marked")


async def test_a_filter_is_cleared_after_the_marks_and_blanks_are_typed_in_the_prompt(driver: Driver) -> None:
    async with driver() as day:
        await day.press("slash")
        await day.type("osk launch")
        await day.press("enter", "space")
        day.sees("1 marked")
        await day.press("escape")
        day.sees("1 of 18 projects with osk launch")
        await day.press("escape")
        assert len(day.rows) == 18
