"""What cannot be read says what is wrong with it, in a few words or with all that helps."""

import pytest

from acct_tui.words.misread import Misread


@pytest.mark.parametrize(
    ("misread", "whole"),
    [
        pytest.param(Misread("“x” is no day"), "“x” is no day.", id="alone"),
        pytest.param(Misread("“re: x” is no day", "type fri"), "“re: x” is no day: type fri.", id="what-to-type"),
        pytest.param(Misread("It is over", "type a later one", "Mon 8:00"), "It is over: Mon 8:00; type a later one.",
                     id="as-what-it-was-read"),
    ],
)  # fmt: skip
def test_the_few_words_are_those_before_what_helps(misread: Misread, whole: str) -> None:
    assert str(misread) == whole
    assert whole.startswith(misread.wrong)
    assert not misread.wrong.endswith((":", ".", ";"))
