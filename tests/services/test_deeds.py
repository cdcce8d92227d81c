"""Each reason goes away by its verb, and comes back by undo."""

from datetime import date, datetime

import pytest

from acct_tui.domain.facts.findings import Reason, What
from acct_tui.domain.queue.points import Known, points
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.services.book import Book
from acct_tui.services.calls import Call, log_call
from acct_tui.services.deeds import Interests, asks_for_interests, deal_with
from acct_tui.services.demo import START
from acct_tui.services.pins import toggle_pin
from acct_tui.services.queue import call_queue
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.ticks import Tick, carry_out_tick
from acct_tui.store import rows
from tests.services.conftest import Hands


def row_of(book: Book, client: str) -> QueueRow:
    return next(row for row in call_queue(book).rows if row.client.name == client)


def reason_of(book: Book, client: str, term: str) -> tuple[QueueRow, Reason] | None:
    row = row_of(book, client)
    found = [reason for reason in row.findings if reason.term == term and reason.verb]
    return (row, found[0]) if found else None


@pytest.mark.parametrize(
    ("client", "term", "verb"),
    [
        ("Volga Tyres", "promise", "kept"),
        ("Kranz", "inbound", "answered"),
        ("Volga Tyres", "money", "reminded"),
        ("Mira", "money", "kept"),
        ("Nordbau", "decision", "decided"),
        ("Stroymir", "untold", "told"),
        ("Beagle & Co", "moment", "done"),
        ("Osk", "promise", "kept"),
        ("Volga Tyres", "mood", "known"),
    ],
)
def test_a_reason_goes_by_its_verb_and_comes_back_by_undo(book: Book, client: str, term: str, verb: str) -> None:
    found = reason_of(book, client, term)
    assert found is not None
    row, reason = found
    assert reason.verb == verb
    words = deal_with(book, row.client, reason)
    after = row_of(book, client)
    assert reason.finding.subject not in [each.reason.finding.subject for each in after.occasions]
    if verb != "reminded":  # what they owe still counts, and is no occasion until its next step
        assert reason.finding.subject not in [each.finding.subject for each in after.findings]
    assert f"{client}: {verb} · " in words
    undone = book.undo()
    assert undone
    assert words.startswith(undone), "what follows is advice"
    assert row_of(book, client).tenths == row.tenths


def test_a_moment_that_is_ticked_off_early_is_kept_without_the_day_that_was_told(book: Book, clock: Hands) -> None:
    clock.move(days=-1)
    found = reason_of(book, "Beagle & Co", "moment")
    assert found is not None
    row, reason = found
    assert reason.finding.sentence == "30 days since delivery: aftercare call tomorrow"
    before = {each["id"] for each in rows.rows(book.database, "commitments")}
    deal_with(book, row.client, reason)
    kept = [each for each in rows.rows(book.database, "commitments") if each["id"] not in before]
    assert [each["text"] for each in kept] == ["30 days since delivery: aftercare call"]


def test_a_mood_that_is_known_rests_until_a_lower_one(book: Book, clock: Hands) -> None:
    found = reason_of(book, "Mira", "mood")
    assert found is not None
    row, reason = found
    deal_with(book, row.client, reason)
    assert row_of(book, "Mira").client.mood_known == row.client.conversations[0].mood == 2
    log_call(book, Call(row.client.id, row.client.name, "reached", mood=2))
    assert reason_of(book, "Mira", "mood") is None
    clock.move(hours=1)
    log_call(book, Call(row.client.id, row.client.name, "reached", mood=1))
    assert reason_of(book, "Mira", "mood") is not None


def news_of(book: Book, client: str, starts: str) -> tuple[QueueRow, Reason]:
    row = row_of(book, client)
    return row, next(
        each for each in row.findings if each.term == "untold" and each.finding.sentence.startswith(starts)
    )


