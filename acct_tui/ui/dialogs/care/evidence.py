"""An evidence pack: edited in words, shown as the Markdown that it becomes, copied or saved to a file."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.proof.evidence import Fact, Pack
from acct_tui.drafts import Draft
from acct_tui.exchange.out.evidence import file_name, markdown
from acct_tui.exchange.out.whole import save_file
from acct_tui.services import evidence
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.store.errors import BookError
from acct_tui.ui.dialogs.book.save_file import AskFile
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.keys import key
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.orders import Attempt
from acct_tui.ui.widgets.foot import Foot
from acct_tui.ui.widgets.table import Column, Row, Table
from acct_tui.ui.widgets.when import When, spoken
from acct_tui.ui.widgets.words import Words
from acct_tui.words.ages import day

_MOST = 6
"""Facts in sight at once."""
_WORDS = ("claim", "ask", "by", "cost")


class Facts(Table):
    """The facts, taken or left out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("space,x", "take", "take", "Take the fact, or leave it out"),
        key("y", "screen.copy", "copy", "Copy the pack as Markdown", foot=False),
    ]

    class Taken(Message):
        """A fact was taken, or left out."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.show_header = False
        self.facts: tuple[Fact, ...] = ()
        self._today = today

    def list(self) -> None:
        """Show the facts, so many of them as there is room for."""
        self.styles.height = max(1, min(len(self.facts), _MOST))
        lines = [self._row(*each) for each in enumerate(self.facts)]
        self.show([Column("", 2), Column(""), Column("", 22)], lines)

    def _row(self, number: int, fact: Fact) -> Row:
        tone = "" if fact.taken else "muted"
        beside = f"{day(fact.day, self._today) if fact.day else ''}  {fact.source}".strip()
        return Row(str(number), ((("✓" if fact.taken else " ", "accent"),), ((fact.text, tone),), ((beside, "muted"),)))

    def action_take(self) -> None:
        """Take the fact under the cursor, or leave it out."""
        if self.key is not None:
            at = int(self.key)
            turned = replace(self.facts[at], taken=not self.facts[at].taken)
            self.facts = (*self.facts[:at], turned, *self.facts[at + 1 :])
            self.list()
            self.post_message(self.Taken())


class EvidencePack(Dialog[None]):
    """The pack of a row of the book; raises Refused when there is nothing to argue about."""

    CSS_PATH = "evidence.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+y", "copy", "copy", "Copy the pack as Markdown"),
        key("ctrl+s", "save", "file", "Save the pack to a file"),
        key("ctrl+n", "evidence", "evidence", "Add a piece of evidence to the book, and to the pack"),
    ]

    def __init__(self, book: Book, about: Ref, left: Draft | None = None) -> None:
        self._book, self._about, self._left = book, about, left
        self._pack = evidence.pack_of(book, about)
        by = spoken(self._pack.by, book.desk()) if self._pack.by else ""
        self._first_words = (self._pack.claim, self._pack.ask, by, self._pack.cost)
        self._kept = ""
        super().__init__((("Evidence  ", "bold"), (self._pack.about, "")))

    def body(self) -> ComposeResult:
        """What is claimed and asked, the facts to choose from, and what it becomes."""
        words = dict(zip(_WORDS, self._first_words, strict=True))
        words |= {name: str(text) for name, text in self._left.fields.items()} if self._left else {}
        yield Words("Claim", "what you say in one sentence", words["claim"])
        yield Words("We ask", "what they should do", words["ask"])
        yield When(self._book, "By", words["by"])
        yield Words("Waiting costs", "days, milestones, money", words["cost"])
        yield Facts(self._book.desk().today)
        with VerticalScroll(id="preview"):
            yield Static()

    def on_mount(self) -> None:
        """Show the words from their beginning, and list the facts once it is known how wide they may be."""
        for line in self.query(Input):
            line.select_on_focus = False
            line.cursor_position = 0
        self.call_after_refresh(self._list)

    def on_screen_resume(self) -> None:
        """Take in the evidence that was added above."""
        with suppress(BookError, Refused):
            self._pack = evidence.renewed(self._pack, evidence.pack_of(self._book, self._about))
        self.call_after_refresh(self._list)

    @property
    def _written(self) -> Pack:
        """The pack as it stands, without a deadline while its words mean none."""
        claim, ask, cost = (words.words for words in self.query(Words))
        return replace(self._pack, claim=claim, ask=ask, cost=cost, by=self.query_one(When).meant)

    @property
    def has_text(self) -> bool:
        """Whether something was edited that is neither copied nor saved."""
        claim, ask, cost = (words.words for words in self.query(Words))
        typed = (claim, ask, self.query_one(When).words, cost) != self._first_words
        return typed and self._kept != self._shown()

    def draft(self) -> Draft | None:
        """The words as they are edited; until they can be what was left."""
        if not self.is_mounted or not self.has_text:
            return self._left if not self.is_mounted else None
        claim, ask, cost = (words.words for words in self.query(Words))
        fields = dict(zip(_WORDS, (claim, ask, self.query_one(When).words, cost), strict=True))
        key, title = str(self._about), f"Evidence {self._pack.about}"
        return Draft("evidence", key, title, self._book.clock(), fields, claim)

    def _shown(self) -> str:
        return markdown(self._written, self._book.desk())

    def _list(self) -> None:
        facts = self.query_one(Facts)
        facts.facts = self._pack.facts
        facts.list()
        self.tell()

    @on(Facts.Taken)
    def _take(self) -> None:
        self._pack = replace(self._pack, facts=self.query_one(Facts).facts)
        self.tell()

    @on(Input.Changed)
    def tell(self) -> None:
        """Show the Markdown."""
        self.query_one("#preview Static", Static).update(Content(self._shown()))

    @on(events.DescendantFocus)
    def _show_keys(self) -> None:
        self.query_one(Foot).show_keys()

    @on(Input.Submitted)
    def _go_on(self) -> None:
        self.focus_next()

    def action_evidence(self) -> None:
        """Add a piece of evidence about what the pack is about, or say why there is no place for it."""
        Attempt(self, self._ask_evidence, self.complain)()

    def _ask_evidence(self) -> None:
        about = {"commitments": "commitment_id", "changes": "change_id"}.get(self._about.table)
        project_id = evidence.project_of(self._book, self._about)
        given = {"project_id": project_id, **({about: self._about.id} if about else {})}
        self.post_message(OpenForm("evidence", given=given))

    def action_copy(self) -> None:
        """Copy the Markdown."""
        text = self._whole()
        if text:
            self.app.copy_to_clipboard(text)
            self._keep(text, "Copied as Markdown.")

    def action_save(self) -> None:
        """Ask where to save the Markdown."""
        text = self._whole()
        if text:

            def save(target: str, force: bool) -> str:
                save_file(Path(target), text.encode(), self._book, force=force)
                return f"Saved: {target}"

            def told(words: str | None) -> None:
                if words:
                    self._keep(text, words)

            self.app.push_screen(AskFile("Save to a file", file_name(self._written, self._book.desk()), save), told)

    def _whole(self) -> str:
        """The Markdown, or "" while it has no claim or a deadline that is none."""
        try:
            self.query_one(When).settled()
        except Refused as wrong:
            self.complain(str(wrong))
            return ""
        if not self._written.claim:
            self.complain("Say first what you claim.")
            return ""
        return self._shown()

    def _keep(self, text: str, words: str) -> None:
        self._kept = text
        self.query_one(Foot).say(words)
