"""Lines of a note that say what the client objected to: "objection: too expensive"."""

import re
from dataclasses import dataclass
from typing import Final

from acct_tui.words.safe import clean, one_line

_OBJECTION: Final = re.compile(r"\s*(?:[-*•]\s+)?objection\s*[:：]\s*(?P<text>\S.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Objection:
    """What one line of a note says that they object to; `line` counts from 0."""

    line: int
    text: str


def objections(note: str) -> list[Objection]:
    """The objections in a note, in the order of its lines."""
    lines = enumerate(clean(note).split("\n"))
    return [
        Objection(number, one_line(found["text"])) for number, line in lines if (found := _OBJECTION.fullmatch(line))
    ]
