"""Yes and no as programs and people write them in our languages."""

from typing import Final

from acct_tui.words.safe import folded

_YES: Final = """
1 1.0 yes y true t on x ✓ ✔ ☑ ☒ checked ja j wahr tak prawda ano pravda да д истина так т істина oui vrai
si s verdadero cierto vero sim verdadeiro waar aan
"""
_NO: Final = """
0 0.0 no n false f off ✗ ✘ ☐ unchecked nein falsch nie falsz ne nepravda нет н ложь ні хибність неправда non faux
falso nao nee onwaar uit
"""
_LONGEST: Final = 12


def _words(listed: str) -> frozenset[str]:
    return frozenset(folded(word) for word in listed.split())


_TRUE: Final = _words(_YES)
_FALSE: Final = _words(_NO)


def read_flag(text: str) -> bool | None:
    """Whether a cell says yes or no; None if it says neither."""
    bare = text.strip()
    key = folded(bare) if len(bare) <= _LONGEST else ""
    return True if key in _TRUE else False if key in _FALSE else None
