"""The evidence pack of a promise, a change, a milestone or a whole project, as far as the book can fill it in."""

from collections.abc import Iterator
from dataclasses import dataclass

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Commitment, Invoice, Milestone, Project
from acct_tui.domain.money.disputes import stands
from acct_tui.domain.pages.evidence import Origin, Proof, Sent
from acct_tui.domain.pages.plan import Revision
from acct_tui.domain.pages.talks import Talk
from acct_tui.domain.plan.slip import slip_days
from acct_tui.domain.proof import evidence
from acct_tui.domain.proof.evidence import Fact, Pack
from acct_tui.domain.time.worktime import WorkCalendar, local_day
from acct_tui.words.ages import exact, exact_day, plural
from acct_tui.words.money import money
from acct_tui.words.safe import one_line

_PLAN = "project plan"
_LIST = "list of what is owed"
_BILLS = "invoices"


@dataclass(frozen=True, slots=True)
class Ground:
    """What every pack of a project stands on: the moment, the facts, its open debts, changes, proof and talks."""

    desk: Desk
    client: Client
    project: Project
    commitments: tuple[Commitment, ...] = ()
    revisions: tuple[Revision, ...] = ()
    proofs: tuple[Proof, ...] = ()
    log: tuple[Talk, ...] = ()

    @property
    def calendar(self) -> WorkCalendar:
        """The working days of the client."""
        return self.desk.calendar(self.client.country)

    @property
    def about(self) -> str:
        """Whose project it is."""
        return f"{self.client.name} · {self.project.name}"

    @property
    def talks(self) -> list[Talk]:
        """The talks about the project, and those about nothing in particular."""
        return [talk for talk in self.log if talk.project in (None, self.project.name)]

    @property
    def currency(self) -> str:
        """What the project is paid in."""
        return self.project.currency or self.client.currency

    def milestone(self, milestone_id: str | None) -> Milestone | None:
        """The milestone with that id, or None."""
        return next((step for step in self.project.milestones if step.id == milestone_id), None)

    def cost(self, after: Milestone | None) -> str:
        """What a day of delay costs from a milestone on."""
        today = self.desk.day_in(self.client.zone)
        return evidence.cost(self.project, after, self.calendar, self.currency, today)

    def slip(self, step: Milestone) -> int:
        """Working days a milestone is behind the day first agreed."""
        return slip_days(step, self.calendar, self.desk.day_in(self.client.zone)) or 0


def of_commitment(item: Commitment, origin: Origin, sent: tuple[Sent, ...], on: Ground) -> Pack:
    """The argument for something owed: how it was agreed, how often it was asked for, what waits for it."""
    step = on.milestone(item.milestone_id)
    needed = next((each for each in on.commitments if each.id == item.needed_for_id), None)
    facts = (
        *_agreed(item, origin, on),
        *_disputed(item, on),
        *(_reminded(each, on.desk) for each in sent),
        *_blocked(step, on),
        *_promised(needed, on.desk),
        *evidence.proofs(on.proofs, commitment_id=item.id),
        *evidence.quotes(on.talks, item.text, on.desk),
    )
    late = _late(item, on)
    waits = f"{step.name} waits for it" if step else f"our promise “{needed.text}” waits for it" if needed else ""
    claim = f"“{item.text}” is {late or 'needed'}{f', and {waits}' if waits else ''}"
    who = f"{item.colleague}: " if item.owner == "colleague" and item.colleague else ""
    ask = f"{who}{item.text}"
    costs = on.cost(step) if step else f"“{needed.text}” is a promise of ours that breaks with it." if needed else ""
    return Pack(on.about, claim, evidence.once(facts), ask, evidence.deadline(item.due_at, on.desk), costs)


def _agreed(item: Commitment, origin: Origin, on: Ground) -> Iterator[Fact]:
    """That it was agreed, in which words, and which day has passed."""
    desk = on.desk
    sides = {"us": "We promised" if item.promised else "We planned", "client": f"{on.client.name} agreed to"}
    owes = sides.get(item.owner, f"{item.colleague or 'A colleague'} took on")
    source = "agreed with them" if item.owner != "colleague" else "agreed between us"
    yield Fact(f"{owes}: {one_line(item.text)}", source, local_day(item.made_at, desk.zone))
    if origin.note and origin.talk_at:
        yield evidence.quote(origin.note, origin.contact, local_day(origin.talk_at, desk.zone))
    first = origin.first_due_at
    if first and item.due_at and first != item.due_at:
        moved = f"First due {exact(first, desk.now, desk.zone)}, then {exact(item.due_at, desk.now, desk.zone)}"
        yield Fact(moved, _LIST)
    if item.due_at:
        late = _late(item, on)
        yield Fact(f"Due {exact(item.due_at, desk.now, desk.zone)}{f': {late}' if late else ''}", _LIST)


def _disputed(item: Commitment, on: Ground) -> Iterator[Fact]:
    """That it is to settle a dispute, and what is open until then."""
    for _, invoice in on.client.bills:
        if invoice.disputed and invoice.id == item.invoice_id and item.kind != "payment":
            rest = money(invoice.open, invoice.currency)
            yield Fact(f"The next step of the dispute about invoice {invoice.number}, {rest} open", _BILLS)


def _late(item: Commitment, on: Ground) -> str:
    home = (on.desk.hours.calendar, on.desk.zone)
    calendar, zone = (on.calendar, on.client.zone) if item.owner == "client" else home
    return evidence.late(item.due_at, calendar, on.desk, zone) if item.due_at else ""


