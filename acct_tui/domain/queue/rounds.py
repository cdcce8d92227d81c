"""A round of triage: one client after the other, what was decided of each, and how far one has come."""

from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Touch
from acct_tui.domain.talk.contacts import main_contact
from acct_tui.domain.talk.hours import WRITES


class Verdict(StrEnum):
    """What can be decided of a client."""

    TODAY = "chosen for today"
    LATER = "put off"
    HELD = "held"
    DEALT = "dealt with"
    FINE = "fine until worse"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of a client; `words` are those of the action in the book, empty when none was needed.

    `action` is the number of that action; None when nothing was changed.
    """

    client_id: str
    choice: Verdict
    words: str = ""
    action: int | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """The clients of a round in order, the place one has come to, and the decisions, the oldest first.

    Who is live is asked at every step: a client that is gone meanwhile is passed over.
    """

    client_ids: tuple[str, ...]
    place: int = 0
    farthest: int = 0
    decisions: tuple[Decision, ...] = ()

    @property
    def client_id(self) -> str | None:
        """The client to decide of; None at the end."""
        return self.client_ids[self.place] if self.place < len(self.client_ids) else None

    @property
    def decided(self) -> dict[str, Decision]:
        """The latest decision of each client."""
        return {decision.client_id: decision for decision in self.decisions}

    @property
    def skipped(self) -> list[str]:
        """The clients that were passed without a decision."""
        return [each for each in self.client_ids[: self.farthest] if each not in self.decided]

    def step(self, by: int, live: Container[str]) -> "Round":
        """Go on by one, or back by minus one; before the first client there is nobody to go back to."""
        place = self.place + by
        while 0 <= place < len(self.client_ids) and self.client_ids[place] not in live:
            place += by
        if place < 0:
            return self
        place = min(place, len(self.client_ids))
        return replace(self, place=place, farthest=max(self.farthest, place))

    def among(self, live: Container[str]) -> "Round":
        """Go on from a client that is gone."""
        return self if self.client_id is None or self.client_id in live else self.step(1, live)

    def decide(self, made: Decision, live: Container[str]) -> "Round":
        """Take a decision, and go on if it is about the client in front; an action belongs to one decision alone."""
        is_new = all(each.action != made.action for each in self.decisions)
        decided = replace(self, decisions=(*self.decisions, made if is_new else replace(made, action=None)))
        return decided.step(1, live) if made.client_id == self.client_id else decided

    def take_back(self) -> "Round":
        """Forget the latest decision and go back to its client."""
        *before, last = self.decisions
        return replace(self, decisions=tuple(before), place=self.client_ids.index(last.client_id))


def was_called(client: Client, since: datetime) -> bool:
    """Whether we spoke with the client, tried to, or wrote to who prefers that, since a moment."""
    ours = (touch for touch in client.others if touch.started_by == "us" and _counts(touch, client))
    return any(touch.at >= since for touch in (*client.conversations[:1], *ours))


def _counts(touch: Touch, client: Client) -> bool:
    """Whether something of ours that is no conversation is as good as a call."""
    person = client.contact(touch.contact_id) or main_contact(client)
    return touch.kind == "attempt" or (person is not None and person.preferred_channel in WRITES)


def is_chosen(client: Client, desk: Desk) -> bool:
    """Whether a client was chosen for today, and nobody called them since the day began."""
    return client.chosen_on == desk.today and not was_called(client, desk.hours.midnight(desk.today))
