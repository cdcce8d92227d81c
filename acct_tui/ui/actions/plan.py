"""What the plan of a project asks before it is written: a new day, an approval, an outcome, the next stage."""

from collections.abc import Callable
from functools import partial

from textual.screen import Screen

from acct_tui.domain.facts.ref import Ref
from acct_tui.services import plan, settling
from acct_tui.services.project import ProjectPage
from acct_tui.services.stages import tick
from acct_tui.ui.dialogs.plan.milestone import AskApproval, AskNewDay
from acct_tui.ui.dialogs.plan.outcome import AskOutcome
from acct_tui.ui.dialogs.plan.stage import NextStage
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.messages import Changed, Order
from acct_tui.ui.orders import Attempt


def next_stage(screen: Frame, page: ProjectPage) -> None:
    """Show the checklist of the stage, and go on to the next."""
    _ask(screen, lambda: NextStage(screen.book, page))


def new_day(screen: Frame, milestone_id: str) -> None:
    """Ask on which day a milestone is now expected."""
    _ask(screen, lambda: AskNewDay(screen.book, milestone_id))


def finish(screen: Frame, milestone_id: str) -> None:
    """A milestone is done; one that needs the client's approval asks for it first."""

    def asked() -> Screen[str] | None:
        standing = plan.open_milestone(screen.book, milestone_id)
        if standing["needs_approval"]:
            return AskApproval(screen.book, standing)
        screen.post_message(Order(partial(settling.settle, screen.book, Ref("milestones", milestone_id))))
        return None

    _ask(screen, asked)


def close(screen: Frame, item_id: str) -> None:
    """Ask what came of a risk, a decision or a tactic."""
    _ask(screen, lambda: AskOutcome(screen.book, item_id))


def turn(screen: Frame, check_key: str) -> None:
    """Tick a line of the checklist, or untick it."""
    screen.post_message(Order(partial(tick, screen.book, check_key)))


def _ask(screen: Frame, make: Callable[[], Screen[str] | None]) -> None:
    """Show a dialog and tell what it did; what is refused, or a busy book, is told at the foot."""

    def told(words: str | None) -> None:
        if words:
            screen.post_message(Changed(words))

    def show() -> None:
        dialog = make()
        if dialog:
            screen.app.push_screen(dialog, told)

    Attempt(screen, show, lambda _: None, partial(screen.say, is_error=True))()
