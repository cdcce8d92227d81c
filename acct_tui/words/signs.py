"""What people write for a currency beside an amount, and which currencies it can stand for."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from acct_tui.words.currencies import CURRENCIES

# The likeliest currency stands first; two spellings of one sign stand side by side.
_ROWS: Final = """
€ euro euros евро євро | EUR
£ pound pounds sterling pfund | GBP GIP FKP SHP
¥ 円 元 yen | JPY CNY
$ dollar dollars доллар доллара долларов долар доларів dólar dólares | USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU
us$ $us usd$ | USD
a$ au$ $au aud$ | AUD
ca$ can$ $ca cad$ | CAD
c$ | CAD NIO
nz$ $nz | NZD
hk$ | HKD
s$ sg$ | SGD
nt$ | TWD
mx$ mex$ $mx | MXN
r$ | BRL
cn¥ rmb | CNY
jp¥ | JPY
£gb gb£ | GBP
sfr sfr. fr. franken | CHF
zł zl zł. zl. złotych zlotych złote zlote złoty zloty | PLN
kč kc kč. koruna korun koruny | CZK
kr kr. kronor kroner | SEK NOK DKK ISK
skr | SEK
nkr | NOK
dkr | DKK
ft ft. forint | HUF
lei leu | RON MDL
лв лв. lv lv. | BGN
₽ | RUB
руб руб. р р. рублей рубля рубли рубль | RUB BYN
br | BYN ETB
₴ грн грн. hrn гривень гривні гривня | UAH
₸ тг тг. | KZT
₺ tl | TRY
₾ | GEL
₼ | AZN
֏ | AMD
дин дин. din din. | RSD
ден ден. | MKD
km | BAM
₹ | INR
rs rs. rupees | INR PKR LKR NPR MUR SCR
₨ | PKR INR LKR NPR MUR SCR
৳ | BDT
₩ | KRW
₫ | VND
฿ | THB
₱ | PHP
rp rp. | IDR
rm | MYR
₪ | ILS
₦ | NGN
₵ gh₵ | GHS
r | ZAR
ksh ksh. | KES
dh dhs | AED MAD
e£ | EGP
s/ s/. | PEN
₡ | CRC
₲ | PYG
fcfa cfa | XOF XAF
"""

SIGNS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        sign: tuple(codes.split())
        for signs, codes in (row.split(" | ") for row in _ROWS.strip().splitlines())
        for sign in signs.split()
    }
)
"""The currencies that a sign can stand for, likeliest first, by the sign in lower case."""

# Out of use, and still in the files of those years.
_PAST: Final = ["BGN", "BYR", "CUC", "DEM", "EEK", "HRK", "LTL", "LVL", "MRO", "SKK", "SLL", "STD", "VEF", "VES", "ZWL"]
_CODES: Final = frozenset((*CURRENCIES, *_PAST))
_LONGEST: Final = 80
_ALIKE: Final = str.maketrans(
    {
        **dict.fromkeys("\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}", "'"),
        **dict.fromkeys("\N{MODIFIER LETTER APOSTROPHE}\N{PRIME}\N{FULLWIDTH APOSTROPHE}\N{ACUTE ACCENT}`", "'"),
        **dict.fromkeys("\N{MINUS SIGN}\N{EN DASH}\N{EM DASH}\N{HYPHEN}\N{NON-BREAKING HYPHEN}", "-"),
    }
)
_APART: Final = re.compile(r"(?<=[A-Za-z]) (?=[$£¥])|(?<=[$£]) (?=[A-Z]{2}\b)")  # "US $5", "5 $ US"
_EDGE: Final = re.compile(r"[^0-9 ()\-']+")
_CODE: Final = re.compile(r"[A-Za-z]{3}")
_NO_CENTS: Final = re.compile(r"(?<=[0-9])[.,] ?(?:--?|=)\Z")  # "500.--", "12.500,-"


class Written(NamedTuple):
    """An amount taken apart: the currency signs around it, whether it is negative, its digits with their marks."""

    signs: tuple[str, ...]
    negative: bool
    number: str


@lru_cache(maxsize=1 << 10)
def taken_apart(text: str) -> Written:
    """Take signs, brackets and minus off an amount; what is no amount leaves a number that is none."""
    bare = text.strip()
    if len(bare) > _LONGEST:
        return Written((), False, bare)
    rest = _APART.sub("", " ".join(bare.split()).translate(_ALIKE))
    signs, minuses = [], 0
    for _ in range(2):  # what stands outside of a bracket or minus, then what stands inside
        rest, found = _without_signs(rest)
        signs += found
        rest, minus = _without_minus(rest)
        minuses += minus
    doubled = len(signs) > 2 or len({sign.lower() for sign in signs}) < len(signs)
    return Written(tuple(signs), minuses > 0, bare if doubled or minuses > 1 else rest)


def meanings(sign: str) -> tuple[str, ...]:
    """The currencies that a sign or code can stand for, likeliest first; none for a word that is neither."""
    known = SIGNS.get(sign.lower())
    return known or ((sign.upper(),) if sign.upper() in _CODES else ())


def named_currencies(text: str) -> tuple[str, ...]:
    """The currencies that the text of an amount itself can name, likeliest first; none if it names none.

    "$1,500 CAD" names one, "1500 kr" any of four.
    """
    open_to: tuple[str, ...] | None = None
    for sign in taken_apart(text).signs:
        meant = meanings(sign)
        open_to = meant if open_to is None else tuple(code for code in open_to if code in meant)
    return open_to or ()


def _without_signs(text: str) -> tuple[str, list[str]]:
    found = []
    if sign := _sign(before := _edge(text), before.rstrip(".,")):
        found.append(sign)
        text = text[len(sign) :].lstrip()
    if sign := _sign(behind := _edge(text[::-1])[::-1], behind.lstrip(".,")):
        found.append(sign)
        text = text[: -len(sign)].rstrip()
    return text, found


def _edge(text: str) -> str:
    """What stands before the first digit, blank, bracket or minus."""
    found = _EDGE.match(text)
    return found[0] if found else ""


def _sign(edge: str, bare: str) -> str:
    """The sign or code beside a number: a point is part of "Rs." and not of "EUR.50"."""
    if edge.lower() in SIGNS:
        return edge
    return bare if bare.lower() in SIGNS or _CODE.fullmatch(bare) else ""


def _without_minus(text: str) -> tuple[str, int]:
    """Take off one minus before or behind, or the brackets of an accountant, and the dash that stands for no cents."""
    bare = _NO_CENTS.sub("", text)
    if bare.startswith("(") and bare.endswith(")"):
        return _NO_CENTS.sub("", bare[1:-1].strip()), 1
    if bare.startswith("-"):
        return bare[1:].lstrip(), 1
    if bare.endswith("-"):
        return bare[:-1].rstrip(), 1
    return bare, 0
