"""A damaged book by the shell: one line whatever is asked of it, not a byte is written, and a way back to work."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import pytest

from acct_tui.cli import main
from acct_tui.words.money import grouped

SIZE = 4096
N = grouped(1496)
Damage = Callable[[Path], None]
Run = Callable[..., tuple[int, str, str]]


def sql(statement: str) -> Damage:
    def damage(path: Path) -> None:
        with sqlite3.connect(path) as book:
            book.execute(statement)
        book.close()

    return damage


def lost_page(table: str) -> Damage:
    def damage(path: Path) -> None:
        with sqlite3.connect(path) as book:
            (root,) = book.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
        book.close()
        overwrite(path, (root - 1) * SIZE, bytes(SIZE))

    return damage


def overwrite(path: Path, place: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(content)


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:600_000])


DAMAGES = {
    "a-name-that-is-no-text": sql("UPDATE clients SET name = CAST(X'566F6C6761FF' AS TEXT) WHERE id LIKE '%volga'"),
    "a-lost-head": lambda path: overwrite(path, 0, bytes(100)),
    "lost-tables": lambda path: overwrite(path, 100, bytes(SIZE - 100)),
    "an-unknown-format": lambda path: overwrite(path, 44, (9).to_bytes(4, "big")),
    "cut-off": cut_off,
}
ELSEWHERE = {
    "a-lost-client": sql("DELETE FROM clients WHERE id LIKE '%volga'"),
    "a-lost-page": lost_page("interactions"),
    "a-day-that-is-none": sql("UPDATE readings SET day = '2026-02-31'"),
}
"""Damages that whoever asks for something else does not meet."""
READ = (["queue"], ["portfolio"], ["owed"], ["export", "-"])
WRITE = (["log", "nordbau", "we: file by fri"], ["import", "deals.csv"])


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], demo_file: Path) -> Run:
    """Run a command in this process, and give its exit status and what it printed."""
    for name, place in (("SETTINGS", "settings.toml"), ("CACHE", "cache"), ("STATE", "state")):
        monkeypatch.setenv(f"ACCT_TUI_{name}", str(demo_file.with_name(place)))

    def command(path: Path, *args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(["--database", str(path), *args])
        out, err = capsysbinary.readouterr()
        return int(ended.value.code or 0), out.decode(), err.decode()

    return command


@pytest.fixture
def mine(demo_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "deals.csv").write_text("Company name,Deal Name,Close Date\nOsk,Spring shop,2026-12-24\n")
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "book.db"
    path.write_bytes(demo_file.read_bytes())
    return path


def files(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}


def refused(run: Run, path: Path, command: list[str]) -> bool:
    """Whether a command was refused, in one line and nothing else; else it has answered and has nothing to complain."""
    status, out, err = run(path, *command)
    if status == 0:
        return bool(err)
    said = f"acct-tui: {path} is damaged"
    assert (status, out, err.count("\n"), err[: len(said)]) == (1, "", 1, said), (command, err)
    assert err.endswith(" It was left untouched. acct-tui doctor says what is left of it.\n")
    return True


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_book_is_one_line_by_every_command_and_is_left_as_it_is(run: Run, mine: Path, damage: Damage) -> None:
    damage(mine)
    before = files(mine)
    assert all(refused(run, mine, command) for command in (*READ, *WRITE))
    status, out, err = run(mine, "doctor")
    assert (status, err) == (1, "")
    assert out.startswith(f"{mine} is damaged. It was left untouched, and nothing is saved into it.\n  ")
    assert files(mine) == before


@pytest.mark.parametrize("damage", ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_is_not_damaged_is_answered_and_nothing_is_written(run: Run, mine: Path, damage: Damage) -> None:
    damage(mine)
    before = files(mine)
    asked = [refused(run, mine, command) for command in READ]
    assert not all(asked)
    assert all(refused(run, mine, command) for command in WRITE)
    assert run(mine, "doctor")[0] == 1
    assert files(mine) == before


def test_the_doctor_of_a_sound_book_says_what_is_in_it_and_what_backup_there_is(run: Run, mine: Path) -> None:
    status, out, err = run(mine, "doctor")
    assert (status, err) == (0, "")
    assert out == (
        f"{mine} is sound: its pages, its references, every word and every value.\n"
        f"It holds 15 clients, 39 projects, {N} talks, 149 promises and tasks.\n"
        "There is no good backup yet: acct-tui backup makes one.\n"
    )
    run(mine, "backup")
    assert "The newest good backup is of today" in run(mine, "doctor")[1]


def test_a_damaged_book_goes_back_to_the_newest_good_backup(run: Run, mine: Path) -> None:
    for _ in range(2):
        run(mine, "backup")
    newest = max((mine.parent / "backups").iterdir(), key=lambda file: file.stat().st_mtime_ns)
    DAMAGES["cut-off"](newest)
    DAMAGES["cut-off"](mine)
    answer = run(mine, "doctor")[1]
    assert f"asked for: 15 clients, 39 projects, {N} talks, 149 promises and tasks.\n" in answer
    (told,) = re.findall(r"\nacct-tui (restore .*) goes back to it; what is there now is kept.\n", answer)
    assert run(mine, *told.split())[0] == 0
    assert run(mine, "doctor")[0] == 0
    assert run(mine, "log", "nordbau", "we: file by fri")[0] == 0


def test_what_was_salvaged_becomes_the_book(run: Run, mine: Path) -> None:
    DAMAGES["a-name-that-is-no-text"](mine)
    before, new = mine.read_bytes(), mine.with_name("new.db")
    status, out, err = run(mine, "doctor", "--salvage", str(new))
    assert (status, err) == (0, "")
    assert out == (
        f"Salvaged into {new}, which was read through; the damaged file was left untouched.\n"
        f"Back are 15 of 15 clients, 39 of 39 projects, {N} of {N} talks, 149 of 149 promises and tasks,"
        " 567 of 567 other rows.\n"
        "  Doubtful: client “Volga\ufffd”, name, there stood “Volga\ufffd”\n"
        f"acct-tui --database {new} opens it.\n"
        f"acct-tui restore {new} makes it the book, and keeps the damaged file.\n"
    )
    assert mine.read_bytes() == before
    assert run(mine, "restore", str(new))[0] == 0
    assert run(mine, "doctor")[0] == 0
    assert run(mine, "log", "nordbau", "we: file by fri")[0] == 0


def test_a_long_list_of_what_is_lost_stands_beside_the_new_book(run: Run, mine: Path) -> None:
    lost_page("clients")(mine)
    lost_page("call_windows")(mine)
    new = mine.with_name("new.db")
    out = run(mine, "doctor", "--salvage", str(new))[1]
    listing = mine.with_name("new.db.lost.txt")
    assert f"\n  … all 56 are in full in {listing}.\n" in out
    lines = listing.read_text("utf-8").splitlines()
    assert len(lines) == 56
    assert [line.split(":")[0] for line in (lines[0], lines[-1])] == [
        "Lost",
        "Stands for a lost client that others belong to, to be filled in",
    ]
    assert listing.stat().st_mode & 0o777 == 0o600
    for taken in (new, listing):
        status, _, err = run(mine, "doctor", "--salvage", str(new))
        assert (status, err) == (1, f"acct-tui: {taken} is there already: name a new file.\n")
        taken.unlink()


def test_a_disk_that_is_full_is_one_line_of_a_salvage(run: Run, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lost_page("clients")(mine)
    lost_page("call_windows")(mine)
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    with monkeypatch.context() as full:
        full.setattr("acct_tui.store.salvage.rescue.migrate", Mock(side_effect=error))
        status, out, err = run(mine, "doctor", "--salvage", "new.db")
    said = "acct-tui: The disk is full. The book is as it was before. Make room, then try again.\n"
    assert (status, out, err) == (1, "", said)
    assert not mine.with_name("new.db").exists()
    full_disk = OSError(28, "No space left on device")
    monkeypatch.setattr("acct_tui.services.doctor.write_file", Mock(side_effect=full_disk))
    status, out, err = run(mine, "doctor", "--salvage", "new.db")
    assert (status, err) == (0, "")
    assert "which cannot be written to new.db.lost.txt: No space left on device.\n" in out


def test_an_error_that_nobody_expected_is_put_down_to_damage_only_where_there_is_some(
    run: Run, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise KeyError("volga")

    monkeypatch.setattr("acct_tui.services.queue.call_queue", fails)
    status, _, err = run(mine, "queue")
    assert (status, "The command failed: KeyError at" in err) == (70, True)
    ELSEWHERE["a-day-that-is-none"](mine)
    assert refused(run, mine, ["queue"])


@pytest.mark.parametrize("path", ["nowhere.db", "deals.csv"])
def test_what_is_no_book_is_one_line_of_the_doctor(run: Run, mine: Path, path: str) -> None:
    status, out, err = run(mine.with_name(path), "doctor")
    assert (status, out, err.count("\n")) == (1, "", 1)
