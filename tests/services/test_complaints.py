"""A complaint goes through its stages with what each asks, an objection comes back with what worked."""

import pytest

from acct_tui.domain.facts.ref import Ref
from acct_tui.services import complaints, opportunities, records
from acct_tui.services.book import Book
from acct_tui.services.calls import Call, log_call
from acct_tui.services.cards import call_cards
from acct_tui.services.deeds import settle
from acct_tui.services.note_preview import NotePreview
from acct_tui.services.project import project_page
from acct_tui.services.queue import call_queue
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.complaints import Interests, StageAnswers
from acct_tui.store import rows
from acct_tui.store.errors import BadValue
from tests.services.conftest import Hands

MIRA, LUME, VOLGA = "complaint-mira-01", "complaint-lume-01", "client-volga"
KEPT = Interests(client_kept=True, ours_kept=False)


def received(book: Book, client: str = "client-kranz", **fields: object) -> str:
    made = {"client_id": client, "text": "Wrong again", "topic": "invoices", "received_at": book.clock(), **fields}
    with book.write("They complain") as writer:
        return writer.add("complaints", **made)


def standing(book: Book, complaint_id: str) -> dict[str, object]:
    return next(row for row in rows.rows(book.database, "complaints") if row["id"] == complaint_id)


def test_each_stage_keeps_what_it_asked_and_undo_takes_one_step_back(book: Book, clock: Hands) -> None:
    complaint_id = received(book)
    told = {
        "acknowledged": StageAnswers(),
        "assessed": StageAnswers(severity="high", root_cause="wrong template"),
        "responded": StageAnswers(resolution="New invoices today"),
        "closed": StageAnswers(interests=KEPT),
    }
    asked = []
    for stage, answers in told.items():
        clock.move(hours=1)
        step = complaints.next_step(book, complaint_id)
        asked.append(step.asks)
        assert complaints.take(book, step, answers) == f"Kranz: {stage} · complaint invoices"
    assert asked == [None, "assessment", "reply", "interests"]
    row = standing(book, complaint_id)
    assert (row["severity"], row["root_cause"], row["resolution"]) == ("high", "wrong template", "New invoices today")
    assert (row["client_interest_kept"], row["our_interest_kept"], row["closed_at"]) == (True, False, clock.now)
    with pytest.raises(Refused, match="closed already"):
        complaints.next_step(book, complaint_id)
    assert book.undo() == "Kranz: closed · complaint invoices"
    assert standing(book, complaint_id)["client_interest_kept"] is None


def test_an_objection_is_answered_and_closed(book: Book) -> None:
    objection = received(book, kind="objection")
    assert complaints.next_step(book, objection).asks == "reply"


def test_a_step_that_somebody_else_took_is_refused(book: Book) -> None:
    step = complaints.next_step(book, MIRA)
    with book.write("Elsewhere") as writer:
        writer.change("complaints", MIRA, responded_at=book.clock())
    with pytest.raises(Refused, match="settled elsewhere"):
        complaints.take(book, step, StageAnswers(resolution="Sorry"))
    assert standing(book, MIRA)["resolution"] is None


def test_what_was_written_elsewhere_is_not_written_over(book: Book) -> None:
    complaint_id = received(book)
    complaints.take(book, complaints.next_step(book, complaint_id), StageAnswers())
    step = complaints.next_step(book, complaint_id)
    with book.write("Elsewhere") as writer:
        writer.change("complaints", complaint_id, root_cause="nobody asked", resolution="A voucher", severity="high")
    with pytest.raises(Refused, match="“nobody asked” was written there elsewhere"):
        complaints.take(book, step, StageAnswers(severity=step.case.severity, root_cause="wrong file"))
    complaints.take(book, step, StageAnswers(severity=step.case.severity))
    row = standing(book, complaint_id)
    assert (row["severity"], row["root_cause"], row["resolution"]) == ("high", "nobody asked", "A voucher")


def test_closing_asks_for_both_interests(book: Book) -> None:
    complaints.take(book, complaints.next_step(book, MIRA), StageAnswers())
    with pytest.raises(Refused, match="both questions"):
        complaints.take(book, complaints.next_step(book, MIRA), StageAnswers())


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        pytest.param("closed_at", "client_interest_kept", id="closing-without-its-questions"),
        pytest.param("received_at", None, id="another-moment"),
    ],
)
def test_a_form_closes_nothing_silently(book: Book, changed: str, field: str | None) -> None:
    opened = standing(book, MIRA)
    fields = {**opened, changed: book.clock() if changed == "closed_at" else opened["acknowledged_at"]}
    if field:
        with pytest.raises(BadValue) as wrong:
            records.change(book, "complaints", opened, fields)
        assert wrong.value.field == field
    else:
        assert records.change(book, "complaints", opened, fields) == "Changed complaint wrong pictures"


