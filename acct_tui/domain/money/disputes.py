"""A dispute about an invoice: its next step, who has it, and by when."""

from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Commitment, Invoice
from acct_tui.domain.money.dunning import next_step
from acct_tui.domain.time.worktime import local_day
from acct_tui.words.ages import day
from acct_tui.words.safe import one_line

NO_STEP: Final = "there is no next step"


def who_has(step: Commitment) -> str:
    """Who has a step, in a word: "we", "they", or the colleague."""
    return {"us": "we", "client": "they"}.get(step.owner, step.colleague or "a colleague")


def told(step: Commitment, desk: Desk) -> str:
    """A step in words: "check the hours (Oleg Marin), due Fri"."""
    return f"{one_line(step.text)} ({who_has(step)}), {_is_due(step, desk)}"


def told_us(step: Commitment, desk: Desk) -> str:
    """A step in the words of a reason, in which what nobody else has is ours: "send the pages, due Fri"."""
    return f"{one_line(step.text)}, {_is_due(step, desk)}" if step.owner == "us" else told(step, desk)


def briefly(step: Commitment, desk: Desk) -> str:
    """The day of a step and who has it, in as few words as a line has room for: "Fri, Oleg"."""
    who = who_has(step).split()[0] if step.colleague else who_has(step)
    return f"{day(local_day(step.due_at, desk.zone), desk.today) if step.due_at else 'no day'}, {who}"


def _is_due(step: Commitment, desk: Desk) -> str:
    if step.due_at is None:
        return "without a day"
    on = local_day(step.due_at, desk.zone)
    return f"{'due' if on >= desk.today else 'was due'} {day(on, desk.today)}"


def stands(invoice: Invoice, client: Client, desk: Desk) -> str:
    """How the dispute about an invoice goes on, in words."""
    step = next_step(invoice, client)
    return told(step, desk) if step else NO_STEP
