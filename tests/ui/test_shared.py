"""While the screen is shared nothing that is asked for by a key tells what is hidden."""

from acct_tui.services.queue import call_queue
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


async def test_the_note_of_a_problem_is_hidden_on_cards_and_in_the_log(driver: Driver) -> None:
    async with driver((200, 60)) as day:
        last = next(row for row in call_queue(day.book).rows if row.client.id == "client-volga").client.conversations[0]
        with day.book.write("a problem") as writer:
            writer.change("interactions", last.id, note="furious about it", was_problem=True)
        await day.press("H", "2")
        await day.go_to("Volga")
        day.sees("Hidden while")
        day.misses("furious")
        await day.press("enter")
        for _ in range(6):
            day.misses("furious")
            await day.press("right_square_bracket")
        await day.press("escape", "H")
        day.sees("furious")
