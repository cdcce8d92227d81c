"""Rows as forms see them: named as people name them, limited to their own, never overwritten unseen."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from acct_tui.clock import stopped_at
from acct_tui.domain.facts.ref import Ref
from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.services.deeds import settle
from acct_tui.services.demo import START
from acct_tui.services.nouns import bare_title, counted, noun, title
from acct_tui.services.refusals import Refused
from acct_tui.store.schema import TABLES

CLIENT = {"time_zone": "Europe/Berlin", "country": "DE", "currency": "EUR"}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Two clients, each with a person and an order; one order has a bill half paid."""
    opened = Book(tmp_path / "book.db", clock=stopped_at(START))
    with opened.write("Begin") as writer:
        for name, currency in (("nord", "EUR"), ("kranz", "CHF")):
            writer.add("clients", **CLIENT | {"id": name, "name": name.title(), "currency": currency})
            writer.add("contacts", id=f"{name}-jo", client_id=name, name="Jo", role="finance")
            writer.add("projects", id=f"{name}-site", client_id=name, name="Site", contact_id=f"{name}-jo")
        writer.add("milestones", id="m1", project_id="nord-site", name="Launch", baseline_on=date(2026, 12, 1))
        days = {"issued_on": date(2026, 11, 1), "due_on": date(2026, 11, 15)}
        writer.add("invoices", id="i1", project_id="kranz-site", number="7", amount=900, currency="CHF", **days)
        writer.add("payments", id="p1", invoice_id="i1", amount=300, paid_on=date(2026, 11, 10))
        writer.add("chases", invoice_id="i1", at=START)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("table", "fields", "ids"),
    [
        pytest.param("contacts", {"client_id": "nord"}, ["nord-jo"], id="of-the-client"),
        pytest.param("contacts", {"project_id": "kranz-site"}, ["kranz-jo"], id="of-the-project's-client"),
        pytest.param("contacts", {"invoice_id": "i1"}, ["kranz-jo"], id="of-the-invoice's-client"),
        pytest.param("contacts", {}, ["kranz-jo", "nord-jo"], id="of-anyone"),
        pytest.param("milestones", {"project_id": "nord-site"}, ["m1"], id="of-the-project"),
        pytest.param("milestones", {"project_id": "kranz-site"}, [], id="of-another-project"),
        pytest.param("projects", {"contact_id": "nord-jo"}, ["nord-site"], id="of-the-person's-client"),
    ],
)
def test_a_row_refers_to_what_is_its_own(book: Book, table: str, fields: dict[str, object], ids: list[str]) -> None:
    assert [choice.id for choice in records.choices(book, table, fields)] == ids


def test_namesakes_are_told_apart_by_whom_they_belong_to(book: Book) -> None:
    assert [(choice.name, choice.note) for choice in records.choices(book, "contacts", {})] == [
        ("Jo", "Kranz"),
        ("Jo", "Nord"),
    ]
    assert [choice.note for choice in records.choices(book, "contacts", {"client_id": "nord"})] == ["finance"]


@pytest.mark.parametrize(
    ("fields", "currency"),
    [
        pytest.param({"currency": "USD", "client_id": "nord"}, "USD", id="its-own"),
        pytest.param({"invoice_id": "i1"}, "CHF", id="the-invoice's"),
        pytest.param({"project_id": "nord-site"}, "EUR", id="the-client's-by-the-project"),
        pytest.param({"client_id": "kranz"}, "CHF", id="the-client's"),
        pytest.param({}, None, id="nobody's"),
    ],
)
def test_money_has_the_currency_of_its_owner(book: Book, fields: dict[str, object], currency: str | None) -> None:
    assert records.currency(book, fields) == currency


def test_edits_of_different_fields_merge(book: Book) -> None:
    opened = records.record(book, "clients", "nord")
    assert opened is not None
    with book.write("Elsewhere") as writer:
        writer.change("clients", "nord", industry="bricks")
    assert records.change(book, "clients", opened, {**opened, "name": "Nordbau"}) == "Changed client Nord"
    now = records.record(book, "clients", "nord")
    assert now is not None
    assert (now["name"], now["industry"]) == ("Nordbau", "bricks")


def test_edits_of_one_field_show_both_and_change_nothing(book: Book) -> None:
    opened = records.record(book, "clients", "nord")
    assert opened is not None
    with book.write("Elsewhere") as writer:
        writer.change("clients", "nord", name="Theirs", industry="bricks")
    with pytest.raises(records.ChangedMeanwhile) as changed:
        records.change(book, "clients", opened, {**opened, "name": "Mine"})
    assert changed.value.theirs == {"name": "Theirs"}
    assert title("clients", records.record(book, "clients", "nord") or {}) == "Theirs"


def test_the_same_edit_twice_is_no_conflict(book: Book) -> None:
    opened = records.record(book, "clients", "nord")
    assert opened is not None
    with book.write("Elsewhere") as writer:
        writer.change("clients", "nord", name="Nordbau")
    assert records.change(book, "clients", opened, {**opened, "name": "Nordbau"})


