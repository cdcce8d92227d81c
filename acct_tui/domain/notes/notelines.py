"""Lines of a note that say who owes what by when: "we: print files by wed", "they: logo tue", "@oleg: banner"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Final, Literal

from acct_tui.domain.notes.tags import TAGS
from acct_tui.domain.time.dated import dated
from acct_tui.domain.time.datewords import Moment
from acct_tui.domain.time.worktime import WorkingHours
from acct_tui.words.safe import clean, one_line

Owner = Literal["us", "colleague", "client"]
Kind = Literal["call", "task", "decision", "request", "payment"]

OWNERS: Final[Mapping[str, Owner]] = MappingProxyType({"we": "us", "they": "client", "todo": "us"})
"""Who owes, by the word that begins a line."""

_NAME: Final = r"[^\W\d_][^\s:：,;@]*"
# A colon of "9:30" ends no name, so a blank must follow it; without one the first word is the name.
_COLLEAGUE: Final = rf"@(?:(?P<full>{_NAME}(?: {_NAME}){{0,2}})\s*[:：]|(?P<first>{_NAME})[,;]?)(?!\S)"
_OWNED: Final = re.compile(
    rf"\s*(?:[-*•]\s+)?(?:(?P<word>{'|'.join(OWNERS)})\s*[:：]|{_COLLEAGUE})(?P<rest>.*)", re.IGNORECASE
)
_BULLET: Final = re.compile(r"\s*(?:[-*•]\s+)?")
_QUICK: Final = re.compile(
    rf"(?<![^\s:：,])(?:(?:{'|'.join((*OWNERS, *TAGS))}|note)\s*[:：]|@(?=[^\W\d_]))", re.IGNORECASE
)
_NOTE: Final = re.compile(r"note\s*[:：]\s*(?P<note>.*)", re.IGNORECASE)
_CALL: Final = re.compile(r"(?:call|ring|phone)\b", re.IGNORECASE)
_DECISION: Final = re.compile(r"(?:decide|decision|approve|approval)\b", re.IGNORECASE)
_NAMED_DECISION: Final = re.compile(r"decision\s*[:：]\s*(?=\S)", re.IGNORECASE)
_PAYMENT: Final = re.compile(r"pay\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Agreement:
    """What one line of a note agrees on; `line` counts from 0, `who` is the colleague as named after the @.

    With a `trouble` the text is whole and has no moment: it says why what looks like one is none.
    """

    line: int
    owner: Owner
    text: str
    kind: Kind
    promised: bool
    who: str = ""
    due: Moment | None = None
    trouble: str = ""


def agreements(note: str, now: datetime, hours: WorkingHours) -> list[Agreement]:
    """Read the lines of a note that agree on something, in their order; every other line is just note."""
    return list(_agreements(note, now, hours))


def next_call(found: Iterable[Agreement], now: datetime) -> Agreement | None:
    """The call of ours that lines agree on, the earliest that lies ahead."""
    calls = (each for each in found if each.kind == "call" and each.due and each.due.at > now)
    return min(calls, key=lambda each: (each.due.at if each.due else now, each.line), default=None)


def as_promises(text: str) -> str:
    """The same lines, in which those that name nobody are promises of ours."""
    return "\n".join(map(_as_promise, clean(text).split("\n")))


def _as_promise(line: str) -> str:
    found = _OWNED.fullmatch(line)
    bare = _BULLET.sub("", line, count=1).strip()
    return f"we: {bare}" if bare and not (found and found["rest"].strip()) else line


def next_step(line: str, now: datetime, hours: WorkingHours, by: Moment | None = None) -> Agreement | None:
    """What is to be done next and who has it: a task of ours unless the line names another; None without words.

    The day stands in the line, unless one is given beside it.
    """
    bare = one_line(line)
    found = _OWNED.fullmatch(bare)
    said = (found["rest"] if found else bare).strip()
    read = next(_agreements(bare if found else f"todo: {bare}", now, hours), None) if said else None
    if read is None:
        return None
    return replace(read, kind="task", text=said, due=by, trouble="") if by else replace(read, kind="task")


def parted(line: str) -> tuple[str, str]:
    """Part a quick line into whom it is about and the line of a note behind it, which begins with its owner."""
    text = one_line(line)
    found = _QUICK.search(text)
    place = found.start() if found else len(text)
    return text[:place].rstrip(" :：,"), text[place:]


def noted(line: str) -> str | None:
    """The words behind "note:", None for a line that begins otherwise."""
    found = _NOTE.fullmatch(line)
    return found["note"].strip() if found else None


def _agreements(note: str, now: datetime, hours: WorkingHours) -> Iterator[Agreement]:
    for number, line in enumerate(clean(note).split("\n")):
        found = _OWNED.fullmatch(line)
        rest = " ".join(found["rest"].split()) if found else ""
        if found and rest:
            word = (found["word"] or "").casefold()
            owner = OWNERS.get(word, "colleague")
            what = dated(rest, now, hours)
            kind, text = _kind(owner, what.text)
            who = found["full"] or found["first"] or ""
            yield Agreement(number, owner, text, kind, word in ("we", "they"), who, what.due, what.trouble)


def _kind(owner: Owner, text: str) -> tuple[Kind, str]:
    """What kind of thing is owed, and its words without the name of the kind."""
    if owner == "us" and _CALL.match(text):
        return "call", text
    if owner != "client":
        return "task", text
    if _DECISION.match(text):
        return "decision", _NAMED_DECISION.sub("", text, count=1)
    return ("payment" if _PAYMENT.match(text) else "request"), text
