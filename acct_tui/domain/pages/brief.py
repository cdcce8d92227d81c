"""The brief of a project as pages and cards show it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a project's brief that nobody has answered."""

    id: str
    text: str
