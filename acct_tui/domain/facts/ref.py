"""How a row is named everywhere: by its table and its id."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ref:
    """A row of a table, or a thing that is known like one: a moment, a reason, a line of a checklist."""

    table: str
    id: str

    def __str__(self) -> str:
        """The name as drafts keep it."""
        return f"{self.table}:{self.id}"

    @classmethod
    def read(cls, name: str) -> "Ref | None":
        """The row of a name that a draft keeps; None when it is none."""
        table, _, row_id = name.partition(":")
        return cls(table, row_id) if row_id else None
