"""Kills in the middle of what is written, at a step or in the blink after it, spread over all steps of an act."""

import mmap
import os
import random
import shutil
import signal
from collections.abc import Iterator
from typing import Final

from tests.faults.acts import ACTS, Act, Known, Process, rehearsed
from tests.faults.office import Office
from tests.faults.steps import CHANGES, Step, moment
from tests.faults.verdict import Fault, Tally, judge

TIMES: Final = {"a save": 1000}
OTHERS: Final = 200


def run(office: Office, share: float, chance: random.Random) -> Iterator[Tally]:
    """Kill in each kind of act."""
    for name, acts in ACTS.items():
        tally = Tally(f"kill -9 in {name}")
        for act in acts:
            known, steps = rehearsed(office, act)
            for _ in range(max(1, round(TIMES.get(name, OTHERS) * share / len(acts)))):
                _kill(office, act, known, Moment(moment(steps, chance), bool(chance.randrange(2))), tally)
        yield tally.done()


class Moment:
    """The step at which a process is killed, by itself or in the blink after it by the one that began it."""

    def __init__(self, step: int, is_after: bool) -> None:
        self.step = step
        self._heard, self._fuse = os.pipe() if is_after else (0, 0)
        self._changes = mmap.mmap(-1, 1)  # both processes see it
        self._steps = 0

    @property
    def fuse(self) -> int:
        """What burns once the step is reached, 0 for a process that ends itself."""
        return self._heard

    @property
    def has_changed(self) -> bool:
        """Whether anything was on its way to the disk before."""
        return self._changes[0] != 0

    def __call__(self, step: Step) -> None:
        if step.what == "lock":
            return
        if self._steps == self.step:
            if not self._fuse:
                os.kill(os.getpid(), signal.SIGKILL)
            os.write(self._fuse, b"!")
        self._steps += 1
        if step.what in CHANGES:
            self._changes[0] = 1

    def close(self) -> None:
        if self._heard:
            os.close(self._heard)
            os.close(self._fuse)
        self._changes.close()


def _kill(office: Office, act: Act, known: Known, at: Moment, tally: Tally) -> None:
    place = office.copied_to(office.folder.with_name("killed"))
    act.prepare(place)
    process = Process(place, act.do, at)
    if at.fuse:
        process.kill_by(at.fuse)
    ended = process.ended()
    what = f"killed at step {at.step}"
    if ended.status == -signal.SIGKILL:
        is_told = act.is_promised(ended.said)
        tally.counted["after" if is_told else "within" if at.has_changed else "before"] += 1
    elif ended.status:
        tally.lost.append(f"{act.name}, {what}: {ended}")
    else:
        tally.counted["too late"] += 1
    judge(Fault(place, act, known, ended.said, what), tally)
    at.close()
    shutil.rmtree(place.folder)
