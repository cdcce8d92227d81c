"""Countries by the names people give them, and the zone of most people there; names and zones are those of tzdata."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Final

from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.values.languages import country_names, country_of_three, own_country_names
from acct_tui.words.places import countries, zones
from acct_tui.words.safe import key_of

UNKNOWN_COUNTRY: Final = "ZZ"
"""The code that CLDR gives to a territory nobody named; it has weekends and no holidays."""

_OTHER_NAMES: Final = {
    "AE": "uae|emirates|оаэ|оае|vae|zea",
    "BA": "bosnia|bosnien|bośnia",
    "BY": "белоруссия|weißrussland|wit rusland|biélorussie|bielorrusia|bielorussia",
    "CD": "dr congo|drc|democratic republic of the congo",
    "CG": "congo",
    "CH": "schweizerische eidgenossenschaft|confoederatio helvetica",
    "CI": "ivory coast",
    "CN": "кнр|prc|vr china",
    "CV": "cabo verde",
    "CZ": "czechia|česká republika|tschechische republik|republika czeska|чешская республика|чеська республіка"
    "|république tchèque|república checa|república tcheca|repubblica ceca|tsjechische republiek",
    "DE": "bundesrepublik deutschland|brd|фрг|фрн|rfn",
    "GB": "united kingdom|great britain|england|scotland|wales|northern ireland|großbritannien|schottland"
    "|wielka brytania|anglia|szkocja|velká británie|anglie|skotsko|великобритания|англия|шотландия"
    "|велика британія|англія|шотландія|grande bretagne|angleterre|écosse|pays de galles|gran bretaña|inglaterra"
    "|escocia|gran bretagna|inghilterra|scozia|grã bretanha|escócia|groot brittannië|engeland|schotland",
    "GR": "hellas|el",
    "IE": "republic of ireland",
    "KR": "korea|republic of korea|южная корея",
    "MD": "молдавия|moldawien|moldavie|moldavia",
    "MK": "macedonia|mazedonien|makedonien|македония",
    "NL": "holland|the netherlands|holandia|holandsko|голландия|голландія|hollande|holanda|olanda",
    "PL": "rzeczpospolita polska|republika polska",
    "RU": "russian federation|российская федерация|рф",
    "TL": "timor leste",
    "TR": "turkiye",
    "US": "usa|united states of america|america|сша|соединённые штаты америки|сполучені штати америки|amerika"
    "|vereinigte staaten von amerika|stany zjednoczone ameryki|spojené státy americké|états unis d'amérique|eua|ee uu"
    "|estados unidos de américa|stati uniti d'america|estados unidos da américa|vs|verenigde staten van amerika",
    "VN": "viet nam",
    "WS": "samoa",
}
# tzdata lists zones from east to west or from west to east: where most people live comes late in these.
# It does not list Kosovo, which phone numbers name.
_MOST_PEOPLE: Final = {
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
    "XK": "Europe/Belgrade",
}
_ALIKE: Final = 0.9
_LONGEST: Final = 80
_ALSO_STATES: Final = frozenset({"georgia"})


@lru_cache(maxsize=1 << 10)
def country_code(text: str) -> tuple[str, str | None]:
    """The code of a country given by code or name, and the right spelling if the name was misspelt; ValueError.

    A name is understood in our languages and in the country's own, and behind a comma: "Berlin, Germany".
    """
    if len(text.strip()) <= _LONGEST:
        if code := _by_code(text.strip().upper()) or _by_name(text) or _behind_a_comma(text):
            return code, None
        if close := _misspelt(key_of(text)):
            return close
    raise ValueError(f"{quoted(text)} is no country that is known here, such as Germany or DE")


def _by_code(code: str) -> str | None:
    if code in zones():
        return code
    three = country_of_three(code) if len(code) == 3 and key_of(code) not in _names() else None
    return three if three in zones() else None


def _by_name(text: str) -> str | None:
    key = key_of(text)
    if key in _names():
        return _names()[key][0]
    found = _foreign_names().get(key) or _own_names().get(key)
    return found[0] if found else None


def _behind_a_comma(text: str) -> str | None:
    """The country behind a place, or before its code in brackets; other codes and "Georgia" are American states too."""
    bare = text.strip()
    outer, bracket, _ = bare.rpartition(" (") if bare.endswith(")") else ("", "", "")
    place, comma, last = (outer if bracket else bare).rpartition(",")
    if not comma:
        return _by_name(outer) if bracket else None
    clear = (len(key_of(last)) > 2 or key_of(last) == "uk") and key_of(last) not in _ALSO_STATES
    return _by_name(last) if place and clear else None


def first_zone(country: str) -> str:
    """The time zone where most people of a country live, UTC for a country without one."""
    return _MOST_PEOPLE.get(country) or zones().get(country, ("UTC",))[0]


def _misspelt(key: str) -> tuple[str, str] | None:
    """Code and spelling of the name that differs by a letter or two neighbours; an English one comes first."""
    for names, shortened in ((_names(), _shortened()), (_foreign_names(), _shortened_foreign())):
        close = {name for short in _shorter(key) for name in shortened.get(short, ())}
        alike, best = max(((SequenceMatcher(None, key, name).ratio(), name) for name in close), default=(0.0, ""))
        if alike >= _ALIKE:
            return names[best]
    return None


def _shorter(key: str) -> Iterator[str]:
    """A key and what it becomes without any one of its letters."""
    yield key
    yield from (key[:index] + key[index + 1 :] for index in range(len(key)))


@cache
def _shortened() -> dict[str, list[str]]:
    return _by_shorter(_names())


@cache
def _shortened_foreign() -> dict[str, list[str]]:
    return _by_shorter(_foreign_names())


def _by_shorter(names: Iterable[str]) -> dict[str, list[str]]:
    """Names by what they become without a letter: looking through all of them takes milliseconds for each word."""
    found: dict[str, list[str]] = {}
    for name in names:
        for short in _shorter(name):
            found.setdefault(short, []).append(name)
    return found


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


@cache
def _foreign_names() -> dict[str, tuple[str, str]]:
    """Code and spelling by name in our languages; a name of two countries is none."""
    return _single(country_names())


@cache
def _own_names() -> dict[str, tuple[str, str]]:
    """The same in the languages of the country itself."""
    return _single(own_country_names())


def _single(named: Iterable[tuple[str, str]]) -> dict[str, tuple[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for code, name in named:
        if code in countries() and key_of(name):
            found.setdefault(key_of(name), {})[code] = name
    return {key: next(iter(codes.items())) for key, codes in found.items() if len(codes) == 1}