def _reminded(sent: Sent, desk: Desk) -> Fact:
    by = f" by {sent.channel}" if sent.channel else ""
    note = f": {one_line(sent.note)}" if sent.note else ""
    return Fact(f"Reminded{by}{note}", "our reminders", local_day(sent.at, desk.zone))


def _blocked(step: Milestone | None, on: Ground) -> Iterator[Fact]:
    day = step and step.expected_on
    if step and day:
        today = on.desk.day_in(on.client.zone)
        left = evidence.slack(day, on.calendar, today)
        yield Fact(f"Blocks {step.name}, expected {exact_day(day, today)}: {left}", _PLAN)


def _promised(needed: Commitment | None, desk: Desk) -> Iterator[Fact]:
    if needed:
        due = f", due {exact(needed.due_at, desk.now, desk.zone)}" if needed.due_at else ""
        yield Fact(f"Our promise waits for it: {one_line(needed.text)}{due}", _LIST)


def of_change(change: Revision, on: Ground) -> Pack:
    """The argument for a change: what happened and why, what it moves and costs, and whether they know."""
    step = next((each for each in on.project.milestones if each.name == change.milestone), None)
    facts = (
        *_changed(change, on),
        *evidence.proofs(on.proofs, change_ids=[change.id]),
        *evidence.quotes(on.talks, f"{change.what} {change.milestone or ''}", on.desk),
    )
    ask = f"{'Agree' if change.state == 'raised' else 'Hold'} to it: {one_line(change.what)}"
    by = evidence.deadline(None, on.desk)
    return Pack(on.about, one_line(change.what), evidence.once(facts), ask, by, on.cost(step) if step else "")


def _changed(change: Revision, on: Ground) -> Iterator[Fact]:
    yield Fact(f"Raised: {one_line(change.what)}", _PLAN, change.raised_on)
    if change.why:
        yield Fact(f"Reason: {one_line(change.why)}", _PLAN)
    if change.effect_days:
        yield Fact(f"Moves {change.milestone or on.project.name} by {_days(change.effect_days)}", _PLAN)
    if change.effect_cost:
        yield Fact(f"Costs {money(change.effect_cost, on.currency)}", _PLAN)
    if change.approved_by:
        yield Fact(f"{change.state.capitalize()} by {change.approved_by}", _PLAN)
    told = change.client_told_on
    yield Fact("The client was told" if told else "The client does not know of it yet", "our log", told)


def of_milestone(step: Milestone, on: Ground) -> Pack:
    """The argument for a milestone: the day agreed, the day now expected, what moved it, what it waits for."""
    due = step.expected_on
    slip = on.slip(step)
    facts = (
        *_standing(step, on),
        *(fact for each in _changes(step, on) for fact in _changed(each, on)),
        *(_waits(item, on) for item in on.commitments if item.milestone_id == step.id),
        *evidence.proofs(on.proofs, change_ids=[each.id for each in _changes(step, on)]),
        *evidence.quotes(on.talks, step.name, on.desk),
    )
    stands = f"is {_days(slip)} behind the day first agreed" if slip else "must keep its day"
    by = evidence.deadline(on.desk.hours.day_end(due) if due else None, on.desk)
    ask = f"What {step.name} still waits for"
    return Pack(on.about, f"{step.name} {stands}", evidence.once(facts), ask, by, on.cost(step))


def _days(count: int) -> str:
    return plural(count, "working day")


def _changes(step: Milestone, on: Ground) -> list[Revision]:
    return [each for each in on.revisions if each.milestone == step.name]


def _standing(step: Milestone, on: Ground) -> Iterator[Fact]:
    """The day first agreed and the day now expected."""
    today = on.desk.day_in(on.client.zone)
    if step.baseline_on:
        yield Fact(f"{step.name} was agreed for {exact_day(step.baseline_on, today)}", _PLAN)
    if step.done_on:
        yield Fact(f"{step.name} was done", _PLAN, step.done_on)
    elif step.forecast_on and step.forecast_on != step.baseline_on:
        behind = on.slip(step)
        late = f", {_days(behind)} later" if behind else ""
        yield Fact(f"{step.name} is now expected {exact_day(step.forecast_on, today)}{late}", _PLAN)


def _waits(item: Commitment, on: Ground) -> Fact:
    who = {"us": "us", "client": on.client.name}.get(item.owner, item.colleague or "a colleague")
    late = _late(item, on)
    return Fact(f"Waits for {who}: {one_line(item.text)}{f', {late}' if late else ''}", _LIST)


def _dispute(invoice: Invoice, on: Ground) -> Fact:
    return Fact(f"Invoice {invoice.number} is in dispute: {stands(invoice, on.client, on.desk)}", _BILLS)


def of_project(on: Ground) -> Pack:
    """The argument for a whole project: every milestone that slips, what others are late with, all its proof."""
    slipping = [step for step in on.project.milestones if step.done_on is None and on.slip(step)]
    late = [item for item in on.commitments if item.owner != "us" and _late(item, on)]
    facts = (
        *(fact for step in slipping for fact in _standing(step, on)),
        *(_waits(item, on) for item in late),
        *(_dispute(each, on) for each in (*on.project.invoices, *on.client.invoices) if each.disputed),
        *evidence.proofs(on.proofs),
        *evidence.said_first(on.talks, on.desk),
    )
    worst = max(slipping, key=on.slip, default=None)
    claim = f"{on.project.name} must keep its plan"
    if worst:
        claim = f"{on.project.name} is behind: {worst.name} by {_days(on.slip(worst))}"
    ask = "; ".join(one_line(item.text) for item in late)
    return Pack(on.about, claim, facts, ask, evidence.deadline(None, on.desk), on.cost(None))
