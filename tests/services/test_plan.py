"""The plan is written by whole actions: a move with its change, an approval with what was owed for it."""

from datetime import date, timedelta

import pytest

from acct_tui.services import plan
from acct_tui.services.book import Book
from acct_tui.services.records import change, record
from acct_tui.services.refusals import Refused
from acct_tui.store import rows


def listed(book: Book, table: str, **fields: object) -> list[dict[str, object]]:
    return [row for row in rows.rows(book.database, table) if fields.items() <= row.items()]


@pytest.fixture
def photos(book: Book) -> str:
    relaunch = listed(book, "projects", name="Spring relaunch")[0]["id"]
    return str(listed(book, "milestones", project_id=relaunch, name="Photos")[0]["id"])


def test_a_move_is_counted_in_the_client_s_working_days(book: Book, photos: str) -> None:
    standing = plan.open_milestone(book, photos)
    client = listed(book, "clients", name="Volga Tyres")[0]
    calendar = book.desk().calendar(str(client["country"]))
    on = date(2027, 1, 15)
    plan.replan(book, standing, plan.NewDay(on, "snow", is_told=True))
    (moved,) = listed(book, "changes", why="snow")
    assert moved["effect_days"] == calendar.working_days(date(2026, 12, 3), on)
    assert moved["client_told_on"] == book.desk().today


def test_a_first_day_is_no_move(book: Book, photos: str) -> None:
    with book.write("Without days") as writer:
        writer.change("milestones", photos, baseline_on=None, forecast_on=None)
    before = rows.rows(book.database, "changes")
    assert plan.days_words(book, plan.open_milestone(book, photos)) == "No day yet."
    told = plan.replan(book, plan.open_milestone(book, photos), plan.NewDay(date(2026, 12, 1)))
    assert told == "Photos is expected Tue 1 Dec"
    assert rows.rows(book.database, "changes") == before


def test_a_form_and_a_new_day_note_the_same_change(book: Book, photos: str) -> None:
    on = date(2026, 12, 10)
    change(book, "milestones", record(book, "milestones", photos) or {}, {"forecast_on": on})
    (by_form,) = listed(book, "changes", milestone_id=photos, raised_on=book.desk().today)
    book.undo()
    plan.replan(book, plan.open_milestone(book, photos), plan.NewDay(on))
    (by_key,) = listed(book, "changes", milestone_id=photos, raised_on=book.desk().today)
    assert {**by_form, "id": ""} == {**by_key, "id": ""}


def test_an_approval_that_is_asked_twice_is_owed_once(book: Book, photos: str) -> None:
    due = book.clock() + timedelta(days=2)
    plan.await_approval(book, plan.open_milestone(book, photos), None)
    plan.await_approval(book, plan.open_milestone(book, photos), due)
    plan.await_approval(book, plan.open_milestone(book, photos), due + timedelta(days=1))
    plan.await_approval(book, plan.open_milestone(book, photos), None)
    (owed,) = listed(book, "commitments", text="approval of Photos")
    assert (owed["owner"], owed["kind"], owed["milestone_id"]) == ("client", "decision", photos)
    assert (owed["first_due_at"], owed["due_at"]) == (due, due + timedelta(days=1))


def test_what_changed_meanwhile_is_looked_at_again(book: Book, photos: str) -> None:
    standing = plan.open_milestone(book, photos)
    with book.write("Elsewhere") as writer:
        writer.change("milestones", photos, name="Pictures")
    elsewhere = "Photos was changed elsewhere meanwhile"
    with pytest.raises(Refused, match=elsewhere):
        plan.approve(book, standing)
    with pytest.raises(Refused, match=elsewhere):
        plan.await_approval(book, standing, None)
    with pytest.raises(Refused, match=elsewhere):
        plan.replan(book, standing, plan.NewDay(date(2026, 12, 24)))


def test_what_is_gone_is_told(book: Book) -> None:
    with pytest.raises(Refused, match="gone already"):
        plan.open_raid_item(book, "nobody")
