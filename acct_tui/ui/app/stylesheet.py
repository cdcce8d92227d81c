"""The styles of the screens, of which each is parsed once and not whenever another comes in."""

from collections.abc import Mapping

from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

SOURCES = 500
"""More than there will ever be: one for each class of widget and each file."""


class ParsedOnce(Stylesheet):
    """A stylesheet that parses anew only what is new, or all of it for other colours."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        super().__init__(variables=dict(variables))
        self._colours = dict(variables)
        self._parse_cache: LRUCache[tuple[object, ...], list[RuleSet]] = LRUCache(SOURCES)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take other colours."""
        if variables != self._colours:
            self._colours = dict(variables)
            super().set_variables(variables)

    def reparse(self) -> None:
        """Apply what has changed; Textual starts with an empty sheet each time, ours remembers."""
        self.parse()
