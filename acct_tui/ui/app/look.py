"""How the program looks and what it lets out: themes, the guard before the terminal, words for a crash."""

from collections.abc import Sequence

from rich.text import Text
from textual import events
from textual.app import App
from textual.filter import LineFilter

from acct_tui.faults import CRASHED, Faults
from acct_tui.store.errors import BookError
from acct_tui.ui.app.guard import ControlGuard
from acct_tui.ui.app.one_by_one import Turns
from acct_tui.ui.app.stylesheet import ParsedOnce
from acct_tui.ui.app.theme import DARK, LIGHT, tones

SHORT_NAMES = {"": DARK.name, "dark": DARK.name, "light": LIGHT.name}


class Look(App[None]):
    """An app in one of our themes or of Textual's."""

    def __init__(self, theme: str) -> None:
        super().__init__()
        self.turns = Turns(self, super().on_event)
        self.faults = Faults()
        self._guard = ControlGuard()
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        wanted = SHORT_NAMES.get(theme, theme)
        self.lacks_theme = "" if wanted in self.available_themes else wanted
        self.theme = DARK.name if self.lacks_theme else wanted
        self.stylesheet = ParsedOnce(self.get_css_variables())

    async def on_event(self, event: events.Event) -> None:
        """Take keys one at a time."""
        await self.turns.hear(event)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The tones of ours that a theme may name or leave to be mixed."""
        return tones(self.current_theme)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and the last guard against control bytes."""
        return [*super().get_line_filters(), self._guard]

    def _fatal_error(self) -> None:
        # Textual's own shows the local variables, which hold what clients told us.
        self._return_code = CRASHED
        self.panic(Text(last_words(self._exception or Exception(), self.faults)))


def last_words(error: Exception, faults: Faults) -> str:
    """What is told when the screens fail: what is wrong with the book, or where the program is wrong."""
    return f"acct-tui: {error if isinstance(error, BookError) else faults.note(error, 'The dashboard')}"
