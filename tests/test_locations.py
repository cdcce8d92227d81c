"""Where the files are: as given, else by the environment, else in the platform's folders."""

from pathlib import Path

import pytest

from acct_tui.locations import locations


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("ACCT_TUI_DATABASE", "ACCT_TUI_SETTINGS", "ACCT_TUI_CACHE", "ACCT_TUI_STATE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def test_the_platform_s_own_folders() -> None:
    assert locations().database.name == "book.db"
    assert locations().settings.name == "settings.toml"
    assert len({locations().cache, locations().state, locations().database.parent}) == 3


def test_the_environment_names_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCT_TUI_DATABASE", "/elsewhere/mine.db")
    monkeypatch.setenv("ACCT_TUI_STATE", "/elsewhere/state")
    assert locations().database == Path("/elsewhere/mine.db")
    assert locations().state == Path("/elsewhere/state")


def test_what_is_given_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCT_TUI_DATABASE", "/elsewhere/mine.db")
    assert locations("/given.db").database == Path("/given.db")
