"""Who was chosen for today and is left of it in the evening."""

from dataclasses import replace
from datetime import date, time

import pytest

from acct_tui.domain.facts.snapshots import Client, Contact, Touch
from acct_tui.domain.queue.evening import uncalled
from acct_tui.domain.queue.queue import rank
from acct_tui.domain.time.windows import CallWindow
from tests.domain.facts import (
    TODAY,
    anna,
    at,
    client,
    days_ago,
    desk,
    invoice,
    missed,
    project,
    promise,
    quiet,
    talk,
    tried,
    wrote,
)

EVENING = desk("11-23 17:40")
LATE = CallWindow(None, time(14), time(16), "preferred")
BILLED = project(invoices=(invoice(8),))


@pytest.mark.parametrize(
    ("chosen_on", "touches", "is_uncalled"),
    [
        pytest.param(TODAY, [], True, id="nothing-happened"),
        pytest.param(days_ago(1), [], True, id="chosen-before"),
        pytest.param(date(2026, 11, 24), [], False, id="chosen-for-tomorrow"),
        pytest.param(None, [], False, id="not-chosen"),
        pytest.param(TODAY, [talk("11-23 09:00")], False, id="we-talked"),
        pytest.param(TODAY, [talk("11-23 09:00", by="client")], False, id="they-called-and-we-talked"),
        pytest.param(TODAY, [tried("11-23 09:00")], False, id="we-tried"),
        pytest.param(days_ago(1), [tried("11-20 09:00")], False, id="we-tried-on-that-day"),
        pytest.param(TODAY, [tried("11-20 18:00")], True, id="we-tried-before-it"),
        pytest.param(TODAY, [missed("11-23 09:00")], True, id="they-called-in-vain"),
        pytest.param(TODAY, [wrote("11-23 09:00", by="us")], True, id="we-wrote-to-who-likes-calls"),
    ],
)
def test_who_was_chosen_and_not_called(chosen_on: date | None, touches: list[Touch], is_uncalled: bool) -> None:
    known = client(talk("11-19 10:00"), *touches, chosen_on=chosen_on, projects=(BILLED,))
    assert uncalled(rank([known], EVENING), EVENING) == ([known] if is_uncalled else [])


WRITER, FINANCE = anna(preferred_channel="email"), anna(id="fin", name="Fin", preferred_channel="chat")


@pytest.mark.parametrize(
    ("people", "touches", "is_uncalled"),
    [
        pytest.param((WRITER,), [], True, id="nothing-was-written"),
        pytest.param((WRITER,), [wrote("11-23 09:00", by="us")], False, id="written"),
        pytest.param((WRITER,), [wrote("11-20 09:00", by="us")], True, id="written-before"),
        pytest.param((WRITER,), [wrote("11-23 09:00")], True, id="they-wrote"),
        pytest.param((anna(), FINANCE), [wrote("11-23 09:00", by="us", contact_id="fin")], False, id="to-who-likes-it"),
        pytest.param((anna(), FINANCE), [wrote("11-23 09:00", by="us")], True, id="to-who-does-not"),
    ],
)
def test_a_letter_is_as_good_as_a_call_to_who_likes_letters(
    people: tuple[Contact, ...], touches: list[Touch], is_uncalled: bool
) -> None:
    known = client(talk("11-19 10:00"), *touches, chosen_on=TODAY, projects=(BILLED,), contacts=people)
    assert bool(uncalled(rank([known], EVENING), EVENING)) is is_uncalled


@pytest.mark.parametrize(
    ("known", "is_uncalled"),
    [
        pytest.param(quiet(1, chosen_on=TODAY), False, id="nothing-is-due-any-more"),
        pytest.param(quiet(9, chosen_on=TODAY), True, id="silence"),
        pytest.param(quiet(1, chosen_on=TODAY, pinned_at=at("11-23 09:00")), True, id="a-pin"),
        pytest.param(quiet(1, chosen_on=TODAY, commitments=(promise("11-24 10:00"),)), False, id="only-to-do"),
        pytest.param(quiet(1, chosen_on=TODAY, commitments=(promise("11-23 17:00"),)), True, id="to-do-and-late"),
        pytest.param(
            client(talk("11-09 10:00"), replace(wrote("11-23 09:00"), needs_answer=False), chosen_on=TODAY,
                   contacts=(WRITER,), cadence_days=20),
            False,
            id="their-question-is-answered",
        ),
        pytest.param(quiet(9, chosen_on=TODAY, hold_until=date(2026, 11, 26)), False, id="held-since"),
        pytest.param(quiet(9, chosen_on=TODAY, contacts=(anna(windows=(LATE,)),)), True, id="too-late-for-it-now"),
    ],
)  # fmt: skip
def test_who_was_chosen_is_left_while_something_asks_for_a_word(known: Client, is_uncalled: bool) -> None:
    assert bool(uncalled(rank([known], EVENING), EVENING)) is is_uncalled
