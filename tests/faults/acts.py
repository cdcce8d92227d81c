"""What an account manager does that is written to disk, and a process that does one of them."""

import os
import pickle
import select
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, nullcontext
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import BinaryIO, Final

from acct_tui.cli import main
from acct_tui.clock import stopped_at
from acct_tui.config import load, write_home
from acct_tui.drafts import Draft, Drafts, id_of
from acct_tui.services.book import Book
from acct_tui.services.calls import Call, log_call
from acct_tui.store.errors import BookError
from tests.faults.office import Office
from tests.faults.steps import Listener, Step, heard
from tests.store.conftest import NOW

LONG: Final = "word for word " * 400
"""Makes a draft long enough to be caught half written."""
TYPED: Final = f"2 {LONG}".strip()
"""The note that is saved in the end."""
RESTORE: Final = ("restore", f"{NOW:%Y-%m-%d}")
"""Goes back to the one backup of the day."""
CRASHED: Final = 99


def _as_it_is(_: Office) -> None:
    """Nothing is changed before."""


@dataclass(frozen=True, slots=True)
class Act:
    """What is done, once all is prepared; what it promises is kept once it has said so."""

    name: str
    do: Callable[[Office], None]
    prepare: Callable[[Office], None] = _as_it_is
    promise: str = ""

    def is_promised(self, said: str) -> bool:
        """Whether somebody who heard this relies on it."""
        return bool(said) and self.promise in said


def _in_words(do: Callable[[Office], None], *errors: type[Exception]) -> Callable[[Office], None]:
    """What the dashboard does, which says these errors in one line."""

    def act(office: Office) -> None:
        try:
            do(office)
        except errors as error:
            raise SystemExit(str(error)) from error

    return act


def _shell(*args: str) -> Callable[[Office], None]:
    return lambda _: main([*args])


def ask(_: Office) -> None:
    """Ask for the queue, which only reads the book."""
    main(["queue"])


def say(words: str) -> None:
    """Tell the user something."""
    sys.stdout.write(f"{words}\n")


def draft(step: int) -> Draft:
    """What is typed of a note after so many steps."""
    note = f"{step} {LONG}"
    return Draft("call", "1", "Call", NOW + timedelta(seconds=1), {"note": note}, note)


def _type(office: Office) -> None:
    """Type a note in three goes, save it, and drop its draft, as the dashboard does."""
    drafts = Drafts(office.drafts, office.book)
    with closing(Book(office.book, load(office.settings), clock=stopped_at(NOW))) as book:
        file = drafts.keep(draft(0))
        say("kept 0")
        for step in (1, 2):
            drafts.keep(draft(step), file)
            say(f"kept {step}")
        with book.saving(id_of(file)):
            log_call(book, Call("osk", "Osk", "reached", TYPED))
        say("saved")
        drafts.drop(file)
        say("dropped")
    drafts.close()


def _age(office: Office) -> None:
    os.replace(office.older, office.book)


def _update(office: Office) -> None:
    """Open the book as the dashboard does."""
    Book(office.book, load(office.settings), clock=stopped_at(NOW)).close()
    say("Open")


def _export_before(office: Office) -> None:
    office.folder.joinpath("mine.json").write_text("{}\n")
    office.folder.joinpath("tables").mkdir(mode=0o700)
    office.folder.joinpath("tables", "clients.csv").write_bytes(b"\xef\xbb\xbfid,name\r\n1,Yesterday\r\n")


def _damage(office: Office) -> None:
    with office.book.open("r+b") as file:
        file.write(bytes(100))


def _begin(office: Office) -> None:
    main(["--database", str(office.new_book), "import", "deals.csv"])


def _keep_nothing(office: Office) -> None:
    shutil.rmtree(office.folder / "backups")


def _lose_much(office: Office) -> None:
    data = bytearray(office.book.read_bytes())
    data[:100] = bytes(100)
    for page in range(40, 80):
        data[page * 4096 : page * 4096 + 4096] = bytes(4096)
    office.book.write_bytes(data)


def _settle(office: Office) -> None:
    write_home(office.settings, "Europe/Oslo", "NO")
    say("Settled")


def _unsettle(office: Office) -> None:
    office.settings.unlink()


