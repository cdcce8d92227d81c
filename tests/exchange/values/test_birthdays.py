from datetime import date

import pytest

from acct_tui.domain.plan.moments import UNKNOWN_YEAR
from acct_tui.exchange.values.birthdays import birthday_readings, read_birthday
from acct_tui.exchange.values.dateorder import AmbiguousDay, column_order

LEAP = date(UNKNOWN_YEAR, 2, 29)


@pytest.mark.parametrize(
    ("text", "birthday"),
    [
        *[
            ("1985-02-28", date(1985, 2, 28)),
            ("19850228", date(1985, 2, 28)),
            ("1985-02-28T00:00:00Z", date(1985, 2, 28)),
        ],
        *[("28.02.85", date(1985, 2, 28)), ("--02-29", LEAP), (" --02-29", LEAP), ("--0229", LEAP), ("02-29", LEAP)],
        *[("0000-02-29", LEAP), ("02/29", LEAP), ("29/02", LEAP), ("29.02.", LEAP), ("29.2", LEAP), ("29. 2.", LEAP)],
        *[("29 Feb", LEAP), ("Feb 29", LEAP), ("29. Februar", LEAP), ("29 lutego", LEAP), ("29. února", LEAP)],
        *[
            ("29 февраля", LEAP),
            ("29 лютого", LEAP),
            ("29 février", LEAP),
            ("29 de febrero", LEAP),
            ("29 febbraio", LEAP),
        ],
        *[("29 de fevereiro", LEAP), ("29 februari", LEAP), ("1604-02-29", LEAP)],
    ],
)
def test_a_birthday_is_read_with_its_year_or_without(text: str, birthday: date) -> None:
    assert read_birthday(text) == birthday


@pytest.mark.parametrize("text", ["1985-02-29", "31.02.", "--13-01", "30 Feb", "1985", "1985-02", "soon", "", "-" * 99])
def test_an_impossible_birthday_is_refused(text: str) -> None:
    assert not birthday_readings(text)
    with pytest.raises(ValueError, match="is not a birthday such as 1985-02-28 or 28 Feb"):
        read_birthday(text)


def test_the_order_of_a_column_decides_what_a_birthday_leaves_open() -> None:
    with pytest.raises(ValueError, match="“03-04” could be 4 March or 3 April"):
        read_birthday("03-04")
    assert read_birthday("03-04", "mdy") == date(UNKNOWN_YEAR, 3, 4)
    assert column_order(["03/04", "13/04", "29 Feb"], None, birthday_readings) == "dmy"
    with pytest.raises(AmbiguousDay, match="could be 4 March or 3 April: say which with --dates dmy or --dates mdy"):
        column_order(["", "03/04"], None, birthday_readings)


def test_a_birthday_of_two_digits_lies_in_the_past() -> None:
    assert read_birthday("24.11.26", before=date(2026, 11, 23)) == date(1926, 11, 24)
