"""The header line: the screens by number, the golden rule of the last days, and the time at home."""

from dataclasses import dataclass

from textual.reactive import reactive

from acct_tui.domain.talk.golden_rule import Score
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.ui.widgets.oneline import OneLine

NO_SCORE = Score(0, 0)


@dataclass(frozen=True, slots=True)
class HeadFacts:
    """What the header tells: the screen in front, the calls in the lane now, who called first, the time, the veil.

    `owed` is how much of what is owed presses.
    """

    mode: str = ""
    calls: int = 0
    score: Score = NO_SCORE
    days: int = 30
    clock: str = ""
    is_shared: bool = False
    owed: int = 0

    def count(self, mode: str) -> str:
        """What stands beside the name of a screen: how many to call now, and how much of what is owed is due."""
        said = {"calls": f" {self.calls}" if self.calls else "", "owed": f" {self.owed} due" if self.owed else ""}
        return said.get(mode, "")


MODES = (("1", "portfolio", "Portfolio"), ("2", "calls", "Calls"), ("3", "owed", "Owed"))
"""The number, the name and the words of each screen that a number opens."""


class Head(OneLine):
    """The first line of every screen."""

    facts: reactive[HeadFacts] = reactive(HeadFacts())
    talk: reactive[str] = reactive("")

    def watch_facts(self) -> None:
        """Put the facts into words; the time of a call, and that something is hidden, take the golden rule's place."""
        talk: Ink = ((self.talk, "accent bold"), ("   ", "")) if self.talk else ()
        shared: Ink = (("H hiding   ", "warning"),) if self.facts.is_shared else ()
        self.left = content(tuple(span for mode in MODES for span in _mode(mode, self.facts)))
        self.right = content((*(shared + talk or _score(self.facts)), (self.facts.clock, "bold")))

    def watch_talk(self) -> None:
        """Show the time of a call, or the golden rule again."""
        self.watch_facts()


def _mode(mode: tuple[str, str, str], facts: HeadFacts) -> Ink:
    number, name, words = mode
    tone = "accent bold" if name == facts.mode else "muted"
    return ("  " if number > "1" else "", ""), (f"{number} {words}", tone), (facts.count(name), "accent")


def _score(facts: HeadFacts) -> Ink:
    score = facts.score
    said = f"{score.ours}/{score.n}, {facts.days} d" if score.n else "not known"
    return ("You first ", "muted"), (said, ""), ("   ", "")
