import pytest

from acct_tui.exchange.values.currencies import currency_code, currency_named, open_sign


@pytest.mark.parametrize(
    ("amount", "near", "currency", "sign"),
    [
        pytest.param("1500", ("NOK",), None, None, id="bare"),
        pytest.param("1500 kr", ("EUR", "NOK"), "NOK", None, id="crowns-near"),
        pytest.param("1500 kr", ("EUR",), "SEK", "kr", id="crowns-far"),
        pytest.param("$1500", ("CAD",), "CAD", None, id="dollars-near"),
        pytest.param("$1500", ("EUR",), "USD", "$", id="dollars-far"),
        pytest.param("1500 zł", ("EUR",), "PLN", None, id="certain"),
    ],
)
def test_what_is_near_decides_between_currencies_of_one_sign(
    amount: str, near: tuple[str, ...], currency: str | None, sign: str | None
) -> None:
    assert (currency_named(amount, *near), open_sign(amount, *near)) == (currency, sign)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        *[("EUR", "EUR"), ("eur", "EUR"), ("€", "EUR"), ("EUR - Euro", "EUR"), ("Euro (EUR)", "EUR"), ("XXX", "XXX")],
        pytest.param("pound sterling", "GBP", id="english"),
        pytest.param("Schweizer Franken", "CHF", id="german"),
        pytest.param("złoty polski", "PLN", id="polish"),
        pytest.param("česká koruna", "CZK", id="czech"),
        pytest.param("российский рубль", "RUB", id="russian"),
        pytest.param("українська гривня", "UAH", id="ukrainian"),
        pytest.param("franc suisse", "CHF", id="french"),
        pytest.param("dólar estadounidense", "USD", id="spanish"),
        pytest.param("sterlina britannica", "GBP", id="italian"),
        pytest.param("real brasileiro", "BRL", id="portuguese"),
        pytest.param("Britse pond", "GBP", id="dutch"),
        *[("рубль", "RUB"), ("zloty", "PLN"), ("zł", "PLN"), ("koruna", "CZK")],
    ],
)
def test_a_currency_is_known_by_code_sign_and_name(text: str, currency: str) -> None:
    assert currency_code(text) == currency


def test_what_is_near_decides_for_a_sign_alone() -> None:
    assert currency_code("kr", "DKK") == "DKK"
    assert currency_code("$", "EUR", "CAD") == "CAD"


@pytest.mark.parametrize("text", ["", "nonsense", "EUR USD", "€" * 100_000])
def test_an_unknown_currency_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no currency that is known here"):
        currency_code(text)
