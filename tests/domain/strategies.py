"""Whole clients and desks for the properties of the ranking, as strange as a book may hold them; no database."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from itertools import accumulate, product
from typing import Any, TypeVar

from hypothesis import strategies as st

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.hazards import BUILT_IN, LifeTable
from acct_tui.domain.facts.snapshots import (
    Change,
    Client,
    Commitment,
    Complaint,
    Contact,
    Invoice,
    Milestone,
    Project,
    Side,
    Survey,
    Touch,
)
from acct_tui.domain.plan.moments import moments
from acct_tui.domain.queue.terms import TERMS
from acct_tui.domain.time.windows import CallWindow
from acct_tui.domain.time.worktime import WorkCalendar, WorkingHours

Thing = TypeVar("Thing")
Strategy = st.SearchStrategy
Situation = tuple[Client, Desk]

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland")
NOWS = tuple(
    datetime(2026, month, day, hour, minute, tzinfo=UTC)
    for month, day, hour, minute in (
        (11, 23, 7, 47),  # a Monday morning
        (11, 20, 16, 59),  # a Friday evening
        (3, 29, 1, 30),  # the clocks of Europe have just been put forward, on a Sunday
        (12, 25, 23, 10),  # a holiday, at night
        (10, 1, 12, 0),
    )
)
SITES = tuple(
    (
        WorkingHours(zone, starts, ends, calendar),
        {"DE": calendar, "IL": WorkCalendar(frozenset({date(2026, 3, 25)}), frozenset({4, 5}))},
    )
    for zone, starts, ends, calendar in (
        ("Europe/Berlin", time(9), time(18), WorkCalendar(frozenset({date(2026, 12, 25), date(2026, 10, 5)}))),
        ("America/New_York", time(8, 30), time(15), WorkCalendar()),
    )
)

WEIGHTS: tuple[dict[str, int], ...] = (
    *({} for _ in TERMS),
    *({term.name: 1000 if term is only else 0 for term in TERMS} for only in TERMS),
)
"""As designed, or all the weight on one term, so that none can hide what another does."""

TABLES = (
    BUILT_IN,
    LifeTable(((Fraction(0),) * 3, (Fraction(0), Fraction(0), Fraction(1)))),
    LifeTable(
        ((Fraction(1, 9), Fraction(2, 9), Fraction(2, 9)), (Fraction(2, 9), Fraction(3, 9), Fraction(4, 9))),
        factors={"acme": Fraction(3)},
    ),
)
PROJECTS = ("p0", "p1", None)
SIDES: tuple[Side, ...] = ("us", "us", "client")
EITHER = (False, True)
OWED = (
    ("us", "call"),
    ("us", "task"),
    ("colleague", "task"),
    ("client", "task"),
    ("client", "decision"),
    ("client", "request"),
    ("client", "payment"),
)
MOODS = (None, None, None, 1, 2, 3, 5)
DETAILS = ((None, None, None), ("k0", 20, None), ("k1", 5, "p0i0"))
"""With whom a talk was, its minutes, and the invoice that it names."""
PAUSES = tuple(timedelta(hours=hours) for hours in (1, 5, 24, 24, 48, 72, 120, 168, 240, 336, 720))
NEAR_DAYS = (0, 1, 2, 3, 8, 30, -1, -2, -3, -7, -11, -16, -29, -45)
PAST_DAYS = (1, 2, 6, 7, 10, 30, 90, 101)


class At:
    """Strategies for the facts of a client as they may stand at one moment; at least so many rows of each there are."""

    def __init__(self, now: datetime, least: int) -> None:
        self.now, self.today, self.least = now, now.date(), least
        # The last working day counts as much as the months before it.
        minutes = st.one_of(st.integers(0, 1500), st.integers(0, 130 * 24 * 60))
        self.past = minutes.map(lambda minutes: now - timedelta(minutes=minutes))
        self.near = st.integers(-20_000, 20_000).map(lambda minutes: now + timedelta(minutes=minutes))
        self.past_days = tuple(self.today - timedelta(days=days) for days in PAST_DAYS)
        self.near_days = tuple(self.today + timedelta(days=days) for days in NEAR_DAYS)

    def rows(
        self, make: Callable[..., Thing], prefix: str, span: tuple[int, int] | None = None, /, **facts: Any
    ) -> Strategy[tuple[Thing, ...]]:
        """Rows of a table, each with an id of its own; a tuple is a choice, and all choices together are one draw."""

        def name(found: list[Any]) -> tuple[Any, ...]:
            return tuple(replace(thing, id=f"{prefix}{n}") for n, thing in enumerate(found))

        def row(chosen: tuple[Any, ...], **drawn: Any) -> Thing:
            return make(**same, **dict(zip(choices, chosen, strict=True)), **drawn)

        choices = {name: fact for name, fact in facts.items() if isinstance(fact, tuple)}
        drawn = {name: fact for name, fact in facts.items() if isinstance(fact, st.SearchStrategy)}
        same = {name: fact for name, fact in facts.items() if name not in choices and name not in drawn}
        rows = st.builds(row, st.sampled_from(list(product(*choices.values()))), **drawn)
        # Where there is something of everything, one of each is large enough.
        least, most = span or (self.least, 2 - self.least)
        return st.lists(rows, min_size=least, max_size=most).map(name)

    def conversations(self) -> Strategy[tuple[Touch, ...]]:
        """Talks with pauses between them, so that most clients have a record to go by."""

        def placed(talks: list[tuple[timedelta, Touch]], newest: datetime) -> tuple[Touch, ...]:
            ages = list(accumulate((pause for pause, _ in talks), initial=timedelta()))
            return tuple(replace(talk, id=f"talk{n}", at=newest - ages[n]) for n, (_, talk) in enumerate(talks))

        talks = [
            (
                pause,
                Touch(
                    "", self.now, side, "conversation", contact, project, mood=mood, minutes=minutes, invoice_id=bill
                ),
            )
            for pause, side, project, mood, (contact, minutes, bill) in product(PAUSES, SIDES, PROJECTS, MOODS, DETAILS)
        ]
        rows = st.lists(st.sampled_from(talks), min_size=2 * self.least, max_size=8)
        return st.builds(placed, rows, self.past)

    def others(self) -> Strategy[tuple[Touch, ...]]:
        return self.rows(
            Touch, "other", (self.least, 2), id="", at=self.past, started_by=SIDES, kind=("attempt", "message"),
            project_id=PROJECTS[::2], contact_id=("k0", "k1", None), disposition=("no_answer", "voicemail"),
            needs_answer=(None, True, False),
        ).map(newest_first)  # fmt: skip

    def commitments(self) -> Strategy[tuple[Commitment, ...]]:
        def owed(who_what: tuple[Any, Any], **facts: Any) -> Commitment:
            return Commitment("", *who_what, "the logo", colleague="Oleg", **facts)

        return self.rows(
            owed, "c", (3 * self.least, 4), who_what=OWED, made_at=self.past, due_at=st.one_of(st.none(), self.near),
            promised=EITHER, project_id=PROJECTS, milestone_id=("p0m0", "p1m0", None),
            invoice_id=("p0i0", "p1i0", "i0"), needed_for_id=("c0", "c1", None), contact_id=("k0", "k1"),
            chases=(0, 3), heard_at=st.one_of(st.none(), self.past),
        )  # fmt: skip

    def complaints(self) -> Strategy[tuple[Complaint, ...]]:
        def passed(stages: int, received: datetime, severity: Any, **facts: Any) -> Complaint:
            step = (self.now - received) / 4
            done = [received + n * step if n <= stages else None for n in (1, 2, 3)]
            return Complaint("", "photos", severity, received, done[0], done[1], done[2], **facts)

        severities = ("low", "medium", "high")
        return self.rows(
            passed, "x", stages=(0, 1, 2, 3), received=self.past, severity=severities, project_id=PROJECTS,
            kind=("complaint", "complaint", "objection"), contact_id=("k0", "k1"),
        )  # fmt: skip

    def invoices(self) -> Strategy[tuple[Invoice, ...]]:
        def billed(late: int, **facts: Any) -> Invoice:
            return Invoice("", "1042", due_on=self.today - timedelta(days=late), **facts)

        reminded = st.one_of(st.none(), self.past)
        return self.rows(
            billed, "i", late=st.integers(-9, 70), written_at=reminded, spoken_at=reminded, open=(1, 300, 900),
            currency=("EUR", "EUR", "CHF"), issued_on=(None, *self.past_days), disputed=(False, False, True),
        )  # fmt: skip

    def milestones(self) -> Strategy[tuple[Milestone, ...]]:
        days = (None, *self.near_days)
        done = (None, None, *self.past_days[:3])
        return self.rows(Milestone, "m", id="", name="Layout", baseline_on=days, forecast_on=days, done_on=done)

    def changes(self) -> Strategy[tuple[Change, ...]]:
        return self.rows(
            Change, "n", id="", kind=("replan", "incident", "delivery"), what="Site was down", raised_on=self.past_days,
            milestone_id=("m0", None), client_told_on=(None, self.today),
        )  # fmt: skip

    def surveys(self) -> Strategy[tuple[Survey, ...]]:
        scores = (*(("nps", score) for score in range(11)), *(("csat", score) for score in range(1, 6)))

        def asked(score: tuple[Any, int], at: datetime) -> Survey:
            return Survey("", *score, at)

        return self.rows(asked, "s", (0, 2), score=scores, at=self.past)

    def projects(self) -> Strategy[tuple[Project, ...]]:
        found = self.rows(
            Project, "p", (1, 2), id="", name="Shop", contact_id="k0", currency="EUR",
            started_on=(None, *self.past_days[::2]), stage=("delivery", "aftercare", "closed"),
            delivered_on=(None, *self.past_days[1::2]), paused_until=(None, None, *self.near_days[::5]),
            fee=(None, 0, 1000), fee_used=(None, 400, 1500), billed=EITHER, cadence_days=(None, 1, 4, 9),
            due_on=st.sampled_from((None, None, *self.near_days)), milestones=self.milestones(), changes=self.changes(),
            invoices=self.invoices(), surveys=self.surveys(),
        )  # fmt: skip
        return found.map(distinct)

    def contacts(self) -> Strategy[tuple[Contact, ...]]:
        return self.rows(
            Contact, "k", (0, 2), id="", name="Anna", role=("finance", None), zone=(None, *ZONES),
            birthday=(None, *self.near_days), do_not_contact_until=(None, None, *self.near_days[::4]),
            windows=call_windows, preferred_channel=(None, None, "email"),
        )  # fmt: skip

    def clients(self) -> Strategy[Client]:
        def client(standing: tuple[Any, ...], held: tuple[Any, ...], chased_at: Any, **facts: Any) -> Client:
            name, tier, zone, country, cadence, pinned, repeat = standing
            pinned_at = self.now if pinned else None
            hold_until, said_on, chosen_on, mood_known = held
            known = Client("acme", name, tier, zone, country, "EUR", cadence, pinned_at, repeat, **facts)
            why = "their board meets" if hold_until else None
            hold = {"hold_until": hold_until, "hold_why": why, "hold_said_on": said_on}
            return replace(known, **hold, chosen_on=chosen_on, mood_known=mood_known, chased_at=chased_at)

        standings = product(
            ("Acme", "Beagle"), "ABC", ZONES, ("DE", "IL", ""), (1, 2, 5, 8), (False,) * 4 + (True,), EITHER
        )
        held = product(
            (None, None, *self.near_days[::3]), (None, *self.past_days[:2]), (None, self.today), (None, 1, 2)
        )
        return st.builds(
            client, st.sampled_from(list(standings)), st.sampled_from(list(held)),
            st.one_of(st.none(), self.past), contacts=self.contacts(),
            projects=self.projects(), invoices=self.invoices(), conversations=self.conversations(),
            others=self.others(), commitments=self.commitments(), complaints=self.complaints(),
        )  # fmt: skip

    def desks(self) -> Strategy[Desk]:
        desks = [Desk(self.now, *site, weights, table) for site in SITES for weights in WEIGHTS for table in TABLES]
        return st.sampled_from(desks)

    def situations(self) -> Strategy[Situation]:
        return st.builds(_with_moments_done, self.clients(), self.desks(), st.booleans())


hours = st.builds(time, st.integers(0, 23), st.sampled_from((0, 30)))
call_windows = st.lists(
    st.builds(CallWindow, st.sampled_from((None, *range(7))), hours, hours, st.sampled_from(("preferred", "avoid"))),
    max_size=2,
).map(tuple)


def newest_first(touches: tuple[Touch, ...]) -> tuple[Touch, ...]:
    return tuple(sorted(touches, key=lambda touch: (touch.at, touch.id), reverse=True))


def distinct(projects: tuple[Project, ...]) -> tuple[Project, ...]:
    """Name the rows of each project after it, as their changes already do."""

    def own(rows: tuple[Any, ...], project: Project) -> tuple[Any, ...]:
        return tuple(replace(each, id=f"{project.id}{each.id}") for each in rows)

    return tuple(
        replace(
            project,
            milestones=own(project.milestones, project),
            invoices=own(project.invoices, project),
            surveys=own(project.surveys, project),
            changes=tuple(
                replace(each, milestone_id=each.milestone_id and f"{project.id}{each.milestone_id}")
                for each in own(project.changes, project)
            ),
        )
        for project in projects
    )


def _with_moments_done(client: Client, desk: Desk, done: bool) -> Situation:
    keys = (moment.key for moment in moments(client, desk)) if done else ()
    return replace(client, moments_done=frozenset(keys)), desk


def _at_any_moment(make: Callable[[At], Strategy[Thing]], least: int) -> Strategy[Thing]:
    return st.one_of([make(At(now, least)) for now in NOWS])


situations: Strategy[Situation] = _at_any_moment(At.situations, least=0)
"""A client of whom anything may be known, and a desk."""
full_situations: Strategy[Situation] = _at_any_moment(At.situations, least=1)
"""A client with something of everything, and a desk."""


def portfolios(most: int) -> Strategy[tuple[list[Client], Desk]]:
    """A few clients, alike enough to tie, and a desk."""

    def named(clients: list[Client]) -> list[Client]:
        return [replace(client, id=f"client {n}") for n, client in enumerate(clients)]

    def portfolio(at: At) -> Strategy[tuple[list[Client], Desk]]:
        return st.tuples(st.lists(at.clients(), min_size=2, max_size=most).map(named), at.desks())

    return _at_any_moment(portfolio, least=0)
