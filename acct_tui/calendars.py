"""The working days of countries, from the holidays library and a cache of what it said."""

import json
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from acct_tui.domain.time.worktime import WorkCalendar
from acct_tui.words.safe import one_line

COUNTRY = re.compile(r"[A-Z]{2}")


def working_days(countries: Iterable[str], years: range, cache: Path) -> dict[str, WorkCalendar]:
    """Return the calendar of each country (ISO 3166-1) for some years; an unknown one has weekends only.

    The weekend is that of the latest year.
    """
    edition = _edition()
    return {country: _calendar(country, years, cache, edition) for country in dict.fromkeys(countries)}


def remembered(countries: Iterable[str], years: range, cache: Path) -> dict[str, WorkCalendar]:
    """Return the calendars that the cache knows already, at the speed of reading a small file each."""
    edition = _edition()
    known = (
        (country, _read(cache / f"{country}.json", edition)) for country in countries if COUNTRY.fullmatch(country)
    )
    return {country: _merged(of_year, years) for country, of_year in known if of_year.keys() >= set(years)}


def _calendar(country: str, years: range, cache: Path, edition: int) -> WorkCalendar:
    # The pattern also keeps a country from naming a file elsewhere, or anything else in the library.
    if not years or not COUNTRY.fullmatch(country):
        return WorkCalendar()
    path = cache / f"{country}.json"
    known = _read(path, edition)
    if lacking := [year for year in years if year not in known]:
        known |= {year: _ask(country, year) for year in lacking}
        _write(path, known, edition)
    return _merged(known, years)


def _merged(known: dict[int, WorkCalendar], years: range) -> WorkCalendar:
    names = {day: name for year in years for day, name in known[year].names.items()}
    return WorkCalendar(frozenset(names), known[max(years)].weekend, names)


def _edition() -> int:
    """Tell installed releases of the library apart, without the cost of importing it."""
    spec = find_spec("holidays")
    return Path(spec.origin).stat().st_mtime_ns if spec and spec.origin else 0


def _ask(country: str, year: int) -> WorkCalendar:
    """Ask the library about one year."""
    import holidays

    try:
        # In English where the library has it, else as the country calls them.
        found = holidays.country_holidays(country, years=year, expand=False, language="en_US")
    except NotImplementedError:
        return WorkCalendar()
    week = [date(year, 1, day) for day in range(1, 8)]
    names = {day: one_line(name) for day, name in found.items()}
    return WorkCalendar(frozenset(names), frozenset(day.weekday() for day in week if found.is_weekend(day)), names)


def _read(path: Path, edition: int) -> dict[int, WorkCalendar]:
    """Read what the cache knows: nothing when it is missing, damaged or from another release."""
    try:
        kept = json.loads(path.read_text("utf-8"))
        years = kept["years"] if kept["edition"] == edition else {}
        return {int(year): _parse(entry) for year, entry in years.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _parse(entry: dict[str, Any]) -> WorkCalendar:
    weekend = frozenset(entry["weekend"])
    if not weekend <= set(range(7)):
        raise ValueError("a weekend of days that are none")
    names = {date.fromisoformat(day): str(name) for day, name in entry["holidays"].items()}
    return WorkCalendar(frozenset(names), weekend, names)


def _write(path: Path, known: dict[int, WorkCalendar], edition: int) -> None:
    """Keep what is known; where that is not possible the library is asked again next time."""
    years = {
        str(year): {
            "holidays": {str(day): name for day, name in sorted(calendar.names.items())},
            "weekend": sorted(calendar.weekend),
        }
        for year, calendar in sorted(known.items())
    }
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"edition": edition, "years": years}), "utf-8")
