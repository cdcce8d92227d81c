"""Countries by the names people give them, and the zone of most people there; names and zones are those of tzdata."""

from difflib import get_close_matches
from functools import cache, lru_cache
from typing import Final

from acct_tui.domain.dayforms import quoted
from acct_tui.exchange.sheets.headings import key_of
from acct_tui.words.places import countries, zones

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
    if code in zones():
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
    return _MOST_PEOPLE.get(country) or zones().get(country, ("UTC",))[0]


@cache
def _names() -> dict[str, tuple[str, str]]:
    """Code and spelling by name; "Korea (South)" is also "South Korea", "Britain (UK)" also "UK"."""
    found: dict[str, tuple[str, str]] = {}
    for code, name in countries().items():
        outer, _, inner = name.rstrip(")").partition(" (")
        for spelling in filter(None, (name, f"{inner} {outer}", inner, outer, name.replace("&", "and"))):
            found.setdefault(key_of(spelling), (code, spelling))
    others = {name: code for code, names in _OTHER_NAMES.items() for name in names.split("|")}
    return found | {key_of(name): (code, name.title()) for name, code in others.items()}
