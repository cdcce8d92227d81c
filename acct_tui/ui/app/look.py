"""How the program looks and what it says when it fails: themes and words for a crash."""

from typing import Any

from textual.app import App

from acct_tui.faults import Faults
from acct_tui.store.errors import BookError
from acct_tui.ui.app.stylesheet import ParsedOnce
from acct_tui.ui.app.theme import DARK, LIGHT

SHORT_NAMES = {"": DARK.name, "dark": DARK.name, "light": LIGHT.name}


def dress(app: App[Any], theme: str) -> str:
    """Give an app one of our themes or of Textual's; the name of a theme that there is not, else nothing."""
    app.register_theme(DARK)
    app.register_theme(LIGHT)
    wanted = SHORT_NAMES.get(theme, theme)
    lacking = "" if wanted in app.available_themes else wanted
    app.theme = DARK.name if lacking else wanted
    app.stylesheet = ParsedOnce(app.get_css_variables())
    return lacking


def last_words(error: Exception, faults: Faults) -> str:
    """What is told when the screens fail: what is wrong with the book, or where the program is wrong."""
    return f"acct-tui: {error if isinstance(error, BookError) else faults.note(error, 'The dashboard')}"
