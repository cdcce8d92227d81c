"""What must be so after any fault: the office is as before or as after, and who was promised something has it."""

from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Final

from acct_tui import config
from acct_tui.clock import stopped_at
from acct_tui.config import load
from acct_tui.drafts import Drafts
from acct_tui.exchange.out import whole
from acct_tui.services import doctor
from acct_tui.services.book import Access, Book
from acct_tui.services.left import unsaved
from acct_tui.store.driver import driver
from acct_tui.store.errors import BookError, OlderBook
from acct_tui.sweep import sweep_folders
from tests.blank import blank_book
from tests.faults.acts import LONG, TYPED, Act, Known
from tests.faults.office import Office, rows_of
from tests.store.conftest import NOW

BOOK: Final = "book.db"


@dataclass
class Tally:
    """What was done how often, what was lost, how often it was refused, and what else is worth counting."""

    what: str
    times: int = 0
    lost: list[str] = field(default_factory=list)
    refused: int = 0
    counted: Counter[str] = field(default_factory=Counter)
    began: float = field(default_factory=monotonic)
    seconds: float = 0

    def done(self) -> "Tally":
        """Stop the clock."""
        self.seconds = monotonic() - self.began
        return self


@dataclass(frozen=True, slots=True)
class Fault:
    """What befell an act in an office, and what it had said by then."""

    office: Office
    act: Act
    known: Known
    said: str
    what: str


def judge(fault: Fault, tally: Tally, *, tidied: bool = True) -> None:
    """Count a fault and all that is not as it must be; not `tidied` is what even the next run cannot tell for ours."""
    found: list[str] = []
    try:
        found += _wrongs(fault.office, fault.act, fault.known, fault.said, tidied=tidied)
        for backup in sorted(fault.office.folder.glob("backups/book.db-*")):
            if str(backup.relative_to(fault.office.folder)) not in fault.known.before:
                tally.counted["backups restored"] += 1
                found += _of_return(fault, backup)
    except BookError as error:
        found.append(str(error))
    tally.times += 1
    tally.lost += [f"{fault.act.name}, {fault.what}: {wrong}" for wrong in found]


def _of_return(fault: Fault, backup: Path) -> list[str]:
    """What an account manager misses who goes back to a backup."""
    fault.office.backups.restore(backup)
    is_same = fault.office.exported() == fault.known.exported
    return [] if is_same else [f"{backup.name} does not bring the book back to the byte"]


def _wrongs(office: Office, act: Act, known: Known, said: str, *, tidied: bool) -> list[str]:
    found: list[str] = []
    for book in (office.book, office.new_book):
        if book.exists():
            found += _of_opening(office, book, act)
        if book.parent.exists():
            office.backups_of(book).sweep()
    sweep_folders(office.folder, [whole.DRAFT, whole.OLD_DRAFT, config.DRAFT, doctor.DRAFT])
    now, promised = office.holds(), act.is_promised(said)
    for name in {*known.before, *known.after, *now}:
        may_be = _may_be(name, known, promised=promised and f"cannot be written to {name}:" not in said)
        if now.get(name) not in may_be and (tidied or not _is_passing(name)):
            found.append(f"{name} is {'there' if name in now else 'gone'} and neither as before nor as after")
    has_changed = now.get(BOOK) == known.after[BOOK] != known.before[BOOK]
    elsewhere = [held for name, held in now.items() if name != BOOK]
    if has_changed and _keeps(known) and "not backed up before" not in said and known.before[BOOK] not in elsewhere:
        found.append("the book was changed and not kept before")
    return [*found, *(_of_drafts(office, said) if act.promise else [])]


def _may_be(name: str, known: Known, *, promised: bool) -> set[str | None]:
    """What may be found by a name: what was there before or is there after, once it is promised only that."""
    may_be = {known.after.get(name)} if promised else {known.before.get(name), known.after.get(name)}
    if name.endswith("/book.db") and not promised:
        may_be.add(_empty())  # one that was just made
    if name not in known.before and name.startswith(("backups/", "book.db.")) and _keeps(known):
        may_be |= {None, known.before[BOOK]}  # where one place refuses it, the book is kept in another
    return may_be


def _keeps(known: Known) -> bool:
    """Whether an act keeps the book before it changes it."""
    return known.before[BOOK] in [held for name, held in known.after.items() if name not in known.before]


@cache
def _empty() -> str:
    """What a new book holds."""
    with TemporaryDirectory() as folder:
        return rows_of(blank_book(Path(folder) / BOOK))


def _is_passing(name: str) -> bool:
    return any(part.startswith(".acct-tui-") for part in name.split("/")) or name.endswith("-journal")


def _of_opening(office: Office, book: Path, act: Act) -> list[str]:
    try:
        Book(book, load(office.settings), clock=stopped_at(NOW), access=Access(read_only=True)).close()
    except OlderBook:
        return [] if act.name == "migration" else ["the book is an older one"]
    except BookError as error:
        return [] if "damaged" in act.name else [str(error)]
    return []


def _of_drafts(office: Office, said: str) -> list[str]:
    drafts = Drafts(office.drafts, office.book)
    with closing(drafts), closing(Book(office.book, load(office.settings), clock=stopped_at(NOW))) as book:
        notes = [left.draft.fields["note"] for left in unsaved(book, drafts)]
        noted = driver(book.database).execute("SELECT 1 FROM interactions WHERE note = ?", (TYPED,)).fetchone()
    saved = noted is not None
    found: list[str] = []
    kept = [int(line.split()[1]) for line in said.splitlines() if line.startswith("kept")]
    if len(notes) > 1 or any(not note.endswith(LONG) for note in notes):
        found.append("a draft is offered in part, or twice")
    if saved and notes:
        found.append("what is saved is offered again")
    if kept and not saved and not any(int(note.split()[0]) >= kept[-1] for note in notes):
        found.append("a draft is lost")
    return found
