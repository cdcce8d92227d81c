"""Keys, each declared once with its words: the foot, the help and the palette follow from them."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "colon": ":",
    "escape": "esc",
    "pageup": "pgup",
    "pagedown": "pgdn",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "up": "↑",
    "down": "↓",
}


def key(keys: str, action: str, word: str, told: str, *, foot: bool = True) -> Binding:
    """Keys for an action: the word at the foot, and the sentence that help and palette tell."""
    return Binding(keys, action, word, show=foot, tooltip=told)


@dataclass(frozen=True, slots=True)
class Hint:
    """What help says of one action: its keys, its word and its sentence."""

    keys: tuple[str, ...]
    word: str
    told: str
    action: str
    node: DOMNode
    in_foot: bool

    @property
    def is_common(self) -> bool:
        """Whether the keys work on every screen."""
        return self.node is self.node.app


def hints(screen: Screen[object]) -> list[Hint]:
    """What the keys of a screen do now, in the order of their declaration."""
    found: dict[str, Hint] = {}
    for name, active in screen.active_bindings.items():
        binding = active.binding
        if binding.tooltip and active.enabled:
            before = found.get(binding.action)
            keys = (*(before.keys if before else ()), shown(name))
            in_foot = binding.show or (before is not None and before.in_foot)
            found[binding.action] = Hint(
                keys, binding.description, binding.tooltip, binding.action, active.node, in_foot
            )
    return list(found.values())


def shown(name: str) -> str:
    """A key as a person reads it: "?" for "question_mark"."""
    return SHOWN.get(name, name)


def for_foot(found: Iterable[Hint], width: int) -> list[Hint]:
    """The hints that fit into a width; those of every screen are kept before those of this one."""
    shown_hints = [hint for hint in found if hint.in_foot]
    room = width - 1
    kept: list[Hint] = []
    for hint in sorted(shown_hints, key=lambda hint: not hint.is_common):
        size = len(hint.keys[0]) + len(hint.word) + 3
        if size <= room + 2:
            kept.append(hint)
            room -= size
    return [hint for hint in shown_hints if hint in kept]
