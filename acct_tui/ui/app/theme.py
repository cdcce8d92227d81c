"""Two quiet themes with one accent colour, and the tones that any theme must have."""

from typing import Final

from textual.color import Color
from textual.theme import Theme

DARK: Final = Theme(
    name="acct-dark",
    primary="#7cb7d8",
    accent="#7cb7d8",
    secondary="#5d8aa3",
    foreground="#d6dae0",
    background="#14161a",
    surface="#1a1d22",
    panel="#23272e",
    error="#e8808a",
    warning="#dcb067",
    success="#86bb8c",
    dark=True,
    variables={
        "muted": "#858c98",
        "faint": "#343a44",
        "cursor": "#27333d",
        "block-cursor-text-style": "none",
        "scrollbar": "#2b3038",
        "scrollbar-hover": "#3d444f",
        "scrollbar-background": "#14161a",
    },
)
LIGHT: Final = Theme(
    name="acct-light",
    primary="#1d6a8c",
    accent="#1d6a8c",
    secondary="#4d8aa5",
    foreground="#2a2e35",
    background="#fcfbf8",
    surface="#f5f3ee",
    panel="#ebe8e1",
    error="#b3303f",
    warning="#8f5f00",
    success="#2c7340",
    dark=False,
    variables={
        "muted": "#6d727b",
        "faint": "#d5d1c8",
        "cursor": "#dbe8ee",
        "block-cursor-text-style": "none",
        "scrollbar": "#d9d5cb",
        "scrollbar-hover": "#c2bdb1",
        "scrollbar-background": "#fcfbf8",
    },
)


def tones(theme: Theme) -> dict[str, str]:
    """The tones that our screens use beside Textual's own variables, mixed from a theme that does not name them."""
    if theme.ansi:
        return {"muted": "ansi_bright_black", "faint": "ansi_bright_black", "cursor": "ansi_blue"}
    made = theme.to_color_system().generate()
    ground, ink, accent = (Color.parse(made[name]) for name in ("background", "foreground", "primary"))
    return {
        "muted": ground.blend(ink, 0.6).hex,
        "faint": ground.blend(ink, 0.2).hex,
        "cursor": ground.blend(accent, 0.25).hex,
    }
