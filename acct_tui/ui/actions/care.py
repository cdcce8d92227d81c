"""The next step of a complaint or an opportunity: what it asks, and the order that follows."""

from functools import partial

from acct_tui.services import complaints, opportunities
from acct_tui.services.complaints import CaseStep
from acct_tui.services.opportunities import Outcome
from acct_tui.services.steps.complaints import Interests, StageAnswers
from acct_tui.ui.actions.errand import Errand
from acct_tui.ui.dialogs.care.complaint_steps import AskAssessment, AskResolution
from acct_tui.ui.dialogs.care.interests import AskInterests
from acct_tui.ui.dialogs.parts.choose import Choice, Choose
from acct_tui.ui.frames.ask import ask, ask_for, once_read
from acct_tui.ui.messages import OpenForm


def ask_stage(errand: Errand) -> None:
    """Take a complaint to its next stage, after what that asks; by a reason it is taken at once, but for its end."""
    book, complaint_id = errand.book, errand.ref.id

    def begin() -> None:
        _Stage(errand, complaints.next_step(book, complaint_id)).begin(is_brief=errand.cause is not None)

    once_read(errand.screen, begin)


class _Stage:
    """One step of a complaint, from its questions to the order."""

    def __init__(self, errand: Errand, step: CaseStep) -> None:
        self._errand, self._step = errand, step
        self._book = errand.book

    def begin(self, *, is_brief: bool) -> None:
        """Ask what the step asks, or take it at once."""
        screen, step = self._errand.screen, self._step
        if step.asks == "interests":
            ask_for(screen, lambda: AskInterests(f"{step.case.client} · {step.case.name}"), self._close)
        elif step.asks == "assessment" and not is_brief:
            ask(screen, lambda: AskAssessment(self._book, step, self._take), self._errand.tell)
        elif step.asks == "reply" and not is_brief:
            ask(screen, lambda: AskResolution(self._book, step, self._take), self._errand.tell)
        else:
            self._errand.carry_out(partial(self._take, StageAnswers()))

    def _close(self, interests: Interests) -> None:
        """Close a case whose interests are known; what came of it is asked unless it was noted."""
        if self._step.case.resolution:
            self._errand.carry_out(partial(self._take, StageAnswers(interests=interests)))
        else:
            asked = AskResolution(self._book, self._step, self._take, interests)
            ask(self._errand.screen, lambda: asked, self._errand.tell)

    def _take(self, told: StageAnswers) -> str:
        return complaints.take(self._book, self._step, told)


def ask_success(errand: Errand) -> None:
    """Offer what was seen; ask what became of what was offered."""
    book, opportunity_id = errand.book, errand.ref.id

    def asked() -> Choose | None:
        if opportunities.is_offered(book, opportunity_id):
            return Choose((("What became of it?", "bold"),), _OUTCOMES)
        errand.carry_out()
        return None

    def became(number: int) -> None:
        outcome: Outcome = "lost" if number == _LOST else "won"
        errand.carry_out(partial(_settle, errand, outcome, opens=number == 0))

    ask_for(errand.screen, asked, became)


_OUTCOMES = (
    Choice("w", (("won", ""), ("  and open the form of its project", "muted"))),
    Choice("o", (("won", ""), ("  only: the project is there, or comes later", "muted"))),
    Choice("l", (("lost", ""),)),
)
_LOST = 2


def _settle(errand: Errand, outcome: Outcome, *, opens: bool) -> str:
    book, opportunity_id = errand.book, errand.ref.id
    words = opportunities.settle(book, opportunity_id, outcome)
    if opens:
        errand.screen.post_message(OpenForm("projects", given=opportunities.order(book, opportunity_id)))
    return words
