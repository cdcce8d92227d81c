"""The time zone of a state or a city, in countries that have several zones."""

from functools import cache
from typing import Final, NamedTuple

from acct_tui.words.places import city, zones
from acct_tui.words.safe import key_of

_CODE: Final = 2
# tzdata names its zones by cities. These are the states by the zone of most people there; those whose zone is that
# of the country (New York, Toronto, São Paulo, Sydney) are named too, so that a client's zone does not stand for them.
_STATES: Final = {
    "AU": {
        "Australia/Sydney": "nsw|new south wales|act|canberra|australian capital territory|newcastle",
        "Australia/Melbourne": "vic|victoria",
        "Australia/Brisbane": "qld|queensland|gold coast|cairns",
        "Australia/Adelaide": "sa|south australia",
        "Australia/Perth": "wa|western australia",
        "Australia/Hobart": "tas|tasmania",
        "Australia/Darwin": "nt|northern territory",
    },
    "BR": {
        "America/Sao_Paulo": "sp|rj|mg|es|pr|sc|rs|go|df|rio de janeiro|minas gerais|espirito santo|parana|"
        "santa catarina|rio grande do sul|goias|distrito federal|brasilia|belo horizonte|curitiba|porto alegre",
        "America/Bahia": "ba|salvador",
        "America/Recife": "pe|pernambuco",
        "America/Fortaleza": "ce|ma|pi|rn|pb|ceara|maranhao|piaui|rio grande do norte|paraiba",
        "America/Maceio": "al|se|alagoas|sergipe",
        "America/Belem": "pa|ap|para|amapa",
        "America/Manaus": "am|amazonas",
        "America/Cuiaba": "mt|mato grosso",
        "America/Campo_Grande": "ms|mato grosso do sul",
        "America/Porto_Velho": "ro|rondonia",
        "America/Boa_Vista": "rr|roraima",
        "America/Rio_Branco": "ac|acre",
        "America/Araguaina": "to|tocantins",
    },
    "CA": {
        "America/Toronto": "on|qc|pq|ontario|quebec|montreal|ottawa",
        "America/Vancouver": "bc|british columbia|victoria",
        "America/Edmonton": "ab|alberta|calgary",
        "America/Regina": "sk|saskatchewan|saskatoon",
        "America/Winnipeg": "mb|manitoba",
        "America/Halifax": "ns|pe|nova scotia|prince edward island",
        "America/Moncton": "nb|new brunswick|fredericton",
        "America/St_Johns": "nl|nf|newfoundland|newfoundland and labrador",
        "America/Whitehorse": "yt|yukon",
    },
    "ES": {"Atlantic/Canary": "canarias|islas canarias|canary islands|las palmas|tenerife|santa cruz de tenerife"},
    "MX": {
        "America/Mexico_City": "cdmx|df|mexico|jalisco|guadalajara|puebla|queretaro|guanajuato|leon|veracruz",
        "America/Monterrey": "nuevo leon|coahuila|tamaulipas|durango",
        "America/Tijuana": "baja california",
        "America/Hermosillo": "sonora",
        "America/Cancun": "quintana roo",
        "America/Merida": "yucatan|campeche",
        "America/Mazatlan": "sinaloa|nayarit|baja california sur",
    },
    "PT": {"Atlantic/Azores": "acores|ponta delgada", "Atlantic/Madeira": "funchal"},
    "RU": {
        "Europe/Moscow": "москва|moskva|saint petersburg|st petersburg|санкт петербург|petersburg|nizhny novgorod",
        "Europe/Volgograd": "волгоград",
        "Europe/Samara": "самара",
        "Europe/Saratov": "саратов",
        "Europe/Kaliningrad": "калининград",
        "Asia/Yekaterinburg": "ekaterinburg|екатеринбург|челябинск|chelyabinsk|пермь|perm|уфа|ufa|тюмень|tyumen",
        "Asia/Omsk": "омск",
        "Asia/Novosibirsk": "новосибирск",
        "Asia/Tomsk": "томск",
        "Asia/Barnaul": "барнаул",
        "Asia/Krasnoyarsk": "красноярск",
        "Asia/Irkutsk": "иркутск",
        "Asia/Vladivostok": "владивосток|khabarovsk|хабаровск",
    },
    "US": {
        "America/New_York": "ct|de|dc|fl|ga|in|ky|me|md|ma|mi|nh|nj|ny|nc|oh|pa|ri|sc|vt|va|wv|connecticut|delaware|"
        "district of columbia|washington dc|florida|georgia|indiana|kentucky|maine|maryland|massachusetts|michigan|"
        "new hampshire|new jersey|new york|north carolina|ohio|pennsylvania|rhode island|south carolina|vermont|"
        "virginia|west virginia|boston|miami|atlanta|philadelphia",
        "America/Chicago": "al|ar|il|ia|ks|la|mn|ms|mo|ne|nd|ok|sd|tn|tx|wi|alabama|arkansas|illinois|iowa|kansas|"
        "louisiana|minnesota|mississippi|missouri|nebraska|north dakota|oklahoma|south dakota|tennessee|texas|"
        "wisconsin|houston|dallas|austin|minneapolis",
        "America/Denver": "co|id|mt|nm|ut|wy|colorado|idaho|montana|new mexico|utah|wyoming",
        "America/Phoenix": "az|arizona",
        "America/Los_Angeles": "ca|nv|or|wa|california|nevada|oregon|washington|san francisco|san diego|seattle",
        "America/Anchorage": "ak|alaska",
        "Pacific/Honolulu": "hi|hawaii",
    },
}  # fmt: skip


class Spot(NamedTuple):
    """A country, and the zone there if a state, a city or a phone number tells it."""

    country: str
    zone: str | None


def country_at(*places: str) -> str | None:
    """The country of the first of these states and cities that only one country has; codes of states are too short."""
    return next((found for place in places if (found := _countries().get(key_of(place)))), None)


def zone_at(country: str, *places: str) -> str | None:
    """The zone of the first of these states and cities that is known, None in a country with one zone."""
    known = _zones(country)
    return next((known[key] for place in places if (key := key_of(place)) in known), None)


@cache
def _countries() -> dict[str, str]:
    """The country of each state and city that is known here, where it is of one country."""
    named: dict[str, set[str]] = {}
    for country, names in zones().items():
        for key in (*map(key_of, map(city, names)), *_zones(country)):
            named.setdefault(key, set()).add(country)
    return {key: found.pop() for key, found in named.items() if len(found) == 1 and len(key) > _CODE}


@cache
def _zones(country: str) -> dict[str, str]:
    names = zones().get(country, ())
    if len(names) < 2:
        return {}
    states = {key_of(name): zone for zone, said in _STATES.get(country, {}).items() for name in said.split("|")}
    return {key_of(city(zone)): zone for zone in names} | states
