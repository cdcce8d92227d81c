"""Marks on the clients of a table."""

from collections.abc import Callable, Sequence
from typing import Final

from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.rounds import is_chosen
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.keys import act, key
from acct_tui.ui.presentation.ink import Ink
from acct_tui.ui.widgets.table import CHOSEN, Row, Table, with_mark

MARK: Final = key("space", act("mark"), "mark", "Mark or unmark the client; x, z and p act on all marked", foot=False)


class Marks:
    """Which of a screen's clients are marked, to act on all of them as one step."""

    def __init__(self, screen: Frame, queue: Callable[[], Sequence[QueueRow]], relist: Callable[[], None]) -> None:
        self._screen, self._queue, self._relist = screen, queue, relist
        self._clients: frozenset[str] = frozenset()

    @property
    def rows(self) -> list[QueueRow]:
        """The marked clients that are still there, in the order of the queue."""
        return [row for row in self._queue() if row.client.id in self._clients]

    def signed(self, line: Row, client: Client | None) -> Row:
        """A line with the sign of its client in the margin: marked, or chosen for today and not called yet."""
        if client and client.id in self._clients:
            return with_mark(line)
        return with_mark(line, CHOSEN) if client and is_chosen(client, self._screen.book.desk()) else line

    def told(self) -> Ink:
        """How many are marked, and what that is good for; nothing when none is."""
        count = len(self.rows)
        keys = "  x z p act on all, esc lets go"
        return ((f"{count} marked", "accent bold"), (keys, "muted")) if count else ()

    def turn(self) -> None:
        """Mark the client under the cursor, or let go of the mark, and go on to the next client."""
        spot, table = self._screen.spot(), self._screen.query_one(Table)
        if spot:
            self._clients ^= {spot.client.id}
            self._relist()
            for _ in spot.client.projects or (None,):  # each of which may have a line of its own
                table.action_cursor_down()
                here = self._screen.spot()
                if here and here.client.id != spot.client.id:
                    break

    def let_go(self) -> bool:
        """Let go of all marks; whether there was one."""
        had_any = bool(self._clients)
        if had_any:
            self._clients = frozenset()
            self._relist()
        return had_any
