from zoneinfo import ZoneInfo

import pytest

from acct_tui.exchange.values.zones import read_zone
from acct_tui.words.places import zones


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        *[
            ("Europe/Berlin", "Europe/Berlin"),
            ("europe/berlin", "Europe/Berlin"),
            ("America/New York", "America/New_York"),
        ],
        *[("Europe/Oslo", "Europe/Oslo"), ("Europe/Stockholm", "Europe/Stockholm"), ("UTC", "UTC"), ("Etc/UTC", "UTC")],
        *[("Asia/Calcutta", "Asia/Kolkata"), ("Europe/Kiev", "Europe/Kyiv"), ("US/Eastern", "America/New_York")],
        *[
            ("Iceland", "Atlantic/Reykjavik"),
            ("GB", "Europe/London"),
            ("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ],
        *[("W. Europe Standard Time", "Europe/Berlin"), ("Eastern Standard Time", "America/New_York")],
        *[("russian standard time", "Europe/Moscow"), ("FLE Standard Time", "Europe/Kyiv")],
        *[("India Standard Time", "Asia/Kolkata"), ("Argentina Standard Time", "America/Argentina/Buenos_Aires")],
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam"),
        ("(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb", "Europe/Sarajevo"),
        ("(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "Asia/Kolkata"),
        ("(GMT-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(GMT+01:00) Central European Time - Berlin", "Europe/Berlin"),
        *[
            ("Pacific Time (US & Canada)", "America/Los_Angeles"),
            ("Berlin", "Europe/Berlin"),
            ("New York", "America/New_York"),
        ],
        *[
            ("Europe/Berlin (CET)", "Europe/Berlin"),
            ("europe_slash_berlin", "Europe/Berlin"),
            ("PST8PDT", "America/Los_Angeles"),
        ],
    ],
)
def test_a_zone_is_known_by_the_names_of_other_programs(text: str, zone: str) -> None:
    assert read_zone(text) == zone


def test_every_zone_of_a_country_keeps_its_name() -> None:
    for names in zones().values():
        for name in names:
            assert read_zone(name.upper()) == name
            assert ZoneInfo(name)


@pytest.mark.parametrize(
    "text", ["EST", "cet", "MSK", "GMT", "GMT+2", "UTC-8", "+02:00", "-0500", "Etc/GMT+5", "+05:30", "МСК", "UTC +3"]
)
def test_an_offset_is_no_zone(text: str) -> None:
    with pytest.raises(ValueError, match="is an offset, which says nothing about summer time"):
        read_zone(text)


@pytest.mark.parametrize("text", ["", "Mars", "Central European Time", "Europe/", "a" * 100_000, "../etc/passwd"])
def test_an_unknown_zone_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no time zone that is known here"):
        read_zone(text)
