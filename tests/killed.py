"""Somebody who types and saves without a pause, and says each time what is done; run as a program, to be killed."""

import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

from acct_tui.clock import stopped_at
from acct_tui.drafts import Draft, Drafts, id_of
from acct_tui.services.book import Book
from acct_tui.services.calls import Call, log_call
from acct_tui.services.demo import START
from acct_tui.store import rows

LONG = "word for word " * 40
"""Makes a draft long enough to be caught half written."""


def main(path: Path, folder: Path) -> None:
    """Type a note in three goes, save it, drop its draft; every third is typed and never saved."""
    book = Book(path, clock=stopped_at(START))
    drafts = Drafts(folder, path)
    client = rows.rows(book.database, "clients")[0]
    for number in count():
        file = drafts.keep(draft(number, 0))
        done("kept", number, 0)
        for step in (1, 2):
            drafts.keep(draft(number, step), file)
            done("kept", number, step)
        if number % 3:
            note = f"{number}.2 {LONG}".strip()
            with book.saving(id_of(file)):
                log_call(book, Call(str(client["id"]), str(client["name"]), "reached", note))
            done("saved", number, 2)
            drafts.drop(file)
            done("dropped", number, 2)


def draft(number: int, step: int) -> Draft:
    """What is typed of a note after so many steps."""
    note = f"{number}.{step} {LONG}"
    at = START + timedelta(seconds=number)
    return Draft("call", str(number), "Call", at, {"note": note}, note)


def done(what: str, number: int, step: int) -> None:
    """Acknowledge."""
    sys.stdout.write(f"{what} {number} {step}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
