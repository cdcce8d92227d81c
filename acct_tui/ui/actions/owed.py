"""What the keys do on something owed: a new date, and the message to whoever owes it."""

from collections.abc import Callable
from functools import partial

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.owed.ledger import Bill, Debt
from acct_tui.services.owed import Owed, owed
from acct_tui.services.refusals import Refused
from acct_tui.services.reminding import letter_about
from acct_tui.ui.dialogs.money.count_reminder import CountReminder
from acct_tui.ui.dialogs.plan.new_date import AskNewDate
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.orders import Attempt

Act = Callable[[Owed, Debt | Bill], None]


def ask_new_date(screen: Frame, row_id: str) -> None:
    """Ask for a new date of a commitment."""

    def ask(_: Owed, debt: Debt | Bill) -> None:
        if isinstance(debt, Debt):
            screen.app.push_screen(AskNewDate(screen.book, debt), screen.tell)

    _at(screen, Ref("commitments", row_id), ask)


def copy_message(screen: Frame, ref: Ref) -> None:
    """Copy one message with everything that whoever owes this owes, and ask whether it counts as a reminder."""
    _at(screen, ref, partial(_copy_message, screen))


def _at(screen: Frame, ref: Ref, act: Act) -> None:
    """Act on something owed as it stands now; what is gone or a busy book is told at the foot."""

    def carry_out() -> None:
        found = owed(screen.book)
        thing = found.at(ref)
        if thing is None:
            raise Refused("This is not owed any more.")
        act(found, thing)

    Attempt(screen, carry_out, lambda _: None, partial(screen.say, is_error=True))()


def _copy_message(screen: Frame, found: Owed, thing: Debt | Bill) -> None:
    letter = letter_about(found, thing)
    screen.app.copy_to_clipboard(letter.text)
    if letter.count:
        screen.app.push_screen(CountReminder(screen.book, letter), screen.tell)
    else:
        screen.say(f"Copied: what {letter.to} can expect of us.")
