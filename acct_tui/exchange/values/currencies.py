"""The currency a client of a country is likely to pay in; the euro where nothing is known."""

from typing import Final

from acct_tui.words import currencies

EURO: Final = "EUR"


def currency_of(country: str) -> str:
    """The ISO 4217 currency of an ISO 3166 country."""
    return currencies.currency_of(country) or EURO
