"""Dealing with a client: with which reason, or what else."""

from collections.abc import Callable, Sequence
from functools import partial

from acct_tui.domain.facts.findings import Reason
from acct_tui.ui.actions.deeds import deal_with_reason
from acct_tui.ui.actions.errand import Write
from acct_tui.ui.dialogs.parts.choose import Choose, numbered
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.presentation.ink import Ink

Deal = tuple[Ink, Callable[[], object]]
"""The line of what can be dealt with, and what begins it."""


def deal(screen: Frame, spot: Spot, write: Write | None = None, besides: Sequence[Deal] = ()) -> None:
    """Deal with the only reason that has a verb, or let one be chosen, among what else can be dealt with there."""
    reasons = [(_line(reason), partial(deal_with_reason, screen, spot, reason, write)) for reason in spot.deals]
    found: list[Deal] = [*reasons, *besides]
    if not found:
        screen.say("Nothing here to tick off: a call deals with it (c).", is_error=True)
    elif len(found) == 1:
        found[0][1]()
    else:
        asked = Choose((("Deal with  ", "bold"), (spot.client.name, "")), numbered([line for line, _ in found]))
        screen.app.push_screen(asked, partial(_chosen, found))


def _chosen(found: list[Deal], number: int | None) -> None:
    if number is not None:
        found[number][1]()


def _line(reason: Reason) -> Ink:
    return (f"{reason.verb}  ", "accent"), (reason.finding.sentence, "")
