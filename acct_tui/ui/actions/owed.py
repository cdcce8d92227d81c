"""What the keys do on something owed: a new date, and the message to whoever owes it."""

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.owed.ledger import Bill, Debt
from acct_tui.services.letters import letter_about
from acct_tui.services.owed import Owed, owed
from acct_tui.services.refusals import Refused
from acct_tui.ui.actions.errand import Errand
from acct_tui.ui.dialogs.money.count_reminder import CountReminder
from acct_tui.ui.dialogs.plan.new_date import AskNewDate
from acct_tui.ui.frames.ask import ask
from acct_tui.ui.frames.frame import Frame


def ask_new_date(errand: Errand) -> None:
    """Ask for a new date of a commitment."""

    def asked() -> AskNewDate | None:
        debt = _owed_at(errand.screen, errand.ref)[1]
        return AskNewDate(errand.book, debt) if isinstance(debt, Debt) else None

    ask(errand.screen, asked, errand.tell)


def copy_message(screen: Frame, ref: Ref) -> None:
    """Copy one message with everything that whoever owes this owes, and ask whether it counts as a reminder."""

    def asked() -> CountReminder | None:
        letter = letter_about(*_owed_at(screen, ref))
        screen.app.copy_to_clipboard(letter.text)
        if letter.count:
            return CountReminder(screen.book, letter)
        screen.say(f"Copied: what {letter.to} can expect of us.")
        return None

    ask(screen, asked)


def _owed_at(screen: Frame, ref: Ref) -> tuple[Owed, Debt | Bill]:
    """Something owed as it stands now, with all that is owed; Refused when it is gone."""
    found = owed(screen.book)
    thing = found.at(ref)
    if thing is None:
        raise Refused("This is not owed any more.")
    return found, thing
