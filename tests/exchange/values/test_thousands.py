import pytest

from acct_tui.exchange.values.thousands import in_full


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("£4.5k", "£4500"),
        ("NZ$12k", "NZ$12000"),
        ("30 тыс. руб.", "30000 руб."),
        ("1,2 Mio. €", "1200000 €"),
        ("2m", "2000000"),
        ("1500 kr", "1500 kr"),
        ("500 Kč", "500 Kč"),
        ("12 MXN", "12 MXN"),
        ("1 234,56", "1 234,56"),
    ],
)
def test_an_amount_written_short_is_read_in_full(short: str, full: str) -> None:
    assert in_full(short) == full
