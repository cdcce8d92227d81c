"""The time zones, countries and currencies of the world, to be chosen by typing a part of their names."""

from functools import cache
from typing import Final

from acct_tui.ui.forms.options import Option
from acct_tui.words import places
from acct_tui.words.currencies import CURRENCIES

_UTC: Final = Option("UTC", "UTC", "no country's own")


@cache
def zones() -> tuple[Option, ...]:
    """The zones by name, each with its country."""
    names = places.countries()
    found = (Option(zone, zone, names.get(country, "")) for country, named in places.zones().items() for zone in named)
    return (*sorted(found, key=lambda option: option.text), _UTC)


@cache
def countries() -> tuple[Option, ...]:
    """The countries by name, each with its two letters."""
    named = (Option(code, name, code) for code, name in places.countries().items())
    return tuple(sorted(named, key=lambda option: option.text))


@cache
def currencies() -> tuple[Option, ...]:
    """The currencies by code, each with its name."""
    return tuple(Option(code, code, name) for code, (name, _) in sorted(CURRENCIES.items()))
