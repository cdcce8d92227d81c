"""Everything that can be done, by name: the keys of the screen in words, and what has no key."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import SystemCommand
from textual.message import Message
from textual.screen import Screen

from acct_tui.domain.facts.ref import Ref
from acct_tui.ui.app.finder import Searching
from acct_tui.ui.keys import hints
from acct_tui.ui.messages import AskDelete, OpenForm

if TYPE_CHECKING:
    from textual.command import Provider


def _clients() -> "type[Provider]":
    from acct_tui.ui.app.clients_by_name import ClientsByName

    return ClientsByName


class Palette(Searching):
    """An app whose palette and help follow from the keys of the screen in front."""

    COMMANDS: ClassVar["set[type[Provider] | Callable[[], type[Provider]]]"] = {*Searching.COMMANDS, _clients}

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: the keys of the screen by their words, and the themes."""
        for hint in hints(screen):
            if hint.word == "move":
                continue
            run = partial(self.run_action, hint.action, hint.node)
            yield SystemCommand(f"{hint.word.capitalize()} ({hint.keys[0]})", hint.told, run)
        yield SystemCommand(
            "Import files", "Bring in CSV, xlsx, vCard or JSON; you see first what it would do", self.action_import
        )
        yield SystemCommand(
            "Export", "Write the book as JSON, its people as vCards or its tables as CSV", self.action_export
        )
        yield SystemCommand("Edit a client", "Any client, also one without a live project", self.action_edit_client)
        yield SystemCommand(
            "Delete a client", "Any client; you see what goes with it, u brings it back", self.action_delete_client
        )
        yield SystemCommand("Back up", "Copy the book among its backups now, read through", self.action_back_up)
        yield SystemCommand("Restore a backup", "Go back to an earlier book; today's is kept", self.action_restore)
        yield SystemCommand("Theme", "Choose other colours", self.action_change_theme)

    def action_export(self) -> None:
        """Write the book, its people or its tables to a file."""
        from acct_tui.ui.dialogs.book.export_file import ask_export

        self.push_screen(ask_export(self.book), self.front.done)

    def action_back_up(self) -> None:
        """Back the book up."""
        from acct_tui.ui.app.recovery import back_up

        back_up(self.front)

    def action_restore(self) -> None:
        """Bring a backup back."""
        from acct_tui.ui.app.recovery import restore

        restore(self.front)

    def action_edit_client(self) -> None:
        """Edit any client."""
        self._ask_client("Edit which client?", partial(OpenForm, "clients"))

    def action_delete_client(self) -> None:
        """Delete any client."""
        self._ask_client("Delete which client?", lambda client_id: AskDelete(Ref("clients", client_id)))

    def _ask_client(self, title: str, wish: Callable[[str], Message]) -> None:
        from acct_tui.ui.app.everyone import ask_client

        self.front.open(lambda: ask_client(self.front, title, wish))

    def action_help(self) -> None:
        """Show the keys of the screen."""
        from acct_tui.ui.dialogs.help.help import Help

        self.push_screen(Help(hints(self.screen)))
