"""Clients without a live project: while something is owed they stand in the queue, and no screen stumbles over them."""

from datetime import timedelta

import pytest

from acct_tui.services.book import Book
from acct_tui.services.calls import Call, log_call
from acct_tui.services.evening import evening
from acct_tui.services.fine import say_fine
from acct_tui.services.portfolio import portfolio
from acct_tui.services.queue import call_queue
from acct_tui.services.refusals import Refused
from tests.services.conftest import Hands
from tests.services.test_reading import SCREENS, asked

LEAD = "client-lead"


@pytest.fixture(autouse=True)
def lead(book: Book) -> None:
    """A client who has no project yet."""
    with book.write("A lead") as writer:
        writer.add("clients", id=LEAD, name="Lead", time_zone="Europe/Berlin", country="DE", currency="EUR", tier="A")


def stands(book: Book) -> tuple[str, int] | None:
    """The lane and the band in which the client stands in the queue, as the portfolio has it too."""
    rows = [row for row in call_queue(book).rows if row.client.id == LEAD]
    assert [row for row in portfolio(book).queue if row.client.id == LEAD] == rows
    return (rows[0].place.lane.value, int(rows[0].band)) if rows else None


def they_called(book: Book) -> None:
    with book.write("They called") as writer:
        writer.add("interactions", client_id=LEAD, at=book.clock(), started_by="client", kind="attempt")


def test_who_is_owed_nothing_stands_in_no_queue(book: Book) -> None:
    assert stands(book) is None


def test_a_missed_call_brings_them_into_the_queue_until_it_is_returned(book: Book, clock: Hands) -> None:
    they_called(book)
    assert stands(book) == ("now", 1)
    clock.move(minutes=5)
    log_call(book, Call(LEAD, "Lead", "reached"))
    assert stands(book) is None


@pytest.mark.parametrize(
    ("kind", "promised", "hours", "expected"),
    [
        pytest.param("call", True, -1, ("now", 1), id="a-promised-call-past"),
        pytest.param("task", True, -1, ("later", 2), id="a-promise-past-before-their-hours"),
        pytest.param("task", True, 200, None, id="a-promise-that-is-not-due"),
        pytest.param("call", False, -1, None, id="a-plan-of-ours"),
    ],
)
def test_what_was_promised_counts_once_it_is_due(
    book: Book, clock: Hands, kind: str, promised: bool, hours: int, expected: tuple[str, int] | None
) -> None:
    due = clock.now + timedelta(hours=hours)
    with book.write("Promise") as writer:
        writer.add(
            "commitments", client_id=LEAD, owner="us", kind=kind, text="the offer", promised=promised,
            made_at=clock.now - timedelta(days=3), first_due_at=due, due_at=due,
        )  # fmt: skip
    assert stands(book) == expected


def test_the_evening_tells_of_them_once_and_names_them_for_tomorrow(book: Book, clock: Hands) -> None:
    before = evening(book, call_queue(book).rows, book.desk())
    they_called(book)
    queue = call_queue(book)
    found = evening(book, queue.rows, queue.desk)
    assert found.count == before.count + 1
    assert [row.client.id for row, _ in found.waiting if row.client.id == LEAD] == [LEAD]


def test_they_are_not_fine_while_a_call_is_owed(book: Book) -> None:
    they_called(book)
    (row,) = (row for row in call_queue(book).rows if row.client.id == LEAD)
    assert row.unknown == ()
    with pytest.raises(Refused, match="owed a call"):
        say_fine(book, row.client)


@pytest.mark.parametrize("screen", ["queue", "portfolio", "evening", "owed"])
def test_the_number_of_queries_does_not_grow_with_them(book: Book, screen: str) -> None:
    few = len(asked(book, SCREENS[screen]))
    they_called(book)
    with book.write("More of them") as writer:
        for n in range(30):
            writer.add("clients", id=f"old{n}", name=f"Old {n}", time_zone="UTC", country="DE", currency="EUR")
            writer.add("interactions", client_id=f"old{n}", at=book.clock(), started_by="client", kind="attempt")
    assert len(asked(book, SCREENS[screen])) == few
