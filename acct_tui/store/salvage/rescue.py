"""A new book out of what can be read of a damaged one, which is never touched."""

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import gettempdir
from typing import Any, Final

from peewee import SqliteDatabase

from acct_tui.disk import draft, draft_folder, place
from acct_tui.flush import flush
from acct_tui.store.backup import DRAFT
from acct_tui.store.errors import BadValue, NotABook, NotSaved
from acct_tui.store.faults import in_words
from acct_tui.store.file import open_file
from acct_tui.store.forget import forget_history
from acct_tui.store.migrate import VERSION, migrate
from acct_tui.store.rows import counts
from acct_tui.store.salvage.gathered import Gathered, Rows
from acct_tui.store.salvage.mended import Note
from acct_tui.store.salvage.pages import Pages
from acct_tui.store.salvage.references import NOBODYS, settle_references
from acct_tui.store.schema import PARENTS_FIRST
from acct_tui.store.soundness import refuse_unsound
from acct_tui.store.writer import Writer, write
from acct_tui.sweep import sweep_folders

_COPY: Final = "acct-tui-salvage-"
_SIDE_FILES: Final = ("-journal", "-wal")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What became of a damaged book: `counts` of the rows that are back and of all that are `known` to have been there.

    The `notes` tell what is not as it was; `rows` are those of the new book. A book that `is_short` lacks parts, and
    may have had more rows than are known; of one that `is_newer` this program does not know everything.
    """

    counts: dict[str, int]
    known: dict[str, int]
    notes: list[Note]
    rows: Rows
    is_short: bool
    is_newer: bool


def salvage(path: Path, new: Path, now: datetime) -> Salvaged:
    """Bring everything readable of a damaged file into a new book. Raises NotABook, NotSaved, FileExistsError."""
    sweep_folders(Path(gettempdir()), [_COPY])  # a killed run leaves the whole book there
    pages = Pages(_bytes(path))
    gathered = Gathered(pages)
    notes = [note for notes in gathered.notes.values() for note in notes]
    notes += settle_references(gathered)
    with _draft(new) as file, in_words(new):
        db = open_file(file, read_only=False)
        try:
            migrate(db)
            notes += _write(db, gathered, now)
            refuse_unsound(db, new)
            kept = counts(db)
        finally:
            db.close()
    stands_in = {(note.table, note.row_id) for note in notes if note.fate == "stands in"}
    lost = sorted(gathered.lost() | {place for place in stands_in if place not in NOBODYS})
    notes += [
        Note(*place, "lost", stood=gathered.memory.words.get(place, "")) for place in lost if place not in stands_in
    ]
    made, gone = (Counter(table for table, _ in places) for places in (stands_in, lost))
    back = {name: kept[name] - made[name] for name in kept}
    known = {name: back[name] + gone[name] for name in back}
    return Salvaged(back, known, notes, gathered.rows, gathered.is_short, pages.user_version > VERSION)


@contextmanager
def _draft(new: Path) -> Iterator[Path]:
    """A file that gets a name once it is done and on disk."""
    try:
        with draft(new.parent, DRAFT) as file:
            yield file
            flush(file)
            place(file, new)
        flush(new.parent)
    except FileExistsError:
        raise
    except OSError as error:
        raise NotSaved(f"{new} cannot be made: {error.strerror}.") from error


def _write(db: SqliteDatabase, gathered: Gathered, now: datetime) -> list[Note]:
    """Write the rows by the door that checks them, and give those that it refuses; undo begins anew."""
    notes: list[Note] = []
    with write(db, "Salvaged a damaged book", now) as writer:
        for table in PARENTS_FIRST:
            notes += _add(writer, table.name, gathered.rows[table.name])
        for name, value in gathered.extras.items():
            try:
                writer.keep_table(name, json.loads(value))
            except (BadValue, ValueError):
                notes.append(Note("extras", name, "lost", stood=value.decode(errors="replace")))
    forget_history(db)
    return notes


def _add(writer: Writer, table: str, rows: dict[str, dict[str, Any]]) -> list[Note]:
    notes: list[Note] = []
    while rows:
        try:
            writer.add_many(table, rows.values())
        except BadValue as refused:
            row = rows.pop(str(refused.row_id))
            notes.append(Note(table, str(refused.row_id), "lost", refused.field, " · ".join(map(str, row.values()))))
        else:
            break
    return notes


def _bytes(path: Path) -> bytes:
    """The file as it is, or as SQLite makes it of a copy where a save was cut off in the middle. Raises NotABook."""
    try:
        if not any(path.with_name(path.name + end).exists() for end in _SIDE_FILES):
            return path.read_bytes()
        with draft_folder(None, _COPY) as folder:
            for end in ("", *_SIDE_FILES):
                with suppress(FileNotFoundError):
                    shutil.copyfile(f"{path}{end}", folder / f"book{end}")
            with suppress(sqlite3.Error), closing(sqlite3.connect(folder / "book")) as copy:
                copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                copy.execute("SELECT count(*) FROM sqlite_master").fetchall()
            return (folder / "book").read_bytes()
    except OSError as error:
        raise NotABook(f"{path} cannot be read: {error.strerror}.") from error
