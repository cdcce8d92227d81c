"""The lines of a call beside its points and its note."""

from collections.abc import Mapping
from typing import Final

from textual.screen import Screen

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.veil import HIDDEN
from acct_tui.services.callers import Party
from acct_tui.services.cards import Card
from acct_tui.ui.presentation import card as words
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.ui.widgets.oneline import OneLine

NO_PROJECT: Final[Ink] = (("A client without a live project: nothing is known to raise.", "muted"),)
NOTHING: Final[Ink] = (("Nothing to raise.", "muted"),)
RAISE: Final[tuple[Ink, Ink]] = (
    (("TELL AND ASK", "accent"),),
    (("tab", "accent"), (" here and back  ", "muted"), ("space", "accent"), (" dealt with", "muted")),
)
NOTE: Final[tuple[Ink, Ink]] = (
    (("NOTE", "accent"),),
    (("enter", "accent"), (" on an empty line ends the call", "muted")),
)


def lines(party: Party, row: QueueRow | None, card: Card | None, desk: Desk) -> Mapping[str, tuple[Ink, Ink]]:
    """What stands at the left and the right end of each line, by the name of the line."""
    name: Ink = ((party.client, "bold"), ("  ", ""), *_person(party))
    if row is None or card is None:
        return {"party": (name, ()), "manner": (NO_PROJECT, ()), "last": ((), ()), "raise": ((), ()), "said": NOTE}
    return {
        "party": (name, words.phone(card)),
        "manner": (words.manner(card), words.there(row, desk)),
        "last": (words.last_talk(row, card, desk), ()),
        "raise": RAISE if card.points else (_nothing(row), ()),
        "said": NOTE,
    }


ENDED: Final[Ink] = (("esc", "accent"), (" goes back to the note", "muted"))


def tell_stage(screen: Screen[None], *, has_ended: bool) -> None:
    """Ask how the call ended once it has; say beside the note what ends it, or how one comes back to it."""
    screen.set_class(has_ended, "-ended")
    screen.query_one("#said", OneLine).right = content(ENDED if has_ended else NOTE[1])


def _nothing(row: QueueRow) -> Ink:
    """That there is nothing to raise, unless there is and it is hidden."""
    is_hidden = any(reason.finding.is_hidden for reason in row.findings)
    return ((HIDDEN, "muted"),) if is_hidden else NOTHING


def _person(party: Party) -> Ink:
    role = f", {party.role}" if party.role else ", new" if party.newcomer else ""
    return (party.person or "nobody in particular", "bold" if party.person else "muted"), (role, "muted")
