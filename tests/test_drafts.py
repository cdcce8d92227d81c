"""What is typed is on disk, whole, for its owner alone, and offered once its program is gone."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from acct_tui.drafts import Draft, Drafts

AT = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
CALL = Draft("call", "volga", "Call to Volga Tyres", AT, {"note": "Said [b]yes[/]\n\ud800", "ticks": ["a"]}, "Said yes")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "drafts"


@pytest.fixture
def run(folder: Path, tmp_path: Path) -> Iterator[Callable[..., Drafts]]:
    """Begin a run of the program on a book, "book.db" unless another is named."""
    begun: list[Drafts] = []

    def begin(book: str = "book.db") -> Drafts:
        begun.append(Drafts(folder, tmp_path / book))
        return begun[-1]

    yield begin
    for drafts in begun:
        drafts.close()


Run = Callable[..., Drafts]


def test_what_was_kept_is_offered_whole_once_its_program_is_gone(run: Run) -> None:
    first = run()
    file = first.keep(replace(CALL, fields={"note": "Sa"}))
    assert first.keep(CALL, file) == file
    first.keep(replace(CALL, key="kranz", at=AT + timedelta(minutes=5)))
    assert run().left() == [], "its program lives"
    first.close()
    left = run().left()
    assert [each.draft.key for each in left] == ["kranz", "volga"], "the newest first"
    assert left[1].draft == CALL
    assert left[1].draft.at == AT


def test_what_was_dropped_is_not_offered_and_leaves_nothing_behind(run: Run, folder: Path) -> None:
    drafts = run()
    drafts.drop(drafts.keep(CALL))
    drafts.close()
    assert list(folder.iterdir()) == []


def test_only_one_of_two_programs_is_offered_what_was_left(run: Run) -> None:
    lost = run()
    lost.keep(CALL)
    lost.close()
    one, other = run(), run()
    (left,) = one.left()
    assert other.left() == []
    one.keep(replace(CALL, words="Said yes, and more"), left.file)
    one.close()
    (again,) = other.left()
    assert again.draft.words == "Said yes, and more"
    other.drop(again.file)
    other.close()
    assert run().left() == []


def test_a_draft_belongs_to_its_book(run: Run) -> None:
    mine = run()
    mine.keep(CALL)
    mine.close()
    assert run("other.db").left() == []
    assert len(run().left()) == 1


def test_files_are_for_their_owner_alone_and_their_names_tell_nothing(run: Run, folder: Path) -> None:
    usual = os.umask(0)
    try:
        file = run().keep(CALL)
    finally:
        os.umask(usual)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()} == {0o600}
    assert "volga" not in str(sorted(folder.iterdir())).lower()
    assert json.loads(file.read_bytes())["key"] == "volga"


def test_a_draft_is_replaced_whole_or_not_at_all(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run()
    file = first.keep(CALL)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        first.keep(replace(CALL, words="More"), file)
    assert not list(folder.glob("*.part"))
    (folder / file.with_suffix(".part").name).write_text("half a dra")  # as a kill leaves it
    first.close()
    assert [left.draft for left in run().left()] == [CALL]
    assert not list(folder.glob("*.part"))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b'{"kind": "call", "key"', id="cut-off"),
        pytest.param(b"\xff\xfe\x00", id="bytes"),
        pytest.param(b"[" * 100_000, id="deep"),
        pytest.param(b"[1, 2]", id="no-object"),
        pytest.param(b'{"kind": 1, "key": 2, "title": 3, "words": 4, "at": 5, "fields": 6}', id="wrong-types"),
        pytest.param(b'{"kind":"a","key":"b","title":"c","words":"d","at":"2026-11-23","fields":{}}', id="no-zone"),
    ],
)
def test_a_damaged_file_is_passed_over_and_left_where_it_is(run: Run, content: bytes) -> None:
    first = run()
    damaged, sound = first.keep(CALL), first.keep(CALL)
    first.close()
    damaged.write_bytes(content)
    assert [left.file for left in run().left()] == [sound]
    assert damaged.read_bytes() == content


def test_foreign_things_in_the_folder_are_no_error(run: Run, folder: Path) -> None:
    first = run()
    file = first.keep(CALL)
    first.close()
    (folder / "notes.txt").write_text("mine")
    file.with_suffix(".2.json").mkdir()
    (folder / f"{file.name.partition('-')[0]}-strange").write_text("")
    assert len(run().left()) == 1


def test_a_program_that_was_killed_lets_go(run: Run, folder: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.test_drafts import CALL; from acct_tui.drafts import Drafts\n"
        "drafts = Drafts(Path(sys.argv[1]), Path(sys.argv[2])); drafts.keep(CALL); print(flush=True); sys.stdin.read()"
    )
    args = [sys.executable, "-c", script, str(folder), str(tmp_path / "book.db")]
    with subprocess.Popen(args, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:  # noqa: S603 our own program
        assert other.stdout
        assert other.stdout.readline()
        assert run().left() == []
        other.kill()
    assert [left.draft for left in run().left()] == [CALL]


def test_a_folder_that_cannot_be_written_is_an_error_of_keeping_alone(run: Run, folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("a file")
    drafts = run()
    assert drafts.left() == []
    with pytest.raises(OSError, match=r"File exists|Not a directory"):
        drafts.keep(CALL)
