"""What others must not see while the screen is shared: the words for money, complaints and personal facts.

Order, lanes, bands and points stay as they are; what is hidden says so, and nothing can be ticked off by it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from acct_tui.domain.findings import Finding, Reason
from acct_tui.domain.health import Health
from acct_tui.domain.lanes import Occasion, Place
from acct_tui.domain.pages.people import Person
from acct_tui.domain.pages.plan import Revision
from acct_tui.domain.pages.talks import Event, Note, Talk
from acct_tui.domain.queue import QueueRow
from acct_tui.domain.snapshots import Client, Commitment, Project
from acct_tui.domain.waits import Rest

HIDDEN: Final = "Hidden while the screen is shared: H shows it"
BRIEF: Final = "hidden"
HIDDEN_PARTS: Final = frozenset({"money", "satisfaction", "pulse"})
HIDDEN_TABLES: Final = frozenset({"invoices", "payments", "complaints", "facts", "surveys", "opportunities"})
HIDDEN_COLUMNS: Final = frozenset(
    {
        "projects.currency",
        "projects.fee_used_on",
        "contacts.birthday",
        "contacts.notes",
        "clients.notes",
        "interactions.note",
        "interactions.mood",
        "interactions.was_problem",
        "changes.effect_cost",
    }
)
"""Fields that no form shows, beside all that are money."""
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


def hides_row(table: str, row: Mapping[str, Any] = _NOTHING) -> bool:
    """Whether all of a row is money, a complaint or personal: so is a commitment to pay, or about an invoice."""
    return table in HIDDEN_TABLES or (table == "commitments" and is_money(row.get("kind"), row.get("invoice_id")))


def is_money(kind: object, invoice_id: object) -> bool:
    """Whether a commitment of that kind that names that invoice, or none, is about money."""
    return kind == "payment" or invoice_id is not None


def hides_column(table: str, name: str, kind: str) -> bool:
    """Whether a field tells of money, of a complaint or something personal; `kind` is what it holds."""
    return kind == "money" or f"{table}.{name}" in HIDDEN_COLUMNS


def quoted(action: str, is_shared: bool) -> str:
    """The words of an action as they are told when it is turned: they may tell what is hidden."""
    return "the last change" if is_shared else action


def veiled_row(row: QueueRow) -> QueueRow:
    """A row of the queue as others may see it."""
    return replace(
        row,
        client=veiled_client(row.client),
        place=_veiled_place(row.place),
        reasons=tuple(map(veiled_reason, row.reasons)),
        findings=tuple(map(veiled_reason, row.findings)),
        occasions=tuple(map(_veiled_occasion, row.occasions)),
        lead=veiled_reason(row.lead) if row.lead else None,
    )


def _veiled_place(place: Place) -> Place:
    says, rest = place.says and veiled_finding(place.says), place.rest and _veiled_rest(place.rest)
    tells = any(each and each.private for each in (place.says, place.rest))
    return replace(place, why=HIDDEN if tells else place.why, says=says, rest=rest)


def _veiled_occasion(occasion: Occasion) -> Occasion:
    return Occasion(veiled_reason(occasion.reason), occasion.rest and _veiled_rest(occasion.rest))


def _veiled_rest(rest: Rest) -> Rest:
    return replace(rest, why=HIDDEN) if rest.private else rest


def veiled_reason(reason: Reason) -> Reason:
    """A reason as others may see it."""
    return replace(reason, finding=veiled_finding(reason.finding))


def veiled_finding(finding: Finding) -> Finding:
    """A finding as others may see it."""
    if finding.private:
        return replace(finding, sentence=HIDDEN, brief=BRIEF, short="", subject=None, contact_id=None, because="")
    seen = finding if finding.public is None else replace(finding, sentence=finding.public, brief=finding.public)
    return replace(seen, because="")


def veiled_client(client: Client) -> Client:
    """A client as others may see it: without bills and complaints, and without what a payment is about."""
    return replace(
        client,
        projects=tuple(map(veiled_project, client.projects)),
        invoices=(),
        complaints=(),
        commitments=tuple(map(veiled_commitment, client.commitments)),
    )


def without_payments(client: Client) -> Client:
    """A client without the promises to pay and the steps of disputes, for a ledger that others may see."""
    seen = (item for item in client.commitments if not is_money(item.kind, item.invoice_id))
    return replace(client, commitments=tuple(seen))


def veiled_commitment(item: Commitment) -> Commitment:
    """What is owed, without what it is about where that is money."""
    return replace(item, text=BRIEF) if is_money(item.kind, item.invoice_id) else item


def veiled_project(project: Project) -> Project:
    """A project without its money and what the client answered."""
    return replace(project, fee=None, fee_used=None, invoices=(), billed=False, surveys=())


def veiled_health(health: Health) -> Health:
    """A health that does not say what money and satisfaction suffer from, nor which complaint or mood burns."""
    parts = (replace(part, words=BRIEF) if part.name in HIDDEN_PARTS else part for part in health.parts)
    cap = health.cap and (replace(health.cap, words=BRIEF) if health.cap.is_private else health.cap)
    return replace(health, parts=tuple(parts), cap=cap)


def veiled_person(person: Person) -> Person:
    """A contact without personal facts, birthday and notes."""
    return replace(person, facts=(), birthday=None, notes=None)


def veiled_revision(revision: Revision) -> Revision:
    """A change without its cost."""
    return replace(revision, effect_cost=None)


def veiled_note(note: Note) -> Note:
    """A note without its text where it may tell of a complaint or of money."""
    return replace(note, text=HIDDEN) if note.text and _is_delicate(note) else note


def veiled_talk(talk: Talk) -> Talk:
    """A talk without the mood of the client, and without a note that may tell of a complaint or of money."""
    return replace(talk, mood=None, note=HIDDEN if talk.note and _is_delicate(talk) else talk.note)


def veiled_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """What the log tells besides talks, without money, complaints and answers of surveys."""
    return tuple(each for each in events if not (_is_money(each) or hides_row(each.table)))


def _is_money(event: Event) -> bool:
    return event.amount is not None or is_money(event.kind, event.invoice_id)


def _is_delicate(said: Note | Talk) -> bool:
    return bool(said.was_problem) or said.invoice_id is not None