_TYPE: Final = _in_words(_type, BookError, OSError)
_UPDATE: Final = _in_words(_update, BookError)
ACTS: Final[Mapping[str, tuple[Act, ...]]] = {
    "a save": (Act("log", _shell("log", "osk", "we: file by fri")), Act("typed", _TYPE, promise="saved")),
    "an import": (Act("import", _shell("import", "deals.csv")), Act("import into a new book", _begin)),
    "an export": (
        Act("json", _shell("export", "mine.json", "--force"), _export_before),
        Act("new json", _shell("export", "new.json")),
        Act("tables", _shell("export", "tables/", "--force"), _export_before),
    ),
    "a migration": (Act("migration", _UPDATE, _age),),
    "a backup": (
        Act("backup", _shell("backup")),
        Act("first backup", _shell("backup"), _keep_nothing),
        Act("copy", _shell("backup", "copy.db")),
    ),
    "a restore": (
        Act("restore", _shell(*RESTORE)),
        Act("restore of a damaged book", _shell(*RESTORE), _damage),
    ),
}
OTHERS: Final[Mapping[str, tuple[Act, ...]]] = {
    "the first settings": (Act("settings", _in_words(_settle, OSError), _unsettle),),
    "a salvage": (Act("salvage of a damaged book", _shell("doctor", "--salvage", "saved.db"), _lose_much),),
}
"""What is done seldom, and is as whole."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended: its exit status, or minus the signal that killed it, and what it said and complained of."""

    status: int
    said: str
    complained: str


@dataclass(frozen=True, slots=True)
class Known:
    """What an act makes of an office when nothing befalls it."""

    before: dict[str, str]
    after: dict[str, str]
    exported: str
    """The book that a backup made by the act brings back."""


@cache
def rehearsed(office: Office, act: Act) -> tuple[Known, list[Step]]:
    """What an act makes of an office when nothing befalls it, and the steps that it takes."""
    place = office.copied_to(office.folder.with_name("rehearsal"))
    act.prepare(place)
    before, exported, trace = place.holds(), place.exported(), place.folder.with_name("trace")
    with trace.open("wb", buffering=0) as out:
        ended = Process(place, act.do, lambda step: pickle.dump(step, out)).ended()
    assert (ended.status, ended.complained) == (0, ""), ended
    assert act.is_promised(ended.said), ended
    known = Known(before, place.holds(), exported or place.exported())
    with trace.open("rb") as found:
        steps = list(_read(found, trace.stat().st_size))
    trace.unlink()
    shutil.rmtree(place.folder)
    return known, steps


def _read(file: BinaryIO, size: int) -> Iterator[Step]:
    while file.tell() < size:
        yield pickle.load(file)  # noqa: S301 our own


class Process:
    """A process of its own that does something in an office."""

    def __init__(self, office: Office, do: Callable[[Office], None], listener: Listener | None = None) -> None:
        self._told = [office.folder.with_name(f"{office.folder.name}.{end}") for end in ("said", "complained")]
        self.number = os.fork()
        if not self.number:
            _live(office, do, listener, *self._told)

    def kill_by(self, fuse: int) -> None:
        """Kill it as soon as anything comes by the fuse, should it live so long."""
        ended = os.pidfd_open(self.number)
        if fuse in select.select([fuse, ended], [], [])[0]:
            os.kill(self.number, signal.SIGKILL)
        os.close(ended)

    def ended(self) -> Ended:
        """Wait for its end."""
        status = os.waitstatus_to_exitcode(os.waitpid(self.number, 0)[1])
        told = [file.read_text("utf-8", "replace") if file.exists() else "" for file in self._told]
        for file in self._told:
            file.unlink(missing_ok=True)
        return Ended(status, *told)


def _live(
    office: Office, do: Callable[[Office], None], listener: Listener | None, said: Path, complained: Path
) -> None:
    status = CRASHED
    try:
        for number, file in ((1, said), (2, complained)):
            os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND, 0o600), number)
        sys.stderr = os.fdopen(2, "w", closefd=False)
        sys.stdout = os.fdopen(1, "w", closefd=False)
        office.enter()
        with heard(listener) if listener else nullcontext():
            do(office)
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
        if isinstance(end.code, str):
            sys.stderr.write(f"acct-tui: {end.code}\n")
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
