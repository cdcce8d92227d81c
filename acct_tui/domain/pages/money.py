"""Invoices as the page of a project shows them."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Bill:
    """An invoice with what has been paid of it, and the newest reminder."""

    id: str
    number: str
    amount: int
    paid: int
    currency: str
    issued_on: date
    due_on: date
    disputed: bool
    reminded_at: datetime | None = None

    @property
    def open(self) -> int:
        """What is still owed, in minor units."""
        return max(0, self.amount - self.paid)
