"""Power cuts over the writes and flushes that the program really made, as cruel as a disk may be.

Recorded is every step of an act, down to the bytes that SQLite handed to the system and every flush it asked for. What
a cut leaves is modelled: what was flushed is there. Of the rest each sector of 512 bytes is there or not, whatever
came first; a file that grew has its new length with nothing or rubbish in it, or has not; of the names in a folder
that were made, moved or removed since it was flushed some are there, in their order or regardless of it. A name that
moved is in one place or in the other. No disk is known to be worse; one that says it has flushed and has not is beyond
any program.
"""

import os
import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.faults.acts import ACTS, Act, Known, rehearsed
from tests.faults.office import Office
from tests.faults.steps import Step, moment
from tests.faults.verdict import Fault, Tally, judge

CUTS: Final = 5000
AFTER: Final = 1 / 3
"""The share of cuts after all is done, when what was promised must be there."""
SECTOR: Final = 512
Filled = Callable[[int], bytes]
"""So many bytes that nobody wrote."""


def run(office: Office, share: float, chance: random.Random) -> Iterator[Tally]:
    """Cut the power in each kind of act."""
    each = CUTS * share / len(ACTS)
    for name, acts in ACTS.items():
        tally = Tally(f"power cut in {name}")
        for act in acts:
            known, every = rehearsed(office, act)
            steps = [step for step in every if step.what != "lock"]
            for _ in range(max(1, round(each / len(acts)))):
                _cut(office, act, known, steps, chance, tally)
        yield tally.done()


def _cut(office: Office, act: Act, known: Known, steps: Sequence[Step], chance: random.Random, tally: Tally) -> None:
    at = len(steps) if chance.random() < AFTER else moment(steps, chance)
    place = office.copied_to(office.folder.with_name("rehearsal"))  # where its steps were taken
    act.prepare(place)
    disk = Disk(place.folder)
    for step in steps[:at]:
        disk.take(step)
    disk.cut(chance)
    said = "".join(step.data.decode() for step in steps[:at] if step.what == "say")
    tally.counted["after" if act.is_promised(said) else "before"] += 1
    judge(Fault(place, act, known, said, f"cut at step {at}"), tally, tidied=False)
    shutil.rmtree(place.folder)


@dataclass(eq=False)
class File:
    """What is on the disk of a file for certain, and what is still on its way: bytes at a place, or a length."""

    data: bytearray = field(default_factory=bytearray)
    late: list[tuple[int, bytes | None]] = field(default_factory=list)

    def flush(self) -> None:
        for at, data in self.late:
            _put(self.data, at, data)
        self.late.clear()

    def after_cut(self, luck: Callable[[], bool], rubbish: Filled) -> bytes:
        """What is found of it when the power is back."""
        found = bytearray(self.data)
        for at, data in self.late:
            if data is None:
                if luck():
                    _put(found, at, None, rubbish)
                continue
            for begin in range(0, len(data), SECTOR):
                if luck():
                    _put(found, at + begin, data[begin : begin + SECTOR], rubbish)
        return bytes(found)


def _put(found: bytearray, at: int, data: bytes | None, filled: Filled = bytes) -> None:
    """Write somewhere, or cut there."""
    if len(found) < at:
        found += filled(at - len(found))
    if data is None:
        del found[at:]
    else:
        found[at : at + len(data)] = data


@dataclass(eq=False)
class Folder:
    """What is in a folder now, and the names that are on the disk for certain."""

    now: dict[str, "File | Folder"] = field(default_factory=dict)
    sure: dict[str, "File | Folder"] = field(default_factory=dict)


Change = Sequence[tuple[Folder, str, File | Folder | None]]
"""Names that come to mean something else, or nothing, all of them or none."""


class Disk:
    """All that is under a folder; what was there before is on disk for certain."""

    def __init__(self, folder: Path) -> None:
        self._path = folder
        self._root = _as_it_is(folder)
        self._late: list[Change] = []

    def take(self, step: Step) -> None:
        """Take a step; what it does is late until it is flushed."""
        there = self._find(step.path)
        match step.what:
            case "make":
                self._change((step.path, File()))
            case "folder":
                self._change((step.path, Folder()))
            case "remove":
                self._change((step.path, None))
            case "link":
                self._change((step.to, there))
            case "rename":
                self._change((step.path, None), (step.to, there))
            case "write" if isinstance(there, File):
                there.late.append((step.at, step.data))
            case "cut" if isinstance(there, File):
                there.late.append((step.at, None))
            case "flush" if isinstance(there, File):
                there.flush()
            case "names" if isinstance(there, Folder):
                self._flush(there)

    def cut(self, chance: random.Random) -> None:
        """Leave under the folder what a power cut leaves."""
        share = chance.choice([0.0, 0.02, 0.5, 0.98, 1.0])
        rubbish: Filled = chance.randbytes if chance.randrange(2) else bytes

        def luck() -> bool:
            return chance.random() < share

        is_in_order = chance.choice([True, False])
        came = self._late[: chance.randint(0, len(self._late))] if is_in_order else [_ for _ in self._late if luck()]
        for change in came:
            _make_sure(change)
        shutil.rmtree(self._path)
        _leave(self._root, self._path, lambda file: file.after_cut(luck, rubbish))

    def _find(self, path: str) -> File | Folder | None:
        if not Path(path).is_relative_to(self._path):
            return None
        found: File | Folder | None = self._root
        for name in Path(path).relative_to(self._path).parts:
            found = found.now.get(name) if isinstance(found, Folder) else None
        return found

    def _change(self, *names: tuple[str, File | Folder | None]) -> None:
        change: list[tuple[Folder, str, File | Folder | None]] = []
        for path, there in names:
            folder = self._find(os.path.dirname(path))
            assert isinstance(folder, Folder), path
            change.append((folder, os.path.basename(path), there))
            _put_name(folder.now, os.path.basename(path), there)
        self._late.append(change)

    def _flush(self, folder: Folder) -> None:
        for change in [change for change in self._late if any(each is folder for each, *_ in change)]:
            _make_sure(change)
            self._late.remove(change)


def _make_sure(change: Change) -> None:
    for folder, name, there in change:
        _put_name(folder.sure, name, there)


def _put_name(names: dict[str, File | Folder], name: str, there: File | Folder | None) -> None:
    if there is None:
        names.pop(name, None)
    else:
        names[name] = there


def _as_it_is(folder: Path) -> Folder:
    found = {
        each.name: _as_it_is(each) if each.is_dir() else File(bytearray(each.read_bytes())) for each in folder.iterdir()
    }
    return Folder(dict(found), found)


def _leave(folder: Folder, path: Path, found: Callable[[File], bytes]) -> None:
    path.mkdir()
    for name, there in folder.sure.items():
        if isinstance(there, Folder):
            _leave(there, path / name, found)
        else:
            (path / name).write_bytes(found(there))
