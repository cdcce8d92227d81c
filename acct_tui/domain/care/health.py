"""The state of a project, 0–100, from five parts; a missing part shares its weight among the known ones."""

from dataclasses import dataclass
from fractions import Fraction

from acct_tui.domain.care.health_caps import AMBER_BELOW, RED_BELOW, Cap, burning
from acct_tui.domain.care.health_parts import PARTS, Case, Found, cases, weighed
from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Project

COLOURED = 2
"""Known parts from which on a health has a colour."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the five parts: its weight, and its score or None when nothing is known; a hidden one is not told."""

    name: str
    weight: int
    score: int | None
    words: str
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Health:
    """A project's health with its parts; `score` is None while no part is known, `cap` is what holds it down.

    `has_talked` says whether there was ever a conversation with the client.
    """

    score: int | None
    parts: tuple[Part, ...]
    cap: Cap | None = None
    has_talked: bool = True

    @property
    def known(self) -> int:
        """How many of the parts are known."""
        return sum(part.score is not None for part in self.parts)

    @property
    def counted(self) -> tuple[int, str]:
        """How many of the parts are known; while others look on, how many are hidden, known or not."""
        hidden = sum(part.is_hidden for part in self.parts)
        return (hidden, "hidden") if hidden else (self.known, "known")

    @property
    def rag(self) -> str | None:
        """Red, amber or green; None when too little is known, and no green for whom nobody ever spoke with."""
        if self.score is None or self.known < COLOURED:
            return None
        if self.score >= AMBER_BELOW:
            return "green" if self.has_talked else None
        return "red" if self.score < RED_BELOW else "amber"

    @property
    def worst(self) -> Part | None:
        """The part that costs most, of those that are not hidden."""
        known = [part for part in self.parts if part.score is not None and not part.is_hidden]
        return max(known, key=lambda part: part.weight * (100 - (part.score or 0)), default=None)

    @property
    def why(self) -> str:
        """What holds it down, else what costs most, in words."""
        return self.cap.words if self.cap else self.worst.words if self.worst else ""


def healths(client: Client, desk: Desk) -> dict[str, Health]:
    """The health of each project of a client, by its id."""
    return {case.project.id: _health(case) for case in cases(client, client.projects, desk)}


def health(client: Client, project: Project, desk: Desk) -> Health:
    """The health of one project."""
    (case,) = cases(client, (project,), desk)
    return _health(case)


def _health(case: Case) -> Health:
    found = [(name, weight, find(case)) for name, weight, find in PARTS]
    mean = weighed((part, weight) for _, weight, part in found if part)
    parts = tuple(_part(name, weight, part, mean) for name, weight, part in found)
    cap, has_talked = burning(case), bool(case.client.conversations)
    score = None if mean is None else _rounded(mean)
    if score is None or cap is None or score <= cap.most:
        return Health(score, parts, None, has_talked)
    return Health(cap.most, parts, cap, has_talked)


def _part(name: str, weight: int, found: Found | None, mean: Fraction | None) -> Part:
    """A part as it counts: bad news alone that is better than the rest is no better than the rest."""
    if found is None or mean is None:
        return Part(name, weight, None, "not known")
    return Part(name, weight, _rounded(min(found.score, mean) if found.is_news else found.score), found.words)


def _rounded(score: Fraction) -> int:
    return int(score + Fraction(1, 2))
