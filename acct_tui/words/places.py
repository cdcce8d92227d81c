"""Countries and time zones by their names, from the time zone database that pendulum brings along."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def countries() -> Mapping[str, str]:
    """The names of the countries by code (ISO 3166-1)."""
    return MappingProxyType({code: name for code, name, *_ in _rows("iso3166.tab")})


@cache
def zones() -> Mapping[str, tuple[str, ...]]:
    """The time zones of each country by its code, in the order of the database."""
    found: dict[str, tuple[str, ...]] = {}
    for country, _, zone, *_ in _rows("zone.tab"):
        found[country] = (*found.get(country, ()), zone)
    return MappingProxyType(found)


@cache
def country_of(zone: str) -> str | None:
    """The country that a time zone lies in; None for one such as UTC."""
    return next((country for country, names in zones().items() if zone in names), None)


def city(zone: str) -> str:
    """The city that a time zone is named after, as "New York"."""
    return zone.rpartition("/")[2].replace("_", " ")


def _rows(name: str) -> Iterator[list[str]]:
    text = (files("tzdata") / "zoneinfo" / name).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
