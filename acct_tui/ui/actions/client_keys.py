"""The keys that work wherever a client is under the cursor."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.callers import Begun, party_of
from acct_tui.services.pins import toggle_pin
from acct_tui.store.errors import BookError
from acct_tui.ui.frames.frame import Act, Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import THEY_CALL, act, key
from acct_tui.ui.messages import AskDelete, OpenForm, OpenProject, Order, StartCall

CLIENT_KEYS: Final = (
    key("c", act("call"), "call", "Call the client under the cursor"),
    key("i,f2", "app.called", "in", THEY_CALL),
    key("a", act("add"), "add", "Write down in one line what was agreed, or add by a form"),
    key("x", act("deal"), "done", "Deal with the most pressing reason"),
    key("z", act("later"), "later", "Set the next contact, or hold the client until a day"),
    key("w", act("why"), "why", "Why this client stands here, and why not in the lane now"),
    key("enter", act("open"), "open", "Open what is under the cursor"),
    key("y", act("copy"), "copy", "Copy the number; right after a call what was agreed", foot=False),
    key("o", act("dial"), "dial", "Hand the number to the program that dials here", foot=False),
    key("p", act("pin"), "pin", "Pin the client to the top, or let go; three at most", foot=False),
    key("e", act("edit"), "edit", "Edit what is under the cursor", foot=False),
    key("d", act("delete"), "delete", "Delete what is under the cursor; u brings it back", foot=False),
)
AtClient = Callable[[Spot], object]
NO_MORE: Final[Mapping[str, AtClient]] = MappingProxyType({})
NOBODY: Final = "There is nothing under the cursor."


def client_acts(
    screen: Frame, more: Mapping[str, AtClient] = NO_MORE, nobody: Callable[[], str] = lambda: NOBODY
) -> dict[str, Act]:
    """What each key does to the client under the cursor of a screen, `more` or other things too; or why nobody is."""

    def at_client(do: AtClient) -> None:
        spot = screen.spot()
        if spot is None:
            screen.say(nobody(), is_error=True)
            return
        try:
            do(spot)
        except BookError as busy:
            screen.say(str(busy), is_error=True)

    known: dict[str, AtClient] = {name: partial(do, screen) for name, do in _AT_CLIENT.items()}
    acts: dict[str, Act] = {name: partial(at_client, do) for name, do in (known | dict(more)).items()}
    return {**acts, "add": partial(_add, screen), "copy": partial(copy, screen, acts["copy"])}


def copy(screen: Frame, otherwise: Act) -> None:
    """Copy the recap of a call while it is offered, else what is copied here."""
    if recap := screen.foot.copies:
        screen.app.copy_to_clipboard(recap)
        screen.say("The recap is on the clipboard.")
    else:
        otherwise()


def _add(screen: Frame) -> None:
    """Write down in one line what was agreed with anybody, or add something by a form."""
    from acct_tui.ui.actions import client

    client.add(screen, screen.spot())


def _call(screen: Frame, spot: Spot) -> None:
    screen.post_message(StartCall(Begun(party_of(spot.row), "us", spot.project_id)))


def _pin(screen: Frame, spot: Spot) -> None:
    """Pin the client, or let go of the pin."""
    screen.post_message(Order(lambda: toggle_pin(screen.book, spot.client)))


def _open(screen: Frame, spot: Spot) -> None:
    """Open the project of the line, else the client's first, else the form of a client who has none."""
    project = spot.project or next(iter(spot.client.projects), None)
    screen.post_message(OpenProject(project.id) if project else OpenForm("clients", spot.client.id))


def _edit(screen: Frame, spot: Spot) -> None:
    about = _about(spot)
    screen.post_message(OpenForm(about.table, about.id))


def _delete(screen: Frame, spot: Spot) -> None:
    screen.post_message(AskDelete(_about(spot)))


def _about(spot: Spot) -> Ref:
    """The project of the line, else the client."""
    return Ref("projects", spot.project.id) if spot.project else Ref("clients", spot.client.id)


def _asked(name: str) -> Callable[[Frame, Spot], object]:
    """What has dialogs, which the first frame does not wait for."""

    def ask(screen: Frame, spot: Spot) -> None:
        from acct_tui.ui.actions import client

        client.DIALOGS[name](screen, spot)

    return ask


_AT_CLIENT: Final[Mapping[str, Callable[[Frame, Spot], object]]] = MappingProxyType(
    {
        "call": _call,
        "pin": _pin,
        "open": _open,
        "edit": _edit,
        "delete": _delete,
        **{name: _asked(name) for name in ("deal", "later", "why", "copy", "dial")},
    }
)
