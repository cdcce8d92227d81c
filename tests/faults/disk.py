"""A disk that is full or fails at a step, for once or for good; and one that is full by the system's own word."""

import errno
import os
import random
import resource
import shutil
from collections.abc import Iterator
from typing import Final

from tests.faults.acts import ACTS, OTHERS, Act, Ended, Known, Process, rehearsed
from tests.faults.office import Office
from tests.faults.steps import Step
from tests.faults.verdict import Fault, Tally, judge

FULL: Final = 300
"""How often the system itself says so."""
_LARGEST: Final = 800_000
_ROOM: Final = frozenset({"make", "write", "folder", "link", "rename", "flush"})
"""Steps for which there must be room."""


def run(office: Office, share: float, chance: random.Random) -> Iterator[Tally]:
    """Let each step of each kind of act fail, then let files grow no more."""
    kinds = {**ACTS, **OTHERS}
    for name, acts in kinds.items():
        tally = Tally(f"disk full or failing in {name}")
        for act in acts:
            known, steps = rehearsed(office, act)
            count = sum(step.what not in ("lock", "say") for step in steps)
            for at in chance.sample(range(count), max(1, round(count * share))):
                _fail(office, act, known, Failing(at, chance), tally)
        yield tally.done()
    tally = Tally("no file may grow any more")
    every = [act for acts in kinds.values() for act in acts]
    for act in chance.sample(every * FULL, max(1, round(FULL * share))):
        _grow_no_more(office, act, rehearsed(office, act)[0], chance.randrange(8192, _LARGEST), tally)
    yield tally.done()


class Failing:
    """A disk that refuses a step, and for good also those after it."""

    def __init__(self, at: int, chance: random.Random) -> None:
        self._at, self._step = at, 0
        self._is_for_good = chance.choice([True, False])
        self._error = chance.choice([errno.ENOSPC, errno.EIO])

    def __str__(self) -> str:
        return f"step {self._at} {errno.errorcode[self._error]}{' for good' if self._is_for_good else ''}"

    def __call__(self, step: Step) -> None:
        if step.what in ("lock", "say"):
            return
        is_now = self._step == self._at or (self._is_for_good and self._step > self._at)
        self._step += 1
        if is_now and (self._error == errno.EIO or step.what in _ROOM):
            raise OSError(self._error, os.strerror(self._error))


def _fail(office: Office, act: Act, known: Known, failing: Failing, tally: Tally) -> None:
    place = office.copied_to(office.folder.with_name("failing"))
    act.prepare(place)
    _judge(place, act, known, Process(place, act.do, failing).ended(), str(failing), tally)


def _grow_no_more(office: Office, act: Act, known: Known, size: int, tally: Tally) -> None:
    place = office.copied_to(office.folder.with_name("full"))
    act.prepare(place)

    def do(office: Office) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        act.do(office)

    _judge(place, act, known, Process(place, do).ended(), f"{size} bytes", tally)


def _judge(place: Office, act: Act, known: Known, ended: Ended, what: str, tally: Tally) -> None:
    """Done, or refused in one line; what is refused is not done."""
    if ended.status:
        tally.refused += 1
        is_one_line = ended.complained.startswith("acct-tui: ") and ended.complained.count("\n") == 1
        if ended.status != 1 or not is_one_line:
            tally.lost.append(f"{act.name}, {what}, ended with {ended.status}: {ended.complained[-300:]!r}")
    judge(Fault(place, act, known, ended.said, what), tally)
    shutil.rmtree(place.folder)
