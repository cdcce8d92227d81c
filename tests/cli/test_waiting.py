"""A long import at a terminal: one line says how far it is, and ctrl+c leaves nothing in the book."""

import signal
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from acct_tui.cli import main, wait
from acct_tui.cli.wait import Waiting
from acct_tui.exchange.progress import Progress
from acct_tui.services.book import Book

SHEET = "Company,Deal name\n" + "".join(f"Client {number},Site\n" for number in range(4))


@pytest.fixture
def sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of which every row is told."""
    monkeypatch.setattr(wait, "Progress", partial(Progress, every=1))
    monkeypatch.setenv("ACCT_TUI_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("ACCT_TUI_CACHE", str(tmp_path / "cache"))
    (tmp_path / "a.csv").write_text(SHEET)
    return tmp_path / "a.csv"


@pytest.fixture(autouse=True)
def heeded() -> Iterator[None]:
    """Who starts the tests in the background has ctrl+c ignored: here it is pressed at the program in front."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def run(book: Path, *words: str) -> object:
    """The exit status of a command in this process."""
    with pytest.raises(SystemExit) as ended:
        main(["--database", str(book), *words])
    return ended.value.code


def test_a_terminal_is_told_on_one_line_that_goes_again(
    sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "30")
    assert run(tmp_path / "b.db", "import", str(sheet)) == 0
    printed = capsys.readouterr()
    told = printed.err.split("\r")
    assert told[1] == "Reading a.csv: 1 of 4 rows".ljust(29)
    assert "Writing: 8 of 8 rows".ljust(29) in told
    assert "\n" not in printed.err
    assert all(len(words) <= 29 for words in told)
    assert told[-2:] == [" " * 29, ""]
    assert printed.out.startswith("Imported 4 clients, 4 projects from a.csv\n4 rows came in\n")


def test_nobody_else_is_told(sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path / "b.db", "import", str(sheet)) == 0
    assert not capsys.readouterr().err


@pytest.mark.parametrize("moment", ["Reading a.csv: 2", "Comparing with the book: 3", "Writing: 1 ", "Writing: 8 "])
def test_ctrl_c_leaves_nothing_in_the_book(
    sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    def press(_: Waiting, words: str) -> None:
        if words.startswith(moment):
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Waiting, "tell", press)
    before = signal.getsignal(signal.SIGINT)
    assert run(tmp_path / "b.db", "import", str(sheet)) == 130
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "acct-tui: Stopped. Nothing was changed.\n")
    assert signal.getsignal(signal.SIGINT) is before
    book = Book(tmp_path / "b.db")
    assert book.is_empty()
    assert book.newest() == 0
    book.close()
