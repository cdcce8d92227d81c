"""Reaching any client, also one without a live project, whom no screen lists."""

from collections.abc import Callable

from textual.message import Message

from acct_tui.services import records
from acct_tui.ui.app.front import Front
from acct_tui.ui.dialogs.parts.choose import Choice, Choose


def ask_client(front: Front, title: str, wish: Callable[[str], Message]) -> None:
    """Ask for a client by name, then post the wish about it."""
    clients = records.choices(front.book, "clients", {})

    def chosen(number: int | None) -> None:
        if number is not None:
            front.app.post_message(wish(clients[number].id))

    lines = [Choice("", ((client.name, ""), (f"  {client.note}", "muted"))) for client in clients]
    front.app.push_screen(Choose(((title, "bold"),), lines), chosen)
