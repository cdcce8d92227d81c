"""The keys of a screen and what they do."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import Hint
from acct_tui.ui.presentation.ink import Ink, content

_FRAME = 6
"""Lines of the title, the keys, and the margins of a dialog."""


class Help(Dialog[None]):
    """What can be done on the screen below, key by key."""

    def __init__(self, known: Sequence[Hint]) -> None:
        super().__init__((("Keys of this screen", "bold"),))
        self._known = known

    def on_resize(self) -> None:
        """Let the list take the height that the frame around it leaves."""
        self.query_one(VerticalScroll).styles.max_height = max(1, self.size.height - _FRAME)

    def body(self) -> ComposeResult:
        """The keys of this screen, then those of every screen."""
        here = [_line(hint) for hint in self._known if not hint.is_common]
        everywhere = [_line(hint) for hint in self._known if hint.is_common]
        lines: list[Ink] = [*here, (), (("On every screen", "bold"),), *everywhere]
        with VerticalScroll():
            yield Static(Content("\n").join(map(content, lines)))


def _line(hint: Hint) -> Ink:
    keys = " ".join(hint.keys)
    return (f"{keys:<12}", "accent"), (hint.told, "")
