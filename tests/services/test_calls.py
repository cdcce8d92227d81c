"""Logging calls on the demo book: what a call settles, what it leaves, where the client stands afterwards."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.batches import plan_calls
from acct_tui.services.book import Book
from acct_tui.services.calls import Call, log_call, plan_call
from acct_tui.services.cards import call_cards
from acct_tui.services.queue import call_queue
from acct_tui.services.recap import recap
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.next_contact import NextContact
from acct_tui.services.steps.ticks import Tick
from acct_tui.store import rows
from tests.open_calls import open_calls
from tests.services.conftest import Hands

VOLGA, KRANZ, LUME = "client-volga", "client-kranz", "client-lume"
GRUENWERK, KUMO = "client-gruenwerk", "client-kumo"


def standing(book: Book, client_id: str) -> QueueRow:
    return next(row for row in call_queue(book).rows if row.client.id == client_id)


def terms(book: Book, client_id: str) -> list[str]:
    return [reason.term for reason in standing(book, client_id).reasons]


def acts(book: Book, client_id: str) -> set[str]:
    """The terms of what is to be acted on, resting or not."""
    return {occasion.reason.term for occasion in standing(book, client_id).occasions}


def test_a_conversation_keeps_the_promise_and_ends_the_silence(book: Book, clock: Hands) -> None:
    assert {"promise", "silence"} <= set(terms(book, VOLGA))
    log_call(book, Call(VOLGA, "Volga Tyres", "reached", "Banner before the fair."))
    assert not {"promise", "silence", "likely"} & set(terms(book, VOLGA))


@pytest.mark.parametrize("disposition", ["no_answer", "busy", "voicemail", "wrong_number", "other_person", "call_back"])
def test_an_attempt_keeps_nothing(book: Book, disposition: str) -> None:
    before = terms(book, VOLGA)
    log_call(book, Call(VOLGA, "Volga Tyres", disposition))  # type: ignore[arg-type]  # the table's own words
    assert set(terms(book, VOLGA)) == set(before)


def test_no_answer_rests_the_row_for_an_hour(book: Book, clock: Hands) -> None:
    log_call(book, Call(KRANZ, "Kranz", "no_answer"))
    place = standing(book, KRANZ).place
    assert (place.lane, place.returns_at) == ("later", clock.now + timedelta(hours=1))


@pytest.mark.parametrize(
    ("disposition", "answered"), [("reached", True), ("voicemail", True), ("no_answer", False), ("busy", False)]
)
def test_what_answers_a_missed_call(book: Book, disposition: str, answered: bool) -> None:
    log_call(book, Call(KRANZ, "Kranz", disposition))  # type: ignore[arg-type]  # the table's own words
    assert ("inbound" not in terms(book, KRANZ)) is answered


def test_a_call_of_theirs_is_theirs(book: Book) -> None:
    log_call(book, Call(KRANZ, "Kranz", "reached", started_by="client"))
    assert standing(book, KRANZ).client.conversations[0].started_by == "client"


def test_a_call_made_earlier_is_logged_when_it_was(book: Book, clock: Hands) -> None:
    log_call(book, Call(VOLGA, "Volga Tyres", "reached", at=clock.now - timedelta(minutes=40)))
    assert standing(book, VOLGA).client.conversations[0].at == clock.now - timedelta(minutes=40)


def test_a_timed_call_is_logged_when_it_began_and_is_over_now(book: Book, clock: Hands) -> None:
    log_call(book, Call(VOLGA, "Volga Tyres", "reached", "we: print files wed", minutes=30))
    talk = standing(book, VOLGA).client.conversations[0]
    assert (talk.at, talk.ended_at) == (clock.now - timedelta(minutes=30), clock.now)
    assert made(book) == ["print files"]


@pytest.mark.parametrize(
    ("minutes", "is_answered"),
    [pytest.param(30, False, id="while-we-talked"), pytest.param(5, True, id="before-the-talk")],
)
def test_a_talk_answers_the_calls_that_came_before_it(
    book: Book, clock: Hands, minutes: int, is_answered: bool
) -> None:
    log_call(book, Call(GRUENWERK, "Grünwerk", "no_answer", started_by="client"))
    clock.move(minutes=5)
    log_call(book, Call(GRUENWERK, "Grünwerk", "reached", minutes=minutes))
    assert ("inbound" not in terms(book, GRUENWERK)) is is_answered


def test_what_arises_after_a_long_talk_comes_back_the_same_day(book: Book, clock: Hands) -> None:
    clock.move(minutes=73)
    log_call(book, Call(GRUENWERK, "Grünwerk", "reached", "we: report today 14:20", minutes=30))
    assert standing(book, GRUENWERK).place.returns_at == clock.now + timedelta(minutes=20)


def test_an_old_talk_of_a_million_years_crashes_nothing(book: Book, clock: Hands) -> None:
    with book.write("Old book") as writer:
        writer.add("interactions", client_id=GRUENWERK, at=clock.now - timedelta(hours=1), minutes=10**12)
    assert standing(book, GRUENWERK).client.conversations[0].ended_at == clock.now + timedelta(hours=23)


def test_a_call_in_the_future_is_refused_and_changes_nothing(book: Book, clock: Hands) -> None:
    with pytest.raises(Refused, match="give an earlier time"):
        log_call(book, Call(VOLGA, "Volga Tyres", "reached", at=clock.now + timedelta(minutes=1)))
    assert book.undo() is None


def test_a_next_contact_rests_the_silence_until_its_time(book: Book, clock: Hands) -> None:
    at = clock.now + timedelta(days=4)
    log_call(book, Call(GRUENWERK, "Grünwerk", "reached", next=NextContact(at, "hear how the test went")))
    place = standing(book, GRUENWERK).place
    assert (place.lane, place.returns_at) == ("waiting", at - timedelta(minutes=15))
    clock.move(days=3)
    place = standing(book, GRUENWERK).place
    assert (place.lane, place.returns_at) == ("later", at - timedelta(minutes=15))
    assert place.why.endswith("hear how the test went")


def made(book: Book) -> list[str]:
    """The commitments made at this moment."""
    return [str(row["text"]) for row in rows.rows(book.database, "commitments") if row["made_at"] == book.clock()]


def test_a_call_without_a_next_one_leaves_no_commitment(book: Book) -> None:
    log_call(book, Call(GRUENWERK, "Grünwerk", "reached", "Fine."))
    assert not made(book)
    assert not calls(book, GRUENWERK)


@pytest.mark.parametrize(
    ("note", "typed", "left"),
    [
        pytest.param("we: call thu 10:00", None, [(3, True)], id="the-note-alone"),
        pytest.param("todo: call thu 10:00", None, [(3, False)], id="a-plan-of-ours"),
        pytest.param("we: call thu 10:00", (3, False), [(3, True)], id="the-same-moment-is-one-call"),
        pytest.param("todo: call thu 10:00", (3, True), [(3, True)], id="the-same-moment-and-they-know"),
        pytest.param("we: call thu 10:00", (4, False), [(3, True), (4, False)], id="two-moments-are-two"),
        pytest.param("we: call thu 10:00\nwe: call fri 10:00", None, [(3, True), (4, True)], id="two-lines-are-two"),
    ],
)
def test_a_line_of_the_note_and_the_next_contact_are_one_thing(
    book: Book, note: str, typed: tuple[int, bool] | None, left: list[tuple[int, bool]]
) -> None:
    begins = book.desk().hours.day_start(book.desk().today) + timedelta(hours=1)
    plan = NextContact(begins + timedelta(days=typed[0]), "", typed[1]) if typed else None
    log_call(book, Call(GRUENWERK, "Grünwerk", "reached", note, next=plan))
    assert calls(book, GRUENWERK) == [(begins + timedelta(days=days), told) for days, told in left]


def test_a_call_agreed_in_the_note_takes_the_place_of_the_one_before(book: Book, clock: Hands) -> None:
    (before,) = open_calls(book, KUMO, book.desk())
    log_call(book, Call(KUMO, "Kumo Tea", "reached", "we: call thu 10:00"))
    (call,) = open_calls(book, KUMO, book.desk())
    assert (call.id, call.text, call.promised) == (before.id, before.text, True)
    assert not made(book)


def calls(book: Book, client_id: str) -> list[tuple[datetime | None, bool]]:
    return [(call.due_at, call.promised) for call in open_calls(book, client_id, book.desk())]


def test_a_plan_moves_our_plan_and_leaves_a_promise(book: Book, clock: Hands) -> None:
    promised = calls(book, LUME)
    assert [told for _, told in promised] == [True]
    first, second = clock.now + timedelta(days=1), clock.now + timedelta(days=2)
    plan_call(book, LUME, "Casa Lume", NextContact(first))
    plan_call(book, LUME, "Casa Lume", NextContact(second))
    assert calls(book, LUME) == [*promised, (second, False)]


def test_a_promise_moves_the_promise_and_keeps_its_first_day(book: Book, clock: Hands) -> None:
    (call,) = open_calls(book, LUME, book.desk())
    at = clock.now + timedelta(days=2)
    plan_call(book, LUME, "Casa Lume", NextContact(at, promised=True))
    assert calls(book, LUME) == [(at, True)]
    with book.write("look") as writer:
        row = writer.row("commitments", call.id)
    assert row is not None
    assert row["first_due_at"] == call.due_at


ANNA, IRINA = "contact-volga-anna", "contact-irina"


def promised_to_irina(book: Book, days: int, *, promised: bool = True) -> None:
    """Irina keeps the books at Volga, and a call about an invoice is promised to her; nothing else is."""
    begins = book.desk().hours.day_start(book.desk().today) + timedelta(days=days, hours=7)
    with book.write("Promise") as writer:
        for call in open_calls(book, VOLGA, book.desk()):
            writer.change("commitments", call.id, dropped_at=book.clock())
        writer.add("contacts", id=IRINA, client_id=VOLGA, name="Irina", role="finance")
        writer.add(
            "commitments", client_id=VOLGA, contact_id=IRINA, owner="us", kind="call", text="invoice",
            promised=promised, made_at=book.clock(), first_due_at=begins, due_at=begins,
        )  # fmt: skip


def left(book: Book) -> list[tuple[str, str | None]]:
    """Each open call with Volga, and whom it is for."""
    return [(call.text, call.contact_id) for call in open_calls(book, VOLGA, book.desk())]


@pytest.mark.parametrize(
    ("contact", "promised", "kept"),
    [
        pytest.param(IRINA, True, True, id="with-whom-it-was-promised"),
        pytest.param(ANNA, True, False, id="with-another"),
        pytest.param(None, True, False, id="nobody-named-is-the-main-contact"),
        pytest.param(IRINA, False, True, id="our-plan"),
        pytest.param(ANNA, False, False, id="our-plan-for-another"),
    ],
)
def test_a_talk_keeps_the_call_with_that_contact(book: Book, contact: str | None, promised: bool, kept: bool) -> None:
    promised_to_irina(book, 0, promised=promised)
    log_call(book, Call(VOLGA, "Volga Tyres", "reached", contact_id=contact))
    assert left(book) == ([] if kept else [("invoice", IRINA)])


def test_a_talk_with_who_is_asked_in_place_of_somebody_away_keeps_the_call(book: Book) -> None:
    promised_to_irina(book, 0)
    with book.write("Away") as writer:
        writer.change("contacts", IRINA, do_not_contact_until=book.desk().today + timedelta(days=9))
    log_call(book, Call(VOLGA, "Volga Tyres", "reached", contact_id=ANNA))
    assert left(book) == []


@pytest.mark.parametrize("by_note", [pytest.param(True, id="in-the-note"), pytest.param(False, id="beside-it")])
@pytest.mark.parametrize(
    ("contact", "was_promised", "expected"),
    [
        pytest.param(IRINA, True, [("call about it", IRINA)], id="with-whom-it-was-promised"),
        pytest.param(ANNA, True, [("invoice", IRINA), ("call about it", ANNA)], id="with-another"),
        pytest.param(ANNA, False, [("call about it", ANNA)], id="in-place-of-our-plan-for-another"),
    ],
)
def test_an_agreed_call_takes_the_place_of_what_that_contact_was_promised(
    book: Book, by_note: bool, contact: str, was_promised: bool, expected: list[tuple[str, str | None]]
) -> None:
    promised_to_irina(book, 1, promised=was_promised)
    at = book.desk().hours.day_start(book.desk().today) + timedelta(days=3, hours=1)
    call = Call(VOLGA, "Volga Tyres", "reached", contact_id=contact)
    log_call(
        book,
        replace(call, note="we: call about it thu 10:00") if by_note
        else replace(call, next=NextContact(at, "call about it", promised=True)),
    )  # fmt: skip
    assert left(book) == expected


def test_a_next_contact_without_a_talk_is_for_whom_the_next_call_is_for(book: Book, clock: Hands) -> None:
    promised_to_irina(book, 1)
    plan_call(book, VOLGA, "Volga Tyres", NextContact(clock.now + timedelta(days=2), promised=True))
    assert left(book) == [("invoice", IRINA)]


def test_a_next_contact_in_the_past_is_refused(book: Book, clock: Hands) -> None:
    with pytest.raises(Refused, match="must lie ahead"):
        plan_call(book, KRANZ, "Kranz", NextContact(clock.now))


def test_a_logged_call_is_undone_whole(book: Book, clock: Hands) -> None:
    before = [row.order for row in call_queue(book).rows]
    plan = NextContact(clock.now + timedelta(days=1))
    words = log_call(book, Call(VOLGA, "Volga Tyres", "reached", "Fair", next=plan))
    assert [row.order for row in call_queue(book).rows] != before
    assert book.undo() == words == "Logged a call with Volga Tyres: reached"
    assert [row.order for row in call_queue(book).rows] == before
    assert book.redo() == words


def test_a_plan_says_which_promise_it_comes_after(book: Book, clock: Hands) -> None:
    client = standing(book, LUME).client
    plan = NextContact(clock.now + timedelta(days=9))
    words = plan_calls(book, [client], plan)
    assert words.endswith("; later than what you promised: a call for Mon 23 Nov 19:15")
    assert plan_call(book, LUME, client.name, plan) == words
    moved = replace(plan, promised=True)
    assert plan_call(book, LUME, client.name, moved) == "Planned a call with Casa Lume", "they know of the new time"


def test_on_a_shared_screen_a_plan_does_not_say_which_promise_about_a_bill_it_comes_after(
    book: Book, clock: Hands
) -> None:
    invoice = next(row for row in rows.rows(book.database, "invoices") if row["number"] == "1042")
    with book.write("A promise about a bill") as writer:
        about = {"text": "send the hours behind invoice 77", "invoice_id": invoice["id"], "promised": True}
        made = {"made_at": clock.now, "due_at": clock.now + timedelta(hours=5)}
        writer.add("commitments", client_id=VOLGA, owner="us", kind="task", **about, **made)
    plan = NextContact(clock.now + timedelta(days=9))
    assert "invoice 77" in plan_call(book, VOLGA, "Volga Tyres", plan)
    book.is_shared = True
    assert "; later than what you promised: hidden for " in plan_call(book, VOLGA, "Volga Tyres", plan)


def ticked(book: Book, client_id: str, *words: str, **asked: object) -> tuple[Tick, ...]:
    """The points of a card that have the words, ticked."""
    row = standing(book, client_id)
    points = call_cards(book, [row], book.desk())[client_id].points
    chosen = [next(point for point in points if word in point.words) for word in words]
    return tuple(Tick(row.client, point, **asked) for point in chosen)  # type: ignore[arg-type]  # what a point asks


def test_ticked_points_are_carried_out_with_the_call_and_undone_with_it(book: Book) -> None:
    ticks = ticked(book, VOLGA, "Invoice 1042", "New logo", "Breeds beagles")
    log_call(book, Call(VOLGA, "Volga Tyres", "reached", ticks=ticks))
    assert not {"money", "decision"} & acts(book, VOLGA)
    row = standing(book, VOLGA)
    told = [point.words for point in call_cards(book, [row], book.desk())[VOLGA].points]
    assert not any("beagles" in words for words in told)
    book.undo()
    assert {"money", "decision"} <= acts(book, VOLGA)


@pytest.mark.parametrize(("disposition", "done"), [("no_answer", False), ("busy", False), ("voicemail", True)])
def test_what_nobody_heard_is_not_told(book: Book, disposition: str, done: bool) -> None:
    ticks = ticked(book, VOLGA, "Invoice 1042")
    log_call(book, Call(VOLGA, "Volga Tyres", disposition, ticks=ticks))  # type: ignore[arg-type]  # the table's words
    assert ("money" not in acts(book, VOLGA)) is done


def test_an_answer_to_the_brief_is_kept_with_its_day(book: Book) -> None:
    ticks = ticked(book, VOLGA, "Who signs off the photos?", answer="Irina, within two days")
    log_call(book, Call(VOLGA, "Volga Tyres", "reached", ticks=ticks))
    with book.write("look") as writer:
        row = writer.row("brief_answers", ticks[0].point.subject.id)
    assert row is not None
    assert (row["answer"], row["agreed_on"]) == ("Irina, within two days", book.desk().today)


def test_a_call_of_theirs_with_a_problem_makes_a_complaint_of_its_note(book: Book, clock: Hands) -> None:
    call = Call(KRANZ, "Kranz", "reached", "Prices wrong\nsince Friday", started_by="client", was_problem=True)
    log_call(book, call)
    (complaint,) = standing(book, KRANZ).client.complaints
    assert (complaint.topic, complaint.received_at) == ("Prices wrong", clock.now)
    assert standing(book, KRANZ).client.conversations[0].started_by == "client"
    book.undo()
    assert not standing(book, KRANZ).client.complaints


def test_somebody_new_becomes_a_contact(book: Book) -> None:
    log_call(book, Call(KRANZ, "Kranz", "no_answer", started_by="client", newcomer="Zed Zhang"))
    assert "Zed Zhang" in [person.name for person in standing(book, KRANZ).client.contacts]
    assert any(reason.finding.sentence.startswith("Zed Zhang called") for reason in standing(book, KRANZ).findings)


def test_a_recap_says_what_was_agreed(book: Book, clock: Hands) -> None:
    note = "Good mood\nthey: logo tue\nwe: files by wed\n@oleg: banner\ntodo: rest"
    call = Call(VOLGA, "Volga Tyres", "reached", note, next=NextContact(clock.now + timedelta(days=1), promised=True))
    assert recap(call, "Anna Orlova", book.desk()) == (
        "Hello Anna,\n\nas agreed:\n- we: files by Wed 25 Nov 18:00\n- you: logo by Tue 24 Nov 18:00\n"
        "- we: call you on Tue 24 Nov 08:47"
    )
    elsewhere = recap(replace(call, note="we: report", next=call.next), "Priya Rao", book.desk(), "Asia/Kolkata")
    assert elsewhere == "Hello Priya,\n\nas agreed:\n- we: report\n- we: call you on Tue 24 Nov 08:47 Berlin time"
    assert recap(replace(call, disposition="no_answer"), "Anna Orlova", book.desk()) is None
    noted = replace(call, note="we: call tue 08:47")
    assert recap(noted, "", book.desk()) == "as agreed:\n- we: call on Tue 24 Nov 08:47", "said once"
    assert recap(replace(call, note="Good mood", next=None), "Anna Orlova", book.desk()) is None


def test_the_lines_of_a_note_become_commitments_of_the_call(book: Book) -> None:
    note = "we: print files by wed\nthey: logo tue\n@oleg: proof tomorrow\nwe: call today 16:00"
    log_call(book, Call(VOLGA, "Volga Tyres", "reached", note, contact_id="contact-volga-anna"))
    made = {item.text: item for item in standing(book, VOLGA).client.commitments if item.made_at == book.clock()}
    assert {text: (item.owner, item.promised) for text, item in made.items()} == {
        "print files": ("us", True),
        "logo": ("client", True),
        "proof": ("colleague", False),
        "call": ("us", True),
    }
    assert made["proof"].colleague == "Oleg Marin"


def test_what_nobody_heard_is_no_promise(book: Book) -> None:
    log_call(book, Call(VOLGA, "Volga Tyres", "no_answer", "we: print files by wed"))
    (made,) = [item for item in standing(book, VOLGA).client.commitments if item.text == "print files"]
    assert not made.promised
