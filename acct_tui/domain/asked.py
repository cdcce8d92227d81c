"""What a colleague was asked for: how long nothing has been heard of it."""

from collections.abc import Iterable
from datetime import datetime

from acct_tui.domain.desk import Desk
from acct_tui.domain.snapshots import Commitment
from acct_tui.domain.worktime import local_day


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
