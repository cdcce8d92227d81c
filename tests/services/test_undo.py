"""What u takes back: our own without a word, what another window did only when that was meant."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from acct_tui.clock import stopped_at
from acct_tui.services.book import Book
from acct_tui.services.demo import START
from acct_tui.services.refusals import DoneElsewhere


def met(book: Book, name: str) -> str:
    with book.write(f"Met {name}") as writer:
        writer.add("clients", name=name, time_zone="UTC", country="DE", currency="EUR")
    return f"Met {name}"


@pytest.fixture
def window(book: Book) -> Iterator[Book]:
    """A window that was opened an hour after the first."""
    opened = Book(book.path, book.settings, clock=stopped_at(START + timedelta(hours=1)))
    yield opened
    opened.close()


def test_what_this_window_did_is_taken_back_unasked(book: Book) -> None:
    one, two = met(book, "One"), met(book, "Two")
    assert (book.undo(), book.redo(), book.undo(), book.undo()) == (two, two, two, one)


def test_what_was_done_before_this_window_opened_is_taken_back_unasked(book: Book, window: Book) -> None:
    one = met(book, "One")
    assert window.undo() == one


def test_what_another_window_did_meanwhile_is_taken_back_only_when_it_is_named(book: Book, window: Book) -> None:
    ours, theirs = met(book, "One"), met(window, "Two")
    with pytest.raises(DoneElsewhere) as asked:
        book.undo()
    assert asked.value.done.words == theirs
    three = met(window, "Three")
    with pytest.raises(DoneElsewhere) as again:
        book.undo(asked.value.done)
    assert again.value.done.words == three, "what came since is not what was meant"
    assert book.undo(again.value.done) == three
    assert book.undo(asked.value.done) == theirs
    assert book.undo() == ours


def test_what_an_import_beside_the_screen_did_is_ours(book: Book) -> None:
    beside = book.beside()
    words = met(beside, "One")
    beside.close()
    assert book.undo() == words


def test_a_change_of_nothing_says_nothing_of_whose_the_next_is(book: Book, window: Book) -> None:
    with book.write("Looked only"):
        pass
    met(window, "One")
    with pytest.raises(DoneElsewhere):
        book.undo()
