"""What a note names is kept with a project, whichever way the note is written, in one action with it."""

import pytest

from acct_tui.services.book import Book
from acct_tui.services.calls import Call, log_and_tell
from acct_tui.services.note_preview import NotePreview
from acct_tui.services.quick_line import QuickLine
from acct_tui.store import rows

VOLGA, RELAUNCH, FINDER = "client-volga", "project-volga-relaunch", "project-volga-finder"


def kept(book: Book) -> dict[str, dict[str, object]]:
    return {str(row["text"]): row for row in rows.rows(book.database, "raid_items")}


@pytest.mark.parametrize(
    ("client", "project", "kept_with"),
    [
        pytest.param(VOLGA, FINDER, FINDER, id="of-the-call"),
        pytest.param(VOLGA, None, RELAUNCH, id="most-pressing"),
        pytest.param("client-mira", None, "project-mira-lookbook", id="only-one"),
        pytest.param("client-mira", "project-gone", "project-mira-lookbook", id="deleted-meanwhile"),
    ],
)
def test_a_call_keeps_what_its_note_names(book: Book, client: str, project: str | None, kept_with: str) -> None:
    before = kept(book)
    note = "Talked.\nrisk: photos late because of snow\ndecision: two banners\nwe: files fri"
    _, told = log_and_tell(book, Call(client, "X", "reached", note, project_id=project))
    assert [each.partition(",")[0] for each in told[-2:]] == ["Risk", "Decision"]
    new = {text: row for text, row in kept(book).items() if text not in before}
    assert {(text, row["kind"], row["why"], row["project_id"]) for text, row in new.items()} == {
        ("photos late", "risk", "snow", kept_with),
        ("two banners", "decision", None, kept_with),
    }
    book.undo()
    assert kept(book) == before


def test_what_nobody_heard_is_kept_as_well(book: Book) -> None:
    log_and_tell(book, Call(VOLGA, "Volga Tyres", "no_answer", "issue: nobody answers before the fair"))
    assert "nobody answers before the fair" in kept(book)


@pytest.mark.parametrize(
    ("line", "words", "notes"),
    [
        pytest.param("volga risk: ice because x", "Volga Tyres · Risk, Spring relaunch: ice · why: x", 0, id="tag"),
        pytest.param("volga: note: risk: ice", "Note on Volga Tyres: risk: ice", 1, id="note"),
    ],
)  # fmt: skip
def test_the_quick_line_keeps_it(book: Book, line: str, words: str, notes: int) -> None:
    before = len(rows.rows(book.database, "interactions"))
    quick = QuickLine(book)
    assert quick.preview(line).words == words == quick.save(line)
    assert kept(book)["ice"]["project_id"] == RELAUNCH
    assert len(rows.rows(book.database, "interactions")) == before + notes
    assert book.undo() == words
    assert "ice" not in kept(book)


@pytest.mark.parametrize(
    ("client", "project", "echo"),
    [
        pytest.param(VOLGA, FINDER, "→ risk, Tyre finder", id="of-the-call"),
        pytest.param(VOLGA, None, "→ risk, Spring relaunch", id="most-pressing"),
        pytest.param(None, None, "→ risk, no live project to keep it with", id="nobody"),
    ],
)
def test_the_preview_says_where(book: Book, client: str | None, project: str | None, echo: str) -> None:
    (found,) = NotePreview(book, client, project)("Hm.\nrisk: snow")
    assert (found.line, found.words, found.is_trouble) == (1, echo, client is None)


def test_without_a_live_project_it_stays_a_note(book: Book) -> None:
    with book.write("A prospect") as writer:
        fields = {"time_zone": "Europe/Berlin", "country": "DE", "currency": "EUR"}
        client = writer.add("clients", name="Prospect", **fields)
    before = kept(book)
    assert log_and_tell(book, Call(client, "Prospect", "reached", "risk: no budget"))[1] == []
    assert kept(book) == before
    assert QuickLine(book).preview("prospect risk: no budget").words.startswith("Prospect has no live project")
