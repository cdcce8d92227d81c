"""What the evening close reads of the demo's Monday."""

from datetime import timedelta

from acct_tui.services import queue as queues
from acct_tui.services.book import Book
from acct_tui.services.calls import Call, log_call
from acct_tui.services.evening import Evening, evening
from tests.services.conftest import Hands


def close(book: Book) -> Evening:
    return evening(book, queues.call_queue(book).rows, book.desk())


def log(book: Book, name: str, **facts: str) -> None:
    client = next(row.client for row in queues.call_queue(book).rows if row.client.name == name)
    log_call(book, Call(client.id, name, **{"disposition": "reached", **facts}))  # type: ignore[arg-type]


def test_only_conversations_of_today_without_a_note_are_listed(book: Book, clock: Hands) -> None:
    log(book, "Osk")
    log(book, "Nordbau", note="All is well.")
    log(book, "Kranz", disposition="no_answer")
    clock.now += timedelta(hours=8)
    log(book, "Mira")
    assert [talk.client for talk in close(book).unnoted] == ["Osk", "Mira"]
    clock.now += timedelta(days=1)
    assert close(book).unnoted == ()


def test_the_first_call_is_that_of_tomorrow(book: Book, clock: Hands) -> None:
    clock.now += timedelta(hours=9)
    first = close(book).first
    assert first is not None
    assert (first.row.client.name, f"{first.at:%d %H:%M}") == ("Volga Tyres", "24 08:00")


def test_a_step_past_its_day_of_which_they_do_not_know_is_told_once(book: Book, clock: Hands) -> None:
    with book.write("Late") as writer:
        day = book.desk().today - timedelta(days=3)
        writer.add("milestones", id="late", project_id="project-osk-launch", name="Late step", baseline_on=day)
    found = close(book)
    assert [each.finding.subject.id for _, each in found.due if each.finding.subject].count("late") == 1
    assert "late" not in [each.id for each in found.dated]
