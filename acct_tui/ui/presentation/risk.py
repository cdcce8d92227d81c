"""Days at risk in words: those on which a client could have called first."""

from typing import Final

from acct_tui.domain.facts.hazards import Risk
from acct_tui.domain.talk.forecast import LOOK_BACK
from acct_tui.words.ages import plural

DAYS: Final = LOOK_BACK.days
"""As many days back the forecast is looked at."""


def days(risk: Risk) -> str:
    """The days at risk, rounded up: a day on which you called first is one half."""
    return plural(-(-risk.halves // 2), "day")
