"""Invoices as accounting programs have them: of no project, a draft or void, without days of issue or of payment."""

from datetime import date, timedelta

import pytest

from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.services.disputes import Dispute, Said
from acct_tui.services.evening import evening
from acct_tui.services.letters import due_letters, note_sent
from acct_tui.services.owed import as_json, owed
from acct_tui.services.payments import pay, promise_to_pay, unpaid
from acct_tui.services.portfolio import portfolio
from acct_tui.services.project import project_page
from acct_tui.services.queue import call_queue
from acct_tui.services.refusals import Refused
from acct_tui.services.search import find
from acct_tui.store import rows
from acct_tui.store.errors import BadValue

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
ID = "accounts-7001"


def client_id(book: Book, name: str) -> str:
    return next(str(row["id"]) for row in rows.rows(book.database, "clients") if row["name"] == name)


def billed(book: Book, late: int = 16, client: str = "Volga Tyres", **fields: object) -> str:
    """An invoice of a client that names no project, nor the day of issue."""
    made = {"number": "7001", "amount": 250_000, "currency": "EUR", "due_on": TODAY - late * DAY, **fields}
    with book.write("Billed 7001") as writer:
        return writer.add("invoices", id=ID, client_id=client_id(book, client), **made)


def at_rest(book: Book) -> str:
    """A client with a finance contact and no project."""
    with book.write("Added") as writer:
        known = {"time_zone": "Europe/Berlin", "country": "DE", "currency": "EUR"}
        row_id = writer.add("clients", name="Quiet & Sons", **known)
        writer.add("contacts", client_id=row_id, name="Paula Quiet", role="finance")
    return "Quiet & Sons"


def sentences(book: Book, client: str = "Volga Tyres") -> list[str]:
    row = next(row for row in call_queue(book).rows if row.client.name == client)
    return [each.finding.sentence for each in row.findings if "7001" in each.finding.sentence]


def test_it_is_a_reason_to_call_its_client_about_no_project_in_particular(book: Book) -> None:
    billed(book)
    assert sentences(book) == ["Invoice 7001 is 16 days late, €2 500"]
    row = next(row for row in call_queue(book).rows if row.client.name == "Volga Tyres")
    finding = next(each.finding for each in row.findings if "7001" in each.finding.sentence)
    assert finding.project_id is None
    assert row.client.contact(finding.contact_id).role == "finance"  # type: ignore[union-attr]


def test_it_is_owed_and_is_no_projects_own(book: Book) -> None:
    before = [(row.owed, row.health) for row in portfolio(book).rows]
    billed(book)
    bill = owed(book).bill(ID)
    assert bill
    assert (bill.client.name, bill.background.project, bill.days_late) == ("Volga Tyres", None, 16)
    assert bill.background.contact == "Irina Belova"
    (told,) = (each for each in as_json(owed(book))["invoices"] if each["id"] == ID)
    assert (told["client"], told["open"], told["due_on"]) == ("Volga Tyres", 250_000, "2026-11-07")
    assert [(row.owed, row.health) for row in portfolio(book).rows] == before


def test_every_project_of_the_client_lists_it_after_its_own(book: Book) -> None:
    billed(book)
    for row in portfolio(book).rows:
        page = project_page(book, row.project.id)
        assert page, row.project.name
        last = [bill.invoice.number for bill in page.bills if bill.is_clients]
        assert last == (["7001"] if row.row.client.name == "Volga Tyres" else []), row.project.name
        assert last == [bill.invoice.number for bill in page.bills][len(page.bills) - len(last) :], row.project.name


@pytest.mark.parametrize("state", ["draft", "void"])
def test_a_draft_or_void_one_owes_nothing(book: Book, state: str) -> None:
    before = as_json(owed(book)), [each.letter.text for each in due_letters(book)], portfolio(book)
    billed(book, state=state)
    with book.write("Another") as writer:
        project = before[2].rows[0].project.id
        made = {"amount": 9_000_000, "currency": "EUR", "due_on": TODAY - 90 * DAY, "issued_on": TODAY - 99 * DAY}
        writer.add("invoices", id="own", project_id=project, number="7002", state=state, **made)
    after = portfolio(book)
    assert (as_json(owed(book)), [each.letter.text for each in due_letters(book)]) == before[:2]
    assert [(row.owed, row.health, row.row.tenths) for row in after.rows] == [
        (row.owed, row.health, row.row.tenths) for row in before[2].rows
    ]
    page = project_page(book, project)
    assert page
    assert [(bill.state, bill.open) for bill in page.bills if bill.id == "own"] == [(state, 0)]
    with pytest.raises(Refused, match=f"7002 is (a )?{state}: nothing of it is owed"):
        unpaid(book, "own")


def test_what_turns_void_is_waited_for_no_more(book: Book) -> None:
    billed(book)
    promise_to_pay(book, unpaid(book, ID), book.desk().now + 3 * DAY)
    Dispute(book, unpaid(book, ID)).save(Said("wrong hours", "check the hours wed"))
    opened = records.record(book, "invoices", ID)
    assert opened
    records.change(book, "invoices", opened, {**opened, "state": "void"})
    about = [row for row in rows.rows(book.database, "commitments") if row["invoice_id"] == ID]
    assert len(about) == 2
    assert all(row["kept_at"] or row["dropped_at"] for row in about)
    assert sentences(book) == []
    book.undo()
    assert sentences(book) == ["Invoice 7001 is in dispute: check the hours, due Wed"]


