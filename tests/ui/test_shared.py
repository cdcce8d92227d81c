"""While the screen is shared nothing that is asked for by a key tells what is hidden."""

from tests.ui.conftest import Driver


async def test_what_is_undone_is_not_quoted(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        with day.book.write("Deleted complaint wrong pictures") as writer:
            writer.change("clients", "client-kranz", notes="anything")
        await day.press("H", "u")
        day.sees("Undone: the last change · U does it again")
        day.misses("wrong pictures")
        await day.press("U")
        assert day.foot.startswith("Done again: the last change")
        await day.press("H", "u")
        day.sees("Undone: Deleted complaint wrong pictures")
