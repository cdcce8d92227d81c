"""What can be added where a client, or nobody, is under the cursor: by one line, or by a form."""

from collections.abc import Sequence

from textual.message import Message

from acct_tui.domain.facts.snapshots import Client, Project
from acct_tui.services.quick_line import QuickLine
from acct_tui.ui.dialogs.book.quick_line import Addition, AskQuickLine
from acct_tui.ui.frames.ask import ask_for
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.messages import Changed, OpenForm


def add(screen: Frame, spot: Spot | None) -> None:
    """Ask for a line about the client under the cursor or any other, or for a form with what is known already."""
    ask(screen, wishes(spot), spot.client if spot else None, spot.project if spot else None)


def ask(screen: Frame, forms: Sequence[Addition], client: Client | None, project: Project | None) -> None:
    """Ask for a line or for one of the forms; a busy book is told at the foot."""
    ids = (client.id if client else None, project.id if project else None)
    here = " · ".join(each.name for each in (client, project) if each)

    def then(answer: str | Message) -> None:
        screen.post_message(Changed(answer) if isinstance(answer, str) else answer)

    ask_for(screen, lambda: AskQuickLine(QuickLine(screen.book, *ids), forms, here), then)


def wishes(spot: Spot | None) -> list[Addition]:
    """The form of each thing that can be added here."""
    client, contact = (spot.client, spot.row.contact) if spot else (None, None)
    of, given = (f"at {client.name}", {"client_id": client.id}) if client else ("", {})
    who, person = (f"of {contact.name}", {"contact_id": contact.id}) if contact else ("", {})
    return [
        Addition("c", "client", "", OpenForm("clients")),
        Addition("p", "project", of, OpenForm("projects", given=given)),
        Addition("n", "contact", of, OpenForm("contacts", given=given)),
        Addition("w", "call window", who, OpenForm("call_windows", given=person)),
    ]
