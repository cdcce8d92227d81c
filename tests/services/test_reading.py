"""A screen asks a fixed number of questions, by indexes, however much was said before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from acct_tui.services.book import Book
from acct_tui.services.callers import parties
from acct_tui.services.cards import call_cards
from acct_tui.services.evening import evening
from acct_tui.services.golden_rule import rule_page
from acct_tui.services.owed import owed
from acct_tui.services.portfolio import portfolio
from acct_tui.services.project import project_page
from acct_tui.services.queue import call_queue
from acct_tui.store import rows
from acct_tui.store.driver import driver
from tests.bench.portfolio import make_book
from tests.services.conftest import Hands

SCREENS: dict[str, Callable[[Book], object]] = {
    "portfolio": portfolio,
    "queue": call_queue,
    "cards": lambda book: call_cards(book, call_queue(book).rows, book.desk()),
    "callers": lambda book: parties(book, call_queue(book).rows),
    "evening": lambda book: evening(book, call_queue(book).rows, book.desk()),
    "project": lambda book: project_page(book, "p0"),
    "golden rule": rule_page,
    "owed": owed,
}


def asked(book: Book, screen: Callable[[Book], object]) -> list[str]:
    """The queries that a screen sends, values filled in."""
    queries: list[str] = []
    driver(book.database).set_trace_callback(queries.append)
    screen(book)
    driver(book.database).set_trace_callback(None)
    return [query for query in queries if query.startswith("SELECT")]


@pytest.mark.parametrize("screen", SCREENS)
def test_the_number_of_queries_depends_on_nothing(tmp_path: Path, screen: str) -> None:
    counts = []
    for interactions in (40, 4000):
        book = make_book(tmp_path, interactions)
        counts.append(len(asked(book, SCREENS[screen])))
        book.close()
    assert counts[0] == counts[1] > 5


@pytest.mark.parametrize("screen", SCREENS)
def test_the_number_of_queries_does_not_grow_with_the_projects(book: Book, tmp_path: Path, screen: str) -> None:
    small = make_book(tmp_path, 40)
    few = len(asked(small, SCREENS[screen]))
    with small.write("More projects") as writer:
        for n in range(60):
            writer.add("projects", id=f"more{n}", client_id=f"c{n % 20}", name=f"Order {n}")
    assert len(asked(small, SCREENS[screen])) == few
    small.close()


def test_what_is_owed_asks_nothing_of_the_talks(tmp_path: Path) -> None:
    book = make_book(tmp_path, 40)
    assert not [query for query in asked(book, owed) if '"interactions"' in query]
    book.close()


@pytest.mark.parametrize("screen", [name for name in SCREENS if name != "owed"])
def test_no_query_scans_the_interactions(tmp_path: Path, screen: str) -> None:
    book = make_book(tmp_path, 2000)
    plans = [
        step[3]
        for query in asked(book, SCREENS[screen])
        if '"interactions"' in query
        for step in driver(book.database).execute(f"EXPLAIN QUERY PLAN {query}")
    ]
    book.close()
    assert any("interaction" in step for step in plans)
    assert not [step for step in plans if step.startswith("SCAN")]


def _write(book: Book) -> None:
    with book.write("A client") as writer:
        writer.add("clients", id="new", name="New", time_zone="Europe/Berlin", country="DE", currency="EUR")


def _write_from_elsewhere(book: Book) -> None:
    other = book.beside()
    _write(other)
    other.close()


def _share(book: Book) -> None:
    book.is_shared = True


def _forget_holidays(book: Book) -> None:
    book.calendars = {}


def _weigh_otherwise(book: Book) -> None:
    book.settings = replace(book.settings, weights={"mood": 1})


def test_what_is_read_for_one_screen_is_read_for_all(book: Book) -> None:
    found = portfolio(book)
    assert asked(book, portfolio) == []
    page = project_page(book, found.rows[0].project.id)
    assert page
    assert page.row is found.rows[0]


@pytest.mark.parametrize("change", [_write, _write_from_elsewhere, _share, _forget_holidays, _weigh_otherwise])
def test_nothing_that_was_read_outlives_a_change(book: Book, change: Callable[[Book], None]) -> None:
    before = portfolio(book)
    change(book)
    assert portfolio(book) is not before
    assert asked(book, portfolio) == []


def test_nor_does_it_outlive_the_minute(book: Book, clock: Hands) -> None:
    before = portfolio(book)
    clock.move(seconds=59 - clock.now.second)
    assert portfolio(book) is before
    clock.move(seconds=1)
    assert portfolio(book).desk.now == clock.now


def test_as_of_an_earlier_moment_nothing_later_is_known(book: Book) -> None:
    at = datetime(2026, 10, 1, 10, tzinfo=UTC)
    for client in book.clients(book.desk(at)):
        assert [touch for touch in (*client.conversations, *client.others) if touch.at > at] == [], client.name
        assert [item for item in client.commitments if item.made_at > at] == [], client.name
        assert [item for item in client.complaints if item.received_at > at] == [], client.name
        for project in client.projects:
            assert all(bill.issued_on and bill.issued_on <= at.date() for bill in project.invoices), project.name
            assert all(step.done_on is None or step.done_on <= at.date() for step in project.milestones), project.name


def test_what_was_settled_later_was_still_open_then(book: Book) -> None:
    live = {client.id for client in book.clients(book.desk())}
    kept = next(row for row in rows.rows(book.database, "commitments") if row["kept_at"] and row["client_id"] in live)
    made = kept["made_at"]
    assert isinstance(made, datetime)
    assert kept["id"] in open_commitments(book, made)
    assert kept["id"] not in open_commitments(book, book.clock())


def open_commitments(book: Book, at: datetime) -> set[str]:
    return {item.id for client in book.clients(book.desk(at)) for item in client.commitments}


def test_newsletters_do_not_hide_a_question(book: Book, clock: Hands) -> None:
    with book.write("A flood") as writer:
        asked = writer.add(
            "interactions",
            client_id="client-osk",
            at=clock.now - timedelta(hours=1),
            started_by="client",
            kind="message",
            needs_answer=True,
        )
        for minute in range(40):
            at = clock.now - timedelta(minutes=minute)
            writer.add("interactions", client_id="client-osk", at=at, started_by="client", kind="message")
    osk = next(client for client in book.clients(book.desk()) if client.id == "client-osk")
    assert asked in {touch.id for touch in osk.others}
