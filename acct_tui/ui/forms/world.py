"""The time zones, countries and currencies of the world, to be chosen by typing a part of their names."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from acct_tui.ui.forms.currencies import CURRENCIES
from acct_tui.ui.forms.options import Option

_UTC: Final = Option("UTC", "UTC", "no country's own")


@cache
def zones() -> tuple[Option, ...]:
    """The zones by name, each with its country."""
    names = _country_names()
    found = (Option(zone, zone, names.get(country, "")) for country, zone in _zone_rows())
    return (*sorted(found, key=lambda option: option.text), _UTC)


@cache
def countries() -> tuple[Option, ...]:
    """The countries by name, each with its two letters."""
    named = (Option(code, name, code) for code, name in _country_names().items())
    return tuple(sorted(named, key=lambda option: option.text))


@cache
def currencies() -> tuple[Option, ...]:
    """The currencies by code, each with its name."""
    return tuple(Option(code, code, name) for code, (name, _) in sorted(CURRENCIES.items()))


def currency_of(country: str) -> str | None:
    """What is paid with in a country; None when it is not known."""
    return next((code for code, (_, users) in CURRENCIES.items() if country in users.split()), None)


def country_of(zone: str) -> str | None:
    """The country that a zone is named for; None for one of no country."""
    return next((country for country, name in _zone_rows() if name == zone), None)


@cache
def _zone_rows() -> tuple[tuple[str, str], ...]:
    return tuple((row[0], row[2]) for row in _rows("zone.tab"))


@cache
def _country_names() -> dict[str, str]:
    return {row[0]: row[1] for row in _rows("iso3166.tab")}


def _rows(name: str) -> Iterator[list[str]]:
    """The rows of a table of the time zone database, which pendulum brings along."""
    text = (files("tzdata") / "zoneinfo" / name).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
