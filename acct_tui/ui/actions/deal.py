"""Dealing with a reason: which one, what it asks for, and the order that follows."""

from collections.abc import Callable, Sequence
from functools import partial

from acct_tui.domain.facts.findings import Reason
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.money.disputes import asks_for_a_step
from acct_tui.services.deeds import deal_with
from acct_tui.ui.actions.care import Write, next_stage_at_once
from acct_tui.ui.dialogs.parts.choose import Choose, numbered
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.messages import Order
from acct_tui.ui.presentation.ink import Ink

Deal = tuple[Ink, Callable[[], object]]
"""The line of what can be dealt with, and what begins it."""


def deal(screen: Frame, spot: Spot, write: Write | None = None, besides: Sequence[Deal] = ()) -> None:
    """Deal with the only reason that has a verb, or let one be chosen, among what else can be dealt with there."""
    reasons = [(_line(reason), partial(settle, screen, spot, reason, write)) for reason in spot.deals]
    found: list[Deal] = [*reasons, *besides]
    if not found:
        screen.say("Nothing here to tick off: a call deals with it (c).", is_error=True)
    elif len(found) == 1:
        found[0][1]()
    else:
        asked = Choose((("Deal with  ", "bold"), (spot.client.name, "")), numbered([line for line, _ in found]))
        screen.app.push_screen(asked, partial(_chosen, found))


def settle(screen: Frame, spot: Spot, reason: Reason, write: Write | None = None) -> None:
    """Deal with a reason, after the questions it asks."""
    carry_out = write or (lambda order: screen.post_message(Order(order)))
    subject = reason.finding.subject
    if subject and subject.table == "complaints":
        next_stage_at_once(screen, subject.id, write)
    elif subject and asks_for_a_step(reason.finding, spot.client):
        _ask_dispute(screen, subject.id, write)
    else:
        carry_out(lambda: deal_with(screen.book, spot.client, reason))


def _ask_dispute(screen: Frame, invoice_id: str, write: Write | None) -> None:
    """Ask for the next step of a dispute; what the dialog wrote is told as any order is."""
    from acct_tui.ui.dialogs.money.dispute import ask_dispute

    ask_dispute(screen, Ref("invoices", invoice_id), (lambda words: write(lambda: words)) if write else None)


def _chosen(found: list[Deal], number: int | None) -> None:
    if number is not None:
        found[number][1]()


def _line(reason: Reason) -> Ink:
    return (f"{reason.verb}  ", "accent"), (reason.finding.sentence, "")
