"""Whatever a file holds, it is imported or refused in one line; a refused one leaves the book as it was."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acct_tui.exchange.apply import apply
from acct_tui.exchange.describe import describe
from acct_tui.exchange.importers import Options, plan_sources
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.text.source import to_source
from acct_tui.words.safe import one_line
from tests.exchange.books.test_rows import ANNA, CALL, VOLGA, book
from tests.exchange.conftest import Shell, make_shell
from tests.exchange.sheets.test_rows import CALLS, INVOICES, PIPEDRIVE, PIPELINE
from tests.exchange.vcard.test_cards import APPLE, BRISBANE, LUND, NEW, OLD, card

EXAMPLES = int(os.environ.get("ACCT_TUI_EXAMPLES", "200"))
SAMPLES = {
    "book": book(clients=[VOLGA], contacts=[ANNA], interactions=[CALL], x_audit=[1]),
    "objects": '{"ok": 1, "rows": [{"company": {"name": "Łódź"}, "name": "Żaneta", "tags": ["a", 1.5, null]}]}',
    "lines": '{"company": "Nordbau", "email": "urs@nordbau.ch"}\n{"Partner": "Kranz GmbH", "amount": 5}\n',
    "deals": PIPELINE,
    "pipedrive": PIPEDRIVE,
    "calls": CALLS,
    "invoices": INVOICES,
    "cards": OLD + APPLE + NEW,
    "odd cards": "BEGIN:VADDRESSBOOK\n" + LUND + card("ORG:Lind;Sales", "TEL:1", "AGENT:", NEW) + BRISBANE,
}
PIECES = st.one_of(
    st.binary(max_size=4),
    st.sampled_from([
        *(b'"', b",", b";", b"\n", b"\r", b"\0", b"{", b"}", b"[[", b"\\", b":", b"=", b"'=", b"\xff", b"\xc5\x81"),
        *(b"null", b"NaN", b"1e999", b"-0", b"2026-02-30", b"03/04/05", b"\\ud800", b"99999999999999999999"),
        *(b"BEGIN:VCARD\n", b"END:VCARD\n", b"VALUE", b"\x1b[2J", "\u2028".encode(), b"x_", b'"id": "volga"'),
        *(b"\nBEGIN:X\n", b"\r\n ", b";ENCODING=QUOTED-PRINTABLE:=F6="),
    ]),
)  # fmt: skip
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), PIECES), min_size=1, max_size=6)


def mutated(text: str, edits: list[tuple[float, int, bytes]]) -> bytes:
    data = text.encode()
    for place, length, piece in edits:
        at = int(place * len(data))
        data = data[:at] + piece + data[at + length :]
    return data


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    opened = make_shell(tmp_path_factory.mktemp("fuzz"))
    opened.take({"b.json": book(clients=[VOLGA], contacts=[ANNA], interactions=[CALL])})
    yield opened
    opened.book.close()


def survives(shell: Shell, before: str, data: bytes, **options: Any) -> None:
    """Import and take back, or be refused."""
    try:
        plan = plan_sources(shell.book, [to_source("a", data)], Options(**options))
        assert all(line == one_line(line) for line in describe(plan))
        apply(shell.book, plan)
    except ImportRefused as refused:
        said = str(refused)
    else:
        said = ""
        if not plan.changes_nothing:
            shell.book.undo()
    assert said == one_line(said)
    assert shell.export() == before


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_damaged_file_is_imported_or_refused(shell: Shell, sample: str) -> None:
    before = shell.export()

    @settings(max_examples=EXAMPLES // len(SAMPLES), deadline=None, suppress_health_check=list(HealthCheck))
    @given(EDITS, st.booleans())
    def run(edits: list[tuple[float, int, bytes]], update: bool) -> None:
        survives(shell, before, mutated(SAMPLES[sample], edits), update=update, client="Volga Tyres")

    run()


def test_any_bytes_are_imported_or_refused(shell: Shell) -> None:
    before = shell.export()

    @settings(max_examples=EXAMPLES, deadline=None)
    @given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
    def run(data: bytes) -> None:
        survives(shell, before, data)

    run()