def test_nothing_edited_is_no_action(book: Book) -> None:
    opened = records.record(book, "clients", "nord")
    assert opened is not None
    assert records.change(book, "clients", opened, opened) is None
    assert book.undo() == "Begin"


def test_a_row_gone_meanwhile_is_refused(book: Book) -> None:
    opened = records.record(book, "contacts", "nord-jo")
    assert opened is not None
    records.delete(book, "contacts", "nord-jo")
    with pytest.raises(Refused, match="deleted elsewhere"):
        records.change(book, "contacts", opened, {**opened, "name": "Ann"})
    with pytest.raises(Refused, match="gone already"):
        records.delete(book, "contacts", "nord-jo")


@pytest.mark.parametrize(
    ("table", "row_id", "words"),
    [
        pytest.param("clients", "nord", "client Nord with 1 project, 1 contact, 1 milestone", id="client"),
        pytest.param(
            "clients",
            "kranz",
            "client Kranz with 1 project, 1 contact, 1 invoice, 2 entries that belong to them",
            id="client-with-a-bill",
        ),
        pytest.param("contacts", "nord-jo", "contact Jo", id="alone"),
    ],
)
def test_a_deletion_says_what_goes(book: Book, table: str, row_id: str, words: str) -> None:
    assert records.what_goes(book, table, row_id) == words


def test_a_deletion_is_undone_whole(book: Book) -> None:
    assert records.delete(book, "clients", "kranz") == "Deleted client Kranz"
    assert records.record(book, "payments", "p1") is None
    book.undo()
    assert records.record(book, "payments", "p1") is not None


@pytest.mark.parametrize(
    ("table", "row", "said"),
    [
        pytest.param("clients", {"name": "Nord"}, "Nord", id="name"),
        pytest.param("commitments", {"text": "Call Anna\nbefore the fair"}, "Call Anna", id="first-line"),
        pytest.param("invoices", {"number": "1042"}, "1042", id="number"),
        pytest.param(
            "call_windows", {"weekday": 0, "starts": time(9), "ends": time(12, 30)}, "Mon 09:00–12:30", id="window"
        ),
        pytest.param(
            "call_windows", {"weekday": None, "starts": time(9), "ends": time(12)}, "every day 09:00–12:00", id="daily"
        ),
        pytest.param("payments", {"paid_on": date(2026, 11, 23)}, "of 23 Nov 2026", id="day"),
        pytest.param("interactions", {"at": datetime(2026, 11, 23, tzinfo=UTC)}, "of 23 Nov 2026", id="moment"),
        pytest.param("interactions", {}, "", id="nothing"),
    ],
)
def test_rows_are_called_as_people_call_them(table: str, row: dict[str, object], said: str) -> None:
    assert title(table, row) == said


@pytest.mark.parametrize(
    ("table", "row", "said"),
    [
        pytest.param("payments", {"paid_on": date(2026, 11, 23)}, "23 Nov 2026", id="day"),
        pytest.param("interactions", {"note": "of course they agreed"}, "of course they agreed", id="what-was-noted"),
        pytest.param("interactions", {}, "", id="nothing"),
    ],
)
def test_a_list_names_rows_by_their_words_or_their_day_alone(table: str, row: dict[str, object], said: str) -> None:
    assert bare_title(table, row) == said


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_every_table_has_a_word_for_one_and_for_many(table: str) -> None:
    assert noun(table)
    assert counted(1, table) == f"1 {noun(table)}"
    assert counted(2, table) != f"2 {noun(table)}"
    assert counted(1200, table).startswith("1 200 ")


def test_of_what_keeps_growing_the_newest_are_offered_and_what_is_chosen(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "OFFERED", 1)
    with book.write("Two talks") as writer:
        for day in (1, 2):
            writer.add("interactions", id=f"talk-{day}", client_id="nord", at=datetime(2026, 11, day, tzinfo=UTC))
    offered = [choice.id for choice in records.choices(book, "interactions", {"client_id": "nord"})]
    assert offered == ["talk-2"]
    fields = {"client_id": "nord", "interaction_id": "talk-1"}
    assert {choice.id for choice in records.choices(book, "interactions", fields)} == {"talk-1", "talk-2"}
    elsewhere = {**fields, "client_id": "kranz"}
    assert not {choice.id for choice in records.choices(book, "interactions", elsewhere)} & {"talk-1", "talk-2"}


def test_settling_a_milestone_twice_is_refused(book: Book) -> None:
    assert settle(book, Ref("milestones", "m1")) == "Done: Launch"
    with pytest.raises(Refused, match="done already"):
        settle(book, Ref("milestones", "m1"))


@pytest.mark.parametrize(
    ("table", "row_id", "why"),
    [
        pytest.param("contacts", "nord-jo", "not ticked off", id="no-such-thing"),
        pytest.param("milestones", "nobody", "gone already", id="gone"),
    ],
)
def test_what_cannot_be_settled_is_refused(book: Book, table: str, row_id: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        settle(book, Ref(table, row_id))
