from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.store.schema import BY_NAME, TABLES, Column
from acct_tui.store.values import parse, parse_text, plain, settle

BERLIN_WINTER = timezone(timedelta(hours=1))


def column(name: str) -> Column:
    table, field = name.split(".")
    return BY_NAME[table].by_name[field]


@pytest.mark.parametrize(
    ("field", "given_value", "kept"),
    [
        pytest.param("clients.name", " Volga\r\nTyres\x1b[0m ", "Volga Tyres[0m", id="one-line"),
        pytest.param("clients.name", "Cafe\u0301", "Café", id="nfc"),
        pytest.param("clients.notes", "a\r\nb\0\n\n", "a\nb", id="lines"),
        pytest.param("clients.notes", " \n", None, id="blank-is-nothing"),
        pytest.param("clients.tier", None, "C", id="default"),
        pytest.param("clients.website", "", None, id="empty-is-nothing"),
        pytest.param("clients.pinned_at", datetime(2026, 11, 23, 9, 47, 1, 5, BERLIN_WINTER),
                     datetime(2026, 11, 23, 8, 47, 1, tzinfo=UTC), id="to-utc-and-seconds"),
        pytest.param("clients.pinned_at", pendulum.datetime(2026, 11, 23, 9, 47, tz="Europe/Berlin"),
                     datetime(2026, 11, 23, 8, 47, tzinfo=UTC), id="pendulum"),
        pytest.param("clients.since", date(2026, 2, 28), date(2026, 2, 28), id="day"),
        pytest.param("call_windows.starts", time(9, 30, 59), time(9, 30), id="to-the-minute"),
        pytest.param("call_windows.weekday", 0, 0, id="zero-is-something"),
        pytest.param("commitments.promised", False, False, id="false-is-something"),
        pytest.param("readings.value", Decimal("-0.0"), Decimal("0.0"), id="no-minus-zero"),
        pytest.param("readings.value", Decimal("1.50"), Decimal("1.50"), id="decimal-as-written"),
        pytest.param("clients.time_zone", "Europe/Berlin", "Europe/Berlin", id="zone"),
    ],
)  # fmt: skip
def test_a_value_is_settled_before_it_is_kept(field: str, given_value: object, kept: object) -> None:
    assert settle(column(field), given_value) == kept
    assert type(settle(column(field), given_value)) is type(kept)


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        pytest.param("clients.name", None, "is missing", id="missing"),
        pytest.param("clients.name", "\x07 ", "is missing", id="nothing-left"),
        pytest.param("clients.name", 5, "5 is not text", id="number-as-text"),
        pytest.param("clients.tier", "D", "'D' is none of A, B, C", id="choice"),
        pytest.param("clients.cadence_days", 0, "0 is below 1", id="low"),
        pytest.param("surveys.score", 11, "11 is above 10", id="high"),
        pytest.param("clients.cadence_days", True, "True is not a whole number", id="bool-as-number"),
        pytest.param("clients.cadence_days", 2.0, "2.0 is not a whole number", id="float"),
        pytest.param("payments.amount", 2**63, f"{2**63} is not a whole number of minor units", id="too-large"),
        pytest.param("commitments.promised", 1, "1 is not true or false", id="number-as-flag"),
        pytest.param("clients.since", datetime(2026, 1, 1, tzinfo=UTC),
                     "2026-01-01 00:00:00+00:00 is not a day such as 2026-11-23", id="instant-as-day"),
        pytest.param("clients.pinned_at", datetime(2026, 1, 1),  # noqa: DTZ001 naive on purpose
                     "2026-01-01 00:00:00 is not an instant with its offset, such as 2026-11-23T08:47:00Z", id="naive"),
        pytest.param("clients.pinned_at", datetime(1, 1, 1, tzinfo=BERLIN_WINTER),
                     "0001-01-01 00:00:00+01:00 is not an instant with its offset, such as 2026-11-23T08:47:00Z",
                     id="before-time"),
        pytest.param("clients.time_zone", "Mars/Olympus", "'Mars/Olympus' is not a time zone such as Europe/Berlin",
                     id="zone"),
        pytest.param("clients.time_zone", "../../etc/passwd",
                     "'../../etc/passwd' is not a time zone such as Europe/Berlin", id="zone-as-path"),
        pytest.param("clients.time_zone", "Europe", "'Europe' is not a time zone such as Europe/Berlin", id="folder"),
        pytest.param("clients.country", "de", "'de' is not a country in two capital letters, such as DE", id="country"),
        pytest.param("clients.currency", "€", "'€' is not a currency in three capital letters, such as EUR",
                     id="currency"),
        pytest.param("readings.value", Decimal("NaN"), "NaN is not a decimal number such as 12.5", id="nan"),
        pytest.param("readings.value", Decimal("1e999999"), "1E+999999 is not a decimal number such as 12.5",
                     id="huge"),
        pytest.param("meetings.starts_at", datetime(2026, 1, 1, tzinfo=UTC),
                     "2026-01-01 00:00:00+00:00 is not a local time such as 2026-11-23T09:30", id="aware-local"),
        pytest.param("clients.country", "x" * 99, f"'{'x' * 38}… is not a country in two capital letters, such as DE",
                     id="long"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_with_its_reason(field: str, value: object, reason: str) -> None:
    with pytest.raises(ValueError) as refusal:  # noqa: PT011 the reason is compared below
        settle(column(field), value)
    assert str(refusal.value) == reason


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("clients.since", "20261123", id="another-spelling"),
        pytest.param("clients.since", "2026-02-30", id="no-such-day"),
        pytest.param("clients.pinned_at", "2026-11-23T08:47:00", id="naive"),
        pytest.param("clients.pinned_at", "2026-11-23", id="day-as-instant"),
        pytest.param("call_windows.starts", "9:00", id="short-time"),
        pytest.param("call_windows.starts", "09:00:30", id="seconds"),
        pytest.param("meetings.starts_at", "2026-11-23T09:30Z", id="local-with-zone"),
        pytest.param("readings.value", 12.5, id="number-as-decimal"),
        pytest.param("readings.value", "1e3", id="exponent"),
        pytest.param("readings.value", "01", id="leading-zero"),
        pytest.param("readings.value", "-0", id="minus-zero"),
        pytest.param("clients.cadence_days", "5", id="text-as-number"),
        pytest.param("clients.name", ["n"], id="list"),
        pytest.param("commitments.promised", "true", id="text-as-flag"),
    ],
)
def test_json_must_have_the_type_and_spelling_of_its_kind(field: str, value: object) -> None:
    with pytest.raises(ValueError, match=" is not "):
        parse(column(field), value)


