"""Every state has a glyph and a word of its own, so that nothing depends on colour."""

from collections.abc import Collection

import pytest

from acct_tui.words import marks
from acct_tui.words.safe import cells


@pytest.mark.parametrize(
    ("score", "rag", "text", "theme"),
    [
        (41, "red", "▲ 41 red", "error"),
        (58, "amber", "◆ 58 amber", "warning"),
        (88, "green", "● 88 green", "success"),
        (88, None, "○ 88 unsure", "muted"),
        (0, None, "○ 0 unsure", "muted"),
        (None, None, "○ not known", "muted"),
    ],
)
def test_health(score: int | None, rag: str | None, text: str, theme: str) -> None:
    mark = marks.health(score, rag)
    assert (mark.text, mark.theme) == (text, theme)


@pytest.mark.parametrize(("owner", "text"), [("us", "> us"), ("client", "< them"), ("colleague", "@ colleague")])
def test_ball(owner: str, text: str) -> None:
    assert marks.ball(owner).text == text


def test_nobody_has_the_ball() -> None:
    assert marks.ball(None).word == "nobody"


@pytest.mark.parametrize(("number", "word"), [(0, "pinned"), (1, "owed"), (2, "due"), (3, "soon")])
def test_band(number: int, word: str) -> None:
    assert marks.band(number).word == word


@pytest.mark.parametrize("name", ["now", "later", "waiting"])
def test_lane(name: str) -> None:
    assert marks.lane(name).word == name


@pytest.mark.parametrize(("value", "text"), [("red", "▲ red"), ("green", "● green"), (None, "○ not known")])
def test_rag(value: str | None, text: str) -> None:
    assert marks.rag(value).text == text


@pytest.mark.parametrize(
    "table",
    [
        pytest.param([*marks.RAGS.values(), marks.UNKNOWN], id="rag"),
        pytest.param([*marks.BALLS.values(), marks.NOBODY], id="ball"),
        pytest.param([*marks.LANES.values()], id="lane"),
        pytest.param([*marks.BANDS], id="band"),
    ],
)
def test_glyph_and_word_tell_states_apart_without_colour(table: Collection[marks.Mark]) -> None:
    assert len({mark.glyph for mark in table}) == len({mark.word for mark in table}) == len(table)
    assert [mark for mark in table if cells(mark.glyph) != 1] == []
