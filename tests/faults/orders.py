"""Two programs that do things at one book, one in the middle of what the other does, as if they had done so in turn.

Each is a process with a book open, as a dashboard is. At some step of what one does, down to the locks that it takes,
it is stopped, and the other does a thing or two; then the one goes on. A model of a book, a list of what was done, must
give the same answers and the same book for one of the orders in which that can be said to have happened.
"""

import os
import random
import re
import shutil
import sqlite3
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import product
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final, NamedTuple

from acct_tui.config import load
from acct_tui.exchange.apply import apply
from acct_tui.exchange.importers import plan_files
from acct_tui.services.backups import Why
from acct_tui.services.book import Book
from acct_tui.services.calls import Call, log_call
from acct_tui.services.refusals import DoneElsewhere, Refused, WasARestore
from acct_tui.services.restores import go_back
from acct_tui.store.errors import BookBusy
from tests.faults.office import Office, rows_of
from tests.faults.steps import Step, heard
from tests.faults.verdict import Tally
from tests.store.conftest import NOW

STEPS: Final[Mapping[str, int]] = {"log": 80, "undo": 70, "import": 500, "backup": 300, "restore": 900}
"""What can be done, and about how many steps that takes."""
BUSY, THEIRS, WHOLE, DONE, UNKNOWN = "busy", "theirs", "a whole book", "done", "no such client"
FIRST: Final = "first"
"""The backup that there is from the beginning."""


class Deed(NamedTuple):
    """What a program does: by whom, of which kind, its own name, and of a restore the backup by its name."""

    who: int
    kind: str
    name: str
    backup: str = ""


class Answered(NamedTuple):
    """A deed and the answer to it."""

    deed: Deed
    answer: str


@dataclass(frozen=True, slots=True)
class Turn:
    """What one program did, and what the other did in the middle of it or right after."""

    outer: Answered
    inner: tuple[Answered, ...]
    is_in_the_middle: bool

    def orders(self) -> Iterator[tuple[Answered, ...]]:
        """The orders in which it may be said to have happened."""
        for place in range(len(self.inner) + 1) if self.is_in_the_middle else (0,):
            yield (*self.inner[:place], self.outer, *self.inner[place:])


BASE: Final = (*(Deed(-1, "base", "Scribble") for _ in range(10)), Deed(-1, "base", "Add Osk"))


@dataclass(frozen=True, slots=True)
class Model:
    """The deeds that stand in a book, and in each backup of it."""

    stands: tuple[Deed, ...] = BASE
    backups: Mapping[str, tuple[Deed, ...]] = field(default_factory=lambda: {FIRST: BASE})

    def after(self, deed: Deed) -> tuple["Model", str]:
        """What it is after a deed, and the answer."""
        newest = self.stands[-1]
        match deed.kind:
            case "undo" if newest.who not in (-1, deed.who) or newest.kind == "restore":
                return self, THEIRS if newest.who != deed.who else WHOLE
            case "undo":
                return replace(self, stands=self.stands[:-1]), said_of(newest)
            case "backup":
                return replace(self, backups={**self.backups, deed.name: self.stands}), DONE
            case "restore":
                return replace(self, stands=(*self.backups[deed.backup], deed)), DONE
            case "log" if BASE[-1] not in self.stands:
                return self, UNKNOWN
        return replace(self, stands=(*self.stands, deed)), DONE


def said_of(deed: Deed) -> str:
    """An action as it is told again; of calls all are told alike."""
    return {"log": "log", "restore": "restore", "base": deed.name}.get(deed.kind, f"{deed.kind} {deed.name}")


def both(office: Office, chance: random.Random, tally: Tally) -> None:
    """Let two programs have two turns."""
    place = office.copied_to(office.folder.with_name("both"))
    names = (str(number) for number in range(100))
    programs = [_Program(place, who) for who in (0, 1)]
    files = {FIRST: programs[0].does(Deed(0, "backup", FIRST), None)}
    turns = [_turn(programs, files, names, chance) for _ in range(2)]
    for program in programs:
        program.end()
    tally.times += 1
    tally.counted["in the middle"] += any(turn.is_in_the_middle for turn in turns)
    answers = [each for turn in turns for each in (turn.outer, *turn.inner)]
    tally.refused += sum(each.answer == BUSY for each in answers)
    found = _found(place)
    if not any(_explains(order, found) for order in product(*(turn.orders() for turn in turns))):
        tally.lost.append(f"{turns} cannot have left {found}")
    shutil.rmtree(place.folder)


def _turn(programs: Sequence["_Program"], files: dict[str, str], names: Iterator[str], chance: random.Random) -> Turn:
    first = chance.choice([0, 1])
    outer, *inner = [_deed(who, files, next(names), chance) for who in (first, *[1 - first] * chance.choice([1, 2]))]
    one, other = programs[first], programs[1 - first]
    answered: list[Answered] = []

    def meanwhile() -> None:
        answered.extend(Answered(deed, other.does(deed, files)) for deed in inner)

    answer, was_stopped = one.stopped(outer, files, chance.randrange(STEPS[outer.kind]), meanwhile)
    if not was_stopped:
        meanwhile()
    done = Answered(outer, answer)
    for deed, told in (done, *answered):
        if deed.kind == "backup" and told != BUSY:
            files[deed.name] = told
    return Turn(_plain(done), tuple(map(_plain, answered)), was_stopped)


