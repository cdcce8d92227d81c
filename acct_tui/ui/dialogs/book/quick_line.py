"""One line for what was agreed with anybody, and below it the forms of what can be added here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input, Static

from acct_tui.drafts import Draft
from acct_tui.services.quick_line import QuickLine
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.dialogs.parts.line import Line
from acct_tui.ui.frames.undated import DayAsked
from acct_tui.ui.keys import key
from acct_tui.ui.presentation.ink import Ink, Span, content
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.table import Column, Row, Table

_EXAMPLES: Ink = (
    ("karl we: file fri", "accent"),
    ("  nordbau: they: logo tue", "accent"),
    ("  @oleg banner tomorrow\n", "accent"),
    ("todo: plans in silence, note: just notes; enter alone opens a form", "muted"),
)
_OFFERED = 4


@dataclass(frozen=True, slots=True)
class Addition:
    """A form, or what is added without one, with the key that chooses it, its words, and whose it is."""

    key: str
    words: str
    of: str
    form: Message


class Forms(Table):
    """The forms; from the first the cursor goes up to the line."""

    def action_cursor_up(self) -> None:
        """Go to the form before, or to the line."""
        if self.cursor_row <= 0:
            self.screen.query_one(Line).focus()
        else:
            super().action_cursor_up()


class AskQuickLine(Dialog[str | Message]):
    """Asks for a line or for a form; answers the words of what was written, or the wish for the form."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "choose", "open", "Open the form under the cursor"),
        key("ctrl+s", "save", "save", "Save what the line says", foot=False),
    ]

    def __init__(self, quick: QuickLine, wishes: Sequence[Addition], here: str, left: Draft | None = None) -> None:
        super().__init__((("Quick line  ", "bold"), (here, "muted")))
        self._quick, self._wishes, self._here, self._left = quick, list(wishes), here, left
        self._day_asked = DayAsked()

    def body(self) -> ComposeResult:
        """The line, what it will write, and the forms."""
        yield Line(self._quick, self._left.words if self._left else "")
        yield Static(content(_EXAMPLES), id="told")
        forms = Forms()
        forms.show_header = False
        forms.styles.height = len(self._wishes)
        yield forms

    def on_mount(self) -> None:
        """List the forms once it is known how wide they may be."""
        self.call_after_refresh(self._list)

    def _list(self) -> None:
        lines = [
            Row(str(number), (((wish.key, "accent"),), ((wish.words, ""), (f"  {wish.of}".rstrip(), "muted"))))
            for number, wish in enumerate(self._wishes)
        ]
        self.query_one(Forms).show([Column("", 3), Column("")], lines)

    @property
    def has_text(self) -> bool:
        """Whether something was typed."""
        return bool(self._text.strip())

    def draft(self) -> Draft | None:
        """The line, and whom it was opened for; until it can be typed in what was left."""
        if not self.is_mounted:
            return self._left
        if not self.has_text:
            return None
        quick = self._quick
        fields = {"client_id": quick.client_id, "project_id": quick.project_id, "here": self._here}
        return Draft("line", self._here, "Quick line", quick.book.clock(), fields, self._text)

    @property
    def _text(self) -> str:
        return self.query_one(Line).value

    @on(Input.Changed)
    def tell(self) -> None:
        """Tell what the line will write, or what it lacks and which names may follow."""
        self.query_one("#told", Static).update(content(self._told() if self.has_text else _EXAMPLES))

    def _told(self) -> Ink:
        found = self._quick.preview(self._text)
        if found.is_ready:
            comes_after: Sequence[Span] = ((f"\n{found.comes_after}", "warning"),) if found.comes_after else ()
            return (("→ ", "accent"), (found.words, "warning" if found.is_trouble else "accent"), *comes_after)
        offers = [each.told for each in self.query_one(Line).offers[:_OFFERED]]
        names: Sequence[Span] = (("\ntab ", "accent"), ("  ".join(offers), "")) if offers else ()
        return ((found.words, "muted"), *names)

    @on(events.DescendantFocus)
    def _show_keys(self) -> None:
        self.query_one(Foot).show_keys()

    @on(Line.Left)
    def go_to_forms(self) -> None:
        """Give the letters to the forms."""
        self.query_one(Forms).focus()

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save the line, or say in place what it lacks; an empty one opens the first form."""
        if self.has_text:
            self.order(self._save, self.dismiss)
        else:
            self.dismiss(self._wishes[0].form)

    def _save(self) -> str:
        """Save the line as it stands, once it is known that what it promises needs no day."""
        self._day_asked.check(self._quick.promised(self._text), self._quick.book.desk())
        return self._quick.save(self._text)

    def on_key(self, event: events.Key) -> None:
        """Open a form by its letter."""
        letters = [wish.key for wish in self._wishes]
        if self.query_one(Forms).has_focus and event.character in letters:
            event.stop()
            self._open(letters.index(event.character))

    @on(Table.Opened)
    def action_choose(self) -> None:
        """Open the form under the cursor."""
        chosen = self.query_one(Forms).key
        if chosen is not None:
            self._open(int(chosen))

    def _open(self, number: int) -> None:
        """Open a form, unless the line holds words that would be lost."""
        if self.has_text:
            self.complain("The line above is not saved: enter there saves it, or empty it first.")
        else:
            self.dismiss(self._wishes[number].form)
