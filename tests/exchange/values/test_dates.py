from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.exchange.values.dates import ORDERS, Order, read_day, read_instant, readings

DAYS = st.dates(date(1970, 1, 1), date(2068, 12, 31))


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        pytest.param("2026-11-23", "dmy", date(2026, 11, 23), id="iso"),
        pytest.param("2026-1-5", "mdy", date(2026, 1, 5), id="iso-short"),
        pytest.param("2026-11-23T10:00:00Z", "dmy", date(2026, 11, 23), id="iso-moment"),
        pytest.param("20261123", "dmy", date(2026, 11, 23), id="compact"),
        pytest.param("2026. 11. 23.", "dmy", date(2026, 11, 23), id="hungarian"),
        pytest.param("23.11.2026", "dmy", date(2026, 11, 23), id="dots"),
        pytest.param("23.11.26", "dmy", date(2026, 11, 23), id="dots-short"),
        pytest.param("11/23/2026", "mdy", date(2026, 11, 23), id="american"),
        pytest.param("20-10-16", "dmy", date(2016, 10, 20), id="two-digits-dmy"),
        pytest.param("16-10-20", "ymd", date(2016, 10, 20), id="two-digits-ymd"),
        pytest.param("01-01-68", "dmy", date(2068, 1, 1), id="last-of-this-century"),
        pytest.param("01-01-69", "dmy", date(1969, 1, 1), id="first-of-the-last-century"),
        pytest.param("45631", "dmy", date(2024, 12, 5), id="serial"),
        pytest.param("45631.5", "dmy", date(2024, 12, 5), id="serial-with-time"),
        pytest.param("5 Dec 2024", "dmy", date(2024, 12, 5), id="named"),
        pytest.param("5-Dec-24", "mdy", date(2024, 12, 5), id="named-short"),
        pytest.param("December 5th, 2024", "ymd", date(2024, 12, 5), id="named-american"),
        pytest.param("Thu, 5 Dec 2024", "dmy", date(2024, 12, 5), id="weekday"),
    ],
)  # fmt: skip
def test_a_day_is_read_in_its_order(text: str, order: Order, day: date) -> None:
    assert read_day(text, order) == day


@pytest.mark.parametrize(
    "text",
    [
        *("", "soon", "2026-02-30", "31.02.2026", "13/13/2026", "1.2.3", "2026-1"),
        *(f"2026-11-23{' ' * 100_000}x", "12345", "80000", "0001-01-01", "9999-01-01"),
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    assert not readings(text)
    with pytest.raises(ValueError, match="is not a day"):
        read_day(text, "dmy")


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        pytest.param("03/04/2026", {"dmy", "mdy"}, id="slashes"),
        pytest.param("03.04.2026", {"dmy"}, id="dots"),
        pytest.param("12/13/2026", {"mdy"}, id="thirteenth-month"),
        pytest.param("01-02-03", {"dmy", "mdy", "ymd"}, id="two-digits"),
        pytest.param("20-10-16", {"dmy", "ymd"}, id="no-twentieth-month"),
    ],
)
def test_a_day_can_be_open_to_several_orders(text: str, orders: set[str]) -> None:
    assert set(readings(text)) == orders


def test_a_birthday_of_two_digits_lies_in_the_past() -> None:
    today = date(2026, 11, 23)
    assert read_day("24-11-26", "dmy", before=today) == date(1926, 11, 24)
    assert read_day("23-11-26", "dmy", before=today) == today
    assert read_day("24.11.2026", "dmy", before=today) == date(2026, 11, 24)


@given(DAYS, st.sampled_from(ORDERS), st.sampled_from(["-", "/"]))
def test_every_two_digit_day_comes_back(day: date, order: Order, mark: str) -> None:
    parts = {"d": f"{day:%d}", "m": f"{day:%m}", "y": f"{day:%y}"}
    assert read_day(mark.join(parts[letter] for letter in order), order) == day


@pytest.mark.parametrize(
    ("text", "moment", "timed"),
    [
        pytest.param("2026-11-23T10:00:00Z", datetime(2026, 11, 23, 10, tzinfo=UTC), True, id="utc"),
        pytest.param("2026-11-23 10:00 +01:00", datetime(2026, 11, 23, 9, tzinfo=UTC), True, id="offset"),
        pytest.param("2026-11-23 10:00 GMT", datetime(2026, 11, 23, 10, tzinfo=UTC), True, id="gmt"),
        pytest.param("23.11.2026 10:00", datetime(2026, 11, 23, 9, tzinfo=UTC), True, id="home-clock"),
        pytest.param("23.07.2026, 10:00", datetime(2026, 7, 23, 8, tzinfo=UTC), True, id="home-summer-clock"),
        pytest.param("2026-11-23 2:30 PM", datetime(2026, 11, 23, 13, 30, tzinfo=UTC), True, id="afternoon"),
        pytest.param("2026-11-23 12:30 am", datetime(2026, 11, 22, 23, 30, tzinfo=UTC), True, id="after-midnight"),
        pytest.param("46349.75", datetime(2026, 11, 23, 17, tzinfo=UTC), True, id="serial"),
        pytest.param("2026-11-23", datetime(2026, 11, 23, 11, tzinfo=UTC), False, id="noon-at-home"),
    ],
)
def test_a_moment_is_read_on_the_home_clock(text: str, moment: datetime, timed: bool) -> None:
    assert read_instant(text, "dmy", "Europe/Berlin") == (moment, timed)


@pytest.mark.parametrize("text", ["2026-11-23 25:00", "2026-11-23 10:61", "2026-11-23 13:00 pm", "10:00"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_instant(text, "dmy", "Europe/Berlin")


@given(st.datetimes(datetime(1970, 1, 1), datetime(2199, 1, 1)), st.integers(-720, 720))  # noqa: DTZ001 zones are added
def test_every_stated_moment_comes_back(local: datetime, minutes: int) -> None:
    moment = local.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=minutes)))
    assert read_instant(moment.isoformat(), "dmy", "Europe/Berlin") == (moment, True)


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_a_value_error(text: str) -> None:
    with suppress(ValueError):
        read_instant(text, "dmy", "Europe/Berlin")
