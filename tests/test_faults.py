"""What fails unforeseen is one line and an entry of a private log, and neither quotes anybody."""

import os
from pathlib import Path

import pytest

from acct_tui import cli
from acct_tui.cli.commands import acct_tui
from acct_tui.faults import Faults
from acct_tui.locations import STATE

ANNA = "Anna Orlova"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    return tmp_path / "state" / "errors.log"


def fault(words: str) -> Exception:
    """An error with a cause, both of which quote a client."""
    try:
        try:
            raise KeyError(words)
        except KeyError as cause:
            raise ValueError(words) from cause
    except ValueError as error:
        return error


def fall(*_: object, **__: object) -> None:
    raise fault(ANNA)


def run(*args: str) -> object:
    with pytest.raises(SystemExit) as end:
        cli.main([*args])
    return end.value.code


def test_an_error_of_a_command_is_one_line_with_the_place_of_the_log(
    log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(acct_tui.commands["locate"], "callback", fall)
    assert run("locate") == 70
    out, error = capsys.readouterr()
    assert (out, error.count("\n")) == ("", 1)
    assert error.startswith("acct-tui: The command failed: ValueError at tests/test_faults.py:")
    assert f"The book is as it was after the last change. {log} tells more" in error
    assert ANNA not in error


def test_the_log_tells_every_place_and_quotes_nobody(log: Path) -> None:
    Faults(log).note(fault(ANNA), "The command")
    noted = log.read_text()
    assert "The command\n  ValueError\n    tests/test_faults.py:" in noted
    assert "\n  KeyError\n    tests/test_faults.py:" in noted
    assert ANNA not in noted
    assert str(Path.cwd()) not in noted


def test_a_full_log_goes_aside_and_one_is_kept(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("acct_tui.faults._MOST", 1000)
    faults = Faults(log)
    for _ in range(20):
        faults.note(fault(ANNA), "The command")
    assert sorted(each.name for each in log.parent.iterdir()) == ["errors.log", "errors.log.1"]
    assert log.stat().st_size < 1500
    assert faults.tail(3)[-1].startswith("    tests/test_faults.py:")


def test_where_nothing_can_be_noted_the_line_is_told_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    for faults in (Faults(), Faults(tmp_path / "state" / "errors.log")):
        assert faults.note(fault(ANNA), "The command").endswith("Please report it.")
        assert faults.tail() == []


def test_who_reads_no_further_is_no_error(monkeypatch: pytest.MonkeyPatch, log: Path) -> None:
    def closed(*_: object, **__: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(acct_tui.commands["locate"], "callback", closed)
    monkeypatch.setattr(os, "dup2", lambda *_: None)
    assert run("locate") == 1
    assert not log.exists()
