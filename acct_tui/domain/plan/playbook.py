"""The playbook: the stages of a project in their order, each with its short checklist; a kind may have its own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

STAGES: Final = ("handover", "brief", "plan", "delivery", "review", "aftercare", "closed")
"""The path of a project."""
WITH_CHECKS: Final = STAGES[:-1]
"""The stages in which there is something to do."""
_CHECK: Final = "check"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a checklist; its key stays when its words are improved."""

    key: str
    words: str


Stages = Mapping[str, tuple[Item, ...]]
"""The checklists by stage."""


@dataclass(frozen=True, slots=True)
class Playbook:
    """The checklist of each stage, and by the name of a kind of project those that it has in place of these."""

    stages: Stages = field(default_factory=lambda: MappingProxyType({}))
    kinds: Mapping[str, Stages] = field(default_factory=lambda: MappingProxyType({}))

    def items(self, stage: str, kind: str | None = None) -> tuple[Item, ...]:
        """The checklist of a stage for a kind of project."""
        own = self.kinds.get((kind or "").casefold(), {})
        return own[stage] if stage in own else self.stages.get(stage, ())

    def over(self, other: "Playbook") -> "Playbook":
        """What this playbook says, and the other's checklist for each stage that it does not name."""
        return Playbook({**other.stages, **self.stages}, {**other.kinds, **self.kinds})


@dataclass(frozen=True, slots=True)
class Check:
    """A line of a project's checklist, ticked or not, under the key by which the book remembers it."""

    item: Item
    moment: str
    is_ticked: bool


def check_key(project_id: str, stage: str, item: str) -> str:
    """The key under which a ticked line is remembered among the moments dealt with."""
    return f"{_CHECK}:{project_id}:{stage}:{item}"


def of_key(key: str) -> tuple[str, str, str]:
    """The project, the stage and the line that a key names."""
    project_id, stage, item = key.removeprefix(f"{_CHECK}:").rsplit(":", 2)
    return project_id, stage, item


def checks(items: Sequence[Item], project_id: str, stage: str, done: Iterable[str]) -> tuple[Check, ...]:
    """The checklist of a project's stage, given the keys of what was dealt with."""
    known = frozenset(done)
    keys = [check_key(project_id, stage, item.key) for item in items]
    return tuple(Check(item, key, key in known) for item, key in zip(items, keys, strict=True))


def following(stage: str) -> str | None:
    """The stage after one; None after the last."""
    place = STAGES.index(stage) + 1
    return STAGES[place] if place < len(STAGES) else None
