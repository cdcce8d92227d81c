"""Forms say and read values as people do, find choices by a part of a name, and have a word for every field."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.time.worktime import WorkCalendar, WorkingHours
from acct_tui.store.schema import TABLES, Column, Table
from acct_tui.ui.forms import world
from acct_tui.ui.forms.labels import asked, label
from acct_tui.ui.forms.options import Option, called, matching
from acct_tui.ui.forms.paths import completed, fitting
from acct_tui.ui.forms.spelling import Around, echo, read, written

NOW = datetime(2026, 11, 23, 7, 47, tzinfo=UTC)  # Monday, 8:47 in Berlin
AROUND = Around(Desk(NOW, WorkingHours("Europe/Berlin", time(9), time(18), WorkCalendar())), lambda: "EUR")

DAY = Column("due_on", "day", required=False)
PAST_DAY = Column("issued_on", "day", required=False)
DUE = Column("due_at", "instant", required=False)
AT = Column("at", "instant", required=True)
FEE = Column("fee", "money", required=False)
STARTS = Column("starts", "time", required=True)
MOOD = Column("mood", "count", required=False, low=1, high=5)
WALL = datetime.fromisoformat("2026-11-25T14:00")
MEETING = Column("starts_at", "local_time", required=True)


@pytest.mark.parametrize(
    ("column", "typed", "value", "said"),
    [
        pytest.param(DAY, "fri", date(2026, 11, 27), "Fri 27 Nov 2026", id="day-ahead"),
        pytest.param(DAY, "+3d", date(2026, 11, 26), "Thu 26 Nov 2026", id="day-step"),
        pytest.param(PAST_DAY, "fri", date(2026, 11, 20), "Fri 20 Nov 2026", id="day-behind"),
        pytest.param(DUE, "24 nov 9:00", datetime(2026, 11, 24, 8, tzinfo=UTC), "Tue 24 Nov 09:00", id="moment"),
        pytest.param(DUE, "fri", datetime(2026, 11, 27, 17, tzinfo=UTC), "Fri 27 Nov 18:00", id="end-of-my-day"),
        pytest.param(AT, "40 min ago", datetime(2026, 11, 23, 7, 7, tzinfo=UTC), "Mon 23 Nov 08:07", id="just-now"),
        pytest.param(DUE, "20 nov 2026 9:00", datetime(2026, 11, 20, 8, tzinfo=UTC), "Fri 20 Nov 09:00", id="dated"),
        pytest.param(MEETING, "wed 14:00", WALL, "Wed 25 Nov 2026 14:00", id="on-the-wall"),
        pytest.param(FEE, "4 200", 420000, "€4 200", id="thousands"),
        pytest.param(FEE, "4200,50", 420050, "€4 200.50", id="cents"),
        pytest.param(STARTS, "18", time(18), "18:00", id="hour"),
        pytest.param(MOOD, "5", 5, "", id="count"),
        pytest.param(FEE, "  ", None, "", id="nothing"),
    ],
)  # fmt: skip
def test_words_are_read_and_said_again(column: Column, typed: str, value: object, said: str) -> None:
    assert read(column, typed, AROUND) == value
    assert echo(column, value, AROUND) == said
    assert read(column, written(column, value, AROUND), AROUND) == value


@pytest.mark.parametrize(
    ("column", "typed", "why"),
    [
        pytest.param(DAY, "12/11", "can be read in two ways", id="two-days"),
        pytest.param(DAY, "31 feb", "does not exist", id="no-such-day"),
        pytest.param(DUE, "yesterday 9:00", "in the past", id="past-due"),
        pytest.param(AT, "tomorrow 9:00", "in the future", id="future-touch"),
        pytest.param(FEE, "$20", "not in EUR", id="other-currency"),
        pytest.param(FEE, "many", "not an amount", id="no-amount"),
        pytest.param(STARTS, "25:00", "not a time", id="no-time"),
        pytest.param(MOOD, "6", "6 is above 5", id="above"),
        pytest.param(MOOD, "0", "0 is below 1", id="below"),
        pytest.param(STARTS, "", "is missing", id="missing"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_line(column: Column, typed: str, why: str) -> None:
    with pytest.raises(ValueError, match=why) as refused:
        read(column, typed, AROUND)
    assert "\n" not in str(refused.value)


def test_money_needs_a_currency() -> None:
    with pytest.raises(ValueError, match="currency first"):
        read(FEE, "20", Around(AROUND.desk, lambda: None))


@pytest.mark.parametrize(
    ("options", "typed", "first"),
    [
        pytest.param(world.zones(), "berl", "Europe/Berlin", id="part-of-a-city"),
        pytest.param(world.zones(), "new york", "America/New_York", id="two-words"),
        pytest.param(world.zones(), "japan", "Asia/Tokyo", id="zone-by-country"),
        pytest.param(world.countries(), "de", "Germany", id="code"),
        pytest.param(world.countries(), "cote", "Côte d’Ivoire", id="accents"),
        pytest.param(world.currencies(), "zlo", "PLN", id="currency-by-name"),
        pytest.param(world.currencies(), "eur", "EUR", id="currency-by-code"),
    ],
)
def test_a_part_of_a_name_finds_it(options: tuple[Option, ...], typed: str, first: str) -> None:
    assert matching(options, typed)[0].text == first


def test_namesakes_are_never_guessed() -> None:
    twins = [Option("1", "Anna", "finance"), Option("2", "Anna", "technical")]
    assert called(twins, "anna") is None
    assert [option.value for option in matching(twins, "anna tech")] == ["2"]


@pytest.mark.parametrize("is_new", [True, False], ids=["new", "old"])
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_has_its_place_and_its_words(table: Table, is_new: bool) -> None:
    first, rest = asked(table, is_new=is_new)
    names = [column.name for column in (*first, *rest)]
    assert len(names) == len(set(names))
    assert {column.name for column in table.columns if column.required} - {"id"} <= set(names)
    assert len({label(table.name, column) for column in (*first, *rest)}) == len(names)


def test_paths_are_completed_as_far_as_names_agree(tmp_path: Path) -> None:
    for name in ("deals-may.csv", "deals-june.csv", "deals-april.xlsx", "photo.png", ".hidden.csv"):
        (tmp_path / name).touch()
    (tmp_path / "people").mkdir()
    assert fitting(f"{tmp_path}/") == ["deals-april.xlsx", "deals-june.csv", "deals-may.csv", "people/"]
    assert completed(f"{tmp_path}/d") == f"{tmp_path}/deals-"
    assert completed(f"{tmp_path}/DEALS-M") == f"{tmp_path}/deals-may.csv"
    assert completed(f"{tmp_path}/p") == f"{tmp_path}/people/"
    assert completed(f"{tmp_path}/nothing") == f"{tmp_path}/nothing"
    assert fitting(f"{tmp_path}/gone/") == []
