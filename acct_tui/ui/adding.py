"""What can be added where a client, or nobody, is under the cursor."""

from functools import partial

from acct_tui.ui.dialogs.choose import Choice, Choose
from acct_tui.ui.frame import Frame
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.spot import Spot


def add(screen: Frame, spot: Spot | None) -> None:
    """Ask what to add, then open its form with what is known already."""
    wishes = _wishes(spot)
    choices = [Choice(key, ((words, ""), (f"  {of}" if of else "", "muted"))) for key, words, of, _ in wishes]
    asked = Choose((("Add", "bold"),), choices)
    screen.app.push_screen(asked, partial(_chosen, screen, [wish for *_, wish in wishes]))


def _wishes(spot: Spot | None) -> list[tuple[str, str, str, OpenForm]]:
    """The key, the words and the form of each thing that can be added here."""
    client, contact = (spot.client, spot.row.contact) if spot else (None, None)
    of, given = (f"at {client.name}", {"client_id": client.id}) if client else ("", {})
    who, person = (f"of {contact.name}", {"contact_id": contact.id}) if contact else ("", {})
    return [
        ("c", "client", "", OpenForm("clients")),
        ("p", "project", of, OpenForm("projects", given=given)),
        ("n", "contact", of, OpenForm("contacts", given=given)),
        ("w", "call window", who, OpenForm("call_windows", given=person)),
    ]


def _chosen(screen: Frame, wishes: list[OpenForm], number: int | None) -> None:
    if number is not None:
        screen.post_message(wishes[number])
