"""Where and when the account manager sits: moment, working hours, calendars, weights and life table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType

from acct_tui.domain.facts.hazards import BUILT_IN, LifeTable
from acct_tui.domain.time.worktime import WorkCalendar, WorkingHours
from acct_tui.words.zones import zone_of

WEEKENDS_ONLY = WorkCalendar()


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a rule may know that is not about one client; weights are whole tenths of a point by term."""

    now: datetime
    hours: WorkingHours
    calendars: Mapping[str, WorkCalendar] = field(default_factory=lambda: MappingProxyType({}))
    weights: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    table: LifeTable = BUILT_IN

    @property
    def zone(self) -> str:
        """The home zone, in which sentences tell the time."""
        return self.hours.zone

    @property
    def today(self) -> date:
        """The day at home."""
        return self.day_in(self.hours.zone)

    def day_in(self, zone: str) -> date:
        """The day it is now in a zone."""
        return self.now.astimezone(zone_of(zone)).date()

    def calendar(self, country: str) -> WorkCalendar:
        """The working days of a country; an unknown country has weekends only."""
        return self.calendars.get(country, WEEKENDS_ONLY)
