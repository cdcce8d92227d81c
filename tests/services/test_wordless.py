"""A whole book whose sentences all say "§": order, hiding, filters, columns, and what is written are as before."""

from collections.abc import Iterator
from typing import Any

import pytest

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.batches import deals_of
from acct_tui.services.book import Book
from acct_tui.services.callers import Party
from acct_tui.services.calls import Call, log_call
from acct_tui.services.cards import Card, call_cards
from acct_tui.services.deeds import Interests, deal_with
from acct_tui.services.demo import START
from acct_tui.services.evening import evening
from acct_tui.services.filter import fits, sifted
from acct_tui.services.owed import owed
from acct_tui.services.pins import toggle_pin
from acct_tui.services.portfolio import Portfolio, portfolio
from acct_tui.services.queue import call_queue
from acct_tui.services.steps.ticks import Tick
from acct_tui.store import rows
from acct_tui.store.driver import driver
from acct_tui.ui.frames.spot import deals
from acct_tui.ui.screens.call.head import lines
from acct_tui.ui.screens.calls import rows as calls_rows
from acct_tui.ui.screens.owed import rows as owed_rows
from acct_tui.ui.screens.portfolio import rows as portfolio_rows
from tests.wordless import facts, without_sentences

FILTERS = (
    *("late", "owed", "complaint", "quiet", "red", "amber", "green", ">", "<", "@", "-late", "complaint >", "-red -@"),
    *("volga", "grun", "finder", "late -volga", "anna", "now", "zzz"),
)
"""Tests, signs, and names; any other word looks in what a person sees of a line, which is sentences too."""
WIDTHS = (80, 100, 120, 160, 220)
Written = tuple[str, dict[str, Any]]
"""A row with its table."""


@pytest.fixture(params=[False, True], ids=["as-it-is", "shared"])
def looked_at(request: pytest.FixtureRequest, book: Book) -> Book:
    for row in call_queue(book).rows[-2:]:
        toggle_pin(book, row.client)
    book.is_shared = request.param
    return book


def test_what_is_shown_where_goes_by_facts(looked_at: Book) -> None:
    as_it_is = shown(looked_at)
    with without_sentences():
        assert shown(looked_at) == as_it_is


def shown(book: Book) -> dict[str, Any]:
    found = portfolio(book, START)
    queue, ledger = call_queue(book, START).rows, owed(book, START)
    return {
        "queue": facts(queue),
        "portfolio": facts(found.rows),
        "filters": {wanted: _let_through(found, wanted) for wanted in FILTERS},
        "columns": {width: _columns(found, width) for width in WIDTHS},
        "marks": _marks(found),
        "heads": _heads(queue, found.desk),
        "cards": {client: facts(card) for client, card in call_cards(book, queue, found.desk).items()},
        "owed": [(row.key, row.of) for row in owed_rows.rows(ledger)],
        "evening": facts(evening(book, queue, found.desk)),
        "deals": [(client.id, facts(reason)) for client, reason in deals_of(queue, found.desk).made],
    }


def _let_through(found: Portfolio, wanted: str) -> list[str]:
    lines = [line.project.id for line in found.rows if fits(line, wanted)]
    return [*lines, *(row.client.id for row in sifted(found, wanted))]


def _columns(found: Portfolio, width: int) -> list[str]:
    layout = portfolio_rows.layout(width, found.rows, found.desk.today)
    calls = calls_rows.columns(width, found.queue, found.desk)
    titles = [column.title for column in (*layout.columns, *calls)]
    keys = [(row.key, len(row.cells)) for row in calls_rows.rows(found.queue, found.desk, calls, width, None)]
    # Where what is late stands in its title, the title has blanks for as much room as the names leave.
    return [" ".join(title.split()) for title in titles] + [str(key) for key in keys]


def _marks(found: Portfolio) -> list[bool]:
    """Whether a mark says that there is a complaint."""
    lines = [portfolio_rows.layout(80, found.rows, found.desk.today).row(line) for line in found.rows]
    return ["! " in [text for cell in line.cells for text, _ in cell] for line in lines]


def _heads(queue: tuple[QueueRow, ...], desk: Desk) -> list[Any]:
    parties = ((Party(row.client.id, row.client.name), row) for row in queue)
    return [lines(party, row, Card(), desk)["raise"] for party, row in parties]


def test_what_is_dealt_with_is_written_by_facts(book: Book) -> None:
    as_it_is = list(dealt_with(book))
    assert {table for table, _ in as_it_is} >= {"commitments", "interactions", "complaints", "chases", "changes"}
    with without_sentences():
        assert list(dealt_with(book)) == as_it_is


def dealt_with(book: Book) -> Iterator[Written]:
    """What dealing with one reason of each kind writes, and saving a call in which all of its points are ticked."""
    interests, queue = Interests(client_kept=True, ours_kept=False), call_queue(book).rows
    kinds = {(each.term, each.finding.ball, each.finding.subject and each.finding.subject.table): (row.client, each)
             for row in queue for each in deals(row)}  # fmt: skip
    for client, reason in kinds.values():
        deal_with(book, client, reason, interests)
        yield from _written(book)
    for row in queue[:3]:
        card = call_cards(book, [row], book.desk())[row.client.id]
        ticks = tuple(Tick(row.client, point, interests, "Navy blue") for point in card.points)
        log_call(book, Call(row.client.id, row.client.name, "reached", "we: logo tue", ticks=ticks))
        yield from _written(book)


def _written(book: Book) -> Iterator[Written]:
    """The rows that the newest action changed, without the ids that were new, and takes it back."""
    newest = (
        "SELECT table_name, row_id, before FROM history WHERE action_id = (SELECT max(id) FROM actions) ORDER BY id"
    )
    found = driver(book.database).execute(newest).fetchall()
    added = {row_id for _, row_id, before in found if before is None}
    for table, row_id, _ in found:
        row = rows.row(book.database, table, row_id) or {}
        yield table, {name: value for name, value in row.items() if value not in added}
    book.undo()
