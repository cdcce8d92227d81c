"""A plan later than a promise of ours to the same client is said before it is saved, wherever it is made."""

import pytest

from acct_tui.services.book import Book
from acct_tui.services.calls import Call, log_call
from tests.ui.conftest import Driver
from tests.ui.driver import Day

GRUENWERK, FILES = "client-gruenwerk", "Later than what you promised: files for Wed 25 Nov 18:00"


def promised(book: Book, note: str) -> None:
    """Agree on something with Grünwerk."""
    log_call(book, Call(GRUENWERK, "Grünwerk", "voicemail", note))


async def until(day: Day, name: str) -> None:
    """Go on in triage until it is about a client."""
    for _ in range(20):
        if f" {name}  " in day.screen:
            return
        await day.press("j")
    raise AssertionError(day.screen)


async def test_triage_marks_the_presets_that_come_after_a_promise(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2", "t")
        await until(day, "Casa Lume")
        await day.press("z")
        day.sees("Later than what you promised: a call for Mon 23 Nov 19:15")
        lines = {line.split("→")[0].split()[-1]: line for line in day.lines if "→" in line}
        assert ["later than promised" in lines[name] for name in ("afternoon", "day", "week")] == [False, True, True]


async def test_triage_says_what_asks_all_the_same_before_and_after_it_is_put_off(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2", "t")
        await until(day, "Volga Tyres")
        await day.press("z")
        day.sees("Later than what you promised: November report", "Still asks now: promised call 08:15, 32 min late")
        assert [day.screen.count(words) for words in ("! later than promised", "Still asks")] == [2, 1]
        await day.press("1")
        assert day.foot.startswith("Volga Tyres still asks now: promised call 08:15, 32 min late, and ")


async def test_triage_says_nothing_where_nothing_is_promised(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2", "t")
        await until(day, "Ganges Silk")
        await day.press("z")
        day.sees("in a week", "hold until")
        day.misses("ater than", "till asks")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("grün todo: call fri", FILES, id="a-plan"),
        pytest.param("grün we: call fri", FILES, id="a-call-they-know-of"),
        pytest.param("grün todo: call tomorrow", "", id="earlier"),
        pytest.param("grün todo: files fri", "", id="no-call"),
        pytest.param("nordbau todo: call fri", "", id="another-client"),
    ],
)
async def test_the_quick_line_says_what_a_call_comes_after(driver: Driver, book: Book, line: str, said: str) -> None:
    promised(book, "we: files wed")
    async with driver() as day:
        await day.press("a")
        await day.type(line)
        day.sees("→ We")
        if said:
            day.sees(said)
        else:
            day.misses("Later than")


async def test_a_call_that_is_moved_says_what_it_comes_after(driver: Driver, book: Book) -> None:
    promised(book, "we: files wed\ntodo: call tue 10:00")
    async with driver() as day:
        await day.press("3")
        await day.go_to("Grünwerk", "call")
        await day.press("z")
        await day.type("fri 9:00")
        day.sees("New date", FILES)
        await day.press("ctrl+a", "ctrl+k")
        await day.type("tue 11:00")
        day.misses("Later than")


async def test_a_promised_call_is_later_than_itself_until_they_are_told(driver: Driver, book: Book) -> None:
    promised(book, "we: call tue 10:00")
    async with driver() as day:
        await day.press("3")
        await day.go_to("Grünwerk", "call")
        await day.press("z")
        await day.type("fri 9:00")
        day.sees("Later than what you promised: a call for Tue 24 Nov 10:00")
        await day.press("ctrl+t")
        day.misses("Later than")
