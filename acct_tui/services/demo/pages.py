"""Where the demo's rows are collected: one list per table, ids that read like names."""

import re
from collections import Counter, defaultdict

Row = dict[str, object]

SINGULAR = {
    "interactions": "int",
    "commitments": "owed",
    "brief_answers": "answer",
    "raid_items": "raid",
    "opportunities": "chance",
    "evidence": "proof",
    "call_windows": "window",
    "quiet_blocks": "quiet",
}


class Pages:
    """The book while it is being written."""

    def __init__(self) -> None:
        self.tables: dict[str, list[Row]] = defaultdict(list)
        self._count: Counter[str] = Counter()

    def add(self, table: str, owner: str, /, **fields: object) -> str:
        """Write a row under the next id of its owner, "chase-volga-2", and return that id."""
        stem = f"{SINGULAR.get(table, table.removesuffix('s'))}-{owner}"
        self._count[stem] += 1
        return self.write(table, f"{stem}-{self._count[stem]:02}", **fields)

    def write(self, table: str, row_id: str, /, **fields: object) -> str:
        """Write a row under an id of its own and return that id."""
        self.tables[table].append({"id": row_id, **fields})
        return row_id

    def number_invoices(self, anchor: str, number: int) -> None:
        """Number all invoices in the order of their issue, so that the anchor gets its number."""
        rows = sorted(self.tables["invoices"], key=lambda row: (str(row["issued_on"]), str(row["id"])))
        first = number - next(place for place, row in enumerate(rows) if row["id"] == anchor)
        for place, row in enumerate(rows):
            row["number"] = str(first + place)


def slug(name: str) -> str:
    """A name as part of an id."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
