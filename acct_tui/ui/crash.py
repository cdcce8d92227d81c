"""What is told when the program fails: where, but none of the data it was working on."""

import traceback

from rich.text import Text

from acct_tui.store.errors import BookError


def in_one_line(error: BaseException | None) -> Text:
    """The kind of an error and where it arose; the message may quote client text, so it is left out."""
    if isinstance(error, BookError):
        return Text(f"acct-tui stopped: {error}")
    where = traceback.extract_tb(error.__traceback__)[-1] if error and error.__traceback__ else None
    place = f" at {where.filename}:{where.lineno}" if where else ""
    kind = type(error).__name__
    return Text(f"acct-tui stopped: {kind}{place}. The book is as it was after the last change; please report this.")
