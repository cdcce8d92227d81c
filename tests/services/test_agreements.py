"""What is agreed in a note becomes commitments of one action, and is told while it is typed."""

from collections.abc import Mapping

import pytest

from acct_tui.services.book import Book
from acct_tui.services.note_preview import NotePreview
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.agreements import About, write
from acct_tui.store import rows

VOLGA = About("client-volga", "project-volga-relaunch", "contact-volga-anna")


def written(book: Book, note: str, about: About = VOLGA) -> list[Mapping[str, object]]:
    """The commitments that a note adds, by their words."""
    before = {row["id"] for row in rows.rows(book.database, "commitments")}
    desk = book.desk()
    with book.write("Wrote a note") as writer:
        write(writer, book.as_of(desk), desk, note, about)
    return [row for row in rows.rows(book.database, "commitments") if row["id"] not in before]


def named(book: Book, *names: str) -> None:
    with book.write("Added colleagues") as writer:
        for name in names:
            writer.add("colleagues", name=name)


def test_each_line_becomes_a_commitment_and_undo_takes_all_back(book: Book) -> None:
    note = "Banner before the fair.\nwe: print files by wed\nthey: logo tue\n@oleg: banner tomorrow\ntodo: call her fri"
    by_text = {str(row["text"]): row for row in written(book, note)}
    assert set(by_text) == {"print files", "logo", "banner", "call her"}
    files, banner, call = by_text["print files"], by_text["banner"], by_text["call her"]
    assert (files["owner"], files["promised"], files["kind"]) == ("us", True, "task")
    assert files["due_at"] == files["first_due_at"] != files["made_at"] == book.clock()
    assert (files["project_id"], files["contact_id"]) == (VOLGA.project_id, VOLGA.contact_id)
    assert (banner["owner"], banner["colleague_id"], banner["contact_id"]) == ("colleague", "colleague-oleg", None)
    assert (call["kind"], call["promised"]) == ("call", False)
    assert by_text["logo"]["kind"] == "request"
    assert book.undo() == "Wrote a note"
    assert not [row for row in rows.rows(book.database, "commitments") if row["text"] in by_text]


def test_a_note_without_agreements_writes_nothing(book: Book) -> None:
    assert written(book, "Tired of dates that move.\nwe:\n@oleg") == []


@pytest.mark.parametrize(
    ("who", "meant"),
    [
        pytest.param("oleg", "colleague-oleg", id="first-name"),
        pytest.param("Weiss", "colleague-jana", id="last-name-folded"),
        pytest.param("sofia", "colleague-sofia", id="accents"),
        pytest.param("pav", "colleague-pavel", id="beginning"),
    ],
)
def test_a_colleague_is_known_by_a_part_of_the_name(book: Book, who: str, meant: str) -> None:
    (row,) = written(book, f"@{who}: banner")
    assert row["colleague_id"] == meant


def test_an_unknown_colleague_is_added_once(book: Book) -> None:
    one, two = written(book, "@zed: banner\n@Zed: pdf")
    assert one["colleague_id"] == two["colleague_id"]
    added = rows.row(book.database, "colleagues", str(one["colleague_id"]))
    assert added is not None
    assert added["name"] == "Zed"


def test_of_two_olegs_one_must_be_named(book: Book) -> None:
    named(book, "Oleg Popov")
    with pytest.raises(Refused, match=r"Oleg Marin or Oleg Popov: give more of the name\."):
        written(book, "we: files\n@oleg: banner")
    assert book.undo() == "Added colleagues"
    book.redo()
    (row,) = written(book, "@oleg p: banner")
    assert row["colleague_id"] != "colleague-oleg"


@pytest.mark.parametrize(
    ("line", "is_linked"),
    [
        pytest.param("they: pay 1042 fri", True, id="number"),
        pytest.param("they: pay invoice #1042, by fri", True, id="with-marks"),
        pytest.param("they: pay 104", False, id="part-of-a-number"),
        pytest.param("they: pay 1031", False, id="paid-already"),
        pytest.param("they: look at 1042", False, id="no-payment"),
    ],
)
def test_a_payment_names_an_open_invoice(book: Book, line: str, is_linked: bool) -> None:
    (row,) = written(book, line)
    invoice = rows.row(book.database, "invoices", str(row["invoice_id"]))
    assert (invoice is not None and invoice["number"] == "1042") is is_linked


@pytest.mark.parametrize(
    ("line", "echo", "is_trouble"),
    [
        pytest.param("we: files by wed", "→ Wed 25 Nov 18:00", False, id="day"),
        pytest.param("we: files fri 9:00", "→ Fri 27 Nov 09:00", False, id="time"),
        pytest.param("we: files", "→ no day", False, id="no-day"),
        pytest.param("we: files yesterday", "→ no day: that is in the past", True, id="past"),
        pytest.param("@oleg sketches tomorrow", "→ Tue 24 Nov 18:00", False, id="colleague"),
        pytest.param(
            "they: logo tue", "→ Tue 24 Nov 18:00 · 2nd: New logo as vector file stands", True, id="a-second-of-theirs"
        ),
        pytest.param("we: logo tue", "→ Tue 24 Nov 18:00", False, id="theirs-is-not-ours"),
        pytest.param(
            "@oleg banner tomorrow",
            "→ Tue 24 Nov 18:00 · 2nd: Fair banner as print file stands",
            True,
            id="a-second-of-a-colleague",
        ),
        pytest.param("@weiss banner tomorrow", "→ Tue 24 Nov 18:00 · Jana Weiß", False, id="guessed"),
        pytest.param("@zed: banner", "→ no day · new colleague Zed", False, id="new"),
        pytest.param("@tom banner", "→ Tom Alt or Tom Reuter?", True, id="several"),
        pytest.param("they: pay 1042 fri", "→ Fri 27 Nov 18:00 · invoice 1042", False, id="invoice"),
    ],
)
def test_each_line_is_told_while_it_is_typed(book: Book, line: str, echo: str, is_trouble: bool) -> None:
    named(book, "Tom Alt")
    preview = NotePreview(book, "client-volga")
    (found,) = preview(f"She is tired.\n{line}\nand so am I")
    assert (found.line, found.words, found.is_trouble) == (1, echo, is_trouble)


def test_what_is_told_reads_nothing(book: Book) -> None:
    preview = NotePreview(book)
    book.close()
    assert [echo.line for echo in preview("we: a fri\n@oleg b\nthey: c")] == [0, 1, 2]
