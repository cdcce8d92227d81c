import pytest

from acct_tui.exchange.values.spoilt import has_lost_digits, unwrapped


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param('="+46701234567"', "+46701234567", id="formula"),
        pytest.param('="say ""hello"""', 'say "hello"', id="quotes"),
        pytest.param('=T("0049")', "0049", id="text-function"),
        pytest.param("'+2348035550103", "+2348035550103", id="apostrophe"),
        pytest.param("'=SUM", "=SUM", id="harmless-formula"),
        pytest.param("'t Hooft", "'t Hooft", id="a-name"),
        pytest.param("=1+1", "=1+1", id="another-formula"),
        pytest.param('="half', '="half', id="no-end"),
        pytest.param("plain", "plain", id="plain"),
    ],
)
def test_a_cell_is_read_without_its_wrapping(cell: str, text: str) -> None:
    assert unwrapped(cell) == text


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        *[("4.67012E+10", True), ("4,67012E+10", True), ("4.6e10", True), ("1E+05", True)],
        *[("46701234567", False), ("E10", False), ("4.67012", False), ("+46 70 1", False), ("1" * 100_000, False)],
    ],
)
def test_a_number_that_was_rounded_is_told(text: str, lost: bool) -> None:
    assert has_lost_digits(text) is lost
