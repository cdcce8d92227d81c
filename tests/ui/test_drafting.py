"""The first unsaved key is on disk within a second, and nothing is written that did not change."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from acct_tui.drafts import Draft, Drafts
from acct_tui.ui.app.keeper import EVERY, Keeper

AT = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)


class Page:
    """A screen in which something is written."""

    def __init__(self, words: str = "") -> None:
        self.words = words

    def draft(self) -> Draft | None:
        return Draft("call", "volga", "Call", AT, {"note": self.words}, self.words) if self.words else None


class Told(Drafts):
    """Drafts that count how often they are written, on a disk that may be full."""

    writes = 0
    is_full = False

    def keep(self, draft: Draft, file: Path | None = None) -> Path:
        if self.is_full:
            raise OSError(28, "No space left on device")
        self.writes += 1
        return super().keep(draft, file)


@pytest.fixture
def drafts(tmp_path: Path) -> Told:
    return Told(tmp_path / "drafts", tmp_path / "book.db")


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def keeper(drafts: Told, said: list[str]) -> Keeper:
    return Keeper(drafts, said.append)


def left(drafts: Told) -> list[str]:
    """What would be offered if everything ended now."""
    drafts.close()
    return sorted(each.draft.words for each in drafts.left())


def test_the_first_key_is_written_by_the_next_look_which_comes_within_a_second(keeper: Keeper, drafts: Told) -> None:
    page = Page()
    clock, written_at, typed_at = 0.0, None, 0.1
    while clock < 3 and written_at is None:
        page.words = "S" if clock >= typed_at else ""
        keeper.look([page])
        written_at = clock if drafts.writes else None
        clock += EVERY
    assert written_at is not None
    assert written_at - typed_at < 1
    assert EVERY <= 0.5
    assert left(drafts) == ["S"]


def test_only_what_changed_is_written(keeper: Keeper, drafts: Told) -> None:
    page, other = Page("Said"), Page()
    for _ in range(5):
        keeper.look([page, other, object()])
    page.words = "Said yes"
    keeper.look([page, other])
    assert drafts.writes == 2
    assert left(drafts) == ["Said yes"]


def test_two_screens_about_the_same_keep_both_texts(keeper: Keeper, drafts: Told) -> None:
    keeper.look([Page("one"), Page("two")])
    assert left(drafts) == ["one", "two"]


def test_what_is_emptied_or_closed_is_dropped(keeper: Keeper, drafts: Told) -> None:
    emptied, closed, stays = Page("a"), Page("b"), Page("c")
    keeper.look([emptied, closed, stays])
    emptied.words = ""
    keeper.look([emptied, stays])
    assert left(drafts) == ["c"]


def test_a_draft_gone_on_with_keeps_its_file_until_its_screen_is_gone(keeper: Keeper, drafts: Told) -> None:
    keeper.look([Page("Said")])
    drafts.close()
    (found,) = drafts.left()
    page = Page("Said")
    keeper.go_on(page, found)
    page.words = "Said yes"
    keeper.look([page])
    assert found.file.exists()
    assert left(drafts) == ["Said yes"]
    keeper.look([])
    assert not found.file.exists()


def test_a_draft_has_one_name_before_it_is_written_and_after_it_was_left(keeper: Keeper, drafts: Told) -> None:
    page = Page()
    assert keeper.id_of(page) is None, "there is nothing to be offered again"
    assert keeper.id_of(object()) is None
    page.words = "Said"
    name = keeper.id_of(page)
    assert name
    keeper.look([page])
    assert keeper.id_of(page) == name
    assert keeper.id_of(Page("Said too")) != name
    drafts.close()
    (found,) = drafts.left()
    again = Page("Said")
    keeper.go_on(again, found)
    assert found.id == keeper.id_of(again) == name


def test_a_full_disk_is_told_once_until_there_is_room_again(keeper: Keeper, drafts: Told, said: list[str]) -> None:
    page = Page("Said")
    drafts.is_full = True
    keeper.look([page])
    keeper.look([page])
    assert said == ["Not kept on disk (No space left on device): save what you type soon."]
    drafts.is_full = False
    keeper.look([page])
    assert left(drafts) == ["Said"]
