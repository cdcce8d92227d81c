"""A dispute from its reason to its end: each step has a day and somebody who has it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.queue.evening import promises_due
from acct_tui.services import records
from acct_tui.services.batches import deals_of
from acct_tui.services.book import Book
from acct_tui.services.deeds import deal_with, settle
from acct_tui.services.demo.moments import HOME
from acct_tui.services.disputes import Dispute, Said, invoice_behind
from acct_tui.services.evidence import pack_of, project_of
from acct_tui.services.letters import due_letters
from acct_tui.services.owed import owed
from acct_tui.services.payments import Unpaid, pay, unpaid
from acct_tui.services.project import project_page
from acct_tui.services.queue import call_queue
from acct_tui.services.refusals import Refused
from acct_tui.services.search import find
from acct_tui.store import rows
from tests.services.conftest import Hands

TODAY = date(2026, 11, 23)
FRIDAY = datetime(2026, 11, 27, 18, tzinfo=HOME)
PAGES = Said("two pages are missing", "send the two pages by fri")


def invoice_id(book: Book, number: str) -> str:
    return next(str(row["id"]) for row in rows.rows(book.database, "invoices") if row["number"] == number)


def asked(book: Book, number: str = "1042") -> Unpaid:
    return unpaid(book, invoice_id(book, number))


def dispute(book: Book, said: Said) -> str:
    return Dispute(book, asked(book)).save(said)


def money_of(book: Book, client: str = "Volga Tyres") -> str | None:
    row = next(row for row in call_queue(book).rows if row.client.name == client)
    found = [*row.reasons, *row.findings]
    return next((each.finding.sentence for each in found if each.term == "money"), None)


def steps(book: Book, number: str = "1042") -> list[dict[str, Any]]:
    about = invoice_id(book, number)
    return [row for row in rows.rows(book.database, "commitments") if row["invoice_id"] == about]


def notes(book: Book) -> list[str]:
    return [
        str(row["note"])
        for row in rows.rows(book.database, "interactions")
        if str(row["note"]).startswith("Invoice 1042")
    ]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        pytest.param(Said("  ", "send the pages fri"), "in a few words why", id="no-reason"),
        pytest.param(Said("pages are missing"), "Say what comes next", id="no-step"),
        pytest.param(Said("pages are missing", "@oleg:"), "Say what comes next", id="a-name-alone"),
        pytest.param(Said("pages are missing", by=FRIDAY), "Say what comes next", id="a-day-alone"),
        pytest.param(Said("pages are missing", "send them"), "A dispute needs a day", id="no-day"),
        pytest.param(Said("pages are missing", "send them yesterday"), "past", id="a-day-that-is-over"),
        pytest.param(
            Said("pages are missing", "@o: send them fri"), "give more of the name", id="several-are-called-so"
        ),
    ],
)
def test_what_is_no_dispute_is_refused_in_one_line(book: Book, said: Said, why: str) -> None:
    with book.write("Olga beside Oleg") as writer:
        writer.add("colleagues", name="Olga Brandt")
    with pytest.raises(Refused, match=why) as refused:
        dispute(book, said)
    assert "\n" not in str(refused.value)
    assert not asked(book).is_disputed


@pytest.mark.parametrize(
    ("step", "by", "owner", "text", "promised", "who"),
    [
        pytest.param("send the two pages by fri", None, "us", "send the two pages", False, "we", id="ours"),
        pytest.param("we: send the two pages by fri", None, "us", "send the two pages", True, "we", id="promised"),
        pytest.param("they: pay half by fri", None, "client", "pay half", True, "they", id="theirs-is-a-step-too"),
        pytest.param("@oleg: check the hours fri", None, "colleague", "check the hours", False, "Oleg Marin", id="his"),
        pytest.param("@Zoe check it fri", None, "colleague", "check it", False, "Zoe", id="a-new-colleague"),
        pytest.param("ask about monday", FRIDAY, "us", "ask about monday", False, "we", id="a-day-beside-it"),
        pytest.param("@oleg: the list of monday", FRIDAY, "colleague", "the list of monday", False, "Oleg Marin",
                     id="his-with-a-day-beside-it"),
    ],
)  # fmt: skip
def test_a_dispute_writes_who_does_what_by_when(
    book: Book, step: str, by: datetime | None, owner: str, text: str, promised: bool, who: str
) -> None:
    words = dispute(book, Said("two pages are missing", step, by))
    assert words == f"Disputed: 1042, next {text} ({who}) by Fri 27 Nov 18:00"
    (row,) = steps(book)
    facts = (row["owner"], row["kind"], row["text"], row["promised"], row["due_at"], row["first_due_at"])
    assert facts == (owner, "task", text, promised, FRIDAY, FRIDAY)
    assert "Invoice 1042 disputed: two pages are missing" in notes(book)
    page = next(each for each in call_queue(book).rows if each.client.name == "Volga Tyres")
    told = [each.finding.sentence for each in page.findings if each.term == "money"]
    assert told == []  # its day lies ahead
    assert book.undo() == words
    assert not steps(book)
    assert not asked(book).is_disputed


def test_a_step_brings_the_client_back_on_its_day_and_says_who_has_it(book: Book, clock: Hands) -> None:
    dispute(book, Said("two pages are missing", "@oleg: check the hours fri"))
    assert money_of(book) is None
    clock.move(days=4)
    assert money_of(book) == "Invoice 1042 is in dispute: check the hours (Oleg Marin), due today"
    clock.move(days=3)
    assert money_of(book) == "Invoice 1042 is in dispute: check the hours (Oleg Marin), was due Fri 27 Nov"


def test_a_kept_step_asks_for_the_next(book: Book) -> None:
    dispute(book, PAGES)
    words = settle(book, Ref("commitments", str(steps(book)[0]["id"])))
    assert words == "Kept: send the two pages; 1042 is still in dispute: D on it says what is next"
    assert money_of(book) == "Invoice 1042 is 16 days late, €4 200; in dispute, and there is no next step"
    assert dispute(book, Said(step="they: confirm by mon")).startswith("In dispute still: 1042, next confirm (they) by")
    assert notes(book) == ["Invoice 1042 disputed: two pages are missing"]
    assert dispute(book, Said("one more", "@oleg: look tue")).startswith(
        "In dispute still: 1042, next look (Oleg Marin)"
    )
    assert "Invoice 1042 still disputed: one more" in notes(book)
    still_open = {row["text"]: row["kept_at"] is None for row in steps(book)}
    assert still_open == {"send the two pages": False, "confirm": True, "look": True}


def test_x_in_the_queue_keeps_the_step_and_says_so(book: Book, clock: Hands) -> None:
    dispute(book, PAGES)
    clock.move(days=4)
    row = next(row for row in call_queue(book).rows if row.client.name == "Volga Tyres")
    reason = next(each for each in row.findings if each.term == "money")
    assert reason.verb == "kept"
    words = deal_with(book, row.client, reason)
    assert words.endswith("dispute 1042: send the two pages; 1042 is still in dispute: D on it says what is next")
    assert steps(book)[0]["kept_at"] == clock.now


def test_settling_keeps_what_is_open_and_dunning_begins_again(book: Book, clock: Hands) -> None:
    dispute(book, PAGES)
    with pytest.raises(Refused, match="in a few words why"):
        dispute(book, Said())
    assert Dispute(book, asked(book)).preview(Said("x")) == "settled: reminders begin again and its open step is kept"
    assert dispute(book, Said("pages are there")) == "Dispute settled: 1042"
    assert [row["kept_at"] for row in steps(book)] == [clock.now]
    assert money_of(book) == "Invoice 1042 is 16 days late, €4 200"
    assert "Invoice 1042 no longer disputed: pages are there" in notes(book)
    book.undo()
    assert [row["kept_at"] for row in steps(book)] == [None]


@pytest.mark.parametrize("by_form", [False, True], ids=["by-x", "by-form"])
def test_a_paid_invoice_is_disputed_no_more(book: Book, by_form: bool) -> None:
    dispute(book, PAGES)
    before = asked(book)
    if by_form:
        records.add(book, "payments", {"invoice_id": before.id, "amount": before.open, "paid_on": TODAY})
    else:
        assert pay(book, before, before.open, TODAY) == "Paid: 1042, €4 200; the dispute about it is over"
    assert all(row["kept_at"] for row in steps(book))
    (row,) = (row for row in rows.rows(book.database, "invoices") if row["number"] == "1042")
    assert row["disputed"] is False
    book.undo()
    assert asked(book).step
    assert asked(book).is_disputed


def test_a_form_that_ends_a_dispute_keeps_its_step(book: Book, clock: Hands) -> None:
    dispute(book, PAGES)
    about = asked(book).id
    opened = records.record(book, "invoices", about)
    assert opened
    records.change(book, "invoices", opened, {**opened, "disputed": False})
    assert [row["kept_at"] for row in steps(book)] == [clock.now]


def test_many_at_once_leave_out_a_dispute_that_asks_for_a_step(book: Book) -> None:
    with book.write("Disputed without a step, and nothing else is pressing") as writer:
        writer.change("invoices", asked(book).id, disputed=True)
    desk = book.desk()
    row = next(row for row in call_queue(book).rows if row.client.name == "Volga Tyres")
    alone = replace(row, findings=tuple(each for each in row.findings if each.term == "money"))
    found = deals_of([alone], desk)
    assert found.made == ()
    assert found.left_out == ("Volga Tyres: a dispute asks for its next step, x on it alone",)


def test_a_part_that_is_paid_leaves_the_dispute(book: Book) -> None:
    dispute(book, PAGES)
    assert pay(book, asked(book), 1_000, TODAY).endswith("is still open")
    assert asked(book).is_disputed
    assert [row["kept_at"] for row in steps(book)] == [None]


def test_ledger_page_and_evidence_say_the_step_its_day_and_who_has_it(book: Book) -> None:
    dispute(book, Said("wrong hours", "@oleg: check the hours fri"))
    bill = owed(book).bill(asked(book).id)
    assert bill
    assert bill.step
    assert (bill.step.text, bill.step.colleague, bill.is_overdue) == ("check the hours", "Oleg Marin", False)
    debt = owed(book).debt(bill.step.id)
    assert debt
    assert debt.background.invoice == "1042"
    facts = [fact.text for fact in pack_of(book, Ref("projects", str(asked(book).project_id))).facts]
    assert "Invoice 1042 is in dispute: check the hours (Oleg Marin), due Fri" in facts
    facts = [fact.text for fact in pack_of(book, Ref("commitments", bill.step.id)).facts]
    assert "The next step of the dispute about invoice 1042, €4 200 open" in facts


def test_no_message_reminds_of_it(book: Book) -> None:
    before = [each.letter.text for each in due_letters(book)]
    number = next(text for text in before if "1049" in text)
    Dispute(book, asked(book, "1049")).save(PAGES)
    assert [each.letter.text for each in due_letters(book)] == [text for text in before if text != number]


def told_of(book: Book) -> str:
    """Everything that queue, ledger, project and finder tell."""
    page = project_page(book, project_of(book, Ref("invoices", invoice_id(book, "1042"))))
    assert page
    shown = (call_queue(book).rows, owed(book), page.debts, page.commitments, page.events, page.log, page.row)
    hits = [each for each in find(book, "check the hours") if each.table == "commitments"]
    return repr((*shown, promises_due([page.client], page.desk), hits))


def test_while_the_screen_is_shared_nothing_tells_of_it(book: Book, clock: Hands) -> None:
    dispute(book, Said("wrong pages", "we: check the hours fri"))
    clock.move(days=4, hours=10)
    assert "check the hours" in told_of(book)
    book.is_shared = True
    assert "check the hours" not in told_of(book)
    assert "wrong pages" not in told_of(book)
    assert records.is_hidden(book, "commitments", str(steps(book)[0]["id"]), {})


@pytest.mark.parametrize(
    ("table", "found"),
    [
        pytest.param("invoices", True, id="an-invoice"),
        pytest.param("commitments", True, id="its-step"),
        pytest.param("payments", False, id="a-payment"),
    ],
)
def test_what_a_dispute_can_be_about(book: Book, table: str, found: bool) -> None:
    dispute(book, PAGES)
    ids = {"invoices": asked(book).id, "commitments": steps(book)[0]["id"], "payments": "some payment"}
    assert invoice_behind(book, Ref(table, str(ids[table]))) == (asked(book).id if found else None)


def test_what_was_changed_elsewhere_is_looked_at_again(book: Book) -> None:
    open_dialog = Dispute(book, asked(book))
    dispute(book, PAGES)
    with pytest.raises(Refused, match="changed elsewhere meanwhile"):
        open_dialog.save(PAGES)
