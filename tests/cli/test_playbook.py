"""A wrong playbook is told before the dashboard opens."""

from pathlib import Path

import pytest

from acct_tui.cli import commands
from acct_tui.config import SettingsError
from acct_tui.locations import Locations
from acct_tui.services.book import Book


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Locations:
    monkeypatch.setattr(commands, "has_terminal", lambda: True)
    return Locations(tmp_path / "book.db", tmp_path / "settings.toml", tmp_path / "cache", tmp_path / "state")


def test_a_wrong_playbook_is_refused(places: Locations) -> None:
    places.playbook.write_text("[plan]\nteam = 3", "utf-8")
    with pytest.raises(SettingsError, match=r"playbook\.toml: plan\.team: must be words"):
        commands.dashboard(places)


def test_the_playbook_beside_the_settings_is_used(places: Locations, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Book] = []
    monkeypatch.setattr(commands, "show", lambda book, _: shown.append(book))
    places.playbook.write_text('[plan]\nteam = "All of us"', "utf-8")
    commands.dashboard(places)
    assert [item.words for item in shown[0].playbook.items("plan")] == ["All of us"]
