"""Each reason goes away by its verb, and comes back by undo."""

import pytest

from acct_tui.domain.findings import Reason
from acct_tui.domain.queue import QueueRow
from acct_tui.services.book import Book
from acct_tui.services.deeds import Interests, asks_for_interests, deal_with
from acct_tui.services.pins import toggle_pin
from acct_tui.services.queue import call_queue
from acct_tui.services.refusals import Refused


def row_of(book: Book, client: str) -> QueueRow:
    return next(row for row in call_queue(book).rows if row.client.name == client)


def reason_of(book: Book, client: str, term: str) -> tuple[QueueRow, Reason] | None:
    row = row_of(book, client)
    found = [reason for reason in row.findings if reason.term == term and reason.verb]
    return (row, found[0]) if found else None


@pytest.mark.parametrize(
    ("client", "term", "verb"),
    [
        ("Volga Tyres", "promise", "kept"),
        ("Kranz", "inbound", "answered"),
        ("Volga Tyres", "money", "reminded"),
        ("Nordbau", "decision", "decided"),
        ("Stroymir", "untold", "told"),
        ("Beagle & Co", "moment", "done"),
        ("Osk", "promise", "kept"),
    ],
)
def test_a_reason_goes_by_its_verb_and_comes_back_by_undo(book: Book, client: str, term: str, verb: str) -> None:
    found = reason_of(book, client, term)
    assert found is not None
    row, reason = found
    assert reason.verb == verb
    words = deal_with(book, row.client, reason)
    left = [each.finding.subject for each in row_of(book, client).findings]
    assert reason.finding.subject not in left
    assert book.undo() == words
    assert row_of(book, client).tenths == row.tenths


def advance(book: Book, interests: Interests | None = None) -> None:
    found = reason_of(book, "Mira", "complaint")
    assert found is not None
    row, reason = found
    deal_with(book, row.client, reason, interests)


def test_a_complaint_goes_stage_by_stage_and_closing_asks_for_both_interests(book: Book) -> None:
    found = reason_of(book, "Mira", "complaint")
    assert found is not None
    while not asks_for_interests(found[0].client, found[1], book.desk()):
        advance(book)
        found = reason_of(book, "Mira", "complaint")
        assert found is not None
    with pytest.raises(Refused, match="whose interests were kept"):
        advance(book)
    advance(book, Interests(client_kept=True, ours_kept=False))
    assert reason_of(book, "Mira", "complaint") is None


@pytest.mark.parametrize(("client", "term"), [("Volga Tyres", "silence"), ("Volga Tyres", "health")])
def test_what_only_a_call_deals_with_says_so(book: Book, client: str, term: str) -> None:
    row = row_of(book, client)
    reason = next(reason for reason in row.reasons if reason.term == term)
    with pytest.raises(Refused, match="a call deals with it"):
        deal_with(book, row.client, reason)
    assert book.undo() is None


def test_three_pins_and_no_fourth(book: Book) -> None:
    for client in ("Osk", "Mira", 'Café "Eule"'):
        assert toggle_pin(book, row_of(book, client).client) == f"Pinned {client}"
    with pytest.raises(Refused, match="unpin one first"):
        toggle_pin(book, row_of(book, "Kranz").client)
    assert {row.client.name for row in call_queue(book).rows if row.band == 0} == {"Osk", "Mira", 'Café "Eule"'}
    assert toggle_pin(book, row_of(book, "Osk").client) == "Unpinned Osk"
    toggle_pin(book, row_of(book, "Kranz").client)
