"""Going on with what the last run could not save."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from textual.message import Message
from textual.screen import Screen

from acct_tui.domain.facts.ref import Ref
from acct_tui.drafts import Draft, Left
from acct_tui.services import brief
from acct_tui.services.book import Book
from acct_tui.services.payments import unpaid
from acct_tui.services.project import project_page
from acct_tui.services.queue import call_queue
from acct_tui.services.quick_line import QuickLine
from acct_tui.services.refusals import Refused
from acct_tui.ui.actions.add import wishes
from acct_tui.ui.app.front import Front
from acct_tui.ui.app.keeper import Keeper, Writes
from acct_tui.ui.dialogs.book.left import LeftDrafts
from acct_tui.ui.dialogs.book.loose_text import LooseText
from acct_tui.ui.dialogs.book.quick_line import AskQuickLine
from acct_tui.ui.dialogs.book.record_form import EntryForm
from acct_tui.ui.dialogs.call.hold import AskHold
from acct_tui.ui.dialogs.call.next_contact import AskNextContact
from acct_tui.ui.dialogs.call.whom import OneClient
from acct_tui.ui.dialogs.care.evidence import EvidencePack
from acct_tui.ui.dialogs.money.dispute import AskDispute
from acct_tui.ui.dialogs.plan.brief_answer import AnswerQuestion
from acct_tui.ui.dialogs.plan.milestone import AskNewDay
from acct_tui.ui.dialogs.plan.outcome import AskOutcome
from acct_tui.ui.dialogs.plan.stage import NextStage
from acct_tui.ui.forms.entry import Entry
from acct_tui.ui.screens.call.call import CallScreen
from acct_tui.ui.screens.call.draft import begun_of

Reopen = Callable[[Book, Draft], Screen[Any] | None]
"""Makes the screen of a draft with all that was typed; None when what it was about is gone."""


def _form(book: Book, draft: Draft) -> Screen[Any]:
    return EntryForm(Entry.reopened(book, draft.fields))


def _next_contact(book: Book, draft: Draft) -> Screen[Any] | None:
    rows = (row for row in call_queue(book).rows if row.client.id == draft.key)
    return next((AskNextContact(book, OneClient(book, row.client), draft) for row in rows), None)


def _hold(book: Book, draft: Draft) -> Screen[Any] | None:
    clients = (row.client for row in call_queue(book).rows if row.client.id == draft.key)
    return next((AskHold(book, client, left=draft) for client in clients), None)


def _stage(book: Book, draft: Draft) -> Screen[Any] | None:
    page = project_page(book, draft.key)
    is_there = page is not None and draft.fields.get("stage", page.project.stage) == page.project.stage
    return NextStage(book, page, draft) if page and is_there else None


def _call(book: Book, draft: Draft) -> Screen[Any] | None:
    begun = begun_of(book, draft.fields)
    return CallScreen(book, begun, draft) if begun else None


def _line(book: Book, draft: Draft) -> Screen[Any]:
    fields = draft.fields
    quick = QuickLine(book, fields["client_id"], fields["project_id"])
    return AskQuickLine(quick, wishes(None), str(fields["here"]), draft)


def _answer(book: Book, draft: Draft) -> Screen[Any]:
    return AnswerQuestion(book, brief.question(book, draft.key), draft)


def _evidence(book: Book, draft: Draft) -> Screen[Any] | None:
    about = Ref.read(draft.key)
    return EvidencePack(book, about, draft) if about else None


def _dispute(book: Book, draft: Draft) -> Screen[Any] | None:
    asked = unpaid(book, draft.key)
    return AskDispute(book, asked, draft) if asked.is_disputed == draft.fields["disputed"] else None


REOPEN: Final[Mapping[str, Reopen]] = MappingProxyType(
    {
        "form": _form,
        "next": _next_contact,
        "hold": _hold,
        "call": _call,
        "line": _line,
        "answer": _answer,
        "dispute": _dispute,
        "evidence": _evidence,
        "stage": _stage,
        "replan": lambda book, draft: AskNewDay(book, draft.key, draft),
        "outcome": lambda book, draft: AskOutcome(book, draft.key, draft),
    }
)
"""How the drafts of each kind are opened again."""


def offer(front: Front, keeper: Keeper, left: list[Left], then: Callable[[], None]) -> None:
    """List the drafts that were left and go on with the chosen ones, one after the other; then with the day."""
    if not left:
        then()
        return

    def drop(gone: Left) -> None:
        keeper.drafts.drop(gone.file)
        left.remove(gone)

    def chosen(one: Left | None) -> None:
        if one is None:
            then()
        else:
            left.remove(one)
            go_on(front, keeper, one, lambda: offer(front, keeper, left, then))

    front.app.push_screen(LeftDrafts(left, drop, front.book.desk()), chosen)


def go_on(front: Front, keeper: Keeper, left: Left, then: Callable[[], None]) -> None:
    """Open a draft with all its text; one whose place is gone gives its text away to be copied."""

    def ended(answer: object) -> None:
        front.done(answer if isinstance(answer, str) else None)
        if isinstance(answer, Message):
            front.app.post_message(answer)
        then()

    def open_it() -> None:
        screen = reopened(front.book, left.draft)
        if isinstance(screen, Writes):
            keeper.go_on(screen, left)
            front.app.push_screen(screen, ended)
        else:
            front.app.push_screen(LooseText(left, keeper.drafts.drop), ended)

    front.open(open_it)


def reopened(book: Book, draft: Draft) -> Screen[Any] | None:
    """The screen of a draft; None when what it was about is gone, or its fields are none of this program's."""
    reopen = REOPEN.get(draft.kind)
    try:
        return reopen(book, draft) if reopen else None
    except (Refused, LookupError, TypeError, ValueError, AttributeError):
        return None
