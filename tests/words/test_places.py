"""Every country has its zones and its money."""

from zoneinfo import ZoneInfo

import pytest

from acct_tui.words.currencies import CURRENCIES, currency_of
from acct_tui.words.places import countries, country_of, zones


def test_every_country_but_the_antarctic_pays_with_something() -> None:
    assert {code for code in countries() if currency_of(code) is None} == {"AQ"}


def test_no_country_pays_with_two_currencies() -> None:
    users = [country for _, named in CURRENCIES.values() for country in named.split()]
    assert len(users) == len(set(users))
    assert set(users) <= set(countries())


@pytest.mark.parametrize(
    ("country", "currency"),
    [
        pytest.param("DE", "EUR", id="euro"),
        pytest.param("BG", "EUR", id="newest-euro"),
        pytest.param("CH", "CHF", id="own"),
        pytest.param("LI", "CHF", id="neighbour's"),
        pytest.param("XX", None, id="nowhere"),
    ],
)
def test_a_country_has_its_currency(country: str, currency: str | None) -> None:
    assert currency_of(country) == currency


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        pytest.param("Europe/Berlin", "DE", id="capital"),
        pytest.param("Asia/Kolkata", "IN", id="large"),
        pytest.param("UTC", None, id="nobody's"),
        pytest.param("Mars/Olympus", None, id="unknown"),
    ],
)
def test_a_zone_lies_in_its_country(zone: str, country: str | None) -> None:
    assert country_of(zone) == country


def test_every_zone_is_one_that_can_be_used() -> None:
    for names in zones().values():
        for name in names:
            ZoneInfo(name)
