"""Settling the row of the book under the cursor: what its kind asks first, and the order that follows."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from acct_tui.domain.facts.ref import Ref
from acct_tui.services import settling
from acct_tui.services.payments import invoice_of
from acct_tui.ui.actions import care as caring
from acct_tui.ui.actions import plan as planning
from acct_tui.ui.dialogs.money.payment import ask_payment
from acct_tui.ui.dialogs.plan.brief_answer import ask_answer
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.messages import Order
from acct_tui.ui.orders import Attempt


def _keep(screen: Frame, commitment_id: str) -> None:
    """Ask what came in where a promise to pay waits for it; else the promise is kept."""

    def ask() -> None:
        invoice_id = invoice_of(screen.book, commitment_id)
        if invoice_id:
            ask_payment(screen, invoice_id)
        else:
            screen.post_message(Order(partial(settling.settle, screen.book, Ref("commitments", commitment_id))))

    Attempt(screen, ask, lambda _: None, partial(screen.say, is_error=True))()


ASKING: Final[Mapping[str, Callable[[Frame, str], None]]] = MappingProxyType(
    {
        "brief_answers": ask_answer,
        "checks": planning.turn,
        "commitments": _keep,
        "complaints": caring.next_stage,
        "invoices": ask_payment,
        "milestones": planning.finish,
        "opportunities": caring.next_of_opportunity,
        "raid_items": planning.close,
    }
)
"""The tables whose rows ask something before they are settled, and who asks it."""


def settle(screen: Frame, ref: Ref) -> None:
    """Ask what the kind of the row asks, then settle it; without a question at once."""
    if ref.table in ASKING:
        ASKING[ref.table](screen, ref.id)
    else:
        screen.post_message(Order(partial(settling.settle, screen.book, ref)))
