"""What an import would do, row by row, before it does anything."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from acct_tui.exchange.gathered import FileLine, LeftOut
from acct_tui.services.nouns import counted
from acct_tui.store.checks import FOREIGN


class Outcome(Enum):
    """What becomes of a row."""

    NEW = "new"
    SAME = "same"
    DIFFERENT = "differs"
    UPDATED = "update"


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row: `values` are those to write, all of a new row, else those that differ; `before` is how it stands."""

    outcome: Outcome
    table: str
    row_id: str
    title: str
    place: FileLine
    values: Mapping[str, object] = field(default_factory=dict)
    before: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_foreign(self) -> bool:
        """Whether it stands for a whole table of another program."""
        return self.table.startswith(FOREIGN)


class Tally(NamedTuple):
    """What becomes of the rows of the files, each counted once: those that stay out by their places.

    `beside` are the lines that are listed and are no rows, as a title above them is.
    """

    come: int = 0
    change: int = 0
    there: int = 0
    out: tuple[FileLine, ...] = ()
    beside: frozenset[FileLine] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    """The rows of an import, what lines say beside, what was assumed and not used, and the count of the files' rows."""

    files: tuple[str, ...]
    rows: tuple[PlannedRow, ...]
    left_out: tuple[LeftOut, ...] = ()
    assumed: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    tally: Tally = field(default_factory=Tally)

    def of(self, *outcomes: Outcome) -> Iterator[PlannedRow]:
        """The rows with one of these outcomes."""
        return (row for row in self.rows if row.outcome in outcomes)

    def counted(self, outcome: Outcome) -> list[str]:
        """How many rows of each table have an outcome, in words and in the order of the tables."""
        counts = Counter(row.table for row in self.of(outcome))
        return [table if table.startswith(FOREIGN) else counted(count, table) for table, count in counts.items()]

    @property
    def changes_nothing(self) -> bool:
        """Whether applying it would leave the book as it is."""
        return not any(self.of(Outcome.NEW, Outcome.UPDATED))
