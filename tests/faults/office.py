"""An office: a folder with all that an account manager has on disk, made once and copied for each fault."""

import os
import shutil
import sqlite3
import uuid
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Final
from unittest.mock import patch

from acct_tui.clock import stopped_at
from acct_tui.config import load, write_home
from acct_tui.exchange.books.book_json import export_book
from acct_tui.locations import CACHE, DATABASE, SETTINGS, STATE
from acct_tui.services.backups import Backups, Why
from acct_tui.services.book import Access, Book
from acct_tui.store.connection import connect
from acct_tui.store.errors import BookError
from acct_tui.store.migrate import _FOLDER, APPLICATION_ID, SCRIPTS, VERSION
from acct_tui.store.noticed import begin_anew
from acct_tui.store.writer import write
from tests.store.conftest import NOW, VOLGA
from tests.store.scribbler import Scribbler

SHEET: Final = "Company name,Deal Name,Amount,Close Date\n" + "".join(
    f"Ganges Silk {number},Shop {number},{number}00,2026-12-24\n" for number in range(1, 41)
)
STRANGERS: Final = (".export-abcdefgh", ".acct-tui-export-abcdefgh", ".acct-tui-backup-abcdefgh", "backups/letter.txt")
"""Files of nobody's, called as ours are: they stay, whatever happens."""
_ELSEWHERE: Final = ("state", "cache")
"""What is looked at by itself, and what can be had again."""


@dataclass(frozen=True, slots=True)
class Office:
    """The folder, and what is where in it."""

    folder: Path

    @property
    def book(self) -> Path:
        return self.folder / "book.db"

    @property
    def new_book(self) -> Path:
        """Where a book is begun, in folders that are not there yet."""
        return self.folder / "mine" / "new" / "book.db"

    @property
    def older(self) -> Path:
        """A book as a program of the format before left it."""
        return self.folder / "older.db"

    @property
    def settings(self) -> Path:
        return self.folder / "settings.toml"

    @property
    def drafts(self) -> Path:
        return self.folder / "state" / "drafts"

    @property
    def backups(self) -> Backups:
        return self.backups_of(self.book)

    def backups_of(self, book: Path) -> Backups:
        return Backups.of(book, load(self.settings), stopped_at(NOW))

    def copied_to(self, folder: Path) -> "Office":
        shutil.copytree(self.folder, folder, copy_function=shutil.copyfile)
        begin_anew(folder / self.book.name)
        return Office(folder)

    def enter(self, first_id: int = 0) -> None:
        """Work here, in a process of one's own: at a certain time, and with the same new ids each time."""
        os.chdir(self.folder)
        os.umask(0o077)
        places = {DATABASE: "book.db", SETTINGS: "settings.toml", CACHE: "cache", STATE: "state"}
        os.environ.update({name: str(self.folder / place) for name, place in places.items()})
        ids = count(first_id)
        patch.object(uuid, "uuid4", lambda: uuid.UUID(int=next(ids))).start()
        patch("acct_tui.clock.datetime", _Noon).start()

    def exported(self) -> str:
        """The whole book in its own JSON; nothing of one that is damaged, or must be brought up to date first."""
        try:
            book = Book(self.book, load(self.settings), clock=stopped_at(NOW), access=Access(read_only=True))
        except BookError:
            return ""
        with closing(book):
            return export_book(book)

    def holds(self) -> dict[str, str]:
        """What is in each file, of a sound database its rows, of everything else its bytes; and the folders."""
        inside = {str(each.relative_to(self.folder)): each for each in self.folder.rglob("*") if not _is_cold(each)}
        return {name: _held(each) for name, each in inside.items() if Path(name).parts[0] not in _ELSEWHERE}


def _is_cold(file: Path) -> bool:
    """Whether a file is the journal of a save that had not begun to write: the next save has it."""
    return file.is_file() and file.name.endswith("-journal") and not file.read_bytes()[:1].strip(b"\0")


