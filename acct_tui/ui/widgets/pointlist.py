"""The points of a call, each with a box to tick."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from acct_tui.domain.points import Point
from acct_tui.ui.ink import Ink
from acct_tui.ui.keys import key
from acct_tui.ui.widgets.table import Column, Row, Table
from acct_tui.words.safe import one_line

_BOX, _VERB = 5, 12


class PointList(Table):
    """What to tell and ask, one line each; space says that it was dealt with."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("space", "tick", "dealt with", "Tick the point, or not; the call carries its verb out when it is saved"),
    ]

    class Ticked(Message):
        """A point was ticked or unticked."""

        def __init__(self, point: Point) -> None:
            super().__init__()
            self.point = point

    def __init__(self) -> None:
        super().__init__(id="points")
        self.show_header = False
        self._points: Sequence[Point] = ()

    def tell(self, points: Sequence[Point], ticked: frozenset[str]) -> None:
        """Show the points; those about the rows `ticked` have their box ticked."""
        self._points = points
        columns = (Column("", _BOX), Column(""), Column("", _VERB))
        self.show(columns, [_line(point, is_ticked=point.subject.id in ticked) for point in points])

    def action_tick(self) -> None:
        """Ask for the point under the cursor to be turned."""
        point = next((point for point in self._points if point.subject.id == self.key), None)
        if point:
            self.post_message(self.Ticked(point))


def _line(point: Point, *, is_ticked: bool) -> Row:
    box: Ink = ((" [x]" if is_ticked else " [ ]", "accent"),)
    if point.done_by_talking:
        box = (("  · ", "muted"),)
    other: Ink = ((f"  > {point.ask_for}", "accent"),) if point.ask_for else ()
    verb = "by talking" if point.done_by_talking else point.verb
    words = ((one_line(point.words), "muted" if is_ticked else ""), *other)
    return Row(point.subject.id, (box, words, ((verb, "muted"),)))
