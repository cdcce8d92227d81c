"""The brief: how complete it is, and the questions that most briefs begin with."""

from collections.abc import Sequence
from typing import Final

from acct_tui.domain.pages.brief import Answer

USUAL: Final = (
    "What should the project change for you, and how will we see it?",
    "Who buys from you, and what do they want?",
    "What must not change?",
    "Who decides, and who signs off?",
    "What was tried before, and how did it go?",
    "Which texts, pictures and accesses come from you, and when?",
    "Which day is fixed, and why?",
    "What may it cost, and what happens when it costs more?",
)
"""A starting set, to be edited and added to."""


def complete(answers: Sequence[Answer]) -> str:
    """How complete a brief is, as "7 of 10 answered, 5 agreed"."""
    answered = [each for each in answers if each.answer]
    agreed = sum(each.agreed_on is not None for each in answered)
    return f"{len(answered)} of {len(answers)} answered, {agreed} agreed"


def by_urgency(answers: Sequence[Answer]) -> list[Answer]:
    """The open questions first, then what was answered and not agreed yet, then the rest."""
    return sorted(answers, key=lambda each: (bool(each.answer), each.answer is not None and bool(each.agreed_on)))
