"""Money: each invoice with what is open of it and how its dunning stands, and below it what was paid."""

from datetime import date

from textual.content import Content

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.money.dunning import CALL_STEPS, days_late, promise_to_pay
from acct_tui.domain.owed.letters import about_invoices
from acct_tui.domain.owed.reminders import Reminder, addressee
from acct_tui.domain.pages.money import Bill, Received, next_reminder
from acct_tui.services.project import ProjectPage
from acct_tui.ui.actions.deeds import foot_words
from acct_tui.ui.dialogs.book.quick_line import Addition
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.presentation.ink import Ink, Span
from acct_tui.ui.screens.project.tabs.money_panel import panel
from acct_tui.ui.screens.project.tabs.tab import Tab
from acct_tui.ui.widgets.table import Column, Row
from acct_tui.words.ages import day
from acct_tui.words.money import to_the_cent

_ROOMY = 110
"""Cells from which on the table itself says how the dunning goes on."""
_COLUMNS = (
    Column("  Invoice", 14),
    Column("Due", 13),
    Column("Amount ", 13, right=True),
    Column("Paid ", 12, right=True),
    Column("Open ", 12, right=True),
)


def _columns(width: int) -> tuple[Column, ...]:
    return (*_COLUMNS, Column("", 14), Column("Dunning")) if width >= _ROOMY else (*_COLUMNS, Column(""))


def _rows(page: ProjectPage, width: int) -> list[Row]:
    count = len(_columns(width))
    own = [row for bill in page.bills if not bill.is_clients for row in _lines(bill, page, count)]
    others = [row for bill in page.bills if bill.is_clients for row in _lines(bill, page, count)]
    title: tuple[Ink, ...] = (("   No project", "muted"),), (("the client's", "muted"),)
    heading = [Row("client", (*title, *((),) * (count - 2)), is_heading=True)]
    rows = [*own, *(heading if others else []), *others]
    first: tuple[Ink, ...] = (("   None yet", ""),), (("a adds one", "muted"),)
    if page.is_veiled:
        first = (("   Hidden", ""),), (("H shows it", "muted"),)
    return rows or [Row("none", (*first, *((),) * (count - 2)), is_heading=True)]


def _lines(bill: Bill, page: ProjectPage, count: int) -> list[Row]:
    payments = [_payment(payment, bill, page.desk.today, count) for payment in bill.payments]
    return [_row(bill, page, count), *payments]


def _row(bill: Bill, page: ProjectPage, count: int) -> Row:
    tone = "" if bill.open else "muted"
    cells: tuple[Ink, ...] = (
        ((f"   {bill.invoice.number}", tone),),
        ((day(bill.invoice.due_on, page.desk.today), tone),),
        ((f"{to_the_cent(bill.amount, bill.currency)} ", tone),),
        ((f"{to_the_cent(bill.paid, bill.currency)} " if bill.paid else "", "muted"),),
        ((f"{to_the_cent(bill.open, bill.currency)} " if bill.open else "", "bold"),),
        ((" ", ""), _state(bill, page)),
        ((next_reminder(bill, page.client, page.desk) if bill.open else "", "muted"),),
    )
    return Row.about(Ref("invoices", bill.id), cells[:count])


def _payment(payment: Received, bill: Bill, today: date, count: int) -> Row:
    paid: Ink = ((f"{to_the_cent(payment.amount, bill.currency)} ", "muted"),)
    cells: tuple[Ink, ...] = (
        (("     paid", "muted"),),
        ((day(payment.paid_on, today) if payment.paid_on else "", "muted"),),
        (),
        paid,
        (),
        (),
        (),
    )
    return Row.about(Ref("payments", payment.id), cells[:count])


def _state(bill: Bill, page: ProjectPage) -> Span:
    late = days_late(bill.invoice, page.desk.day_in(page.client.zone))
    if bill.state != "open":
        return bill.state, "muted"
    if not bill.open:
        return "paid", "success"
    if bill.invoice.disputed:
        return "disputed", "warning"
    if promise_to_pay(bill.invoice, page.client, page.desk.now):
        return "promised", "accent"
    if late > 0:
        return f"{late} d late", "error" if late >= CALL_STEPS[-1] else "warning"
    return "due today" if late == 0 else f"due in {-late} d", "muted"


def _bill(page: ProjectPage, ref: Ref | None) -> Bill | None:
    """The invoice under the cursor, or that of the payment there."""
    here = (bill for bill in page.bills if ref and ref.id in (bill.id, *(each.id for each in bill.payments)))
    return next(here, None)


def _detail(page: ProjectPage, ref: Ref | None, width: int) -> list[Content]:
    return panel(page, _bill(page, ref), width - 1)  # a bar may come beside it


def _wishes(page: ProjectPage, ref: Ref | None) -> list[Addition]:
    invoice = Addition("v", "invoice", "", OpenForm("invoices", given={"project_id": page.project.id}))
    bill = _bill(page, ref)
    if bill is None or bill.state != "open":
        return [invoice]
    payment = OpenForm("payments", given={"invoice_id": bill.id})
    return [invoice, Addition("p", "payment", f"of invoice {bill.invoice.number}", payment)]


def _copied(page: ProjectPage, ref: Ref) -> str | None:
    """The message that reminds of the invoice under the cursor."""
    bill = _bill(page, ref)
    if bill is None or not bill.open:
        return None
    to = addressee(page.client, None if bill.is_clients else page.project, page.desk)
    return about_invoices(Reminder(page.client, to, (bill.invoice,)), page.desk).text


MONEY = Tab(
    "money",
    "Money",
    _columns,
    _rows,
    _detail,
    _wishes,
    count=lambda page: len(page.bills),
    copied=_copied,
    verbs=foot_words("invoices"),
)
