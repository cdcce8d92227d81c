"""What waits for our answer, what answers it, and how long others waited."""

import pytest

from acct_tui.domain.facts.snapshots import Touch
from acct_tui.domain.talk.answers import (
    answer_minutes,
    answers,
    asks,
    attempts_since_conversation,
    last_answer,
    unanswered,
    words_of_ours,
)
from tests.domain.facts import HOURS, NOW, at, client, missed, talk, tried, wrote

VOICEMAIL = {"disposition": "voicemail"}


@pytest.mark.parametrize(
    ("touch", "owes"),
    [
        pytest.param(missed("11-23 09:00"), True, id="a-missed-call"),
        pytest.param(missed("11-23 09:00", needs_answer=True), True, id="a-missed-call-that-says-so"),
        pytest.param(missed("11-23 09:00", needs_answer=False), False, id="a-missed-call-ticked-off"),
        pytest.param(wrote("11-23 09:00"), True, id="a-message-with-a-question"),
        pytest.param(wrote("11-23 09:00", needs_answer=None), False, id="a-message-that-does-not-say"),
        pytest.param(wrote("11-23 09:00", needs_answer=False), False, id="a-message-for-information"),
        pytest.param(talk("11-23 09:00", by="client", needs_answer=True), False, id="a-talk"),
        pytest.param(wrote("11-23 09:00", by="us", needs_answer=True), False, id="a-message-of-ours"),
        pytest.param(tried("11-23 09:00"), False, id="a-try-of-ours"),
    ],
)
def test_what_owes_an_answer(touch: Touch, owes: bool) -> None:
    assert asks(touch) is owes


@pytest.mark.parametrize(
    ("touch", "does"),
    [
        pytest.param(talk("11-23 09:00"), True, id="we-talk"),
        pytest.param(talk("11-23 09:00", by="client"), True, id="they-reach-us"),
        pytest.param(wrote("11-23 09:00", by="us"), True, id="we-write"),
        pytest.param(tried("11-23 09:00", **VOICEMAIL), True, id="we-leave-a-voicemail"),
        pytest.param(tried("11-23 09:00"), False, id="nobody-answers-us"),
        pytest.param(tried("11-23 09:00", disposition="busy"), False, id="busy"),
        pytest.param(wrote("11-23 09:00"), False, id="they-write"),
        pytest.param(missed("11-23 09:00", **VOICEMAIL), False, id="they-leave-a-voicemail"),
    ],
)
def test_what_answers(touch: Touch, does: bool) -> None:
    assert answers(touch) is does


@pytest.mark.parametrize(
    ("touches", "open_since"),
    [
        pytest.param([missed("11-23 09:00")], ["11-23 09:00"], id="waits"),
        pytest.param([missed("11-20 09:00"), missed("11-23 09:00")], ["11-23 09:00", "11-20 09:00"], id="newest-first"),
        pytest.param([missed("11-23 09:00"), talk("11-23 09:30")], [], id="talked-since"),
        pytest.param([missed("11-23 09:00"), tried("11-23 09:30")], ["11-23 09:00"], id="tried-since"),
        pytest.param([missed("11-23 09:00"), tried("11-23 09:30", **VOICEMAIL)], [], id="voicemail-since"),
        pytest.param([missed("11-23 09:00"), wrote("11-23 09:30", by="us")], [], id="wrote-since"),
        pytest.param([talk("11-23 08:00"), missed("11-23 09:00")], ["11-23 09:00"], id="talked-before"),
        pytest.param(
            [missed("11-20 09:00"), talk("11-20 10:00"), wrote("11-23 09:00")], ["11-23 09:00"], id="only-newer"
        ),
    ],
)
def test_questions_wait_until_we_talk_write_or_leave_a_voicemail(touches: list[Touch], open_since: list[str]) -> None:
    assert [touch.at for touch in unanswered(client(*touches))] == [at(when) for when in open_since]


@pytest.mark.parametrize(
    ("touches", "when"),
    [
        pytest.param([], None, id="never"),
        pytest.param([tried("11-20 10:00"), missed("11-20 11:00")], None, id="only-tries"),
        pytest.param([talk("11-19 10:00"), wrote("11-20 10:00", by="us")], "11-20 10:00", id="wrote-last"),
        pytest.param([talk("11-20 10:00"), wrote("11-19 10:00", by="us")], "11-20 10:00", id="talked-last"),
    ],
)
def test_our_last_word(touches: list[Touch], when: str | None) -> None:
    assert last_answer(client(*touches)) == (at(when) if when else None)


@pytest.mark.parametrize(
    ("chased", "when"),
    [
        pytest.param(None, "11-18 10:00", id="nobody-reminded-them"),
        pytest.param("11-20 10:00", "11-20 10:00", id="reminded-of-what-they-owe"),
        pytest.param("11-17 10:00", "11-18 10:00", id="reminded-before-we-talked"),
    ],
)
def test_a_reminder_of_what_they_owe_is_a_word_of_ours(chased: str | None, when: str) -> None:
    assert words_of_ours(client(talk("11-18 10:00"), chased_at=at(chased) if chased else None)) == at(when)


def test_without_a_word_there_is_none() -> None:
    assert words_of_ours(client(tried("11-20 10:00"), missed("11-20 11:00"), wrote("11-20 12:00"))) is None


def test_tries_count_since_the_last_conversation() -> None:
    known = client(
        tried("11-18 10:00"), talk("11-19 10:00"), tried("11-20 10:00"), missed("11-20 12:00"), tried("11-23 09:00")
    )
    assert [touch.at for touch in attempts_since_conversation(known)] == [at("11-23 09:00"), at("11-20 10:00")]


@pytest.mark.parametrize(
    ("touches", "minutes"),
    [
        pytest.param([missed("11-20 10:00"), talk("11-20 10:20")], [20], id="returned-quickly"),
        pytest.param([missed("11-20 17:50"), talk("11-23 09:10")], [20], id="over-the-weekend"),
        pytest.param([wrote("11-20 09:00"), wrote("11-20 10:00"), talk("11-20 11:00")], [120, 60], id="two-at-once"),
        pytest.param(
            [missed("11-20 10:00"), wrote("11-20 12:00", by="us"), talk("11-20 15:00")], [120], id="answered-once"
        ),
        pytest.param([missed("11-23 09:00")], [], id="still-in-time"),
        pytest.param([missed("11-20 15:00")], [], id="at-the-target"),
        pytest.param([missed("11-20 14:59")], [241], id="past-the-target"),
        pytest.param([missed("11-15 10:00"), talk("11-15 11:00")], [], id="answered-before-the-window"),
        pytest.param([missed("11-13 17:00"), talk("11-16 09:30")], [90], id="answered-in-the-window"),
        pytest.param([missed("11-13 17:00")], [60 + 5 * 540 + 60], id="open-since-before-the-window"),
    ],
)
def test_how_long_questions_waited(touches: list[Touch], minutes: list[int]) -> None:
    assert list(answer_minutes(client(*touches), HOURS, NOW, since=at("11-16 00:00"))) == minutes
