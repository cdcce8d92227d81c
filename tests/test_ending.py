"""Killed, asked to go, or with its window closed: the program loses no word, and leaves the terminal as it was."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from acct_tui.clock import system_clock
from acct_tui.locations import CACHE, DATABASE, SETTINGS, STATE
from acct_tui.services.demo.opening import open_demo
from tests.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
TAKEN, GIVEN_BACK = b"\x1b[?1049h", b"\x1b[?1049l"


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """A book in use, and folders of its own."""
    open_demo(tmp_path / "book.db", tmp_path / "cache", system_clock).close()
    settings = tmp_path / "settings.toml"
    settings.write_text('[home]\nzone = "Europe/Berlin"\ncountry = "DE"\n')
    places = {DATABASE: "book.db", SETTINGS: "settings.toml", CACHE: "cache", STATE: "state"}
    return {name: str(tmp_path / place) for name, place in places.items()}


def typed(env: dict[str, str]) -> list[str]:
    """What the drafts on disk say."""
    files = sorted((Path(env[STATE]) / "drafts").glob("*.json"))
    return [json.loads(file.read_bytes())["words"] for file in files]


def test_asked_to_go_the_program_hears_out_who_types(env: dict[str, str]) -> None:
    asked = Terminal(env)
    asked.sees("? help")
    asked.press("z")
    asked.sees("what the call is about")
    asked.press("fri 9:00 sharp")
    os.kill(asked.pid, signal.SIGTERM)
    assert asked.ends() == 128 + signal.SIGTERM
    assert typed(env) == ["fri 9:00 sharp"]
    asked.close()


def test_no_end_of_the_program_takes_a_word_along(env: dict[str, str]) -> None:
    killed = Terminal(env)
    killed.sees("? help")
    killed.press("z")
    killed.sees("what the call is about")
    killed.press("fri 9:00")
    killed.wait(lambda: typed(env) == ["fri 9:00"], "the draft")
    os.kill(killed.pid, signal.SIGKILL)
    assert killed.ends() == -signal.SIGKILL
    killed.close()

    asked = Terminal(env)
    before = asked.modes
    asked.sees("You were writing")
    asked.press("\r")
    asked.sees("told them")
    asked.press(" sharp")
    os.kill(asked.pid, signal.SIGTERM)
    assert asked.ends() == 128 + signal.SIGTERM
    assert asked.modes_now == before
    assert asked.painted.count(GIVEN_BACK) == 1, "the screen of before is back"
    assert "Traceback" not in asked.text
    assert typed(env) == ["fri 9:00 sharp"]
    asked.close()

    closed = Terminal(env)
    closed.sees("fri 9:00 sharp")
    closed.press("\r")
    closed.sees("told them")
    closed.press(", not later")
    closed.wait(lambda: typed(env) == ["fri 9:00 sharp, not later"], "the draft")
    closed.close()
    assert closed.ends() == 128 + signal.SIGHUP
    assert typed(env) == ["fri 9:00 sharp, not later"]


def test_a_terminal_that_takes_nothing_does_not_hold_the_program_up(env: dict[str, str]) -> None:
    program = Terminal(env)
    program.sees("? help")
    before = program.modes
    program.fills_up("123")
    os.kill(program.pid, signal.SIGTERM)
    asked = time.monotonic()
    assert program.ends_unread() == 128 + signal.SIGTERM
    assert time.monotonic() - asked < 2.9
    assert program.modes_now == before
    program.close()


def test_who_cannot_leave_in_time_gives_the_terminal_back_and_ends() -> None:
    script = (
        "import asyncio, os, signal; from acct_tui.ui.app.signals import heed\n"
        "async def stuck():\n"
        "    heed(lambda _: None, lambda: os.write(1, b'given back'))\n"
        "    os.kill(os.getpid(), signal.SIGTERM); await asyncio.sleep(60)\n"
        "asyncio.run(stuck())"
    )
    ended = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, check=False)  # noqa: S603 our own
    assert (ended.returncode, ended.stdout) == (128 + signal.SIGTERM, b"given back")


@pytest.mark.parametrize("stop", [signal.SIGTSTP, signal.SIGSTOP])
def test_stopped_and_sent_on_the_program_can_be_left(env: dict[str, str], stop: int) -> None:
    program = Terminal(env)
    before = program.modes
    program.sees("? help")
    program.painted = b""
    os.kill(program.pid, stop)
    program.stops()
    os.kill(program.pid, signal.SIGCONT)
    program.wait(lambda: TAKEN in program.painted, "the screen")
    program.press("q")
    assert program.ends() == 0
    assert program.modes_now == before
    program.close()


@pytest.mark.parametrize("stop", [signal.SIGTSTP, signal.SIGSTOP, None])
def test_sent_on_the_program_has_the_terminal_once(env: dict[str, str], stop: int | None) -> None:
    program = Terminal(env)
    before = program.modes
    program.sees("? help")
    for tab in "312":
        program.answers(tab)
        if stop:
            os.kill(program.pid, stop)
            program.stops()
            assert (program.modes_now == before) == (stop == signal.SIGTSTP), tab
        program.painted = b""
        os.kill(program.pid, signal.SIGCONT)
        program.wait(lambda: TAKEN in program.painted, "the screen")
        program.painted = program.painted.partition(TAKEN)[2]
        program.sees("? help")
    program.press("z")
    program.sees("what the call is about")
    os.kill(program.pid, signal.SIGTERM)
    assert program.ends() == 128 + signal.SIGTERM
    assert program.modes_now == before
    program.close()
