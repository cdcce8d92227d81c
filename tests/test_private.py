"""Every file of ours is for its owner alone, under any umask, in folders that are too."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from acct_tui.cli import main
from acct_tui.clock import system_clock
from acct_tui.config import write_home
from acct_tui.drafts import Draft, Drafts
from acct_tui.faults import Faults
from acct_tui.locations import CACHE, DATABASE, SETTINGS, STATE, locations

PLACES = {
    DATABASE: "data/ours/book.db",
    SETTINGS: "config/ours/set.toml",
    CACHE: "cache/ours",
    STATE: "state/ours",
}


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o277], ids=oct)
def home(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home in which no folder of ours is yet."""
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nORG:Volga Tyres\nEND:VCARD\n")
    for name, place in PLACES.items():
        monkeypatch.setenv(name, str(home / place))
    usual = os.umask(request.param)
    yield home
    os.umask(usual)


def run(*args: str) -> None:
    with pytest.raises(SystemExit) as end:
        main([*args])
    assert not end.value.code


def test_every_file_and_folder_is_private(home: Path) -> None:
    places = locations()
    run("import", str(home.parent / "cards.vcf"))
    write_home(places.settings, "Europe/Berlin", "DE")
    run("log", "Volga", "we: file by fri")
    run("backup")
    run("queue")
    Faults(places.faults).note(KeyError(), "The command")
    drafts = Drafts(places.state / "drafts", places.database)
    drafts.keep(Draft("call", "volga", "Call", system_clock(), {}, "Sa"))
    made = {each.relative_to(home): stat.S_IMODE(each.stat().st_mode) for each in home.rglob("*")}
    drafts.close()
    files = {each: mode for each, mode in made.items() if (home / each).is_file()}
    assert {each.parts[0] for each in files} == {"data", "config", "cache", "state"}
    assert {str(each): oct(mode) for each, mode in files.items() if mode != 0o600} == {}
    assert {str(each): oct(mode) for each, mode in made.items() if each not in files and mode != 0o700} == {}
