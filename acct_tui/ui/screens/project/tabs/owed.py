"""Owed: what we owe them, what they owe us, and what colleagues owe for it."""

from textual.content import Content

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.owed.ledger import Debt
from acct_tui.services.project import ProjectPage
from acct_tui.ui.actions.deeds import foot_words
from acct_tui.ui.dialogs.book.quick_line import Addition
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.screens.owed.rows import DUE, WHAT, debt_row
from acct_tui.ui.screens.owed.words import about
from acct_tui.ui.screens.project.tabs.proof import evidence_about
from acct_tui.ui.screens.project.tabs.tab import Tab, headed
from acct_tui.ui.widgets.table import Column, Row

_COLUMNS = (DUE, Column("Who", 15), WHAT)
_SIDES = (("us", "We owe"), ("client", "They owe"), ("colleague", "Colleagues owe"))


def _columns(_: int) -> tuple[Column, ...]:
    return _COLUMNS


def _rows(page: ProjectPage, _: int) -> list[Row]:
    rows = [
        row
        for owner, words in _SIDES
        for row in headed(words, len(_COLUMNS), [_row(debt, page) for debt in page.debts if _owner(debt) == owner])
    ]
    if page.hides_debts:
        rows.append(_told("   Hidden", "H shows it"))
    return rows or [_told("   Nothing yet", "a adds what was agreed")]


def _told(words: str, key: str) -> Row:
    return Row(words, (((words, ""),), (), ((key, "muted"),)), is_heading=True)


def _owner(debt: Debt) -> str:
    return debt.commitment.owner


def _row(debt: Debt, page: ProjectPage) -> Row:
    colleague = debt.commitment.colleague if _owner(debt) == "colleague" else None
    return debt_row(debt, page.desk, colleague or debt.background.contact or "–")


def _detail(page: ProjectPage, ref: Ref | None, width: int) -> list[Content]:
    debt = next((debt for debt in page.debts if ref == Ref("commitments", debt.commitment.id)), None)
    return [about(debt, page.desk, width)] if debt else []


def _wishes(page: ProjectPage, ref: Ref | None) -> list[Addition]:
    given = {"client_id": page.client.id, "project_id": page.project.id}
    promise = Addition("o", "promise or task", "", OpenForm("commitments", given=given))
    return [promise, *evidence_about(page, ref)]


OWED = Tab(
    "owed",
    "Owed",
    _columns,
    _rows,
    _detail,
    _wishes,
    count=lambda page: len(page.debts),
    verbs=foot_words("commitments"),
)
