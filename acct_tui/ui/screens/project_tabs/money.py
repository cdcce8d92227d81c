"""Money: each invoice with what is paid, open and late; totals stand side by side, one for each currency."""

from collections import Counter
from fractions import Fraction

from textual.content import Content

from acct_tui.domain.dunning import BUCKETS, bucket, step_at
from acct_tui.domain.pages.money import Bill
from acct_tui.services.project import ProjectPage
from acct_tui.ui.dialogs.quick_line import Wish
from acct_tui.ui.ink import Ink, Span, content, hanging
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.screens.project_tabs.tab import Tab, Thing
from acct_tui.ui.widgets.table import Column, Row
from acct_tui.words.ages import ago, day
from acct_tui.words.money import money, together

_COLUMNS = (
    Column("  Invoice", 14),
    Column("Due", 13),
    Column("Amount ", 13, right=True),
    Column("Paid ", 12, right=True),
    Column("Open ", 12, right=True),
    Column(""),
)


def _columns(_: int) -> tuple[Column, ...]:
    return _COLUMNS


def _rows(page: ProjectPage, _: int) -> list[Row]:
    rows = [_row(bill, page) for bill in page.bills]
    nothing: tuple[Ink, ...] = (("   None yet", ""),), (("a adds one", "muted"),), (), (), (), ()
    if page.is_veiled:
        nothing = (("   Hidden", ""),), (("H shows it", "muted"),), (), (), (), ()
    return rows or [Row("none", nothing, is_heading=True)]


def _late(bill: Bill, page: ProjectPage) -> int:
    return (page.desk.day_in(page.client.zone) - bill.due_on).days if bill.open else 0


def _row(bill: Bill, page: ProjectPage) -> Row:
    today = page.desk.today
    tone = "" if bill.open else "muted"
    return Row(
        Thing("invoices", bill.id).key,
        (
            ((f"   {bill.number}", tone),),
            ((day(bill.due_on, today), tone),),
            ((f"{money(bill.amount, bill.currency)} ", tone),),
            ((f"{money(bill.paid, bill.currency)} " if bill.paid else "", "muted"),),
            ((f"{money(bill.open, bill.currency)} " if bill.open else "", "bold"),),
            ((" ", ""), _state(bill, page)),
        ),
    )


def _state(bill: Bill, page: ProjectPage) -> Span:
    late = _late(bill, page)
    if not bill.open:
        return "paid", "success"
    if bill.disputed:
        return "disputed", "warning"
    if late > 0:
        return f"{late} d late", "error" if late > BUCKETS[1][0] else "warning"
    return "due today" if late == 0 else f"due in {-late} d", "muted"


def _detail(page: ProjectPage, thing: Thing | None, width: int) -> list[Content]:
    bill = next((bill for bill in page.bills if thing == Thing("invoices", bill.id)), None)
    return [*_totals(page), *_fee(page), *(_about(bill, page, width) if bill else [])]


def _totals(page: ProjectPage) -> list[Content]:
    lines = []
    for label, amounts in (("Open", _open(page)), ("Late", _open(page, late=True))):
        if amounts:
            lines.append(content(((f"{label:<10}", "muted"), (together(amounts), "bold"))))
    ages = Counter(bucket(_late(bill, page)) for bill in page.bills if bill.open and _late(bill, page) > 0)
    told = "   ".join(f"{name} days: {count}" for name, count in ages.items())
    return [*lines, content((("Ageing    ", "muted"), (told, "")))] if told else lines


def _open(page: ProjectPage, *, late: bool = False) -> Counter[str]:
    found: Counter[str] = Counter()
    for bill in page.bills:
        if bill.open and (not late or _late(bill, page) > 0):
            found[bill.currency] += bill.open
    return found


def _fee(page: ProjectPage) -> list[Content]:
    project = page.project
    if not project.fee:
        return []
    currency = project.currency or page.client.currency
    told: Ink = (("Fee       ", "muted"), (money(project.fee, currency), ""))
    if project.fee_used is not None:
        share = int(Fraction(100 * project.fee_used, project.fee))
        told += ((f"  used {money(project.fee_used, currency)}, {share} %", "warning" if share > 90 else "muted"),)
    return [content(told)]


def _about(bill: Bill, page: ProjectPage, width: int) -> list[Content]:
    """The reminders of the invoice under the cursor."""
    step = step_at(_late(bill, page)) if bill.open else None
    sent = f"last reminder {ago(bill.reminded_at, page.desk.now)}" if bill.reminded_at else "no reminder yet"
    due = f"step of day {step:+}: {'call' if step > 1 else 'message'}, " if step is not None else ""
    issued = f"issued {day(bill.issued_on, page.desk.today)}, "
    label = ((f"{bill.number:<10}", "accent"),)
    return hanging(label, ((f"{issued}{due}{sent}" if bill.open else f"{issued}paid in full", ""),), width)


def _wishes(page: ProjectPage, thing: Thing | None) -> list[Wish]:
    invoice = Wish("v", "invoice", "", OpenForm("invoices", given={"project_id": page.project.id}))
    bill = next((bill for bill in page.bills if thing == Thing("invoices", bill.id)), None)
    if bill is None:
        return [invoice]
    given: dict[str, object] = {"invoice_id": bill.id, "amount": bill.open or None}
    return [invoice, Wish("p", "payment", f"of invoice {bill.number}", OpenForm("payments", given=given))]


MONEY = Tab(
    "money",
    "Money",
    _columns,
    _rows,
    _detail,
    _wishes,
    count=lambda page: len(page.bills),
)
