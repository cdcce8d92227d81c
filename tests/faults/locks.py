"""Two programs at one book: one waits for the other, and what both do in whatever order is as if done in turn."""

import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import product
from typing import Final

from acct_tui.cli import main
from tests.faults import orders
from tests.faults.acts import RESTORE, Act, Process, rehearsed
from tests.faults.office import Office
from tests.faults.verdict import BOOK, Tally

HELD: Final = 30.0
"""Seconds for which another program holds the book."""
ORDERS: Final = 500
COMMANDS: Final = ("log osk file", "import deals.csv", "export all.json", "backup", " ".join(RESTORE), "queue")
READ: Final = ("export", "backup", "queue")
REFUSED: Final = "acct-tui: Another program is writing to the book. Nothing was changed. Try again in a moment.\n"


def run(office: Office, share: float, chance: random.Random) -> Iterator[Tally]:
    """Give up waiting, and wait; then both at once."""
    seconds = max(0.3, HELD * share)
    yield _refused(office).done()
    yield _patient(office, seconds).done()
    tally = Tally("two programs in any order")
    for _ in range(max(3, round(ORDERS * share))):
        orders.both(office, chance, tally)
    yield tally.done()


def _command(words: str, patience: int) -> Callable[[Office], None]:
    return lambda _: main([*words.split(), "--wait", str(patience)])


def _refused(office: Office) -> Tally:
    """Who does not wait is told so, and changes nothing; who only reads need not wait for a writer who reads yet."""
    tally = Tally("a book held by another program")
    for how, words in product(("IMMEDIATE", "EXCLUSIVE"), COMMANDS):
        place = office.copied_to(office.folder.with_name("held"))
        before = place.holds()[BOOK]
        let_go = _hold(place, how)
        ended = Process(place, _command(words, 0)).ended()
        os.close(let_go)
        os.wait()
        tally.times += 1
        if how == "IMMEDIATE" and words.startswith(READ):
            if ended.status or ended.complained:
                tally.lost.append(f"{words} ({how}): {ended}")
        elif (ended.status, ended.said, ended.complained) != (1, "", REFUSED) or place.holds()[BOOK] != before:
            tally.lost.append(f"{words} ({how}): {ended}")
        else:
            tally.refused += 1
        shutil.rmtree(place.folder)
    return tally


def _patient(office: Office, seconds: float) -> Tally:
    """Who waits does all of it once the book is free, however long that takes."""
    tally = Tally(f"a book held for {seconds:.1f} s")
    afterwards = {words: rehearsed(office, Act(words, _command(words, 0)))[0].after for words in COMMANDS}
    waiting: list[tuple[str, Office, Process]] = []
    for number, (how, words) in enumerate(product(("IMMEDIATE", "EXCLUSIVE"), COMMANDS)):
        place = office.copied_to(office.folder.with_name(f"held {number}"))
        os.close(_hold(place, how, seconds))
        waiting.append((words, place, Process(place, _command(words, 3600))))
    for words, place, process in waiting:
        ended = process.ended()
        tally.times += 1
        if ended.status or ended.complained or place.holds() != afterwards[words]:
            tally.lost.append(f"{words}: {ended}")
        shutil.rmtree(place.folder)
    for _ in waiting:
        os.wait()
    return tally


def _hold(office: Office, how: str, seconds: float | None = None) -> int:
    """Hold the book in another program so many seconds, or until the answer is closed."""
    ready, is_held = os.pipe()
    until, let_go = os.pipe()
    if not os.fork():
        os.close(let_go)
        with closing(sqlite3.connect(office.book, isolation_level=None)) as other:
            other.execute(f"BEGIN {how}")
            os.write(is_held, b"!")
            if seconds is None:
                os.read(until, 1)
            else:
                time.sleep(seconds)
        os._exit(0)
    os.read(ready, 1)
    for end in (ready, is_held, until):
        os.close(end)
    return let_go
