"""What a new row needs and no file says: the home zone and country, the currency of a country."""

from collections.abc import Mapping

from acct_tui.config import Settings
from acct_tui.exchange.drafts import Draft, Gathering
from acct_tui.exchange.values.countries import UNKNOWN_COUNTRY, first_zone
from acct_tui.exchange.values.currencies import currency_of
from acct_tui.words.places import country_of


def home_country(settings: Settings) -> str:
    """The country of the settings, else that of the home zone, else the code for an unknown one."""
    return settings.country or country_of(settings.zone) or UNKNOWN_COUNTRY


def usual_zone(country: str, settings: Settings) -> str:
    """The zone of a client of whom only the country is known."""
    return settings.zone if country == home_country(settings) else first_zone(country)


def completed(draft: Draft, gathering: Gathering, settings: Settings) -> dict[str, object]:
    """The values of a new row with what had to be assumed, which the gathering notes."""
    values = dict(draft.values)
    if draft.table == "clients":
        _complete_client(values, gathering, settings)
    if draft.table == "projects" and "stage" not in values:
        gathering.assume("stage", "handover where none is given")
    return values


def moved(draft: Draft, before: Mapping[str, object], settings: Settings) -> dict[str, object]:
    """The values of a known row, with the zone of another country if nobody said the one it had."""
    country = draft.values.get("country", before.get("country"))
    is_elsewhere = draft.table == "clients" and not draft.whole and country != before["country"]
    if is_elsewhere and before["time_zone"] == usual_zone(str(before["country"]), settings):
        return {"time_zone": usual_zone(str(country), settings), **draft.values}
    return dict(draft.values)


def _complete_client(values: dict[str, object], gathering: Gathering, settings: Settings) -> None:
    if "country" not in values:
        values["country"] = home_country(settings)
        _assume_home(gathering, values["country"])
    country = str(values["country"])
    if "time_zone" not in values:
        values["time_zone"] = usual_zone(country, settings)
        gathering.assume("time zones", f"{values['time_zone']} in {country}")
    if "currency" not in values:
        values["currency"] = currency_of(country)
        gathering.assume("currencies", f"{values['currency']} in {country}")


def _assume_home(gathering: Gathering, country: object) -> None:
    if country == UNKNOWN_COUNTRY:
        gathering.assume("country", f"{UNKNOWN_COUNTRY}, unknown, where none is given (set home.country, or --map it)")
    else:
        gathering.assume("country", f"{country}, as at home, where none is given")
