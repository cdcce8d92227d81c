"""What presses of what is owed, which is the number that every screen shows."""

import pytest

from acct_tui.domain.facts.snapshots import Invoice
from acct_tui.domain.owed.pressing import Due, due, is_pressing, pressing
from tests.domain.facts import at, client, commitment, desk, invoice, project


@pytest.mark.parametrize(
    ("when", "stands"),
    [
        pytest.param(None, Due.NO_DAY, id="none"),
        pytest.param("11-23 09:59", Due.LATE, id="a-minute-ago"),
        pytest.param("11-23 10:00", Due.TODAY, id="now"),
        pytest.param("11-23 23:59", Due.TODAY, id="tonight"),
        pytest.param("11-24 00:00", Due.AHEAD, id="midnight"),
    ],
)
def test_how_a_date_stands(when: str | None, stands: Due) -> None:
    assert due(at(when) if when else None, desk()) is stands


@pytest.mark.parametrize("owner", ["us", "client", "colleague"])
@pytest.mark.parametrize(
    ("when", "ours", "theirs"),
    [("11-23 09:00", True, True), ("11-23 18:00", True, False), ("11-24 09:00", False, False)],
)
def test_ours_presses_from_its_day_on_and_theirs_once_late(owner: str, when: str, ours: bool, theirs: bool) -> None:
    assert is_pressing(commitment(owner, "task", when), desk()) is (ours if owner == "us" else theirs)


@pytest.mark.parametrize(
    ("bill", "counts"),
    [
        pytest.param(invoice(0), 0, id="due-today"),
        pytest.param(invoice(1), 1, id="late"),
        pytest.param(invoice(1, disputed=True), 0, id="disputed"),
        pytest.param(invoice(1, id="promised"), 0, id="promised-for-a-day-ahead"),
    ],
)
def test_invoices_press_once_late_unless_disputed_or_promised(bill: Invoice, counts: int) -> None:
    promised = commitment("client", "payment", "11-25 18:00", invoice_id="promised")
    assert pressing([client(projects=(project(invoices=(bill,)),), commitments=(promised,))], desk()) == counts


def test_the_number_adds_up_over_clients() -> None:
    late, today = commitment("client", "task", "11-20 09:00"), commitment("us", "task", "11-23 18:00")
    one = client(commitments=(late, today), projects=(project(invoices=(invoice(3),)),))
    assert pressing([one, client(commitments=(late,))], desk()) == 4
