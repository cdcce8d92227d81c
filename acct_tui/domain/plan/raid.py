"""Risks, assumptions, issues and decisions of a project by what they threaten, and the tactics chosen for it."""

from collections.abc import Iterable

from acct_tui.domain.pages.plan import RaidItem

CERTAIN = 100
"""The probability of an issue: it has happened."""


def exposure(item: RaidItem) -> int | None:
    """Probability × impact in percent; None while either is not known."""
    probability = CERTAIN if item.kind == "issue" else item.probability_percent
    return None if probability is None or item.impact is None else probability * item.impact


def by_exposure(items: Iterable[RaidItem]) -> list[RaidItem]:
    """Open ones before closed ones; among them the gravest first, those of which that is not known after them."""
    return sorted(
        items, key=lambda item: (item.closed_on is not None, -(exposure(item) or 0), item.text.casefold(), item.id)
    )
