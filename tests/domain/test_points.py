"""What a call card has to tell and ask."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from acct_tui.domain.facts.snapshots import Change, Client, Commitment, Complaint, Contact, Invoice
from acct_tui.domain.pages.brief import Goal, Measured, Question
from acct_tui.domain.pages.care import Offer
from acct_tui.domain.pages.people import Remembered
from acct_tui.domain.queue.points import Known, Point, points
from acct_tui.domain.queue.queue import row
from tests.domain.facts import NOW, anna, call, client, commitment, days_ago, desk, invoice, project, talk

QUESTION = Question("q", "Who signs off the photos?")
OFFER = Offer("o", "SEO", "asked about search")


NOTHING = Known()


def told(of: Client, known: Known = NOTHING, closes: frozenset[str] = frozenset()) -> list[Point]:
    return list(points(row(of, desk()), known, desk(), closes))


def tables(found: list[Point]) -> list[str]:
    return [point.subject.table for point in found]


FINE = client(talk("11-20 09:00"))


def test_every_reason_with_a_verb_is_a_point() -> None:
    late = Invoice("i", "1042", 420000, "EUR", days_ago(40), days_ago(16))
    moved = Change("n", "replan", "Launch moved 4 days", days_ago(2))
    busy = client(talk("11-20 09:00"), projects=(project(invoices=(late,), changes=(moved,)),))
    found = {point.subject.table: point for point in told(busy)}
    assert found["changes"].verb == "told"
    assert found["invoices"].verb == "reminded"
    assert "silence" not in {point.reason.term for point in found.values() if point.reason}


def test_each_point_names_who_else_can_answer_it() -> None:
    late = Invoice("i", "1042", 420000, "EUR", days_ago(40), days_ago(16))
    moved = Change("n", "incident", "The shop was down", days_ago(2))
    irina, orders = Contact("k9", "Irina Belova", "finance"), (project(invoices=(late,), changes=(moved,)),)
    both = client(talk("11-20 09:00"), contacts=(anna(), irina), projects=orders)
    found = row(both, desk())
    for_anna = points(replace(found, contact=anna()), NOTHING, desk())
    assert {point.subject.table: point.ask_for for point in for_anna} == {"invoices": "Irina (finance)", "changes": ""}
    for_irina = points(replace(found, contact=irina), NOTHING, desk())
    assert {point.subject.table: point.ask_for for point in for_irina} == {"invoices": "", "changes": "Anna"}


def test_a_call_of_ours_is_done_by_talking() -> None:
    call = Commitment("c", "us", "call", "call", NOW - timedelta(days=2), NOW - timedelta(hours=1), promised=True)
    (point,) = [point for point in told(client(talk("11-20 09:00"), commitments=(call,))) if point.subject.id == "c"]
    assert point.done_by_talking


def test_a_call_for_somebody_else_is_not_done_by_talking_with_the_contact_of_the_row() -> None:
    irina = Contact("irina", "Irina", "finance")
    due = {"contact_id": "irina", "promised": True}
    both = client(talk("11-20 09:00"), contacts=(anna(), irina), commitments=(call("11-23 10:00", **due),))
    found = row(both, desk())
    for who, is_done in ((irina, True), (anna(), False)):
        (point,) = points(replace(found, contact=who), NOTHING, desk())
        assert (point.verb, point.done_by_talking) == ("kept", is_done)


@pytest.mark.parametrize(
    ("of", "words", "verb", "by_talking"),
    [
        pytest.param(client(talk("11-20 09:00", mood=2)), "The last talk ended in mood 2 of 5: ask what is wrong",
                     "known", True, id="a-mood-is-asked-about-by-talking"),
        pytest.param(client(talk("11-20 09:00"), commitments=(call("11-23 09:30", text="the banner"),)),
                     "You planned to call at 09:30: the banner", "done", True, id="a-plan-is-done-by-talking"),
        pytest.param(client(talk("11-20 09:00"), projects=(project(due_on=days_ago(1)),)),
                     "Shop was due Fri 20 Nov and the client does not know", "told", False, id="a-day-that-has-passed"),
        pytest.param(client(talk("11-20 09:00"), projects=(project(invoices=(invoice(8, disputed=True),)),),
                            commitments=(commitment("us", "task", "11-23 12:00", invoice_id="invoice"),)),
                     "Invoice 1042 is in dispute: the file, due today", "kept", False, id="the-next-step-of-a-dispute"),
    ],
)  # fmt: skip
def test_how_a_point_is_dealt_with(of: Client, words: str, verb: str, by_talking: bool) -> None:
    (point,) = told(of)
    assert (point.words, point.verb, point.done_by_talking) == (words, verb, by_talking)


@pytest.mark.parametrize("facts", [{"pinned_at": NOW}, {"hold_until": date(2026, 11, 23)}], ids=["a-pin", "a-hold"])
def test_what_we_decided_ourselves_is_no_point(facts: dict[str, object]) -> None:
    assert told(replace(client(talk("11-20 09:00")), **facts)) == []  # type: ignore[arg-type]  # fields of a client


def test_what_waits_for_a_colleague_is_no_point_to_tick() -> None:
    ours = Commitment("c", "us", "task", "report", NOW - timedelta(days=5), NOW + timedelta(days=1), promised=True)
    his = replace(ours, id="d", owner="colleague", promised=False, colleague="Oleg", needed_for_id="c")
    assert "d" not in {point.subject.id for point in told(client(talk("11-20 09:00"), commitments=(ours, his)))}


@pytest.mark.parametrize(
    ("used", "expected"),
    [
        pytest.param(None, True, id="never-used"),
        pytest.param(days_ago(30), True, id="used-long-ago"),
        pytest.param(days_ago(2), False, id="used-in-the-last-talks"),
    ],
)
def test_a_fact_is_told_unless_it_was_used_lately(used: object, expected: bool) -> None:
    talks = client(talk("11-20 09:00"), talk("11-17 09:00"), talk("11-12 09:00"), talk("11-02 09:00"))
    fact = Remembered("f", "Breeds beagles", None, used)  # type: ignore[arg-type]  # a day or none
    assert ("facts" in tables(told(talks, Known(facts=[fact])))) is expected


def test_questions_of_the_brief_ask_for_their_answer() -> None:
    (point,) = [point for point in told(FINE, Known([QUESTION])) if point.subject.table == "brief_answers"]
    assert (point.words, point.asks) == ("Brief: Who signs off the photos?", "answer")


def test_something_is_offered_only_when_nothing_is_wrong() -> None:
    assert "opportunities" in tables(told(FINE, Known(offers=[OFFER])))
    moved = Change("n", "replan", "Launch moved 4 days", days_ago(2))
    wrong = replace(FINE, projects=(project(changes=(moved,)),))
    assert "opportunities" not in tables(told(wrong, Known(offers=[OFFER])))


def test_an_objection_that_was_met_before_says_what_worked() -> None:
    price = Complaint("o", "price", "low", NOW - timedelta(hours=1), kind="objection")
    known = replace(FINE, complaints=(price,))
    (plain,) = [point for point in told(known) if point.subject.id == "o"]
    assert plain.words == "Objection “price”: a reply is due by Fri 18:00"
    (point,) = [point for point in told(known, Known(worked={"o": "half as goodwill"})) if point.subject.id == "o"]
    assert (point.words, point.verb) == ("They object: price. Last time worked: half as goodwill", "next stage")


def test_a_complaint_at_its_end_asks_for_both_interests() -> None:
    moved = Change("n", "replan", "Launch moved 4 days", days_ago(2))
    found = told(replace(FINE, projects=(project(changes=(moved,)),)), closes=frozenset({"n"}))
    assert [point.asks for point in found if point.subject.id == "n"] == ["interests"]


@pytest.mark.parametrize(
    ("explained_on", "told_of"),
    [
        pytest.param(None, ["goals"], id="never-explained"),
        pytest.param(days_ago(9), ["goals"], id="measured-since"),
        pytest.param(days_ago(2), [], id="explained-the-same-day"),
    ],
)
def test_numbers_that_the_client_does_not_know_are_explained(explained_on: date | None, told_of: list[str]) -> None:
    goal = Goal("g", "Requests", "a month", target=Decimal(40), explained_on=explained_on)
    measured = replace(goal, readings=(Measured("r", days_ago(2), Decimal(16)),))
    found = told(FINE, Known(goals=(goal, measured)))
    assert tables(found) == told_of
    assert [(point.words, point.verb) for point in found] == [("Explain Requests: 16 of 40 a month", "explained")][
        : len(told_of)
    ]
