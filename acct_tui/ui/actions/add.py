"""What can be added where a client, or nobody, is under the cursor: by one line, or by a form."""

from collections.abc import Sequence
from functools import partial

from textual.message import Message

from acct_tui.domain.facts.snapshots import Client, Project
from acct_tui.services.quick_line import QuickLine
from acct_tui.ui.dialogs.book.quick_line import AskQuickLine, Wish
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.messages import Changed, OpenForm
from acct_tui.ui.orders import Attempt


def add(screen: Frame, spot: Spot | None) -> None:
    """Ask for a line about the client under the cursor or any other, or for a form with what is known already."""
    ask(screen, wishes(spot), spot.client if spot else None, spot.project if spot else None)


def ask(screen: Frame, forms: Sequence[Wish], client: Client | None, project: Project | None) -> None:
    """Ask for a line or for one of the forms; a busy book is told at the foot."""
    ids = (client.id if client else None, project.id if project else None)
    here = " · ".join(each.name for each in (client, project) if each)

    def show() -> None:
        dialog = AskQuickLine(QuickLine(screen.book, *ids), forms, here)
        screen.app.push_screen(dialog, partial(_answered, screen))

    Attempt(screen, show, lambda _: None, partial(screen.say, is_error=True))()


def _answered(screen: Frame, answer: str | Message | None) -> None:
    if answer is not None:
        screen.post_message(Changed(answer) if isinstance(answer, str) else answer)


def wishes(spot: Spot | None) -> list[Wish]:
    """The form of each thing that can be added here."""
    client, contact = (spot.client, spot.row.contact) if spot else (None, None)
    of, given = (f"at {client.name}", {"client_id": client.id}) if client else ("", {})
    who, person = (f"of {contact.name}", {"contact_id": contact.id}) if contact else ("", {})
    return [
        Wish("c", "client", "", OpenForm("clients")),
        Wish("p", "project", of, OpenForm("projects", given=given)),
        Wish("n", "contact", of, OpenForm("contacts", given=given)),
        Wish("w", "call window", who, OpenForm("call_windows", given=person)),
    ]
