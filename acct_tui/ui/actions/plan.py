"""What the plan of a project asks before it is written: a new day, an approval, an outcome, an answer, the stage."""

from functools import partial

from acct_tui.services import brief, plan
from acct_tui.services.project import ProjectPage
from acct_tui.services.stages import tick
from acct_tui.ui.actions.errand import Errand
from acct_tui.ui.dialogs.plan.brief_answer import AnswerQuestion
from acct_tui.ui.dialogs.plan.milestone import AskApproval, AskNewDay
from acct_tui.ui.dialogs.plan.outcome import AskOutcome
from acct_tui.ui.dialogs.plan.stage import NextStage
from acct_tui.ui.frames.ask import ask
from acct_tui.ui.frames.frame import Frame


def next_stage(screen: Frame, page: ProjectPage) -> None:
    """Show the checklist of the stage, and go on to the next."""
    ask(screen, lambda: NextStage(screen.book, page))


def ask_new_day(errand: Errand) -> None:
    """Ask on which day a milestone is now expected."""
    ask(errand.screen, lambda: AskNewDay(errand.book, errand.ref.id), errand.tell)


def ask_approval(errand: Errand) -> None:
    """A milestone is done; one that needs the client's approval asks for it first."""

    def asked() -> AskApproval | None:
        standing = plan.open_milestone(errand.book, errand.ref.id)
        if standing["needs_approval"]:
            return AskApproval(errand.book, standing)
        errand.carry_out()
        return None

    ask(errand.screen, asked, errand.tell)


def ask_outcome(errand: Errand) -> None:
    """Ask what came of a risk, a decision or a tactic."""
    ask(errand.screen, lambda: AskOutcome(errand.book, errand.ref.id), errand.tell)


def ask_answer(errand: Errand) -> None:
    """Ask for the answer to a question of the brief; one that was answered is agreed today."""

    def asked() -> AnswerQuestion | None:
        question = brief.question(errand.book, errand.ref.id)
        if not question["answer"]:
            return AnswerQuestion(errand.book, question)
        errand.carry_out()
        return None

    ask(errand.screen, asked, errand.tell)


def turn(errand: Errand) -> None:
    """Tick a line of the checklist, or untick it."""
    errand.carry_out(partial(tick, errand.book, errand.ref.id))
