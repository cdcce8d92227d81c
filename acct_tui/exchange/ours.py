"""The things of ours in the book, by which an import knows again what it or another planned."""

from collections.abc import Mapping
from datetime import datetime
from itertools import count
from typing import Final

from acct_tui.domain.time.worktime import local_day
from acct_tui.exchange.gathered import Gathering
from acct_tui.exchange.names import derived_id
from acct_tui.services.book import Book
from acct_tui.store.rows import rows

Values = Mapping[str, object]
Key = tuple[str, object, object, str]
"""What tells a plan from others: the client, the order, what to do, and the day it first had."""
_ANYBODY: Final = "anybody"
_ENDS: Final = ("kept_at", "dropped_at")
_FIRST: Final = "first_due_at"


class Ours:
    """What is planned in the book, whether it is open or over."""

    def __init__(self, book: Book, gathering: Gathering) -> None:
        self._zone = book.settings.zone
        self._gathering = gathering
        self._rows = {str(row["id"]): row for row in rows(book.database, "commitments")}
        self._clients = {str(row["client_id"]) for row in self._rows.values()}
        self._alike: dict[tuple[Key, object], str] = {}
        for plan_id, row in sorted(self._rows.items(), key=lambda known: bool(_ended(known[1]))):
            if row["owner"] == "us":
                key = self._key(str(row["client_id"]), row)
                self._alike.setdefault((key, row["contact_id"]), plan_id)
                self._alike.setdefault((key, _ANYBODY), plan_id)

    def plan_id(self, client_id: str, values: Values) -> str:
        """The id of a plan: for whom, for which order, what and on which day; who does it and how may be told later.

        The same with two people are two plans.
        """
        key = self._key(client_id, values)
        alone = self._known(client_id, values) or derived_id("commitments", *key)
        return alone if self._can_be(alone, values) else derived_id("commitments", *key, values.get("contact_id"))

    def next_step_id(self, client_id: str, contact_id: object, values: Values) -> str:
        """The id of the next step with somebody: the one that is open, whatever its day, or another when it is over."""
        key = (client_id, values.get("project_id"), contact_id, "next")
        steps = (derived_id("commitments", *key, number) for number in count())
        known = self._known(client_id, values)
        return known or next(plan_id for plan_id in steps if not self._is_before(plan_id, values))

    def has_any(self, client_id: str) -> bool:
        """Whether anything was ever planned with a client."""
        return client_id in self._clients

    def has(self, plan_id: str) -> bool:
        """Whether a plan is in the book, open or over."""
        return plan_id in self._rows

    def said(self, plan_id: str, values: Values) -> Values:
        """What a file says of a plan: nothing new once it is over, and the day it first had stays."""
        if not (row := self._rows.get(plan_id)):
            return values
        return {} if _ended(row) else {name: value for name, value in values.items() if name != _FIRST}

    def ended(self, plan_id: str, end: str, at: datetime) -> Values | None:
        """What becomes of a plan that was kept or dropped at a moment; None if it is not in the book."""
        if not (row := self._rows.get(plan_id)):
            return None
        made = row["made_at"]
        return {} if _ended(row) else {end: max(at, made) if isinstance(made, datetime) else at}

    def _is_before(self, plan_id: str, values: Values) -> bool:
        """Whether a step is over, and what is told now is a later one."""
        row = self._rows.get(plan_id)
        ended, day = _ended(row or {}), self._day(values.get("due_at"))
        return bool(
            row and ended and day > self._day(ended) and day not in map(self._day, (row["due_at"], row[_FIRST]))
        )

    def _known(self, client_id: str, values: Values) -> str | None:
        """The plan of the book for that day, with the same person or without one."""
        key, person = self._key(client_id, values), values.get("contact_id")
        found = (self._alike.get((key, each)) for each in ((person, None) if person else (_ANYBODY,)))
        return next((plan_id for plan_id in found if plan_id and self._can_be(plan_id, values)), None)

    def _can_be(self, plan_id: str, values: Values) -> bool:
        """Whether a plan is with the same person, or with nobody that is told."""
        known = self._gathering.values("commitments", plan_id).get("contact_id")
        known = known or self._rows.get(plan_id, {}).get("contact_id")
        return known is None or values.get("contact_id") in (None, known)

    def _key(self, client_id: str, values: Values) -> Key:
        return client_id, values.get("project_id"), values["text"], self._day(values[_FIRST])

    def _day(self, at: object) -> str:
        """The day of a moment on our calendar, as text by which days are in order."""
        return str(local_day(at, self._zone)) if isinstance(at, datetime) else ""


def _ended(row: Values) -> object:
    return next(filter(None, map(row.get, _ENDS)), None)
