"""Money as text and back: integer minor units with an ISO 4217 code, never added across currencies."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from acct_tui.words.misread import Misread
from acct_tui.words.safe import fit, one_line
from acct_tui.words.signs import meanings, taken_apart

_DIGITS: Final = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG"), 0),
    **dict.fromkeys(("RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("CLF", "UYW"), 4),
}
_SYMBOLS: Final = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}
# SQLite keeps 64 bits; eighteen digits always fit.
_MOST_DIGITS: Final = 18

_GROUPED: Final = re.compile(
    r"(?P<whole>[1-9][0-9]{0,2}(?P<mark>[ '.,])(?:[0-9]{2,3}(?P=mark))*[0-9]{3})"
    r"(?:(?!(?P=mark))[.,](?P<part>[0-9]+))?"
)
_PLAIN: Final = re.compile(r"(?P<whole>[0-9]*)(?:[.,](?P<part>[0-9]+))?")


def minor_digits(currency: str) -> int:
    """Count the decimals of a currency by ISO 4217: 2 unless it is one of the exceptions."""
    return _DIGITS.get(currency.upper(), 2)


def money(minor: int, currency: str, *, cents: bool = False) -> str:
    """Say an amount as "€4 200": whole units rounded half up, exact below one unit and with `cents`."""
    digits = minor_digits(currency)
    unit = 10**digits
    size = abs(minor)
    sign = "-" if minor < 0 else ""
    exact = cents or 0 < size < unit
    whole = size // unit if exact else (size + unit // 2) // unit
    part = f".{size % unit:0{digits}d}" if exact and digits else ""
    return f"{sign}{_prefix(currency)}{grouped(whole)}{part}"


def to_the_cent(minor: int, currency: str) -> str:
    """Say an amount without rounding: "€4 200", "€4 200.50"."""
    return money(minor, currency, cents=bool(minor % 10 ** minor_digits(currency)))


def together(amounts: Mapping[str, int]) -> str:
    """Say amounts of several currencies side by side, as "€4 200 · $300", in the order of their codes."""
    return " · ".join(money(amounts[currency], currency) for currency in sorted(amounts))


def converted(minor: int, before: str, now: str) -> int:
    """As many units of another currency, in its minor units; Misread where they have more decimals than it has."""
    more = minor_digits(now) - minor_digits(before)
    found, left = divmod(minor * int(10 ** max(0, more)), int(10 ** max(0, -more)))
    if left:
        raise Misread(f"{to_the_cent(minor, before)} has more decimals than {now} has", "type it anew")
    return found


def parse_money(text: str, currency: str, decimal: str | None = None) -> int:
    """Read an amount as typed or exported, in minor units; Misread with one sentence if it is not one.

    One separator before exactly three digits groups thousands, unless it is the `decimal` sign of its column or the
    currency itself has three decimals.
    """
    written = taken_apart(text)
    _check_signs(written.signs, text, currency.upper())
    whole, part = _split(written.number, text, currency, decimal)
    digits = minor_digits(currency)
    if len(part.rstrip("0")) > digits:
        raise Misread(f"“{_shown(text)}” has more decimals than {currency} has ({digits})")
    minor = f"{whole}{part[:digits]:0<{digits}}" if digits else whole
    if len(minor.lstrip("0")) > _MOST_DIGITS:
        raise Misread("This amount is too large", "type at most fifteen digits")
    return -int(minor or "0") if written.negative else int(minor or "0")


def is_amount(text: str) -> bool:
    """Whether a text reads as an amount of some currency."""
    number = taken_apart(text).number
    return bool(number) and bool(_GROUPED.fullmatch(number) or _PLAIN.fullmatch(number))


def decimal_sign(texts: Iterable[str]) -> str | None:
    """The sign before the decimals in a column of amounts; None where no cell settles it, or two contradict."""
    signs = {sign for text in texts if (sign := _own_decimal_sign(taken_apart(text).number))}
    return signs.pop() if len(signs) == 1 else None


def _shown(text: str) -> str:
    return fit(one_line(text), 24)


def _prefix(currency: str) -> str:
    return _SYMBOLS.get(currency.upper(), f"{currency.upper()} ")


def grouped(whole: int) -> str:
    """Say a whole number as "42 000"."""
    return f"{whole:,}".replace(",", " ")


def _check_signs(signs: tuple[str, ...], text: str, currency: str) -> None:
    for sign in signs:
        if currency in (*meanings(sign), sign.upper()):
            continue
        if meanings(sign):
            raise Misread(f"“{_shown(text)}” is not in {currency}", f"type the amount in {currency}")
        raise _no_amount(text)


def _no_amount(text: str) -> Misread:
    return Misread(f"“{_shown(text)}” is not an amount", "type it as 1234.56")


def _own_decimal_sign(number: str) -> str | None:
    """The decimal sign that an amount shows by itself: "1.200" and "1,200" show none, "1.200.000" the other one."""
    grouped = _GROUPED.fullmatch(number)
    if grouped and grouped["part"]:
        return "," if "," in number[grouped.end("whole") :] else "."
    if grouped:
        return {".": ",", ",": "."}.get(grouped["mark"]) if number.count(grouped["mark"]) > 1 else None
    found = _PLAIN.fullmatch(number)
    return number[found.end("whole")] if found and found["part"] else None


def _split(number: str, text: str, currency: str, decimal: str | None) -> tuple[str, str]:
    """Part an amount into the digits of its whole units and of its decimals."""
    found = _GROUPED.fullmatch(number)
    if found and re.fullmatch(r"[0-9]+[.,][0-9]{3}", number):
        found = None if _has_decimals(number, text, currency, decimal) else found
    found = found or _PLAIN.fullmatch(number)
    if not number or found is None:
        raise _no_amount(text)
    return re.sub(r"[ '.,]", "", found["whole"]), found["part"] or ""


def _has_decimals(number: str, text: str, currency: str, decimal: str | None) -> bool:
    """Whether three digits after the only separator are decimals."""
    if decimal:
        return decimal in number
    if minor_digits(currency) >= 3 and "," in number:
        raise Misread(f"“{_shown(text)}” can be read in two ways", "type it without a comma")
    return minor_digits(currency) >= 3
