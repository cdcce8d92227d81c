"""Which currency is meant: by an amount's own text, by a name in any language of ours, by the country of a client."""

import re
from functools import cache, lru_cache
from typing import Final

from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.values.languages import currency_names
from acct_tui.words import currencies
from acct_tui.words.currencies import CURRENCIES
from acct_tui.words.safe import key_of
from acct_tui.words.signs import meanings, named_currencies, taken_apart

EURO: Final = "EUR"
_LONGEST: Final = 60


def currency_of(country: str) -> str:
    """The ISO 4217 currency of an ISO 3166 country; the euro where nothing is known."""
    return currencies.currency_of(country) or EURO


def country_of_currency(currency: str) -> str | None:
    """The country that a currency is of, however many others pay with it; None for one such as the euro."""
    country = currency[:2]
    return country if currencies.currency_of(country) == currency else None


def currency_named(amount: str, *near: str) -> str | None:
    """The currency that the text of an amount names; of several the first that is near, else the likeliest.

    Near are the currencies of the column, the client and the country as far as they are known. None for a bare number.
    """
    open_to = named_currencies(amount)
    return next((code for code in near if code in open_to), open_to[0] if open_to else None)


def open_sign(amount: str, *near: str) -> str | None:
    """The sign of an amount that can mean several currencies, none of them near; None if its currency is certain."""
    open_to = named_currencies(amount)
    return taken_apart(amount).signs[0] if len(open_to) > 1 and not set(open_to) & set(near) else None


@lru_cache(maxsize=1 << 10)
def currency_code(text: str, *near: str) -> str:
    """The currency of a cell that holds nothing else: a code, a sign or a name, "EUR - Euro" too; ValueError."""
    bare = text.strip()
    if len(bare) <= _LONGEST:
        if re.fullmatch("[A-Z]{3}", bare):
            return bare
        if open_to := meanings(bare):
            return next((code for code in near if code in open_to), open_to[0])
        words = re.findall(r"(?<![^\W\d_])[A-Z]{3}(?![^\W\d_])", bare)
        coded = {word for word in words if word in CURRENCIES}
        if found := next(iter(coded)) if len(coded) == 1 else _names().get(key_of(bare)):
            return found
    raise ValueError(f"{quoted(text)} is no currency that is known here, such as EUR or euro")


@cache
def _names() -> dict[str, str]:
    """Currencies in use by their names in our languages; a name of two is none."""
    found: dict[str, set[str]] = {}
    for code, name in (*((code, name) for code, (name, _) in CURRENCIES.items()), *currency_names()):
        if code in CURRENCIES:
            found.setdefault(key_of(name), set()).add(code)
    return {key: codes.pop() for key, codes in found.items() if key and len(codes) == 1}
