"""Complaints and objections of the same topic, and how often each root cause was found."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Final

from acct_tui.domain.pages.care import Case, Cause
from acct_tui.words.safe import folded, one_line

COUNTED: Final = timedelta(days=365)
"""Root causes of that long are counted."""
_WORD: Final = re.compile(r"\w+")


def is_same(one: str, other: str) -> bool:
    """Whether two topics are one: all words of the shorter are in the other, accents, case and marks aside."""
    here, there = (frozenset(_WORD.findall(folded(topic))) for topic in (one, other))
    return bool(here and there) and (here <= there or there <= here)


def earlier(met: Iterable[Case], case: Case) -> list[Case]:
    """The cases of the same kind and topic that came before one: those of its client first, then the newest."""
    before = [each for each in met if each.kind == case.kind and each.id != case.id and is_same(each.name, case.name)]
    known = [each for each in before if each.received_at <= case.received_at]
    newest = sorted(known, key=lambda each: (each.received_at, each.id), reverse=True)
    return sorted(newest, key=lambda each: each.client_id != case.client_id)


def worked(before: Sequence[Case]) -> Case | None:
    """The case to learn from: the first of which it is known what worked, best with both interests kept."""
    told = [case for case in before if case.resolution]
    return next((case for case in told if case.client_kept and case.ours_kept), next(iter(told), None))


def counted(found: Iterable[Cause]) -> list[Cause]:
    """The causes, those that are spelled alike as one, the most frequent first."""
    spelled: dict[str, list[Cause]] = {}
    for cause in found:
        spelled.setdefault(_key(cause.words), []).append(cause)
    whole = (_together(causes) for key, causes in spelled.items() if key)
    return sorted(whole, key=lambda cause: (-cause.count, cause.words.casefold()))


def _together(causes: Sequence[Cause]) -> Cause:
    usual = min(causes, key=lambda cause: (-cause.count, cause.words))
    return Cause(one_line(usual.words).rstrip("."), sum(cause.count for cause in causes))


def times(causes: Iterable[Cause], words: str) -> int:
    """How often a cause was found, however it is spelled."""
    return next((cause.count for cause in causes if _key(cause.words) == _key(words)), 0)


def _key(words: str) -> str:
    return " ".join(_WORD.findall(folded(words)))


def said(causes: Sequence[Cause]) -> str:
    """Causes with their counts in words: "late delivery 4 ×, billing 2 ×"."""
    return ", ".join(f"{cause.words} {cause.count} ×" for cause in causes)
