"""Bringing a backup back."""

from acct_tui.services.offered import Told
from acct_tui.ui.dialogs.choose import Choose, numbered
from acct_tui.ui.ink import Ink


class RestoreBackup(Choose):
    """Offers the backups of a book, the newest first, without their counts while others look on.

    Answers the number of a line.
    """

    def __init__(self, told: list[Told], *, is_shared: bool) -> None:
        title = (("Go back to which backup?", "bold"), ("" if is_shared else "  what is in it beside now", "muted"))
        lines: list[Ink] = [_made(each) if is_shared else (*_made(each), *_beside_now(each)) for each in told]
        super().__init__(title, numbered(lines), (("Today's book is kept too.", "muted"),))


def _made(told: Told) -> Ink:
    return ((f"{told.made}  {told.what_for}", ""),)


def _beside_now(told: Told) -> Ink:
    return ((f"  {told.differs or told.holds}", "muted"),)
