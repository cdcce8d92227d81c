"""What is being typed, on disk until it is saved: one file a draft, for its owner's eyes alone."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from acct_tui.claims import claim
from acct_tui.disk import make_folder
from acct_tui.flush import flush

_TEXTS: Final = ("kind", "key", "title", "words")


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody is writing: of which kind and about what, its name, since when, and all that opens it again.

    The fields are plain (JSON) values; the words are the text itself, as one would copy it.
    """

    kind: str
    key: str
    title: str
    at: datetime = field(compare=False)
    fields: Mapping[str, Any]
    words: str


@dataclass(frozen=True, slots=True)
class Left:
    """A draft that a program left behind, and the file it is in."""

    draft: Draft
    file: Path

    @property
    def id(self) -> str:
        """What it is called where it was saved."""
        return id_of(self.file)


def id_of(file: Path) -> str:
    """What a draft is called where it is saved: no other has ever had, or will have, the name of its file."""
    return file.stem


class Drafts:
    """The drafts of one book.

    The names of the files tell nothing: a digest of the book's path, a number of the run that wrote them, a count. As
    long as a run lives it holds the lock file of its number, so that nobody else takes its drafts for left behind.
    """

    def __init__(self, folder: Path, book: Path) -> None:
        self._folder = folder
        self._book = sha256(str(book.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._run = ""
        self._count = 0
        self._claims: dict[str, int] = {}

    def keep(self, draft: Draft, file: Path | None = None) -> Path:
        """Write a draft, whole or not at all, in place of the one in a file; returns its file. Raises OSError."""
        file = file or self.next_file()
        part = file.with_suffix(".part")
        try:
            with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
                out.write(_written(draft))
                out.flush()
                os.fsync(out.fileno())
            os.replace(part, file)
            flush(self._folder)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        return file

    def drop(self, file: Path) -> None:
        """Throw a draft away. Raises OSError."""
        file.unlink(missing_ok=True)

    def left(self) -> list[Left]:
        """The drafts that programs which run no more have left, the newest first; until it closes they are ours."""
        runs = {file.name.partition(".")[0] for file in self._folder.glob(f"{self._book}-*")} - {self._run}
        found: list[Left] = []
        for run in sorted(runs):
            with suppress(OSError):  # what cannot be read now is left for another start
                files = self._files(run) if self._take(run) else []
                found += [Left(draft, file) for file in files if (draft := _read(file))]
        return sorted(found, key=lambda each: each.draft.at, reverse=True)

    def close(self) -> None:
        """Let go of everything; what was not dropped is left for the next start."""
        for run, handle in self._claims.items():
            if not self._files(run):
                self._lock_file(run).unlink(missing_ok=True)
            os.close(handle)
        self._claims, self._run = {}, ""

    def next_file(self) -> Path:
        """The file for one more draft. Raises OSError."""
        make_folder(self._folder)
        while not self._run:
            run = f"{self._book}-{os.urandom(8).hex()}"
            self._run = run if self._take(run) else ""
        self._count += 1
        return self._folder / f"{self._run}.{self._count}.json"

    def _take(self, run: str) -> bool:
        """Hold what a run wrote, if it lives no more; what it left half written goes. Raises OSError."""
        if run not in self._claims:
            handle = claim(self._lock_file(run))
            if handle is None:
                return False
            self._claims[run] = handle
            for part in self._folder.glob(f"{run}.*.part"):
                part.unlink(missing_ok=True)
        return True

    def _lock_file(self, run: str) -> Path:
        return self._folder / f"{run}.lock"

    def _files(self, run: str) -> list[Path]:
        return sorted(self._folder.glob(f"{run}.*.json"))


def _written(draft: Draft) -> bytes:
    return json.dumps({**asdict(draft), "at": draft.at.isoformat()}).encode()


def _read(file: Path) -> Draft | None:
    """The draft in a file; None for anything else, whatever it is."""
    try:
        found: Any = json.loads(file.read_bytes()) if file.is_file() else None
        kind, key, title, words = (str(found[name]) for name in _TEXTS)
        at = datetime.fromisoformat(found["at"])
        return Draft(kind, key, title, at, dict(found["fields"]), words) if at.tzinfo else None
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
