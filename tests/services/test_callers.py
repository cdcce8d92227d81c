"""Who may be calling, found by two letters."""

import pytest

from acct_tui.services.book import Book
from acct_tui.services.callers import Party, clients, found, is_known, parties
from acct_tui.services.queue import call_queue


@pytest.fixture
def everybody(book: Book) -> list[Party]:
    return parties(book, call_queue(book).rows)


@pytest.mark.parametrize(
    ("letters", "person"),
    [
        pytest.param("an", "Anna Orlova", id="first-name"),
        pytest.param("or", "Anna Orlova", id="last-name"),
        pytest.param("vo", "Klara Voss", id="a-persons-name-before-a-clients"),
        pytest.param("ET", "Étienne Roy", id="accents-and-case"),
        pytest.param("as", "Åsa Öberg", id="ring"),
        pytest.param("fal", "Rui Falcão", id="three-letters"),
        pytest.param("hkm", "Haruka Mori", id="letters-in-order"),
        pytest.param("lara", "Klara Voss", id="inside"),
    ],
)
def test_two_letters_find_whoever_is_meant(everybody: list[Party], letters: str, person: str) -> None:
    assert person in [party.contact for party in found(everybody, letters)][:3]


def test_without_letters_the_most_pressing_come_first_and_the_one_under_the_cursor_before_them(book: Book) -> None:
    rows = call_queue(book).rows
    assert found(parties(book, rows), "")[0].contact == "Anna Orlova"
    assert parties(book, rows, "client-osk")[0].contact == "Åsa Öberg"


@pytest.mark.parametrize(
    ("letters", "known"),
    [("rom", False), ("roy", True), ("mir", True), ("tom", False), ("zz", False), ("stroym", True)],
)
def test_only_the_beginning_of_a_word_keeps_a_letter_for_the_name(
    everybody: list[Party], letters: str, known: bool
) -> None:
    assert is_known(everybody, letters) is known


def test_a_client_without_a_live_project_or_a_contact_can_call_too(book: Book) -> None:
    with book.write("Met") as writer:
        writer.add("clients", id="met", name="[/] Aachen", time_zone="Europe/Berlin", country="DE", currency="EUR")
    everybody = parties(book, call_queue(book).rows)
    assert [party.client for party in found(everybody, "aach")] == ["[/] Aachen"]
    assert len(clients(everybody)) == len({party.client_id for party in everybody})
