"""Whole books of random rows through SQLite: the ranking holds, and a book read back from its export ranks the same."""

from pathlib import Path

import pytest

from acct_tui.clock import stopped_at
from acct_tui.domain.queue.terms import TERMS
from acct_tui.exchange.apply import apply
from acct_tui.exchange.books.book_json import export_book
from acct_tui.exchange.importers import plan_sources
from acct_tui.exchange.text.source import to_source
from acct_tui.services import queue as queues
from acct_tui.services.book import Book
from tests.store.conftest import NOW
from tests.store.scribbler import Scribbler

WEIGHTS = {term.name: term.weight for term in TERMS}

SEEDS = range(25)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_whole_book_ranks_by_its_reasons_and_the_same_after_a_journey(tmp_path: Path, seed: int) -> None:
    book = Book(tmp_path / "one.db", clock=stopped_at(NOW))
    book.database.pragma("synchronous", 0)
    scribbler = Scribbler(book.database, seed)
    with book.write("A random book") as writer:
        for _ in range(150):
            scribbler.step(writer)
    queue = queues.call_queue(book)
    assert queue.rows, "a book without a live project proves nothing"
    for row in queue.rows:
        assert row.tenths == sum(reason.tenths for reason in row.reasons), row.client.name
        assert [each for each in row.reasons if not 0 < each.tenths <= WEIGHTS[each.term]] == [], row.client.name
    assert [row.order for row in queue.rows] == sorted(row.order for row in queue.rows)

    copy = Book(tmp_path / "two.db", clock=stopped_at(NOW))
    exported = export_book(book)
    apply(copy, plan_sources(copy, [to_source("book.json", exported.encode())]))
    assert export_book(copy) == exported
    assert queues.as_json(queues.call_queue(copy)) == queues.as_json(queue)
    book.close()
    copy.close()
