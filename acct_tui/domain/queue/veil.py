"""What others must not see while the screen is shared: money, complaints, personal facts, and what we wrote for us.

Order, lanes, bands and points stay as they are; what is hidden says so, is not counted, and nothing can be ticked off
by it. What we wrote for us is every note of a talk or of a reminder and every reason: it may speak of anything.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from acct_tui.domain.care.health import Health
from acct_tui.domain.facts.findings import Finding, Reason
from acct_tui.domain.facts.snapshots import Client, Commitment, Project
from acct_tui.domain.owed.ledger import Debt
from acct_tui.domain.pages.people import Person, Reach
from acct_tui.domain.pages.plan import RaidItem, Revision
from acct_tui.domain.pages.talks import Event, Talk
from acct_tui.domain.queue.lanes import Occasion, Place
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.rests import Rest

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
        "contacts.style",
        "contacts.may_know",
        "clients.notes",
        "clients.hold_why",
        "clients.mood_known",
        "projects.status_note",
        "interactions.note",
        "interactions.mood",
        "interactions.was_problem",
        "interactions.invoice_id",
        "changes.effect_cost",
        "changes.why",
        "commitments.why",
        "commitments.invoice_id",
        "raid_items.why",
        "chases.note",
        "chases.invoice_id",
    }
)
"""Fields that no form, list or search shows, beside all that are money."""
_FOR_US: Final = frozenset({"changes", "commitments", "chases", "raid_items"})
"""Tables whose rows say in the log what we wrote for us."""
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
    if rest:
        return replace(place, why=rest.why, rest=rest, says=says)
    if place.says and place.says.private:
        return replace(place, why=HIDDEN, says=says)
    public = place.says and place.says.public
    return replace(place, why=public or place.why, says=says)


def _veiled_occasion(occasion: Occasion) -> Occasion:
    return Occasion(veiled_reason(occasion.reason), occasion.rest and _veiled_rest(occasion.rest))


def _veiled_rest(rest: Rest) -> Rest:
    if rest.private:
        return replace(rest, why=HIDDEN, public="", of=None, contact_id=None)
    return replace(rest, why=rest.public or rest.why)


def veiled_reason(reason: Reason) -> Reason:
    """A reason as others may see it."""
    return replace(reason, finding=veiled_finding(reason.finding))


def veiled_finding(finding: Finding) -> Finding:
    """A finding as others may see it."""
    if finding.private:
        nameless = replace(finding, subject=None, contact_id=None, is_hidden=True)
        return replace(nameless, sentence=HIDDEN, gist=BRIEF, clause="", short="", because="")
    if finding.public is None:
        return replace(finding, because="")
    return replace(finding, sentence=finding.public, gist=finding.public, clause="", because="")


def veiled_client(client: Client) -> Client:
    """A client as others may see it: without bills, complaints and why it is held, and what a payment is about."""
    return replace(
        client,
        hold_why=None,
        projects=tuple(map(veiled_project, client.projects)),
        invoices=(),
        complaints=(),
        commitments=tuple(map(veiled_commitment, client.commitments)),
    )


def has_payments(client: Client) -> bool:
    """Whether a client has open promises to pay, or steps of disputes."""
    return any(is_money(item.kind, item.invoice_id) for item in client.commitments)


def without_payments(client: Client) -> Client:
    """A client without the promises to pay and the steps of disputes, for a ledger that others may see."""
    seen = (item for item in client.commitments if not is_money(item.kind, item.invoice_id))
    return replace(client, commitments=tuple(seen))


def veiled_commitment(item: Commitment) -> Commitment:
    """What is owed, without what it is about where that is money."""
    return replace(item, text=BRIEF) if is_money(item.kind, item.invoice_id) else item


def veiled_project(project: Project) -> Project:
    """A project without its money, what the client answered, and the sentence about how it does."""
    return replace(project, fee=None, fee_used=None, invoices=(), billed=False, surveys=(), status_note=None)


def veiled_health(health: Health) -> Health:
    """A health that does not say how money, satisfaction and pulse stand, nor which complaint or mood burns."""
    parts = (replace(part, words=BRIEF, is_hidden=True) if part.name in HIDDEN_PARTS else part for part in health.parts)
    cap = health.cap and (replace(health.cap, words=BRIEF) if health.cap.is_private else health.cap)
    return replace(health, parts=tuple(parts), cap=cap)


def veiled_person(person: Person) -> Person:
    """A contact without personal facts, birthday, notes, and how and of what they may be spoken to."""
    return replace(person, facts=(), birthday=None, notes=None, style=None, may_know=None)


def veiled_reach(reach: Reach) -> Reach:
    """How a contact is reached, without how and of what they may be spoken to."""
    return replace(reach, style=None, may_know=None)


def veiled_revision(revision: Revision) -> Revision:
    """A change without its cost and its reason."""
    return replace(revision, effect_cost=None, why=_veiled_words(revision.why))


def veiled_raid_item(item: RaidItem) -> RaidItem:
    """A risk, a decision or the like without its reason."""
    return replace(item, why=_veiled_words(item.why))


def veiled_debt(debt: Debt) -> Debt:
    """What is owed as the ledger shows it, without its reason."""
    return replace(debt, background=replace(debt.background, why=_veiled_words(debt.background.why)))


def veiled_talk(talk: Talk) -> Talk:
    """A talk without its note and the mood of the client: nobody knows of what a note may speak."""
    return replace(talk, mood=None, note=_veiled_words(talk.note))


def veiled_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """What the log tells besides talks: without money, complaints and answers of surveys, and without our reasons."""
    seen = (each for each in events if not (_is_money(each) or hides_row(each.table)))
    return tuple(replace(each, more=_veiled_words(each.more)) if each.table in _FOR_US else each for each in seen)


def _veiled_words(words: str | None) -> str | None:
    """That there is something to read, and that it is hidden."""
    return BRIEF if words else None


def _is_money(event: Event) -> bool:
    return event.amount is not None or is_money(event.kind, event.invoice_id)
