"""What others may see while the screen is shared is decided field by field, of everything that a screen is made of."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import timedelta
from fractions import Fraction
from typing import Any, Final, get_args, get_type_hints

from acct_tui.domain.care.health import Health, Part
from acct_tui.domain.care.health_caps import Cap
from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Finding, Reason, Times
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import (
    Change,
    Client,
    Commitment,
    Complaint,
    Contact,
    Invoice,
    Milestone,
    Project,
    Survey,
    Touch,
)
from acct_tui.domain.owed import ledger
from acct_tui.domain.owed.kept import KeptRate
from acct_tui.domain.pages import brief, care, money, people, plan
from acct_tui.domain.pages.talks import Event, Talk
from acct_tui.domain.plan.blockers import Block
from acct_tui.domain.plan.playbook import Check, Item
from acct_tui.domain.queue.evening import Dated, FirstCall, Unnoted
from acct_tui.domain.queue.explained import Explained, Line, Resting, explained
from acct_tui.domain.queue.lanes import Occasion, Place
from acct_tui.domain.queue.next_step import NextStep
from acct_tui.domain.queue.points import Point
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.rests import Rest
from acct_tui.domain.queue.veil import BRIEF, HIDDEN, HIDDEN_PARTS, hides_row, is_money, veiled_finding
from acct_tui.domain.talk.golden_rule import Score
from acct_tui.domain.time.windows import CallWindow
from acct_tui.services.book import Book
from acct_tui.services.cards import Card, call_cards
from acct_tui.services.evening import Evening, evening
from acct_tui.services.owed import Owed, owed
from acct_tui.services.portfolio import Portfolio, PortfolioRow, portfolio
from acct_tui.services.project import ProjectPage, page_of
from acct_tui.store import rows

FIELDS: Final[Mapping[type, str]] = {
    Finding: "factor !sentence !gist !clause band project_id !contact_id !subject what times is_ours ball asks verb "
    "!short private public is_hidden !because calls_from",
    Rest: "wait !why until private !public !of !contact_id",
    Place: "lane !why returns_at says rest",
    Occasion: "reason rest",
    Reason: "term tenths verb finding",
    Times: "arises due_from owed_from pinned_from breaks_at ends_at",
    QueueRow: "client contact place band tenths reasons findings occasions lead verb unknown tie",
    Line: "reason tenths number",
    Resting: "rest lines",
    Explained: "standing resting broken",
    NextStep: "ball gist clause what",
    Point: "words verb subject ask_for reason asks done_by_talking",
    Health: "score parts cap has_talked",
    Part: "name weight score !words is_hidden",
    Cap: "most !words is_private",
    Client: "id name tier zone country currency cadence_days pinned_at repeat fine_at fine_band fine_tenths hold_until "
    "!hold_why hold_said_on chosen_on ~mood_known ~chased_at contacts projects !invoices conversations others "
    "commitments !complaints moments_done",
    Project: "id name stage contact_id started_on due_on delivered_on paused_until !fee currency !fee_used "
    "cadence_days stated_rag !status_note milestones changes !invoices !billed !surveys",
    Contact: "id name role zone ~birthday do_not_contact_until windows preferred_channel",
    Touch: "id at started_by kind contact_id project_id disposition ~mood needs_answer ~was_problem minutes "
    "~invoice_id",
    Commitment: "id owner kind !text made_at due_at promised project_id contact_id colleague milestone_id invoice_id "
    "needed_for_id chases heard_at",
    Milestone: "id name baseline_on forecast_on done_on",
    Change: "id kind what raised_on milestone_id effect_days client_told_on",
    ledger.Debt: "client commitment background reminders slack needs needed_for",
    ledger.Background: "project contact !why first_due_at step invoice",
    ledger.Reminders: "count newest_at first_at",
    people.Person: "id name role phone email handle !style !may_know !birthday do_not_contact_until !notes zone hours "
    "!facts",
    people.Reach: "phone email handle preferred_channel language !style !may_know",
    people.Hours: "id weekday starts ends kind",
    plan.PlanMilestone: "id name baseline_on forecast_on done_on needs_approval",
    plan.Revision: "id kind what !why raised_on milestone effect_days !effect_cost state approved_by client_told_on",
    plan.RaidItem: "id kind text !why probability_percent impact response owner due_on closed_on outcome",
    plan.Particulars: "kind stated_on closed_on ~fee_used_on",
    brief.Goal: "id name unit baseline target due_on explained_on readings",
    brief.Measured: "id day value",
    brief.Answer: "id question answer agreed_on",
    care.Care: "!cases !met !causes_here !causes_everywhere !answers !chances",
    Talk: "id at started_by channel kind disposition contact project minutes !mood !note",
    Event: "table id at what text kind who !more !amount currency !invoice_id began",
    Block: "owner text holds_up slack colleague",
    Check: "item moment is_ticked",
    Item: "key words",
    FirstCall: "row at why",
    Dated: "table id client !what on",
    Unnoted: "id at client contact started_by minutes",
    Card: "reach phone last !said points hides_said",
    Evening: "desk chosen unnoted promises waiting due dated !messages calls first",
    Owed: "desk we they !bills colleagues kept hides",
    PortfolioRow: "project row health quiet cadence next !owed !late !complaints due",
    Portfolio: "desk rows queue score !messages clients",
    ProjectPage: "desk row particulars steps revisions commitments debts people log !bills care answers goals events "
    "is_veiled raid checks blocks hides_debts",
}
"""The fields of each: "!" is secret, "~" is there for the rules and shown on no screen at all, the others are open."""
UNSEEN: Final = (
    *(Invoice, Complaint, Survey, ledger.Bill, money.Bill, money.Received, people.Remembered),
    *(care.Case, care.Cause, care.Chance, care.Answer),
)
"""What is secret as a whole: no shared screen holds one."""
PLAIN: Final = (Desk, Ref, CallWindow, Score, KeptRate)
"""What tells of no client."""
PRIVATE: Final[Mapping[type, Callable[[Any], bool]]] = {
    Finding: lambda each: each.private,
    Rest: lambda each: each.private,
    Place: lambda each: bool((each.says and each.says.private) or (each.rest and each.rest.private)),
    Cap: lambda each: each.is_private,
    Part: lambda each: each.name in HIDDEN_PARTS,
    Commitment: lambda each: is_money(each.kind, each.invoice_id),
    Dated: lambda each: hides_row(each.table),
    Event: lambda each: each.table in {"changes", "commitments", "chases", "raid_items"},
}
"""Which of them have secrets; of the others each one has."""
NEVER: Final = {(Finding, "because"), (Rest, "public"), (Rest, "contact_id")}
"""Secrets that no rule tells today."""
HOUR: Final = timedelta(hours=1)


def held_in(kind: Any) -> Iterator[type]:
    if is_dataclass(kind):
        assert isinstance(kind, type)
        yield kind
    for part in get_args(kind):
        yield from held_in(part)


def every_kind() -> set[type]:
    """All that screens are made of, and what those hold."""
    found: set[type] = set()
    todo: list[type] = [Portfolio, Card, Evening, Owed, ProjectPage, Explained]
    while todo:
        kind = todo.pop()
        if kind not in found:
            found.add(kind)
            kinds = get_type_hints(kind) if kind not in PLAIN else {}
            todo += [each for hint in kinds.values() for each in held_in(hint)]
    return found


def test_every_field_of_what_screens_show_is_open_or_secret() -> None:
    assert every_kind() == {*FIELDS, *UNSEEN, *PLAIN}
    named = {kind: sorted(name.lstrip("!~") for name in listed.split()) for kind, listed in FIELDS.items()}
    assert named == {kind: sorted(each.name for each in fields(kind)) for kind in FIELDS}


def screens(book: Book) -> list[Any]:
    """All that the screens of a book show."""
    found = portfolio(book)
    pages = [page_of(book, found, line.project.id) for line in found.rows]
    cards = call_cards(book, found.queue, found.desk)
    told = [explained(row, found.desk) for row in found.queue]
    return [found, pages, cards, told, owed(book), evening(book, found.queue, found.desk)]


def parts(thing: Any, seen: set[int]) -> Iterator[Any]:
    """Each object in it once."""
    if id(thing) in seen or isinstance(thing, PLAIN):
        return
    seen.add(id(thing))
    if isinstance(thing, Mapping):
        thing = list(thing.values())
    if isinstance(thing, (list, tuple)):
        for each in thing:
            yield from parts(each, seen)
    elif is_dataclass(thing):
        yield thing
        for each in fields(thing):
            yield from parts(getattr(thing, each.name), seen)


def told_secrets(thing: Any) -> set[tuple[type, str]]:
    """The secret fields that say something somewhere in it."""
    told: set[tuple[type, str]] = set()
    for each in parts(thing, set()):
        kind = type(each)
        if kind in UNSEEN:
            told.add((kind, ""))
        elif PRIVATE.get(kind, bool)(each):
            told |= {
                (kind, name)
                for name in secrets(kind)
                if getattr(each, name) not in (HIDDEN, BRIEF) and getattr(each, name)
            }
    return told


def secrets(kind: type) -> list[str]:
    return [name[1:] for name in FIELDS.get(kind, "").split() if name.startswith("!")]


def tell_everything(book: Book) -> None:
    """Write down what the demo says nothing of."""
    desk = book.desk()
    bill = next(row for row in rows.rows(book.database, "invoices") if row["client_id"] or row["project_id"])
    client = {
        "client_id": "client-volga",
        "owner": "us",
        "promised": True,
        "made_at": desk.now,
        "invoice_id": bill["id"],
    }
    with book.write("Everything") as writer:
        writer.change("contacts", "contact-volga-anna", notes="met at the fair")
        writer.add("invoices", client_id="client-volga", number="7", amount=100, currency="EUR", issued_on=desk.today,
                   due_on=desk.today, state="open")  # fmt: skip
        writer.add("changes", project_id="project-volga-relaunch", kind="replan", what="Moved", raised_on=desk.today,
                   effect_cost=100)  # fmt: skip
        writer.add("commitments", **client, kind="task", text="look through the bill", due_at=desk.now + HOUR)
        writer.add("commitments", **client, kind="call", text="the bill", due_at=desk.now + 30 * HOUR)


def test_no_secret_field_says_anything_while_the_screen_is_shared(book: Book) -> None:
    tell_everything(book)
    openly = told_secrets(screens(book))
    assert {kind for kind, _ in openly} >= set(UNSEEN)
    assert {(kind, name) for kind in FIELDS for name in secrets(kind)} - openly == NEVER
    book.is_shared = True
    assert told_secrets(screens(book)) == set()


def test_what_no_rule_says_in_private_is_hidden_all_the_same() -> None:
    told = Finding(Fraction(1), "owed", "bill", private=True, because="a payment", contact_id="irina")
    assert not told_secrets(veiled_finding(told))
    assert told_secrets(told) == {(Finding, name) for name in ("sentence", "gist", "because", "contact_id")}
