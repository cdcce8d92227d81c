"""Time zones by the names that programs give them: IANA's of today and before, those of Windows, Rails and Outlook."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from acct_tui.domain.time.dayforms import quoted
from acct_tui.words.places import city, zones
from acct_tui.words.safe import key_of

_LONGEST: Final = 120
_BIAS: Final = re.compile(r"\((?:GMT|UTC)? ?(?:[+\-−±][0-9]{1,2}(?::?[0-9]{2})?)?\) *", re.IGNORECASE)
_OFFSET: Final = re.compile(
    r"(?:UTC|GMT|Z)? ?[+\-−±] ?[0-9]{1,2}(?::?[0-9]{2})?|(?:Etc/)?GMT(?:[+-][0-9]{1,2})?|Z", re.IGNORECASE
)
_LETTERS: Final = frozenset(
    re.findall(
        r"\w+",
        """
        EST EDT CST CDT MST MDT PST PDT AKST AKDT HST AST ADT NST CET CEST MEZ MESZ MET MEST EET EEST WET WEST BST IST
        MSK МСК SGT HKT JST KST AEST AEDT ACST ACDT AWST NZST NZDT SAST EAT CAT WAT BRT ART CLT COT PET
        """,
    )
)
_UTC: Final = frozenset({"utc", "etcutc", "uct", "etcuct", "zulu", "etczulu", "universal", "coordinateduniversaltime"})
_UTC_NAME: Final = "UTC"
# What Rails and Outlook call cities and regions after which IANA names no zone.
_REGIONS: Final = """
est5edt | America/New_York
cst6cdt | America/Chicago
mst7mdt | America/Denver
pst8pdt | America/Los_Angeles
easterntime | America/New_York
easterntimeuscanada | America/New_York
centraltime | America/Chicago
centraltimeuscanada | America/Chicago
mountaintime | America/Denver
mountaintimeuscanada | America/Denver
pacifictime | America/Los_Angeles
pacifictimeuscanada | America/Los_Angeles
atlantictimecanada | America/Halifax
indianaeast | America/Indiana/Indianapolis
arizona | America/Phoenix
alaska | America/Anchorage
hawaii | Pacific/Honolulu
saskatchewan | America/Regina
newfoundland | America/St_Johns
centralamerica | America/Guatemala
greenland | America/Nuuk
brasilia | America/Sao_Paulo
buenosaires | America/Argentina/Buenos_Aires
georgetown | America/Guyana
quito | America/Guayaquil
guadalajara | America/Mexico_City
chihuahua | America/Chihuahua
bajacalifornia | America/Tijuana
capeverdeis | Atlantic/Cape_Verde
edinburgh | Europe/London
bern | Europe/Zurich
kyiv | Europe/Kyiv
kiev | Europe/Kyiv
stpetersburg | Europe/Moscow
westcentralafrica | Africa/Lagos
harare | Africa/Harare
pretoria | Africa/Johannesburg
abudhabi | Asia/Dubai
jerusalem | Asia/Jerusalem
islamabad | Asia/Karachi
chennai | Asia/Kolkata
mumbai | Asia/Kolkata
newdelhi | Asia/Kolkata
srijayawardenepura | Asia/Colombo
astana | Asia/Almaty
hanoi | Asia/Bangkok
rangoon | Asia/Yangon
beijing | Asia/Shanghai
chongqing | Asia/Shanghai
osaka | Asia/Tokyo
sapporo | Asia/Tokyo
ulaanbataar | Asia/Ulaanbaatar
canberra | Australia/Sydney
newcaledonia | Pacific/Noumea
wellington | Pacific/Auckland
nukualofa | Pacific/Tongatapu
samoa | Pacific/Apia
solomonis | Pacific/Guadalcanal
chathamis | Pacific/Chatham
tokelauis | Pacific/Fakaofo
"""


@lru_cache(maxsize=1 << 10)
def read_zone(text: str) -> str:
    """The IANA name of a time zone; ValueError for an unknown one, and for an offset, which knows no summer time."""
    bare = " ".join(text[:_LONGEST].replace("_slash_", "/").split())
    if _OFFSET.fullmatch(bare) or bare.upper() in _LETTERS:
        raise ValueError(
            f"{quoted(text)} is an offset, which says nothing about summer time: name a zone such as Europe/Berlin"
        )
    found = next((zone for name in _spellings(bare) if (zone := _called(name))), None)
    if len(text.strip()) > _LONGEST or not found:
        raise ValueError(f"{quoted(text)} is no time zone that is known here, such as Europe/Berlin")
    return found


def _spellings(text: str) -> Iterator[str]:
    """A name as it stands, without the offset before it, and each of the cities in it."""
    yield text
    named = _BIAS.sub("", text, count=1).strip()
    yield named
    outer, _, last = named.rpartition(" - ")
    yield from filter(None, (last, outer))
    yield from (part for part in re.split(r", |/| & ", re.sub(r"\([^)]*\)", "", named)) if part.strip())


def _called(name: str) -> str | None:
    key = key_of(name)
    if key in _UTC:
        return _UTC_NAME
    return _of_database().get(key) or _of_cities().get(key) or _of_windows().get(key) or _before().get(key)


@cache
def _of_database() -> dict[str, str]:
    return {key_of(zone): zone for names in zones().values() for zone in names}


@cache
def _of_cities() -> dict[str, str]:
    """Zones by the city they are named after, where only one is, and by what other programs call the region."""
    named: dict[str, list[str]] = {}
    for zone in _of_database().values():
        named.setdefault(key_of(city(zone)), []).append(zone)
    listed = (row.partition(" | ") for row in _REGIONS.strip().splitlines())
    alone = {key: found[0] for key, found in named.items() if len(found) == 1}
    return alone | {key: zone for key, _, zone in listed}


@cache
def _of_windows() -> dict[str, str]:
    from babel.core import get_global

    named = {key_of(name): _today(zone) for name, zone in get_global("windows_zone_mapping").items()}
    return {key: zone for key, zone in named.items() if zone in _known()}


@cache
def _before() -> dict[str, str]:
    """Zones by names that the database had before: the countries that share one now keep their own."""
    found = {key_of(name): _today(name) for name in _links()}
    return {key: zone for key, zone in found.items() if zone in _known() and key.upper() not in _LETTERS}


def _today(name: str) -> str:
    from babel.core import get_global

    renamed: str = get_global("zone_aliases").get(name, name)
    return renamed if renamed in _known() else _links().get(name, renamed)


@cache
def _known() -> frozenset[str]:
    return frozenset(_of_database().values())


@cache
def _links() -> dict[str, str]:
    text = (files("tzdata") / "zoneinfo" / "tzdata.zi").read_text("utf-8")
    rows = (row.split() for row in text.splitlines() if row.startswith("L "))
    return {name: target for _, target, name in rows}
