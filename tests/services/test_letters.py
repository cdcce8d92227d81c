"""The batch of messages: what is due in the demo, what sending notes, and undo."""

import pytest

from acct_tui.services.book import Book
from acct_tui.services.letters import due_letters, note_sent, nothing_due
from acct_tui.services.queue import call_queue
from acct_tui.services.refusals import Refused
from acct_tui.store import rows
from tests.services.conftest import Hands


def money_of(book: Book) -> dict[str, list[str]]:
    found = call_queue(book).rows
    return {row.client.name: [each.finding.sentence for each in row.findings if each.term == "money"] for row in found}


@pytest.fixture
def two_due(book: Book) -> Book:
    """A second invoice that was due yesterday, of a client who is not to be called now."""
    with book.write("Billed") as writer:
        project = next(row for row in rows.rows(book.database, "projects") if row["name"] == "Rooms + booking")
        days = {"issued_on": book.desk().today.replace(day=1), "due_on": book.desk().today.replace(day=22)}
        writer.add("invoices", project_id=project["id"], number="2001", amount=50_050, currency="EUR", **days)
    return book


def test_each_message_says_whom_where_to_and_what(two_due: Book) -> None:
    found = due_letters(two_due)
    assert [each.letter.to for each in found] == ["Ruth Harding, Beagle & Co", "Rui Falcão, Casa Lume"]
    assert found[0].headed.startswith("Ruth Harding, Beagle & Co <ruth@beagle.example>\n\nHello Ruth Harding,")
    assert "1049 falls due tomorrow, Tue 24 Nov; £9 250.00 is open" in found[0].letter.text
    assert "2001 fell due yesterday, Sun 22 Nov; €500.50 is still open" in found[1].letter.text


def test_sending_reminds_of_each_as_one_step_and_undo_brings_all_back(two_due: Book) -> None:
    before, due = money_of(two_due), due_letters(two_due)
    words = note_sent(two_due, due)
    assert words == "Reminded 2 clients of 2 invoices by message"
    assert due_letters(two_due) == []
    assert (len(before["Beagle & Co"]), len(before["Casa Lume"])) == (1, 2)
    assert money_of(two_due) == before, "what is late is late, reminded or not"
    assert two_due.undo() == words
    assert due_letters(two_due) == due


def test_one_message_is_named_by_its_invoice(two_due: Book) -> None:
    first, second = due_letters(two_due)
    assert note_sent(two_due, [first]) == "Reminded Beagle & Co of invoice 1049 by message"
    assert due_letters(two_due) == [second]


def test_what_was_reminded_meanwhile_is_not_reminded_again(two_due: Book) -> None:
    found = due_letters(two_due)
    note_sent(two_due, found[:1])
    with pytest.raises(Refused, match="elsewhere meanwhile"):
        note_sent(two_due, found)
    assert due_letters(two_due) == found[1:]


def test_when_nothing_is_due_the_next_is_named(book: Book, clock: Hands) -> None:
    note_sent(book, due_letters(book))
    assert nothing_due(book) == "No message is due. The next: Beagle & Co, invoice 1049, Wed."
    clock.move(days=400)
    assert due_letters(book) == []
    assert nothing_due(book) == "No message is due, and no invoice is on its way to one."
