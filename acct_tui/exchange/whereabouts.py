"""Where people and companies are whose country no file gives: as their phone numbers and what stands beside say."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from acct_tui import phones
from acct_tui.exchange.values.currencies import country_of_currency
from acct_tui.exchange.values.regions import Spot, country_at, zone_at
from acct_tui.exchange.values.zones import read_zone
from acct_tui.words.places import country_of, zones

_BETWEEN: Final = ", "


class Beside(NamedTuple):
    """What stands beside a number: the zone that is told, states and cities, and currencies."""

    zone: str = ""
    places: Sequence[str] = ()
    currencies: Sequence[str] = ()

    def spot(self, usual: str) -> Spot | None:
        """Where the company is by itself: its zone tells the country, places only a zone in the usual one.

        Many a city has namesakes, and what is paid says as little: both need a number of that country.
        """
        country = country_of(self.zone) if self.zone else None
        zone = zone_at(country or usual, *self.places)
        return Spot(country or usual, zone) if country or zone else None

    def countries(self, number: str) -> Iterator[str]:
        """The countries of which a number can be, the surest first."""
        yield from filter(None, (country_of(self.zone), country_at(*self.places)))
        paid_in = filter(None, map(country_of_currency, self.currencies))
        yield from (country for country in paid_in if phones.is_parted_as_in(number, country))


NOTHING_BESIDE: Final = Beside()


def spot_of(phone: str, beside: Beside, usual: str, home: str) -> Spot | None:
    """The country of the first number that tells it: by its +, by what stands beside, by the usual country and home.

    Else by the way it is written. None where no number tells anything.
    """
    for number in filter(None, phone.split(_BETWEEN)):
        if country := phones.region(number) or _country(number, (*beside.countries(number), usual, home)):
            zone = zone_at(country, *beside.places)
            is_home = country == home  # whose zone is in the settings
            return Spot(country, zone if zone or is_home else _zone(number, country))
    return None


def agreed(told: Mapping[str, Spot]) -> Spot | None:
    """The spot of which more than half of the numbers are or can be, and more than of any other.

    Where none is, that which is told without a number, if any is.
    """
    votes = {
        country: sum(spot.country == country or can_be_of(number, country) for number, spot in told.items())
        for country in {spot.country for spot in told.values()}
    }
    most = [country for country, count in votes.items() if count == max(votes.values()) and 2 * count > len(told)]
    return next(spot for spot in told.values() if spot.country == most[0]) if len(most) == 1 else told.get("")


def zone_in(spot: Spot) -> str | None:
    """The zone at a spot, where the number or the country leaves no other."""
    names = zones().get(spot.country, ())
    return spot.zone or (names[0] if len(names) == 1 else None)


def dialled(phone: str, country: str) -> str:
    """Numbers with those of a country as they are dialled from anywhere."""
    numbers = phone.split(_BETWEEN)
    return _BETWEEN.join(phones.international(one, country) if phones.is_of(one, country) else one for one in numbers)


def can_be_of(phone: str, country: str) -> bool:
    """Whether one of the numbers, which names no country, can be of this one."""
    return any(phones.is_of(one, country) for one in phone.split(_BETWEEN))


def unsure(phone: str, country: str) -> str | None:
    """The first of the numbers that could be of any country, and are none of this one."""
    numbers = phone.split(_BETWEEN)
    return next((one for one in numbers if phones.is_national(one) and not phones.is_of(one, country)), None)


def _country(number: str, near: Sequence[str]) -> str | None:
    if not phones.is_national(number):
        return None
    looks = phones.looks_of(number)
    if looks in near:
        return looks
    return next((country for country in near if phones.is_of(number, country)), looks)


def _zone(number: str, country: str) -> str | None:
    """The zone of a number as it is called today, if it is one of the country."""
    try:
        zone = read_zone(phones.zone(number, country) or "")
    except ValueError:
        return None
    return zone if country_of(zone) == country else None
