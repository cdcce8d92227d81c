"""How far an import is, and that stopping it leaves nothing in the book."""

import pytest

from acct_tui.exchange.apply import apply
from acct_tui.exchange.importers import plan_files
from acct_tui.exchange.progress import Progress
from acct_tui.store.errors import Stopped
from tests.exchange.conftest import Shell
from tests.exchange.test_tally import BOOK, CARDS

SHEET = "Company,Deal name\n" + "".join(f"Client {n},Site\n" for n in range(5))


def stop_at(words: str) -> Progress:
    """Somebody who stops the import when they hear certain words."""

    def hear(told: str) -> None:
        if words in told:
            progress.stop()

    progress = Progress(hear, every=1)
    return progress


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        (
            "a.csv",
            SHEET,
            ["Reading a.csv: 4 of 5 rows", "Comparing with the book: 3 of 10 rows", "Writing: 5 of 10 rows"],
        ),
        ("a.vcf", CARDS, ["Reading a.vcf: 4 of 5 cards"]),
        ("a.json", BOOK, ["Reading clients of a.json: 2 of 2 rows"]),
    ],
)
def test_it_is_told_now_and_then_how_far_it_is(shell: Shell, name: str, content: str, told: list[str]) -> None:
    heard: list[str] = []
    progress = Progress(heard.append, every=2)
    apply(shell.book, plan_files(shell.book, shell.write({name: content}), progress=progress), progress)
    for words in told:
        assert words in heard


def test_of_a_small_file_nothing_is_said(shell: Shell) -> None:
    heard: list[str] = []
    progress = Progress(heard.append)
    apply(shell.book, plan_files(shell.book, shell.write({"a.csv": SHEET}), progress=progress), progress)
    assert heard == []


def test_a_large_file_is_named_before_its_first_row(shell: Shell) -> None:
    heard: list[str] = []
    wide = f"Company,Notes\nVolga,{'x' * 99_000}\nOsk,{'x' * 110_000}\n"
    plan_files(shell.book, shell.write({"a.csv": wide}), progress=Progress(heard.append))
    assert heard == ["Reading a.csv"]


@pytest.mark.parametrize("words", ["Reading a.csv: 2", "Comparing with the book: 3", "Writing: 1 ", "Writing: 10 of"])
def test_stopped_at_any_row_nothing_is_in_the_book(shell: Shell, words: str) -> None:
    before, paths = shell.export(), shell.write({"a.csv": SHEET})
    with pytest.raises(Stopped):
        apply(shell.book, plan_files(shell.book, paths, progress=stop_at(words)), stop_at(words))
    assert shell.export() == before
    assert shell.book.newest() == 0
    assert shell.take({"a.csv": SHEET}) == "Imported 5 clients, 5 projects from a.csv"
