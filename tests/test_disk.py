"""What is asked of a disk: names that outlive a power cut, files that are whole."""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from acct_tui.clock import stopped_at
from acct_tui.config import Settings, write_home
from acct_tui.drafts import Draft, Drafts
from acct_tui.services.backups import Backups, Why
from acct_tui.store.connection import connect

NOW = datetime(2026, 11, 23, 8, 47, tzinfo=UTC)


def begin(home: Path) -> None:
    connect(home / "book.db").close()


def back_up(home: Path) -> None:
    Backups.of(home / "book.db", Settings(), stopped_at(NOW)).make(Why.ASKED)


def type_a_word(home: Path) -> None:
    drafts = Drafts(home / "drafts", home / "book.db")
    drafts.keep(Draft("call", "volga", "Call", NOW, {"note": "a"}, "a"))
    drafts.close()


def settle(home: Path) -> None:
    write_home(home / "settings.toml", "Europe/Berlin", "DE")


@pytest.mark.skipif(sys.platform == "win32", reason="no folder is flushed there")
@pytest.mark.parametrize(
    ("act", "flushed"),
    [
        pytest.param(begin, ["", "new"], id="a-new-book"),
        pytest.param(back_up, ["new/home", "new/home/backups"], id="a-first-backup"),
        pytest.param(type_a_word, ["", "new", "new/home", "new/home/drafts"], id="a-draft"),
    ],
)
def test_whatever_is_promised_has_its_names_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path], None], flushed: list[str]
) -> None:
    home = tmp_path / "new" / "home"
    if act is back_up:
        begin(home)
    seen: set[int] = set()
    fsync = os.fsync

    def noted(handle: int) -> None:
        seen.add(os.fstat(handle).st_ino)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", noted)
    act(home)
    assert [name for name in flushed if (tmp_path / name).stat().st_ino not in seen] == []


def test_settings_are_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuses)
    with pytest.raises(OSError, match="No space left"):
        settle(tmp_path)
    assert list(tmp_path.iterdir()) == []
