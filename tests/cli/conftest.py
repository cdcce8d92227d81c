"""The demo book in a file, and a shell that runs commands on it."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from acct_tui.clock import stopped_at
from acct_tui.services.demo import START
from acct_tui.services.demo.opening import open_demo

Shell = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("book")
    open_demo(folder / "demo.db", folder / "cache", stopped_at(START)).close()
    (folder / "settings.toml").write_text('[home]\nzone = "Europe/Berlin"\ncountry = "DE"\n', "utf-8")
    return folder / "demo.db"


@pytest.fixture
def shell(demo_file: Path) -> Shell:
    """Run a command in a process of its own, as a user does."""

    def run(*args: str, env: Mapping[str, str] | None = None) -> "subprocess.CompletedProcess[bytes]":
        places = {
            "ACCT_TUI_DATABASE": str(demo_file),
            "ACCT_TUI_SETTINGS": str(demo_file.with_name("settings.toml")),
            "ACCT_TUI_CACHE": str(demo_file.with_name("cache")),
            "ACCT_TUI_STATE": str(demo_file.with_name("state")),
        }
        return subprocess.run(  # noqa: S603 our own program
            [sys.executable, "-m", "acct_tui", *args],
            env={**os.environ, **places, **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )

    return run
