"""The keys that work wherever a client is under the cursor."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from acct_tui.services.pins import toggle_pin
from acct_tui.store.errors import BookError
from acct_tui.ui.frame import Frame
from acct_tui.ui.keys import key
from acct_tui.ui.messages import AskDelete, OpenForm, OpenProject, Order
from acct_tui.ui.spot import Spot


class ClientScreen(Frame):
    """A screen on which a client, or nobody, is under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("c", "call", "call", "Log a call that you made"),
        key("i,f2", "called", "in", "Log a call that they made: reached or missed"),
        key("a", "add", "add", "Write down in one line what was agreed, or add by a form"),
        key("x", "deal", "done", "Deal with the most pressing reason"),
        key("z", "later", "later", "Set the next contact"),
        key("w", "why", "why", "Why this client stands here, and why not in the lane now"),
        key("enter", "open", "open", "Open what is under the cursor"),
        key("p", "pin", "pin", "Pin the client to the top, or let go; three at most", foot=False),
        key("e", "edit", "edit", "Edit what is under the cursor", foot=False),
        key("d", "delete", "delete", "Delete what is under the cursor; u brings it back", foot=False),
    ]

    def spot(self) -> Spot | None:
        """What is under the cursor now."""
        raise NotImplementedError

    def after_call(self, spot: Spot, words: str | None) -> None:
        """Tell what was logged; None when the dialog was left."""
        self.tell(words)

    def tell(self, words: str | None) -> None:
        """Show the book as a dialog has left it, and tell what was done."""
        if words:
            self.refresh_book()
            self.say(words)

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
        """Log a call that we made."""
        from acct_tui.ui import asking  # noqa: PLC0415 not for the first frame

        self.at_spot(partial(asking.log_call, self, "us"))

    def action_called(self) -> None:
        """Log a call that they made."""
        from acct_tui.ui import asking  # noqa: PLC0415 not for the first frame

        self.at_spot(partial(asking.log_call, self, "client"))

    def action_deal(self) -> None:
        """Deal with a reason by its verb."""
        from acct_tui.ui import asking  # noqa: PLC0415 not for the first frame

        self.at_spot(partial(asking.deal, self))

    def action_later(self) -> None:
        """Set the next contact."""
        from acct_tui.ui import asking  # noqa: PLC0415 not for the first frame

        self.at_spot(partial(asking.next_contact, self))

    def action_why(self) -> None:
        """Explain the place of the client."""
        from acct_tui.ui import asking  # noqa: PLC0415 not for the first frame

        self.at_spot(partial(asking.explain, self))

    def action_add(self) -> None:
        """Write down in one line what was agreed with anybody, or add something by a form."""
        from acct_tui.ui import asking  # noqa: PLC0415 not for the first frame

        asking.add(self, self.spot())

    def action_pin(self) -> None:
        """Pin the client, or let go of the pin."""
        self.at_spot(lambda spot: self.post_message(Order(lambda: toggle_pin(self.book, spot.client))))

    def action_edit(self) -> None:
        """Edit the project under the cursor, else the client."""
        self.at_spot(lambda spot: self.post_message(_edited(spot)))

    def action_open(self) -> None:
        """Open the project under the cursor, else the client's first."""
        self.at_spot(lambda spot: self.post_message(OpenProject((spot.project or spot.client.projects[0]).id)))

    def action_delete(self) -> None:
        """Ask to delete the project under the cursor, else the client."""
        self.at_spot(lambda spot: self.post_message(_goes(spot)))


def _edited(spot: Spot) -> OpenForm:
    return OpenForm("projects", spot.project.id) if spot.project else OpenForm("clients", spot.client.id)


def _goes(spot: Spot) -> AskDelete:
    return AskDelete("projects", spot.project.id) if spot.project else AskDelete("clients", spot.client.id)
