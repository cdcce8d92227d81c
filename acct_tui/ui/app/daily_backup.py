"""The backup of the day: made beside the work, in a thread with a connection of its own, and told when it failed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from textual.app import App

from acct_tui.services.backups import Backups, Why
from acct_tui.store.driver import IsStopped
from acct_tui.store.errors import BookBusy, BookError, NotSaved
from acct_tui.ui.beside import beside


class DailyBackup:
    """Backs a book up once on each day on which the dashboard is open; `failed` hears once a day why it could not."""

    def __init__(self, app: App[None], failed: Callable[[str], None]) -> None:
        self._app, self._failed = app, failed
        self._seen: date | None = None
        self._told: date | None = None

    def look(self, backups: Backups | None, today: date) -> None:
        """Begin the backup of a day that has begun."""
        if backups is None or today == self._seen:
            return
        self._seen = today
        self._app.run_worker(self._make(backups, today), name="The daily backup", exit_on_error=False)

    async def _make(self, backups: Backups, today: date) -> None:
        try:
            await beside(partial(_make_if_due, backups))
        except BookBusy:
            self._seen = None  # it is tried again with the next look
        except NotSaved as error:
            self._seen = None  # a drive may be plugged in later
            self._tell(today, error.happened)
        except BookError as error:
            self._tell(today, str(error))

    def _tell(self, today: date, why: str) -> None:
        if self._told != today:
            self._told = today
            self._failed(f"No backup was made today: {why}")


def _make_if_due(backups: Backups, is_stopped: IsStopped) -> None:
    backups.sweep()
    if backups.is_due():
        replace(backups, is_stopped=is_stopped).make(Why.DAILY)
