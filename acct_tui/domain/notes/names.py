"""Clients, contacts and colleagues found by a few letters of their names, accents and case aside."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from acct_tui.words.safe import folded

Thing = TypeVar("Thing")
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody with a name; a contact also with the client it is `of`."""

    id: str
    name: str
    client_id: str | None = None
    of: str = ""

    @property
    def told(self) -> str:
        """The name, and for a contact the client's behind it."""
        return f"{self.name} ({self.of})" if self.of else self.name


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who may be meant; a smaller `rank` is meant more surely, and up to 1 by whole words of the name."""

    rank: int
    named: Named


class Names:
    """Names to be searched many times."""

    def __init__(self, known: Iterable[Named]) -> None:
        self._known = [(_key(each.name), _key(each.of), each) for each in known]

    def matches(self, wanted: str) -> list[Match]:
        """Everybody who may be meant, the surest first, then by name."""
        key = _key(wanted)
        ranked = ((_rank(key, name, of), each) for name, of, each in self._known)
        found = [Match(rank, each) for rank, each in ranked if rank is not None]
        return sorted(found, key=lambda match: (match.rank, match.named.told.casefold(), match.named.id))

    def meant(self, wanted: str) -> list[Match]:
        """Those who are meant as surely as the first."""
        found = self.matches(wanted)
        return [match for match in found if match.rank == found[0].rank]


def _key(text: str) -> str:
    plain = folded(text)
    return " ".join(_WORD.findall(plain)) or plain.strip()


def _rank(wanted: str, name: str, of: str) -> int | None:
    """How surely a name is meant: in full, by its first words, by the beginning of a word, by words of both names."""
    if not wanted:
        return None
    if name == wanted:
        return 0
    if f"{name} ".startswith(f"{wanted} "):
        return 1
    if f" {wanted}" in f" {name}":
        return 2
    words = wanted.split()
    begun = [word for word in words if f" {word}" in f" {name}"]
    return 3 if begun and all(f" {word}" in f" {name} {of}" for word in words) else None


def called(things: Sequence[Thing], name: str, of: Callable[[Thing], tuple[str, str]]) -> list[Thing]:
    """Those called so, else those whose name contains it, accents and case aside; `of` gives a thing's name and id."""
    wanted = folded(name)
    exact = [thing for thing in things if wanted in (folded(of(thing)[0]), of(thing)[1])]
    return exact or [thing for thing in things if wanted in folded(of(thing)[0])]
