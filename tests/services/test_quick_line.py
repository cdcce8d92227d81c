"""The quick line says before it is saved what it will write, and whom it does not know."""

import pytest

from acct_tui.domain.time.datewords import resolve
from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.services.quick_line import QuickLine
from acct_tui.services.refusals import Refused
from acct_tui.store import rows
from tests.open_calls import open_calls

VOLGA = "client-volga"


@pytest.fixture
def quick(book: Book) -> QuickLine:
    """The line with Volga Tyres under the cursor; a client without a project is in the book, and two more Annas."""
    fields = {"time_zone": "Europe/Berlin", "country": "DE", "currency": "EUR"}
    with book.write("More people") as writer:
        writer.add("clients", id="client-idle", name="Ödland AG", **fields)
        writer.add("contacts", client_id="client-idle", name="Anna Blum")
        writer.add("contacts", id="contact-karl", client_id="client-nordbau", name="Karl Weiß")
        writer.add("contacts", client_id="client-nordbau", name="Ola Nowak")
    return QuickLine(book, VOLGA, "project-volga-relaunch")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        pytest.param(
            "nordbau: they: logo tue", "Nordbau owes: logo · Tue 24 Nov 18:00 · promised", id="client-with-colon"
        ),
        pytest.param("karl we: file fri", "We owe Nordbau: file · Fri 27 Nov 18:00 · promised", id="contact"),
        pytest.param("@oleg banner tomorrow", "Oleg Marin owes for Volga Tyres: banner · Tue 24 Nov 18:00", id="here"),
        pytest.param("nord @oleg banner", "Oleg Marin owes for Nordbau: banner · no day", id="colleague-elsewhere"),
        pytest.param("todo: ring her +3d", "We plan for Volga Tyres: ring her · Thu 26 Nov 18:00", id="todo"),
        pytest.param("odland we: offer", "We owe Ödland AG: offer · no day · promised", id="no-live-project"),
        pytest.param("anna blum note: on leave", "Note on Ödland AG: on leave", id="note"),
        pytest.param("anna volga we: pdf", "We owe Volga Tyres: pdf · no day · promised", id="contact-and-client"),
        pytest.param("gru we: pdf", "We owe Grünwerk: pdf · no day · promised", id="accents"),
        pytest.param("@zed: pdf", "Zed owes for Volga Tyres: pdf · no day · new colleague Zed", id="new-colleague"),
    ],
)
def test_what_a_line_will_write_is_told_and_written(book: Book, quick: QuickLine, line: str, words: str) -> None:
    told = quick.preview(line)
    assert (told.words, told.is_ready, told.is_trouble) == (words, True, False)
    assert quick.save(line) == words
    assert book.undo() == words


@pytest.mark.parametrize(
    ("line", "lacks"),
    [
        pytest.param("volga", "Volga Tyres: go on with we:, they:, @name, todo:, note: or risk:.", id="no-owner"),
        pytest.param("", "Volga Tyres: go on with we:", id="empty"),
        pytest.param("we:", "Say what behind it", id="nothing"),
        pytest.param("note:  ", "Say what behind it", id="no-note"),
        pytest.param("zzz we: file", "No client or contact is called “zzz”", id="stranger"),
        pytest.param("ola we: x", "Ola Nowak (Mira) or Ola Nowak (Nordbau): give more of the name.", id="several"),
    ],
)
def test_what_a_line_lacks_is_told_and_refused(book: Book, quick: QuickLine, line: str, lacks: str) -> None:
    told = quick.preview(line)
    assert told.words.startswith(lacks)
    assert not told.is_ready
    with pytest.raises(Refused):
        quick.save(line)
    assert book.undo() == "More people"


def test_a_wrong_day_is_told_and_no_word_is_lost(book: Book, quick: QuickLine) -> None:
    told = quick.preview("they: logo yesterday")
    assert told.is_ready
    assert told.is_trouble
    assert told.words == "Volga Tyres owes: logo yesterday · no day: that is in the past · promised"


def test_without_a_client_anywhere_the_line_says_how_to_begin(book: Book) -> None:
    assert QuickLine(book).preview("we: file fri").words.startswith("Begin with a client or a contact")
    assert QuickLine(book, "gone").preview("").words.startswith("Begin with a client or a contact")


def test_a_commitment_belongs_to_the_client_its_contact_and_the_project_in_front(book: Book, quick: QuickLine) -> None:
    quick.save("karl we: elsewhere")
    quick.save("we: here")
    quick.save("volga we: named")
    found = {row["text"]: row for row in rows.rows(book.database, "commitments")}
    assert (found["elsewhere"]["contact_id"], found["elsewhere"]["project_id"]) == ("contact-karl", None)
    assert found["here"]["project_id"] == found["named"]["project_id"] == "project-volga-relaunch"


def test_a_note_is_internal_and_ends_no_silence(book: Book, quick: QuickLine) -> None:
    quick.save("note: on leave until Monday")
    (note,) = [row for row in rows.rows(book.database, "interactions") if row["note"] == "on leave until Monday"]
    assert (note["kind"], note["client_id"], note["at"]) == ("internal_note", VOLGA, book.clock())


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("kar", "Karl Weiß ", id="contact"),
        pytest.param("nordb", "Nordbau ", id="client"),
        pytest.param("tyres", "Volga Tyres ", id="within"),
        pytest.param("ola", "Ola Nowak Mira ", id="namesakes"),
        pytest.param("@ol", "@Oleg Marin: ", id="colleague"),
        pytest.param("volga @jan", "volga @Jana Weiß: ", id="colleague-behind-a-client"),
    ],
)
def test_a_name_is_completed(quick: QuickLine, text: str, first: str) -> None:
    assert quick.completions(text)[0].line == first


@pytest.mark.parametrize("text", ["", "Nordbau ", "we: fi", "@oleg: ba", "zzz", "mail to a@b"])
def test_nothing_else_is_completed(quick: QuickLine, text: str) -> None:
    assert quick.completions(text) == []


def test_a_completed_name_is_understood(quick: QuickLine) -> None:
    for typed in ("kar", "ola", "tyres", "eul", "roy", "bjor", "anna b"):
        line = quick.completions(typed)[0].line
        assert quick.preview(f"{line}we: x").is_ready, line


def test_markup_in_names_is_just_text(book: Book) -> None:
    records.change(book, "clients", records.record(book, "clients", VOLGA) or {}, {"name": "[/] [@click=app.quit]x"})
    assert QuickLine(book).preview("click we: x").words == "We owe [/] [@click=app.quit]x: x · no day · promised"


def test_a_call_agreed_in_a_line_takes_the_place_of_the_one_before(book: Book, quick: QuickLine) -> None:
    (before,) = open_calls(book, "client-kumo", book.desk())
    quick.save("kumo we: call thu 10:00")
    (call,) = open_calls(book, "client-kumo", book.desk())
    assert (call.id, call.text, call.promised) == (before.id, before.text, True)
    assert call.due_at == resolve("thu 10:00", book.desk().now, book.desk().hours).at
