"""Three days of an account manager, Friday triage to Tuesday, with what every screen says held against the tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from acct_tui.services.book import Book
from acct_tui.services.demo.opening import SETTINGS
from tests.ui.driver import Hands, at_the_dashboard
from tests.ui.three_days import cast, friday, monday, tuesday


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Seven clients on a Friday morning."""
    opened = Book(tmp_path / "book.db", SETTINGS, clock=Hands(cast.FRIDAY))
    cast.enter(opened)
    yield opened
    opened.close()


async def test_no_wait_hides_what_it_does_not_answer_from_friday_to_tuesday(book: Book) -> None:
    async with at_the_dashboard(book, (160, 40)) as day:
        await friday.the_morning_is_sorted(day)
        await friday.something_is_promised_without_a_day(day)
        await friday.a_silent_colleague_is_reminded(day)
        await friday.an_angry_client_calls(day)
        await friday.a_plan_is_made_by_habit(day)
        await friday.a_letter_is_answered(day)
        await friday.the_day_is_closed(day)
        await monday.the_weekend_has_forgotten_nothing(day)
        await monday.the_angry_client_rings_first(day)
        await monday.the_outage_is_told(day)
        await monday.oleg_is_reminded_again(day)
        await monday.the_day_is_closed(day)
        await tuesday.everything_that_waited_returns(day)
        await tuesday.everything_is_dealt_with(day)
        await tuesday.nothing_is_left(day)
