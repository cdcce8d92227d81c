"""The tables of the book as lists show them."""

import pytest

from acct_tui.services.book import Book
from acct_tui.services.tables import counts, listed
from acct_tui.store.driver import driver
from acct_tui.store.schema import TABLES

TALKS = "interactions"


def test_every_table_is_counted_in_the_order_of_the_format(book: Book) -> None:
    assert list(counts(book)) == [table.name for table in TABLES]
    assert counts(book)["saved_filters"] == 2


@pytest.mark.parametrize(
    ("table", "title", "owner", "client"),
    [
        pytest.param("clients", "Alpenhof", "", "client-alpenhof", id="nobody's"),
        pytest.param("contacts", "Sepp Hofer", "Alpenhof", "client-alpenhof", id="a-client's"),
        pytest.param("facts", "Judges the curling club on Thursdays.", "Alpenhof · Sepp Hofer", "client-alpenhof",
                     id="a-person's"),
        pytest.param("payments", "of 17 Nov 2026", "Atelier Roy · 1052", "client-roy", id="an-invoice's"),
        pytest.param("readings", "of 2 Nov 2026", "Bayside Fund · Opened", "client-bayside", id="a-goal's"),
        pytest.param("quiet_blocks", "of 23 Nov 2026", "", None, id="mine"),
    ],
)  # fmt: skip
def test_a_row_says_whose_it_is(book: Book, table: str, title: str, owner: str, client: str | None) -> None:
    first = listed(book, table).lines[0]
    assert (first.title, first.owner, first.client_id) == (title, owner, client)


def test_a_page_holds_the_newest_and_knows_how_many_there_are(book: Book) -> None:
    page = listed(book, TALKS, 10)
    moments = [str(line.fields["at"]) for line in page.lines]
    assert (len(page.lines), page.total, page.is_newest_first) == (10, counts(book)[TALKS], True)
    assert moments == sorted(moments, reverse=True)


def test_the_newest_talks_are_found_without_those_before(book: Book) -> None:
    query = "EXPLAIN QUERY PLAN SELECT * FROM interactions ORDER BY at DESC LIMIT 500"
    assert "USING INDEX interactions_at" in driver(book.database).execute(query).fetchone()[-1]


def test_while_the_screen_is_shared_nothing_hidden_is_listed(book: Book) -> None:
    book.is_shared = True
    assert not {"invoices", "payments", "complaints", "facts", "surveys", "opportunities"} & counts(book).keys()
    assert all("note" not in line.fields for line in listed(book, TALKS, 50).lines)
    assert not [line for line in listed(book, "chases").lines if "104" in line.owner]
    assert not [line for line in listed(book, "commitments").lines if line.fields["kind"] == "payment"]
