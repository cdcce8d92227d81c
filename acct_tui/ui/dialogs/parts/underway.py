"""Something that takes a while, with a way out."""

from collections.abc import Callable, Mapping
from threading import Event

from textual.app import ComposeResult
from textual.widgets import Static

from acct_tui.services.refusals import Refused
from acct_tui.store.driver import IsStopped
from acct_tui.store.errors import BookError, Stopped
from acct_tui.ui.beside import once_free
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.orders import BUSY
from acct_tui.ui.presentation.ink import Ink


class Underway(Dialog[str]):
    """Has something done beside the screen and answers its words, or None once it was stopped."""

    def __init__(self, title: Ink, work: Callable[[IsStopped], str]) -> None:
        super().__init__(title)
        self._work = work
        self._stop = Event()
        self._is_over = False

    def body(self) -> ComposeResult:
        """How it stands."""
        yield Static("Every page of it is read first …", classes="aside")

    @property
    def words(self) -> Mapping[str, str]:
        """What the way out does while something is being done."""
        return {} if self._is_over else {"leave": "stop"}

    def on_mount(self) -> None:
        """Begin."""
        self.run_worker(self._do(), name="The restore", exit_on_error=False)

    async def _do(self) -> None:
        try:
            words = await once_free(self._work, lambda: self._tell(BUSY), self._stop)
        except Stopped:
            self.dismiss(None)
        except (Refused, BookError) as wrong:
            self._is_over = True
            self._tell("")
            self.complain(str(wrong))
        else:
            self.dismiss(words)

    def action_leave(self) -> None:
        """Stop what is being done, unless it is too late; what became of the book is told."""
        if self._is_over:
            super().action_leave()
        else:
            self._stop.set()
            self._tell("Stopping …")

    def _tell(self, words: str) -> None:
        self.query_one(".aside", Static).update(words)
