"""Words that are wrapped for a panel break between words, never inside of an amount or a number."""

import re

import pytest

from acct_tui.services.book import Book
from acct_tui.services.portfolio import portfolio
from acct_tui.ui.presentation import why
from acct_tui.ui.presentation.ink import hanging, wrapped

BROKEN = re.compile(r"€[0-9 ]*\n *[0-9]")


@pytest.mark.parametrize("amount", ["€4 200", "€1 234 567.50", "CHF 12 000", "+49 40 66969"])
@pytest.mark.parametrize("width", range(14, 30))
def test_an_amount_stays_in_one(amount: str, width: int) -> None:
    said = f"Invoice is late by {amount}, and so is {amount} too"
    lines = [line.plain.rstrip() for line in wrapped(((said[:10], "muted"), (said[10:], "error bold")), width)]
    assert " ".join(lines) == said
    assert sum(line.count(amount) for line in lines) == 2
    assert all(len(line) <= width for line in lines)


def test_a_line_keeps_its_tones() -> None:
    lines = wrapped((("late ", "muted"), ("€4 200", "error"), (" now", "")), 8)
    assert [line.plain.rstrip() for line in lines] == ["late", "€4 200", "now"]
    assert ["error" in str(line.spans) for line in lines] == [False, True, False]


def test_the_panel_of_the_portfolio_breaks_no_amount(book: Book) -> None:
    found = portfolio(book)
    for width in range(24, 60, 3):
        for line in found.rows:
            told = "\n".join(each.rstrip() for each in str(why.whole(line, found.desk, width).plain).split("\n"))
            assert not BROKEN.search(told), told


def test_a_lead_is_kept_whole() -> None:
    lines = hanging((("€4 200 ", ""),), (("and €12 000 more", ""),), 16)
    assert [line.plain.rstrip() for line in lines] == ["€4 200 and", "       €12 000", "       more"]
