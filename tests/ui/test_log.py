"""The log tells everything in its order, is found by every word, and keeps what a note names."""

from acct_tui.services.book import Book
from acct_tui.store import rows
from acct_tui.ui.screens.project.tabs.pages import AT_ONCE
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.snapshots import Snap
from tests.ui.test_project import named, open_project


def place(day: Day, *words: str) -> int:
    """The number of the first line that has all the words in it."""
    return next(number for number, row in enumerate(day.rows) if all(word in row for word in words))


async def test_everything_stands_in_the_order_of_its_days(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await open_project(day, tab="Log")
        told = [
            place(day, *words)
            for words in (
                ("→ reminder", "1042, €4 200"),
                ("they owe", "Anna Orlova", "request: New logo"),
                ("→ told them", "Photos moved"),
                ("→ invoice", "1042, €4 200"),
                ("← survey", "CSAT"),
                ("← paid", "1031, €8 400"),
                ("agreed", "Who buys?"),
                ("started", "Spring relaunch"),
            )
        ]
        assert told == sorted(told)
        assert place(day, "change", "Photos moved") > 0


async def test_a_line_is_opened_settled_and_told_in_full(driver: Driver, book: Book) -> None:
    async with driver() as day:
        await open_project(day, tab="Log")
        await day.go_to("they owe", "New logo")
        await day.press("x")
        day.sees("Kept: New logo as vector file")
        await day.go_to("kept", "New logo")
        day.sees("they owe Tue 10 Nov 10:05", "kept Mon 23 Nov 08:47")
        await day.press("enter")
        day.sees("New logo as vector file", "Owner")
        await day.press("escape")
        await day.go_to("→ voicemail", "Asked when")
        await day.press("y")
        assert day.app.clipboard == "Asked when the transfer goes out."
        await day.go_to("change", "Photos moved")
        day.sees("First snow; the warehouse has no hands free")


async def test_the_filter_reads_every_word_and_the_panel_scrolls(driver: Driver, book: Book) -> None:
    volga = str(named(book, "clients", name="Volga Tyres")["id"])
    long = "\n".join(f"Line {n} of many" for n in range(30))
    with book.write("A long note") as writer:
        note = f"Began\n{long}\nthe zebra at the end"
        writer.add("interactions", client_id=volga, at=book.clock(), kind="internal_note", note=note)
    async with driver() as day:
        await open_project(day, tab="Log")
        await day.press("slash")
        await day.type("zebra")
        assert len(day.rows) == 1
        day.misses("the zebra at the end")
        await day.press("enter", *["J"] * 20)
        day.sees("the zebra at the end")
        await day.press(*["K"] * 20)
        day.sees("Began", "Line 0")


async def test_money_and_complaints_are_not_told_while_the_screen_is_shared(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await open_project(day, "Lookbook", tab="Log")
        assert place(day, "← complaint", "Ola Nowak", "Four pages")
        assert place(day, " invoice ")
        await day.press("H")
        assert not [row for row in day.rows if "complaint Ola" in row or " invoice " in row or " paid " in row]


async def test_what_a_note_names_is_kept_with_the_project_of_the_call(driver: Driver, book: Book) -> None:
    async with driver((120, 40)) as day:
        await open_project(day, "Tyre finder", tab="Log")
        await day.press("c")
        await day.type("Talked.\nrisk: sizes wrong because the list is old")
        day.sees("→ risk, Tyre finder")
        await day.press("ctrl+s", "r", "enter", "enter")
        found = named(book, "raid_items", text="sizes wrong")
        assert (found["kind"], found["why"], found["project_id"]) == ("risk", "the list is old", "project-volga-finder")
        await day.press("a")
        await day.type("decision: two banners")
        day.sees("Volga Tyres · Decision, Tyre finder: two banners")
        await day.press("enter")
        assert named(book, "raid_items", text="two banners")["project_id"] == "project-volga-finder"
        await day.press("u", "u")
    assert not [row for row in rows.rows(book.database, "raid_items") if row["text"] in ("sizes wrong", "two banners")]


async def test_it_looks_as_it_should(driver: Driver, snap: Snap) -> None:
    async with driver() as day:
        await open_project(day, tab="Log")
        await day.go_to("we owe", "Call Anna")
        snap(day, "project-log-80x24")


async def test_a_long_log_is_shown_from_its_newest_lines_and_whole_when_asked(driver: Driver) -> None:
    async with driver() as day:
        await open_project(day, tab="Log")
        assert len(day.rows) == AT_ONCE + 1
        await day.press("G")
        assert "57 more: enter shows all" in day.cursor
        await day.press("enter")
        assert len(day.rows) == AT_ONCE + 57
        await day.press("slash")
        await day.type("dealer map higher")
        assert len(day.rows) == 1
