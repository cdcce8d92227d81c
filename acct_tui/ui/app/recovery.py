"""Backing the book up and going back to a backup, beside the screen: a big book takes seconds."""

from collections.abc import Callable
from functools import partial

from acct_tui.services import copies
from acct_tui.services.copies import backups_of
from acct_tui.services.refusals import Refused, WasARestore
from acct_tui.services.restores import go_back, turn_restore
from acct_tui.store.driver import IsStopped
from acct_tui.store.errors import BookError
from acct_tui.ui.app.front import Front
from acct_tui.ui.beside import once_free
from acct_tui.ui.dialogs.book.restore import RestoreBackup
from acct_tui.ui.dialogs.parts.underway import Underway
from acct_tui.ui.orders import BUSY, Attempt


def back_up(front: Front) -> None:
    """Back the book up, while one goes on with the day."""
    front.frame.say("Backing up …")
    front.app.run_worker(_back_up(front), name="The backup", exit_on_error=False)


async def _back_up(front: Front) -> None:
    try:
        words = await once_free(partial(copies.back_up, front.book), lambda: front.frame.say(BUSY))
    except (Refused, BookError) as wrong:
        front.frame.say(str(wrong), is_error=True)
    else:
        front.done(words)


def restore(front: Front) -> None:
    """Ask for a backup and go back to it."""
    if front.book.backups is None:
        front.frame.say("This book is thrown away at the end: it has no backups.", is_error=True)
        return
    asked = RestoreBackup(front.book.backups, is_shared=front.book.is_shared)

    def chosen(number: int | None) -> None:
        if number is not None:
            told = asked.told[number]

            def work(is_stopped: IsStopped) -> str:
                return go_back(backups_of(front.book, is_stopped), told.backup.file, hint=" u undoes it.")

            _go_back(front, f"Going back to {told.made}", work)

    front.app.push_screen(asked, chosen)


def turn(front: Front, whole: WasARestore, words: str) -> None:
    """Undo a restore, or do it again, and tell it in these words."""

    def work(is_stopped: IsStopped) -> str:
        turn_restore(backups_of(front.book, is_stopped), whole.done, undoes=whole.undoes)
        return words

    _go_back(front, "Going back to the book before the restore" if whole.undoes else "Restoring again", work)


def _go_back(front: Front, title: str, work: Callable[[IsStopped], str]) -> None:
    """Go back, and tell it even while a wish waits for the book: it is done by then."""

    def came_back(words: str | None) -> None:
        if words is not None:
            Attempt(front.app, lambda: _opened(front, words), front.fail, front.done)()

    front.app.push_screen(Underway(((title, "bold"),), work), came_back)


def _opened(front: Front, words: str) -> str:
    front.book.come_back()
    return words
