"""How a message asks, by how often it was asked before: the first is a question, the third asks for a day by return."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Final, Literal

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.owed.ledger import Debt, Reminders
from acct_tui.domain.time.worktime import local_day
from acct_tui.words.ages import exact_day
from acct_tui.words.safe import one_line

Side = Literal["colleague", "client"]


@dataclass(frozen=True, slots=True)
class Tone:
    """What stands before and behind the things asked for, and whether each says what waits for it."""

    begins: str
    ends: str
    tells_what_waits: bool = False


TONES: Final[Mapping[Side, tuple[Tone, Tone, Tone]]] = MappingProxyType(
    {
        "colleague": (
            Tone("these are open with you:", "When can I count on them?"),
            Tone(
                "I asked you for {these} before, last on {newest}, and they are still open:",
                "Where do they stand, and when can I count on them?",
            ),
            Tone(
                "I have asked you for {these} {times} since {first}, and do not know yet when I can count on them:",
                "Please name me a day by return. If something is in the way, tell me what, and we look for a way.",
                tells_what_waits=True,
            ),
        ),
        "client": (
            Tone("we still need these from you:", "When may we expect them? Thank you."),
            Tone(
                "we asked you for {these} before, last on {newest}, and still need them:",
                "Do you lack anything from us for it? When may we expect them? Thank you.",
            ),
            Tone(
                "we have asked you for {these} {times} since {first}, and still need them:",
                "Please name us a day by return, so that we can plan. If something is in the way, tell us what, "
                "and we look for a way. Thank you.",
                tells_what_waits=True,
            ),
        ),
    }
)
"""The first message, the second, and every one after it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was sent before about some things: most often for one of them, from when to when, and for all or not."""

    count: int = 0
    first_at: datetime | None = None
    newest_at: datetime | None = None
    of_all: bool = True


def asked(before: Iterable[Reminders]) -> Asked:
    """The reminders of several things as a message about all of them may say it."""
    each = list(before)
    sent = [one for one in each if one.newest_at]
    firsts = [at for one in sent if (at := one.first_at or one.newest_at)]
    return Asked(
        max((one.count for one in sent), default=0),
        min(firsts, default=None),
        max((one.newest_at for one in sent if one.newest_at), default=None),
        len(sent) == len(each),
    )


def tone(side: Side, before: Asked, zone: str, desk: Desk) -> Tone:
    """The tone of the next message, its blanks filled in."""
    found = TONES[side][min(before.count, 2)]
    words = {
        "these": "these" if before.of_all else "some of these",
        "times": "twice" if before.count == 2 else f"{before.count} times",
        "first": _on(before.first_at, zone, desk),
        "newest": _on(before.newest_at, zone, desk),
    }
    return Tone(found.begins.format(**words), found.ends, found.tells_what_waits)


def _on(at: datetime | None, zone: str, desk: Desk) -> str:
    return exact_day(local_day(at, zone), desk.day_in(zone)) if at else ""


def what_waits(debt: Debt, side: Side, zone: str, desk: Desk) -> str:
    """The milestone or the promise that waits for it, with its day: "; Layout waits for it, planned for Thu 26 Nov".

    The client reads only of promises that were made to them.
    """
    step, promise, today = debt.background.step, debt.needed_for, desk.day_in(zone)
    if step:
        return f"; {one_line(step.name)} waits for it{_planned(step.expected_on, today)}"
    if promise is None or (side == "client" and not promise.promised):
        return ""
    due = f", {exact_day(local_day(promise.due_at, zone), today)}" if promise.due_at else ""
    whose = "what we promised you" if side == "client" else "what we promised them" if promise.promised else "our plan"
    return f"; {whose} waits for it: {one_line(promise.text)}{due}"


def _planned(on: date | None, today: date) -> str:
    return f", planned for {exact_day(on, today)}" if on else ""
