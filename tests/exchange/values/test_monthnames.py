"""Days are read with the names of months and weekdays of eleven languages."""

from datetime import UTC, date, datetime

import pytest

from acct_tui.domain.time.dayforms import MONTHS
from acct_tui.exchange.values.dateorder import AmbiguousDay, column_order
from acct_tui.exchange.values.dates import read_day, read_instant, readings
from acct_tui.exchange.values.languages import month_names
from acct_tui.exchange.values.monthnames import months_called
from acct_tui.words.safe import folded


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("Thursday, 31 December 2026", date(2026, 12, 31), id="english"),
        pytest.param("Sept. 5, 2026", date(2026, 9, 5), id="english-short"),
        pytest.param("31. Dezember 2026", date(2026, 12, 31), id="german"),
        pytest.param("Do., 5. März 2027", date(2027, 3, 5), id="german-weekday"),
        pytest.param("31-Dez-26", date(2026, 12, 31), id="german-two-digits"),
        pytest.param("5 Jänner 2027", date(2027, 1, 5), id="austrian"),
        pytest.param("5. Maerz 2027", date(2027, 3, 5), id="german-without-umlaut"),
        pytest.param("5 stycznia 2027 r.", date(2027, 1, 5), id="polish"),
        pytest.param("piątek, 5 mar 2027", date(2027, 3, 5), id="polish-short"),
        pytest.param("31 pazdziernika 2026", date(2026, 10, 31), id="polish-without-accents"),
        pytest.param("12. února 2027", date(2027, 2, 12), id="czech"),
        pytest.param("pá 5. července 2027", date(2027, 7, 5), id="czech-weekday"),
        pytest.param("31 декабря 2026 г.", date(2026, 12, 31), id="russian"),
        pytest.param("пт, 5 мар. 2027", date(2027, 3, 5), id="russian-short"),
        pytest.param("5 березня 2027 р.", date(2027, 3, 5), id="ukrainian"),
        pytest.param("п'ятниця, 5 бер. 2027 року", date(2027, 3, 5), id="ukrainian-weekday"),
        pytest.param("1er mars 2027", date(2027, 3, 1), id="french"),
        pytest.param("le vendredi 31 déc. 2026", date(2026, 12, 31), id="french-weekday"),
        pytest.param("mar. 2 mars 2027", date(2027, 3, 2), id="french-weekday-like-a-month"),
        pytest.param("3 de marzo de 2027", date(2027, 3, 3), id="spanish"),
        pytest.param("mar 2 mar 2027", date(2027, 3, 2), id="spanish-weekday-like-a-month"),
        pytest.param("venerdì 1º gennaio 2027", date(2027, 1, 1), id="italian"),
        pytest.param("5 mag 2027", date(2027, 5, 5), id="italian-short"),
        pytest.param("sexta-feira, 5 de março de 2027", date(2027, 3, 5), id="portuguese"),
        pytest.param("5/fev/2027", date(2027, 2, 5), id="portuguese-short"),
        pytest.param("vr 5 mrt. 2027", date(2027, 3, 5), id="dutch"),
        pytest.param("5 augustus 2027", date(2027, 8, 5), id="dutch-full"),
        pytest.param("2026 Dec 31", date(2026, 12, 31), id="year-first"),
        pytest.param("31Dec2026", date(2026, 12, 31), id="without-blanks"),
        pytest.param("31 Dec '26", date(2026, 12, 31), id="apostrophe"),
        pytest.param("5 lis 2027", date(2027, 11, 5), id="same-month-in-two-languages"),
        pytest.param("Fr., 05.03.2027", date(2027, 3, 5), id="numbers-after-a-weekday"),
        pytest.param("31.12.2026 г.", date(2026, 12, 31), id="numbers-before-a-word"),
        pytest.param("31\N{NO-BREAK SPACE}grudnia\N{NO-BREAK SPACE}2026", date(2026, 12, 31), id="no-break-spaces"),
        pytest.param("2026年12月31日", date(2026, 12, 31), id="japanese"),
        pytest.param("1798675200000", date(2026, 12, 31), id="thousandths-of-a-second"),
    ],
)
def test_a_month_is_known_by_its_name(text: str, day: date) -> None:
    assert read_day(text, "dmy") == day


def test_every_month_name_means_one_month_in_all_languages() -> None:
    for number, name in month_names():
        key = folded(name).strip(".")
        assert months_called(key) == (number,), name
        english = {number for number, own in enumerate(MONTHS, 1) if len(key) >= 3 and own.startswith(key[:3])}
        assert english <= {number}, name


