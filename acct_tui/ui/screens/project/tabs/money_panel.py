"""The panel of the money tab: ageing for each currency by itself, the fee beside the plan, one invoice in full."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from textual.content import Content

from acct_tui.domain.care.health_caps import AMBER_BELOW, RED_BELOW
from acct_tui.domain.money.dunning import AGES, ageing
from acct_tui.domain.money.progress import progress
from acct_tui.domain.pages.money import Bill, both_reminders
from acct_tui.services.project import ProjectPage
from acct_tui.ui.presentation.ink import Ink, Span, content, hanging
from acct_tui.words.ages import day, plural
from acct_tui.words.money import money
from acct_tui.words.safe import cells

_LABEL = 10
_ENOUGH = Fraction(9, 10)
"""The share of a fee from which on it is said with a warning, where no plan says how much is done."""


def panel(page: ProjectPage, bill: Bill | None, width: int) -> list[Content]:
    """The invoice under the cursor, what is open by age, and the fee."""
    return [*(_about(bill, page, width) if bill else []), *_ageing(page), *_fee(page)]


def _ageing(page: ProjectPage) -> list[Content]:
    """What is open in all and by how late it is, in a line for each currency."""
    invoices = [bill.invoice for bill in page.bills if bill.open]
    ages = ageing(invoices, page.desk.day_in(page.client.zone))
    table = [("Ageing", *AGES[:-1], f"{AGES[-1]} d")] if ages else []
    table += [
        (money(sum(by_age.values()), code), *(_cell(by_age[age], code) for age in AGES))
        for code, by_age in ages.items()
    ]
    widths = [max(map(cells, column)) for column in zip(*table, strict=True)]
    return [content(_aged(line, widths, is_title=number == 0)) for number, line in enumerate(table)]


def _aged(line: Sequence[str], widths: Sequence[int], *, is_title: bool) -> Ink:
    total, *by_age = line
    first, *others = widths
    tones = ["muted", *(["muted" if is_title else "warning"] * (len(by_age) - 1))]
    lead: Span = (total + " " * (max(first + 3, _LABEL) - cells(total)), "muted" if is_title else "bold")
    return lead, *(
        (f"{' ' * (width - cells(word))}{word}   ", tone)
        for word, width, tone in zip(by_age, others, tones, strict=True)
    )


def _cell(amount: int, currency: str) -> str:
    return money(amount, currency) if amount else "–"


def _label(word: str) -> Span:
    return f"{word:<{_LABEL}}", "muted"


def _fee(page: ProjectPage) -> Iterable[Content]:
    """How much of the fee is used beside how much of the plan is done; with a warning as health gives it."""
    project, currency = page.project, page.project.currency or page.client.currency
    if not project.fee:
        return []
    spans = [_label("Fee"), (money(project.fee, currency), "")]
    if project.fee_used is not None:
        share, so_far = Fraction(project.fee_used, project.fee), progress(project)
        done = f", {so_far.done} of {plural(so_far.milestones, 'milestone')} done" if so_far else ""
        tone = _tone(so_far.score) if so_far else "warning" if share > _ENOUGH else "muted"
        spans.append((f"  used {money(project.fee_used, currency)}, {int(100 * share)} %{done}", tone))
    return [content(tuple(spans))]


def _tone(score: Fraction) -> str:
    return "error" if score < RED_BELOW else "warning" if score < AMBER_BELOW else "muted"


def _about(bill: Bill, page: ProjectPage, width: int) -> list[Content]:
    """When the invoice under the cursor was issued, its newest reminder, and what comes next."""
    today = page.desk.today
    issued = bill.invoice.issued_on
    told = [f"issued {day(issued, today)}"] if issued else []
    if bill.state != "open":
        told.append(f"{bill.state}, nothing is owed")
    elif bill.open:
        told += both_reminders(bill, page.client, page.desk)
    elif bill.payments:
        paid = bill.payments[-1].paid_on
        told.append(f"paid in full {day(paid, today)}" if paid else "paid in full")
    label = ((f"{bill.invoice.number:<{_LABEL - 1}} ", "accent"),)
    return hanging(label, (("; ".join(told), ""),), width)
