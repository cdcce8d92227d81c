"""What can go wrong with a book, each in one line: what happened, what is safe, what to do."""

from pathlib import Path
from typing import ClassVar

from acct_tui.words.safe import one_line


class BookError(Exception):
    """A book that cannot be read or written as asked."""

    safe: ClassVar[str] = "Nothing was changed."
    advice: ClassVar[str] = "Try again."

    def __init__(self, happened: str, *, advice: str | None = None) -> None:
        super().__init__(one_line(f"{happened} {self.safe} {advice or self.advice}"))
        self.happened = one_line(happened)


class NotABook(BookError):
    """A file that is missing, or is something else."""

    advice = "Choose another file with --database."


class NoBook(NotABook):
    """No file at all."""

    advice = "acct-tui restore brings a backup back; --database names another file."

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is no book at {path}.")


class NotOurs(NotABook):
    """A file that is there and is another program's, or no file: it is never put aside."""


class BookGone(BookError):
    """An open book whose file was moved or deleted."""

    safe = "Nothing was saved meanwhile, and what you type stays here."
    advice = "Put the file back, or acct-tui restore brings a backup in its place."


class DamagedBook(BookError):
    """A book whose pages, references or values do not hold together; `how` is said in a few words, if at all."""

    safe = "It was left untouched."
    advice = "acct-tui doctor says what is left of it."

    def __init__(self, path: Path, how: str = "") -> None:
        self.path, self.how = path.absolute(), how
        super().__init__(f"{self.path} is damaged: {how}." if how else f"{self.path} is damaged.")


class NewerBook(BookError):
    """A book of a program newer than this one."""

    advice = "Update acct-tui to open it."


class OlderBook(BookError):
    """A book of an older program, opened by a command that only reads."""

    advice = "Open it once in the dashboard, which brings it up to date."


class UnsafeBook(BookError):
    """A book on which SQLite does not keep the promises that saving needs."""

    advice = "Move the book to a disk of this machine."


class BookBusy(BookError):
    """A book that another program is writing to at this moment."""

    advice = "Try again in a moment."


class NotSaved(BookError):
    """A write that the disk refused."""

    safe = "The book is as it was before."
    advice = "Put that right, then try again."


class Stopped(BookError):
    """Work for the book that its user stopped."""

    def __init__(self) -> None:
        Exception.__init__(self, f"Stopped. {self.safe}")


class ChangedElsewhere(BookError):
    """A row that undo or redo would have to overwrite."""

    advice = "Edit that row by hand."

    def __init__(self, table: str, row_id: str) -> None:
        super().__init__(f"{table} {row_id} was changed by another program since.")
        self.table, self.row_id = table, row_id


class BadValue(BookError):
    """A value that a field cannot hold; `row_id` is None for a row that brought no id."""

    def __init__(self, table: str, row_id: str | None, field: str, reason: str) -> None:
        where = f"{table} {row_id}" if row_id else table
        Exception.__init__(self, one_line(f"{where}, {field}: {reason}"))
        self.table, self.row_id, self.field, self.reason = table, row_id, field, reason
