"""Run the faults and print what they did: `python -m tests.faults [--share 0.02] [--seed 1] [kills power …]`."""

import argparse
import gc
import random
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.faults import damage, disk, kills, locks, power
from tests.faults.acts import Process, ask
from tests.faults.office import Office, new_office
from tests.faults.verdict import Tally

Part = Callable[[Office, float, random.Random], Iterator[Tally]]
PARTS: Final[Mapping[str, Part]] = {
    "kills": kills.run,
    "power": power.run,
    "disk": disk.run,
    "locks": locks.run,
    "damage": damage.run,
}
_MOST: Final = 20
"""Losses that are told in words."""


def main() -> int:
    """Do it, and answer whether anything was lost."""
    asked = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    asked.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; else all")
    asked.add_argument("--share", type=float, default=1, help="how much of the full counts")
    asked.add_argument("--seed", type=int, default=1)
    again = "damage books only so, as a loss of one is told: foreign_pages 7"
    asked.add_argument("--again", nargs=2, action="append", metavar=("DAMAGE", "SEED"), help=again)
    options = asked.parse_args()
    cases = [(name, int(seed)) for name, seed in options.again or ()]
    gc.freeze()  # what is there already is copied to no process
    lost: list[str] = []
    _print("done to it", "times", "lost", "refused", "seconds", "")
    memory = Path("/dev/shm")  # noqa: S108 each run has a folder of its own in it
    with TemporaryDirectory(prefix="acct-tui-faults-", dir=memory if memory.is_dir() else None) as folder:
        office = new_office(Path(folder) / "office")
        Process(office, ask).ended()  # looks up the holidays, once for all
        for tally in [damage.tried(office, cases)] if cases else _tallies(office, options):
            counted = ", ".join(f"{times} {what}" for what, times in tally.counted.items())
            row = tally.what, tally.times, len(tally.lost), tally.refused, f"{tally.seconds:.0f}", counted
            _print(*map(str, row))
            lost += [f"{tally.what}: {wrong}" for wrong in tally.lost]
    sys.stdout.write("".join(f"{wrong}\n" for wrong in lost[:_MOST]))
    return 1 if lost else 0


def _tallies(office: Office, options: argparse.Namespace) -> Iterator[Tally]:
    for name in options.parts or PARTS:
        yield from PARTS[name](office, options.share, random.Random(options.seed))  # noqa: S311 no secrets


def _print(what: str, times: str, lost: str, refused: str, seconds: str, counted: str) -> None:
    sys.stdout.write(f"{what:44}{times:>7}{lost:>7}{refused:>9}{seconds:>9}  {counted}".rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
