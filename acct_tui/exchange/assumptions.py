"""What a new row needs and no file says: the home zone and country, the currency of a country."""

from collections.abc import Mapping
from datetime import datetime

from acct_tui.config import Settings
from acct_tui.exchange.gathered import Gathering, SaidRow
from acct_tui.exchange.values.countries import UNKNOWN_COUNTRY, first_zone
from acct_tui.exchange.values.currencies import currency_of
from acct_tui.exchange.values.regions import Spot
from acct_tui.exchange.whereabouts import can_be_of, dialled, zone_in
from acct_tui.words.places import country_of


def home_country(settings: Settings) -> str:
    """The country of the settings, else that of the home zone, else the code for an unknown one."""
    return settings.country or country_of(settings.zone) or UNKNOWN_COUNTRY


def usual_country(gathering: Gathering, settings: Settings) -> str:
    """The country of everybody of whom no file says it: as the user says, else that of home."""
    return gathering.country or home_country(settings)


def usual_zone(country: str, settings: Settings) -> str:
    """The zone of a client of whom only the country is known."""
    return settings.zone if country == home_country(settings) else first_zone(country)


def completed(draft: SaidRow, gathering: Gathering, settings: Settings, now: datetime) -> dict[str, object]:
    """The values of a new row with what had to be assumed, which the gathering notes."""
    values = dict(draft.values)
    if draft.table == "clients":
        _complete_client(values, gathering.spot("clients", draft.id), gathering, settings)
    if draft.table == "commitments":  # when it was agreed no list tells; an overdue one was by its day
        due = values.get("due_at")
        values["made_at"] = min(now, due) if isinstance(due, datetime) else now
    if draft.table == "projects" and "stage" not in values:
        gathering.assume("stage", "handover where none is given")
    return values


def reached(draft: SaidRow, client: Spot, gathering: Gathering, *, is_new: bool) -> dict[str, object]:
    """The values of a contact at a client that is somewhere: numbers of another country are those to dial from here.

    One that can be of the client's own country is. A new contact has the zone of its number where it can only be one
    and the client has another.
    """
    values, spot = dict(draft.values), gathering.spot("contacts", draft.id)
    phone = str(values.get("phone") or "")
    if not spot or spot.country == client.country or can_be_of(phone, client.country):
        return values
    if phone:
        values["phone"] = dialled(phone, spot.country)
    zone = zone_in(spot) if is_new and not values.get("time_zone") else None
    if zone and zone != client.zone:
        values["time_zone"] = zone
        gathering.assume("time zones", f"{zone} in {spot.country}")
    return values


def moved(draft: SaidRow, before: Mapping[str, object], settings: Settings) -> dict[str, object]:
    """The values of a known row, with the zone of another country if nobody said the one it had."""
    country = draft.values.get("country", before.get("country"))
    is_elsewhere = draft.table == "clients" and not draft.whole and country != before["country"]
    if is_elsewhere and before["time_zone"] == usual_zone(str(before["country"]), settings):
        return {"time_zone": usual_zone(str(country), settings), **draft.values}
    return dict(draft.values)


def _complete_client(values: dict[str, object], spot: Spot | None, gathering: Gathering, settings: Settings) -> None:
    usual = usual_country(gathering, settings)
    paid_in = str(values.get("country", usual))
    if "country" not in values:
        values["country"] = spot.country if spot else usual
        _assume_country(gathering, spot, usual)
    country = str(values["country"])
    if "time_zone" not in values:
        told = spot.zone if spot and spot.country == country else None
        values["time_zone"] = told or usual_zone(country, settings)
        gathering.assume("time zones", f"{values['time_zone']} in {country}")
    if "currency" not in values:
        values["currency"] = currency_of(paid_in)
        near = "where none is given" if country != paid_in else f"in {paid_in}"
        gathering.assume("currencies", f"{values['currency']} {near}")


def _assume_country(gathering: Gathering, spot: Spot | None, usual: str) -> None:
    if spot and spot.country != usual:
        gathering.assume("country by a number or a place", spot.country)
    elif gathering.country:
        gathering.assume("country", f"{usual}, as told, where none is given")
    elif usual == UNKNOWN_COUNTRY:
        gathering.assume("country", f"{UNKNOWN_COUNTRY}, unknown, where none is given (set home.country, or --map it)")
    else:
        gathering.assume("country", f"{usual}, as at home, where none is given")
