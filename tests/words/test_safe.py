"""Text from outside is harmless to a terminal and comparable however it was typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.words.safe import cells, clean, fit, folded, one_line

ANY = st.text(st.characters())


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("plain\ttext\n", "plain\ttext\n", id="kept"),
        pytest.param("a\x00b", "ab", id="nul"),
        pytest.param("\x1b[31mred", "[31mred", id="escape"),
        pytest.param("a\x7f\x9b31mb", "a31mb", id="c1"),
        pytest.param("a\r\nb\rc", "a\nb\nc", id="line-ends"),
        pytest.param("a\u2028b\u2029c\x85d\x0be", "a\nb\nc\nd\ne", id="rarer-line-ends"),
        pytest.param("a\u202eb\u2066c\u2069d", "abcd", id="overrides-and-isolates"),
        pytest.param("u\N{COMBINING DIAERESIS}", "ü", id="nfc"),
        pytest.param("u\x00\N{COMBINING DIAERESIS}", "ü", id="nfc-after-stripping"),
        pytest.param("a\udc80b", "a\N{REPLACEMENT CHARACTER}b", id="broken-byte"),
        pytest.param("ACME [DE] [/]", "ACME [DE] [/]", id="markup-is-text"),
        pytest.param("👩\N{ZERO WIDTH JOINER}💻", "👩\N{ZERO WIDTH JOINER}💻", id="joined-emoji"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("  a \n\n\t b  ", "a b", id="runs"),
        pytest.param("a\r\nb", "a b", id="windows"),
        pytest.param("a  b", "a  b", id="blanks-inside-stay"),
        pytest.param(" \n ", "", id="nothing"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("Müller", "muller", id="accent"),
        pytest.param("STRASSE Straße", "strasse strasse", id="sharp-s"),
        pytest.param("Łódź", "lodz", id="l-stroke"),
        pytest.param("SØREN", "soren", id="o-slash"),
        pytest.param("Æon Œuvre", "aeon oeuvre", id="ligatures"),
        pytest.param("\N{LATIN SMALL LIGATURE FI}t", "fit", id="compatibility"),
        pytest.param("İstanbul", "istanbul", id="dotted-i"),
        pytest.param("Юрий", "юрии", id="cyrillic"),
    ],
)
def test_folded(text: str, plain: str) -> None:
    assert folded(text) == plain


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        pytest.param("Nordbau", 7, "Nordbau", id="fits"),
        pytest.param("Nordbau", 6, "Nordb…", id="one-too-long"),
        pytest.param("Spring relaunch", 8, "Spring…", id="no-blank-before-the-dots"),
        pytest.param("東京都庁", 8, "東京都庁", id="wide-fits"),
        pytest.param("東京都庁", 7, "東京都…", id="wide-odd"),
        pytest.param("東京都庁", 6, "東京…", id="wide-even"),
        pytest.param("e\N{COMBINING ACUTE ACCENT}te\N{COMBINING ACUTE ACCENT}", 3, None, id="accents-take-nothing"),
        pytest.param("Nordbau", 1, "…", id="only-dots"),
        pytest.param("Nordbau", 0, "", id="no-room"),
        pytest.param("Nordbau", -1, "", id="less-than-no-room"),
        pytest.param("", 0, "", id="empty"),
    ],
)
def test_fit(text: str, width: int, shown: str | None) -> None:
    assert fit(text, width) == (text if shown is None else shown)


@given(ANY)
def test_clean_text_is_harmless_and_stays_so(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not [c for c in cleaned if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} and c not in "\n\t"]


@given(ANY)
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
    assert one_line(one_line(text)) == one_line(text)


@given(ANY)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(ANY, st.integers(-2, 40))
def test_what_is_fitted_fits(text: str, width: int) -> None:
    assert cells(fit(text, width)) <= max(width, 0)
