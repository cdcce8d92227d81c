"""A slip of the finger in a heading is seen."""

import pytest

from acct_tui.exchange.sheets.headings import meaning
from acct_tui.exchange.sheets.spelling import respelled


@pytest.mark.parametrize(
    ("heading", "meant"),
    [
        ("Custmer", "clients.name"),
        ("Compnay Name", "clients.name"),
        ("Unternehmn", "clients.name"),
        ("Rechnungsnumer", ""),
        ("Telefonn", "contacts.phone"),
        ("Emial adress", "contacts.email"),
        ("Fälligkeitt", "invoices.due_on"),
        ("Weather", ""),
        ("Mood", ""),
        ("Customer", ""),
        ("", ""),
    ],
)
def test_a_heading_is_known_although_misspelt(heading: str, meant: str) -> None:
    near = respelled(heading)
    found = [".".join(target) for target in meaning(near).targets]
    assert meant in found if meant else not found
