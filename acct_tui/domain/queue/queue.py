"""The call queue: whom to call next, with every point explained."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Band, Finding, Reason, What
from acct_tui.domain.facts.snapshots import Client, Contact
from acct_tui.domain.queue.lanes import LANES, Lane, Occasion, Place, Verb, occasions, place, verb
from acct_tui.domain.queue.rests import Rest, Standing
from acct_tui.domain.queue.terms import OWN, TERMS, Term
from acct_tui.domain.talk.contacts import person_for
from acct_tui.domain.talk.silence import worst_silence
from acct_tui.domain.time.worktime import NEVER

MOST_PINNED = 3
WHATS = tuple(sorted(What, key=lambda what: what in (What.PIN, What.PLAN, What.HOLD)))
"""Which of two findings comes first that press alike: what we decided ourselves comes last."""

STAYS_OWED: Final = frozenset(
    {What.INBOUND, What.CALL, What.PROMISE, What.COMPLAINT, What.UNTOLD, What.DECISION, What.MONEY, What.STANDING}
)
"""What counts when the last project of a client is over; birthdays, moods, plans, holds and pins are then over too."""


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A client's place in the queue.

    `reasons` carry the points, the worst finding of each term, most points first; `findings` are all of them, the most
    pressing first; `occasions` are those to act on, each with what rests it; `lead` is the one that the row goes by.
    `verb` is what the row asks for.
    """

    client: Client
    contact: Contact | None
    place: Place
    band: Band
    tenths: int
    reasons: tuple[Reason, ...]
    findings: tuple[Reason, ...]
    occasions: tuple[Occasion, ...]
    lead: Reason | None
    verb: Verb
    unknown: tuple[str, ...]
    tie: tuple[datetime, Fraction, str, str, str]

    @property
    def band_why(self) -> str:
        """The sentence that set the band."""
        first = self.findings[0].finding if self.findings else None
        return first.sentence if first and first.band < Band.SOON else "Nothing presses now"

    @property
    def shown_band(self) -> Band:
        """The band of what the row goes by: what is more pressing may rest while something else is to be done now."""
        return self.lead.finding.band if self.lead and self.place.lane is Lane.NOW else self.band

    @property
    def owed_rests(self) -> Rest | None:
        """What rests all that is owed, the rest that is over first, where nothing of it is to be done now."""
        owed = [each.rest for each in self.occasions if each.reason.finding.band is Band.OWED]
        resting = [rest for rest in owed if rest]
        return min(resting, key=lambda rest: rest.until) if resting and len(resting) == len(owed) else None

    @property
    def matter(self) -> Finding | None:
        """What to say of the row in a line: what nothing rests, a pin only where there is nothing else."""
        free = (each.reason.finding for each in self.occasions if each.rest is None)
        said = (finding for finding in free if finding.what is not What.PIN)
        return next(said, self.lead.finding if self.lead else None)

    @property
    def order(self) -> tuple[object, ...]:
        """What the queue is sorted by."""
        return LANES.index(self.place.lane), self.band, -self.tenths, self.tie


def rank(clients: Iterable[Client], desk: Desk) -> list[QueueRow]:
    """Every client with a live project, and who of the others is owed something, in the order in which to call them."""
    rows = (row(client, desk) for client in clients)
    return sorted((each for each in rows if each.client.projects or each.occasions), key=lambda each: each.order)


def row(client: Client, desk: Desk) -> QueueRow:
    """One client's row, of this client's facts alone."""
    found = sorted(_counted(client, desk), key=_pressing)
    findings = [reason for reason in found if reason.finding.factor or reason.finding.band <= Band.DUE]
    reasons = _worst_of_each_term(findings)
    band = findings[0].finding.band if findings else Band.SOON
    standing = Standing(client, desk, band, sum(reason.tenths for reason in reasons))
    acts = occasions(findings, standing)
    where, lead = place(found, acts, standing)
    contact = person_for(lead.finding.contact_id if lead else None, client, desk).contact
    return QueueRow(
        client,
        contact,
        where,
        band,
        standing.tenths,
        tuple(reasons),
        tuple(findings),
        tuple(acts),
        lead,
        verb(lead, contact),
        _unknown(found, desk) if client.projects else (),
        _tie(client, desk),
    )


def _counted(client: Client, desk: Desk) -> Iterable[Reason]:
    found = find(client, desk)
    return found if client.projects else (reason for reason in found if reason.finding.what in STAYS_OWED)


def find(client: Client, desk: Desk) -> Iterable[Reason]:
    """Every finding of every term, weighed; a term of weight 0 is left out altogether."""
    for term, weight in _lines(desk):
        yield from (weigh(term, weight, found) for found in term.find(client, desk))


def _lines(desk: Desk) -> Iterator[tuple[Term, int]]:
    yield OWN, 0
    weighed = ((term, desk.weights.get(term.name, term.weight)) for term in TERMS)
    yield from ((term, weight) for term, weight in weighed if weight)


def weigh(term: Term, weight: int, found: Finding) -> Reason:
    """A finding with its points: weight × factor in whole tenths, halves up."""
    whole, part = found.factor.as_integer_ratio()
    return Reason(term.name, (2 * weight * whole + part) // (2 * part), found.verb or term.verb, found)


def _pressing(reason: Reason) -> tuple[int, int, int, datetime, str]:
    """Band, points, what it is about, by when it breaks, and which row it is about."""
    found = reason.finding
    by = found.times.breaks_at or found.times.due_from or NEVER
    return found.band, -reason.tenths, WHATS.index(found.what), by, found.subject.id if found.subject else ""


def _worst_of_each_term(findings: list[Reason]) -> list[Reason]:
    """The finding of most points of each term, the more pressing one when two are equal."""
    worst: dict[str, Reason] = {}
    for reason in findings:
        if reason.term not in worst or reason.tenths > worst[reason.term].tenths:
            worst[reason.term] = reason
    names = [term.name for term in TERMS]
    return sorted(
        (reason for reason in worst.values() if reason.tenths),
        key=lambda reason: (-reason.tenths, names.index(reason.term)),
    )


def _unknown(found: list[Reason], desk: Desk) -> tuple[str, ...]:
    """The terms that had nothing to go by: shown as not known, never as good."""
    told = {reason.term for reason in found}
    return tuple(term.name for term, _ in _lines(desk) if term.always_tells and term.name not in told)


def _tie(client: Client, desk: Desk) -> tuple[datetime, Fraction, str, str, str]:
    """Earlier promise, longer silence, tier, name, id."""
    promises = (item.due_at for item in client.commitments if item.is_promise)
    quiet = worst_silence(client, desk)
    ratio = quiet.ratio if quiet else Fraction(0)
    return (
        min((due for due in promises if due), default=NEVER),
        -ratio,
        client.tier,
        client.name.casefold(),
        client.id,
    )
