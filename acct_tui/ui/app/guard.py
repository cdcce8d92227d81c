"""The last guard before the terminal: no control byte leaves the program inside a text."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], "\N{REPLACEMENT CHARACTER}")


class ControlGuard(LineFilter):
    """Shows control characters as a mark of one cell, whichever widget let them through."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments with harmless text."""
        return [
            segment if segment.control or segment.text.isprintable() else _harmless(segment) for segment in segments
        ]


def _harmless(segment: Segment) -> Segment:
    return Segment(segment.text.translate(CONTROLS), segment.style, segment.control)
