"""The keys that work wherever a client is under the cursor."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.callers import Begun, party_of
from acct_tui.services.pins import toggle_pin
from acct_tui.store.errors import BookError
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import THEY_CALL, key
from acct_tui.ui.messages import AskDelete, OpenForm, OpenProject, Order, StartCall


class ClientScreen(Frame):
    """A screen on which a client, or nobody, is under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("c", "call", "call", "Call the client under the cursor"),
        key("i,f2", "app.called", "in", THEY_CALL),
        key("a", "add", "add", "Write down in one line what was agreed, or add by a form"),
        key("x", "deal", "done", "Deal with the most pressing reason"),
        key("z", "later", "later", "Set the next contact, or hold the client until a day"),
        key("w", "why", "why", "Why this client stands here, and why not in the lane now"),
        key("enter", "open", "open", "Open what is under the cursor"),
        key("y", "copy", "copy", "Copy the number; right after a call what was agreed", foot=False),
        key("o", "dial", "dial", "Hand the number to the program that dials here", foot=False),
        key("p", "pin", "pin", "Pin the client to the top, or let go; three at most", foot=False),
        key("e", "edit", "edit", "Edit what is under the cursor", foot=False),
        key("d", "delete", "delete", "Delete what is under the cursor; u brings it back", foot=False),
    ]

    def spot(self) -> Spot | None:
        """What is under the cursor now."""
        raise NotImplementedError

    @property
    def client_id(self) -> str | None:
        """The client under the cursor."""
        spot = self.spot()
        return spot.client.id if spot else None

    def at_spot(self, act: Callable[[Spot], object]) -> None:
        """Act on what is under the cursor, or say that there is nothing."""
        spot = self.spot()
        if spot:
            try:
                act(spot)
            except BookError as busy:
                self.say(str(busy), is_error=True)
        else:
            self.say("There is nothing under the cursor.", is_error=True)

    def action_call(self) -> None:
        """Call the client."""
        self.at_spot(lambda spot: self.post_message(StartCall(Begun(party_of(spot.row), "us", spot.project_id))))

    def action_copy(self) -> None:
        """Copy the recap while it is offered, else the number."""
        from acct_tui.ui.actions import client as asking

        if recap := self.foot.copies:
            self.app.copy_to_clipboard(recap)
            self.say("The recap is on the clipboard.")
        else:
            self.at_spot(partial(asking.copy_number, self))

    def action_dial(self) -> None:
        """Open the number in the program that dials."""
        from acct_tui.ui.actions import client as asking

        self.at_spot(partial(asking.dial_number, self))

    def action_deal(self) -> None:
        """Deal with a reason by its verb."""
        from acct_tui.ui.actions import client as asking

        self.at_spot(partial(asking.deal, self))

    def action_later(self) -> None:
        """Set the next contact."""
        from acct_tui.ui.actions import client as asking

        self.at_spot(partial(asking.next_contact, self))

    def action_why(self) -> None:
        """Explain the place of the client."""
        from acct_tui.ui.actions import client as asking

        self.at_spot(partial(asking.explain, self))

    def action_add(self) -> None:
        """Write down in one line what was agreed with anybody, or add something by a form."""
        from acct_tui.ui.actions import client as asking

        asking.add(self, self.spot())

    def action_pin(self) -> None:
        """Pin the client, or let go of the pin."""
        self.at_spot(lambda spot: self.post_message(Order(lambda: toggle_pin(self.book, spot.client))))

    def action_edit(self) -> None:
        """Edit the project under the cursor, else the client."""
        self.at_spot(lambda spot: self.post_message(_edited(spot)))

    def action_open(self) -> None:
        """Open the project under the cursor, else the client's first, else the form of a client who has none."""
        self.at_spot(lambda spot: self.post_message(_opened(spot)))

    def action_delete(self) -> None:
        """Ask to delete the project under the cursor, else the client."""
        self.at_spot(lambda spot: self.post_message(_goes(spot)))


def _opened(spot: Spot) -> OpenProject | OpenForm:
    project = spot.project or next(iter(spot.client.projects), None)
    return OpenProject(project.id) if project else OpenForm("clients", spot.client.id)


def _edited(spot: Spot) -> OpenForm:
    return OpenForm("projects", spot.project.id) if spot.project else OpenForm("clients", spot.client.id)


def _goes(spot: Spot) -> AskDelete:
    return AskDelete(Ref("projects", spot.project.id) if spot.project else Ref("clients", spot.client.id))
