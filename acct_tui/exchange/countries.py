"""Countries by the names people give them, and the zone of most people there; names and zones are those of tzdata."""

from difflib import get_close_matches
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from acct_tui.domain.dayforms import quoted
from acct_tui.exchange.headings import key_of

UNKNOWN_COUNTRY: Final = "ZZ"
"""The code that CLDR gives to a territory nobody named; it has weekends and no holidays."""

_OTHER_NAMES: Final = {
    "AE": "uae|emirates", "BA": "bosnia",
    "CD": "dr congo|democratic republic of the congo", "CG": "congo", "CI": "ivory coast",
    "CV": "cabo verde", "CZ": "czechia", "GB": "united kingdom|great britain|england|scotland|wales|northern ireland",
    "KR": "korea|republic of korea", "MK": "macedonia", "NL": "holland|the netherlands", "RU": "russian federation",
    "TL": "timor leste", "TR": "turkiye", "US": "usa|united states of america|america", "VN": "viet nam",
    "WS": "samoa",
}  # fmt: skip
# tzdata lists zones from east to west or from west to east: where most people live comes late in these.
_MOST_PEOPLE: Final = {
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
}
_ALIKE: Final = 0.9
_LONGEST: Final = 60


@lru_cache(maxsize=1 << 10)
def country_code(text: str) -> tuple[str, str | None]:
    """The code of a country given by code or name, and the right spelling if the name was misspelt; ValueError."""
    code = text.strip().upper()
    if code in _zones():
        return code, None
    key = key_of(text)
    if key in _names():
        return _names()[key][0], None
    close = get_close_matches(key[:_LONGEST], _names(), n=1, cutoff=_ALIKE)
    if not close:
        raise ValueError(f"{quoted(text)} is no country that is known here, such as Germany or DE")
    return _names()[close[0]]


def first_zone(country: str) -> str:
    """The time zone where most people of a country live, UTC for a country without one."""
    return _MOST_PEOPLE.get(country) or _zones().get(country, ("UTC",))[0]


@cache
def country_of_zone(zone: str) -> str | None:
    """The country that a time zone lies in, None for one such as UTC."""
    return next((country for country, zones in _zones().items() if zone in zones), None)


@cache
def _zones() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for country, _, zone, *_ in _table("zone.tab"):
        found[country] = (*found.get(country, ()), zone)
    return found


@cache
def _names() -> dict[str, tuple[str, str]]:
    """Code and spelling by name; "Korea (South)" is also "South Korea", "Britain (UK)" also "UK"."""
    found: dict[str, tuple[str, str]] = {}
    for code, name in _table("iso3166.tab"):
        outer, _, inner = name.rstrip(")").partition(" (")
        for spelling in filter(None, (name, f"{inner} {outer}", inner, outer, name.replace("&", "and"))):
            found.setdefault(key_of(spelling), (code, spelling))
    others = {name: code for code, names in _OTHER_NAMES.items() for name in names.split("|")}
    return found | {key_of(name): (code, name.title()) for name, code in others.items()}


def _table(name: str) -> list[list[str]]:
    text = (files("tzdata") / "zoneinfo" / name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
