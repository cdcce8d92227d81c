"""What a client was answered, and why an invoice is disputed, is not lost with the program."""

from pathlib import Path

from acct_tui.services.book import Book
from tests.ui.driver import at_the_dashboard
from tests.ui.life.steps import turn_to


async def test_an_answer_and_the_reason_of_a_dispute_are_offered_to_be_copied(book: Book, tmp_path: Path) -> None:
    book.drafts = tmp_path / "drafts"
    for tab, row, key, words in (("Care", "wrong pictures", "x", "[/] new pages"), ("Money", "1044", "D", "[/] half")):
        async with at_the_dashboard(book) as day:
            await day.go_to("Mira")
            await day.press("enter")
            await turn_to(day, tab)
            await day.go_to(row)
            await day.press(key)
            await day.type(words)
            day.app.keep_drafts()
        async with at_the_dashboard(book) as day:
            day.sees("Mira", words)
            await day.press("enter")
            day.sees(words)
            await day.press("y")
            assert day.app.clipboard == words
            await day.press("d")
