"""What the steps of a complaint ask: how bad it is and what was behind it, what was answered, what came of it."""

from collections.abc import Callable
from typing import ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, Static

from acct_tui.domain.care.topics import said
from acct_tui.drafts import Draft
from acct_tui.services.book import Book
from acct_tui.services.complaints import CaseStep
from acct_tui.services.steps.complaints import Interests, StageAnswers
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import Ink, Span, content, hanging
from acct_tui.ui.widgets.words import Words

Save = Callable[[StageAnswers], str]
"""Takes the step with what was told; returns the words of the action."""
_SEVERITIES: Final = (("l", "low"), ("m", "medium"), ("h", "high"))
_CAUSES: Final = 4
_WIDTH: Final = 70
_DONE: Final = {"assessed": "Assess", "responded": "Reply to", "closed": "Close"}


class Severity(Widget, can_focus=True):
    """How bad it is, chosen by its first letter; enter leaves it as it is."""

    DEFAULT_CSS = "Severity { height: 1; }"

    value: reactive[str] = reactive("medium")

    class Chosen(Message):
        """A severity was chosen, or left as it is."""

    def __init__(self, value: str) -> None:
        super().__init__()
        self.set_reactive(Severity.value, value)

    def render(self) -> Content:
        """The three, the chosen one marked."""
        spans: list[Span] = [(f"{'Severity':<12}", "muted")]
        for letter, word in _SEVERITIES:
            if word == self.value:
                spans += [(f"● {word}", "accent bold"), ("  ", "")]
            else:
                spans += [(f"{letter} ", "accent"), (f"{word}  ", "" if self.has_focus else "muted")]
        return content((*spans, ("enter leaves it so" if self.has_focus else "", "muted")))

    def on_key(self, event: events.Key) -> None:
        """Choose by a letter, or go on."""
        found = dict(_SEVERITIES).get(event.character or "")
        if found or event.key == "enter":
            event.stop()
            self.value = found or self.value
            self.post_message(self.Chosen())


class Cause(Words):
    """What was behind it, completed by the causes that were found before."""

    BINDINGS: ClassVar[list[BindingType]] = [key("tab", "complete", "complete", "Take the cause that is offered")]

    def __init__(self, step: CaseStep) -> None:
        super().__init__("Root cause", "what was behind it; may stay empty", step.case.root_cause or "")
        self._input.suggester = SuggestFromList([cause.words for cause in step.causes], case_sensitive=False)

    def action_complete(self) -> None:
        """Take the rest that is shown behind the words."""
        self._input.action_cursor_right()


class AskStep(Dialog[str]):
    """What one step asks; answers the words of the action once it is taken."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter,ctrl+s", "save", "save", "Take the step with what is said here")
    ]

    def __init__(self, book: Book, step: CaseStep, save: Save) -> None:
        super().__init__(((f"{_DONE[step.done]}  ", "bold"), (f"{step.case.client} · {step.case.name}", "")))
        self._book, self.step, self._save = book, step, save

    def draft(self) -> Draft | None:
        """The words that were typed, to be copied if the step cannot be gone on with."""
        if not self.is_mounted or not self.has_text:
            return None
        case, told = self.step.case, self.told
        title = f"{_DONE[self.step.done]} {case.client} · {case.name}"
        return Draft("complaint", case.id, title, self._book.clock(), {}, told.resolution or told.root_cause)

    @property
    def told(self) -> StageAnswers:
        """What was told so far."""
        raise NotImplementedError

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Take the step as it is typed at the moment of saving, which may come after a wait for a busy book."""
        self.order(lambda: self._save(self.told), self._taken)

    def _taken(self, words: str) -> None:
        self.dismiss(words)


class AskAssessment(AskStep):
    """Severity and root cause, with the causes that come again and again."""

    AUTO_FOCUS = "Severity"

    def body(self) -> ComposeResult:
        """Two questions, and what was behind the others."""
        yield Severity(self.step.case.severity)
        yield Cause(self.step)
        if self.step.causes:
            found = said(self.step.causes[:_CAUSES])
            yield Static(Content("\n").join(hanging((("Found       ", "muted"),), ((found, "muted"),), _WIDTH)))

    @property
    def has_text(self) -> bool:
        """Whether a cause was typed."""
        return self.query_one(Cause).words != (self.step.case.root_cause or "")

    @property
    def told(self) -> StageAnswers:
        """Severity and cause."""
        return StageAnswers(severity=self.query_one(Severity).value, root_cause=self.query_one(Cause).words)

    @on(Severity.Chosen)
    def ask_cause(self) -> None:
        """Go on to the cause."""
        self.query_one(Input).focus()


class AskResolution(AskStep):
    """What was answered or came of it; with the interests when the step closes the case."""

    def __init__(self, book: Book, step: CaseStep, save: Save, interests: Interests | None = None) -> None:
        super().__init__(book, step, save)
        self._interests = interests

    def body(self) -> ComposeResult:
        """The words of theirs, and a line for ours."""
        case = self.step.case
        yield Static(content(_quoted(case.text)))
        label = "What worked" if case.kind == "objection" else "Answer"
        yield Words(label, "what was answered and what worked; may stay empty", case.resolution or "")

    @property
    def has_text(self) -> bool:
        """Whether an answer was typed."""
        return self.query_one(Words).words != (self.step.case.resolution or "")

    @property
    def told(self) -> StageAnswers:
        """The answer."""
        return StageAnswers(resolution=self.query_one(Words).words, interests=self._interests)


def _quoted(text: str) -> Ink:
    return ((f"“{text}”\n", "muted"),)
