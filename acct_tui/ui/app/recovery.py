"""Backing the book up and going back to a backup, beside the screen: a big book takes seconds."""

from collections.abc import Callable

from acct_tui.services.refusals import Refused, WasARestore
from acct_tui.store.driver import IsStopped
from acct_tui.store.errors import BookError
from acct_tui.ui.app.routes import Routes
from acct_tui.ui.beside import once_free
from acct_tui.ui.dialogs.book.restore import RestoreBackup
from acct_tui.ui.dialogs.parts.underway import Underway
from acct_tui.ui.orders import BUSY, Attempt


def back_up(app: Routes) -> None:
    """Back the book up, while one goes on with the day."""
    app.frame.say("Backing up …")
    app.run_worker(_back_up(app), name="The backup", exit_on_error=False)


async def _back_up(app: Routes) -> None:
    try:
        words = await once_free(app.book.back_up, lambda: app.frame.say(BUSY))
    except (Refused, BookError) as wrong:
        app.frame.say(str(wrong), is_error=True)
    else:
        app.done(words)


def restore(app: Routes) -> None:
    """Ask for a backup and go back to it."""
    if app.book.backups is None:
        app.frame.say("This book is thrown away at the end: it has no backups.", is_error=True)
        return
    asked = RestoreBackup(app.book.backups, is_shared=app.book.is_shared)

    def chosen(number: int | None) -> None:
        if number is not None:
            told = asked.told[number]

            def work(is_stopped: IsStopped) -> str:
                return app.book.backed_up(is_stopped).restore(told.backup.file, hint=" u undoes it.")

            _go_back(app, f"Going back to {told.made}", work)

    app.push_screen(asked, chosen)


def turn(app: Routes, whole: WasARestore, words: str) -> None:
    """Undo a restore, or do it again, and tell it in these words."""

    def work(is_stopped: IsStopped) -> str:
        app.book.backed_up(is_stopped).turn(whole.done, undoes=whole.undoes)
        return words

    _go_back(app, "Going back to the book before the restore" if whole.undoes else "Restoring again", work)


def _go_back(app: Routes, title: str, work: Callable[[IsStopped], str]) -> None:
    """Go back, and tell it even while a wish waits for the book: it is done by then."""

    def failed(words: str) -> None:
        app.frame.say(words, is_error=True)

    def came_back(words: str | None) -> None:
        if words is not None:
            Attempt(app, lambda: _opened(app, words), app.done, failed)()

    app.push_screen(Underway(((title, "bold"),), work), came_back)


def _opened(app: Routes, words: str) -> str:
    app.book.come_back()
    return words
