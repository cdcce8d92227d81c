"""Where the companies of an import are, by what all their cards say, in whatever order they come."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from acct_tui.exchange.assumptions import usual_zone
from acct_tui.exchange.gathered import FileLine, Gathering
from acct_tui.exchange.intake import Intake
from acct_tui.exchange.values.regions import Spot
from acct_tui.store.rows import chosen

_SOME: Final = 500


@dataclass
class Company:
    """A client as its cards name it: the countries of its own addresses, and of those at which its people work."""

    name: str
    place: FileLine
    own: Counter[Spot] = field(default_factory=Counter)
    staff: Counter[str] = field(default_factory=Counter)

    def name_place(self, spot: Spot, *, is_own: bool) -> None:
        """Count where one card says that the company is, or that somebody works."""
        if is_own:
            self.own[spot] += 1
        else:
            self.staff[spot.country] += 1

    def zone(self, country: str | None) -> str | None:
        """The zone in a country, if the company's own address tells just one."""
        zones = {spot.zone for spot in self.own if spot.country == country}
        return zones.pop() if len(zones) == 1 else None

    def country(self, home: str, gathering: Gathering) -> str | None:
        """The country that most cards name; between equals the home country, else the first by its code."""
        votes = Counter(spot.country for spot in self.own.elements()) or self.staff
        most = sorted(country for country, count in votes.items() if count == max(votes.values()))
        if not most:
            return None
        country = home if home in most else most[0]
        if len(most) > 1:
            gathering.assume("country", f"{country} for {self.name}, whose cards name {' and '.join(most)} as often")
        return country


def whereabouts(client_ids: Iterable[str], intake: Intake) -> dict[str, Spot]:
    """The country and zone of clients: as in the book, else as said so far, else as they will be assumed."""
    settings, ids = intake.book.settings, list(client_ids)
    kept: dict[str, dict[str, object]] = {}
    for start in range(0, len(ids), _SOME):
        kept |= chosen(intake.book.database, "clients", ids[start : start + _SOME])
    found: dict[str, Spot] = {}
    for client_id in ids:
        known = {**intake.gathering.values("clients", client_id), **kept.get(client_id, {})}
        country = str(known.get("country") or intake.home)
        found[client_id] = Spot(country, str(known.get("time_zone") or usual_zone(country, settings)))
    return found
