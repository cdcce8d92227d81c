"""The styles of the screens, of which each is parsed once and not whenever another comes in."""

from collections.abc import Mapping
from functools import lru_cache

from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

SOURCES = 500
"""More than there will ever be: one for each class of widget and each file."""


Rules = LRUCache[tuple[object, ...], list[RuleSet]]


class ParsedOnce(Stylesheet):
    """A stylesheet that parses only what is new in its colours; colours that come back are parsed already."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        super().__init__(variables=dict(variables))
        self._colours = dict(variables)
        self._parse_cache = _parsed(frozenset(variables.items()))

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take other colours."""
        if variables != self._colours:
            self._colours = dict(variables)
            self._parse_cache = LRUCache(1)  # Textual empties what it finds here
            super().set_variables(variables)
            self._parse_cache = _parsed(frozenset(variables.items()))

    def reparse(self) -> None:
        """Apply what has changed; Textual starts with an empty sheet each time, ours remembers."""
        self.parse()


@lru_cache(maxsize=4)
def _parsed(_: frozenset[tuple[str, str]]) -> Rules:
    """What was parsed in some colours since the program began."""
    return LRUCache(SOURCES)
