"""Whatever was saved is never offered again, though the program was killed before its draft could be dropped."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

import acct_tui.ui
from acct_tui.drafts import Drafts
from acct_tui.services.book import Book
from acct_tui.services.left import unsaved
from acct_tui.store import rows
from tests.ui.driver import Day, at_the_dashboard
from tests.ui.life.steps import turn_to

NOT_IN_THE_BOOK = {"evidence"}
"""What is copied or written to a file of the user's."""
WAYS: Mapping[str, tuple[str, str, str, tuple[str, ...], str, tuple[str, ...]]] = {
    "form": ("Configurator", "", "", ("e",), "Configurator 2", ("ctrl+s",)),
    "call": ("Spring relaunch", "", "", ("c",), "Banner is in print.", ("ctrl+s", "ctrl+s")),
    "line": ("Spring relaunch", "", "", ("a",), "nordbau they: logo tue", ("enter",)),
    "next": ("Spring relaunch", "", "", ("z",), "fri 9:00", ("enter",)),
    "hold": ("Spring relaunch", "", "", ("z", "ctrl+o"), "thu because their board meets", ("ctrl+s",)),
    "replan": ("Spring relaunch", "Plan", "· Launch", ("z",), "20 jan", ("ctrl+s",)),
    "outcome": ("Spring relaunch", "Plan", "risk Photos", ("x",), "no snow", ("ctrl+s",)),
    "answer": ("Spring relaunch", "Brief", "Who signs off the photos?", ("x",), "Anna alone", ("enter",)),
    "dispute": ("Rooms + booking", "Money", "1047", ("D",), "half", ("tab", *"look", "tab", *"fri", "ctrl+s")),
    "complaint": ("Lookbook", "Care", "wrong pictures", ("x",), "new pages", ("ctrl+s",)),
    "stage": ("First shop", "", "", ("enter", "n", "tab"), "a draft fri", ("ctrl+s",)),
}
"""How a draft of each kind comes to be and is saved: where, by which keys, what is typed."""


def kinds() -> set[str]:
    """Every kind of draft that there is in the screens."""
    sources = Path(str(acct_tui.ui.__path__[0])).rglob("*.py")
    return {kind for source in sources for kind in re.findall(r'\bDraft\(\s*"(\w+)"', source.read_text("utf-8"))}


def test_every_kind_of_draft_is_tried() -> None:
    assert set(WAYS) | NOT_IN_THE_BOOK == kinds()


async def test_no_kind_of_draft_is_offered_again_once_it_is_saved(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.drafts = tmp_path / "drafts"
    shop = next(row for row in rows.rows(book.database, "projects") if row["name"] == "First shop")
    with book.write("Set the stage") as writer:
        writer.change("projects", str(shop["id"]), stage="handover")
    with monkeypatch.context() as killed:
        killed.setattr(Drafts, "drop", lambda *_: None)
        async with at_the_dashboard(book, (100, 40)) as day:
            for way in WAYS.values():
                await write(day, *way)
    left = Drafts(book.drafts, book.path)
    assert {each.draft.kind for each in left.left()} == set(WAYS)
    assert unsaved(book, left) == []
    left.close()
    assert list(book.drafts.iterdir()) == []


async def write(
    day: Day, project: str, tab: str, row: str, opens: tuple[str, ...], text: str, saves: tuple[str, ...]
) -> None:
    """Go there, type, have it kept, and save it."""
    before = day.book.newest()
    await day.press("1")
    await day.go_to(project)
    if tab:
        await day.press("enter")
        await turn_to(day, tab)
        await day.go_to(row)
    await day.press(*opens)
    await day.type(text)
    day.app.unsaved.keep()
    await day.press(*saves)
    assert day.book.newest() > before, day.screen
