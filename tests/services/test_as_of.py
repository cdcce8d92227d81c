"""Asked about an earlier moment, the book answers as it did then, whatever was written since."""

from datetime import timedelta

from acct_tui.services import portfolio as portfolios
from acct_tui.services import queue as queues
from acct_tui.services.book import Book
from acct_tui.services.calls import Call, log_call
from acct_tui.services.deeds import Interests, asks_for_interests, deal_with
from acct_tui.services.demo import START
from tests.services.conftest import Hands


def answers(book: Book) -> list[object]:
    return [
        queues.as_json(queues.call_queue(book, START)),
        portfolios.as_json(portfolios.portfolio(book, START)),
    ]


def a_busy_day(book: Book) -> None:
    """Deal with every reason, call every client, deliver every project; be paid, surveyed and complained of."""
    desk = book.desk()
    for client in book.clients(desk):
        row = next(row for row in queues.call_queue(book).rows if row.client.id == client.id)
        for reason in row.findings:
            if reason.verb and reason.term not in (
                "inbound",
                "mood",
            ):  # "answered" and "known" have no day of their own
                interests = Interests(True, True) if asks_for_interests(client, reason, desk) else None
                deal_with(book, client, reason, interests)
        log_call(book, Call(client.id, client.name, "reached", mood=1))
        log_call(book, Call(client.id, client.name, "no_answer", started_by="client"))
        with book.write("A busy day") as writer:
            for complaint in client.complaints:
                writer.change("complaints", complaint.id, closed_at=desk.now)
            writer.add("complaints", client_id=client.id, text="Late", received_at=desk.now)
            for project in client.projects:
                for invoice in project.invoices:
                    writer.add("payments", invoice_id=invoice.id, amount=invoice.open, paid_on=desk.today)
                for step in project.milestones:
                    writer.change("milestones", step.id, done_on=step.done_on or desk.today)
                writer.add("surveys", project_id=project.id, kind="nps", score=1, at=desk.now)
                writer.add("changes", project_id=project.id, kind="incident", what="Down", raised_on=desk.today)
                if project.delivered_on is None:
                    writer.change("projects", project.id, delivered_on=desk.today)
            for item in client.commitments:
                writer.add("chases", commitment_id=item.id, at=desk.now)


def test_nothing_written_later_changes_what_was_known_then(book: Book, clock: Hands) -> None:
    before = answers(book)
    clock.now += timedelta(days=3)
    a_busy_day(book)
    assert answers(book) == before


def test_a_project_closed_later_was_live_then(book: Book, clock: Hands) -> None:
    before = {row["project_id"]: row["quiet_days"] for row in answers(book)[1]["rows"]}  # type: ignore[index]
    clock.now += timedelta(days=3)
    with book.write("Closed") as writer:
        for project_id in before:
            writer.change("projects", project_id, stage="closed", closed_on=book.desk().today)
    after = answers(book)
    assert {row["project_id"]: row["quiet_days"] for row in after[1]["rows"]} == before  # type: ignore[index]
    assert {row["cadence_days"] is None for row in after[1]["rows"]} == {True, False}  # type: ignore[index]
