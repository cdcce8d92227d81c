"""Sentences are for people: no rule notices when each of them says "§"."""

from dataclasses import fields
from datetime import timedelta
from typing import Any, get_type_hints

import pytest
from hypothesis import example, given, settings

from acct_tui.domain.care.health import healths
from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Survey
from acct_tui.domain.plan.moments import moments
from acct_tui.domain.queue.evening import due_a_call, first_call, still_due, uncalled, waiting
from acct_tui.domain.queue.explained import explained
from acct_tui.domain.queue.free_call import free_call
from acct_tui.domain.queue.holds import inside
from acct_tui.domain.queue.next_step import next_step
from acct_tui.domain.queue.points import Known, points
from acct_tui.domain.queue.queue import QueueRow, row
from acct_tui.domain.queue.triage import presets, undecided, unsaid
from acct_tui.domain.queue.unrested import unrested
from acct_tui.domain.queue.veil import veiled_health, veiled_row
from tests.domain.facts import NOW, anna, at, client, commitment, desk, invoice, project, promise, talk
from tests.domain.strategies import Situation, full_situations
from tests.wordless import DATA, SAID, SENTENCES, facts, without_sentences

LATER = timedelta(days=4)
PROUD = project(surveys=(Survey("s", "nps", 10, NOW),), billed=True)
BROKEN = client(talk("11-20 09:00"), projects=(PROUD,), commitments=(promise("11-16 10:00"),))
"""Held down by what others may see."""


def decided(client: Client, desk: Desk) -> list[Any]:
    """What the rules decide of a client, as it is and while others look on."""
    shown = row(client, desk)
    return [of_row(shown, desk), of_row(veiled_row(shown), desk), of_client(client, desk), of_queue([shown], desk)]


def of_row(shown: QueueRow, desk: Desk) -> list[Any]:
    steps = [next_step(shown.client, project, shown.findings, desk) for project in shown.client.projects]
    told = explained(shown, desk)
    order = shown.order, shown.shown_band, facts(shown.owed_rests), facts(shown.matter), facts(shown.lead)
    lines = [line.key for line in told.lines], facts(told)
    return [order, lines, facts(shown), facts(steps), facts(list(points(shown, Known(), desk)))]


def of_client(client: Client, desk: Desk) -> list[Any]:
    states = healths(client, desk)
    state = [(each.score, each.rag, each.counted, facts(each), facts(veiled_health(each))) for each in states.values()]
    held = inside(client, desk.today + LATER, desk, is_shared=True)
    asked = unrested(client, desk.now + LATER, desk), unrested(client, None, desk, is_shared=True)
    return [state, facts(list(moments(client, desk))), facts(presets(desk)), facts(held), facts(asked)]


def of_queue(queue: list[QueueRow], desk: Desk) -> list[Any]:
    clients = [each.client for each in queue]
    lists = (
        uncalled(queue, desk),
        waiting(queue, desk),
        still_due(queue, ()),
        due_a_call(queue),
        undecided(queue, desk),
    )
    return [facts(lists), facts(first_call(clients, desk)), facts(free_call(queue, desk)), unsaid(queue[0], desk)]


@settings(max_examples=settings().max_examples // 4)
@given(full_situations)
@example((BROKEN, desk()))
def test_no_rule_reads_a_sentence(situation: Situation) -> None:
    client, desk = situation
    as_it_is = decided(client, desk)
    with without_sentences():
        assert decided(client, desk) == as_it_is


@settings(max_examples=5)
@given(full_situations)
def test_every_sentence_is_replaced(situation: Situation) -> None:
    with without_sentences():
        shown = row(*situation)
    for finding in (each.finding for each in shown.findings):
        told = (finding.sentence, finding.gist, finding.clause, finding.short, finding.because, finding.public)
        assert {each for each in told if each} == {SAID}, finding
    assert shown.place.why == SAID


def test_two_talks_of_a_day_are_told_apart_by_their_moments() -> None:
    irina = anna(id="irina", name="Irina", role="finance")
    spoken = talk("11-23 09:00", contact_id="irina"), talk("11-23 09:30", contact_id="anna")
    logo = commitment("client", "decision", "11-24 12:00", contact_id="anna")
    shop = project(invoices=(invoice(16),))
    known = client(*spoken, contacts=(anna(), irina), projects=(shop,), commitments=(logo,))
    with without_sentences():
        resting = explained(row(known, desk()), desk()).resting
    assert [(wait.why, wait.rest.of) for wait in resting] == [(SAID, at("11-23 09:00")), (SAID, at("11-23 09:30"))]


@pytest.mark.parametrize("kind", SENTENCES, ids=lambda kind: kind.__name__)
def test_every_text_of_what_rules_find_is_either_a_sentence_or_a_fact(kind: type) -> None:
    kinds = get_type_hints(kind)
    texts = [each.name for each in fields(kind) if kinds[each.name] in (str, str | None)]
    assert sorted(texts) == sorted((*SENTENCES[kind], *DATA[kind]))
