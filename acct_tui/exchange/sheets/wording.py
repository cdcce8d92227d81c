"""Headings in English words: without case, accents, small words, and what is dressed onto them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from acct_tui.exchange.sheets.lexicon import ENGLISH, JOINING, LANGUAGES, SILENT
from acct_tui.exchange.sheets.synonyms import ENTITIES, FIELDS
from acct_tui.words.safe import folded
from acct_tui.words.signs import named_currencies

_ENTRY: Final = re.compile(r'"[^"]+"|\S+')
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})|(?<=[^\W\d_])(?=[0-9])")
_NUMBER_SIGN: Final = re.compile("[№#]")
_BREAK: Final = re.compile(r"[\W_]+")
_DRESSED: Final = re.compile(r"[(\[]([^()\[\]]*)[)\]]|(?<!\w)([A-Z]{3}|[€$£¥])(?!\w)")
_LONGEST: Final = 200
Words = tuple[str, ...]


class Wording(NamedTuple):
    """The English words of a heading in their order, and the currency that it is dressed with."""

    words: Words
    currency: str = ""


@lru_cache(maxsize=1 << 12)
def wording(heading: str, language: str = ENGLISH) -> Wording:
    """A heading in English words, read in a language first and then in English."""
    text = heading[:_LONGEST]
    dressed = (part for found in _DRESSED.finditer(text) for part in found.groups() if part)
    currency = next((code for part in dressed if (code := _currency(part.strip()))), "")
    words = tuple(_translated(parts(text), language))
    return Wording(tuple(word for word in words if not word.isdigit() and word.upper() != currency), currency)


def language_of(headings: Iterable[str]) -> str:
    """The language in which most words of the headings are known; English where none is better."""
    said = [part for heading in headings for part in parts(heading[:_LONGEST])]
    known = {language: sum(1 for _ in _understood(said, language)) for language in LANGUAGES}
    return max(LANGUAGES, key=lambda language: (known[language], language == ENGLISH))


def parts(text: str) -> list[str]:
    """The words of a heading as they are written; "InvoiceNumber" has two."""
    apart = _HUMP.sub(" ", _NUMBER_SIGN.sub(" nr ", text))
    return [part for part in _BREAK.split(folded(apart)) if part]


def english(phrase: str) -> frozenset[str]:
    """The words of an English phrase as headings have them."""
    return frozenset(_translated(phrase.split(), ENGLISH))


@cache
def known_words() -> frozenset[str]:
    """Every word by itself that a language of ours has."""
    return frozenset(run[0] for language in LANGUAGES for run in _lexicon(language) if len(run) == 1)


def _currency(text: str) -> str:
    """The currency of a code, of a sign in its likeliest sense, or of a word that means only one."""
    open_to = named_currencies(text)
    return open_to[0] if len(open_to) == 1 or (open_to and len(text) == 1) else ""


def _translated(said: Sequence[str], language: str) -> Iterator[str]:
    at = 0
    while at < len(said):
        words, length = _longest(said, at, language)
        yield from words
        at += length


def _longest(said: Sequence[str], at: int, language: str) -> tuple[Words, int]:
    """What the longest run of words from a place on means, and how long it is."""
    for lexicon in (_lexicon(language), _lexicon(ENGLISH), _of_any()):
        for length in (3, 2, 1):
            if found := lexicon.get(tuple(said[at : at + length])):
                return found, length
        if lexicon is _lexicon(language) and (joined := _joined(said[at], language)):
            return joined, 1
        if said[at] in SILENT:
            break
    return (() if said[at] in SILENT else (said[at],)), 1


def _understood(said: Sequence[str], language: str) -> Iterator[str]:
    lexicon = _lexicon(language)
    for at, word in enumerate(said):
        runs = (tuple(said[at : at + length]) for length in (3, 2, 1))
        if any(run in lexicon for run in runs) or _joined(word, language):
            yield word


@lru_cache(maxsize=1 << 12)
def _joined(word: str, language: str) -> Words:
    """The meanings of the words that German or Dutch joined into one; none if a part of it is unknown."""
    lexicon = _lexicon(language)
    for cut in range(len(word) - 2, 2, -1) if language in JOINING else ():
        end = lexicon.get((word[cut:],))
        for joint in JOINING[language] if end else ():
            begin = word[:cut].removesuffix(joint) if word[:cut].endswith(joint) else ""
            first = lexicon.get((begin,)) or _joined(begin, language) if len(begin) > 2 else ()
            if first and end:
                return (*first, *end)
    return ()


@cache
def _lexicon(language: str) -> Mapping[Words, Words]:
    """The English words for each word, or run of words, of a language."""
    found: dict[Words, Words] = {}
    for line in filter(None, LANGUAGES[language].splitlines()):
        english_words, _, theirs = line.partition(": ")
        meant = tuple(english_words.strip('"').split())
        for entry in _ENTRY.findall(theirs):
            found.setdefault(tuple(parts(entry.strip('"'))), meant)
    return found if language != ENGLISH else {**{(word,): (word,) for word in _vocabulary()}, **found}


@cache
def _of_any() -> Mapping[Words, Words]:
    """The words that mean one thing in whatever languages have them."""
    meant: defaultdict[Words, set[Words]] = defaultdict(set)
    for language in LANGUAGES:
        for words, english_words in _lexicon(language).items():
            meant[words].add(english_words)
    return {words: next(iter(found)) for words, found in meant.items() if len(found) == 1}


def _vocabulary() -> set[str]:
    """Every word in which fields and things are named."""
    phrases = (words for fields in FIELDS.values() for words in fields.values())
    return {*ENTITIES, *(word for words in phrases for word in re.split("[ |+]+", words) if word)} - SILENT
