"""What the tables say of a moment, in a few lines and without the ranking: who is owed a word or a deed, and why."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

from acct_tui.services.book import Book
from acct_tui.store import rows
from tests.ui.three_days.cast import HOME

DAY: Final = 9 * 60
"""Working minutes of a day."""
Row = Mapping[str, Any]
Found = Iterator[tuple[str, str]]
"""Ids of clients, each with what is owed to it."""
Owed = tuple[str, str]
"""The rule by which something is owed, and what it is."""


class Tables:
    """Every table as it stands now."""

    def __init__(self, book: Book) -> None:
        self.now, self.today = book.clock(), book.clock().astimezone(HOME).date()
        names = ("clients", "projects", "commitments", "interactions", "complaints", "changes", "invoices", "chases")
        self.rows: dict[str, list[Row]] = {name: list(rows.rows(book.database, name)) for name in names}
        self.whose = {row["id"]: row["client_id"] for row in self.rows["projects"]}
        self.names: dict[str, str] = {row["id"]: row["name"] for row in self.rows["clients"]}

    def asking(self) -> dict[str, list[Owed]]:
        """What asks for a word or a deed at this moment, by the names of the clients."""
        return self._named(self.promises, self.colleagues, self.unanswered, self.complaints, self.untold, self.bills,
                           self.moods, self.holds, self.silences)  # fmt: skip

    def left(self) -> dict[str, list[Owed]]:
        """What is owed by the end of today and cannot rest."""
        return self._named(self.due_today, self.chosen, self.unanswered, self.complaints_today, self.untold)

    def left_unless_it_rests(self) -> dict[str, list[Owed]]:
        """What is left of today unless a word of ours or a wait answers it; silence alone is no debt."""
        return self._named(self.undated, self.bills, self.moods, self.holds)

    def _named(self, *rules: Callable[[], Found]) -> dict[str, list[Owed]]:
        told = defaultdict(list)
        for rule in rules:
            for client_id, words in rule():
                told[self.names[client_id]].append((rule.__name__, words))
        return dict(told)

    def promises(self) -> Found:
        """Promises of our side in their last four hours or late, and those without a day for two working days."""
        for row in self._promised():
            if row["due_at"] and self.worked(self.now, row["due_at"]) <= 4 * 60:
                yield row["client_id"], f"{row['text']} is due"
        yield from self.undated()

    def undated(self) -> Found:
        for row in self._promised():
            if row["due_at"] is None and self.worked(row["made_at"], self.now) >= 2 * DAY:
                yield row["client_id"], f"{row['text']} has no day"

    def colleagues(self) -> Found:
        """Work of a colleague that is late and that a promise waits for."""
        promised = {row["id"] for row in self._promised()}
        for row in self._open():
            if row["owner"] == "colleague" and row["needed_for_id"] in promised and row["due_at"] <= self.now:
                yield row["client_id"], f"{row['text']} is late"

    def due_today(self) -> Found:
        """Whatever anybody owes for today or before."""
        for row in self._open():
            if row["due_at"] and row["due_at"].astimezone(HOME).date() <= self.today:
                yield row["client_id"], f"{row['text']} is due today"

    def unanswered(self) -> Found:
        """Calls of theirs that nobody returned, and letters that wait for more than four working hours."""
        for row in self.rows["interactions"]:
            waits = row["kind"] == "attempt" or (row["needs_answer"] and self.worked(row["at"], self.now) > 4 * 60)
            if row["started_by"] == "client" and waits and not self._talked(row["client_id"], row["at"]):
                yield row["client_id"], "nobody answered"

    def complaints(self, within: int = 2 * DAY) -> Found:
        """Complaints with so many working minutes left: there is a day to acknowledge one, five to answer it."""
        for row in self.rows["complaints"]:
            allowed = (5 if row["acknowledged_at"] else 1) * DAY
            if row["closed_at"] is None and allowed - self.worked(row["received_at"], self.now) <= within:
                yield row["client_id"], f"{row['topic']} waits"

    def complaints_today(self) -> Found:
        """Complaints that are owed within two hours or by the end of the day."""
        return self.complaints(max(2 * 60, self.worked(self.now, _midnight(self.today + timedelta(days=1)))))

    def untold(self) -> Found:
        """What happened and they do not know."""
        for row in self.rows["changes"]:
            if row["client_told_on"] is None:
                yield self.whose[row["project_id"]], f"{row['what']} is untold"

    def bills(self) -> Found:
        """Bills that are a week late without a reminder since; nobody in the story pays."""
        for row in self.rows["invoices"]:
            step = row["due_on"] + timedelta(days=7)
            reminded = [each["at"].astimezone(HOME).date() for each in self.rows["chases"]
                        if each["invoice_id"] == row["id"]]  # fmt: skip
            if step <= self.today and not any(on >= step for on in reminded):
                yield self.whose[row["project_id"]], f"bill {row['number']} is late"

    def moods(self) -> Found:
        """Who ended the last talk unhappy."""
        for client_id in self.names:
            if (self._talks(client_id)[-1]["mood"] or 3) <= 2:
                yield client_id, "unhappy"

    def holds(self) -> Found:
        """Holds that are over, without a talk since."""
        for row in self.rows["clients"]:
            until = row["hold_until"]
            if until and until <= self.today and not self._talked(row["id"], _midnight(until)):
                yield row["id"], "the hold is over"

    def silences(self) -> Found:
        """As many working days without a talk as their rhythm has."""
        for row in self.rows["clients"]:
            days = (self.today - self._talks(row["id"])[-1]["at"].astimezone(HOME).date()).days
            if sum((self.today - timedelta(days=back)).weekday() < 5 for back in range(days)) >= row["cadence_days"]:
                yield row["id"], "quiet"

    def chosen(self) -> Found:
        """Who was chosen for today or before and not spoken with since."""
        for row in self.rows["clients"]:
            on = row["chosen_on"]
            if on and on <= self.today and not self._talked(row["id"], _midnight(on)):
                yield row["id"], "chosen"

    def worked(self, first: datetime, last: datetime) -> int:
        """Working minutes between two moments, counted one by one; none when the last comes first."""
        start = first.astimezone(HOME)
        clocks = (start + timedelta(minutes=n) for n in range(int((last - first).total_seconds()) // 60))
        return sum(clock.weekday() < 5 and 9 <= clock.hour < 18 for clock in clocks)

    def _open(self) -> list[Row]:
        return [row for row in self.rows["commitments"] if row["kept_at"] is None and row["dropped_at"] is None]

    def _promised(self) -> list[Row]:
        return [row for row in self._open() if row["promised"] and row["owner"] == "us"]

    def _talks(self, client_id: str) -> list[Row]:
        talks = [row for row in self.rows["interactions"] if row["client_id"] == client_id]
        return sorted((row for row in talks if row["kind"] == "conversation"), key=lambda row: row["at"])

    def _talked(self, client_id: str, since: datetime) -> bool:
        return bool(self._talks(client_id)[-1]["at"] >= since)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=HOME)
