"""The call queue: whom to call next, with every point explained."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from acct_tui.domain.desk import Desk
from acct_tui.domain.findings import Band, Finding, Reason
from acct_tui.domain.lanes import LANES, NEVER, Place, Standing, is_off_limits, place
from acct_tui.domain.silence import worst_silence
from acct_tui.domain.snapshots import Client, Contact
from acct_tui.domain.terms import TERMS, Term

MOST_PINNED = 3
ROLES = ("day_to_day", "decision_maker", "champion", "technical", "finance", "blocker")
"""Whom to ask for when nothing says otherwise, first choice first."""


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A client's place in the queue.

    `reasons` carry the points, the worst finding of each term, most points first; `findings` are all of them, the most
    pressing first; `band_why` is the sentence that set the band.
    """

    client: Client
    contact: Contact | None
    place: Place
    band: Band
    band_why: str
    tenths: int
    reasons: tuple[Reason, ...]
    findings: tuple[Reason, ...]
    unknown: tuple[str, ...]
    tie: tuple[datetime, Fraction, str, str, str]

    @property
    def order(self) -> tuple[object, ...]:
        """What the queue is sorted by."""
        return LANES.index(self.place.lane), self.band, -self.tenths, self.tie


def rank(clients: Iterable[Client], desk: Desk) -> list[QueueRow]:
    """Every client with a live project, in the order in which to call them."""
    return sorted((row(client, desk) for client in clients), key=lambda each: each.order)


def row(client: Client, desk: Desk) -> QueueRow:
    """One client's row, of this client's facts alone."""
    found = list(find(client, desk))
    findings = sorted((reason for reason in found if reason.finding.factor), key=_pressing)
    reasons = _worst_of_each_term(findings)
    contact = contact_for(client, findings, desk)
    band, why = _band(client, findings)
    tenths = sum(reason.tenths for reason in reasons)
    standing = Standing([reason.finding for reason in findings], band, tenths)
    return QueueRow(
        client,
        contact,
        place(client, contact, standing, desk),
        band,
        why,
        tenths,
        tuple(reasons),
        tuple(findings),
        _unknown(found, desk),
        _tie(client, desk),
    )


def find(client: Client, desk: Desk) -> Iterable[Reason]:
    """Every finding of every term, weighed; a term of weight 0 is left out altogether."""
    for term, weight in _lines(desk):
        yield from (weigh(term, weight, found) for found in term.find(client, desk))


def _lines(desk: Desk) -> Iterator[tuple[Term, int]]:
    weighed = ((term, desk.weights.get(term.name, term.weight)) for term in TERMS)
    return ((term, weight) for term, weight in weighed if weight)


def weigh(term: Term, weight: int, found: Finding) -> Reason:
    """A finding with its points: weight × factor in whole tenths, halves up."""
    whole, part = found.factor.as_integer_ratio()
    return Reason(term.name, (2 * weight * whole + part) // (2 * part), term.verb, found)


def _pressing(reason: Reason) -> tuple[int, int, str]:
    return reason.finding.band, -reason.tenths, reason.finding.sentence


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


def _band(client: Client, findings: list[Reason]) -> tuple[Band, str]:
    if client.pinned_at:
        return Band.PINNED, "You pinned this client"
    if not findings:
        return Band.SOON, "Nothing is owed or due"
    first = findings[0].finding
    return first.band, first.sentence if first.band < Band.SOON else "Nothing is owed or due"


def contact_for(client: Client, findings: list[Reason], desk: Desk) -> Contact | None:
    """Whom to ask for: the person the most pressing reason is about, if they may be contacted."""
    wanted = [reason.finding.contact_id for reason in findings]
    wanted += [project.contact_id for project in client.projects]
    people = [person for contact_id in wanted if (person := client.contact(contact_id))]
    people += sorted(client.contacts, key=lambda person: (_rank_of(person), person.name, person.id))
    free = (person for person in people if not is_off_limits(person, client, desk))
    return next(free, people[0] if people else None)


def _rank_of(person: Contact) -> int:
    return ROLES.index(person.role) if person.role in ROLES else len(ROLES)


def _unknown(found: list[Reason], desk: Desk) -> tuple[str, ...]:
    """The terms that had nothing to go by: shown as not known, never as good."""
    told = {reason.term for reason in found}
    return tuple(term.name for term, _ in _lines(desk) if term.always_tells and term.name not in told)


def _tie(client: Client, desk: Desk) -> tuple[datetime, Fraction, str, str, str]:
    """Earlier promise, longer silence, tier, name, id."""
    promises = (item.due_at for item in client.commitments if item.promised and item.owner != "client")
    quiet = worst_silence(client, desk)
    ratio = quiet.ratio if quiet else Fraction(0)
    return (
        min((due for due in promises if due), default=NEVER),
        -ratio,
        client.tier,
        client.name.casefold(),
        client.id,
    )
