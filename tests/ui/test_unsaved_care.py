"""What a client was answered, and what is said of a dispute, is not lost with the program."""

from pathlib import Path

from acct_tui.services.book import Book
from acct_tui.store import rows
from tests.ui.driver import Day, at_the_dashboard
from tests.ui.life.steps import turn_to


async def test_an_answer_is_offered_to_be_copied(book: Book, tmp_path: Path) -> None:
    book.drafts = tmp_path / "drafts"
    async with at_the_dashboard(book) as day:
        await open_row(day, "Mira", "Care", "wrong pictures")
        await day.press("x")
        await day.type("[/] new pages")
        day.app.unsaved.keep()
    async with at_the_dashboard(book) as day:
        day.sees("Mira", "[/] new pages")
        await day.press("enter")
        day.sees("[/] new pages")
        await day.press("y")
        assert day.app.clipboard == "[/] new pages"


async def test_a_dispute_goes_on_with_all_that_was_typed(book: Book, tmp_path: Path) -> None:
    book.drafts = tmp_path / "drafts"
    async with at_the_dashboard(book) as day:
        await open_row(day, "Casa Lume", "Money", "1047")
        await day.press("D")
        await day.type("[/] half")
        await day.press("tab")
        await day.type("@oleg: look")
        await day.press("tab")
        await day.type("fri")
        day.app.unsaved.keep()
    async with at_the_dashboard(book) as day:
        day.sees("Dispute of invoice 1047")
        await day.press("enter")
        day.sees("[/] half", "→ look (Oleg Marin) · Fri 27 Nov 18:00")
        await day.press("ctrl+s")
        assert day.foot == "Disputed: 1047, next look (Oleg Marin) by Fri 27 Nov 18:00"
    async with at_the_dashboard(book) as day:
        day.misses("Dispute of invoice 1047")


async def test_a_dispute_that_was_settled_meanwhile_gives_its_words_away(book: Book, tmp_path: Path) -> None:
    book.drafts = tmp_path / "drafts"
    async with at_the_dashboard(book) as day:
        await open_row(day, "Casa Lume", "Money", "1047")
        await day.press("D")
        await day.type("half")
        day.app.unsaved.keep()
    about = next(row for row in rows.rows(book.database, "invoices") if row["number"] == "1047")
    with book.write("Disputed elsewhere") as writer:
        writer.change("invoices", str(about["id"]), disputed=True)
    async with at_the_dashboard(book) as day:
        await day.press("enter", "y")
        assert day.app.clipboard == "half"


async def open_row(day: Day, line: str, tab: str, row: str) -> None:
    """Go to a row of a tab of the project under that line."""
    await day.go_to(line)
    await day.press("enter")
    await turn_to(day, tab)
    await day.go_to(row)
