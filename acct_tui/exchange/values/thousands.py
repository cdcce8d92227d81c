"""Amounts that people write short: "£4.5k", "30 тыс. руб.", "1,2 Mio. €"."""

import re
from decimal import Decimal
from typing import Final

_SHORT: Final = re.compile(
    r"(?P<number>[0-9]{1,4}(?:[.,][0-9]{1,2})?)(?: ?(?P<thousands>k|(?:тыс|tys|tis)\.?)| ?(?:mio|mln|млн)\.?|m)(?!\w)",
    re.IGNORECASE,
)


def in_full(text: str) -> str:
    """An amount with all its digits."""
    return _SHORT.sub(_digits, text, count=1) if len(text) < 100 else text


def _digits(found: re.Match[str]) -> str:
    number = Decimal(found["number"].replace(",", "."))
    return str(int(number * (1000 if found["thousands"] else 1_000_000)))
