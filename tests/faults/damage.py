"""Damaged books and what is asked of them: no traceback, no write into what is not sound, back what is whole."""

import pickle
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, redirect_stderr, redirect_stdout, suppress
from functools import partial
from io import BytesIO, TextIOWrapper
from itertools import cycle, islice
from pathlib import Path
from typing import Final

from acct_tui.cli import main
from acct_tui.clock import stopped_at
from acct_tui.services.demo import START
from acct_tui.services.demo.opening import open_demo
from acct_tui.store.noticed import begin_anew
from acct_tui.store.soundness import flaws
from tests.faults.acts import Process
from tests.faults.office import Office
from tests.faults.verdict import Tally
from tests.store.damage import DAMAGES, Known, all_rows, known, not_back, scribble_book

FILES: Final = 10_000
PART: Final = 50
"""Files that one process tries."""
LARGE: Final = 50
"""Of so many files one is of a book of years."""
COMMANDS: Final = ("queue", "export -", "doctor", "doctor --salvage saved.db", "log {} file", "import deals.csv")
STATUSES: Final = (0, 1)
Case = tuple[str, int]
"""A damage by its name, and the seed of what it touches."""
_BY_NAME: Final = {damage.__name__: damage for damage in DAMAGES}


def run(office: Office, share: float, chance: random.Random) -> Iterator[Tally]:
    """Damage books in every way in turn."""
    count = max(len(DAMAGES), round(FILES * share))
    yield tried(office, [(name, chance.randrange(2**32)) for name in islice(cycle(_BY_NAME), count)])


def tried(office: Office, cases: Sequence[Case]) -> Tally:
    """Damage a small book, or that of the demo, and ask each command of it."""
    folder = office.folder.with_name("books")
    folder.mkdir()
    scribble_book(folder / "small.db")
    open_demo(folder / "demo.db", folder, stopped_at(START)).close()
    books = [*[(known(folder / "small.db"), "osk")] * (LARGE - 1), (known(folder / "demo.db"), "nordbau")]
    tally = Tally(f"damaged files × {len(COMMANDS)} commands")
    for some in (cases[at : at + PART] for at in range(0, len(cases), PART)):
        place = office.copied_to(office.folder.with_name("damaged"))
        answer = place.folder / "answer"
        ended = Process(place, partial(_try, books=books, cases=some, answer=answer)).ended()
        if ended.status:
            tally.lost.append(f"{some[0]}…: {ended}")
        else:
            lost, counted = pickle.loads(answer.read_bytes())  # noqa: S301 our own
            tally.lost += lost
            tally.refused += counted.pop("refused", 0)
            tally.counted += counted
        tally.times += len(some)
        shutil.rmtree(place.folder)
    return tally.done()


def _try(office: Office, books: Sequence[tuple[Known, str]], cases: Sequence[Case], answer: Path) -> None:
    lost: list[str] = []
    counted: Counter[str] = Counter()
    for name, seed in cases:
        chance = random.Random(seed)  # noqa: S311 no secrets
        book, client = chance.choice(books)
        data = bytearray(book.data)
        touched = _BY_NAME[name](data, chance)
        wrongs = _wrongs(office, book, client, bytes(data), touched, counted)
        lost += [f"{name} {seed}: {wrong}" for wrong in wrongs]
    answer.write_bytes(pickle.dumps((lost, counted)))


def _wrongs(
    office: Office, book: Known, client: str, data: bytes, touched: set[int], counted: Counter[str]
) -> Iterator[str]:
    path, saved = office.book, office.folder / "saved.db"
    path.write_bytes(data)
    is_sound = _is_sound(path)
    counted["sound all the same"] += is_sound
    for words in COMMANDS:
        begin_anew(path)  # each command is a run of its own
        status, said = _ask(words.format(client))
        counted["refused"] += status == 1
        if status not in STATUSES or said.count("\n") > 1 or (status and "doctor" not in words and not said):
            yield f"{words} ended with {status}: {said!r}"
        if path.read_bytes() == data:
            continue
        if not is_sound:
            yield f"{words} wrote into a book that is not sound"
        path.write_bytes(data)
    if not saved.exists():
        yield "nothing was salvaged"
        return
    if missing := not_back(book, touched, all_rows(saved)):
        yield f"salvage lost {missing}"
    if found := flaws(saved):
        yield f"what was salvaged has {found}"
    for file in (saved, saved.with_name("saved.db.lost.txt"), path.with_name("book.db-journal")):
        file.unlink(missing_ok=True)


def _ask(words: str) -> tuple[int, str]:
    """The status of a command, and what it complained of."""
    out, err = (TextIOWrapper(BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        try:
            main(words.split())
        except SystemExit as end:
            status = int(end.code or 0)
    return status, err.buffer.getvalue().decode()


def _is_sound(path: Path) -> bool:
    """Whether SQLite by itself finds nothing wrong, and every text is one."""
    with (
        suppress(sqlite3.Error, UnicodeDecodeError),
        closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as book,
    ):
        if book.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            return False
        if book.execute("PRAGMA foreign_key_check").fetchall():
            return False
        for (name,) in book.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for _ in book.execute(f"SELECT * FROM {name}"):  # noqa: S608 out of the schema
                pass
        return True
    return False
