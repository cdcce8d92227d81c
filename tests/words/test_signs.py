"""An amount names its own currency in the ways of many countries."""

import pytest

from acct_tui.words.currencies import CURRENCIES
from acct_tui.words.money import decimal_sign, minor_digits, parse_money
from acct_tui.words.signs import SIGNS, named_currencies

NBSP, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("text", "currency", "units"),
    [
        pytest.param("£1,234.56", "GBP", "1234.56", id="english"),
        pytest.param("1.234,56 €", "EUR", "1234.56", id="german"),
        pytest.param(f"1{NBSP}234,56 zł", "PLN", "1234.56", id="polish"),
        pytest.param("1 234,56 złotych", "PLN", "1234.56", id="polish-word"),
        pytest.param(f"1{NARROW}234,56{NBSP}Kč", "CZK", "1234.56", id="czech"),
        pytest.param(f"1{NBSP}234,56{NBSP}₽", "RUB", "1234.56", id="russian"),
        pytest.param("1 234,56 грн", "UAH", "1234.56", id="ukrainian"),
        pytest.param("₴1234,56", "UAH", "1234.56", id="ukrainian-sign"),
        pytest.param(f"1{NARROW}234,56{NARROW}$CA", "CAD", "1234.56", id="french"),
        pytest.param("1.234,56 EUR", "EUR", "1234.56", id="spanish"),
        pytest.param("€ 1.234,56", "EUR", "1234.56", id="italian"),
        pytest.param("R$ 1.234,56", "BRL", "1234.56", id="portuguese"),
        pytest.param("€ 1.250,-", "EUR", "1250", id="dutch"),
        pytest.param("€1.200,50", "EUR", "1200.50", id="sign-before"),
        pytest.param("12.500,-", None, "12500", id="comma-dash"),
        pytest.param("12.500,— €", "EUR", "12500", id="comma-long-dash"),
        pytest.param("CHF 500.--", "CHF", "500", id="point-dashes"),
        pytest.param("500.- Fr.", "CHF", "500", id="point-dash"),
        pytest.param("1\N{MODIFIER LETTER APOSTROPHE}234.50 CHF", "CHF", "1234.50", id="swiss"),
        pytest.param("1`234.50", None, "1234.50", id="swiss-backtick"),
        pytest.param("(1,200.00)", None, "-1200", id="brackets"),
        pytest.param("($1,200.00)", "USD", "-1200", id="brackets-around-a-sign"),
        pytest.param("(1.200,00) EUR", "EUR", "-1200", id="brackets-before-a-code"),
        pytest.param("1200-", None, "-1200", id="minus-behind"),
        pytest.param("1200,00- EUR", "EUR", "-1200", id="minus-behind-and-code"),
        pytest.param("–500", None, "-500", id="dash-for-minus"),
        pytest.param("US$ 1,500.00", "USD", "1500", id="us-dollar"),
        pytest.param("US $1,500.00", "USD", "1500", id="us-dollar-apart"),
        pytest.param("1 500,00 $ US", "USD", "1500", id="us-dollar-behind"),
        pytest.param("A$1,500", "AUD", "1500", id="australian-dollar"),
        pytest.param("C$1,500", "CAD", "1500", id="canadian-dollar"),
        pytest.param("$1,500.00 CAD", "CAD", "1500", id="sign-and-code"),
        pytest.param("₹1,23,456.50", "INR", "123456.50", id="indian"),
        pytest.param("1500 лв.", "BGN", "1500", id="bulgarian"),
        pytest.param("15 000 Ft", "HUF", "15000", id="hungarian"),
        pytest.param("EUR.50", "EUR", "0.50", id="nothing-before-the-point"),
        pytest.param("EUR 1,234.56", "EUR", "1234.56", id="code-before"),
    ],
)
def test_an_amount_is_read_with_the_currency_it_names(text: str, currency: str | None, units: str) -> None:
    assert named_currencies(text)[:1] == ((currency,) if currency else ())
    read = currency or "EUR"
    assert parse_money(text, read) == round(float(units) * 10 ** minor_digits(read))


@pytest.mark.parametrize(
    ("text", "open_to"),
    [
        pytest.param("1 500 kr.", ("SEK", "NOK", "DKK", "ISK"), id="crowns"),
        pytest.param("Rs. 1,500", ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"), id="rupees"),
        pytest.param("1 500 руб.", ("RUB", "BYN"), id="roubles"),
        pytest.param("1.500 lei", ("RON", "MDL"), id="lei"),
    ],
)
def test_a_sign_of_several_countries_leaves_them_open(text: str, open_to: tuple[str, ...]) -> None:
    assert named_currencies(text) == open_to
    assert {parse_money(text, currency) for currency in open_to if minor_digits(currency) == 2} == {150000}


@pytest.mark.parametrize(
    "text",
    [
        *("1,2 Mio", "1,2 MIO", "5k", "1.2 M", "€5€", "(5", "5)", "(-5)", "-5-", "- -5", "5 zł 6", "kr", "-", "()"),
        *("R$R$5", "$5 € EUR", ".€5", "5.€€", f"{'(' * 50}5", "1" + " 234" * 100 + "x"),
    ],
)
def test_nothing_is_guessed_about_what_is_no_amount(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not an amount|is not in EUR"):
        parse_money(text, "EUR")


def test_signs_that_contradict_each_other_name_nothing() -> None:
    assert named_currencies("$5 EUR") == ()
    assert named_currencies("1234.56") == ()


def test_every_sign_stands_for_currencies_that_there_are() -> None:
    assert {code for codes in SIGNS.values() for code in codes} <= CURRENCIES.keys() | {"BGN"}
    assert [sign for sign in SIGNS if sign != sign.lower()] == []


@pytest.mark.parametrize(
    ("texts", "sign"),
    [
        pytest.param(["1.200"], None, id="open"),
        pytest.param(["1.200", "1,200"], None, id="open-both-ways"),
        pytest.param(["", "soon", "1200"], None, id="no-separator"),
        pytest.param(["1.200", "12,50 €"], ",", id="decimals"),
        pytest.param(["1.200", "1.200.000"], ",", id="groups"),
        pytest.param(["1.200", "1 200,5"], ",", id="blanks-group"),
        pytest.param(["1,200", "($12.50)"], ".", id="point"),
        pytest.param(["1.200", "0.500"], ".", id="nought-groups-nothing"),
        pytest.param(["1.200", "1234.567"], ".", id="four-digits-are-no-group"),
        pytest.param(["1.200,00", "1,200.00"], None, id="two-ways-in-one-column"),
    ],
)
def test_a_column_shows_its_decimal_sign(texts: list[str], sign: str | None) -> None:
    assert decimal_sign(texts) == sign


@pytest.mark.parametrize(
    ("text", "currency", "decimal", "minor"),
    [
        pytest.param("1.200", "EUR", ",", 120000, id="groups"),
        pytest.param("1.200", "EUR", ".", 120, id="decimals"),
        pytest.param("1.200", "EUR", None, 120000, id="not-settled"),
        pytest.param("1.200", "KWD", ",", 1200000, id="groups-of-three-decimals"),
        pytest.param("1,234", "KWD", ",", 1234, id="three-decimals"),
        pytest.param("1.200.000", "EUR", ".", 120000000, id="clear-by-itself"),
    ],
)
def test_the_sign_of_a_column_decides_what_a_cell_leaves_open(
    text: str, currency: str, decimal: str | None, minor: int
) -> None:
    assert parse_money(text, currency, decimal) == minor
