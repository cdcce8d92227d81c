"""The words of headings in eleven languages, each by the English word that it stands for.

A heading is read word by word as English and only then compared with what fields are called, so that a language is a
list of words and the fields are listed once.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

ENGLISH: Final = "en"


def _words(name: str) -> str:
    return Path(__file__).with_name(f"{name}.txt").read_text("utf-8")


LANGUAGES: Final[Mapping[str, str]] = MappingProxyType(
    {code: _words(code) for code in (ENGLISH, "de", "pl", "cs", "ru", "uk", "fr", "es", "it", "pt", "nl")}
)
"""The words of each language, a line for each English word: `english: theirs "two words" …`, without accents."""
JOINING: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {ENGLISH: ("",), "de": ("", "s", "es", "n", "en", "e"), "nl": ("", "s", "en")}
)
"""What stands between the parts of a joined word: "Rechnungsnummer", "factuurnummer", "dealname"."""
SILENT: Final = frozenset(_words("silent").split())
"""Words that carry no meaning in a heading, and units of time that are dressed onto it."""
