"""The points of a call, each with a box to tick."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final

from textual import on
from textual.binding import BindingType

from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.points import Point
from acct_tui.services.steps.complaints import Interests
from acct_tui.services.steps.ticks import Tick
from acct_tui.ui.keys import key
from acct_tui.ui.messages import Say
from acct_tui.ui.presentation.ink import Ink
from acct_tui.ui.widgets.table import Column, Row, Table
from acct_tui.words.safe import one_line

_COLUMNS: Final = (Column("", 5), Column(""), Column("", 12))


class PointList(Table):
    """What to tell and ask, one line each; space says that it was dealt with, after the questions it asks.

    What was `left` ticked by an earlier run is ticked again as soon as the point is there.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("space", "tick", "dealt with", "Tick the point, or not; the call carries its verb out when it is saved"),
    ]

    def __init__(self, left: Mapping[str, Any]) -> None:
        super().__init__(id="points")
        self.show_header = False
        self._client: Client | None = None
        self._points: Sequence[Point] = ()
        self._left = dict(left)
        self._ticks: dict[str, Tick] = {}

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The points that were dealt with."""
        return tuple(self._ticks.values())

    def fields(self) -> dict[str, Any]:
        """The ticks in plain values, those that still wait for their point among them."""
        ticks = {
            row_id: [tick.interests and _pair(tick.interests), tick.answer] for row_id, tick in self._ticks.items()
        }
        return {**self._left, **ticks}

    def tell(self, client: Client, points: Sequence[Point]) -> None:
        """Show the points of a client as they stand now."""
        self._client, self._points = client, points
        for point in points:
            if point.subject.id in self._left:
                interests, answer = self._left.pop(point.subject.id)
                self._put(point, Interests(*interests) if interests else None, answer)
        self.list()

    def list(self) -> None:
        """Show the lines in the width there is now."""
        self.show(_COLUMNS, [_line(point, is_ticked=point.subject.id in self._ticks) for point in self._points])

    @on(Table.Resized)
    def fit(self) -> None:
        """Take no more of the screen than a quarter, and use the width there is now."""
        self.styles.max_height = max(2, self.screen.size.height // 4)
        self.list()

    def action_tick(self) -> None:
        """Tick the point under the cursor, or untick it."""
        point = next((point for point in self._points if point.subject.id == self.key), None)
        if point is None:
            return
        if point.subject.id in self._ticks:
            del self._ticks[point.subject.id]
        elif point.done_by_talking:
            self.post_message(Say("Talking deals with it: nothing to tick."))
        elif point.asks:
            self._ask(point)
        else:
            self._put(point)
        self.list()

    def _ask(self, point: Point) -> None:
        from acct_tui.ui.dialogs.care.interests import AskInterests
        from acct_tui.ui.dialogs.plan.answer import AskAnswer

        if point.asks == "interests":
            self.app.push_screen(AskInterests(point.words), lambda said: self._answered(point, said, ""))
        else:
            self.app.push_screen(AskAnswer(point.words), lambda said: self._answered(point, None, said or ""))

    def _answered(self, point: Point, interests: Interests | None, answer: str) -> None:
        if interests or answer:
            self._put(point, interests, answer)
            self.list()

    def _put(self, point: Point, interests: Interests | None = None, answer: str = "") -> None:
        if self._client:
            self._ticks[point.subject.id] = Tick(self._client, point, interests, answer)


def _pair(interests: Interests) -> list[bool]:
    return [interests.client_kept, interests.ours_kept]


def _line(point: Point, *, is_ticked: bool) -> Row:
    box: Ink = ((" [x]" if is_ticked else " [ ]", "accent"),)
    if point.done_by_talking:
        box = (("  · ", "muted"),)
    other: Ink = ((f"  > {point.ask_for}", "accent"),) if point.ask_for else ()
    words = ((one_line(point.words), "muted" if is_ticked else ""), *other)
    return Row(point.subject.id, (box, words, (("by talking" if point.done_by_talking else point.verb, "muted"),)))
