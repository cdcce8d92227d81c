"""What the money of a client asks before it is written: what came in, when they pay, and the step of a dispute."""

from acct_tui.services.payments import invoice_of
from acct_tui.ui.actions.errand import Errand
from acct_tui.ui.dialogs.money.dispute import ask_dispute
from acct_tui.ui.dialogs.money.payment import ask_payment
from acct_tui.ui.dialogs.money.promise_to_pay import ask_promise
from acct_tui.ui.frames.ask import once_read


def ask_what_came_in(errand: Errand) -> None:
    """Ask what came in for an invoice, or for the one that a promise to pay waits for; other promises are kept."""
    ref, book = errand.ref, errand.book

    def begin() -> None:
        invoice_id = ref.id if ref.table == "invoices" else invoice_of(book, ref.id)
        if invoice_id:
            ask_payment(errand.screen, invoice_id, errand.tell)
        else:
            errand.carry_out()

    once_read(errand.screen, begin)


def ask_promise_to_pay(errand: Errand) -> None:
    """Ask when they promise to pay an invoice."""
    ask_promise(errand.screen, errand.ref.id, errand.tell)


def ask_next_step(errand: Errand) -> None:
    """Ask for the next step of the dispute about an invoice."""
    ask_dispute(errand.screen, errand.ref, errand.tell)
