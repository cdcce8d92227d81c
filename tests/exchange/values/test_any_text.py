"""Whatever a cell holds, reading it gives a value or a ValueError, and at once."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.exchange.values.birthdays import read_birthday
from acct_tui.exchange.values.countries import country_code
from acct_tui.exchange.values.currencies import currency_code, currency_named, open_sign
from acct_tui.exchange.values.dates import read_instant, why_no_day
from acct_tui.exchange.values.flags import read_flag
from acct_tui.exchange.values.nothing import is_nothing
from acct_tui.exchange.values.spoilt import has_lost_digits, unwrapped
from acct_tui.exchange.values.zones import read_zone

READERS: list[Callable[[str], object]] = [
    *(read_birthday, country_code, currency_code, currency_named, open_sign, why_no_day, read_flag, is_nothing),
    *(has_lost_digits, unwrapped, read_zone, lambda text: read_instant(text, "dmy", "Europe/Berlin")),
]
PIECES = st.sampled_from(
    [
        *"0123456789 .,-/:()[]'=€\"+",
        "2026",
        "31",
        "mar",
        "14:30",
        "[Europe]",
        "GMT",
        "kr",
        "г.",
        "T",
        "፩",
        "\0",
        "\ud800",
    ]
)


@given(st.text(max_size=30) | st.lists(PIECES, max_size=12).map("".join))
def test_any_text_is_a_value_or_refused(text: str) -> None:
    for read in READERS:
        with suppress(ValueError):
            read(text)


@pytest.mark.parametrize(
    "piece", ["1 ", "a ", "- ", "(", "'", "1.", "14 h ", '="', "0-", "um ", "5 mar ", "1:11 ", "г."]
)
def test_a_long_text_is_read_at_once(piece: str) -> None:
    for text in (piece * 100_000, f"{piece * 100_000}x"):
        for read in READERS:
            with suppress(ValueError):
                read(text)
