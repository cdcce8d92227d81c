"""Working time: the working days of a country and the working hours of a home zone."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from itertools import accumulate
from types import MappingProxyType

from acct_tui.words.zones import zone_of

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
NOTHING = timedelta()
NEVER = datetime.max.replace(tzinfo=UTC)


def utc(moment: datetime) -> datetime:
    """Return an instant as a plain UTC datetime; a naive one raises ValueError."""
    if type(moment) is datetime and moment.tzinfo is UTC:
        return moment
    if moment.utcoffset() is None:
        raise ValueError(f"An instant needs a zone: {moment}")
    # astimezone() would keep pendulum's subclass, in which subtraction and // mean something else.
    return datetime.fromtimestamp(moment.timestamp(), UTC)


def local_day(moment: datetime, zone: str) -> date:
    """Return the day that it is in a zone at an instant."""
    return utc(moment).astimezone(zone_of(zone)).date()


@lru_cache(maxsize=8192)
def clock_instant(day: date, clock: time, zone: str) -> datetime:
    """Return the first UTC instant at which the clock of a zone reaches a time of a local day.

    A time that the clock skips is reached when it jumps; one that comes twice, the first time.
    """
    local = datetime.combine(day, clock, zone_of(zone))
    at, early = local.astimezone(UTC), local.replace(fold=1).astimezone(UTC)
    return _jump(early, at, local.tzinfo) if early < at else at


def _jump(early: datetime, late: datetime, tz: tzinfo | None) -> datetime:
    """Find the second between two instants at which a zone's clock jumps."""

    def offset(second: int) -> timedelta | None:
        return (early + timedelta(seconds=second)).astimezone(tz).utcoffset()

    span = int((late - early).total_seconds())
    return early + timedelta(seconds=bisect_left(range(span), True, key=lambda n: offset(n) == offset(span)))


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The working days of a country, and the names of its holidays; a weekend of all seven days raises ValueError."""

    holidays: frozenset[date] = frozenset()
    weekend: frozenset[int] = frozenset({5, 6})
    names: Mapping[date, str] = field(default_factory=lambda: MappingProxyType({}), compare=False)
    _weekdays: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _closed: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Prepare what makes counting days independent of how many there are."""
        opened = [day not in self.weekend for day in range(7)]
        if not any(opened):
            raise ValueError("A week needs a working day")
        closed = sorted(day.toordinal() for day in self.holidays if opened[day.weekday()])
        # A frozen class may fill its own cache only this way.
        object.__setattr__(self, "_weekdays", tuple(accumulate(opened, initial=0)))
        object.__setattr__(self, "_closed", tuple(closed))

    def is_working_day(self, day: date) -> bool:
        """Say whether people work on a day."""
        return day.weekday() not in self.weekend and day not in self.holidays

    def working_days(self, first: date, last: date) -> int:
        """Count the working days after `first` up to and including `last`; mirrored when `last` is earlier."""
        return self._count(last.toordinal()) - self._count(first.toordinal())

    def number(self, day: date) -> int:
        """Number the working days: the number of a day off is that of the working day before it."""
        return self._count(day.toordinal())

    def add(self, day: date, count: int) -> date:
        """Return the count-th working day after a day, or before it when negative; the day itself for 0."""
        if count == 0:
            return day
        start = day.toordinal()
        target = self._count(start) + count if count > 0 else self._count(start - 1) + count + 1
        return date.fromordinal(bisect_left(range(date.max.toordinal() + 1), target, key=self._count))

    def _count(self, ordinal: int) -> int:
        """Count the working days from day 1 of the calendar, which was a Monday."""
        weeks, days = divmod(ordinal, 7)
        return weeks * self._weekdays[7] + self._weekdays[days] - bisect_right(self._closed, ordinal)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """Working time at home; hours that do not end after they start raise ValueError."""

    zone: str
    starts: time
    ends: time
    calendar: WorkCalendar

    def __post_init__(self) -> None:
        """Refuse hours that hold no time."""
        if self.ends <= self.starts:
            raise ValueError(f"Working hours must end after they start: {self.starts:%H:%M}-{self.ends:%H:%M}")

    @property
    def minutes_per_day(self) -> int:
        """Minutes of an ordinary working day."""
        return _span(self.starts, self.ends) // MINUTE

    def day_start(self, day: date) -> datetime:
        """Return the UTC instant at which work starts on a day."""
        return clock_instant(day, self.starts, self.zone)

    def midnight(self, day: date) -> datetime:
        """Return the UTC instant at which a day begins at home."""
        return clock_instant(day, time(), self.zone)

    def day_end(self, day: date) -> datetime:
        """Return the UTC instant at which work ends on a day."""
        return clock_instant(day, self.ends, self.zone)

    def minutes(self, first: datetime, last: datetime) -> int:
        """Count the working minutes between two instants, rounded down; negative when `last` is earlier."""
        start, end = local_day(first, self.zone), local_day(last, self.zone)
        return (self._between(start, end) + self._into(end, last) - self._into(start, first)) // MINUTE

    def after(self, moment: datetime, minutes: int) -> datetime:
        """Return the UTC instant at which so many working minutes have passed; earlier when negative."""
        if minutes == 0:
            return utc(moment)
        day = local_day(moment, self.zone)
        left = self._into(day, moment) + minutes * MINUTE
        while left < NOTHING:
            day = self.calendar.add(day, -1)
            left += self._length(day)
        while left > (length := self._length(day)):
            left -= length
            day = self.calendar.add(day, 1)
        return self.day_start(day) + left

    def _length(self, day: date) -> timedelta:
        """Measure the working time of a day, as it really passes."""
        return self.day_end(day) - self.day_start(day) if self.calendar.is_working_day(day) else NOTHING

    def _into(self, day: date, moment: datetime) -> timedelta:
        """Measure the working time that has passed on a day by an instant."""
        return min(max(utc(moment) - self.day_start(day), NOTHING), self._length(day))

    def _between(self, first: date, last: date) -> timedelta:
        """Measure the working time from the start of one day to the start of another."""
        if last < first:
            return -self._between(last, first)
        days = self.calendar.working_days(first - DAY, last - DAY)
        return days * _span(self.starts, self.ends) + sum(self._extras(first, last), NOTHING)

    def _extras(self, first: date, last: date) -> Iterator[timedelta]:
        for year in range(first.year, last.year + 1):
            for day, extra in _uneven_days(self.zone, self.starts, self.ends, year):
                if first <= day < last and self.calendar.is_working_day(day):
                    yield extra


def _span(starts: time, ends: time) -> timedelta:
    """Measure the time from one clock time to another on an ordinary day."""
    return datetime.combine(date.min, ends) - datetime.combine(date.min, starts)


@lru_cache(maxsize=256)
def _uneven_days(zone: str, starts: time, ends: time, year: int) -> tuple[tuple[date, timedelta], ...]:
    """Find the days of a year on which the clock is changed between two times, and the time that adds."""
    days = (date(year, 1, 1) + n * DAY for n in range(366))
    extras = (
        (day, clock_instant(day, ends, zone) - clock_instant(day, starts, zone) - _span(starts, ends))
        for day in days
        if day.year == year
    )
    return tuple((day, extra) for day, extra in extras if extra)
