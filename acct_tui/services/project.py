"""One project in full: where it stands, its people, its plan, what is owed, said, billed and complained of."""

from dataclasses import dataclass, replace
from datetime import datetime

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Commitment, Project
from acct_tui.domain.owed.ledger import Debt
from acct_tui.domain.pages.brief import Answer, Goal
from acct_tui.domain.pages.care import Care
from acct_tui.domain.pages.money import Bill
from acct_tui.domain.pages.people import Person
from acct_tui.domain.pages.plan import Particulars, PlanMilestone, RaidItem, Revision
from acct_tui.domain.pages.talks import Event, Talk
from acct_tui.domain.plan.blockers import Block, blocks
from acct_tui.domain.plan.playbook import Check, checks
from acct_tui.domain.plan.raid import by_exposure
from acct_tui.domain.queue.veil import (
    is_money,
    veiled_debt,
    veiled_events,
    veiled_person,
    veiled_raid_item,
    veiled_revision,
    veiled_talk,
    without_payments,
)
from acct_tui.services.book import Book
from acct_tui.services.portfolio import Portfolio, PortfolioRow, portfolio
from acct_tui.store.reading.ledger import open_debts
from acct_tui.store.reading.page.brief import answers, goals
from acct_tui.store.reading.page.care import care
from acct_tui.store.reading.page.events import events
from acct_tui.store.reading.page.log import log
from acct_tui.store.reading.page.money import bills
from acct_tui.store.reading.page.people import people
from acct_tui.store.reading.page.plan import particulars, raid_items, revisions, steps


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """A project at a moment; commitments are the open ones of the project and of the client in general.

    Some of the debts may be hidden, of bills and care all is: then it is veiled.
    """

    desk: Desk
    row: PortfolioRow
    particulars: Particulars
    steps: tuple[PlanMilestone, ...]
    revisions: tuple[Revision, ...]
    commitments: tuple[Commitment, ...]
    debts: tuple[Debt, ...]
    people: tuple[Person, ...]
    log: tuple[Talk, ...]
    bills: tuple[Bill, ...]
    care: Care
    answers: tuple[Answer, ...] = ()
    goals: tuple[Goal, ...] = ()
    events: tuple[Event, ...] = ()
    is_veiled: bool = False
    raid: tuple[RaidItem, ...] = ()
    checks: tuple[Check, ...] = ()
    blocks: tuple[Block, ...] = ()
    hides_debts: bool = False

    @property
    def project(self) -> Project:
        """The project as the rules know it."""
        return self.row.project

    @property
    def client(self) -> Client:
        """The client as the rules know it."""
        return self.row.row.client

    def person(self, contact_id: str | None) -> Person | None:
        """The contact with that id, or None."""
        return next((person for person in self.people if person.id == contact_id), None)


def project_page(book: Book, project_id: str, at: datetime | None = None) -> ProjectPage | None:
    """The page of a live project, None when it is not among them."""
    with book.view():
        return page_of(book, portfolio(book, at), project_id)


def page_of(book: Book, found: Portfolio, project_id: str) -> ProjectPage | None:
    """The page of a project of a portfolio that was read just now, None when it is not in it."""
    row = next((row for row in found.rows if row.project.id == project_id), None)
    if row is None:
        return None
    known, client = book.as_of(found.desk), row.row.client
    whole = ProjectPage(
        found.desk,
        row,
        particulars(known, project_id),
        tuple(steps(known, project_id)),
        tuple(revisions(known, project_id)),
        tuple(item for item in client.commitments if item.project_id in (None, project_id)),
        tuple(_debts(book, found.desk, client, project_id)),
        tuple(_dialled(person, client.country) for person in people(known, client.id)),
        tuple(log(known, client.id)),
        tuple(bills(known, client.id, project_id)),
        care(known, client.id, project_id),
        raid=tuple(by_exposure(raid_items(known, project_id))),
        answers=tuple(answers(known, project_id)),
        goals=tuple(goals(known, project_id)),
        events=tuple(events(known, client.id, project_id)),
    )
    whole = replace(whole, checks=_checks(book, whole), blocks=_blocks(whole))
    return _veiled(whole) if book.is_shared else whole


def _dialled(person: Person, country: str) -> Person:
    """A contact with the number as it is dialled, as the card tells it."""
    from acct_tui.phones import international

    return replace(person, phone=international(person.phone, country)) if person.phone else person


def _debts(book: Book, desk: Desk, client: Client, project_id: str) -> list[Debt]:
    """What the ledger shows of the project and of the client in general."""
    shown = without_payments(client) if book.is_shared else client
    found = open_debts(book.as_of(desk), [shown], desk)
    return [debt for debt in found if debt.commitment.project_id in (None, project_id)]


def _checks(book: Book, whole: ProjectPage) -> tuple[Check, ...]:
    """The checklist of the stage that the project is in."""
    project, kind = whole.project, whole.particulars.kind
    return checks(book.playbook.items(project.stage, kind), project.id, project.stage, whole.client.moments_done)


def _blocks(whole: ProjectPage) -> tuple[Block, ...]:
    """What holds the project up."""
    approvals = {step.id for step in whole.steps if step.needs_approval}
    return tuple(blocks(whole.client, whole.project, approvals, whole.desk))


def _veiled(whole: ProjectPage) -> ProjectPage:
    """The page as others may see it."""
    return replace(
        whole,
        is_veiled=True,
        hides_debts=any(is_money(item.kind, item.invoice_id) for item in whole.commitments),
        revisions=tuple(map(veiled_revision, whole.revisions)),
        debts=tuple(map(veiled_debt, whole.debts)),
        raid=tuple(map(veiled_raid_item, whole.raid)),
        people=tuple(map(veiled_person, whole.people)),
        log=tuple(map(veiled_talk, whole.log)),
        bills=(),
        care=Care(),
        events=veiled_events(whole.events),
    )
