"""What a book remembers of rows beside the rows themselves: their words for the search, their images for undo."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from acct_tui.store.salvage.records import Found
from acct_tui.store.schema import BY_NAME
from acct_tui.store.stored import Raw
from acct_tui.store.triggers import SEPARATOR

Place = tuple[str, str]
"""A table and the id of a row."""


@dataclass(frozen=True, slots=True)
class Memory:
    """The words and the last image of rows; no image is one of a row that was deleted."""

    words: Mapping[Place, str]
    images: Mapping[Place, Sequence[Raw] | None]

    def knows(self) -> set[Place]:
        """The rows that were there by all that is remembered."""
        gone = {place for place, image in self.images.items() if image is None}
        return {*self.words, *self.images} - gone


@dataclass(frozen=True, slots=True)
class _Step:
    """One row that an action changed, before and after."""

    number: int
    action: int
    place: Place
    before: bytes | None
    after: bytes | None


def memory(rows: Iterable[Found]) -> Memory:
    """What is remembered in the rows of the tables that a book keeps for itself."""
    words: dict[Place, str] = {}
    undone: set[int] = set()
    steps: list[_Step] = []
    for row in rows:
        match row.values:
            case [None, bytes(), bytes(), 1, *rest] if len(rest) < 2:  # since format 7 with the draft
                undone.add(row.rowid)
            case [None, bytes(table), bytes(row_id), bytes(said)]:
                words[_place(table, row_id)] = said.decode(errors="replace")
            case [None, int(action), bytes(table), bytes(row_id), bytes() | None as before, bytes() | None as after]:
                steps.append(_Step(row.rowid, action, _place(table, row_id), before, after))
    images = _images(sorted(steps, key=lambda step: step.number), undone)
    ours = BY_NAME.keys()
    return Memory(
        {place: said for place, said in words.items() if place[0] in ours},
        {place: image for place, image in images.items() if place[0] in ours},
    )


def _images(steps: Iterable[_Step], undone: Set[int]) -> dict[Place, list[Raw] | None]:
    """Each row after the last step that stands; what was undone is the newest, so it is as before the first of that."""
    images: dict[Place, list[Raw] | None] = {}
    turned_back: set[Place] = set()
    for step in steps:
        if step.action not in undone:
            images[step.place] = _image(step.after)
        elif step.place not in turned_back:
            turned_back.add(step.place)
            images[step.place] = _image(step.before)
    return images


def _place(table: bytes, row_id: bytes) -> Place:
    return table.decode(errors="replace"), row_id.decode(errors="replace")


def _image(image: bytes | None) -> list[Raw] | None:
    return None if image is None else [_literal(part) for part in image.split(SEPARATOR.encode())]


def _literal(quoted: bytes) -> Raw:
    """The stored value that quote() spelled."""
    if quoted.startswith(b"'"):
        return quoted[1:-1].replace(b"''", b"'")
    return int(quoted) if quoted.lstrip(b"-").isdigit() else None
