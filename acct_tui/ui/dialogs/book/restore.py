"""Bringing a backup back."""

from acct_tui.services.backups import Backups
from acct_tui.services.offered import OfferedBackup, lacking, offered
from acct_tui.store.errors import BookError
from acct_tui.ui.beside import beside
from acct_tui.ui.dialogs.parts.choose import Choice, Choose, numbered
from acct_tui.ui.presentation.ink import Ink


class RestoreBackup(Choose):
    """Offers the backups of a book, the newest first, without their counts while others look on.

    Answers the number of a line.
    """

    def __init__(self, backups: Backups, *, is_shared: bool) -> None:
        title = (("Go back to which backup?", "bold"), ("" if is_shared else "  what is in it beside now", "muted"))
        super().__init__(
            title,
            [Choice("", (("Looking through them …", "muted"),), "They are still looked through")],
            (("Today's book is kept too.", "muted"),),
        )
        self._backups, self._is_shared = backups, is_shared
        self.told: list[OfferedBackup] = []

    def on_mount(self) -> None:
        """Look through them, which takes a moment when they are many or their drive is slow."""
        self.run_worker(self._look(), name="The list of backups", exit_on_error=False)

    async def _look(self) -> None:
        try:
            self.told = await beside(lambda _: offered(self._backups))
        except BookError as wrong:
            self.offer(())
            self.complain(str(wrong))
        else:
            self.offer(
                numbered([_made(each) if self._is_shared else (*_made(each), *_beside_now(each)) for each in self.told])
            )
            if lack := lacking(self._backups) or (
                "" if self.told else "There is no backup yet: : and Back up makes one."
            ):
                self.complain(lack)


def _made(told: OfferedBackup) -> Ink:
    return ((f"{told.made}  {told.what_for}", ""),)


def _beside_now(told: OfferedBackup) -> Ink:
    return ((f"  {told.differs or told.holds}", "muted"),)
