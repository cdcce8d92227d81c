"""A small share of the faults, of which none may lose anything; all of them: `python -m tests.faults`."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="it asks Linux which file is which")
def test_nothing_is_lost() -> None:
    command = [sys.executable, "-m", "tests.faults", "--share", "0.001"]
    run = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)  # noqa: S603 ours
    assert (run.returncode, run.stderr) == (0, ""), run.stdout
