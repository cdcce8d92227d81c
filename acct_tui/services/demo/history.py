"""Two years of ordinary talk with each client, told backwards from the weeks that are written by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from acct_tui.services.demo import phrases
from acct_tui.services.demo.habits import HABITS, THEY, WE, Habit
from acct_tui.services.demo.moments import HOME, Moments, written
from acct_tui.services.demo.pages import Pages, Row
from acct_tui.services.demo.past import main_contact

HAND_WRITTEN = -20
"""From this working day on the stories tell every touch themselves."""

SHUT = frozenset({(1, 1), (5, 1), (10, 3), *((12, day) for day in range(24, 32))})
"""Days (month, day) on which nobody is at the desk."""


@dataclass(frozen=True, slots=True)
class Order:
    """When a project ran, so that a note of that time is about it."""

    project: str
    started: date
    ended: date

    def stage(self, day: date) -> str:
        """The stage of the work on a day."""
        share = (day - self.started) / (self.ended - self.started)
        return next(stage for limit, stage in phrases.STAGES if share <= limit)


def tell(pages: Pages, when: Moments) -> None:
    """Write the background of every client that has one, numbered by time."""
    touches = [touch for client in HABITS for touch in _Teller(pages, client).touches(when)]
    for number, touch in enumerate(sorted(touches, key=lambda row: (str(row["at"]), str(row["client_id"]))), 1):
        pages.write("interactions", f"int-{number:04}", **touch)


class _Teller:
    """Makes up the background of one client, always the same one."""

    def __init__(self, pages: Pages, client: str) -> None:
        self.client = client
        self.contact = main_contact(client)
        self.habit: Habit = HABITS[client]
        self.random = Random(client)  # noqa: S311 made-up talk is no secret
        self.orders = _orders(pages, client)

    def touches(self, when: Moments) -> Iterator[Row]:
        """Every conversation back to the first order, with the tries, letters and notes around it."""
        first = min(order.started for order in self.orders)
        day = when.workday(HAND_WRITTEN - 1)
        for gap, who in self._gaps():
            day = _open(day)
            if day < first:
                return
            yield from self._around(self._clock(day), who)
            day = Moments(day).workday(-gap)

    def _gaps(self) -> Iterator[tuple[int, str]]:
        """Who begins each talk and how many working days of silence came before it, newest first."""
        silences = iter(self.habit.silences)
        talks = 0
        while True:
            talks += 1
            usual = (self.random.randint(*self.habit.gap), self._who())
            yield next(silences, usual) if talks % 4 == 0 else usual

    def _who(self) -> str:
        return WE if self.random.randrange(100) < self.habit.ours_percent else THEY

    def _clock(self, day: date) -> datetime:
        first, last = self.habit.hours
        minutes = self.random.randrange(first * 60 + 5, last * 60 + 30)
        return datetime.combine(day, time(minutes // 60, minutes % 60), HOME)

    def _around(self, at: datetime, who: str) -> Iterator[Row]:
        """One conversation and, now and then, what led to it or followed."""
        luck = self.random.random()
        if luck < 0.09 and who == WE and at.hour > 9:
            yield self._touch("attempt", at - timedelta(minutes=70), WE, disposition=self._pick(("no_answer", "busy")))
        if luck > 0.93 and who == THEY:
            yield self._touch("attempt", at - timedelta(minutes=25), THEY, disposition="no_answer", needs_answer=True)
            who = WE
        yield self._conversation(at, who)
        if luck < 0.16:
            letter = self._say(phrases.LETTERS_OURS)
            yield self._touch("message", at + timedelta(minutes=40), WE, channel="email", note=letter)
        elif luck < 0.26:
            letter = self._say(phrases.LETTERS_THEIRS)
            later = at + timedelta(hours=2)
            yield self._touch("message", later, THEY, channel="email", note=letter, needs_answer=False)
        elif luck < 0.34:
            note = self._say(phrases.NOTES)
            yield self._touch("internal_note", at + timedelta(minutes=15), WE, note=note, contact_id=None)

    def _conversation(self, at: datetime, who: str) -> Row:
        bank = phrases.OURS if who == WE else phrases.THEIRS
        problem = who == THEY and self.random.random() < 0.45
        return self._touch(
            "conversation",
            at,
            who,
            disposition="reached",
            channel=self.habit.channel if who == WE else "phone",
            minutes=self.random.randint(4, 26),
            note=self._say(bank[self._stage(at.date())]),
            mood=self.random.choice((2, 3)) if problem else self.random.choice((3, 4, 4, 5, None)),
            was_problem=problem,
        )

    def _touch(self, kind: str, at: datetime, who: str, **more: object) -> Row:
        order = self._order(at.date())
        row: Row = {
            "client_id": f"client-{self.client}",
            "project_id": order.project if order else None,
            "contact_id": self.contact,
            "at": written(at),
            "started_by": who,
            "channel": "phone",
            "kind": kind,
            "was_problem": False,
        }
        return row | more

    def _order(self, day: date) -> Order | None:
        return next((order for order in self.orders if order.started <= day <= order.ended), None)

    def _stage(self, day: date) -> str:
        order = self._order(day)
        return order.stage(day) if order else "aftercare"

    def _say(self, bank: tuple[str, ...]) -> str:
        text = self._pick(bank).format(thing=self._pick(self.habit.things))
        return text[0].upper() + text[1:]

    def _pick(self, bank: tuple[str, ...]) -> str:
        return self.random.choice(bank)


def _orders(pages: Pages, client: str) -> list[Order]:
    """The client's projects, newest first."""
    rows = [row for row in pages.tables["projects"] if row["client_id"] == f"client-{client}"]
    orders = [
        Order(
            str(row["id"]),
            date.fromisoformat(str(row["started_on"])),
            date.fromisoformat(str(row.get("closed_on") or row["due_on"])),
        )
        for row in rows
    ]
    return sorted(orders, key=lambda order: order.started, reverse=True)


def _open(day: date) -> date:
    """The day itself, or the newest earlier one on which somebody is at the desk."""
    while (day.month, day.day) in SHUT or day.weekday() > 4:
        day -= timedelta(days=1)
    return day
