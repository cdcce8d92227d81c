"""The portfolio: one look says who is called next."""

from tests.ui.conftest import Driver


async def test_twenty_rows_fit_without_scrolling(driver: Driver) -> None:
    async with driver(size=(80, 24)) as day:
        assert "Health" in day.lines[2]
        assert "Volga Tyres" in day.lines[3]
        assert day.table.size.height - 1 == 20
        day.sees("Call now 3:", "You first 47/57, 30 d", "Mon 08:47", "▲ 38 red")


async def test_the_filter_is_typed_at_the_foot_and_accents_do_not_matter(driver: Driver) -> None:
    async with driver() as day:
        await day.press("slash")
        await day.type("grun")
        assert len(day.rows) == 1
        day.sees("Grünwerk", "1 of 18")
        await day.press("escape")
        assert len(day.rows) == 18
