"""While the screen is shared no word tells of money, complaints or anything personal, and nothing else changes."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from acct_tui.domain.care.health import health
from acct_tui.domain.facts.snapshots import Client, Complaint, Invoice, Survey
from acct_tui.domain.pages.talks import Event, Talk
from acct_tui.domain.queue.explained import explained
from acct_tui.domain.queue.queue import row
from acct_tui.domain.queue.veil import (
    BRIEF,
    HIDDEN,
    veiled_client,
    veiled_events,
    veiled_health,
    veiled_row,
    veiled_talk,
)
from tests.domain.facts import (
    NOW,
    anna,
    call,
    client,
    commitment,
    complaint,
    days_ago,
    desk,
    invoice,
    project,
    promise,
    talk,
    tried,
)
from tests.domain.strategies import Situation, full_situations

SECRETS = ("1042", "€", "wrong pictures", "scored", "Birthday", "4 200")


def loaded() -> object:
    late = Invoice("i", "1042", 420000, "EUR", days_ago(40), days_ago(16))
    unhappy = Survey("s", "nps", 3, NOW - timedelta(days=2))
    return client(
        talk("11-02 09:00"),
        contacts=(replace(anna(), birthday=date(1980, 11, 23)),),
        projects=(project(fee=900000, invoices=(late,), surveys=(unhappy,)),),
        complaints=(Complaint("x", "wrong pictures", "high", NOW - timedelta(hours=3)),),
        commitments=(commitment("client", "payment", "11-30 12:00", text="pay invoice 1042"),),
    )


def test_no_word_of_a_row_tells_what_is_hidden() -> None:
    before = row(loaded(), desk())  # type: ignore[arg-type]  # a client as the makers give it
    assert any("1042" in reason.finding.sentence for reason in before.findings)
    told = repr(veiled_row(before))
    assert not [secret for secret in SECRETS if secret in told]
    assert HIDDEN in told


@given(full_situations)
def test_the_veil_changes_words_and_nothing_else(situation: Situation) -> None:
    before = row(*situation)
    after = veiled_row(before)
    assert after.order == before.order
    assert [reason.tenths for reason in after.findings] == [reason.tenths for reason in before.findings]
    assert [each.reason.tenths for each in after.occasions] == [each.reason.tenths for each in before.occasions]
    for shown, veiled in zip(before.occasions, after.occasions, strict=True):
        rest = shown.rest
        hidden = rest and replace(rest, why=HIDDEN, public="", of=None, contact_id=None)
        public = rest and replace(rest, why=rest.public or rest.why)
        assert veiled.rest == (hidden if rest and rest.private else public), shown
    private = [each.finding.private for each in before.findings]
    for reason in (each for each, is_private in zip(after.findings, private, strict=True) if is_private):
        found = reason.finding
        assert (found.sentence, found.brief, found.short, found.subject, found.contact_id) == (
            HIDDEN,
            BRIEF,
            "",
            None,
            None,
        ), reason.term


@given(full_situations)
def test_the_veiled_reasons_are_explained_line_by_line_as_the_others(situation: Situation) -> None:
    before = row(*situation)
    shown, veiled = (explained(each, situation[1]) for each in (before, veiled_row(before)))
    assert Counter(line.tenths for line in veiled.lines) == Counter(line.tenths for line in shown.lines)
    assert len({line.key for line in veiled.lines}) == len(list(veiled.lines))
    assert {wait.until for wait in veiled.resting} == {wait.until for wait in shown.resting}
    assert not [wait.why for wait in veiled.resting if wait.rest.private and wait.why != HIDDEN]
    assert sum(line.tenths or 0 for line in veiled.lines) == before.tenths


def test_neither_the_lane_nor_what_leads_nor_what_rests_tells_what_is_hidden() -> None:
    angry = talk("11-20 10:00", mood=1)
    late = client(angry, tried("11-23 09:50"), projects=(project(invoices=(invoice(8),)),))
    before = row(late, desk())
    assert "1042" in repr(before.lead)
    assert "mood 1" in repr(before.occasions)
    told = repr(veiled_row(before))
    assert "1042" not in told
    assert "mood 1 of 5" not in told
    soon = row(client(talk("11-23 09:00"), projects=(project(invoices=(invoice(3),)),)), desk())
    assert "1042" in soon.place.why
    assert veiled_row(soon).place.why == HIDDEN


ABOUT_A_BILL = {"text": "check the hours of invoice 1042", "invoice_id": "invoice"}


@pytest.mark.parametrize(
    "known",
    [
        pytest.param(client(talk("11-20 10:00"), commitments=(call("11-23 10:05", **ABOUT_A_BILL),)), id="planned-now"),
        pytest.param(client(talk("11-20 10:00"), commitments=(call("11-24 10:05", **ABOUT_A_BILL),)), id="planned"),
        pytest.param(client(talk("11-10 10:00"), commitments=(call("11-24 10:05", **ABOUT_A_BILL),)),
                     id="a-plan-that-rests"),
        pytest.param(client(talk("11-10 10:00"), commitments=(call("11-24 10:05", promised=True, **ABOUT_A_BILL),)),
                     id="an-agreed-call-that-rests"),
        pytest.param(client(talk("11-20 10:00"), commitments=(call("11-24 10:05", promised=True, **ABOUT_A_BILL),)),
                     id="agreed"),
        pytest.param(client(talk("11-20 10:00"), projects=(project(invoices=(invoice(8, written_at="11-23 09:00"),)),)),
                     id="a-reminder"),
    ],
)  # fmt: skip
def test_no_call_about_a_bill_and_no_reminder_is_told(known: Client) -> None:
    before = row(known, desk())
    secrets = [each for each in ("1042", "You reminded") if each in repr((before, explained(before, desk())))]
    assert secrets
    after = veiled_row(before)
    told = repr((after, explained(after, desk())))
    assert not [each for each in secrets if each in told]
    assert HIDDEN in told


def test_several_hidden_lines_have_keys_of_their_own() -> None:
    bills = tuple(invoice(late, id=f"bill-{late}") for late in (7, 14, 30))
    veiled = veiled_row(row(client(talk("11-20 10:00"), projects=(project(invoices=bills),)), desk()))
    keys = [line.key for line in explained(veiled, desk()).lines]
    assert len(set(keys)) == len(keys)


@given(full_situations)
def test_a_veiled_client_has_no_money_and_no_complaint(situation: Situation) -> None:
    client_, _ = situation
    shown = veiled_client(client_)
    assert not shown.complaints
    assert not shown.invoices
    assert all(not order.invoices and order.fee is None for order in shown.projects)


def test_what_burns_is_told_only_where_it_is_no_complaint_and_no_mood() -> None:
    fine = project(surveys=(Survey("s", "nps", 10, NOW),), billed=True)
    unhappy = client(talk("11-20 09:00"), projects=(fine,), complaints=(complaint("11-20 10:00"),))
    late = client(talk("11-20 09:00"), projects=(fine,), commitments=(promise("11-16 10:00"),))
    shown = [veiled_health(health(each, fine, desk())) for each in (unhappy, late)]
    assert [each.cap and each.cap.words for each in shown] == [BRIEF, "the promise “the file” is 5 working days late"]


def test_no_number_of_a_health_is_told_of_what_is_hidden() -> None:
    late = project(invoices=(invoice(40),), surveys=(Survey("s", "nps", 10, NOW),))
    seen = health(client(talk("11-20 09:00", mood=4), projects=(late,)), late, desk())
    veiled = veiled_health(seen)
    assert seen.worst
    assert seen.worst.name == "money"
    assert seen.counted[1] == "known"
    assert veiled.counted == (3, "hidden")
    assert veiled.worst
    assert veiled.worst.name == "relationship"
    assert (veiled.score, veiled.rag) == (seen.score, seen.rag)


def test_a_hold_is_told_by_its_day_and_without_its_reason() -> None:
    held = replace(client(talk("11-02 09:00")), hold_until=date(2026, 11, 26), hold_why="furious")
    over = replace(held, hold_until=date(2026, 11, 23))
    for known, seen in ((held, "Hold until Thu"), (over, "You held them until today")):
        before = row(known, desk())
        assert "furious" in repr((before, explained(before, desk()))), seen
        after = veiled_row(before)
        told = repr((after, explained(after, desk())))
        assert "furious" not in told, seen
        assert seen in told


def test_what_we_wrote_for_us_is_hidden_whatever_it_is_about() -> None:
    said = Talk("t", NOW, "us", "phone", "conversation", None, None, None, 5, 4, "anything")
    assert (veiled_talk(said).note, veiled_talk(said).mood) == (BRIEF, None)
    assert veiled_talk(replace(said, note=None)).note is None
    moved = Event("changes", "c", NOW, "change", "Print moved 5 days", more="anything")
    asked = Event("brief_answers", "b", NOW, "agreed", "Who buys?", more="Everybody")
    assert [(each.text, each.more) for each in veiled_events((moved, asked))] == [
        ("Print moved 5 days", BRIEF),
        ("Who buys?", "Everybody"),
    ]
