"""The demo book is sound, always the same, and tells the story that it promises."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from acct_tui.domain.facts.snapshots import Client, Side, Touch
from acct_tui.domain.talk.golden_rule import talks as talks_of
from acct_tui.services.demo import START, demo_rows
from acct_tui.store.kinds import KINDS
from acct_tui.store.schema import TABLES, Column

Row = dict[str, Any]
Rows = dict[str, list[Row]]

PLANS = {"due_on", "due_at", "first_due_at", "baseline_on", "forecast_on", "paused_until", "hold_until", "starts_at"}
COLUMNS = [
    pytest.param(table.name, column, id=f"{table.name}.{column.name}") for table in TABLES for column in table.columns
]
TODAY = START.date()


@pytest.fixture(scope="module")
def book() -> Rows:
    return demo_rows(START)


def select(book: Rows, table: str, **where: object) -> list[Row]:
    return [row for row in book[table] if all(row[name] == value for name, value in where.items())]


def one(book: Rows, table: str, **where: object) -> Row:
    (row,) = select(book, table, **where)
    return row


def instant(value: str) -> datetime:
    return datetime.fromisoformat(value)


def day(value: str) -> date:
    return date.fromisoformat(value)


def home(value: str) -> str:
    """An instant as a weekday and clock at home."""
    return f"{instant(value).astimezone(START.tzinfo):%a %d %b %H:%M}"


def paid(book: Rows, invoice: Row) -> int:
    return sum(row["amount"] for row in select(book, "payments", invoice_id=invoice["id"]))


def live(book: Rows) -> list[Row]:
    return [row for row in book["projects"] if row["stage"] != "closed"]


def test_every_table_of_the_format_is_filled(book: Rows) -> None:
    assert list(book) == [table.name for table in TABLES]
    assert [table for table, rows in book.items() if not rows] == []


def test_rows_have_every_field_in_order_and_stand_by_id(book: Rows) -> None:
    for table in TABLES:
        assert {tuple(row) for row in book[table.name]} == {tuple(column.name for column in table.columns)}, table.name
        ids = [row["id"] for row in book[table.name]]
        assert ids == sorted(set(ids)), table.name


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_values_are_plain_and_allowed(book: Rows, table: str, column: Column) -> None:
    kind = KINDS[column.kind]
    for value in (row[column.name] for row in book[table]):
        if value is None:
            assert not column.required
            continue
        assert kind.plain(kind.tidy(kind.read(value))) == value, value
        assert not column.choices or value in column.choices, value
        assert column.low is None or value >= column.low, value
        assert column.high is None or value <= column.high, value
        assert not column.refers_to or any(row["id"] == value for row in book[column.refers_to]), value


def test_what_hangs_together_is_of_one_client(book: Rows) -> None:
    owner = {row["id"]: row["client_id"] for table in ("projects", "contacts") for row in book[table]}
    for table in ("projects", "commitments", "interactions", "complaints", "opportunities"):
        for row in book[table]:
            for reference in ("project_id", "contact_id"):
                assert owner.get(row.get(reference), row["client_id"]) == row["client_id"], (table, row)


def test_two_calls_give_the_same_book(book: Rows) -> None:
    assert demo_rows(START) == book


def test_the_machine_s_way_of_writing_now_changes_nothing(book: Rows) -> None:
    assert demo_rows(START.astimezone(ZoneInfo("Asia/Tokyo"))) == book


def test_nothing_but_plans_lies_ahead_of_now(book: Rows) -> None:
    for table in TABLES:
        for column in table.columns:
            if column.kind in {"instant", "day"} and column.name not in PLANS:
                for value in (row[column.name] for row in book[table.name] if row[column.name]):
                    is_ahead = instant(value) > START if column.kind == "instant" else day(value) > TODAY
                    assert not is_ahead, f"{table.name}.{column.name} {value}"


def test_nobody_is_called_at_the_weekend_or_at_night_over_there(book: Rows) -> None:
    zones = {row["id"]: ZoneInfo(row["time_zone"]) for row in book["clients"]}
    for touch in select(book, "interactions", kind="conversation"):
        at = instant(touch["at"])
        assert at.astimezone(START.tzinfo).weekday() < 5, touch
        assert 7 <= at.astimezone(zones[touch["client_id"]]).hour < 21, touch


def test_nobody_pays_more_than_the_invoice(book: Rows) -> None:
    for invoice in book["invoices"]:
        assert 0 <= paid(book, invoice) <= invoice["amount"], invoice


def test_invoices_are_numbered_in_the_order_of_their_issue(book: Rows) -> None:
    numbers = [int(row["number"]) for row in sorted(book["invoices"], key=lambda row: str(row["issued_on"]))]
    assert sorted(numbers) == list(range(min(numbers), max(numbers) + 1))
    assert {numbers[0], numbers[-1]} == {min(numbers), max(numbers)}


def test_closed_orders_are_paid_and_told(book: Rows) -> None:
    for project in select(book, "projects", stage="closed"):
        for invoice in select(book, "invoices", project_id=project["id"]):
            assert paid(book, invoice) == invoice["amount"], invoice
        assert all(row["client_told_on"] for row in select(book, "changes", project_id=project["id"])), project["name"]


def test_eighteen_live_projects_of_fifteen_clients(book: Rows) -> None:
    assert len(live(book)) == 18
    assert len({row["client_id"] for row in live(book)}) == len(book["clients"]) == 15


def test_two_years_of_talk(book: Rows) -> None:
    first = min(instant(row["at"]) for row in book["interactions"])
    assert 1200 <= len(book["interactions"]) <= 2000
    assert timedelta(days=690) <= START - first <= timedelta(days=740)
    assert {row["kind"] for row in book["interactions"]} == {"conversation", "attempt", "message", "internal_note"}


def test_the_world_is_wide_and_names_are_short(book: Rows) -> None:
    assert len({row["time_zone"] for row in book["clients"]}) >= 10
    assert {"EUR", "USD", "GBP", "JPY", "INR", "CHF"} <= {row["currency"] for row in book["clients"]}
    assert max(len(row["name"]) for row in book["clients"]) <= 12
    assert max(len(row["name"]) for row in book["projects"]) <= 16


def test_addresses_belong_to_nobody(book: Rows) -> None:
    for person in [*book["contacts"], *book["colleagues"]]:
        assert person["email"].endswith(".example")


def movers(book: Rows, client: Row) -> Iterator[tuple[datetime, Side]]:
    rows = (row for row in select(book, "interactions", client_id=client["id"]) if row["kind"] != "internal_note")
    touches = [Touch(row["id"], instant(row["at"]), row["started_by"], row["kind"]) for row in rows]
    talks = tuple(touch for touch in touches if touch.kind == "conversation")
    others = tuple(touch for touch in touches if touch.kind != "conversation")
    told = talks_of(Client(client["id"], "", conversations=talks, others=others))
    return ((talk.at, side) for talk, side in told)


def test_we_call_first_in_about_fourteen_of_seventeen(book: Rows) -> None:
    month = START - timedelta(days=30)
    sides = [side for client in book["clients"] for at, side in movers(book, client) if at >= month]
    assert abs(sides.count("us") / len(sides) - 14 / 17) < 0.02


def test_after_long_silences_ganges_mostly_called_first(book: Rows) -> None:
    talks = list(movers(book, one(book, "clients", name="Ganges Silk")))
    long = [who for (before, _), (after, who) in pairwise(talks) if (after - before).days >= 20]
    assert len(long) >= 8
    assert long.count("client") / len(long) >= 0.6


def missed_call(book: Rows) -> bool:
    call = max(select(book, "interactions", client_id="client-kranz"), key=lambda row: str(row["at"]))
    return (call["started_by"], call["kind"], home(call["at"])) == ("client", "attempt", "Mon 23 Nov 08:27")


def promise_half_an_hour_late(book: Rows) -> bool:
    call = one(book, "commitments", client_id="client-volga", kind="call", kept_at=None)
    return call["promised"] is True and home(call["due_at"]) == "Mon 23 Nov 08:15"


def evening_caller(book: Rows) -> bool:
    window = one(book, "call_windows", contact_id="contact-lume-rui")
    fact = one(book, "facts", contact_id="contact-lume-rui")
    return (window["starts"], window["ends"]) == ("18:00", "20:00") and "dog" in fact["text"]


def invoice_sixteen_days_late(book: Rows) -> bool:
    invoice = one(book, "invoices", number="1042")
    chased = [
        (instant(row["at"]).date() - day(invoice["due_on"])).days
        for row in select(book, "chases", invoice_id=invoice["id"])
    ]
    late = (TODAY - day(invoice["due_on"])).days
    return late == 16 and 7 <= max(chased) < 14 and not select(book, "payments", invoice_id=invoice["id"])


def slip_untold(book: Rows) -> bool:
    change = one(book, "changes", client_told_on=None)
    milestone = one(book, "milestones", id=change["milestone_id"])
    return day(milestone["forecast_on"]) > day(milestone["baseline_on"]) and change["effect_days"] == 4


def decision_blocks_tomorrow(book: Rows) -> bool:
    decision = one(book, "commitments", client_id="client-nordbau", kind="decision")
    milestone = one(book, "milestones", id=decision["milestone_id"])
    return decision["kept_at"] is None and day(milestone["forecast_on"]) == TODAY + timedelta(days=1)


def complaint_near_its_target(book: Rows) -> bool:
    complaint = one(book, "complaints", closed_at=None)
    # Five working days, no holiday between: the same clock time a week later.
    target = instant(complaint["received_at"]) + timedelta(weeks=1)
    opens = START.replace(hour=9, minute=0)
    return complaint["responded_at"] is None and timedelta(0) < target - opens < timedelta(hours=2)


def colleague_silent(book: Rows) -> bool:
    task = one(book, "commitments", client_id="client-osk", colleague_id="colleague-oleg", kept_at=None)
    promise = one(book, "commitments", id=task["needed_for_id"])
    chase = one(book, "chases", commitment_id=task["id"])
    return home(promise["due_at"]) == "Thu 26 Nov 18:00" and home(chase["at"]).startswith("Thu 19 Nov")


def first_order(book: Rows) -> bool:
    regular = {row["client_id"] for row in select(book, "projects", stage="closed")}
    return {row["id"] for row in book["clients"]} - regular == {"client-gruenwerk"}


def aftercare_day_thirty(book: Rows) -> bool:
    project = one(book, "projects", stage="aftercare")
    return day(project["delivered_on"]) == TODAY - timedelta(days=30)


def quiet_for_three_weeks(book: Rows) -> bool:
    talks = select(book, "interactions", client_id="client-ganges", kind="conversation")
    return max(instant(row["at"]) for row in talks).date() == TODAY - timedelta(weeks=3)


def waiting_since_friday(book: Rows) -> bool:
    last = max(select(book, "interactions", client_id="client-eule"), key=lambda row: str(row["at"]))
    owed = select(book, "commitments", client_id="client-eule", kept_at=None)
    return last["disposition"] == "voicemail" and [row["owner"] for row in owed] == ["client"]


def held_until_thursday(book: Rows) -> bool:
    (held,) = [row for row in book["clients"] if row["hold_until"]]
    said = (held["id"], day(held["hold_until"]).strftime("%a"), held["hold_said_on"] < str(TODAY))
    return said == ("client-eule", "Thu", True)


def rather_written_to(book: Rows) -> bool:
    project = one(book, "projects", client_id="client-gruenwerk")
    contact = one(book, "contacts", id=project["contact_id"])
    return str(contact["preferred_channel"]) == "email"


def a_plan_they_do_not_know_of(book: Rows) -> bool:
    plan = one(book, "commitments", client_id="client-nordbau", kind="call", kept_at=None)
    return plan["promised"] is False and plan["text"] == "Half-time report" and instant(plan["due_at"]) > START


def dispute_with_a_next_step(book: Rows) -> bool:
    invoice = one(book, "invoices", disputed=True)
    step = one(book, "commitments", invoice_id=invoice["id"], kept_at=None)
    return instant(step["due_at"]) > START


def paused(book: Rows) -> bool:
    (project,) = [row for row in book["projects"] if row["paused_until"]]
    return day(project["paused_until"]) > TODAY


def three_simply_fine(book: Rows) -> bool:
    for client in ("client-roy", "client-bayside", "client-kumo"):
        talks = select(book, "interactions", client_id=client, kind="conversation")
        last = max(talks, key=lambda row: str(row["at"]))
        plan = one(book, "commitments", client_id=client, kind="call", kept_at=None)
        if (
            last["started_by"] != "us"
            or START - instant(last["at"]) > timedelta(days=4)
            or instant(plan["due_at"]) < START
        ):
            return False
    return True


STORY: tuple[Callable[[Rows], bool], ...] = (
    missed_call,
    promise_half_an_hour_late,
    evening_caller,
    invoice_sixteen_days_late,
    slip_untold,
    decision_blocks_tomorrow,
    complaint_near_its_target,
    colleague_silent,
    first_order,
    aftercare_day_thirty,
    quiet_for_three_weeks,
    waiting_since_friday,
    held_until_thursday,
    rather_written_to,
    a_plan_they_do_not_know_of,
    dispute_with_a_next_step,
    paused,
    three_simply_fine,
)


@pytest.mark.parametrize("happens", STORY, ids=lambda fact: fact.__name__)
def test_the_story_is_told(book: Rows, happens: Callable[[Rows], bool]) -> None:
    assert happens(book)