@pytest.mark.parametrize(
    ("text", "months"),
    [
        pytest.param("5 červ 2027", "June or July", id="czech"),
        pytest.param("5 jui 2027", "June or July", id="french"),
    ],
)
def test_a_name_of_two_months_is_not_guessed(text: str, months: str) -> None:
    with pytest.raises(ValueError, match=f"could be in {months}: write the month in full"):
        read_day(text, "dmy")
    with pytest.raises(AmbiguousDay, match=months):
        column_order([text], "dmy")


@pytest.mark.parametrize(
    "text",
    [
        *("December 2026", "31 Dezember", "32 marca 2027", "30 února 2027", "Dezember 5, 27", "5 soon 2027"),
        *("Freitag", "5 de 2027", "mars mars 5 2027", "31 Dezember 2026 und mehr", "г" * 90, "5 " * 45),
    ],
)
def test_words_around_numbers_are_no_day(text: str) -> None:
    assert not readings(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        pytest.param("Dec 31, 2026 at 2:30 pm", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="english"),
        pytest.param("31 Dec 2026, 2 pm", datetime(2026, 12, 31, 13, tzinfo=UTC), id="english-hour"),
        pytest.param("31. Dezember 2026 um 14:30 Uhr", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="german"),
        pytest.param("31.12.2026, 14.30 Uhr", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="german-dots"),
        pytest.param("31.12.26 14.30", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="dots-alone"),
        pytest.param("31 grudnia 2026 o godz. 14:30", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="polish"),
        pytest.param("31. 12. 2026 v 14:30 hod.", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="czech"),
        pytest.param("31 декабря 2026 г. в 14:30", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="russian"),
        pytest.param("31 грудня 2026 р. о 14:30", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="ukrainian"),
        pytest.param("31/12/2026 à 14h30", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="french"),
        pytest.param("31 décembre 2026 à 14 h", datetime(2026, 12, 31, 13, tzinfo=UTC), id="french-hour"),
        pytest.param("31 de diciembre de 2026, 2:30 p. m.", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="spanish"),
        pytest.param("31 dicembre 2026 alle ore 14:30", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="italian"),
        pytest.param("31 de dezembro de 2026 às 14:30", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="portuguese"),
        pytest.param("31 december 2026 om 14.30 uur", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="dutch"),
        pytest.param(
            "2026-12-31T14:30-05:00[America/New_York]", datetime(2026, 12, 31, 19, 30, tzinfo=UTC), id="offset-and-zone"
        ),
        pytest.param("2026-12-31T14:30[Asia/Tokyo]", datetime(2026, 12, 31, 5, 30, tzinfo=UTC), id="zone-alone"),
        pytest.param(
            "Thu Dec 31 2026 14:30:00 GMT+0100 (Central European Standard Time)",
            datetime(2026, 12, 31, 13, 30, tzinfo=UTC),
            id="javascript",
        ),
        pytest.param("Thu, 31 Dec 2026 14:30:00 +0000 (UTC)", datetime(2026, 12, 31, 14, 30, tzinfo=UTC), id="mail"),
        pytest.param("20261231T143000Z", datetime(2026, 12, 31, 14, 30, tzinfo=UTC), id="compact"),
        pytest.param(
            "12/31/2026, 2:30\N{NARROW NO-BREAK SPACE}PM", datetime(2026, 12, 31, 13, 30, tzinfo=UTC), id="narrow"
        ),
        pytest.param("1798727400000", datetime(2026, 12, 31, 14, 30, tzinfo=UTC), id="thousandths-of-a-second"),
    ],
)
def test_a_time_of_day_is_read_in_the_ways_of_each_language(text: str, moment: datetime) -> None:
    [order] = {order for order in readings(text) if order != "ymd"} - ({"dmy"} if "12/31" in text else {"mdy"})
    assert read_instant(text, order, "Europe/Berlin") == (moment, True)


@pytest.mark.parametrize("text", ["31.12.2026 24.30 Uhr", "2026-12-31 14:30 [Mars]", "31.12.2026 13 pm", "14 Uhr"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_instant(text, "dmy", "Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("5. 12.2026", date(2026, 12, 5), id="blank-after-the-day"),
        pytest.param("2026. 11.23", date(2026, 11, 23), id="hungarian"),
    ],
)
def test_dots_of_a_day_are_no_time(text: str, day: date) -> None:
    assert read_instant(text, "dmy", "Europe/Berlin")[1] is False
    assert read_day(text, "dmy") == day