def _deed(who: int, files: Mapping[str, str], name: str, chance: random.Random) -> Deed:
    kind = chance.choice([*STEPS, "log", "undo"])
    return Deed(who, kind, name, chance.choice([*files]) if kind == "restore" else "")


def _plain(each: Answered) -> Answered:
    """The answer to a backup is its file."""
    is_file = each.deed.kind == "backup" and each.answer != BUSY
    return each._replace(answer=DONE) if is_file else each


def _explains(order: tuple[tuple[Answered, ...], ...], found: list[str]) -> bool:
    model = Model()
    for turn in order:
        for deed, answer in turn:
            if answer == BUSY and len(turn) > 1:
                continue
            model, expected = model.after(deed)
            if answer != expected:
                return False
    return found == _left_by(model.stands)


def _left_by(stands: Sequence[Deed]) -> list[str]:
    said = [said_of(deed) for deed in stands]
    return [*said, *sorted(f"{deed.kind} {deed.name}" for deed in stands if deed.kind in ("log", "import"))]


def _found(office: Office) -> list[str]:
    """What can be undone in a book, in order, and what is in it of the two programs."""
    rows_of(office.book)
    with closing(sqlite3.connect(office.book)) as book:
        actions = [words for (words,) in book.execute("SELECT words FROM actions WHERE NOT undone ORDER BY id")]
        notes = book.execute("SELECT note FROM interactions WHERE note LIKE 'log %'").fetchall()
        clients = book.execute("SELECT 'import ' || substr(name, 8) FROM clients WHERE name LIKE 'Ganges %'").fetchall()
    return [*map(_told, actions), *sorted(row for (row,) in (*notes, *clients))]


def _told(words: str) -> str:
    """An action by its words as the model says it."""
    if imported := re.search(r"Imported .* from (\d+)\.csv", words):
        return f"import {imported[1]}"
    if words.startswith("Went back"):
        return "restore"
    return "log" if words.startswith("Logged") else words


class _Program:
    """A process that does what it is told, and stops where it is told."""

    def __init__(self, office: Office, who: int) -> None:
        self._pipe, there = Pipe()
        self._child = os.fork()
        if not self._child:
            _live(office, who, there)
        there.close()
        self._pipe.recv()  # its book is open

    def does(self, deed: Deed, files: Mapping[str, str] | None) -> str:
        """Let it do something, and hear its answer."""
        return self.stopped(deed, files, -1, lambda: None)[0]

    def stopped(
        self, deed: Deed, files: Mapping[str, str] | None, at: int, meanwhile: Callable[[], None]
    ) -> tuple[str, bool]:
        """Its answer, and whether it came so far as to be stopped meanwhile."""
        self._pipe.send((deed, (files or {}).get(deed.backup, ""), at))
        if (answer := self._pipe.recv()) is not None:
            return answer, False
        meanwhile()
        self._pipe.send(None)
        return str(self._pipe.recv()), True

    def end(self) -> None:
        """Let it close its book and end."""
        self._pipe.send(None)
        os.waitpid(self._child, 0)
        self._pipe.close()


def _live(office: Office, who: int, pipe: Connection) -> None:
    try:
        office.enter(first_id=who * 1_000_000)
        stop = _Stop(pipe)
        with heard(stop):
            _work(office, pipe, stop)
    except BaseException:
        traceback.print_exc(file=sys.__stderr__)
    finally:
        os._exit(0)


class _Stop:
    """Stops a program at a step until it is told to go on."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self.steps = -1

    def __call__(self, step: Step) -> None:
        if self.steps == 0:
            self._pipe.send(None)
            self._pipe.recv()
        self.steps -= 1


def _work(office: Office, pipe: Connection, stop: _Stop) -> None:
    seconds = 0

    def clock() -> Any:
        return NOW + timedelta(seconds=seconds)

    book = Book(office.book, load(office.settings), clock=clock)
    pipe.send(None)
    while (told := pipe.recv()) is not None:
        deed, file, at = told
        seconds = 100 * int(deed.name) + 100 if deed.name.isdigit() else 1
        stop.steps = at
        answer = _answer(book, office, deed, file)
        stop.steps = -1
        pipe.send(answer)
    book.close()


def _answer(book: Book, office: Office, deed: Deed, file: str) -> str:
    try:
        return _do(book, office, deed, file)
    except BookBusy:
        return BUSY
    except DoneElsewhere:
        return THEIRS
    except WasARestore:
        return WHOLE
    except Refused:  # the client of the call is not there
        return UNKNOWN
    except Exception as error:
        return repr(error)


def _do(book: Book, office: Office, deed: Deed, file: str) -> str:
    assert book.backups
    match deed.kind:
        case "log":
            log_call(book, Call("osk", "Osk", "reached", f"log {deed.name}"))
        case "undo":
            return _told(str(book.undo()))
        case "import":
            sheet = office.folder / f"{deed.name}.csv"
            sheet.write_text(f"Company name,Deal Name\nGanges {deed.name},Shop\n")
            apply(book, plan_files(book, [sheet]))
        case "backup":
            return str(book.backups.make(Why.ASKED))
        case "restore":
            go_back(book.backups, Path(file))
            book.come_back()
    return DONE
