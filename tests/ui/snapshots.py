"""Snapshots of a screen: its text, which a review can read, and its picture, which the README shows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.driver import Day, grid

FOLDER = Path(__file__).parent / "looks"
Snap = Callable[[Day, str], None]


@pytest.fixture
def snap(request: pytest.FixtureRequest) -> Snap:
    """Hold the screen to the look kept under a name; `--snap-update` keeps the present one."""
    is_update = bool(request.config.getoption("--snap-update"))

    def hold(day: Day, name: str) -> None:
        text = "\n".join(grid(day.app)) + "\n"
        picture = day.app.export_screenshot(title="acct-tui", simplify=True)
        text_file, picture_file = FOLDER / f"{name}.txt", FOLDER / f"{name}.svg"
        if is_update:
            FOLDER.mkdir(exist_ok=True)
            text_file.write_text(text, "utf-8")
            picture_file.write_text(picture, "utf-8")
        assert text == text_file.read_text("utf-8"), "run with --snap-update if the new look is meant"
        assert picture == picture_file.read_text("utf-8"), "the colours differ: run with --snap-update if that is meant"

    return hold
