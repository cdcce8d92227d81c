"""Which currency is meant: by an amount's own text, by a name in any language of ours, by the country of a client."""

from typing import Final

from acct_tui.words import currencies
from acct_tui.words.signs import named_currencies

EURO: Final = "EUR"


def currency_of(country: str) -> str:
    """The ISO 4217 currency of an ISO 3166 country; the euro where nothing is known."""
    return currencies.currency_of(country) or EURO


def currency_named(amount: str, *near: str) -> str | None:
    """The currency that the text of an amount names; of several the first that is near, else the likeliest.

    Near are the currencies of the column, the client and the country as far as they are known. None for a bare number.
    """
    open_to = named_currencies(amount)
    return next((code for code in near if code in open_to), open_to[0] if open_to else None)


def is_assumed(amount: str, *near: str) -> bool:
    """Whether the currency that an amount names had to be chosen among several, with nothing near to decide."""
    open_to = named_currencies(amount)
    return len(open_to) > 1 and not set(open_to) & set(near)
