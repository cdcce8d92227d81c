"""The ledger of a book: links, slack, reminders, new dates and kept rates."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.owed.ledger import Debt
from acct_tui.services.book import Book
from acct_tui.services.deeds import settle
from acct_tui.services.letters import count_as_reminder, letter_about
from acct_tui.services.new_date import NewDate, move
from acct_tui.services.owed import owed
from acct_tui.services.refusals import Refused
from acct_tui.store import rows
from tests.services.conftest import Hands

FRIDAY = datetime(2026, 11, 27, 17, tzinfo=UTC)
Row = dict[str, object]


def debt(book: Book, text: str) -> Debt:
    return next(each for each in owed(book).debts if each.commitment.text == text)


def row(book: Book, text: str) -> Row:
    return next(each for each in rows.rows(book.database, "commitments") if each["text"] == text)


def promises(book: Book) -> list[str]:
    """The sentences of the promise reasons of Osk as the queue would tell them."""
    from acct_tui.services.queue import call_queue

    osk = next(each for each in call_queue(book).rows if each.client.name == "Osk")
    return [reason.finding.sentence for reason in osk.findings if reason.term == "promise"]


def test_what_needs_what_and_how_long_a_colleague_is_silent(book: Book) -> None:
    found = owed(book)
    banner = debt(book, "Banner set")
    assert [each.text for each in banner.needs] == ["Banner in five sizes"]
    task = debt(book, "Banner in five sizes")
    assert task.needed_for == banner.commitment
    assert task.reminders.count == 1
    assert found.silence("Oleg Marin") == 8
    assert found.unheard("Oleg Marin") == "reminded 1 ×, no word since Wed 11 Nov"


def test_a_decision_that_blocks_a_milestone_shows_its_slack_and_first_date(book: Book) -> None:
    logo = debt(book, "Logo approval")
    assert (logo.slack, logo.background.step and logo.background.step.name) == (1, "Plan agreed")
    assert logo.was_moved
    assert (logo.background.project, logo.background.contact) == ("Site + SEO", "Jens Petersen")


def test_a_client_without_a_live_project_is_in_the_ledger(book: Book) -> None:
    with book.write("an old client") as writer:
        client = writer.add("clients", name="Old Mill", time_zone="Europe/Berlin", country="DE", currency="EUR")
        writer.add("commitments", client_id=client, owner="us", text="Old files", made_at=book.clock())
    assert debt(book, "Old files").client.name == "Old Mill"


def test_something_that_a_colleague_keeps_is_a_sign_for_ledger_and_queue(book: Book, clock: Hands) -> None:
    assert "waits for Oleg Marin, reminded 1 ×, no word since Wed 11 Nov" in " ".join(promises(book))
    settle(book, Ref("commitments", str(row(book, "Four new pages")["id"])))
    clock.move(days=1)
    assert owed(book).silence("Oleg Marin") == 1
    assert "waits for Oleg Marin, reminded 1 ×, no word since yesterday" in " ".join(promises(book))


def test_a_told_date_moves_the_promise_and_keeps_the_first(book: Book) -> None:
    banner = row(book, "Banner set")
    assert move(book, str(banner["id"]), NewDate(FRIDAY, told=True)) == "Moved: Banner set · Fri 27 Nov 18:00"
    moved = row(book, "Banner set")
    assert (moved["due_at"], moved["first_due_at"], moved["promised"]) == (FRIDAY, banner["due_at"], True)
    assert book.undo()
    assert row(book, "Banner set") == banner


def test_an_untold_date_is_a_plan_beside_the_promise_that_they_know(book: Book) -> None:
    banner = row(book, "Banner set")
    for day in (0, 1):
        move(book, str(banner["id"]), NewDate(FRIDAY + timedelta(days=day)))
    found = next(each for each in owed(book).debts if each.commitment.id == banner["id"])
    assert found.commitment.due_at == banner["due_at"]
    assert found.own_plan
    assert (found.own_plan.due_at, found.own_plan.promised) == (FRIDAY + timedelta(days=1), False)
    assert sum(each.commitment.text == "Banner set" for each in owed(book).debts) == 2


@pytest.mark.parametrize("end", ["told", "kept"])
def test_our_plan_ends_when_they_are_told_or_the_promise_is_kept(book: Book, end: str) -> None:
    banner = str(row(book, "Banner set")["id"])
    move(book, banner, NewDate(FRIDAY))
    if end == "told":
        move(book, banner, NewDate(FRIDAY, told=True))
    else:
        settle(book, Ref("commitments", banner))
    left = [each for each in owed(book).debts if each.commitment.text == "Banner set"]
    assert len(left) == (1 if end == "told" else 0)
    assert book.undo()
    assert len([each for each in owed(book).debts if each.commitment.text == "Banner set"]) == 2


@pytest.mark.parametrize(
    ("text", "told", "promised"),
    [
        pytest.param("New logo as vector file", True, True, id="theirs-agreed"),
        pytest.param("New logo as vector file", False, True, id="theirs-a-date-of-ours"),
        pytest.param("Banner in five sizes", False, False, id="a-colleague's"),
        pytest.param("Fair banner to the printer", False, False, id="a-plan-stays-a-plan"),
        pytest.param("Fair banner to the printer", True, True, id="a-plan-told-is-a-promise"),
    ],
)
def test_any_other_date_moves_and_tells_who_knows(book: Book, text: str, told: bool, promised: bool) -> None:
    before = row(book, text)
    move(book, str(before["id"]), NewDate(FRIDAY, told))
    after = row(book, text)
    assert (after["due_at"], after["first_due_at"], after["promised"]) == (FRIDAY, before["first_due_at"], promised)


def test_a_promised_call_that_is_planned_anew_is_still_owed_until_they_are_told(book: Book) -> None:
    call = str(row(book, "Call Anna before the fair")["id"])
    words = move(book, call, NewDate(FRIDAY))
    assert words.startswith("Planned for later, they do not know: ")
    found = owed(book).debt(call)
    assert found
    assert found.own_plan
    assert (found.own_plan.due_at, found.own_plan.kind) == (FRIDAY, "call")
    move(book, call, NewDate(FRIDAY, told=True))
    calls = [each.commitment for each in owed(book).we if each.client.name == "Volga Tyres" and _is_call(each)]
    assert [(each.due_at, each.promised) for each in calls] == [(FRIDAY, True)]


def test_one_of_two_promised_calls_is_moved_and_the_other_stays(book: Book) -> None:
    facts = {"client_id": "client-nordbau", "owner": "us", "kind": "call", "promised": True, "made_at": book.clock()}
    with book.write("two calls") as writer:
        for text, days in (("about the logo", 1), ("about the budget", 4)):
            writer.add("commitments", **facts, text=text, due_at=book.clock() + timedelta(days=days))
    logo, budget = row(book, "about the logo"), row(book, "about the budget")
    move(book, str(budget["id"]), NewDate(FRIDAY + timedelta(days=3), told=True))
    assert row(book, "about the logo") == logo
    assert row(book, "about the budget")["due_at"] == FRIDAY + timedelta(days=3)


def _is_call(each: Debt) -> bool:
    return each.commitment.kind == "call"


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        pytest.param(lambda book, row_id: settle(book, Ref("commitments", row_id)), "settled elsewhere", id="kept"),
        pytest.param(lambda book, row_id: None, "must lie ahead", id="past"),
    ],
)
def test_a_date_that_cannot_be_is_refused_and_changes_nothing(
    book: Book, clock: Hands, spoil: Callable[[Book, str], object], words: str
) -> None:
    row_id = str(row(book, "Banner set")["id"])
    spoil(book, row_id)
    before = rows.rows(book.database, "commitments")
    at = clock.now if words == "must lie ahead" else FRIDAY
    with pytest.raises(Refused, match=words):
        move(book, row_id, NewDate(at, told=True))
    assert rows.rows(book.database, "commitments") == before


def test_one_message_counts_as_a_reminder_of_each_thing_and_is_undone_as_one(book: Book) -> None:
    found = owed(book)
    letter = letter_about(found, debt(book, "Four new pages"))
    assert letter.text.startswith("Hello Oleg,")
    assert letter.count == 3
    assert count_as_reminder(book, letter) == "Reminded Oleg Marin of 3 things"
    assert debt(book, "Banner in five sizes").reminders.count == 2
    assert debt(book, "Four new pages").reminders.newest_at == book.clock()
    assert owed(book).unheard("Oleg Marin") == "reminded 2 ×, no word since Wed 11 Nov"
    assert book.undo() == "Reminded Oleg Marin of 3 things"
    assert debt(book, "Four new pages").reminders.count == 0


def test_a_message_to_a_client_reminds_of_the_invoice_too(book: Book) -> None:
    found = owed(book)
    bill = next(each for each in found.bills if each.invoice.number == "1042")
    letter = letter_about(found, bill)
    assert "- invoice 1042, €4 200, was due Sat 7 Nov, 16 days ago" in letter.text
    assert "- New logo as vector file, by Tue 24 Nov" in letter.text
    assert "1048" not in letter.text
    count_as_reminder(book, letter)
    again = owed(book).bill(bill.invoice.id)
    assert again
    assert (again.reminders.count, again.reminders.newest_at) == (4, book.clock())
    assert again.invoice.written_at == book.clock()


def test_what_was_settled_or_deleted_meanwhile_is_not_counted(book: Book) -> None:
    letter = letter_about(owed(book), debt(book, "Four new pages"))
    settle(book, Ref("commitments", letter.commitment_ids[0]))
    with book.write("gone") as writer:
        writer.delete("commitments", letter.commitment_ids[1])
    words = count_as_reminder(book, letter)
    assert words == "Reminded Oleg Marin of 1 thing; 2 things settled elsewhere meanwhile left out"
    bill = next(each for each in owed(book).bills if each.invoice.number == "1047")
    asked = replace(letter_about(owed(book), bill), commitment_ids=())
    assert asked.invoice_ids == (bill.invoice.id,)
    with book.write("paid") as writer:
        writer.add("payments", invoice_id=bill.invoice.id, amount=bill.invoice.open, paid_on=book.desk().today)
    with pytest.raises(Refused, match="All of it was settled elsewhere"):
        count_as_reminder(book, asked)
    settle(book, Ref("commitments", letter.commitment_ids[2]))
    with pytest.raises(Refused, match="All of it was settled elsewhere"):
        count_as_reminder(book, letter)


@pytest.mark.parametrize(
    ("number", "begins"),
    [
        pytest.param("1042", "Hello Irina,", id="finance-pays"),
        pytest.param("1047", "Hello Rui,", id="else-the-contact-of-the-project"),
    ],
)
def test_a_message_about_an_invoice_greets_who_pays(book: Book, number: str, begins: str) -> None:
    found = owed(book)
    bill = next(each for each in found.bills if each.invoice.number == number)
    assert letter_about(found, bill).text.startswith(begins)


def test_a_disputed_invoice_is_not_asked_for_by_its_promise_either(book: Book) -> None:
    bill = next(each for each in owed(book).bills if each.invoice.number == "1042")
    with book.write("a dispute") as writer:
        writer.change("invoices", bill.invoice.id, disputed=True)
        promise = {"client_id": bill.client.id, "owner": "client", "kind": "payment", "text": "pay invoice 1042"}
        writer.add("commitments", **promise, invoice_id=bill.invoice.id, promised=True, made_at=book.clock())
    letter = letter_about(owed(book), next(each for each in owed(book).bills if each.invoice.number == "1042"))
    assert "1042" not in letter.text
    assert letter.text.startswith("Hello ")
    mira = next(each for each in owed(book).bills if each.invoice.number == "1044")
    with pytest.raises(Refused, match="Invoice 1044 is disputed"):
        letter_about(owed(book), mira)


def test_what_we_promised_is_a_message_and_no_reminder(book: Book) -> None:
    letter = letter_about(owed(book), debt(book, "Banner set"))
    assert letter.text == "Hello Åsa,\n\nyou can expect these from us:\n- Banner set, by Thu 26 Nov"
    assert letter.count == 0
    with pytest.raises(Refused, match="Nothing is promised to Nobody"):
        letter_about(owed(book), _plan_of(book))


def _plan_of(book: Book) -> Debt:
    with book.write("a plan") as writer:
        client = writer.add("clients", name="Nobody", time_zone="UTC", country="DE", currency="EUR")
        writer.add("commitments", client_id=client, owner="us", text="Think of them", made_at=book.clock())
    return debt(book, "Think of them")


def test_kept_rates_are_told_by_side(book: Book) -> None:
    kept = owed(book).kept
    assert (kept["us"].kept, kept["us"].n) == (10, 13)
    assert not kept["colleague"].is_known
    early = owed(book, datetime(2026, 10, 1, 8, tzinfo=UTC)).kept["us"]
    assert early.n != kept["us"].n


def test_a_shared_ledger_hides_invoices_and_promises_to_pay(book: Book) -> None:
    pay = debt(book, "Invoice paid with Friday's run").commitment
    assert isinstance(pay, Commitment)
    book.is_shared = True
    found = owed(book)
    assert not found.bills
    assert found.debt(pay.id) is None
