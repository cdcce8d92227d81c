"""Keys, each declared once with its words: the foot, the help and the palette follow from them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from textual.binding import Binding, BindingsMap, BindingType
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


THEY_CALL = "They call: talking now, or missed"
"""What the key says on every screen, so that it is told once."""

OURS = Binding.Group("acct-tui")
"""Marks the keys that are told; Textual's own ones are not."""


def key(keys: str, action: str, word: str, told: str, *, foot: bool = True) -> Binding:
    """Keys for an action: the word at the foot, and the sentence that help and palette tell."""
    return Binding(keys, action, word, show=foot, tooltip=told, group=OURS)


def act(name: str) -> str:
    """The action of a key that has a frame do what goes by this name there."""
    return f"act('{name}')"


def layered(*layers: Sequence[Binding]) -> list[BindingType]:
    """The keys of a screen in layers: one that a later layer has as well is its own, in the place of the earlier."""
    found: dict[str, list[Binding]] = {}
    for layer in layers:
        found |= BindingsMap(layer).key_to_bindings
    return [binding for bindings in found.values() for binding in bindings]


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


@runtime_checkable
class Worded(Protocol):
    """A screen on which some keys have other words than declared, by action."""

    @property
    def words(self) -> Mapping[str, str]:
        """The words that stand in the foot."""


def hints(screen: Screen[Any]) -> list[Hint]:
    """What the keys of a screen do now, in the order of their declaration, the way out last."""
    found: dict[str, Hint] = {}
    words = screen.words if isinstance(screen, Worded) else {}
    for name, active in screen.active_bindings.items():
        binding = active.binding
        if binding.group == OURS and active.enabled:
            before = found.get(binding.tooltip)
            keys = (*(before.keys if before else ()), shown(name))
            found[binding.tooltip] = Hint(
                keys,
                words.get(binding.action, binding.description),
                binding.tooltip,
                binding.action,
                active.node,
                binding.show,
            )
    return sorted(found.values(), key=lambda hint: hint.keys[0] == "esc")


def shown(name: str) -> str:
    """A key as a person reads it: "?" for "question_mark"."""
    return SHOWN.get(name, name)


def for_foot(found: Iterable[Hint], width: int) -> list[Hint]:
    """The hints that fit into a width, two cells apart; those of every screen before those of this one."""
    candidates = [hint for hint in found if hint.in_foot]
    kept: list[Hint] = []
    room = width
    for hint in sorted(candidates, key=lambda hint: not hint.is_common):
        room -= len(hint.keys[0]) + 1 + len(hint.word)
        if room < 0:
            break
        kept.append(hint)
        room -= 2
    return [hint for hint in candidates if hint in kept]
