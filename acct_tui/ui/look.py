"""How the program looks and what it lets out: themes, the guard before the terminal, words for a crash."""

from collections.abc import Sequence

from textual.filter import LineFilter

from acct_tui.ui.crash import in_one_line
from acct_tui.ui.guard import ControlGuard
from acct_tui.ui.one_by_one import OneByOne
from acct_tui.ui.stylesheet import ParsedOnce
from acct_tui.ui.theme import DARK, LIGHT, tones

SHORT_NAMES = {"": DARK.name, "dark": DARK.name, "light": LIGHT.name}


class Look(OneByOne):
    """An app in one of our themes or of Textual's."""

    def __init__(self, theme: str) -> None:
        super().__init__()
        self._guard = ControlGuard()
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        wanted = SHORT_NAMES.get(theme, theme)
        self.lacks_theme = "" if wanted in self.available_themes else wanted
        self.theme = DARK.name if self.lacks_theme else wanted
        self.stylesheet = ParsedOnce(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The tones of ours that a theme may name or leave to be mixed."""
        return tones(self.current_theme)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and the last guard against control bytes."""
        return [*super().get_line_filters(), self._guard]

    def _fatal_error(self) -> None:
        # Textual's own shows the local variables, which hold what clients told us.
        self.panic(in_one_line(self._exception))
