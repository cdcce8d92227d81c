"""Glyph, word and theme colour of each state the screens show, so that colour never speaks alone."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Mark(NamedTuple):
    """How one state looks: a glyph of one cell, a word, and the name of a theme variable."""

    glyph: str
    word: str
    theme: str

    @property
    def text(self) -> str:
        """Glyph and word together, as "▲ red"."""
        return f"{self.glyph} {self.word}"


UNKNOWN: Final = Mark("○", "not known", "muted")
UNSURE: Final = Mark("○", "unsure", "muted")
"""A number of which too little is known for a colour."""
NOBODY: Final = Mark(" ", "nobody", "muted")

RAGS: Final[Mapping[str, Mark]] = MappingProxyType(
    {
        "red": Mark("▲", "red", "error"),
        "amber": Mark("◆", "amber", "warning"),
        "green": Mark("●", "green", "success"),
    }
)
BALLS: Final[Mapping[str, Mark]] = MappingProxyType(
    {
        "us": Mark(">", "us", "warning"),
        "client": Mark("<", "them", "muted"),
        "colleague": Mark("@", "colleague", "accent"),
    }
)
LANES: Final[Mapping[str, Mark]] = MappingProxyType(
    {
        "now": Mark("»", "now", "primary"),
        "later": Mark("~", "later", "muted"),
        "waiting": Mark("…", "waiting", "muted"),
    }
)
BANDS: Final = (
    Mark("■", "pinned", "accent"),
    Mark("!", "owed", "error"),
    Mark("▪", "due", "warning"),
    Mark("·", "soon", "muted"),
)


def rag(value: str | None) -> Mark:
    """Mark "red", "amber" or "green"; None is not known."""
    return UNKNOWN if value is None else RAGS[value]


def health(score: int | None, value: str | None) -> Mark:
    """Mark a health of 0 to 100 with its red, amber or green, as "▲ 41 red", or "○ 41 unsure" without a colour."""
    if score is None:
        return UNKNOWN
    mark = colour(score, value)
    return mark._replace(word=f"{score} {mark.word}")


def colour(score: int | None, value: str | None) -> Mark:
    """Mark the red, amber or green of a health, or a number without any."""
    return UNSURE if value is None and score is not None else rag(value)


def ball(owner: str | None) -> Mark:
    """Mark who acts next: "us", "client", "colleague", or None for nobody."""
    return NOBODY if owner is None else BALLS[owner]


def lane(name: str) -> Mark:
    """Mark a lane of the call queue: "now", "later" or "waiting"."""
    return LANES[name]


def band(number: int) -> Mark:
    """Mark a band of the call queue, 0 pinned to 3 soon."""
    return BANDS[number]
