"""Somebody who logs calls by the shell without a pause; run as a program, several at once."""

import sys
from pathlib import Path

from acct_tui.cli import main as shell


def main(path: Path, name: str, times: int) -> None:
    """Log so many calls, each by a command of its own, and say how each ended."""
    for number in range(times):
        try:
            shell(["--database", str(path), "log", "Volga Tyres", f"call {name}.{number}"])
        except SystemExit as end:
            sys.stdout.write(f"ended {end.code}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
