"""Everything that can be done, by name: the keys of the screen in words, and what has no key."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.message import Message
from textual.screen import Screen

from acct_tui.domain.facts.ref import Ref
from acct_tui.ui.app.front import Front
from acct_tui.ui.keys import hints
from acct_tui.ui.messages import AskDelete, OpenForm

if TYPE_CHECKING:
    from textual.command import Provider


def clients_by_name() -> "type[Provider]":
    """Who finds clients, once the palette opens."""
    from acct_tui.ui.app.clients_by_name import ClientsByName

    return ClientsByName


class Palette:
    """Follows from the keys of the screen in front; below them stands what has none."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._keyless = (
            ("Import files", "Bring in CSV, xlsx, vCard or JSON; you see first what it would do", self._import),
            ("Export", "Write the book as JSON, its people as vCards or its tables as CSV", self._export),
            ("Edit a client", "Any client, also one without a live project", self._edit_client),
            ("Delete a client", "Any client; you see what goes with it, u brings it back", self._delete_client),
            ("Back up", "Copy the book among its backups now, read through", self._back_up),
            ("Restore a backup", "Go back to an earlier book; today's is kept", self.restore),
            ("Theme", "Choose other colours", front.app.action_change_theme),
        )

    def commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The keys of the screen by their words, then what has no key."""
        for hint in hints(screen):
            if hint.word != "move":
                run = partial(self._front.app.run_action, hint.action, hint.node)
                yield SystemCommand(f"{hint.word.capitalize()} ({hint.keys[0]})", hint.told, run)
        for name, told, carry_out in self._keyless:
            yield SystemCommand(name, told, carry_out)

    def help(self) -> None:
        """Show the keys of the screen."""
        from acct_tui.ui.dialogs.help.help import Help

        self._front.app.push_screen(Help(hints(self._front.app.screen)))

    def _import(self) -> None:
        from acct_tui.ui.dialogs.book.import_files import ImportFiles

        self._front.app.push_screen(ImportFiles(self._front.book), self._front.done)

    def _export(self) -> None:
        from acct_tui.ui.dialogs.book.export_file import ask_export

        self._front.app.push_screen(ask_export(self._front.book), self._front.done)

    def _back_up(self) -> None:
        from acct_tui.ui.app.recovery import back_up

        back_up(self._front)

    def restore(self) -> None:
        """Bring a backup back."""
        from acct_tui.ui.app.recovery import restore

        restore(self._front)

    def _edit_client(self) -> None:
        self._ask_client("Edit which client?", partial(OpenForm, "clients"))

    def _delete_client(self) -> None:
        self._ask_client("Delete which client?", lambda client_id: AskDelete(Ref("clients", client_id)))

    def _ask_client(self, title: str, wish: Callable[[str], Message]) -> None:
        from acct_tui.ui.app.everyone import ask_client

        self._front.open(lambda: ask_client(self._front, title, wish))