class _Noon(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "_Noon":
        return cls(2026, 11, 23, 12, 0, tzinfo=UTC)


def new_office(folder: Path) -> Office:
    """A book with rows of every table, an older book, a backup, a sheet to import, and what is nobody's."""
    folder.mkdir()
    office = Office(folder)
    (folder / "deals.csv").write_text(SHEET)
    write_home(office.settings, "Europe/Berlin", "DE")
    _fill(office.book)
    _bring_back(office.book, office.older)
    office.backups.make(Why.ASKED)
    with closing(connect(office.book)) as db, write(db, "Add Osk", NOW) as writer:
        writer.add("clients", **{**VOLGA, "name": "Osk", "id": "osk"})
    for name in STRANGERS:
        (folder / name).write_text("a letter")
    shutil.copyfile(office.older, folder / ".acct-tui-book-of-last-year")
    return office


def _fill(path: Path) -> None:
    with closing(connect(path)) as db:
        scribbler = Scribbler(db, seed=7)
        for _ in range(10):
            with write(db, "Scribble", NOW) as writer:
                for _ in range(20):
                    scribbler.step(writer)


def _bring_back(path: Path, older: Path) -> None:
    """Bring the rows of a book into one of the format before."""
    with closing(sqlite3.connect(older, isolation_level=None)) as book:
        for name in SCRIPTS[: VERSION - 1]:
            book.executescript((_FOLDER / name).read_text("utf-8"))
        book.execute("ATTACH ? AS new", [str(path)])
        tables = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql NOT GLOB 'CREATE VIRTUAL*'"
        for (table,) in book.execute(tables).fetchall():
            names = ", ".join(column[1] for column in book.execute(f"PRAGMA main.table_info({table})"))
            with suppress(sqlite3.Error):  # some of today's values were unknown then
                book.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM new.{table}")  # noqa: S608 ours
        while astray := book.execute("PRAGMA main.foreign_key_check").fetchall():
            for table, row, *_ in astray:
                book.execute(f"DELETE FROM main.{table} WHERE rowid = ?", [row])  # noqa: S608 ours
        book.execute(f"PRAGMA main.application_id = {APPLICATION_ID}")
        book.execute(f"PRAGMA main.user_version = {VERSION - 1}")


_ROWS: Final[dict[bytes, str]] = {}
"""The digests of files that were looked into before, by that of their bytes."""


def _held(file: Path) -> str:
    if file.is_dir():
        return "folder"
    with suppress(sqlite3.Error):
        if Path(f"{file}-journal").exists():
            rows_of(file)  # what was cut off is taken back first
    data = file.read_bytes()
    digest = sha256(data).digest()
    if digest not in _ROWS:
        _ROWS[digest] = digest.hex()[:16]
        with suppress(sqlite3.Error):
            if data.startswith(b"SQLite format 3"):
                _ROWS[digest] = rows_of(file)
    return _ROWS[digest]


def rows_of(file: Path) -> str:
    """A digest of all rows of a database that is sound. Raises sqlite3.Error."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=rw", uri=True)) as book:
        book.text_factory = bytes
        with suppress(sqlite3.OperationalError):  # a book of an older format has none; the name of a draft is drawn
            book.execute("UPDATE actions SET draft = 'a draft' WHERE draft IS NOT NULL")
        if book.execute("PRAGMA integrity_check(1)").fetchone() != (b"ok",):
            raise sqlite3.DatabaseError("not sound")
        found = sha256(repr(book.execute("PRAGMA user_version").fetchone()).encode())
        for (name,) in book.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall():
            if not name.startswith((b"search", b"sqlite_")):  # the same passages may be indexed in other pieces
                rows = book.execute(f"SELECT * FROM {name.decode()} ORDER BY 1, 2")  # noqa: S608 out of the schema
                found.update(repr((name, rows.fetchall())).encode())
        return f"rows {found.hexdigest()[:16]}"
