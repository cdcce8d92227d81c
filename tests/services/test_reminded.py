"""A reminder of what they owe is a word of ours, also once it is settled; one to a colleague is none."""

from datetime import timedelta
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.talk.answers import words_of_ours
from acct_tui.services.book import Book
from acct_tui.store.writer import Writer

HOUR = timedelta(hours=1)


def alpenhof(book: Book) -> Client:
    return next(client for client in book.clients(book.desk()) if client.name == "Alpenhof")


def owed(writer: Writer, client: Client, owner: str, **facts: Any) -> dict[str, str]:
    item = writer.add("commitments", client_id=client.id, owner=owner, text="photos", made_at=facts.pop("at"), **facts)
    return {"commitment_id": item}


@pytest.mark.parametrize(
    ("owner", "is_settled", "is_word"),
    [
        pytest.param("client", False, True, id="they-owe-it"),
        pytest.param("client", True, True, id="they-owed-it"),
        pytest.param("colleague", False, False, id="a-colleague-owes-it"),
        pytest.param("us", False, False, id="we-owe-it"),
    ],
)
def test_whom_a_reminder_is_a_word_to(book: Book, owner: str, is_settled: bool, is_word: bool) -> None:
    before, now = alpenhof(book), book.clock()
    with book.write("Remind") as writer:
        of = owed(writer, before, owner, at=now - 3 * HOUR, kept_at=now if is_settled else None)
        writer.add("chases", **of, at=now - HOUR)
    assert words_of_ours(alpenhof(book)) == (now - HOUR if is_word else words_of_ours(before))


def test_a_reminder_of_an_invoice_is_a_word_to_its_client(book: Book) -> None:
    before, now = alpenhof(book), book.clock()
    with book.write("Remind") as writer:
        bill = writer.add(
            "invoices", project_id=before.projects[0].id, number="9", amount=100, currency="EUR",
            issued_on=now.date(), due_on=now.date(),
        )  # fmt: skip
        writer.add("chases", invoice_id=bill, at=now - HOUR)
    assert words_of_ours(alpenhof(book)) == now - HOUR


def test_what_is_said_later_is_not_known_before(book: Book) -> None:
    before, now = alpenhof(book), book.clock()
    with book.write("Remind") as writer:
        writer.add("chases", **owed(writer, before, "client", at=now - 3 * HOUR), at=now - HOUR)
    then = book.clients(book.desk(now - 2 * HOUR))
    assert next(each for each in then if each.id == before.id).chased_at == before.chased_at
