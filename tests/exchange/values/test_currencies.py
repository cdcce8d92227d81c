import pytest

from acct_tui.exchange.values.currencies import currency_named, is_assumed


@pytest.mark.parametrize(
    ("amount", "near", "currency", "assumed"),
    [
        pytest.param("1500", ("NOK",), None, False, id="bare"),
        pytest.param("1500 kr", ("EUR", "NOK"), "NOK", False, id="crowns-near"),
        pytest.param("1500 kr", ("EUR",), "SEK", True, id="crowns-far"),
        pytest.param("$1500", ("CAD",), "CAD", False, id="dollars-near"),
        pytest.param("$1500", ("EUR",), "USD", True, id="dollars-far"),
        pytest.param("1500 zł", ("EUR",), "PLN", False, id="certain"),
    ],
)
def test_what_is_near_decides_between_currencies_of_one_sign(
    amount: str, near: tuple[str, ...], currency: str | None, assumed: bool
) -> None:
    assert (currency_named(amount, *near), is_assumed(amount, *near)) == (currency, assumed)
