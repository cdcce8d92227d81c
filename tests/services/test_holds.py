"""A hold is one action: until a day that lies ahead, for a reason."""

from datetime import date

import pytest

from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.book import Book
from acct_tui.services.holds import hold, release, whole, would_rest
from acct_tui.services.queue import call_queue
from acct_tui.services.refusals import Refused
from acct_tui.store import reading
from tests.services.conftest import Hands

THURSDAY = date(2026, 11, 26)


def standing(book: Book, name: str) -> QueueRow:
    return next(row for row in call_queue(book).rows if row.client.name == name)


def test_a_hold_rests_a_client_until_its_day_and_is_undone(book: Book, clock: Hands) -> None:
    before = standing(book, "Ganges Silk")
    assert before.place.lane == "now"
    assert hold(book, before.client, THURSDAY, " their board meets ") == "Held Ganges Silk until Thu 26 Nov"
    held = standing(book, "Ganges Silk")
    assert (held.place.lane, held.place.why) == ("waiting", "Hold until Thu: their board meets")
    clock.move(days=3, hours=3)
    assert standing(book, "Ganges Silk").place.lane == "now"
    assert book.undo() == "Held Ganges Silk until Thu 26 Nov"
    assert standing(book, "Ganges Silk").client == before.client


def test_a_hold_can_be_ended_before_its_day(book: Book) -> None:
    before = standing(book, "Ganges Silk")
    hold(book, before.client, THURSDAY, "their board meets")
    assert release(book, standing(book, "Ganges Silk").client) == "Ended the hold of Ganges Silk"
    assert standing(book, "Ganges Silk") == before
    with pytest.raises(Refused, match="Ganges Silk is not held"):
        release(book, before.client)


@pytest.mark.parametrize(
    ("until", "why", "said"),
    [
        pytest.param(THURSDAY, "  ", "Say in a few words why", id="no-reason"),
        pytest.param(date(2026, 11, 23), "board", "lies ahead", id="today"),
    ],
)
def test_what_is_no_hold_is_refused(book: Book, until: date, why: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        hold(book, standing(book, "Mira").client, until, why)
    assert book.undo() is None


def test_what_a_hold_would_rest_counts_what_is_hidden(book: Book) -> None:
    volga = standing(book, "Volga Tyres").client
    assert "invoice 1042 is due for a call" in would_rest(book, volga, THURSDAY)
    book.is_shared = True
    told = would_rest(book, whole(book, standing(book, "Volga Tyres").client), THURSDAY)
    assert "1042" not in told
    assert "hidden" in told


def test_what_a_hold_would_rest_is_told_without_reading_the_book_again(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = standing(book, "Volga Tyres").client
    book.is_shared = True
    monkeypatch.setattr(book, "clients", lambda *_: pytest.fail("all clients are read"))
    known = whole(book, seen)
    assert known == seen
    monkeypatch.setattr(reading, "client", lambda *_: pytest.fail("read again"))
    assert "hidden" in would_rest(book, known, THURSDAY)
