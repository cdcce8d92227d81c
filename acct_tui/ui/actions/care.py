"""The next step of a complaint or an opportunity: what it asks, and the order that follows."""

from collections.abc import Callable
from functools import partial

from acct_tui.services import complaints, opportunities
from acct_tui.services.complaints import Step
from acct_tui.services.opportunities import Outcome
from acct_tui.services.steps.complaints import Interests, Told
from acct_tui.ui.dialogs.care.complaint_steps import AskAssessment, AskResolution
from acct_tui.ui.dialogs.care.interests import AskInterests
from acct_tui.ui.dialogs.parts.choose import Choice, Choose
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.messages import OpenForm, Order
from acct_tui.ui.orders import Attempt

Write = Callable[[Callable[[], str]], object]
"""Who carries an order out; the app does unless the screen has more to do then."""


def next_stage(screen: Frame, complaint_id: str) -> None:
    """Take a complaint to its next stage, after what that stage asks."""
    _ask(screen, complaint_id, None, is_brief=False)


def next_stage_at_once(screen: Frame, complaint_id: str, write: Write | None) -> None:
    """Take a complaint to its next stage where a key must do: only its end asks something."""
    _ask(screen, complaint_id, write, is_brief=True)


def _ask(screen: Frame, complaint_id: str, write: Write | None, *, is_brief: bool) -> None:
    carry_out = write or (lambda order: screen.post_message(Order(order)))

    def ask() -> None:
        asking = _Asking(screen, complaints.next_step(screen.book, complaint_id), carry_out)
        asking.begin(is_brief=is_brief)

    Attempt(screen, ask, lambda _: None, partial(screen.say, is_error=True))()


class _Asking:
    """One step of a complaint, from its questions to the order."""

    def __init__(self, screen: Frame, step: Step, carry_out: Write) -> None:
        self._screen, self._step, self._carry_out = screen, step, carry_out

    def begin(self, *, is_brief: bool) -> None:
        """Ask what the step asks, or take it at once."""
        show, step = self._screen.app.push_screen, self._step
        if step.asks == "interests":
            show(AskInterests(f"{step.case.client} · {step.case.name}"), self._close)
        elif step.asks == "assessment" and not is_brief:
            show(AskAssessment(self._screen.book, step, self._take), self._taken)
        elif step.asks == "reply" and not is_brief:
            show(AskResolution(self._screen.book, step, self._take), self._taken)
        else:
            self._carry_out(partial(self._take, Told()))

    def _close(self, interests: Interests | None) -> None:
        """Close a case whose interests are known; what came of it is asked unless it was noted."""
        if interests and self._step.case.resolution:
            self._carry_out(partial(self._take, Told(interests=interests)))
        elif interests:
            asked = AskResolution(self._screen.book, self._step, self._take, interests)
            self._screen.app.push_screen(asked, self._taken)

    def _take(self, told: Told) -> str:
        return complaints.take(self._screen.book, self._step, told)

    def _taken(self, words: str | None) -> None:
        """Tell of a step that its dialog has taken."""
        if words:
            self._carry_out(lambda: words)


def next_of_opportunity(screen: Frame, opportunity_id: str) -> None:
    """Offer what was seen; ask what became of what was offered."""

    def ask() -> None:
        if opportunities.is_offered(screen.book, opportunity_id):
            screen.app.push_screen(Choose((("What became of it?", "bold"),), _OUTCOMES), became)
        else:
            screen.post_message(Order(partial(opportunities.move, screen.book, opportunity_id, "offered")))

    def became(number: int | None) -> None:
        if number is not None:
            outcome: Outcome = "lost" if number == _LOST else "won"
            screen.post_message(Order(partial(_settle, screen, opportunity_id, outcome, opens=number == 0)))

    Attempt(screen, ask, lambda _: None, partial(screen.say, is_error=True))()


_OUTCOMES = (
    Choice("w", (("won", ""), ("  and open the form of its project", "muted"))),
    Choice("o", (("won", ""), ("  only: the project is there, or comes later", "muted"))),
    Choice("l", (("lost", ""),)),
)
_LOST = 2


def _settle(screen: Frame, opportunity_id: str, outcome: Outcome, *, opens: bool) -> str:
    words = opportunities.move(screen.book, opportunity_id, outcome)
    if opens:
        screen.post_message(OpenForm("projects", given=opportunities.order(screen.book, opportunity_id)))
    return words
