"""Bringing a backup back."""

from acct_tui.services.backups import Told
from acct_tui.ui.dialogs.choose import Choose, numbered
from acct_tui.ui.ink import Ink


class RestoreBackup(Choose):
    """Offers the backups of a book, the newest first; answers the number of a line."""

    def __init__(self, told: list[Told]) -> None:
        title = (("Go back to which backup?", "bold"), ("  what is in it beside now", "muted"))
        super().__init__(title, numbered([_line(each) for each in told]), (("Today's book is kept too.", "muted"),))


def _line(told: Told) -> Ink:
    return (told.made, ""), (f"  {told.differs or told.holds}", "muted")