def test_money_comes_in_is_promised_and_disputed_as_for_any_other(book: Book) -> None:
    billed(book)
    promise_to_pay(book, unpaid(book, ID), book.desk().now + 3 * DAY)
    promise = next(row for row in rows.rows(book.database, "commitments") if row["invoice_id"] == ID)
    assert (promise["client_id"], promise["project_id"]) == (client_id(book, "Volga Tyres"), None)
    Dispute(book, unpaid(book, ID)).save(Said("wrong hours", "check the hours wed"))
    assert sentences(book) == ["Invoice 7001 is in dispute: check the hours, due Wed"]
    pay(book, unpaid(book, ID), 250_000, TODAY)
    assert (sentences(book), owed(book).bill(ID)) == ([], None)


def test_a_payment_without_its_day_has_come_in(book: Book) -> None:
    billed(book)
    with book.write("Partly paid") as writer:
        writer.add("payments", invoice_id=ID, amount=150_000)
    assert sentences(book) == ["Invoice 7001 is 16 days late, €1 000"]
    promise_to_pay(book, unpaid(book, ID), book.desk().now + 3 * DAY)
    records.add(book, "payments", {"invoice_id": ID, "amount": 100_000})
    promise = next(row for row in rows.rows(book.database, "commitments") if row["invoice_id"] == ID)
    assert promise["kept_at"] == book.desk().now
    assert owed(book).bill(ID) is None


def test_the_due_day_alone_decides_where_no_day_of_issue_is_known(book: Book) -> None:
    billed(book)
    month_ago = book.desk().now - 30 * DAY
    bill = owed(book, month_ago).bill(ID)
    assert bill
    assert bill.days_late == -14
    with book.write("Issued") as writer:
        writer.change("invoices", ID, issued_on=TODAY - 20 * DAY)
    assert owed(book, month_ago).bill(ID) is None


@pytest.mark.parametrize("late", [1, -3])
def test_a_client_at_rest_is_reminded_by_message(book: Book, late: int) -> None:
    before = len(due_letters(book))
    billed(book, late, at_rest(book))
    due = next(each for each in due_letters(book) if "7001" in each.letter.text)
    assert (due.letter.to, len(due_letters(book))) == ("Paula Quiet, Quiet & Sons", before + 1)
    assert evening(book, call_queue(book).rows, book.desk()).messages == before + 1
    assert note_sent(book, [due]) == "Reminded Quiet & Sons of invoice 7001 by message"
    assert len(due_letters(book)) == before


def test_a_client_at_rest_stands_in_the_queue_and_in_the_evening_and_owes(book: Book) -> None:
    billed(book, 16, at_rest(book))
    [row] = [row for row in call_queue(book).rows if row.client.name == "Quiet & Sons"]
    assert [reason.finding.sentence for reason in row.findings] == ["Invoice 7001 is 16 days late, €2 500"]
    found = evening(book, call_queue(book).rows, book.desk())
    assert [reason.finding.sentence for row, reason in found.due if row.client.name == "Quiet & Sons"] == [
        "Invoice 7001 is 16 days late, €2 500"
    ]
    bill = owed(book).bill(ID)
    assert bill
    assert (bill.client.name, bill.background.contact) == ("Quiet & Sons", "Paula Quiet")


def test_it_is_found_by_its_number_and_leads_to_its_client(book: Book) -> None:
    billed(book)
    assert [(hit.client, hit.project) for hit in find(book, "7001") if hit.table == "invoices"] == [("Volga Tyres", "")]


def test_nothing_of_it_is_seen_while_the_screen_is_shared(book: Book) -> None:
    billed(book)
    book.is_shared = True
    assert owed(book).bill(ID) is None
    assert sentences(book) == []
    assert all(not row.client.invoices for row in call_queue(book).rows)
    assert not [hit for hit in find(book, "7001") if hit.table == "invoices"]


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        pytest.param((), "project_id: belongs to nobody: name its project or client", id="none"),
        pytest.param(("project_id", "client_id"), "client_id: cannot stand beside a project", id="both"),
    ],
)
def test_a_form_with_none_or_both_is_told_in_one_line(book: Book, owner: tuple[str, ...], said: str) -> None:
    project = rows.rows(book.database, "projects")[0]
    ids = {"project_id": project["id"], "client_id": project["client_id"]}
    made = {"number": "7001", "amount": 1, "currency": "EUR", "due_on": TODAY}
    with pytest.raises(BadValue, match=said):
        records.add(book, "invoices", {**made, **{name: ids[name] for name in owner}})


def test_a_promise_may_name_invoices_of_the_project_and_of_its_client_alone(book: Book) -> None:
    billed(book)
    project = next(row.project.id for row in portfolio(book).rows if row.row.client.name == "Volga Tyres")
    offered = [choice.name for choice in records.choices(book, "invoices", {"project_id": project})]
    assert "7001" in offered
    assert "1042" in offered
    others = records.choices(book, "invoices", {"client_id": client_id(book, "Beagle & Co")})
    assert {"7001", "1042"}.isdisjoint(choice.name for choice in others)
