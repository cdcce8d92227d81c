"""The checklist of a stage, each line with a box to tick."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from textual import events
from textual.binding import BindingType
from textual.message import Message

from acct_tui.domain.plan.playbook import Check
from acct_tui.ui.keys import key
from acct_tui.ui.widgets.table import Column, Row, Table

_COLUMNS: Final = (Column("", 3), Column("", 4), Column(""))


class CheckList(Table):
    """Lines to tick, by space or by their digit; what is turned is written by whoever shows the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("space", "tick", "tick", "Tick the line, or not; its digit does the same"),
    ]

    class Turned(Message):
        """A line was ticked or unticked."""

    def __init__(self, checks: Sequence[Check], turned: Mapping[str, bool]) -> None:
        super().__init__()
        self.show_header = False
        self._checks = {check.moment: check for check in checks}
        self._ticked = {check.moment: turned.get(check.moment, check.is_ticked) for check in checks}
        self.styles.height = len(checks)

    @property
    def turned(self) -> dict[str, bool]:
        """The lines that stand otherwise than in the book."""
        return {key: ticked for key, ticked in self._ticked.items() if ticked != self._checks[key].is_ticked}

    @property
    def open(self) -> int:
        """How many lines are not ticked."""
        return sum(not ticked for ticked in self._ticked.values())

    def on_mount(self) -> None:
        """List the lines once it is known how wide they may be."""
        self.call_after_refresh(self._list)

    def _list(self) -> None:
        self.show(_COLUMNS, [self._row(number, each) for number, each in enumerate(self._checks.values(), 1)])

    def _row(self, number: int, check: Check) -> Row:
        is_ticked = self._ticked[check.moment]
        box = (("[", "muted"), ("x" if is_ticked else " ", "accent bold"), ("]", "muted"))
        return Row(check.moment, (((f"{number}", "accent"),), box, ((check.item.words, "muted" if is_ticked else ""),)))

    def on_key(self, event: events.Key) -> None:
        """Tick a line by its digit."""
        keys = list(self._checks)
        number = int(event.character) if event.character and event.character in "123456789" else 0
        if 0 < number <= len(keys):
            event.stop()
            self._turn(keys[number - 1])

    def action_tick(self) -> None:
        """Tick the line under the cursor, or untick it."""
        if self.key:
            self._turn(self.key)

    def _turn(self, key: str) -> None:
        self._ticked[key] = not self._ticked[key]
        self._list()
        self.post_message(self.Turned())