def test_an_instant_may_come_with_any_offset() -> None:
    assert parse(column("clients.pinned_at"), "2026-11-23T09:47:00+01:00") == datetime(2026, 11, 23, 8, 47, tzinfo=UTC)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        pytest.param("clients.cadence_days", " 7 ", 7, id="number"),
        pytest.param("clients.cadence_days", "", 5, id="nothing"),
        pytest.param("payments.amount", "-250", -250, id="money"),
        pytest.param("commitments.promised", "Yes", True, id="yes"),
        pytest.param("commitments.promised", "0", False, id="no"),
        pytest.param("clients.since", "2026-11-23", date(2026, 11, 23), id="day"),
        pytest.param("readings.value", "12.50", Decimal("12.50"), id="decimal"),
    ],
)
def test_typed_text_is_read_by_its_column(field: str, text: str, value: object) -> None:
    assert parse_text(column(field), text) == value


@pytest.mark.parametrize(("field", "text"), [("clients.cadence_days", "many"), ("commitments.promised", "perhaps")])
def test_typed_text_that_means_nothing_is_refused(field: str, text: str) -> None:
    with pytest.raises(ValueError, match=f"'{text}' is not"):
        parse_text(column(field), text)


VALUES: dict[str, st.SearchStrategy[Any]] = {
    "id": st.text(),
    "text": st.text(),
    "lines": st.text(),
    "reference": st.text(),
    "instant": st.datetimes(
        datetime(1, 1, 3), datetime(9999, 12, 29), timezones=st.sampled_from([UTC, BERLIN_WINTER])  # noqa: DTZ001 bounds
    ),
    "day": st.dates(),
    "time": st.times(),
    "local_time": st.datetimes(),
    "count": st.integers(1, 5),
    "money": st.integers(-(2**63), 2**63 - 1),
    "decimal": st.decimals(-(10**17), 10**17, places=3),
    "flag": st.booleans(),
    "zone": st.sampled_from(["UTC", "Asia/Kathmandu"]),
    "country": st.sampled_from(["DE", "NP"]),
    "currency": st.sampled_from(["EUR", "JPY"]),
}  # fmt: skip
COLUMNS = [column for table in TABLES for column in table.columns]


@given(st.data())
def test_what_was_settled_comes_back_from_its_plain_form(data: st.DataObject) -> None:
    field = data.draw(st.sampled_from(COLUMNS))
    value = data.draw(st.sampled_from(field.choices) if field.choices else VALUES[field.kind])
    try:
        kept = settle(field, value)
    except ValueError:
        return
    assert parse(field, plain(field, kept)) == kept
    assert settle(field, kept) == kept
