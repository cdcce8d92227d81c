"""What a rule finds about a client: how bad, how pressing, in which words, since when, and what deals with it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum, StrEnum
from fractions import Fraction
from typing import Final, Literal

from acct_tui.domain.facts.ref import Ref

EVER: Final = datetime.min.replace(tzinfo=UTC)
"""Since when something stands of which nobody wrote down since when."""


class Band(IntEnum):
    """Obligations before points: the lower, the sooner."""

    PINNED = 0
    OWED = 1
    DUE = 2
    SOON = 3


class What(StrEnum):
    """What a finding is about, which decides what may rest it."""

    PIN = "pin"
    INBOUND = "inbound"
    CALL = "promised call"
    PROMISE = "promise"
    COMPLAINT = "complaint"
    UNTOLD = "untold"
    PLAN = "plan"
    HOLD = "hold"
    MONEY = "money"
    DECISION = "decision"
    SILENCE = "silence"
    MOOD = "mood"
    MOMENT = "moment"
    STANDING = "standing"


@dataclass(frozen=True, slots=True)
class Times:
    """When something arises, and arises anew; from when it is pinned, owed or due; by when it breaks; when it is over.

    Moments that lie ahead say when a client comes back who has nothing to be called about yet.
    """

    arises: tuple[datetime, ...] = ()
    due_from: datetime | None = None
    owed_from: datetime | None = None
    pinned_from: datetime | None = None
    breaks_at: datetime | None = None
    ends_at: datetime | None = None

    def band(self, now: datetime) -> Band:
        """The band at a moment."""
        if self.ends_at and self.ends_at <= now:
            return Band.SOON
        steps = ((Band.PINNED, self.pinned_from), (Band.OWED, self.owed_from), (Band.DUE, self.due_from))
        return next((band for band, since in steps if since and since <= now), Band.SOON)

    def arose(self, now: datetime) -> datetime | None:
        """Since when it stands, by its newest rise; None while it only lies ahead."""
        return max((at for at in self.arises if at <= now), default=None)

    def following(self, now: datetime) -> datetime | None:
        """The next moment at which it rises, or becomes due or owed."""
        ahead = (*self.arises, self.due_from, self.owed_from, self.pinned_from)
        return min((at for at in ahead if at and at > now), default=None)


def clauses(*parts: str) -> str:
    """Parts of a sentence behind one another, without those that are empty."""
    return ", ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a term found, as a sentence and as a few words for a table; its band is that of its times.

    The few words are a `gist`, which may be cut, and the `clause` behind it that says when or how long.
    `subject` is the row that dealing with it changes, `ball` is who has to move, `asks` whether a call is wanted or
    something is to be done, which becomes a call at `calls_from`. What is `private` others must not see, and then it
    `is_hidden`; `public` is the sentence without what they must not. `because` is the sentence behind it, for who asks
    why; `verb` is the word for dealing with it where that of its term does not fit; `short` is the fewest words, behind
    a name.
    """

    factor: Fraction
    sentence: str
    gist: str = ""
    band: Band = Band.SOON
    project_id: str | None = None
    contact_id: str | None = None
    subject: Ref | None = None
    what: What = What.STANDING
    times: Times = field(default_factory=Times)
    is_ours: bool = False
    ball: Literal["us", "client", "colleague"] = "us"
    asks: Literal["call", "do"] = "call"
    verb: str | None = None
    short: str = ""
    private: bool = False
    public: str | None = None
    is_hidden: bool = False
    because: str = ""
    calls_from: datetime | None = None
    clause: str = ""

    @property
    def brief(self) -> str:
        """The few words for a table."""
        return clauses(self.gist, self.clause)

    def is_deed(self, at: datetime) -> bool:
        """Whether at a moment something is to be done, for which nobody has to be reached."""
        return self.asks == "do" and (self.calls_from is None or at < self.calls_from)


@dataclass(frozen=True, slots=True)
class Reason:
    """A finding with its term, the points it brings in whole tenths, and the word for dealing with it."""

    term: str
    tenths: int
    verb: str | None
    finding: Finding
