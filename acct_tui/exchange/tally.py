"""What becomes of the rows of the files, each counted once however much it tells."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from acct_tui.exchange.gathered import FileLine, Gathering
from acct_tui.exchange.plan import Outcome, PlannedRow, Tally

_BY_WEIGHT: Final = (Outcome.SAME, Outcome.DIFFERENT, Outcome.UPDATED, Outcome.NEW)
"""What becomes of a line that tells of several rows of the book is the last of what becomes of these."""
_WEIGHT: Final = {outcome: weight for weight, outcome in enumerate(_BY_WEIGHT)}

Fate = tuple[FileLine, Outcome]


def tally(gathering: Gathering, planned: Sequence[PlannedRow]) -> Tally:
    """Count the rows; out stays what is dropped, and what differs from the book without being updated."""
    counts = dict.fromkeys(Outcome, 0)
    out: list[FileLine] = []
    for place, fate in chain(_of_lines(gathering, planned), _of_books(gathering, planned)):
        counts[fate] += 1
        if fate is Outcome.DIFFERENT:
            out.append(place)
    beside = frozenset(left.place for left in gathering.left_out if left.place not in gathering.rows)
    come, change, there = (counts[each] for each in (Outcome.NEW, Outcome.UPDATED, Outcome.SAME))
    return Tally(come, change, there, tuple(sorted(out, key=_in_order)), beside)


def _in_order(place: FileLine) -> tuple[str, int]:
    return place.file, place.line or 0


def _of_lines(gathering: Gathering, planned: Sequence[PlannedRow]) -> Iterator[Fate]:
    """What becomes of each line and card: one that is listed and told of nothing stays out, another adds nothing."""
    fates: dict[FileLine, Outcome] = {}
    for row in planned:
        for place in _places(row, gathering):
            if place not in fates or _WEIGHT[fates[place]] < _WEIGHT[row.outcome]:
                fates[place] = row.outcome
    listed = {left.place for left in gathering.left_out}
    for place, is_dropped in gathering.rows.items():
        silent = Outcome.DIFFERENT if place in listed else Outcome.SAME
        yield place, Outcome.DIFFERENT if is_dropped else fates.get(place, silent)


def _of_books(gathering: Gathering, planned: Sequence[PlannedRow]) -> Iterator[Fate]:
    """What becomes of each row of a book, which is one of ours by itself."""
    for row in planned:
        yield from ((place, row.outcome) for place in _places(row, gathering) if place.line is None)


def _places(row: PlannedRow, gathering: Gathering) -> Iterator[FileLine]:
    """Where a row of the book is told of."""
    yield row.place
    yield from gathering.again.get((row.table, row.row_id), ())
