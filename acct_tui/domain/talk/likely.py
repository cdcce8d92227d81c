"""How likely the client is to call first within three working days, and what a call today makes of it.

Method: the life table of the desk by silence and untold news, times the client's factor.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.plan.news import lacks_news
from acct_tui.domain.talk.life_table import step_of
from acct_tui.domain.talk.silence import worst_silence

WINDOW: Final = 3
"""Working days that a forecast is for: the day itself and the next two."""
MOST: Final = Fraction(9, 10)
"""No day is surer than that."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """The chance that they call first, and `after` a call today.

    It goes by the step of the silence and by whether they lack news: there clients call first by the chance `daily` a
    day, and this one so many `times` as often.
    """

    chance: Fraction
    after: Fraction
    step: int
    has_news: bool
    daily: Fraction
    times: Fraction

    @property
    def change(self) -> Fraction:
        """By how much a call today lowers the chance."""
        return self.chance - self.after


def forecast(client: Client, desk: Desk) -> Forecast | None:
    """The forecast for a client at the desk's moment; None where no talk is recorded, and where all projects rest."""
    quiet = worst_silence(client, desk)
    if quiet is None or not client.conversations:
        return None
    table, times = desk.table, desk.table.factor(client.id)
    after = within([table.chance(0, has_news=False)] * WINDOW, times)
    step, has_news = step_of(quiet.days, quiet.cadence), quiet.days > 0 and lacks_news(client, desk)
    days = range(quiet.days, quiet.days + WINDOW)
    daily = [table.chance(step_of(silence, quiet.cadence), has_news) for silence in days]
    chance = within(daily, times) if quiet.days else after
    return Forecast(chance, after, step, has_news, table.chance(step, has_news), times)


def within(daily: Iterable[Fraction], times: Fraction) -> Fraction:
    """The chance of a call on any of these days."""
    missed = Fraction(1)
    for chance in daily:
        missed *= 1 - min(MOST, times * chance)
    return 1 - missed
