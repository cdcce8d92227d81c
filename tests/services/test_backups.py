"""What an account manager gets of backups: one a day, one before what is risky, and a way back that keeps today's."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from acct_tui.config import Settings
from acct_tui.exchange.apply import apply
from acct_tui.exchange.books.book_json import export_book
from acct_tui.exchange.importers import plan_sources
from acct_tui.exchange.text.source import to_source
from acct_tui.services.backups import MANY, Backups, Why
from acct_tui.services.book import Book
from acct_tui.services.calls import Call, log_call
from acct_tui.services.contents import differs
from acct_tui.services.offered import lacking, meant, newest_good, offered
from acct_tui.services.records import delete
from acct_tui.services.refusals import DoneElsewhere, Refused, WasARestore
from acct_tui.store.connection import keep_copy
from acct_tui.store.errors import BookBusy, DamagedBook, NotOurs, NotSaved
from acct_tui.store.migrate import VERSION
from acct_tui.store.rows import rows

NOW = datetime(2026, 11, 23, 8, 47, tzinfo=UTC)
SETTINGS = Settings(zone="Europe/Berlin", country="DE")
DEALS = b"Company name,Deal Name,Amount,Close Date\nNordbau,Spring shop,12500,2026-12-24\n"


class Days:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Days:
    return Days()


@pytest.fixture
def book(tmp_path: Path, clock: Days) -> Iterator[Book]:
    opened = Book(tmp_path / "book.db", SETTINGS, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def kept(book: Book) -> Backups:
    assert book.backups
    return book.backups


def fill(book: Book) -> str:
    apply(book, plan_sources(book, [to_source("deals.csv", DEALS)]))
    return next(row.id for row in book.everybody(book.desk()))


def add_osk(book: Book) -> None:
    with book.write("Add Osk") as writer:
        writer.add("clients", name="Osk", time_zone="Europe/Oslo", country="NO", currency="NOK")


def whys(kept: Backups) -> list[str]:
    return [each.why for each in kept.all()]


def test_a_backup_is_due_once_a_day_at_home(kept: Backups, clock: Days) -> None:
    assert kept.is_due()
    kept.make(Why.DAILY)
    clock.now = datetime(2026, 11, 23, 22, 59, tzinfo=UTC)
    assert not kept.is_due()
    clock.now = datetime(2026, 11, 23, 23, 1, tzinfo=UTC)
    assert kept.is_due()


def test_of_many_days_some_stay(kept: Backups, clock: Days) -> None:
    for _ in range(40):
        kept.make(Why.DAILY)
        clock.now += timedelta(days=1)
    assert [(NOW + timedelta(days=39) - each.at).days for each in kept.all()] == [*range(10), 12, 19, 32]


def test_it_says_what_is_in_each_and_what_differs(book: Book, kept: Backups, clock: Days) -> None:
    client_id = fill(book)
    kept.make(Why.ASKED)
    log_call(book, Call(client_id, "Nordbau", "reached", "we: file by fri"))
    clock.now += timedelta(days=1)
    told = offered(kept)[0]
    assert (told.made, told.what_for) == ("yesterday 09:47", "asked for")
    assert told.holds == "1 client, 1 project, 0 talks, 0 promises and tasks"
    assert told.differs == "1 talk fewer, 1 promise or task fewer"


def test_what_was_kept_aside_is_offered_and_comes_back(book: Book, kept: Backups, clock: Days) -> None:
    fill(book)
    then = export_book(book)
    made = kept.make(Why.ASKED)
    keep_copy(book.database)
    (before_update,) = kept.path.parent.glob("book.db.format-*")
    os.utime(before_update, (NOW.timestamp() - 60, NOW.timestamp() - 60))
    add_osk(book)
    book.close()
    whole = kept.path.read_bytes()
    kept.path.write_bytes(whole[:8192])
    clock.now += timedelta(minutes=1)
    kept.restore(made)
    (kept.path.parent / "book.db.aside").write_text("a letter")
    assert [(each.made, each.what_for, each.differs) for each in offered(kept)] == [
        ("today 09:48", "kept aside when you restored", ""),
        ("today 09:47", "asked for", "as many of everything"),
        ("today 09:46", f"before the update from format {VERSION}", "as many of everything"),
    ]
    assert meant(kept, "2026-11-23 09:48").read_bytes() == whole[:8192]
    with pytest.raises(DamagedBook, match="aside-2026-11-23T084800Z is damaged"):
        kept.restore(meant(kept, "2026-11-23 09:48"))
    kept.restore(meant(kept, "2026-11-23 09:46"))
    again = Book(kept.path, SETTINGS, clock=clock)
    assert export_book(again) == then
    again.close()


def test_what_is_kept_aside_goes_by_the_same_rule_and_costs_no_backup(book: Book, kept: Backups, clock: Days) -> None:
    (kept.path.parent / "book.db.aside").write_text("a letter")
    made = kept.make(Why.ASKED)
    book.close()
    for _ in range(15):
        clock.now += timedelta(hours=1)
        kept.path.write_bytes(b"rubbish")
        kept.path.with_name("book.db-journal").write_bytes(b"a journal of it")
        kept.restore(made)
    aside = {path.name for path in kept.path.parent.glob("book.db.aside-*")}
    assert {name.removesuffix("-journal") for name in aside} == {each.file.name for each in kept.aside()}
    assert len(kept.aside()) == 10
    assert kept.all()[-1].file == made
    assert kept.is_due(), "what was kept aside today is no backup of the day"
    assert (kept.path.parent / "book.db.aside").read_text() == "a letter"


def test_a_backup_has_a_name_that_lasts_and_is_found_by_it(kept: Backups, clock: Days) -> None:
    first = kept.make(Why.ASKED)
    assert [each.name for each in offered(kept)] == ["2026-11-23 09:47"]
    clock.now += timedelta(days=1)
    second = kept.make(Why.DAILY)
    clock.now += timedelta(seconds=8)
    third, fourth = kept.make(Why.ASKED), kept.make(Why.ASKED)
    assert [each.name for each in offered(kept)] == [fourth.name, third.name, "2026-11-24 09:47:00", "2026-11-23 09:47"]
    named = ["2026-11-23 09:47", "2026-11-23", "2026-11-24 09:47:00", "2026-11-24 09:47:00", third.name, fourth.name]
    assert [meant(kept, name) for name in named] == [first, first, second, second, third, fourth]
    for vague, names in (
        ("2026-11-24", f"{fourth.name}, {third.name}, 2026-11-24 09:47:00: "),
        ("2026-11-24 09:47:08", third.name),
    ):
        with pytest.raises(Refused, match=names):
            meant(kept, vague)
    for none in ("1", "2", "2026", "2026-11", "2025-11-23", ""):
        with pytest.raises(Refused, match="is no backup"):
            meant(kept, none)


@pytest.mark.parametrize(
    ("then", "now", "words"),
    [
        pytest.param({"clients": 2}, {"clients": 2}, "as many of everything", id="the-same"),
        pytest.param({"clients": 3, "interactions": 1}, {"clients": 2, "interactions": 4},
                     "1 client more, 3 talks fewer", id="both-ways"),
        pytest.param({"clients": 2}, {"clients": 2, "facts": 1, "goals": 1}, "2 other rows fewer",
                     id="others"),
        pytest.param({"clients": 2}, {}, "", id="now-is-not-known"),
    ],
)  # fmt: skip
def test_a_difference_in_words(then: dict[str, int], now: dict[str, int], words: str) -> None:
    assert differs(then, now) == words


def test_an_import_into_a_filled_book_is_preceded_by_a_backup(book: Book, kept: Backups) -> None:
    fill(book)
    assert whys(kept) == []
    before = export_book(book)
    apply(book, plan_sources(book, [to_source("more.csv", DEALS.replace(b"Nordbau", b"Osk"))]))
    assert whys(kept) == [Why.IMPORT]
    kept.restore(kept.all()[0].file)
    assert export_book(book) == before


@pytest.mark.parametrize(("many", "made"), [(MANY - 1, []), (MANY, [Why.UNDO])])
def test_an_undo_that_takes_much_away_is_preceded_by_a_backup(
    book: Book, kept: Backups, many: int, made: list[str]
) -> None:
    lines = "\n".join(f"Client {number},2026-12-24" for number in range(many))
    apply(book, plan_sources(book, [to_source("many.csv", f"Company name,Birthday\n{lines}".encode())]))
    before = export_book(book)
    assert str(book.undo()).endswith("from many.csv")
    assert whys(kept) == made
    for each in kept.all():
        restore(book, each.file)
        assert export_book(book) == before


def test_a_deletion_that_takes_much_along_is_preceded_by_a_backup(book: Book, kept: Backups) -> None:
    client_id = fill(book)
    (project,) = rows(book.database, "projects")
    with book.write("Risks") as writer:
        for number in range(MANY):
            writer.add("raid_items", project_id=project["id"], kind="risk", text=f"Risk {number}")
    single = rows(book.database, "raid_items")[0]
    delete(book, "raid_items", str(single["id"]))
    assert whys(kept) == []
    book.undo()
    delete(book, "projects", str(project["id"]))
    assert whys(kept) == [Why.DELETION]
    delete(book, "clients", client_id)
    assert whys(kept) == [Why.DELETION, Why.DELETION]


def test_what_is_restored_is_the_book_to_the_byte_and_today_s_stays(book: Book, kept: Backups) -> None:
    client_id = fill(book)
    then = export_book(book)
    made = kept.make(Why.ASKED)
    log_call(book, Call(client_id, "Nordbau", "reached", "we: file by fri"))
    today = export_book(book)
    said = kept.restore(made)
    assert said == "Back to Mon 23 Nov 09:47. Today's book is the newest backup."
    assert export_book(book) == then
    kept.restore(next(each.file for each in kept.all() if each.why == Why.RESTORE))
    assert export_book(book) == today


def test_a_backup_stays_and_goes_by_its_moment_whatever_path_led_to_it(
    kept: Backups, clock: Days, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = kept.make(Why.ASKED)
    for _ in range(9):
        clock.now += timedelta(minutes=1)
        kept.make(Why.ASKED)
    monkeypatch.chdir(kept.path.parent)
    assert kept.restore(meant(kept, f"./backups/{made.name}")).startswith("Back to Mon 23 Nov 09:47. ")
    assert (made.is_file(), len(kept.all())) == (True, 11)


def turned(book: Book, turn: Callable[[], object]) -> str:
    """Undo a restore, or do it again."""
    with pytest.raises(WasARestore) as asked:
        turn()
    assert book.backups
    book.backups.turn(asked.value.done, undoes=asked.value.undoes)
    book.come_back()
    return asked.value.done.words


def restore(book: Book, file: Path) -> None:
    assert book.backups
    book.backups.restore(file)
    book.come_back()


def test_undo_after_a_restore_takes_the_restore_back_and_no_action_of_the_book_that_came(
    book: Book, kept: Backups, clock: Days
) -> None:
    client_id = fill(book)
    then = export_book(book)
    made = kept.make(Why.ASKED)
    clock.now += timedelta(hours=3)
    log_call(book, Call(client_id, "Nordbau", "reached", "we: file by fri"))
    today = export_book(book)
    book.undo()
    restore(book, made)
    assert book.redo() is None, "what was undone before the restore is not done again after it"
    for _ in range(2):
        assert turned(book, book.undo) == "Went back to Mon 23 Nov 09:47"
        assert export_book(book) != today
        assert turned(book, book.redo) == "Went back to Mon 23 Nov 09:47"
        assert export_book(book) == then
    restore(book, next(each.file for each in kept.all() if each.why == Why.RESTORE))


def test_undo_comes_to_a_restore_when_all_that_was_done_since_is_undone(book: Book, kept: Backups) -> None:
    fill(book)
    made = kept.make(Why.ASKED)
    add_osk(book)
    today = export_book(book)
    restore(book, made)
    then = export_book(book)
    add_osk(book)
    assert book.undo() == "Add Osk"
    assert export_book(book) == then
    turned(book, book.undo)
    assert export_book(book) == today
    assert book.undo() == "Add Osk"


def test_a_restore_by_another_window_is_taken_back_only_when_it_is_named(book: Book, kept: Backups) -> None:
    fill(book)
    kept.clock.now += timedelta(minutes=1)  # type: ignore[attr-defined]  # it is set by hand
    kept.restore(kept.make(Why.ASKED))
    with pytest.raises(DoneElsewhere, match="another window") as theirs:
        book.undo()
    turned(book, lambda: book.undo(theirs.value.done))


def test_what_another_window_did_before_a_restore_is_asked_for_after_it_was_taken_back(
    book: Book, kept: Backups, clock: Days
) -> None:
    fill(book)
    made = kept.make(Why.ASKED)
    clock.now += timedelta(minutes=1)
    other = Book(book.path, SETTINGS, clock=clock)
    add_osk(other)
    other.close()
    clock.now += timedelta(minutes=1)
    restore(book, made)
    turned(book, book.undo)
    with pytest.raises(DoneElsewhere):
        book.undo()


def test_two_restores_are_undone_and_done_again_one_after_the_other(book: Book, kept: Backups, clock: Days) -> None:
    contents = [export_book(book)]
    for name in ("first", "second"):
        made = kept.make(Why.ASKED)
        clock.now += timedelta(minutes=1)
        with book.write(f"Add {name}") as writer:
            writer.add("clients", name=name, time_zone="Europe/Oslo", country="NO", currency="NOK")
        contents.append(export_book(book))
        restore(book, made)
        clock.now += timedelta(minutes=1)
        contents.append(export_book(book))
    assert turned(book, book.undo)
    assert export_book(book) == contents[3]
    assert book.undo() == "Add second"
    assert turned(book, book.undo)
    assert export_book(book) == contents[1]
    assert turned(book, book.redo)
    assert export_book(book) == contents[2]


def test_a_restore_that_finds_the_book_busy_leaves_no_copy(book: Book, kept: Backups) -> None:
    fill(book)
    made = kept.make(Why.ASKED)
    with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookBusy):
            kept.restore(made)
        other.rollback()
    assert whys(kept) == [Why.ASKED]
    assert kept.aside() == []


@pytest.mark.parametrize(
    ("harm", "why"),
    [
        pytest.param("gone", "what the book was before is kept no more", id="gone"),
        pytest.param("damaged", "is damaged", id="damaged"),
    ],
)
def test_a_restore_without_a_way_back_stays_and_says_so(book: Book, kept: Backups, harm: str, why: str) -> None:
    fill(book)
    restore(book, kept.make(Why.ASKED))
    then = export_book(book)
    (before,) = (each.file for each in kept.all() if each.why == Why.RESTORE)
    before.unlink() if harm == "gone" else before.write_bytes(before.read_bytes()[:8192])
    with pytest.raises(Refused, match=f"The restore stays: .*{why}"):
        turned(book, book.undo)
    assert export_book(book) == then


@pytest.mark.parametrize("harm", [b"", b"rubbish", None], ids=["emptied", "no-book", "deleted"])
def test_a_book_that_is_none_any_more_comes_back(book: Book, kept: Backups, harm: bytes | None) -> None:
    fill(book)
    then = export_book(book)
    made = kept.make(Why.ASKED)
    book.close()
    if harm is None:
        kept.path.unlink()
    else:
        kept.path.write_bytes(harm)
    said = kept.restore(made)
    again = Book(kept.path, SETTINGS, clock=kept.clock)
    assert export_book(again) == then
    again.close()
    aside = list(kept.path.parent.glob("book.db.aside-*"))
    assert [each.read_bytes() for each in aside] == ([] if harm is None else [harm])
    assert said.endswith("There was no book to keep." if harm is None else f"Today's book is kept as {aside[0]}.")


def test_a_damaged_book_is_neither_backed_up_nor_written_over(book: Book, kept: Backups) -> None:
    fill(book)
    made = kept.make(Why.ASKED)
    with sqlite3.connect(kept.path) as raw:
        raw.execute("UPDATE clients SET name = CAST(X'4EFF' AS TEXT)")
    with pytest.raises(DamagedBook):
        kept.make(Why.DAILY)
    damaged = kept.path.read_bytes()
    kept.restore(made)
    assert [each.read_bytes() for each in kept.path.parent.glob("book.db.aside-*")] == [damaged]


WRONG = {
    "what-no-check-lets-through": "UPDATE clients SET tier = 'Q'",
    "what-only-its-kind-tells": "UPDATE clients SET time_zone = 'Europe/Atlantis'",
}


def misspell(file: Path, sql: str) -> None:
    with sqlite3.connect(file) as raw:
        raw.execute("PRAGMA ignore_check_constraints = 1")
        raw.execute(sql)


@pytest.mark.parametrize("sql", WRONG.values(), ids=WRONG)
def test_a_backup_with_a_value_that_is_none_is_not_gone_back_to(book: Book, kept: Backups, sql: str) -> None:
    fill(book)
    good, bad = kept.make(Why.ASKED), kept.make(Why.ASKED)
    misspell(bad, sql)
    before = export_book(book)
    with pytest.raises(DamagedBook):
        kept.restore(bad)
    assert export_book(book) == before
    found = newest_good(kept)
    assert found
    assert found.backup.file == good


@pytest.mark.parametrize("sql", WRONG.values(), ids=WRONG)
def test_a_book_with_a_value_that_is_none_is_kept_and_gone_back_from(book: Book, kept: Backups, sql: str) -> None:
    fill(book)
    then = export_book(book)
    made = kept.make(Why.ASKED)
    misspell(book.path, sql)
    kept.restore(made)
    book.come_back()
    assert export_book(book) == then
    assert len(kept.at_hand()) == 2


def test_undo_goes_back_to_a_book_with_a_value_that_is_none_too(book: Book, kept: Backups) -> None:
    fill(book)
    made = kept.make(Why.ASKED)
    misspell(book.path, WRONG["what-only-its-kind-tells"])
    restore(book, made)
    turned(book, book.undo)
    with sqlite3.connect(book.path) as raw:
        assert raw.execute("SELECT time_zone FROM clients").fetchone() == ("Europe/Atlantis",)


def test_the_backup_that_is_chosen_is_never_the_one_too_many(book: Book, kept: Backups) -> None:
    fill(book)
    then = export_book(book)
    made = [kept.make(Why.ASKED) for _ in range(10)]
    add_osk(book)
    kept.restore(made[0])
    assert export_book(book) == then
    assert made[0].exists()


def test_a_clock_that_is_set_back_costs_no_backup(book: Book, kept: Backups, clock: Days) -> None:
    for _ in range(10):
        kept.make(Why.ASKED)
    clock.now -= timedelta(hours=1)
    assert kept.make(Why.ASKED).exists()
    clock.now -= timedelta(days=3)
    assert kept.is_due()


def test_two_books_of_one_name_share_a_chosen_folder_in_peace(tmp_path: Path, clock: Days) -> None:
    (tmp_path / "usb").mkdir()
    settings = replace(SETTINGS, backups=str(tmp_path / "usb"))
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        Book(tmp_path / folder / "book.db", settings, clock=clock).close()
    one, two = (Backups.of(tmp_path / folder / "book.db", settings, clock) for folder in ("one", "two"))
    one.make(Why.DAILY)
    assert two.is_due()
    assert (len(one.all()), len(two.all())) == (1, 0)


def test_a_link_to_a_book_is_that_book(book: Book, kept: Backups, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "mine.db").symlink_to(book.path)
    assert Backups.of(tmp_path / "desk" / "mine.db", SETTINGS, kept.clock) == kept


def test_a_book_of_another_program_is_never_put_aside(kept: Backups, book: Book, tmp_path: Path) -> None:
    made = kept.make(Why.ASKED)
    with sqlite3.connect(tmp_path / "places.sqlite") as places:
        places.execute("CREATE TABLE moz_places (url)")
    before = (tmp_path / "places.sqlite").read_bytes()
    with pytest.raises(NotOurs, match="belongs to another program"):
        Backups.of(tmp_path / "places.sqlite", SETTINGS, kept.clock).restore(made)
    assert (tmp_path / "places.sqlite").read_bytes() == before


def test_a_folder_that_is_none_is_said(book: Book, kept: Backups) -> None:
    kept.folder.write_text("a letter")
    with pytest.raises(NotSaved, match="backups cannot be made: File exists"):
        kept.make(Why.DAILY)
    assert kept.folder.read_text() == "a letter"


def test_a_chosen_folder_that_is_gone_is_told_and_stops_nothing_else(book: Book, kept: Backups, tmp_path: Path) -> None:
    fill(book)
    then = export_book(book)
    made = kept.make(Why.ASKED)
    gone = Backups.of(book.path, replace(SETTINGS, backups=str(tmp_path / "usb")), kept.clock)
    for look in (lambda: gone.make(Why.DAILY), gone.all, gone.is_due):
        with pytest.raises(NotSaved, match=r"The folder of the backups, .*/usb, is not there"):
            look()
    assert not (tmp_path / "usb").exists()
    book.backups = gone
    words = apply(book, plan_sources(book, [to_source("more.csv", DEALS.replace(b"Nordbau", b"Osk"))]))
    assert words.startswith(
        "Imported 1 client, 1 project from more.csv · not backed up before: The folder of the backups"
    )
    assert "not backed up" not in str(book.undo())
    apply(book, plan_sources(book, [to_source("more.csv", DEALS.replace(b"Nordbau", b"Osk"))]))
    said = gone.restore(made)
    assert export_book(book) == then
    (aside,) = kept.path.parent.glob("book.db.aside-*")
    assert said.endswith(f"Today's book is kept as {aside}.")
    assert [told.backup.file for told in offered(gone)] == [aside], "what is at hand is offered all the same"
    assert lacking(gone).endswith("usb, is not there.")


def test_other_settings_hold_for_the_backups_at_once(book: Book, tmp_path: Path) -> None:
    book.settle(Settings(zone="Asia/Tokyo", country="JP", backups=str(tmp_path / "usb")))
    assert book.backups
    assert (book.backups.zone, book.backups.chosen) == ("Asia/Tokyo", tmp_path / "usb")
