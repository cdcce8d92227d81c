"""The keys that work wherever a client is under the cursor."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType

from acct_tui.domain.queue import QueueRow
from acct_tui.domain.snapshots import Project
from acct_tui.services.pins import toggle_pin
from acct_tui.ui.frame import Frame
from acct_tui.ui.keys import key
from acct_tui.ui.messages import AskDelete, OpenForm, OpenProject, Order


@dataclass(frozen=True, slots=True)
class Spot:
    """What is under the cursor: a client's row of the queue, and the project if the line is one's."""

    row: QueueRow
    project: Project | None = None


class ClientScreen(Frame):
    """A screen on which a client, or nobody, is under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("c", "call", "call", "Log a call that you made"),
        key("i,f2", "called", "in", "Log a call that they made: reached or missed"),
        key("x", "deal", "done", "Deal with the most pressing reason"),
        key("z", "later", "later", "Set the next contact"),
        key("w", "why", "why", "Why this client stands here, and why not in the lane now"),
        key("enter", "open", "open", "Open the project"),
        key("p", "pin", "pin", "Pin the client to the top, or let go; three at most"),
        key("a", "add", "add", "Add a client, a contact, a project or a call window"),
        key("e", "edit", "edit", "Edit the client"),
        key("d", "delete", "delete", "Delete what is under the cursor; u brings it back", foot=False),
    ]

    def spot(self) -> Spot | None:
        """What is under the cursor now."""
        raise NotImplementedError

    def after_call(self, spot: Spot, words: str | None) -> None:
        """Tell what was logged; None when the dialog was left."""
        if words:
            self.refresh_book()
            self.say(words)

    def at_spot(self, act: Callable[[Spot], None]) -> None:
        """Act on what is under the cursor, or say that there is nothing."""
        spot = self.spot()
        if spot:
            act(spot)
        else:
            self.say("There is nothing under the cursor.", is_error=True)

    def action_pin(self) -> None:
        """Pin the client, or let go of the pin."""
        self.at_spot(lambda spot: self._order(lambda: toggle_pin(self.book, spot.row.client)))

    def action_edit(self) -> None:
        """Edit the client."""
        self.at_spot(lambda spot: self._wish(OpenForm("clients", spot.row.client.id)))

    def action_open(self) -> None:
        """Open the project under the cursor, else the client's first."""
        self.at_spot(lambda spot: self._wish(OpenProject((spot.project or spot.row.client.projects[0]).id)))

    def action_delete(self) -> None:
        """Ask to delete the project under the cursor, else the client."""
        self.at_spot(lambda spot: self._wish(_goes(spot)))

    def _order(self, carry_out: Callable[[], str | None]) -> None:
        self.post_message(Order(carry_out))

    def _wish(self, wish: OpenForm | OpenProject | AskDelete) -> None:
        self.post_message(wish)


def _goes(spot: Spot) -> AskDelete:
    return AskDelete("projects", spot.project.id) if spot.project else AskDelete("clients", spot.row.client.id)
