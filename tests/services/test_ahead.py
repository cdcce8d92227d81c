"""What lies ahead once a call is saved is told before it is, and then is so."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from acct_tui.domain.facts.findings import Band
from acct_tui.services.ahead import After, Ahead
from acct_tui.services.book import Book
from acct_tui.services.calls import Call, Disposition, log_call
from acct_tui.services.cards import call_cards
from acct_tui.services.steps.next_contact import NextContact
from acct_tui.services.steps.ticks import Tick
from tests.services.conftest import Hands
from tests.services.test_calls import standing

CLIENTS = [
    "client-volga", "client-mira", "client-kranz", "client-stroymir", "client-ganges", "client-osk", "client-nordbau",
    "client-gruenwerk", "client-beagle", "client-lume", "client-bayside", "client-roy", "client-kumo", "client-eule",
    "client-alpenhof",
]  # fmt: skip
NOTE = "Talked.\nwe: print files by wed\nthey: logo tue\n@oleg: proof tomorrow"


def ahead(book: Book, call: Call) -> After:
    return Ahead(book, call.client_id).after(call)


def ticked(book: Book, client_id: str) -> tuple[Tick, ...]:
    """Everything on the card that asks nothing, ticked."""
    row = standing(book, client_id)
    points = call_cards(book, [row], book.desk())[client_id].points
    bare = (point for point in points if not (point.asks or point.done_by_talking or point.subject.table == "clients"))
    return tuple(Tick(row.client, point) for point in bare)


WAYS: tuple[Disposition, ...] = ("reached", "no_answer", "voicemail")


@pytest.mark.parametrize("client_id", CLIENTS)
def test_what_is_told_to_follow_by_itself_follows(book: Book, client_id: str) -> None:
    contact, ticks = standing(book, client_id).contact, ticked(book, client_id)
    for way in WAYS:
        call = Call(client_id, "them", way, contact_id=contact.id if contact else None)
        follows(book, call)
        follows(book, replace(call, note=NOTE, ticks=ticks))


ENDINGS: dict[str, dict[str, Any]] = {
    "angry": {"mood": 1},
    "unhappy": {"mood": 2},
    "content": {"mood": 4, "minutes": 25},
    "a-problem": {"started_by": "client", "was_problem": True, "note": "Prices are wrong"},
    "a-problem-and-angry": {"started_by": "client", "was_problem": True, "mood": 1},
    "an-objection": {"note": "objection: too expensive"},
    "made-before": {"at": datetime(2026, 11, 23, 6, 47, tzinfo=UTC)},
    "made-last-week": {"at": datetime(2026, 11, 18, 9, tzinfo=UTC), "mood": 2},
    "missed-last-week": {"at": datetime(2026, 11, 18, 9, tzinfo=UTC), "disposition": "no_answer"},
    "somebody-new": {"newcomer": "Zed Zhang", "contact_id": None},
}  # fmt: skip


@pytest.mark.parametrize("client_id", CLIENTS[::3])
def test_what_is_told_to_follow_hears_how_it_ended(book: Book, client_id: str) -> None:
    contact = standing(book, client_id).contact
    for ending in ENDINGS.values():
        follows(book, replace(Call(client_id, "them", "reached", contact_id=contact.id if contact else None), **ending))


def follows(book: Book, call: Call) -> None:
    """What is told before a call is saved is so once it is."""
    told = ahead(book, call).row
    log_call(book, call)
    found = standing(book, call.client_id)
    book.undo()
    assert told
    assert (told.place.lane, told.place.returns_at) == (found.place.lane, found.place.returns_at)
    assert (told.lead and told.lead.finding.what) == (found.lead and found.lead.finding.what)


def test_who_was_not_reached_is_tried_again(book: Book, clock: Hands) -> None:
    after = ahead(book, Call("client-kranz", "Kranz", "no_answer"))
    assert after.row
    assert after.row.place.returns_at == clock.now + timedelta(hours=1)


@pytest.mark.parametrize(
    ("note", "way", "agreed"),
    [
        pytest.param("Fine.\nwe: call thu 10:00", "reached", (3, "", True), id="agreed-with-them"),
        pytest.param("we: call about the logo thu 10:00", "reached", (3, "call about the logo", True), id="about"),
        pytest.param("we: call thu 10:00", "no_answer", (3, "", False), id="nobody-heard"),
        pytest.param("todo: call thu 10:00", "reached", (3, "", False), id="own-plan"),
        pytest.param("we: call fri 10:00\nwe: call thu 10:00", "reached", (3, "", True), id="the-earliest"),
        pytest.param("we: call them\nthey: call thu 10:00", "reached", None, id="no-day-and-theirs"),
    ],
)
def test_a_line_of_the_note_is_the_next_contact(
    book: Book, note: str, way: Disposition, agreed: tuple[int, str, bool] | None
) -> None:
    found = ahead(book, Call("client-kranz", "Kranz", way, note)).agreed
    if agreed is None:
        assert found is None
        return
    days, text, promised = agreed
    at = book.desk().hours.day_start(book.desk().today) + timedelta(days=days, hours=1)
    assert found == NextContact(at, text, promised)


def test_a_client_without_a_live_project_has_no_return(book: Book) -> None:
    with book.write("A lead") as writer:
        writer.add("clients", id="lead", name="Lead", time_zone="Europe/Berlin", country="DE", currency="EUR")
    after = ahead(book, Call("lead", "Lead", "reached", "we: call thu 10:00"))
    assert (after.row, after.agreed is not None) == (None, True)


def test_on_a_shared_screen_the_words_stay_hidden_and_the_moment_true(book: Book) -> None:
    call = Call("client-volga", "Volga Tyres", "reached")
    open_row = ahead(book, call).row
    book.is_shared = True
    veiled = ahead(book, call).row
    assert open_row
    assert veiled
    assert (veiled.place.lane, veiled.place.returns_at) == (open_row.place.lane, open_row.place.returns_at)
    assert open_row.band <= Band.DUE
    assert not any("1042" in reason.finding.sentence for reason in veiled.findings)


@pytest.mark.parametrize("contact_id", ["contact-volga-anna", "contact-irina"])
def test_what_another_was_promised_stands_ahead_as_it_does_afterwards(book: Book, contact_id: str) -> None:
    begins = book.desk().hours.day_end(book.desk().today)
    with book.write("Promise") as writer:
        writer.add("contacts", id="contact-irina", client_id="client-volga", name="Irina", role="finance")
        writer.add(
            "commitments", client_id="client-volga", contact_id="contact-irina", owner="us", kind="call",
            text="invoice", promised=True, made_at=book.clock(), first_due_at=begins, due_at=begins,
        )  # fmt: skip
    for note in ("", "we: call thu 10:00", "todo: call thu 10:00"):
        follows(book, Call("client-volga", "them", "reached", note, contact_id))
