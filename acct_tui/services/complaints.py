"""Taking a complaint or objection to its next stage, with what that stage asks."""

from dataclasses import dataclass
from typing import Literal

from acct_tui.domain.care.complaints import stage
from acct_tui.domain.care.topics import counted
from acct_tui.domain.pages.care import Case, Cause
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.complaints import StageAnswers, advance
from acct_tui.services.steps.standing import there
from acct_tui.store.reading.page.care import case, causes
from acct_tui.words.safe import fit

_LONGEST = 40

Asked = Literal["assessment", "reply", "interests"]
_ASKED: dict[str, Asked] = {"assessed_at": "assessment", "responded_at": "reply", "closed_at": "interests"}


@dataclass(frozen=True, slots=True)
class CaseStep:
    """The next step of a case: the field that records it, and the root causes of the book to choose from."""

    case: Case
    field: str
    causes: tuple[Cause, ...] = ()

    @property
    def done(self) -> str:
        """The stage that is reached by it."""
        return self.field.removesuffix("_at")

    @property
    def asks(self) -> Asked | None:
        """What is asked before it is taken."""
        return _ASKED.get(self.field)

    @property
    def words(self) -> str:
        """What taking it is called."""
        return f"{self.case.client}: {self.done} · {self.case.kind} {self.case.name}"


def next_step(book: Book, complaint_id: str) -> CaseStep:
    """The step that a complaint waits for; Refused when there is none any more."""
    desk = book.desk()
    known = book.as_of(desk)
    with book.view():
        found = there(case(known, complaint_id))
        if found.closed_at:
            raise Refused(f"{found.kind.capitalize()} {found.name}: closed already.")
        return CaseStep(found, stage(found.facts, desk.hours).field, tuple(counted(causes(known))))


def take(book: Book, step: CaseStep, told: StageAnswers) -> str:
    """Take the step and return the words of the action; Refused when somebody took it or wrote the same meanwhile."""
    case = step.case
    shown = {"severity": case.severity, "root_cause": case.root_cause or "", "resolution": case.resolution or ""}
    with book.write(step.words) as writer:
        edited = told.beside(shown)
        now = writer.row("complaints", case.id) or {}
        if theirs := [str(now[name]) for name in edited.fields if name in shown and (now[name] or "") != shown[name]]:
            raise Refused(f"“{fit(theirs[0], _LONGEST)}” was written there elsewhere meanwhile: esc, and look again.")
        advance(writer, case.facts, step.field, book.desk().now, edited)
    return step.words
