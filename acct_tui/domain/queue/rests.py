"""What a rest is: why an occasion may wait, until when, and the client at a desk to whom it belongs."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Band
from acct_tui.domain.facts.snapshots import Client


class Wait(StrEnum):
    """Why an occasion rests."""

    PLAN = "plan"
    HOLD = "hold"
    TALK = "talk"
    CALL = "call"
    WORD = "word"
    CHASE = "chase"
    TRY = "try"
    FINE = "fine"
    HOURS = "hours"
    OFF_LIMITS = "do not contact"


CLOCK_WAITS: Final = frozenset({Wait.HOURS, Wait.OFF_LIMITS, Wait.CALL, Wait.PLAN, Wait.TRY})
"""Those that end at a moment of the clock."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What rests an occasion until when, and why in words; what is `private` others must not see.

    `public` are the words without what they must not. `of` is the moment of the talk, the call or the like that rests
    it, `contact_id` whose hours do.
    """

    wait: Wait
    why: str
    until: datetime
    private: bool = False
    public: str = ""
    of: datetime | None = None
    contact_id: str | None = None

    @property
    def facts(self) -> tuple[object, ...]:
        """What makes it one with another, however it is said."""
        return self.wait, self.until, self.private, self.of, self.contact_id


@dataclass(frozen=True, slots=True)
class Standing:
    """A client at a desk, with the band and the tenths of a point that its reasons add up to."""

    client: Client
    desk: Desk
    band: Band
    tenths: int
