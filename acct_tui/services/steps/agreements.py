"""The agreements in a note become commitments: promises of ours, of the client's, and work of our colleagues."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Invoice
from acct_tui.domain.notes.names import Named, Names
from acct_tui.domain.notes.notelines import Agreement, agreements, next_call
from acct_tui.domain.notes.tags import tagged
from acct_tui.domain.queue.terms.own import FOR_NO_REASON
from acct_tui.services.refusals import Refused
from acct_tui.services.steps import tags
from acct_tui.services.steps.next_contact import NextContact, agree_on
from acct_tui.store.reading import AsOf
from acct_tui.store.reading.invoices import open_invoices
from acct_tui.store.reading.names import colleagues
from acct_tui.store.writer import Writer
from acct_tui.words.ages import exact
from acct_tui.words.safe import fit, folded

_LONGEST = 60


class SeveralMeant(Refused):
    """A line of a note that could name several of our colleagues."""

    def __init__(self, names: str) -> None:
        super().__init__(f"{names}: give more of the name.")
        self.names = names


class Sides:
    """Whom and what the lines of a note name, read once: our colleagues, and the open invoices of the clients."""

    def __init__(self, known: AsOf) -> None:
        self._known = known
        self._colleagues = Names(colleagues(known))

    @cached_property
    def _invoices(self) -> Mapping[str, tuple[Invoice, ...]]:
        return open_invoices(self._known)

    def colleague(self, agreement: Agreement) -> Named | None:
        """The colleague that a line names, None for a new one; Refused when it could be several."""
        found = [match.named for match in self._colleagues.meant(agreement.who)]
        if len(found) > 1:
            raise SeveralMeant(" or ".join(each.name for each in found))
        return found[0] if found else None

    def is_guessed(self, agreement: Agreement) -> bool:
        """Whether a line names a colleague by no more than the beginning of a word."""
        return any(match.rank > 1 for match in self._colleagues.meant(agreement.who))

    def invoice(self, agreement: Agreement, client_id: str | None) -> Invoice | None:
        """The open invoice that the client says to pay."""
        if agreement.kind != "payment" or client_id is None:
            return None
        said = f" {' '.join(_spoken(agreement.text))} "
        invoices = self._invoices.get(client_id, ())
        return next((each for each in invoices if f" {' '.join(_spoken(each.number))} " in said), None)


@dataclass(frozen=True, slots=True)
class About:
    """What a note is about, the talk it was written in, and whether the other side has heard it.

    With a `plan` the next contact was set beside the note.
    """

    client_id: str
    project_id: str | None = None
    contact_id: str | None = None
    interaction_id: str | None = None
    is_heard: bool = True
    plan: NextContact | None = None


def write(writer: Writer, known: AsOf, desk: Desk, note: str, about: About) -> list[str]:
    """Write a commitment for each agreement in a note, and keep with a project what it tags; returns what each says.

    What nobody has heard is no promise yet. Refused names who is unclear.
    """
    found = agreements(note, desk.now, desk.hours)
    call = next_call(found, desk.now)
    sides, added, said = Sides(known), dict[str, str](), []
    for agreement in found:
        colleague = sides.colleague(agreement) if agreement.owner == "colleague" else None
        if agreement is not call or not _is_next_contact(writer, known, agreement, about, desk):
            invoice = sides.invoice(agreement, about.client_id)
            colleague_id = _colleague_id(writer, agreement, colleague, added)
            ids = {"colleague_id": colleague_id, "invoice_id": invoice.id if invoice else None}
            writer.add("commitments", **_whose(agreement, about), **ids, **_what(agreement, about, desk))
        said.append(sentence(agreement, desk, colleague=colleague))
    if items := tagged(note):
        said += tags.write(writer, items, tags.keeper(known, desk, about.client_id, about.project_id))
    return said


def call_of(found: Iterable[Agreement], now: datetime, *, is_heard: bool) -> NextContact | None:
    """The next contact that lines agree on; the client knows of it if we promised it and were heard."""
    agreement = next_call(found, now)
    if agreement is None or agreement.due is None:
        return None
    text = "" if agreement.text.casefold() == FOR_NO_REASON else agreement.text
    return NextContact(agreement.due.at, text, agreement.promised and is_heard)


def _is_next_contact(writer: Writer, known: AsOf, agreement: Agreement, about: About, desk: Desk) -> bool:
    """Set the call of a line as the next contact, unless another was set beside the note.

    One at the same moment that they know of is this call; else the line is an agreement of its own.
    """
    plan = call_of([agreement], desk.now, is_heard=about.is_heard)
    is_same = about.plan is not None and plan is not None and about.plan.at == plan.at
    if plan is None or (about.plan and not is_same):
        return False
    agree_on(writer, known, plan, _whose(agreement, about), desk)
    return True


def _whose(agreement: Agreement, about: About) -> dict[str, str | None]:
    return {
        "client_id": about.client_id,
        "project_id": about.project_id,
        "contact_id": about.contact_id if agreement.owner != "colleague" else None,
        "interaction_id": about.interaction_id,
    }


def _what(agreement: Agreement, about: About, desk: Desk) -> dict[str, object]:
    return {
        "owner": agreement.owner,
        "kind": agreement.kind,
        "text": agreement.text,
        "promised": agreement.promised and about.is_heard,
        "made_at": desk.now,
        "first_due_at": _due(agreement),
        "due_at": _due(agreement),
    }


def sentence(agreement: Agreement, desk: Desk, *, client: str = "", colleague: Named | None = None) -> str:
    """Say an agreement in one line: "Nordbau owes: logo · Tue 24 Nov 18:00 · promised"."""
    told = [f"{_owes(agreement, client, colleague)}: {fit(agreement.text, _LONGEST)}", day(agreement, desk)]
    if agreement.owner == "colleague" and colleague is None:
        told.append(f"new colleague {new_name(agreement)}")
    return " · ".join([*told, "promised"] if agreement.promised else told)


def day(agreement: Agreement, desk: Desk) -> str:
    """The moment of an agreement, or that it has none and why."""
    due = _due(agreement)
    if due:
        return exact(due, desk.now, desk.zone)
    return f"no day: {agreement.trouble}" if agreement.trouble else "no day"


def new_name(agreement: Agreement) -> str:
    """The name of a colleague whom nobody knows yet, as typed but for the first letter."""
    return agreement.who[:1].upper() + agreement.who[1:]


def _owes(agreement: Agreement, client: str, colleague: Named | None) -> str:
    if agreement.owner == "client":
        return f"{client} owes" if client else "They owe"
    if agreement.owner == "colleague":
        return f"{colleague.name if colleague else new_name(agreement)} owes{f' for {client}' if client else ''}"
    return f"We owe {client}".rstrip() if agreement.promised else f"We plan{f' for {client}' if client else ''}"


def _due(agreement: Agreement) -> datetime | None:
    return agreement.due.at if agreement.due else None


def _colleague_id(writer: Writer, agreement: Agreement, colleague: Named | None, added: dict[str, str]) -> str | None:
    """The id of the colleague, who is added when nobody is called so; one note adds a name once."""
    if agreement.owner != "colleague" or colleague:
        return colleague.id if colleague else None
    name = folded(agreement.who)
    if name not in added:
        added[name] = writer.add("colleagues", name=new_name(agreement))
    return added[name]


def _spoken(text: str) -> list[str]:
    """The words of a text without marks around them, so that "#1042," names invoice 1042."""
    return [word for each in folded(text).split() if (word := each.strip("#.,;:()"))]
