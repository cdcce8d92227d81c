"""The step to the next stage: the checklist of this one, what the step asks, and what it brings."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from acct_tui.domain.notes.notelines import as_promises
from acct_tui.domain.plan.stages import Remark, remarks
from acct_tui.drafts import Draft
from acct_tui.services.book import Book
from acct_tui.services.project import ProjectPage
from acct_tui.services.stages import Answers, go_on, step_of
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.dialogs.plan.stage_asks import ASKS, StageAsk
from acct_tui.ui.frames.undated import DayAsked
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import Ink, content
from acct_tui.ui.widgets.checklist import CheckList
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.note import NoteArea


class NextStage(Dialog[str]):
    """Takes a project to its next stage; answers the words of the action. Raises Refused where the path ends."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter,ctrl+s", "save", "go on", "Go on to the next stage; what is open may stay open"),
    ]

    def __init__(self, book: Book, page: ProjectPage, left: Draft | None = None) -> None:
        self._step = step_of(book, page)
        project = page.project
        way = f"  {project.stage} → {self._step.onto}"
        super().__init__((("Next stage  ", "bold"), (project.name, ""), (way, "accent")))
        self._book, self._page, self._left = book, page, left
        self._day_asked = DayAsked()

    def body(self) -> ComposeResult:
        """The checklist, what the step asks, and what it brings."""
        typed: Mapping[str, Any] = self._left.fields if self._left else {}
        if self._page.checks:
            yield CheckList(self._page.checks, typed.get("ticks", {}))
            yield Static(id="open")
        if self._page.project.stage in ASKS:
            yield ASKS[self._page.project.stage](self._book, self._page, typed)
        yield from (Static(content(_told(remark)), classes="remark") for remark in self._remarks())

    def _remarks(self) -> Iterator[Remark]:
        yield from remarks(self._step)
        if self._page.is_veiled and self._step.onto == "closed":
            yield Remark("Unpaid invoices and open complaints are hidden: H shows them.", is_open=True)

    def on_mount(self) -> None:
        """Say what is open."""
        self.tell_open()

    @on(CheckList.Turned)
    def tell_open(self) -> None:
        """Say how much of the checklist is open."""
        for found in self.query(CheckList):
            size = len(self._page.checks)
            said = f"{found.open} of {size} open; you may go on all the same." if found.open else "All of it is done."
            self.query_one("#open", Static).update(content(((said, "muted"),)))

    @on(events.DescendantFocus)
    def _show_keys(self) -> None:
        self.query_one(Foot).show_keys()

    @property
    def _ticks(self) -> dict[str, bool]:
        return {name: ticked for found in self.query(CheckList) for name, ticked in found.turned.items()}

    def _fields(self) -> dict[str, Any]:
        """What stands here that is not in the book, by its name."""
        fields = {name: value for ask in self.query(StageAsk) for name, value in ask.fields().items()}
        return {**fields, "ticks": self._ticks} if self._ticks else fields

    @property
    def has_text(self) -> bool:
        """Whether something was typed or ticked."""
        return bool(self._fields())

    def draft(self) -> Draft | None:
        """Everything that is typed and ticked; until that can be done what was left."""
        if not self.is_mounted:
            return self._left
        fields, project = self._fields(), self._page.project
        words = str(fields.get("promises", "")) or f"{project.stage} → {self._step.onto}"
        title = f"Next stage {project.name}"
        kept = {**fields, "stage": project.stage}
        return Draft("stage", project.id, title, self._book.clock(), kept, words) if fields else None

    @on(Input.Submitted)
    @on(NoteArea.Ended)
    def action_save(self) -> None:
        """Go on, or say in place what is wrong."""
        self.order(self._go_on, self.dismiss)

    def _go_on(self) -> str:
        answers = {name: value for ask in self.query(StageAsk) for name, value in ask.answers().items()}
        self._day_asked.check(as_promises(str(answers.get("promises", ""))), self._book.desk())
        return go_on(self._book, self._step, Answers(self._ticks, **answers))


def _told(remark: Remark) -> Ink:
    return (("! ", "warning bold"), (remark.words, "")) if remark.is_open else (("· ", "muted"), (remark.words, ""))
