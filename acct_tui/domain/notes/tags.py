"""Lines of a note that name a risk, assumption, issue, decision or tactic: "risk: photos late because of the snow"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from acct_tui.words.safe import clean

Tag = Literal["risk", "assumption", "issue", "decision", "tactic"]
TAGS: Final[tuple[Tag, ...]] = ("risk", "assumption", "issue", "decision", "tactic")

_TAGGED: Final = re.compile(rf"\s*(?:[-*•]\s+)?(?P<tag>{'|'.join(TAGS)})\s*[:：](?P<rest>.*)", re.IGNORECASE)
_BECAUSE: Final = re.compile(r"[\s,;]+because\s+(?:of\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tagged:
    """What one line of a note, counted from 0, names: its kind, its words, and behind "because" its why."""

    line: int
    kind: Tag
    text: str
    why: str | None = None


def tagged(note: str) -> list[Tagged]:
    """Read the lines of a note that begin with a tag, in their order; every other line is just note."""
    return list(_tagged(note))


def _tagged(note: str) -> Iterator[Tagged]:
    for number, line in enumerate(clean(note).split("\n")):
        found = _TAGGED.fullmatch(line)
        rest = " ".join(found["rest"].split()) if found else ""
        kind = next((tag for tag in TAGS if found and found["tag"].casefold() == tag), None)
        if kind and rest:
            text, *why = _BECAUSE.split(rest, maxsplit=1)
            yield Tagged(number, kind, text, why[0]) if text and why else Tagged(number, kind, rest)
