"""How likely it is that signs stand where they do, and how a word is written; as logarithms, 0 being nothing odd."""

from typing import Final

_COMMON, _ODD, _IN_A_WORD, _BROKEN = -6.0, -10.0, -16.0, -20.0
_MIXED_CASE: Final = -8.0
_BETWEEN: Final = frozenset("“”‘«»€£\xa0\u3000、。・（）ー")
_BEFORE: Final = _BETWEEN | frozenset("„‚¿¡")
_AFTER: Final = _BETWEEN | frozenset("’…®™©°")
_USUAL: Final = _BEFORE | frozenset("’…–—•№")
_JOINING: Final = "’–"


def oddness_of_signs(text: str) -> float:
    """The logarithm of the chance that the signs beyond ASCII stand where they do: around words, not in them."""
    around = zip(f" {text[:-1]}", text, f"{text[1:]} ", strict=True) if text else ()
    return sum(_oddness(*three) for three in around if three[1] > "\x7f" and not three[1].isalpha())


def oddness_of_case(word: str) -> float:
    """A word is in small letters, or begins with a capital, or is all capitals."""
    return 0.0 if word.isascii() or word.isupper() or word[1:] == word[1:].lower() else _MIXED_CASE


def _oddness(before: str, sign: str, after: str) -> float:
    if sign == "\N{REPLACEMENT CHARACTER}" or not (sign.isprintable() or sign in _USUAL):
        return _BROKEN
    if before.isalpha() and after.isalpha() and sign in _JOINING:
        return _ODD
    if (before.isalpha() and sign not in _AFTER) or (after.isalpha() and sign not in _BEFORE):
        return _IN_A_WORD
    return _COMMON if sign in _USUAL else _ODD
