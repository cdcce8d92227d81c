"""Several clients at once: one action, one undo; all or nothing."""

from datetime import timedelta

import pytest

from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services import queue as queues
from acct_tui.services.batches import deal_with_all, deals_of, pin_all, plan_calls
from acct_tui.services.book import Book
from acct_tui.services.deeds import asks_for_interests, deal_with
from acct_tui.services.pins import toggle_pin
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.next_contact import NextContact


def rows(book: Book, *names: str) -> list[QueueRow]:
    found = queues.call_queue(book).rows
    return [next(row for row in found if row.client.name == name) for name in names]


def standing(book: Book) -> object:
    return queues.as_json(queues.call_queue(book))


def test_one_moment_for_several_clients_is_one_action(book: Book) -> None:
    before = standing(book)
    at = book.clock() + timedelta(days=1)
    clients = [row.client for row in rows(book, "Ganges Silk", "Grünwerk", "Nordbau")]
    assert plan_calls(book, clients, NextContact(at)) == "Planned a call with Ganges Silk, Grünwerk, Nordbau"
    silent = [row.place.returns_at for row in rows(book, "Ganges Silk", "Grünwerk")]
    assert silent == [at - timedelta(minutes=15)] * 2, "a plan rests silence"
    assert [row.place.lane for row in rows(book, "Nordbau")] == ["now"], "and nothing else"
    assert book.undo() == "Planned a call with Ganges Silk, Grünwerk, Nordbau"
    assert standing(book) == before


def test_a_moment_in_the_past_plans_nobody(book: Book) -> None:
    before = standing(book)
    with pytest.raises(Refused, match="must lie ahead"):
        plan_calls(book, [row.client for row in rows(book, "Osk", "Nordbau")], NextContact(book.clock()))
    assert standing(book) == before
    assert book.undo() is None


def test_the_most_pressing_reason_of_each_is_dealt_with_as_one_action(book: Book) -> None:
    before, desk = standing(book), book.desk()
    deals = deals_of(rows(book, "Volga Tyres", "Stroymir", "Kumo Tea"), desk)
    assert [(client.name, reason.verb) for client, reason in deals.made] == [
        ("Volga Tyres", "kept"),
        ("Stroymir", "told"),
    ]
    assert deals.left_out == ("Kumo Tea: nothing to tick off, a call deals with it",)
    assert deal_with_all(book, deals.made) == "Volga Tyres, Stroymir: kept, told"
    said = [reason.finding.sentence for row in rows(book, "Volga Tyres", "Stroymir") for reason in row.findings]
    assert not {reason.finding.sentence for _, reason in deals.made} & set(said)
    book.undo()
    assert standing(book) == before


def test_closing_a_complaint_is_left_out(book: Book) -> None:
    for _ in range(3):
        (mira,) = rows(book, "Mira")
        complaint = next(reason for reason in mira.findings if reason.term == "complaint")
        if asks_for_interests(mira.client, complaint, book.desk()):
            break
        deal_with(book, mira.client, complaint)
    deals = deals_of(rows(book, "Mira"), book.desk())
    assert deals.made == ()
    assert deals.left_out == ("Mira: closing a complaint asks two questions, x on it alone",)


def test_one_that_was_settled_elsewhere_stops_them_all(book: Book) -> None:
    deals = deals_of(rows(book, "Stroymir", "Volga Tyres"), book.desk()).made
    deal_with(book, *deals[1])
    before = standing(book)
    with pytest.raises(Refused, match="settled elsewhere"):
        deal_with_all(book, deals)
    assert standing(book) == before


def test_pins_are_set_together_or_not_at_all(book: Book) -> None:
    clients = [row.client for row in rows(book, "Osk", "Nordbau", "Grünwerk", "Kranz")]
    with pytest.raises(Refused, match=r"At most 3 clients are pinned\."):
        pin_all(book, clients)
    toggle_pin(book, clients[0])
    with pytest.raises(Refused, match="and Osk is pinned already"):
        pin_all(book, clients[1:])
    pinned = [row.client for row in rows(book, "Osk", "Nordbau", "Grünwerk")]
    assert pin_all(book, pinned) == "Pinned Nordbau, Grünwerk"
    assert {row.client.name for row in queues.call_queue(book).rows if row.band == 0} == {"Osk", "Nordbau", "Grünwerk"}
    book.undo()
    assert [row.client.name for row in queues.call_queue(book).rows if row.band == 0] == ["Osk"]
    with pytest.raises(Refused, match="pinned already"):
        pin_all(book, [row.client for row in rows(book, "Osk")])


def test_more_than_a_few_are_counted(book: Book) -> None:
    clients = [row.client for row in queues.call_queue(book).rows][:5]
    words = plan_calls(book, clients, NextContact(book.clock() + timedelta(days=1)))
    assert words == "Planned a call with 5 clients (Volga Tyres and others)"
