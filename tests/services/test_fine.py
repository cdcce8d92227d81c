"""Saying that a client is fine until it gets worse."""

from datetime import UTC, datetime, timedelta

import pytest

from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services import queue as queues
from acct_tui.services.book import Book
from acct_tui.services.demo import START
from acct_tui.services.fine import say_fine
from acct_tui.services.pins import toggle_pin
from acct_tui.services.refusals import Refused
from acct_tui.store.rows import row as stored
from tests.services.conftest import Hands


def of(book: Book, name: str) -> QueueRow:
    return next(row for row in queues.call_queue(book).rows if row.client.name == name)


def test_it_is_kept_with_the_band_and_the_points_of_then_and_undone(book: Book) -> None:
    before = of(book, "Ganges Silk")
    assert before.place.lane == "now"
    assert say_fine(book, before.client) == "Ganges Silk is fine until it gets worse"
    kept = stored(book.database, "clients", before.client.id)
    assert kept is not None
    assert (kept["fine_at"], kept["fine_band"], kept["fine_tenths"]) == (book.clock(), before.band, before.tenths)
    after = of(book, "Ganges Silk")
    # One cadence would be over as my day begins on 8 December; a step of the plan is past its day as theirs does.
    assert (after.place.lane, after.place.returns_at) == ("waiting", datetime(2026, 12, 8, 3, 30, tzinfo=UTC))
    assert (after.band, after.tenths) == (before.band, before.tenths)
    book.undo()
    assert of(book, "Ganges Silk") == before


def test_days_bring_the_row_back_by_themselves(book: Book, clock: Hands) -> None:
    say_fine(book, of(book, "Ganges Silk").client)
    lanes = []
    for _ in range(12):
        clock.now += timedelta(days=1)
        row = of(book, "Ganges Silk")
        lanes.append(row.place.lane)
    assert lanes[0] == "waiting"
    assert "now" in lanes


def test_what_is_owed_or_pinned_is_never_fine(book: Book) -> None:
    with pytest.raises(Refused, match="They are owed a call: c, x or z"):
        say_fine(book, of(book, "Volga Tyres").client)
    toggle_pin(book, of(book, "Osk").client)
    with pytest.raises(Refused, match="p lets go of the pin first"):
        say_fine(book, of(book, "Osk").client)
    assert book.undo() == "Pinned Osk"


def test_asked_about_an_earlier_moment_it_was_not_said_yet(book: Book, clock: Hands) -> None:
    before = queues.as_json(queues.call_queue(book, START))
    clock.now += timedelta(hours=1)
    say_fine(book, of(book, "Ganges Silk").client)
    assert queues.as_json(queues.call_queue(book, START)) == before
