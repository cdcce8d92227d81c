"""What a colleague was asked for: how long nothing has been heard of it, and how often we reminded of it."""

from collections.abc import Collection, Iterable
from datetime import datetime

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.time.worktime import local_day
from acct_tui.words.ages import plural, since


def last_sign(task: Commitment) -> datetime:
    """The last sign of life: it was agreed on, or this colleague kept anything; what we sent meanwhile is none."""
    return max(task.made_at, task.heard_at or task.made_at)


def silent_days(task: Commitment, desk: Desk) -> int:
    """Working days since the colleague's last sign of life."""
    sign = last_sign(task)
    return max(0, desk.hours.calendar.working_days(local_day(sign, desk.zone), desk.today))


def longest_silence(tasks: Iterable[Commitment], desk: Desk) -> int:
    """The silence clock of a colleague: the longest silence about anything that is open."""
    return max((silent_days(task, desk) for task in tasks), default=0)


def unheard(tasks: Collection[Commitment], desk: Desk) -> str:
    """The silence about some things in words: "silent 2 days", once reminded "reminded 3 ×, no word since Fri"."""
    days, chases = longest_silence(tasks, desk), max((task.chases for task in tasks), default=0)
    if not chases:
        return f"silent {plural(days, 'day')}" if days else ""
    return ", ".join(said for said in (f"reminded {chases} ×", no_word(tasks, desk)) if said)


def no_word(tasks: Collection[Commitment], desk: Desk) -> str:
    """Since when nothing was heard of some things, once that is a working day: "no word since Fri"."""
    if not longest_silence(tasks, desk):
        return ""
    return f"no word since {since(local_day(min(map(last_sign, tasks)), desk.zone), desk.today)}"
