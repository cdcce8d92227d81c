"""Where each wish of a screen and each name of a key leads."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from acct_tui.ui import messages
from acct_tui.ui.app.doors import Doors
from acct_tui.ui.app.finder import Finder
from acct_tui.ui.app.first_minute import FirstMinute
from acct_tui.ui.app.front import Front
from acct_tui.ui.app.open_calls import OpenCalls
from acct_tui.ui.app.palette import Palette
from acct_tui.ui.app.rows import Rows

Meets = Mapping[type[messages.Wish], Callable[[Any], Awaitable[None] | None]]
"""What meets each kind of wish."""
Opens = Mapping[str, Callable[[], None]]
"""What opens each thing that has a name among the keys."""


def meets(front: Front, calls: OpenCalls, finder: Finder, first_minute: FirstMinute, doors: Doors) -> Meets:
    """One for each kind of wish."""
    rows = Rows(front)
    return {
        messages.Order: lambda order: front.attempt(order.carry_out),
        messages.Changed: lambda changed: front.done(changed.words),
        messages.Say: lambda said: front.frame.say(said.words, is_error=said.is_error),
        messages.OpenProject: doors.open_project,
        messages.OpenRow: finder.open_row,
        messages.OpenForm: rows.open_form,
        messages.AskDelete: rows.ask_delete,
        messages.BeginBrief: rows.begin_brief,
        messages.StartCall: calls.start,
        messages.CallBegun: calls.begun,
        messages.CallHeld: calls.held,
        messages.CallOver: calls.over,
        messages.OpenDemo: first_minute.open_demo,
    }


def opens(front: Front, finder: Finder, doors: Doors, palette: Palette) -> Opens:
    """One for each name."""

    def messages_due() -> None:
        from acct_tui.ui.dialogs.money.messages_due import show_messages

        show_messages(front.frame)

    return {**doors.by_name, "search": finder.search, "messages": messages_due, "help": palette.help}
