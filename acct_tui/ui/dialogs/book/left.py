"""What was being written when the program was ended."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from acct_tui.domain.facts.desk import Desk
from acct_tui.drafts import Left
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import Ink, plain
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.table import Column, Row, Table, widest
from acct_tui.words.ages import moment
from acct_tui.words.safe import fit, one_line

_MOST = (34, 17)
"""Cells for the name of a draft and for its time."""
_SHOWN = 12


class LeftDrafts(Dialog[Left]):
    """Lists drafts; answers the one to go on with. What is left alone is offered again at the next start."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "go_on", "go on", "Open it again with all that was typed"),
        key("d", "drop", "drop", "Drop what is under the cursor"),
        key("escape", "leave", "later", "Keep them for the next start"),
    ]

    def __init__(self, left: Sequence[Left], drop: Callable[[Left], None], desk: Desk) -> None:
        super().__init__((("You were writing", "bold"), ("  when the program was ended; nothing is lost", "muted")))
        self._left, self._drop, self._desk = list(left), drop, desk

    def body(self) -> ComposeResult:
        """The drafts, one a line."""
        table = Table()
        table.show_header = False
        table.styles.height = min(len(self._left), _SHOWN)
        yield table

    def on_mount(self) -> None:
        """List them once it is known how wide the lines may be."""
        self.call_after_refresh(self._list)

    def _list(self) -> None:
        lines = [Row(left.file.name, self._line(left)) for left in self._left]
        widths = [widest(8, most, (plain(row.cells[place]) for row in lines)) + 1 for place, most in enumerate(_MOST)]
        self.query_one(Table).show([*(Column("", width) for width in widths), Column("")], lines)

    def _line(self, left: Left) -> tuple[Ink, ...]:
        draft = left.draft
        when = moment(draft.at, self._desk.now, self._desk.zone)
        words = fit(one_line(draft.words), 200)
        return ((one_line(draft.title), ""),), ((when, "muted"),), ((f"“{words}”", "muted"),)

    @property
    def _chosen(self) -> Left | None:
        at = self.query_one(Table).key
        return next((left for left in self._left if left.file.name == at), None)

    @on(Table.Opened)
    def action_go_on(self) -> None:
        """Go on with the draft under the cursor."""
        if self._chosen:
            self.dismiss(self._chosen)

    def action_drop(self) -> None:
        """Drop the draft under the cursor."""
        chosen = self._chosen
        if chosen is None:
            return
        try:
            self._drop(chosen)
        except OSError as error:
            self.complain(f"It cannot be dropped: {error.strerror}.")
            return
        self._left.remove(chosen)
        if self._left:
            self._list()
            self.query_one(Foot).say(f"Dropped: {one_line(chosen.draft.title)}")
        else:
            self.dismiss(None)
