"""The twelve terms of the ranking: each a weight, a verb, and a pure function that finds its reasons."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Finding
from acct_tui.domain.facts.snapshots import Client
from acct_tui.domain.queue.terms.money import money
from acct_tui.domain.queue.terms.occasions import moment, tier
from acct_tui.domain.queue.terms.owed import complaint, inbound
from acct_tui.domain.queue.terms.own import own
from acct_tui.domain.queue.terms.promises import promise
from acct_tui.domain.queue.terms.talk import likely, mood, silence
from acct_tui.domain.queue.terms.work import decision, health, untold


@dataclass(frozen=True, slots=True)
class Term:
    """A line of the score: its name, its weight in tenths of a point, how to find it, and the verb that ends it.

    A term that always tells finds something, be it of factor 0, unless the facts for it are not known.
    """

    name: str
    weight: int
    find: Callable[[Client, Desk], Iterable[Finding]]
    verb: str | None = None
    always_tells: bool = False


TERMS: tuple[Term, ...] = (
    Term("promise", 250, promise, "kept"),
    Term("inbound", 200, inbound, "answered"),
    Term("complaint", 200, complaint, "next stage"),
    Term("untold", 200, untold, "told"),
    Term("likely", 150, likely, always_tells=True),
    Term("money", 140, money, "reminded"),
    Term("decision", 100, decision, "decided"),
    Term("silence", 90, silence, always_tells=True),
    Term("health", 80, health, always_tells=True),
    Term("mood", 60, mood, "known"),
    Term("moment", 60, moment, "done"),
    Term("tier", 30, tier),
)
"""A new term is one line here, beside its function and its test."""

OWN: Final = Term("own", 0, own)
"""What we decided ourselves gives an occasion and no points."""
