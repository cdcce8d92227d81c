"""What a field may be chosen from, and how it is found by typing a part of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from acct_tui.words.safe import folded


class _Fit(IntEnum):
    """How well an option fits what was typed, best first."""

    CALLED, WORDS, BEGINS, PREFIXES, INSIDE, NOT = range(6)


@dataclass(frozen=True, slots=True)
class Option:
    """A value with the text that stands for it, and a note that tells more or helps to find it."""

    value: object
    text: str
    note: str = ""
    found_by: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "found_by", folded(f"{self.text} {self.note}").replace("_", " ").replace("/", " "))


def matching(options: Iterable[Option], typed: str) -> list[Option]:
    """The options that what was typed fits, best first; parts within words count when nothing better is found."""
    wanted = folded(typed).replace("_", " ").replace("/", " ").split()
    ranked = sorted(((_rank(option, wanted), option) for option in options), key=lambda each: each[0])
    best = next((rank for rank, _ in ranked), _Fit.NOT)
    limit = _Fit.INSIDE if best < _Fit.INSIDE else _Fit.NOT
    return [option for rank, option in ranked if rank < limit]


def called(options: Iterable[Option], typed: str) -> Option | None:
    """The one option that is called exactly so, case and accents aside."""
    name = folded(typed.strip())
    found = [option for option in options if name in (folded(option.text), folded(str(option.value)))]
    return found[0] if len(found) == 1 else None


def option_of(options: Sequence[Option], value: object) -> Option | None:
    """The option that has a value."""
    return next((option for option in options if option.value == value), None)


def _rank(option: Option, wanted: Sequence[str]) -> _Fit:
    name, words = " ".join(wanted), f" {option.found_by} "
    if name in (folded(option.text), folded(str(option.value))):
        return _Fit.CALLED
    if f" {name} " in words:
        return _Fit.WORDS
    if option.found_by.startswith(name):
        return _Fit.BEGINS
    if all(f" {word}" in words for word in wanted):
        return _Fit.PREFIXES
    return _Fit.INSIDE if all(word in words for word in wanted) else _Fit.NOT
