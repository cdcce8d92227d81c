"""Whatever a file holds, it is imported or refused in one line; a refused one leaves the book as it was."""

import os
from collections.abc import Iterator
from dataclasses import dataclass

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
from tests.exchange.damage import DAMAGED, EDITS, Damage, damaged
from tests.exchange.samples import DRESSES, ENGLISH, SAMPLES, Files
from tests.exchange.sheets.test_rows import CALLS, INVOICES, PIPEDRIVE, PIPELINE
from tests.exchange.vcard.test_cards import APPLE, BRISBANE, LUND, NEW, OLD, card

EXAMPLES = int(os.environ.get("ACCT_TUI_EXAMPLES", "200"))
LONGEST = 20_000
"""Milliseconds that no small file takes on any machine."""
ODD = {
    "objects": '{"ok": 1, "rows": [{"company": {"name": "Łódź"}, "name": "Żaneta", "tags": ["a", 1.5, null]}]}',
    "lines": '{"company": "Nordbau", "email": "urs@nordbau.ch"}\n{"Partner": "Kranz GmbH", "amount": 5}\n',
    "deals": PIPELINE,
    "pipedrive": PIPEDRIVE,
    "calls": CALLS,
    "invoices": INVOICES,
    "cards": OLD + APPLE + NEW,
    "odd cards": "BEGIN:VADDRESSBOOK\n" + LUND + card("ORG:Lind;Sales", "TEL:1", "AGENT:", NEW) + BRISBANE,
}
FILES: dict[str, Files] = {name: sample.files for name, sample in SAMPLES.items()}
FILES |= {name: {"a": text} for name, text in ODD.items()}
OPTIONS = st.builds(
    Options,
    update=st.booleans(),
    strict=st.booleans(),
    client=st.sampled_from([None, "Volga Tyres", "=name"]),
    dates=st.sampled_from([None, "dmy"]),
)


@dataclass(frozen=True)
class Desk:
    """A book that imports come to, an empty one that its exports are read into, and what each holds before."""

    shell: Shell
    copy: Shell
    before: str

    def survives(self, files: dict[str, bytes], options: Options) -> None:
        """Import, read the export back, and take both back; or be refused."""
        said = ""
        try:
            plan = plan_sources(self.shell.book, [to_source(name, data) for name, data in files.items()], options)
            assert [line for line in describe(plan) if line != one_line(line)] == []
            apply(self.shell.book, plan)
        except ImportRefused as refused:
            said = str(refused)
        else:
            if not plan.changes_nothing:
                self.comes_back()
                self.shell.book.undo()
        assert said == one_line(said)
        assert self.shell.export() == self.before

    def comes_back(self) -> None:
        """A row in half would not pass an export and what reads one."""
        exported = self.shell.export()
        apply(self.copy.book, plan_sources(self.copy.book, [to_source("b.json", exported.encode())]))
        assert self.copy.export() == exported
        self.copy.book.undo()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    shell, copy = (make_shell(tmp_path_factory.mktemp(name)) for name in ("fuzz", "copy"))
    for opened in (shell, copy):
        opened.book.database.pragma("synchronous", 0)
    shell.take({"b.json": book(clients=[VOLGA], contacts=[ANNA], interactions=[CALL])})
    yield Desk(shell, copy, shell.export())
    shell.book.close()
    copy.book.close()


quickly = settings(deadline=LONGEST, suppress_health_check=list(HealthCheck))
Damages = list[tuple[Damage, float, float]]
Edits = list[tuple[float, int, bytes]]


@pytest.mark.parametrize("sample", FILES)
def test_a_damaged_file_is_imported_or_refused(desk: Desk, sample: str) -> None:
    files = {name: text.encode() if isinstance(text, str) else text for name, text in FILES[sample].items()}

    @settings(quickly, max_examples=max(EXAMPLES // len(FILES), 2))
    @given(st.sampled_from(list(files)), DAMAGED, EDITS, OPTIONS)
    def run(name: str, damages: Damages, edits: Edits, options: Options) -> None:
        desk.survives({**files, name: damaged(files[name], damages, edits)}, options)

    run()


@pytest.mark.parametrize("dress", DRESSES)
def test_a_damaged_table_is_imported_or_refused_in_any_dress(desk: Desk, dress: str) -> None:
    ending, dressed = DRESSES[dress]

    @settings(quickly, max_examples=max(EXAMPLES // (2 * len(DRESSES)), 2))
    @given(st.sampled_from(list(ENGLISH)), DAMAGED, EDITS, OPTIONS)
    def run(kind: str, damages: Damages, edits: Edits, options: Options) -> None:
        text = damaged(ENGLISH[kind].encode(), damages, edits).decode("utf-8", "replace")
        desk.survives({f"a.{ending}": dressed(text)}, options)

    run()


def test_any_bytes_are_imported_or_refused(desk: Desk) -> None:
    @settings(quickly, max_examples=EXAMPLES)
    @given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
    def run(data: bytes) -> None:
        desk.survives({"a": data}, Options())

    run()
