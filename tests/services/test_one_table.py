"""The same deed writes the same rows, whether the queue, a key on the row, a mark or a tick in a call asks for it."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial

import pytest

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.queue.points import Point
from acct_tui.services.batches import deal_with_all
from acct_tui.services.book import Book
from acct_tui.services.brief import answer, question
from acct_tui.services.cards import call_cards
from acct_tui.services.deeds import deal_with, settle
from acct_tui.services.queue import call_queue
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.complaints import Interests
from acct_tui.services.steps.deeds import BY_KEY, DEEDS, deed_of, deed_on
from acct_tui.services.steps.matters import asks_for_interests
from acct_tui.services.steps.ticks import Tick, carry_out_tick
from acct_tui.store import rows
from acct_tui.store.driver import driver
from acct_tui.store.rows import MODELS
from tests.services.conftest import Hands

BOTH = Interests(client_kept=True, ours_kept=True)
Standing = dict[str, list[dict[str, object]]]


def written(book: Book, carry_out: Callable[[], object]) -> Standing:
    """The rows that a deed changes or adds, without the id that each new one draws; it is taken back again."""
    carry_out()
    newest = (
        "SELECT table_name, row_id, before FROM history WHERE action_id = (SELECT max(id) FROM actions) ORDER BY id"
    )
    found: Standing = {}
    for table, row_id, before in driver(book.database).execute(newest).fetchall():
        row = rows.row(book.database, table, row_id) or {}
        found.setdefault(table, []).append(row if before else {**row, "id": "new"})
    assert book.undo()
    return found


def ticked(book: Book, tick: Tick) -> None:
    with book.write("a call") as writer:
        carry_out_tick(writer, tick, book.desk())


def points_of(book: Book) -> Iterator[Tick]:
    """Every point of every card, with what it asks."""
    queue = call_queue(book)
    cards = call_cards(book, queue.rows, queue.desk)
    for row in queue.rows:
        for point in cards[row.client.id].points:
            asks = point.asks == "interests" or bool(
                point.reason and asks_for_interests(row.client, point.reason, queue.desk)
            )
            yield Tick(row.client, point, BOTH if asks else None, "Navy blue" if point.asks == "answer" else "")


def by_key(book: Book, point: Point) -> Callable[[], object] | None:
    """What x on the row of a point writes; None where it means another deed there, or asks what a call does not."""
    ref, deed = point.subject, DEEDS[point.verb, point.subject.table]
    if ref.table == "brief_answers":
        return lambda: answer(book, question(book, ref.id), "Navy blue", is_agreed=True)
    on_row = deed_on("x", ref.table)
    return (lambda: settle(book, ref)) if on_row and on_row.write is deed.write and ref.table != "complaints" else None


def test_queue_mark_card_and_key_write_the_same_rows(book: Book, clock: Hands) -> None:
    compared: dict[str, set[str]] = {}
    for _ in range(2):
        for tick in points_of(book):
            point, ref = tick.point, tick.point.subject
            by_tick = written(book, partial(ticked, book, tick))
            ways = {"key": by_key(book, point)}
            if point.reason:
                ways["queue"] = partial(deal_with, book, tick.client, point.reason, tick.interests)
                if tick.interests is None:
                    ways["mark"] = partial(deal_with_all, book, [(tick.client, point.reason)])
            for name, way in ways.items():
                if way:
                    assert written(book, way) == by_tick, (name, ref)
                    compared.setdefault(name, set()).add(f"{point.verb} {ref.table}")
        clock.move(days=30)
    assert compared["queue"] >= {
        "kept commitments", "decided commitments", "told changes", "next stage complaints", "reminded invoices",
        "answered interactions", "done moments", "known clients",
    }  # fmt: skip
    assert compared["mark"] >= compared["queue"] - {"next stage complaints"}
    assert compared["key"] >= {
        "kept commitments", "decided commitments", "told changes", "explained goals", "answered brief_answers",
    }  # fmt: skip


def test_every_verb_that_a_reason_or_a_point_can_have_is_in_the_table(book: Book, clock: Hands) -> None:
    met = set()
    for _ in range(6):
        queue = call_queue(book)
        met |= {deed_of(each).word for row in queue.rows for each in row.findings if each.verb and each.finding.subject}
        met |= {DEEDS[tick.point.verb, tick.point.subject.table].word for tick in points_of(book)}
        clock.now += timedelta(days=9)
    assert met >= {"kept", "decided", "told", "answered", "reminded", "next stage", "done", "known", "explained"}


@pytest.mark.parametrize("table", MODELS)
def test_x_settles_a_kind_of_row_once_or_says_who_does(book: Book, table: str) -> None:
    deed, found = deed_on("x", table), rows.rows(book.database, table)
    if deed is None or deed.write is None or deed.asks == "stage":
        with pytest.raises(Refused, match="its reason says" if deed and deed.write else "e edits it"):
            settle(book, Ref(table, str(found[0]["id"])))
        return
    ref = next(Ref(table, str(row["id"])) for row in found if not deed.is_done(row, book.desk().today))
    assert settle(book, ref).startswith(f"{deed.word.capitalize()}: ")
    with pytest.raises(Refused, match=r"already|elsewhere meanwhile"):
        settle(book, ref)


def test_a_key_names_only_deeds_that_there_are() -> None:
    for words in BY_KEY.values():
        assert {(word, table) for table, word in words.items()} <= DEEDS.keys()
    assert all(deed.write or deed.asks for deed in DEEDS.values()), "what writes nothing itself asks"


def test_a_dispute_without_a_step_is_ticked_in_a_call_as_a_reminder(book: Book) -> None:
    (invoice,) = (row for row in rows.rows(book.database, "invoices") if row["number"] == "1042")
    with book.write("Disputed") as writer:
        writer.change("invoices", str(invoice["id"]), disputed=True)
    (tick,) = (each for each in points_of(book) if each.point.subject.id == invoice["id"])
    assert tick.point.verb == "next step"
    left = written(book, partial(ticked, book, tick))
    assert [row["invoice_id"] for row in left["chases"]] == [invoice["id"]]
