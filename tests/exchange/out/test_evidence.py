"""Evidence packs as Markdown: what a client wrote stays words."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.proof.evidence import Fact, Pack
from acct_tui.exchange.out.evidence import code, escaped, file_name, markdown
from tests.domain.facts import at, desk

PACK = Pack(
    "Volga Tyres · Spring relaunch",
    "The pop-up must go",
    (
        Fact("The pop-up costs requests: -31 %", "Their statistics", date(2026, 10, 30), "evidence/pop_up.png"),
        Fact("Nobody likes it", "", None),
        Fact("Left out", taken=False),
    ),
    "Take it off",
    at("11-27 18:00"),
    "A day is €179 of the fee.",
)


def test_a_whole_pack() -> None:
    assert markdown(PACK, desk()) == (
        "# The pop-up must go\n\nVolga Tyres · Spring relaunch, as of Mon 23 Nov 2026\n\n## Facts\n\n"
        "1. The pop-up costs requests: -31 % (Their statistics, Fri 30 Oct 2026) `evidence/pop_up.png`\n"
        "2. Nobody likes it\n\n## We ask\n\nTake it off\n\n## By\n\nFri 27 Nov 18:00 (Europe/Berlin)\n\n"
        "## Cost of delay\n\nA day is €179 of the fee.\n"
    )


def test_what_is_not_known_has_no_heading() -> None:
    assert markdown(Pack("Osk", "It is late"), desk()) == "# It is late\n\nOsk, as of Mon 23 Nov 2026\n"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        pytest.param("Anna's dog, 50 % (ok).", "Anna's dog, 50 % (ok).", id="words"),
        pytest.param("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`", id="marks"),
        pytest.param("[x](javascript:y) ![i](z)", r"\[x\](javascript:y) \!\[i\](z)", id="links"),
        pytest.param("<script>&lt;", r"\<script\>\&lt;", id="html"),
        pytest.param("a | b ~~c~~ \\d", r"a \| b \~\~c\~\~ \\d", id="table-and-strike"),
        pytest.param("# title\n\n- point", r"\# title - point", id="blocks-on-one-line"),
        pytest.param("1. one", r"1\. one", id="list"),
        pytest.param("2026) x", r"2026\) x", id="list-by-bracket"),
        pytest.param("1.5 m", "1.5 m", id="a-number-is-no-list"),
        pytest.param("===", r"\===", id="underline"),
        pytest.param("a\x1b[31m\x9bb\u202ec\x00", r"a\[31mbc", id="controls"),
    ],
)
def test_text_is_only_text(text: str, safe: str) -> None:
    assert escaped(text) == safe


@pytest.mark.parametrize(
    ("path", "safe"),
    [("a_b*.png", "`a_b*.png`"), ("a`b", "``a`b``"), ("`a``", "``` `a`` ```"), ("a\nb", "`a b`")],
)
def test_a_path_is_copied_as_it_is(path: str, safe: str) -> None:
    assert code(path) == safe


@given(st.text(max_size=60), st.text(max_size=60))
def test_nobody_can_break_the_structure(claim: str, text: str) -> None:
    told = markdown(Pack("X", claim, (Fact(text, text, None, text),), text, None, text), desk())
    titles = [line for line in told.split("\n") if line.startswith("#")]
    assert [title for title in titles if title.startswith("## ")] == titles[1:]
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", told)
    assert len([line for line in told.split("\n") if re.match(r"\d+\. ", line)]) == 1


def test_a_file_has_a_telling_name() -> None:
    assert file_name(PACK, desk()) == "evidence-volga-tyres-spring-relaunch-the-pop-up-must-go-2026-11-23.md"
    assert file_name(Pack("見", "/../"), desk()) == "evidence-2026-11-23.md"
