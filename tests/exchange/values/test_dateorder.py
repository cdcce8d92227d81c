from datetime import date, timedelta

import pytest

from acct_tui.exchange.values.dateorder import AmbiguousDay, column_order, is_told_by_order
from acct_tui.exchange.values.dates import Order

FROM_OCTOBER = [date(2016, 10, 20) + timedelta(days=9 * n) for n in range(20)]


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        pytest.param(["03/04/2026", "13/04/2026"], "dmy", id="thirteenth-day-last"),
        pytest.param(["13/04/2026", "", "03/04/2026"], "dmy", id="thirteenth-day-first"),
        pytest.param(["03/04/2026", "04/13/2026"], "mdy", id="american"),
        pytest.param(["2026-03-04", "03/14/2026"], "mdy", id="among-iso-days"),
        pytest.param(["03.04.2026"], "dmy", id="dots"),
        pytest.param([f"{day:%d-%m-%y}" for day in FROM_OCTOBER], "dmy", id="few-years-last"),
        pytest.param([f"{day:%y-%m-%d}" for day in FROM_OCTOBER], "ymd", id="few-years-first"),
    ],
)
def test_a_column_shows_its_order(texts: list[str], order: Order) -> None:
    assert column_order(texts, None) == order


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([], id="nothing"),
        pytest.param(["", ""], id="empty"),
        pytest.param(["05/05/2026"], id="the-same-day-either-way"),
        pytest.param(["2026-11-23", "45631", "5 Dec 2024"], id="clear-days"),
    ],
)
def test_an_order_that_makes_no_difference_is_not_asked_for(texts: list[str]) -> None:
    assert column_order(texts, None)
    assert not is_told_by_order(texts)


@pytest.mark.parametrize(
    ("texts", "index", "reason"),
    [
        pytest.param(["", "03/04/2026"], 1, "“03/04/2026” could be 2026-03-04 or 2026-04-03: say which with "
                     "--dates dmy or --dates mdy", id="two-days"),
        pytest.param(["20-10-16"], 0, "could be 2016-10-20 or 2020-10-16", id="two-digits"),
        pytest.param([f"{day:%d-%m-%y}" for day in FROM_OCTOBER[:8]], 0, "could be", id="too-few-to-tell-years"),
        pytest.param(["01-02-03"], 0, "--dates dmy or --dates mdy or --dates ymd", id="three-days"),
        pytest.param(["13/04/2026", "04/13/2026"], 1, "“04/13/2026” does not fit the days above it", id="two-orders"),
        pytest.param(["2026-11-23", "soon"], 1, "“soon” is not a day", id="no-day"),
    ],
)  # fmt: skip
def test_an_open_order_is_asked_for(texts: list[str], index: int, reason: str) -> None:
    with pytest.raises(AmbiguousDay) as asked:
        column_order(texts, None)
    assert asked.value.index == index
    assert reason in str(asked.value)


def test_the_user_decides_what_the_column_leaves_open() -> None:
    assert column_order(["03/04/2026"], "mdy") == "mdy"
    assert column_order(["01-02-03"], "ymd") == "ymd"
    assert column_order([f"{day:%d-%m-%y}" for day in FROM_OCTOBER], "ymd") == "ymd"


def test_the_user_cannot_make_days_that_are_none() -> None:
    assert column_order(["03/04/2026", "13/04/2026"], "mdy") == "dmy"
    with pytest.raises(AmbiguousDay):
        column_order(["03/04/2026"], "ymd")


def test_nine_days_tell_years_from_days() -> None:
    assert column_order([f"{day:%d-%m-%y}" for day in FROM_OCTOBER[:9]], None) == "dmy"
