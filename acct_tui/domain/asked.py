"""What a colleague was asked for: how long they have been silent since."""

from collections.abc import Iterable
from datetime import datetime

from acct_tui.domain.desk import Desk
from acct_tui.domain.snapshots import Commitment
from acct_tui.domain.worktime import local_day


def asked_at(task: Commitment) -> datetime:
    """When they were asked for it last: at first, or by the newest reminder."""
    return max(task.made_at, task.chased_at or task.made_at)


def silent_days(task: Commitment, desk: Desk) -> int:
    """Working days since the last sign: being asked for it, or anything that this colleague has kept."""
    sign = max(asked_at(task), task.heard_at or task.made_at)
    return max(0, desk.hours.calendar.working_days(local_day(sign, desk.zone), desk.today))


def longest_silence(tasks: Iterable[Commitment], desk: Desk) -> int:
    """The silence clock of a colleague: the longest silence about anything that is open."""
    return max((silent_days(task, desk) for task in tasks), default=0)
