"""What an import will not take, in one line: the file, the line of it, and the reason."""

from acct_tui.words.safe import one_line


class ImportRefused(Exception):
    """A file that cannot be imported; the book is as it was before. `offer` is an option that would take it."""

    def __init__(self, file: str, line: int | None, reason: str, offer: str = "") -> None:
        where = file if line is None else f"{file}, line {line}"
        super().__init__(one_line(f"{where}: {reason}"))
        self.file, self.line, self.reason, self.offer = file, line, reason, offer
