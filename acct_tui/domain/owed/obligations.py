"""What presses on a client, in a few words with its time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Finding, What
from acct_tui.domain.facts.snapshots import Client, Commitment
from acct_tui.domain.time.worktime import local_day
from acct_tui.words.ages import day, late, moment

CALLS: Final = MappingProxyType({What.CALL: "promised call", What.PLAN: "planned call"})


@dataclass(frozen=True, slots=True)
class Named:
    """Something that matters, in a few words, from when it does, and the id of the row that it is about."""

    words: str
    at: datetime
    about: str | None = None


def together(*parts: tuple[str, Sequence[Named]]) -> str:
    """Lists of what matters in one line, each after what leads it, and without those that are empty."""
    said = "; ".join(f"{lead}: {' · '.join(each.words for each in named)}" for lead, named in parts if named)
    return f"{said[:1].upper()}{said[1:]}"


def in_words(finding: Finding, falls: datetime, client: Client, desk: Desk) -> str:
    """What a finding is about that falls due at a moment: "promise banner Thu 17:00"."""
    subject = finding.subject
    item = next((each for each in client.commitments if subject and each.id == subject.id), None)
    if item and item.due_at and finding.what is not What.DECISION:
        return f"{_kind(finding, item)} {moment(item.due_at, desk.now, desk.zone)}{_late(item.due_at, desk)}"
    bill = client.bill(subject.id) if subject else None
    if bill and bill.disputed:
        return f"invoice {bill.number} is in dispute"
    if bill:
        when = f" {day(local_day(falls, client.zone), desk.today)}" if falls > desk.now else ""
        return f"invoice {bill.number} is due for a call{when}"
    return finding.sentence if finding.what is What.UNTOLD else finding.brief


def _late(due: datetime, desk: Desk) -> str:
    return f", {late(due, desk.now)}" if due < desk.now else ""


def _kind(finding: Finding, item: Commitment) -> str:
    if finding.what in CALLS:
        return CALLS[finding.what]
    if finding.what is What.MONEY:
        return finding.brief
    return f"{item.colleague}: {item.text}" if item.owner == "colleague" and item.colleague else f"promise {item.text}"
