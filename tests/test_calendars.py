"""Working days of countries, remembered between runs."""

import json
import sys
from datetime import date
from pathlib import Path

import pytest

from acct_tui.calendars import remembered, working_days
from acct_tui.domain.time.worktime import WorkCalendar

YEARS = range(2026, 2028)


@pytest.fixture
def no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody ask the library any more, though it stays installed."""
    import holidays

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("the library was asked")

    monkeypatch.setattr(holidays, "country_holidays", refuse)


@pytest.mark.parametrize(
    ("country", "day", "works"),
    [
        pytest.param("DE", date(2026, 10, 3), False, id="german-unity"),
        pytest.param("DE", date(2027, 1, 1), False, id="second-year"),
        pytest.param("DE", date(2026, 7, 3), True, id="not-german"),
        pytest.param("US", date(2026, 7, 3), False, id="observed-on-friday"),
        pytest.param("IL", date(2026, 11, 20), False, id="friday-weekend"),
        pytest.param("IL", date(2026, 11, 22), True, id="sunday-work"),
        pytest.param("AE", date(2026, 11, 20), True, id="emirates-friday-work"),
    ],
)
def test_each_country_has_its_holidays_and_weekend(country: str, day: date, works: bool, tmp_path: Path) -> None:
    assert working_days([country], YEARS, tmp_path)[country].is_working_day(day) is works


def test_the_weekend_is_that_of_the_latest_year(tmp_path: Path) -> None:
    before, since = (working_days(["AE"], range(2021, last + 1), tmp_path)["AE"] for last in (2021, 2022))

    assert (before.weekend, since.weekend) == (frozenset({4, 5}), frozenset({5, 6}))


@pytest.mark.parametrize(
    "country",
    [
        pytest.param("XX", id="no-country"),
        pytest.param("", id="empty"),
        pytest.param("de", id="small-letters"),
        pytest.param("HolidayBase", id="name-in-the-library"),
        pytest.param("../DE", id="path"),
    ],
)
def test_an_unknown_country_has_weekends_only(country: str, tmp_path: Path) -> None:
    cache = tmp_path / "cache"

    assert working_days([country], YEARS, cache) == {country: WorkCalendar()}
    assert {path.name for path in tmp_path.rglob("*.json")} <= {"XX.json"}


def test_what_was_asked_once_comes_from_the_cache(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    cache = tmp_path / "not" / "there" / "yet"
    asked = working_days(["DE", "XX"], YEARS, cache)
    request.getfixturevalue("no_library")

    assert working_days(["XX", "DE", "DE"], YEARS, cache) == asked


def test_a_further_year_is_added_to_the_cache(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    working_days(["DE"], range(2026, 2027), tmp_path)
    both = working_days(["DE"], YEARS, tmp_path)
    request.getfixturevalue("no_library")

    assert date(2027, 10, 3) in both["DE"].holidays
    assert working_days(["DE"], YEARS, tmp_path) == both
    assert {day.year for day in working_days(["DE"], range(2026, 2027), tmp_path)["DE"].holidays} == {2026}


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b'{"edition": 1, "years": {"20', id="cut"),
        pytest.param(b"\xff\xfe\x00", id="no-text"),
        pytest.param(b"[]", id="list"),
    ],
)
def test_a_damaged_cache_is_asked_for_again(damage: bytes, tmp_path: Path) -> None:
    asked = working_days(["DE"], YEARS, tmp_path)
    path = tmp_path / "DE.json"
    whole = path.read_bytes()
    path.write_bytes(damage)

    assert working_days(["DE"], YEARS, tmp_path) == asked
    assert path.read_bytes() == whole


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param({"weekend": [5, 6]}, id="no-holidays"),
        pytest.param({"weekend": [7], "holidays": {}}, id="eighth-day"),
        pytest.param({"weekend": [0, 1, 2, 3, 4, 5, 6], "holidays": {}}, id="no-working-day"),
        pytest.param({"weekend": ["5", "6"], "holidays": {}}, id="weekend-in-words"),
        pytest.param({"weekend": [5, 6], "holidays": {"2026-02-30": "Leap Day"}}, id="no-such-day"),
        pytest.param({"weekend": [5, 6], "holidays": {"New Year": "2026-01-01"}}, id="no-day"),
        pytest.param({"weekend": [5, 6], "holidays": [20260101]}, id="number"),
        pytest.param({"weekend": [5, 6], "holidays": ["2026-01-01"]}, id="days-without-names"),
        pytest.param({"weekend": [5, 6], "holidays": []}, id="no-days-and-no-names"),
        pytest.param([], id="list"),
    ],
)
def test_a_cache_with_a_year_that_cannot_be_is_asked_for_again(entry: object, tmp_path: Path) -> None:
    asked = working_days(["DE"], YEARS, tmp_path)
    path = tmp_path / "DE.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"years": {"2026": entry}}))

    assert working_days(["DE"], YEARS, tmp_path) == asked


def test_what_another_release_of_the_library_said_is_asked_for_again(tmp_path: Path) -> None:
    asked = working_days(["DE"], YEARS, tmp_path)
    path = tmp_path / "DE.json"
    years = {str(year): {"weekend": [5, 6], "holidays": {}} for year in YEARS}
    path.write_text(json.dumps({"edition": 1, "years": years}))

    assert working_days(["DE"], YEARS, tmp_path) == asked
    assert working_days(["DE"], YEARS, tmp_path)["DE"].names == asked["DE"].names


@pytest.mark.parametrize(
    ("country", "day", "name"),
    [
        pytest.param("DE", date(2026, 12, 25), "Christmas Day", id="in-english"),
        pytest.param("DE", date(2027, 10, 3), "German Unity Day", id="second-year"),
        pytest.param("US", date(2026, 7, 3), "Independence Day (observed)", id="observed"),
    ],
)
def test_holidays_are_known_by_their_names(country: str, day: date, name: str, tmp_path: Path) -> None:
    assert working_days([country], YEARS, tmp_path)[country].names[day] == name


def test_the_names_are_those_of_the_holidays_and_are_remembered(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    asked = working_days(["DE"], YEARS, tmp_path)["DE"]
    assert frozenset(asked.names) == asked.holidays
    request.getfixturevalue("no_library")

    # Names do not make two calendars differ, so they are compared by themselves.
    assert working_days(["DE"], YEARS, tmp_path)["DE"].names == asked.names
    assert remembered(["DE"], YEARS, tmp_path)["DE"].names == asked.names


def test_a_cache_from_before_names_were_kept_is_asked_for_again(tmp_path: Path) -> None:
    asked = working_days(["DE"], YEARS, tmp_path)["DE"]
    path = tmp_path / "DE.json"
    kept = json.loads(path.read_text())
    for year in kept["years"].values():
        year["holidays"] = sorted(year["holidays"])
    path.write_text(json.dumps(kept))

    assert remembered(["DE"], YEARS, tmp_path) == {}
    assert working_days(["DE"], YEARS, tmp_path)["DE"].names == asked.names
    assert json.loads(path.read_text())["years"]["2026"]["holidays"]["2026-12-25"] == "Christmas Day"


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way of the folder")

    assert working_days(["DE"], YEARS, blocked) == working_days(["DE"], YEARS, tmp_path / "cache")


def test_a_known_year_does_not_import_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = working_days(["DE"], YEARS, tmp_path)
    monkeypatch.delitem(sys.modules, "holidays")

    assert working_days(["DE"], YEARS, tmp_path) == asked
    assert "holidays" not in sys.modules


def test_no_years_are_weekends_only(tmp_path: Path) -> None:
    assert working_days(["DE"], range(0), tmp_path) == {"DE": WorkCalendar()}


def test_only_what_was_looked_up_before_is_remembered(tmp_path: Path) -> None:
    assert remembered(["DE"], range(2026, 2028), tmp_path) == {}
    looked_up = working_days(["DE"], range(2026, 2028), tmp_path)
    assert remembered(["DE", "FR", "../x"], range(2026, 2028), tmp_path) == looked_up
    assert remembered(["DE"], range(2026, 2029), tmp_path) == {}
