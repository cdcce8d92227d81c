"""What is found is told in a line: what it is, what it says, whose it is, and where it opens."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from acct_tui.services.book import Book
from acct_tui.services.search import DATED, STANDING, Hit, find, page
from acct_tui.store.driver import driver
from acct_tui.words.passages import Marked, marked, snippet, wanted
from tests.bench.portfolio import make_book


def shown(text: Marked) -> str:
    return "".join(f"[{piece}]" if is_sought else piece for piece, is_sought in text)


def told(hit: Hit) -> tuple[str, str, str, str, str]:
    return hit.what, shown(hit.title), shown(hit.said), hit.client, hit.project


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("volga", ("client", "[Volga] Tyres", "", "Volga Tyres", ""), id="client"),
        pytest.param("anna orl", ("contact", "[Anna] [Orlova]", "", "Volga Tyres", ""), id="contact"),
        pytest.param("oleg", ("colleague", "[Oleg] Marin", "", "", ""), id="colleague"),
        pytest.param(
            "puppy show", ("fact", "Breeds beagles; [puppy] [show] on Saturday.", "", "Volga Tyres", ""), id="fact"
        ),
        pytest.param("1042", ("invoice", "[1042]", "", "Volga Tyres", "Spring relaunch"), id="invoice"),
        pytest.param("grunw", ("client", "[Grünwerk]", "", "Grünwerk", ""), id="accents"),
        pytest.param(
            "bank", ("client", "Stroymir", "Builds on the Volga [bank].", "Stroymir", ""), id="another-field"
        ),
        pytest.param(
            "november report",
            ("promise", "[November] [report]", "", "Volga Tyres", "Spring relaunch"),
            id="promise",
        ),
        pytest.param(
            "wrong pictures",
            ("complaint", "[wrong] [pictures]", "", "Mira", "Lookbook"),
            id="complaint",
        ),
    ],
)  # fmt: skip
def test_a_hit_says_what_it_is(book: Book, text: str, first: tuple[str, ...]) -> None:
    assert told(find(book, text)[0]) == first


def test_the_newest_of_what_happened_is_listed_with_its_day(book: Book) -> None:
    days = [hit.when for hit in find(book, "banner") if hit.when]
    assert days == sorted(days, reverse=True)
    assert days[0] > date(2026, 11, 23)  # a meeting ahead


def test_so_many_are_listed_and_no_more(book: Book) -> None:
    with book.write("Many") as writer:
        writer.add_many("colleagues", [{"name": f"Zed {n}"} for n in range(STANDING + 5)])
        note = {"client_id": "client-volga", "note": "Zed"}
        writer.add_many("interactions", [{**note, "at": book.clock() + timedelta(n)} for n in range(DATED + 5)])
    assert [bool(hit.when) for hit in find(book, "zed")] == [False] * STANDING + [True] * DATED


@pytest.mark.parametrize(
    ("table", "row_id", "where"),
    [
        pytest.param("clients", "client-volga", "project-volga-finder", id="client"),
        pytest.param("projects", "project-volga-relaunch", "project-volga-relaunch", id="project"),
        pytest.param("contacts", "contact-volga-anna", "project-volga-finder", id="contact"),
        pytest.param("clients", "gone", None, id="gone"),
    ],
)
def test_a_row_is_on_the_page_of_its_live_project(book: Book, table: str, row_id: str, where: str | None) -> None:
    assert page(book, table, row_id) == where


def test_what_belongs_to_a_closed_project_is_on_no_page(book: Book) -> None:
    with book.write("Close") as writer:
        closed = writer.add("projects", client_id="client-volga", name="Old", stage="closed")
        answer = writer.add("brief_answers", project_id=closed, question="Who signs?")
    assert page(book, "brief_answers", answer) is None


def test_under_the_veil_nothing_is_found_by_what_is_hidden(book: Book) -> None:
    with book.write("Hide") as writer:
        talk = {"client_id": "client-volga", "at": book.clock()}
        writer.add("interactions", note="furious", was_problem=True, **talk)
        writer.change("clients", "client-volga", notes="furious in general")
        writer.add("contacts", id="zed", client_id="client-volga", name="Zed", notes="often furious")
        writer.add("commitments", client_id="client-volga", kind="payment", text="furious sum", made_at=book.clock())
        writer.add("commitments", id="open", client_id="client-volga", text="no furious mails", made_at=book.clock())
    assert len(find(book, "furious")) == 5
    book.is_shared = True
    assert [hit.id for hit in find(book, "furious")] == ["open"]
    assert [hit.id for hit in find(book, "zed")] == ["zed"]
    for hidden in ("1042", "wrong pictures", "puppy"):
        assert not {hit.table for hit in find(book, hidden)} & {"invoices", "complaints", "facts"}, hidden


def test_under_the_veil_talks_take_no_places(book: Book) -> None:
    with book.write("many talks and an older promise") as writer:
        old = book.clock() - timedelta(days=900)
        writer.add("commitments", id="old", client_id="client-volga", text="zebra stripes", made_at=old)
        talks = {"client_id": "client-volga", "started_by": "us", "note": "zebra"}
        writer.add_many("interactions", ({**talks, "at": book.clock() - timedelta(hours=hour)} for hour in range(450)))
    book.is_shared = True
    assert [hit.id for hit in find(book, "zebra")] == ["old"]


def test_the_number_of_queries_depends_on_nothing(tmp_path: Path) -> None:
    counts = []
    for interactions in (40, 4000):
        made = make_book(tmp_path, interactions)
        queries: list[str] = []
        driver(made.database).set_trace_callback(queries.append)
        assert find(made, "banner")
        driver(made.database).set_trace_callback(None)
        counts.append(sum(query.startswith("SELECT") for query in queries))
        made.close()
    assert counts[0] == counts[1] < 8


@pytest.mark.parametrize(
    ("text", "typed", "line"),
    [
        pytest.param("a  banner\n\tand [b]", "banner b", "a  [banner] and [[b]]", id="one-line"),
        pytest.param("Straße, Łódź", "strasse lod", "[Straße], [Łódź]", id="folded"),
        pytest.param(f"{'long ' * 20}banner", "banner", f"…{'long ' * 5}[banner]", id="begins-before-the-word"),
        pytest.param(f"banner {'long ' * 100}", "banner", f"[banner] {'long ' * 58}lon…", id="ends"),
        pytest.param("no such thing", "banner", "no such thing", id="nothing"),
    ],
)
def test_a_snippet_is_one_line_around_the_first_word(text: str, typed: str, line: str) -> None:
    assert shown(snippet(text, wanted(typed))) == line


def test_marks_leave_the_text_as_it_is() -> None:
    text = "½ Mu\u0308ller_x 👋 [/] ﬁne"
    assert "".join(piece for piece, _ in marked(text, wanted("muller fine 1"))) == text