def test_a_score_goes_with_its_question(book: Book) -> None:
    answer = {"project_id": "project-mira-lookbook", "kind": "csat", "score": 9, "at": book.clock()}
    with pytest.raises(BadValue, match="between 1 and 5"):
        records.add(book, "surveys", answer)


def objection(book: Book, **fields: object) -> tuple[str, str]:
    made = {"client_id": VOLGA, "kind": "objection", "topic": "Price!", "text": "Too much.", **fields}
    return records.add(book, "complaints", {"received_at": book.clock(), "severity": "low", **made})


def test_a_new_objection_recalls_what_worked(book: Book) -> None:
    _, words = objection(book)
    before = "Objected before: 30 Sep, Casa Lume, price: what worked: Half of it as goodwill."
    assert words == f"{before} · Added objection Price!"
    assert book.undo() == "Added objection Price!"


def test_a_new_topic_recalls_nothing_and_a_shared_screen_keeps_still(book: Book) -> None:
    assert objection(book, topic="colour")[1] == "Added objection colour"
    book.is_shared = True
    assert objection(book)[1] == "Added objection Price!"


def test_the_call_card_says_what_worked(book: Book) -> None:
    objection_id, _ = objection(book)

    def points() -> list[str]:
        queue, desk = call_queue(book).rows, book.desk()
        cards = call_cards(book, queue, desk)
        return [point.words for point in cards[VOLGA].points if point.subject.id == objection_id]

    assert points() == ["They object: Price!. Last time worked: Half of it as goodwill."]
    book.is_shared = True
    assert not any("goodwill" in words for words in points())


def test_an_objection_in_a_note_is_written_down_and_recalls_what_worked(book: Book) -> None:
    note = "Talked about spring.\nobjection: price of the ads\nwe: offer fri"
    echoes = {echo.line: echo.words for echo in NotePreview(book, VOLGA)(note)}
    assert echoes[1] == "→ objection · worked: Half of it as goodwill."
    words = log_call(book, Call(VOLGA, "Volga Tyres", "reached", note))
    assert words.startswith("Objected before: 30 Sep, ")
    assert words.endswith(" · Logged a call with Volga Tyres: reached")
    (found,) = [row for row in rows.rows(book.database, "complaints") if row["topic"] == "price of the ads"]
    assert (found["kind"], found["client_id"]) == ("objection", VOLGA)
    assert book.undo() == "Logged a call with Volga Tyres: reached"
    assert found["id"] not in {row["id"] for row in rows.rows(book.database, "complaints")}


def test_root_causes_are_counted_for_the_client_and_for_all(book: Book) -> None:
    received(book, "client-mira", root_cause="two PICTURE folders, with the same name")
    received(book, "client-kranz", root_cause="nobody had the ball")
    page = project_page(book, "project-mira-lookbook")
    assert page is not None
    (here,) = page.care.causes_here
    assert here.count == 2
    assert {cause.words: cause.count for cause in page.care.causes_everywhere}["nobody had the ball"] == 2


def test_while_the_screen_is_shared_a_page_has_no_care(book: Book) -> None:
    book.is_shared = True
    page = project_page(book, "project-mira-lookbook")
    assert page is not None
    assert not page.care.cases
    assert not page.care.answers


def test_an_opportunity_is_offered_then_won_and_gives_its_project_name_and_fee(book: Book) -> None:
    chance = next(row for row in rows.rows(book.database, "opportunities") if row["service"] == "Puppy newsletter")
    chance_id = str(chance["id"])
    assert not opportunities.is_offered(book, chance_id)
    with pytest.raises(Refused, match="changed elsewhere"):
        opportunities.settle(book, chance_id, "won")
    assert settle(book, Ref("opportunities", chance_id)) == "Offered: Puppy newsletter"
    assert opportunities.is_offered(book, chance_id)
    assert opportunities.settle(book, chance_id, "won") == "Won: Puppy newsletter"
    assert opportunities.order(book, chance_id).items() >= {"fee": chance["value"], "currency": "GBP"}.items()
    with pytest.raises(Refused, match="won already"):
        opportunities.is_offered(book, chance_id)


@pytest.mark.parametrize(
    ("of_project", "currency"),
    [pytest.param("JPY", "JPY", id="the-project's"), pytest.param(None, "GBP", id="else-the-client's")],
)
def test_an_opportunity_has_one_currency_in_its_form_on_the_page_and_in_its_order(
    book: Book, of_project: str | None, currency: str
) -> None:
    chance = next(row for row in rows.rows(book.database, "opportunities") if row["service"] == "Puppy newsletter")
    with book.write("Its project has another") as writer:
        writer.change("projects", str(chance["project_id"]), currency=of_project)
    page = project_page(book, str(chance["project_id"]))
    assert page
    shown = next(each for each in page.care.chances if each.id == chance["id"])
    row = records.record(book, "opportunities", str(chance["id"])) or {}
    order = opportunities.order(book, str(chance["id"]))
    assert (records.currency(book, row), shown.currency, order["currency"]) == (currency,) * 3
