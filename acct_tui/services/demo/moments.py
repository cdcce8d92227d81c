"""The demo's little language of time: working days, weeks and clock times counted from the story's now."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HOME = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True)
class Moments:
    """Days and instants told from `today`, in the account manager's own zone; days ahead are positive."""

    today: date

    @classmethod
    def since(cls, now: datetime) -> "Moments":
        """The moments around a now, whatever zone it comes in."""
        return cls(now.astimezone(HOME).date())

    def workday(self, count: int) -> date:
        """The count-th Monday-to-Friday day ahead, or behind when negative; 0 is today."""
        weeks, rest = divmod(self.today.weekday() + count, 5)
        return self.today + timedelta(days=7 * weeks + rest - self.today.weekday())

    def day(self, count: int) -> str:
        """That working day as written in the book."""
        return self.workday(count).isoformat()

    def at(self, count: int, clock: str) -> str:
        """An instant on that working day, the clock being the manager's."""
        return instant(self.workday(count), clock)

    def days(self, count: int) -> str:
        """The calendar day so many days ahead, or behind when negative."""
        return (self.today + timedelta(days=count)).isoformat()

    def weeks(self, count: int) -> date:
        """Today's weekday so many weeks ahead, or behind when negative."""
        return self.today + timedelta(weeks=count)


def instant(day: date, clock: str) -> str:
    """A home clock time on a day, as the book writes instants: UTC to the second."""
    return written(datetime.combine(day, time.fromisoformat(clock), HOME))


def written(moment: datetime) -> str:
    """An aware datetime as the book writes instants."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
