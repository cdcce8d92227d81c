"""Putting what was typed before into the fields of a form again."""

from collections.abc import Mapping, Sequence

from acct_tui.services.records import OWNERS
from acct_tui.ui.forms.fields import Field


def retype(fields: Sequence[Field], texts: Mapping[str, str]) -> None:
    """Type the texts; owners first, since what else can be chosen depends on them."""
    typed = [field for field in fields if field.asked.column.name in texts]
    for field in sorted(typed, key=lambda field: _turn(field.asked.column.name)):
        field.retype(texts[field.asked.column.name])


def _turn(name: str) -> int:
    """The client, then the project, then the rest."""
    return -OWNERS.index(name) if name in OWNERS else 1
