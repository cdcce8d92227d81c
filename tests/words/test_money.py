"""Money is said and read without losing or inventing a minor unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.words.money import converted, minor_digits, money, parse_money, together

CURRENCIES = st.sampled_from(["EUR", "USD", "GBP", "JPY", "CHF", "KWD", "PLN", "CLF"])


@pytest.mark.parametrize(
    ("currency", "digits"),
    [
        *[("EUR", 2), ("eur", 2), ("XXX", 2), ("CLF", 4)],
        *[("JPY", 0), ("KRW", 0), ("VND", 0), ("CLP", 0), ("ISK", 0)],
        *[("BHD", 3), ("KWD", 3), ("JOD", 3), ("OMR", 3), ("TND", 3)],
    ],
)
def test_minor_digits(currency: str, digits: int) -> None:
    assert minor_digits(currency) == digits


@pytest.mark.parametrize(
    ("minor", "currency", "said"),
    [
        pytest.param(420000, "EUR", "€4 200", id="thousands"),
        pytest.param(123456789_00, "USD", "$123 456 789", id="millions"),
        pytest.param(99900, "GBP", "£999", id="hundreds"),
        pytest.param(420000, "CHF", "CHF 4 200", id="code"),
        pytest.param(420000, "pln", "PLN 4 200", id="lower-case-code"),
        pytest.param(4200, "JPY", "¥4 200", id="no-minor-unit"),
        pytest.param(1500, "KWD", "KWD 2", id="three-decimals"),
        pytest.param(149, "EUR", "€1", id="below-half"),
        pytest.param(150, "EUR", "€2", id="half"),
        pytest.param(-150, "EUR", "-€2", id="negative-half"),
        pytest.param(99, "EUR", "€0.99", id="below-one-unit"),
        pytest.param(-5, "EUR", "-€0.05", id="negative-below-one-unit"),
        pytest.param(100, "EUR", "€1", id="one-unit"),
        pytest.param(0, "EUR", "€0", id="nothing"),
        pytest.param(5, "KWD", "KWD 0.005", id="fils"),
    ],
)
def test_money_in_whole_units(minor: int, currency: str, said: str) -> None:
    assert money(minor, currency) == said


@pytest.mark.parametrize(
    ("minor", "currency", "said"),
    [(420000, "EUR", "€4 200.00"), (-105, "EUR", "-€1.05"), (7, "JPY", "¥7"), (1234, "KWD", "KWD 1.234")],
)
def test_money_with_cents(minor: int, currency: str, said: str) -> None:
    assert money(minor, currency, cents=True) == said


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        pytest.param({}, "", id="none"),
        pytest.param({"USD": 30000, "EUR": 420000}, "€4 200 · $300", id="by-code"),
        pytest.param({"PLN": 100}, "PLN 1", id="one"),
    ],
)
def test_currencies_stand_side_by_side(amounts: dict[str, int], said: str) -> None:
    assert together(amounts) == said


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        pytest.param("4200", "EUR", 420000, id="plain"),
        pytest.param("1 234,56", "EUR", 123456, id="blank-and-comma"),
        pytest.param("1\N{NARROW NO-BREAK SPACE}234,56", "EUR", 123456, id="narrow-blank"),
        pytest.param("1.234,56", "EUR", 123456, id="continental"),
        pytest.param("1,234.56", "EUR", 123456, id="english"),
        pytest.param("1'234.50", "CHF", 123450, id="swiss"),
        pytest.param("1\N{RIGHT SINGLE QUOTATION MARK}234.50", "CHF", 123450, id="swiss-curly"),
        pytest.param("1,23,456.7", "INR", 12345670, id="indian"),
        pytest.param("1.234.567", "EUR", 123456700, id="two-groups"),
        pytest.param("100.0", "EUR", 10000, id="one-decimal"),
        pytest.param("100.500", "KWD", 100500, id="three-decimals"),
        pytest.param("1.234", "KWD", 1234, id="point-before-three-decimals"),
        pytest.param("1.234", "EUR", 123400, id="point-groups"),
        pytest.param("1,234", "EUR", 123400, id="comma-groups"),
        pytest.param("1,234", "JPY", 1234, id="comma-groups-yen"),
        pytest.param("1234.500", "EUR", 123450, id="zeros-lose-nothing"),
        pytest.param("100.00", "JPY", 100, id="zeros-of-a-crm"),
        pytest.param(".5", "EUR", 50, id="no-whole"),
        pytest.param("€4 200", "EUR", 420000, id="symbol"),
        pytest.param("$300", "CAD", 30000, id="another-dollar"),
        pytest.param(" 4200 eur ", "EUR", 420000, id="code-behind"),
        pytest.param("EUR4200", "EUR", 420000, id="code-before"),
        pytest.param("-€4 200", "EUR", -420000, id="minus-before-symbol"),
        pytest.param("€\N{MINUS SIGN}4 200", "EUR", -420000, id="true-minus"),
    ],
)
def test_amounts_as_people_write_them(text: str, currency: str, minor: int) -> None:
    assert parse_money(text, currency) == minor


@pytest.mark.parametrize(
    ("text", "currency", "complaint"),
    [
        pytest.param("", "EUR", "not an amount", id="empty"),
        pytest.param("€", "EUR", "not an amount", id="only-symbol"),
        pytest.param("four", "EUR", "not an amount", id="word"),
        pytest.param("1 2 3", "EUR", "not an amount", id="loose-digits"),
        pytest.param("1,234,56", "EUR", "not an amount", id="mixed-up-groups"),
        pytest.param("1.234.56", "EUR", "not an amount", id="two-points"),
        pytest.param("--5", "EUR", "not an amount", id="two-signs"),
        pytest.param("€5€", "EUR", "not an amount", id="two-symbols"),
        pytest.param("١٢", "EUR", "not an amount", id="other-digits"),
        pytest.param("1.2345", "EUR", "more decimals than EUR has", id="four-decimals"),
        pytest.param("0.123", "EUR", "more decimals than EUR has", id="zero-groups-nothing"),
        pytest.param("1234.567", "EUR", "more decimals than EUR has", id="four-digits-first"),
        pytest.param("1.5", "JPY", "more decimals than JPY has", id="yen-has-none"),
        pytest.param("1,234", "KWD", "in two ways", id="comma-before-three-decimals"),
        pytest.param("$5", "EUR", "is not in EUR", id="another-symbol"),
        pytest.param("5 USD", "EUR", "is not in EUR", id="another-code"),
        pytest.param("9" * 30, "EUR", "too large", id="too-large"),
        pytest.param("9" * 9000, "EUR", "too large", id="far-too-large"),
    ],
)
def test_what_is_not_an_amount_is_refused(text: str, currency: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        parse_money(text, currency)


def test_a_refusal_is_one_short_clean_line() -> None:
    with pytest.raises(ValueError, match="not an amount") as refusal:
        parse_money("12 \x1b[31m\n" + "x" * 500, "EUR")
    assert str(refusal.value).isprintable()
    assert len(str(refusal.value)) < 100


@given(st.integers(-(10**17), 10**17), CURRENCIES)
def test_what_is_said_exactly_is_read_back(minor: int, currency: str) -> None:
    assert parse_money(money(minor, currency, cents=True), currency) == minor


@given(st.text(alphabet="0123456789., '-€$EUR") | st.text(), CURRENCIES)
def test_any_text_is_an_amount_or_refused(text: str, currency: str) -> None:
    try:
        minor = parse_money(text, currency)
    except ValueError as refusal:
        minor, sentence = 0, str(refusal)
    else:
        sentence = "."
    assert abs(minor) < 2**63
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("minor", "before", "now", "expected"),
    [
        pytest.param(320_000, "EUR", "JPY", 3_200, id="no-decimals"),
        pytest.param(3_200, "JPY", "EUR", 320_000, id="two-decimals"),
        pytest.param(3_200, "KWD", "EUR", 320, id="three-decimals"),
        pytest.param(320_050, "EUR", "USD", 320_050, id="as-many"),
        pytest.param(-150, "EUR", "KWD", -1_500, id="less-than-nothing"),
    ],
)
def test_an_amount_stays_as_many_units_in_another_currency(minor: int, before: str, now: str, expected: int) -> None:
    assert converted(minor, before, now) == expected


def test_an_amount_with_more_decimals_than_a_currency_has_is_refused() -> None:
    with pytest.raises(ValueError, match="has more decimals than JPY has"):
        converted(320_050, "EUR", "JPY")
