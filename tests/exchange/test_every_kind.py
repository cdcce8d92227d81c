"""What is true of an import, whatever kind of file it takes."""

import itertools
import json
from collections.abc import Iterator
from typing import Any

import pytest

from acct_tui.exchange.importers import IMPORTERS, Importer
from acct_tui.exchange.plan import Outcome, Plan
from acct_tui.exchange.sheets.synonyms import FIELDS
from acct_tui.exchange.text.source import Source, to_source
from acct_tui.store.schema import BY_NAME, TABLES
from tests.exchange.conftest import Shell, make_shell
from tests.exchange.samples import BOOKS, CARDS, ENGLISH, SAMPLES, Files, Sample
from tests.exchange.test_tally import whole
from tests.store.test_history import dump

Rows = dict[str, list[dict[str, Any]]]
ALL = pytest.mark.parametrize("name", SAMPLES)


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """One empty book, which every test leaves as it was."""
    opened = make_shell(tmp_path_factory.mktemp("kinds"))
    opened.book.database.pragma("synchronous", 0)
    yield opened
    opened.book.close()


def plan(shell: Shell, sample: Sample) -> Plan:
    return shell.plan(sample.files, client=sample.client)


def sources(sample: Sample) -> Iterator[Source]:
    for name, content in sample.files.items():
        yield to_source(name, content.encode() if isinstance(content, str) else content, country="DE")


def test_the_samples_are_of_every_kind_and_bring_every_table(shell: Shell) -> None:
    by_importer: dict[Importer, set[str]] = {importer: set() for importer in IMPORTERS}
    for sample in SAMPLES.values():
        tables = {row.table for row in plan(shell, sample).rows}
        for source in sources(sample):
            importer = next(importer for importer in IMPORTERS if importer.matches(source))
            by_importer[importer] |= tables
    books, cards, sheets = by_importer.values()
    assert {table.name for table in TABLES} <= books
    assert cards == {"clients", "contacts"}
    assert set(FIELDS) <= sheets


@ALL
def test_a_dry_run_leaves_no_trace(shell: Shell, name: str) -> None:
    before = dump(shell.book.database), shell.book.state(), shell.book.newest()
    assert not plan(shell, SAMPLES[name]).changes_nothing
    assert (dump(shell.book.database), shell.book.state(), shell.book.newest()) == before


@ALL
def test_an_import_is_taken_back_and_brought_again_to_the_byte(shell: Shell, name: str) -> None:
    sample, empty = SAMPLES[name], (dump(shell.book.database), shell.export())
    words = shell.take(sample.files, client=sample.client)
    full = dump(shell.book.database), shell.export()
    assert full != empty
    assert (shell.book.undo(), dump(shell.book.database), shell.export()) == (words, *empty)
    assert (shell.book.redo(), dump(shell.book.database), shell.export()) == (words, *full)
    shell.book.undo()


@ALL
def test_importing_twice_adds_nothing_and_says_so(shell: Shell, name: str) -> None:
    sample = SAMPLES[name]
    shell.take(sample.files, client=sample.client)
    full = dump(shell.book.database), shell.book.newest()
    again = plan(shell, sample)
    assert {row.outcome for row in again.rows} == {Outcome.SAME}
    assert (again.tally.come, again.tally.change) == (0, 0)
    for update in (False, True):
        told = shell.take(sample.files, client=sample.client, update=update)
        assert told.startswith("Nothing new in "), f"{update=}"
    assert (dump(shell.book.database), shell.book.newest()) == full
    shell.book.undo()


@ALL
def test_every_row_of_a_file_comes_in_or_is_listed(shell: Shell, name: str) -> None:
    sample = SAMPLES[name]
    found = plan(shell, sample)
    for file, (table, lines) in sample.lines.items():
        tables = (table, "commitments") if table == "interactions" else (table,)
        taken = {row.place.line for row in found.rows if row.place.file == file and row.table in tables}
        listed = {left.place.line for left in found.left_out if left.place.file == file}
        assert taken.isdisjoint(listed), file
        assert taken | listed == set(lines), file
    if sample.lines:
        assert whole(found.tally) == sum(len(lines) for _, lines in sample.lines.values())


@pytest.mark.parametrize("size", BOOKS)
def test_every_row_of_a_book_comes_in(shell: Shell, size: str) -> None:
    found = plan(shell, SAMPLES[f"{size} book"])
    wanted = [(table, row.get("id")) for table, kept in BOOKS[size].items() if table in BY_NAME for row in kept]
    assert {row.row_id for row in found.rows} >= {row_id for _, row_id in wanted if row_id}
    assert len([row for row in found.rows if not row.is_foreign]) == found.tally.come == len(wanted)


KINDS: Files = {f"{kind}.csv": text for kind, text in ENGLISH.items() if kind != "one sheet"}
KINDS["people.vcf"] = CARDS["3.0"] + CARDS["2.1"]
ONE_BY_ONE: list[Files] = [{name: content} for name, content in KINDS.items()]
TURNS = ONE_BY_ONE, ONE_BY_ONE[::-1]
"""Each two kinds come in either order."""


def taken(shell: Shell, *steps: Files, update: bool = False) -> list[Rows]:
    """What the book holds after each import; in the end they are all taken back."""
    found = []
    before = shell.book.newest()
    for files in steps:
        shell.take(files, update=update)
        found.append(json.loads(shell.export()))
    while shell.book.newest() > before:
        shell.book.undo()
    return found


def test_files_of_one_import_may_be_named_in_any_order(shell: Shell) -> None:
    [once] = taken(shell, KINDS)
    for first in KINDS:
        others = {name: text for name, text in reversed(KINDS.items()) if name != first}
        assert taken(shell, {first: KINDS[first], **others}) == [once], first


def test_what_the_book_has_of_some_kinds_stays_when_others_come(shell: Shell) -> None:
    for turn in TURNS:
        for before, after in itertools.pairwise(taken(shell, *turn)):
            for table in TABLES:
                kept = {row["id"]: row for row in after[table.name]}
                assert [kept[row["id"]] for row in before[table.name]] == before[table.name], (turn, table.name)


def told(book: Rows) -> Rows:
    """A book without what depends on the order: amounts were read in the currency that was assumed first, and an
    invoice stays with the client or the project that it came to.
    """
    apart = {"clients": ("currency",), "invoices": ("project_id", "client_id")}
    return {
        table: [{name: value for name, value in row.items() if name not in apart.get(table, ())} for row in book[table]]
        for table in (table.name for table in TABLES)
    }


def test_kinds_that_come_one_by_one_make_the_same_book_in_either_order(shell: Shell) -> None:
    one, other = (told(taken(shell, *turn, update=True)[-1]) for turn in TURNS)
    assert one == other
