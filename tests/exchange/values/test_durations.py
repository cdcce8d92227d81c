import pytest

from acct_tui.exchange.values.durations import read_minutes, unit_of


@pytest.mark.parametrize(
    ("texts", "unit"),
    [
        (["5", "12", "90"], "minutes"),
        (["30", "480", ""], "minutes"),
        (["12", "742", "0"], "seconds"),
        (["742000"], "milliseconds"),
        (["00:12:30"], "minutes"),
        ([], "minutes"),
    ],
)
def test_what_a_column_counts_in_is_told_by_its_longest_talk(texts: list[str], unit: str) -> None:
    assert unit_of(texts) == unit


def test_seconds_are_whole_minutes() -> None:
    assert (read_minutes("742", "seconds"), read_minutes("185000", "milliseconds"), read_minutes("59")) == (12, 3, 59)
