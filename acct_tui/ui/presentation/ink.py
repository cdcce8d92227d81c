"""Words with tones: one way to colour text for tables and panels, in which client text is never markup."""

import re
from collections.abc import Mapping
from typing import Final

from rich.style import Style
from rich.text import Text
from textual.color import Color
from textual.content import Content

Span = tuple[str, str]
"""A text and its tone: "", "muted", "accent", "error" and the like, with " bold" after it or alone."""
Ink = tuple[Span, ...]
"""The spans of one line."""

_INSIDE: Final = re.compile(r"(?<=[0-9]) (?=[0-9])|(?<=\b[A-Z]{3}) (?=[0-9])")
"""The blanks inside of "€4 200", "CHF 300" and "+49 40 66969"."""
_HELD: Final = "\ue000"
"""Stands for such a blank while lines are broken: as wide, and nothing that anybody types."""


def plain(ink: Ink) -> str:
    """The text without its tones."""
    return "".join(text for text, _ in ink)


def content(ink: Ink) -> Content:
    """The line for a panel."""
    return Content.assemble(*((text, _style(tone)) for text, tone in ink))


def wrapped(ink: Ink, width: int) -> list[Content]:
    """The lines of a panel; a number that is written in groups, such as an amount, stays in one."""
    # Textual breaks at every kind of blank, so one that holds is no blank until the lines are made.
    held = tuple((_INSIDE.sub(_HELD, words), tone) for words, tone in ink)
    return [Content(line.plain.replace(_HELD, " "), spans=list(line.spans)) for line in content(held).wrap(width)]


def hanging(lead: Ink, body: Ink, width: int) -> list[Content]:
    """A lead and a body that is wrapped beside it, so that no word stands below the lead."""
    first = content(lead)
    lines = wrapped(body, max(8, width - first.cell_length))
    blank = Content(" " * first.cell_length)
    return [(first if number == 0 else blank) + line for number, line in enumerate(lines)]


def _style(tone: str) -> str:
    return " ".join(word if word in {"bold", "italic"} else f"${word}" for word in tone.split())


def text(ink: Ink, variables: Mapping[str, str]) -> Text:
    """The line for a cell of a table, in the colours of a theme."""
    return Text.assemble(*((text, _rich(tone, variables)) for text, tone in ink), no_wrap=True, end="")


def _rich(tone: str, variables: Mapping[str, str]) -> Style:
    words = tone.split()
    colours = [Color.parse(variables[word]).rich_color for word in words if word in variables]
    return Style(color=colours[0] if colours else None, bold="bold" in words or None)
