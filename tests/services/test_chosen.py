"""Choosing a client for today is a mark: it moves and hides nothing, and each step is one action."""

from datetime import date

import pytest

from acct_tui.domain.facts.snapshots import Client
from acct_tui.services.book import Book
from acct_tui.services.chosen import choose, drop, move_on
from acct_tui.services.queue import call_queue
from acct_tui.services.refusals import Refused
from tests.services.conftest import Hands

TODAY = date(2026, 11, 23)


def clients(book: Book) -> dict[str, Client]:
    return {row.client.name: row.client for row in call_queue(book).rows}


def test_choosing_is_a_mark_with_a_day_that_moves_nothing(book: Book) -> None:
    before = [(row.client.id, row.place, row.tenths) for row in call_queue(book).rows]
    assert choose(book, clients(book)["Osk"]) == "Chosen for today: Osk"
    assert clients(book)["Osk"].chosen_on == TODAY
    assert [(row.client.id, row.place, row.tenths) for row in call_queue(book).rows] == before
    assert book.undo() == "Chosen for today: Osk"
    assert clients(book)["Osk"].chosen_on is None


@pytest.mark.parametrize(
    ("days", "said", "on"),
    [
        pytest.param(0, "tomorrow", date(2026, 11, 24), id="on-a-monday"),
        pytest.param(4, "Mon", date(2026, 11, 30), id="on-a-friday"),
        pytest.param(31, "Mon", date(2026, 12, 28), id="before-christmas"),
    ],
)
def test_who_is_left_is_chosen_for_the_next_working_day(
    book: Book, clock: Hands, days: int, said: str, on: date
) -> None:
    clock.move(days=days)
    known = clients(book)
    words = move_on(book, [known["Osk"], known["Mira"]])
    assert words == f"Chosen for {said}: Osk, Mira"
    assert {clients(book)[name].chosen_on for name in ("Osk", "Mira")} == {on}
    assert book.undo() == words
    assert {clients(book)[name].chosen_on for name in ("Osk", "Mira")} == {None}


def test_many_are_told_by_their_number(book: Book) -> None:
    known = list(clients(book).values())[:5]
    assert move_on(book, known) == f"Chosen for tomorrow: 5 clients ({known[0].name} and others)"


def test_with_nobody_left_nothing_is_moved(book: Book) -> None:
    with pytest.raises(Refused, match="Nobody who was chosen is left"):
        move_on(book, [])
    assert book.undo() is None


def test_a_mark_can_be_let_go(book: Book) -> None:
    choose(book, clients(book)["Osk"])
    assert drop(book, clients(book)["Osk"]) == "Not chosen any more: Osk"
    assert clients(book)["Osk"].chosen_on is None
