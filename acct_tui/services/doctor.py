"""Whether a book holds together, in words, and what becomes of one that does not."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from acct_tui.disk import write_file
from acct_tui.services.backups import Backups
from acct_tui.services.contents import MAIN
from acct_tui.services.naming import counted, nouns
from acct_tui.services.offered import newest_good
from acct_tui.services.refusals import Refused
from acct_tui.services.salvaged import notes_in_words
from acct_tui.store.errors import BookError, DamagedBook, NotABook, NotOurs, NotSaved
from acct_tui.store.salvage.rescue import Salvaged, salvage
from acct_tui.store.soundness import Flaw, flaws
from acct_tui.words.money import grouped
from acct_tui.words.safe import fit, one_line

FEW: Final = 20
"""So many notes are printed, in so many columns; when that is not all, all of it is in a file."""
_WIDTH: Final = 150
DRAFT: Final = ".acct-tui-list-"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Whether a book is sound, and the lines that say so."""

    is_sound: bool
    lines: list[str]


def diagnosis(backups: Backups) -> Diagnosis:
    """Look at everything in a book, and say what is wrong and what to do. Raises NotOurs, NewerBook, BookBusy."""
    path = one_line(str(backups.path))
    try:
        found = flaws(backups.path)
    except NotOurs:
        raise
    except NotABook as none:
        if not backups.at_hand():
            raise
        return Diagnosis(False, [none.happened, *_backup(backups, is_wanted=True)])
    if not found:
        lines = [
            f"{path} is sound: its pages, its references, every word and every value.",
            f"It holds {backups.holds(backups.path)}.",
        ]
        return Diagnosis(True, [*lines, *_backup(backups, is_wanted=False)])
    return Diagnosis(
        False,
        [
            f"{path} is damaged. It was left untouched, and nothing is saved into it.",
            *(f"  {line}" for line in _wrong(found)),
            *_backup(backups, is_wanted=True),
            "acct-tui doctor --salvage NEW.db saves what can be read of it into a new book, and lists what is lost.",
        ],
    )


def blamed(path: Path, error: Exception) -> Exception:
    """What an error that nobody expected comes from: the damage of the book if it has any, else itself."""
    with suppress(BookError):
        if not isinstance(error, BookError) and flaws(path):
            return DamagedBook(path)
    return error


def salvage_into(path: Path, new: Path, now: datetime) -> list[str]:
    """Bring what can be read of a book into a new one, and say what did not come along. Raises Refused, BookError."""
    listing = new.with_name(f"{new.name}.lost.txt")
    for file in (new, listing):
        if os.path.lexists(file):
            raise Refused(f"{one_line(str(file))} is there already: name a new file.")
    found = salvage(path, new, now)
    notes, where = notes_in_words(found), one_line(str(new))
    shown = [fit(note, _WIDTH) for note in notes[:FEW]]
    if shown != notes:
        shown.append(_listed(notes, listing))
    return [
        f"Salvaged into {where}, which was read through; the damaged file was left untouched.",
        f"Back are {_back(found)}.",
        *(["Parts of it cannot be read: more may be lost than can be told."] if found.is_short else []),
        *(["It was written by a newer acct-tui: what only that one keeps is left out."] if found.is_newer else []),
        *(f"  {note}" for note in shown),
        f"acct-tui --database {where} opens it.",
        f"acct-tui restore {where} makes it the book, and keeps the damaged file.",
    ]


def _wrong(found: list[Flaw]) -> Iterator[str]:
    """What does not hold together, a line for each kind and place."""
    for flaw, times in Counter(found).items():
        field = flaw.field.replace("_", " ")
        match flaw.about:
            case "pages":
                yield "Its pages do not hold together."
            case "references":
                yield f"{counted(times, flaw.table)}: of {nouns(flaw.field)} that are not there."
            case "words":
                yield f"{counted(times, flaw.table)}: bytes that are no text, in {field}."
            case "values":
                yield f"{counted(times, flaw.table)}: what no book keeps, in {field}."


def _backup(backups: Backups, *, is_wanted: bool) -> Iterator[str]:
    """The newest backup that is good, and how to go back to it where that is wanted."""
    try:
        good = newest_good(backups)
    except NotSaved as gone:
        yield gone.happened
        return
    if good is None:
        yield "There is no good backup." if is_wanted else "There is no good backup yet: acct-tui backup makes one."
        return
    beside = f", beside the book {good.differs}" if good.differs else ""
    yield f"The newest good backup is of {good.made}, {good.what_for}: {good.holds}{beside}."
    if is_wanted:
        yield f"acct-tui restore {good.name} goes back to it; what is there now is kept."


def _back(found: Salvaged) -> str:
    """How many came back of each table, and of how many."""
    others = [table for table in found.counts if table not in MAIN]
    back, known = (sum(counts[table] for table in others) for counts in (found.counts, found.known))
    main = [f"{grouped(found.counts[table])} of {counted(found.known[table], table)}" for table in MAIN]
    return ", ".join([*main, f"{grouped(back)} of {grouped(known)} other rows"])


def _listed(notes: list[str], listing: Path) -> str:
    """Keep a list for its owner alone, and say where; a disk that refuses it has refused nothing of the new book."""
    try:
        write_file(listing, "\n".join([*notes, ""]).encode(), DRAFT)
    except OSError as error:
        return f"… of {len(notes)}, which cannot be written to {one_line(str(listing))}: {error.strerror}."
    return f"… all {len(notes)} are in full in {one_line(str(listing))}."