@pytest.mark.parametrize(
    ("change", "what", "milestone"),
    [
        pytest.param(
            ("projects", "project-kranz-configurator", {"stage": "delivery", "due_on": date(2026, 11, 20)}),
            "Configurator was due Fri 20 Nov", None,
            id="a-project-past-its-day",
        ),
        pytest.param(
            ("milestones", "milestone-kranz-configurator-live", {"forecast_on": date(2026, 12, 21)}),
            "Live moved", "milestone-kranz-configurator-live",
            id="a-milestone-moved-in-silence",
        ),
    ],
)  # fmt: skip
def test_telling_of_a_slip_leaves_a_change_that_is_told(
    book: Book, change: tuple[str, str, dict[str, object]], what: str, milestone: str | None
) -> None:
    table, row_id, fields = change
    with book.write("moved") as writer:
        writer.change(table, row_id, **fields)
    row, reason = news_of(book, "Kranz", what)
    before = {each["id"] for each in rows.rows(book.database, "changes")}
    deal_with(book, row.client, reason)
    (made,) = [each for each in rows.rows(book.database, "changes") if each["id"] not in before]
    assert str(made["what"]).startswith(what)
    assert (made["kind"], made["milestone_id"], made["project_id"]) == (
        "replan",
        milestone,
        "project-kranz-configurator",
    )
    assert (made["raised_on"], made["client_told_on"]) == (book.desk().today, book.desk().today)
    assert "untold" not in [each.term for each in row_of(book, "Kranz").findings]
    with pytest.raises(Refused, match="settled elsewhere"):
        deal_with(book, row_of(book, "Kranz").client, reason)


def test_a_tick_tells_of_a_project_past_its_day_and_stays_quiet_when_that_is_settled(book: Book) -> None:
    with book.write("moved") as writer:
        writer.change("projects", "project-kranz-configurator", stage="delivery", due_on=date(2026, 11, 20))
    row, desk = row_of(book, "Kranz"), book.desk()
    point = next(each for each in points(row, Known(), desk) if each.subject.table == "projects")
    assert (point.words, point.verb) == ("Configurator was due Fri 20 Nov and the client does not know", "told")
    for _ in range(2):
        with book.write("a call") as writer:
            carry_out_tick(writer, Tick(row_of(book, "Kranz").client, point), desk)
    told = [each for each in rows.rows(book.database, "changes") if each["what"] == "Configurator was due Fri 20 Nov"]
    assert [each["client_told_on"] for each in told] == [desk.today]


def test_a_plan_whose_time_has_come_is_done(book: Book, clock: Hands) -> None:
    clock.now = datetime(2026, 11, 25, 8, 50, tzinfo=START.tzinfo)
    row = row_of(book, "Nordbau")
    plan = next(each for each in row.findings if each.finding.what is What.PLAN)
    assert (plan.finding.sentence, plan.verb) == ("You planned to call at 09:00: Half-time report", "done")
    deal_with(book, row.client, plan)
    assert What.PLAN not in [each.finding.what for each in row_of(book, "Nordbau").findings]


def advance(book: Book, interests: Interests | None = None) -> None:
    found = reason_of(book, "Mira", "complaint")
    assert found is not None
    row, reason = found
    deal_with(book, row.client, reason, interests)


def test_a_complaint_goes_stage_by_stage_and_closing_asks_for_both_interests(book: Book) -> None:
    found = reason_of(book, "Mira", "complaint")
    assert found is not None
    while not asks_for_interests(found[0].client, found[1], book.desk()):
        advance(book)
        found = reason_of(book, "Mira", "complaint")
        assert found is not None
    with pytest.raises(Refused, match="whose interests were kept"):
        advance(book)
    advance(book, Interests(client_kept=True, ours_kept=False))
    assert reason_of(book, "Mira", "complaint") is None


@pytest.mark.parametrize(("client", "term"), [("Volga Tyres", "silence"), ("Volga Tyres", "health")])
def test_what_only_a_call_deals_with_says_so(book: Book, client: str, term: str) -> None:
    row = row_of(book, client)
    reason = next(reason for reason in row.reasons if reason.term == term)
    with pytest.raises(Refused, match="a call deals with it"):
        deal_with(book, row.client, reason)
    assert book.undo() is None


def test_three_pins_and_no_fourth(book: Book) -> None:
    for client in ("Osk", "Mira", 'Café "Eule"'):
        assert toggle_pin(book, row_of(book, client).client) == f"Pinned {client}"
    with pytest.raises(Refused, match="unpin one first"):
        toggle_pin(book, row_of(book, "Kranz").client)
    assert {row.client.name for row in call_queue(book).rows if row.band == 0} == {"Osk", "Mira", 'Café "Eule"'}
    assert toggle_pin(book, row_of(book, "Osk").client) == "Unpinned Osk"
    toggle_pin(book, row_of(book, "Kranz").client)
