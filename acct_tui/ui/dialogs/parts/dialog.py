"""What every dialog has: a title, a body, its keys at the foot, and care for what was typed."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from acct_tui.drafts import Draft
from acct_tui.ui.keys import key
from acct_tui.ui.orders import Saving
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.ui.widgets.foot import Foot

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer]):
    """A panel above a screen, dismissed with an answer, or with None when it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape", "leave", "leave", "Leave; twice drops what was typed"),
        key("ctrl+p", "app.command_palette", "all", "Everything that can be done, by name", foot=False),
        key("f2", "app.called", "they call", "They call: talking now, or missed", foot=False),
    ]

    def __init__(self, title: Ink) -> None:
        super().__init__()
        self._title = title
        self._is_warned = False
        self._answer_due: tuple[Answer | None] | None = None
        self._saving = Saving(self, self.complain)

    def compose(self) -> ComposeResult:
        """The title, what is asked, and the keys."""
        with Vertical(classes="panel"):
            yield Static(content(self._title), classes="title")
            yield from self.body()
            yield Foot()

    def body(self) -> ComposeResult:
        """What is asked."""
        raise NotImplementedError

    @property
    def has_text(self) -> bool:
        """Whether leaving would lose something typed."""
        return False

    def draft(self) -> Draft | None:
        """What is typed here and not saved yet, to be kept on disk; None when nothing would be lost."""
        return None

    def action_leave(self) -> None:
        """Leave; when text would be lost, only the second time."""
        if self.has_text and not self._is_warned:
            self._is_warned = True
            self.complain("What you typed is not saved: esc again drops it, ctrl+s saves it.")
        else:
            self.dismiss(None)

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _disarm(self) -> None:
        """What is typed after the warning is not covered by it."""
        self._is_warned = False

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Close with an answer, once nothing is above that would be closed in its place."""
        if self.app.screen is self:
            return super().dismiss(result)
        self._answer_due = (result,)
        return AwaitComplete()

    def on_screen_resume(self) -> None:
        """Close, if the answer came while another screen was above."""
        if self._answer_due:
            self.call_after_refresh(super().dismiss, self._answer_due[0])

    def complain(self, words: str) -> None:
        """Say what is wrong, keeping what was typed."""
        self.query_one(Foot).say(words, is_error=True)

    def order(self, carry_out: Callable[[], str | None], done: Callable[[str], object]) -> None:
        """Write to the book once; what it refuses, or a book that is busy, leaves the dialog as it is.

        A new order takes the place of one that waits for a busy book, since the words may have changed meanwhile.
        """
        self._saving.order(carry_out, done)
