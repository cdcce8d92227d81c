"""Reaching any client, also one without a live project, whom no screen lists."""

from collections.abc import Callable

from textual.message import Message

from acct_tui.services import records
from acct_tui.ui.app.routes import Routes
from acct_tui.ui.dialogs.parts.choose import Choice, Choose


def ask_client(app: Routes, title: str, wish: Callable[[str], Message]) -> None:
    """Ask for a client by name, then post the wish about it."""
    clients = records.choices(app.book, "clients", {})

    def chosen(number: int | None) -> None:
        if number is not None:
            app.post_message(wish(clients[number].id))

    lines = [Choice("", ((client.name, ""), (f"  {client.note}", "muted"))) for client in clients]
    app.push_screen(Choose(((title, "bold"),), lines), chosen)
