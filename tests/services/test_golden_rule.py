"""The golden rule page, as read from a book."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from acct_tui.clock import stopped_at
from acct_tui.domain.talk.golden_rule import Score
from acct_tui.services.book import Book
from acct_tui.services.golden_rule import rule_page
from acct_tui.services.portfolio import portfolio
from acct_tui.services.queue import call_queue
from acct_tui.words.share import percent
from tests.services.conftest import Hands


def test_weeks_and_clients_add_up_to_the_same(book: Book) -> None:
    page = rule_page(book)
    assert len(page.weeks) == 12
    assert page.score == sum((row.score for row in page.clients), Score(0, 0))
    assert page.recent == portfolio(book).score
    shares = [row.score.share for row in page.clients if row.score.share is not None]
    assert shares == sorted(shares)


def test_the_page_foretells_what_the_queue_does(book: Book) -> None:
    told = {
        row.client.id: reason.finding.sentence
        for row in call_queue(book).rows
        for reason in row.findings
        if reason.term == "likely"
    }
    for row in rule_page(book).clients:
        if row.client.id in told:
            assert row.next, row.client.name
            assert (
                f"first: {percent(row.next.chance)}; if you call today {percent(row.next.after)}" in told[row.client.id]
            ), row.client.name


def test_a_missed_call_counts_at_once_and_its_return_not_again(book: Book, clock: Hands) -> None:
    before = rule_page(book).score
    log(book, clock.now, "client", "attempt")
    clock.move(minutes=20)
    missed = rule_page(book).score
    assert (missed.ours, missed.n) == (before.ours, before.n + 1)
    log(book, clock.now, "us", "conversation")
    clock.move(minutes=20)
    assert rule_page(book).score == missed


def test_an_internal_note_is_no_touch(book: Book, clock: Hands) -> None:
    before = book.clients(book.desk())
    log(book, clock.now - timedelta(minutes=1), "us", "internal_note")
    assert book.clients(book.desk()) == before


def log(book: Book, at: datetime, started_by: str, kind: str) -> None:
    with book.write("Logged a touch") as writer:
        writer.add("interactions", client_id="client-osk", at=at, started_by=started_by, kind=kind)


def test_a_busy_quarter_is_counted_whole(tmp_path: Path) -> None:
    now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    book = Book(tmp_path / "book.db", clock=stopped_at(now))
    with book.write("A busy client") as writer:
        writer.add("clients", id="c", name="Acme", time_zone="UTC", country="DE", currency="EUR")
        writer.add("projects", id="p", client_id="c", name="Shop", stage="delivery")
        for n in range(120):
            writer.add("interactions", client_id="c", at=now - timedelta(hours=12 * n + 1), kind="conversation")
    page = rule_page(book)
    book.close()
    assert page.score == Score(120, 120)


def test_an_empty_book_knows_nothing(tmp_path: Path) -> None:
    book = Book(tmp_path / "book.db")
    page = rule_page(book)
    book.close()
    assert (page.score.share, page.record.brier, page.clients) == (None, None, ())
    assert page.desk.table.is_built_in


def test_the_table_is_counted_once_a_week_whatever_is_written_of_today(book: Book, clock: Hands) -> None:
    monday = book.ranking_desk().table
    clock.move(hours=3)
    assert book.ranking_desk().table is monday
    log(book, clock.now, "client", "conversation")
    assert book.ranking_desk().table is monday
    clock.move(days=7)
    assert book.ranking_desk().table.counted.calls == monday.counted.calls + 1
    assert book.ranking_desk(clock.now - timedelta(days=7)).table == monday


def test_what_is_written_about_the_past_counts_at_once(book: Book, clock: Hands) -> None:
    before = book.ranking_desk().table
    log(book, clock.now - timedelta(days=6), "client", "conversation")
    assert book.ranking_desk().table != before


def test_all_screens_weigh_by_the_same_table(book: Book, clock: Hands) -> None:
    told = {row.client.id: row.tenths for row in call_queue(book).rows}
    rule_page(book)
    assert {line.row.client.id: line.row.tenths for line in portfolio(book).rows} == told
    assert {row.client.id: row.tenths for row in call_queue(book, clock.now).rows} == told
