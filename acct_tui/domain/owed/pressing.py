"""What presses among all that is owed: ours that is late or due today, theirs and our colleagues' that is late."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Commitment, Invoice
from acct_tui.domain.money.dunning import days_late, promise_to_pay
from acct_tui.domain.time.worktime import local_day


class Due(StrEnum):
    """How the date of something owed stands."""

    LATE = "late"
    TODAY = "today"
    AHEAD = "ahead"
    NO_DAY = "no day"


def due(at: datetime | None, desk: Desk) -> Due:
    """How a date stands at home."""
    if at is None:
        return Due.NO_DAY
    if at < desk.now:
        return Due.LATE
    return Due.TODAY if local_day(at, desk.zone) == desk.today else Due.AHEAD


def is_pressing(item: Commitment, desk: Desk) -> bool:
    """Whether it is late, or ours and due today."""
    stands = due(item.due_at, desk)
    return stands is Due.LATE or (stands is Due.TODAY and item.owner == "us")


def is_overdue(invoice: Invoice, client: Client, desk: Desk) -> bool:
    """Whether it is late and neither disputed nor promised for a day that lies ahead."""
    is_late = days_late(invoice, desk.day_in(client.zone)) > 0
    return is_late and not invoice.disputed and promise_to_pay(invoice, client, desk.now) is None


def pressing(clients: Iterable[Client], desk: Desk) -> int:
    """How many things press, of clients with a live project: the number that every screen shows."""
    return sum(
        sum(is_pressing(item, desk) for item in client.commitments)
        + sum(is_overdue(invoice, client, desk) for _, invoice in client.bills)
        for client in clients
    )
