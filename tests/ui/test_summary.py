"""The line above the tables: true by the facts, and short."""

from datetime import date

import pytest

from acct_tui.domain.facts.snapshots import Change, Client
from acct_tui.domain.queue.queue import rank
from acct_tui.ui.presentation.ink import plain
from acct_tui.ui.presentation.summary import call_now, standing
from tests.domain.facts import anna, at, call, client, complaint, days_ago, desk, invoice, missed, project, talk, tried

PAYER = anna(id="irina", name="Irina", role="finance")
NEWS = (project(changes=(Change("n", "incident", "The shop was down", days_ago(1)),)),)
SPOKEN = talk("11-20 10:00")
ASKED = (missed("11-23 09:30", contact_id="irina"), tried("11-23 09:40", contact_id="irina"))


def named(name: str, *touches: object, **facts: object) -> Client:
    return client(*touches, **{"id": name.lower(), "name": name, **facts})  # type: ignore[arg-type]  # as the makers take it


OWED_AND_DUE = named("Acme", SPOKEN, *ASKED, projects=NEWS, contacts=(anna(), PAYER))
"""Irina is owed a call and was tried just now; the news are Anna's to hear."""


def told(*clients: Client, width: int = 78, now: str = "11-23 10:00") -> str:
    return plain(call_now(rank(clients, desk(now)), desk(now), width)).strip()


@pytest.mark.parametrize(
    ("clients", "words"),
    [
        pytest.param([named("Acme", SPOKEN, missed("11-23 09:30")), named("Bolt", SPOKEN, projects=NEWS)],
                     "Call now 1: Anna/Acme missed 09:30", id="only-those-owed"),
        pytest.param([named("Bolt", SPOKEN, projects=NEWS)], "Now 1: Anna/Bolt The shop was down", id="nobody-owed"),
        pytest.param([named("Bolt", SPOKEN, projects=NEWS, pinned_at=at("11-23 09:30"))],
                     "Call now 1: Anna/Bolt The shop was down", id="a-pin-says-why"),
        pytest.param([named("Bolt", SPOKEN, pinned_at=at("11-23 09:30"))], "Call now 1: Anna/Bolt pinned", id="a-pin"),
        pytest.param([named("Deli", SPOKEN, missed("11-23 09:30"), tried("11-23 09:50"), contacts=(anna(), PAYER),
                            projects=(project(invoices=(invoice(8),)),))],
                     "Now 1: Irina/Deli invoice 1042 8 days late", id="what-is-owed-rests"),
        pytest.param([named("Cork", talk("11-13 10:00"), contacts=(anna(preferred_channel="chat"),))],
                     "Now 1: write Anna/Cork quiet 6 days", id="to-be-written-to"),
        pytest.param([named("Dune", talk("11-23 09:00"), commitments=(call("11-24 12:00", promised=True),)),
                      named("Echo", SPOKEN, commitments=(call("11-24 12:00", promised=True),))],
                     "Nobody now; from Tue 11:00: 2", id="when-that-changes"),
        pytest.param([named("Fern", hold_until=date(2026, 11, 25)), named("Gold", SPOKEN, tier="A")],
                     "Nobody now; from Wed 09:00: 1. Best free call: Anna/Gold", id="and-whom-a-free-call-serves"),
        pytest.param([named("Hall", projects=(project(started_on=None),))],
                     "Nobody now. Best free call: Anna/Hall, no talk is recorded", id="nobody-knows-when"),
    ],
)  # fmt: skip
def test_the_headline(clients: list[Client], words: str) -> None:
    assert told(*clients) == words


def test_the_headline_names_fewer_where_there_is_less_room() -> None:
    owed = [named(name, SPOKEN, missed("11-23 09:30")) for name in ("Acme", "Bolt", "Cork")]
    assert told(*owed) == "Call now 3: Acme missed 09:30 · Bolt missed 09:30 · Cork missed 09:30"
    assert told(*owed, width=30) == "Call now 3: Acme missed 09:30"


def test_what_is_private_has_no_short_words_either() -> None:
    from acct_tui.domain.queue.veil import veiled_row

    rows = rank([named("Acme", SPOKEN, complaints=(complaint("11-16 10:00"),))], desk())
    assert "reply" in plain(call_now(rows, desk(), 78)) or "acknowledgement" in plain(call_now(rows, desk(), 78))
    assert plain(call_now([veiled_row(row) for row in rows], desk(), 78)) == "Call now 1: Anna/Acme hidden"


@pytest.mark.parametrize(
    ("clients", "words"),
    [
        pytest.param([named("Acme", SPOKEN, missed("11-23 09:30"))], "Clients  1 owed", id="now"),
        pytest.param([OWED_AND_DUE], "Clients  1 due   1 owed rests until 10:40", id="what-is-owed-rests"),
        pytest.param([OWED_AND_DUE, named("Fern", SPOKEN, missed("11-23 09:30"))],
                     "Clients  1 owed   1 due   1 owed rests until 10:40", id="beside-one-to-whom-a-call-is-owed-now"),
        pytest.param([named("Fern", hold_until=date(2026, 11, 25))], "Nobody now; from Wed 09:00: 1", id="nobody-now"),
    ],
)  # fmt: skip
def test_the_line_above_the_queue(clients: list[Client], words: str) -> None:
    assert plain(standing(rank(clients, desk()), desk())).strip() == words
