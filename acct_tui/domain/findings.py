"""What a rule finds about a client: how bad, how pressing, in which words, and what deals with it."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from fractions import Fraction
from typing import Literal


class Band(IntEnum):
    """Obligations before points: the lower, the sooner."""

    PINNED = 0
    OWED = 1
    DUE = 2
    SOON = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """The row that dealing with a finding changes."""

    table: str
    id: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a term found, as a sentence and as a few words for a table.

    `arose_at` is None for a standing state, which alone is no occasion to call; `ball` is who has to move; `because`
    is the sentence behind the sentence, for who asks why.
    """

    factor: Fraction
    sentence: str
    brief: str = ""
    band: Band = Band.SOON
    project_id: str | None = None
    contact_id: str | None = None
    subject: Subject | None = None
    arose_at: datetime | None = None
    is_ours: bool = False
    ball: Literal["us", "client", "colleague"] = "us"
    because: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """A finding with its term, the points it brings in whole tenths, and the word for dealing with it."""

    term: str
    tenths: int
    verb: str | None
    finding: Finding
