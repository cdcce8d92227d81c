"""The golden rule page: who called whom first, and how good the forecast of it was."""

from dataclasses import dataclass
from datetime import datetime, time
from fractions import Fraction

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.talk.forecast import LOOK_BACK, mornings, past_tables
from acct_tui.domain.talk.golden_rule import NO_SCORE, Problems, Score, Week, by_week, golden_rule, problems
from acct_tui.domain.talk.likely import Forecast, forecast
from acct_tui.domain.talk.track_record import Record, record
from acct_tui.domain.time.worktime import clock_instant
from acct_tui.services.book import Book
from acct_tui.store import reading

WEEKS = 12


@dataclass(frozen=True, slots=True)
class ClientRule:
    """Who called first at one client in the weeks shown, and the chance that they do so next."""

    client: Client
    score: Score
    next: Forecast | None

    @property
    def order(self) -> tuple[Fraction, int, str, str]:
        """Worst first: the smallest share of ours, then the most calls of theirs; those never heard of last."""
        share = Fraction(2) if self.score.share is None else self.score.share
        return share, -self.score.theirs, self.client.name, self.client.id


@dataclass(frozen=True, slots=True)
class RulePage:
    """The golden rule by week and by client; the forecast's record, and what was pre-empted, of the last 30 days."""

    desk: Desk
    weeks: tuple[Week, ...]
    clients: tuple[ClientRule, ...]
    problems: Problems
    recent: Score
    preempted: int
    record: Record
    is_veiled: bool = False

    @property
    def score(self) -> Score:
        """Who called first in all the weeks shown."""
        return sum((week.score for week in self.weeks), NO_SCORE)


def rule_page(book: Book, at: datetime | None = None) -> RulePage:
    """The page as of a moment."""
    desk = book.ranking_desk(at)
    clients = book.clients(desk, reading.QUARTER)
    tables = past_tables(clients, desk)
    foretold = [morning for client in clients for morning in mornings(client, desk, tables)]
    weeks = by_week(clients, desk, WEEKS)
    since = clock_instant(weeks[0].monday, time(), desk.zone)

    def row(client: Client) -> ClientRule:
        return ClientRule(client, golden_rule(client, since), forecast(client, desk))

    return RulePage(
        desk=desk,
        weeks=weeks,
        clients=tuple(sorted(map(row, clients), key=lambda row: row.order)),
        problems=sum((problems(client, since) for client in clients), Problems(0, 0)),
        recent=sum((golden_rule(client, desk.now - LOOK_BACK) for client in clients), NO_SCORE),
        preempted=sum(morning.is_preempted for morning in foretold),
        record=record(foretold),
        is_veiled=book.is_shared,
    )
