"""A client without a live project who is owed a call, by keys: every screen takes their row."""

from datetime import timedelta

import pytest

from acct_tui.services.book import Book
from tests.ui.conftest import Driver

LEAD = "client-lead"


@pytest.fixture(autouse=True)
def lead(book: Book) -> None:
    """A client who has no project yet called, and nobody answered."""
    called = book.clock() - timedelta(minutes=20)
    with book.write("A lead") as writer:
        writer.add("clients", id=LEAD, name="Zebra Lead", time_zone="Europe/Berlin", country="DE", currency="EUR")
        writer.add("contacts", id="contact-lead", client_id=LEAD, name="Zoe Lind", phone="+49 30 555 01 20")
        writer.add("interactions", client_id=LEAD, at=called, started_by="client", kind="attempt")


async def test_they_are_called_from_the_queue_and_leave_it(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2")
        await day.go_to("Zebra Lead")
        day.sees("Zoe Lind", "missed")
        await day.press("w")
        day.sees("nobody called back")
        await day.press("escape", "enter")
        day.sees("They called 20 min ago", "x answered")
        await day.press("enter")
        day.sees("Time zone", "Europe/Berlin")
        await day.press("escape", "escape", "c")
        day.sees("Zebra Lead  Zoe Lind")
        await day.press("ctrl+s", "r", "4", "enter")
        assert "Logged a call with Zebra Lead: reached" in day.foot
        day.misses("Zebra Lead  Zoe Lind")


async def test_the_evening_and_triage_take_their_row(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("T")
        day.sees("Zebra Lead")
        await day.press("escape", "t")
        day.sees("of")


async def test_a_mark_moves_on_from_them(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2")
        await day.go_to("Zebra Lead")
        before = day.cursor
        await day.press("space")
        assert day.cursor != before
        day.sees("1 marked")
