"""What `a` adds on each tab: one line about the project, or a form of what the tab lists."""

from acct_tui.services.project import ProjectPage
from acct_tui.ui.adding import ask
from acct_tui.ui.dialogs.quick_line import Wish
from acct_tui.ui.frame import Frame
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.screens.project_tabs.people import owner
from acct_tui.ui.screens.project_tabs.tab import Tab, Thing


def add_to(screen: Frame, page: ProjectPage, tab: Tab, thing: Thing | None) -> None:
    """Ask for a line about the project, or for a form of what the tab lists."""
    wishes = [wish for wish in _wishes(page, thing) if wish.form.table in tab.adds]
    ask(screen, wishes, page.client, page.project)


def _wishes(page: ProjectPage, thing: Thing | None) -> list[Wish]:
    """Everything that belongs to a project or to the line under the cursor."""
    client = {"client_id": page.client.id}
    project = {"project_id": page.project.id}
    both = client | project
    return [
        Wish("o", "promise or task", "", OpenForm("commitments", given=both)),
        Wish("m", "milestone", "", OpenForm("milestones", given={**project, "position": len(page.steps)})),
        Wish("h", "change", "a re-plan, an incident, a delivery", OpenForm("changes", given=project)),
        Wish("n", "contact", page.client.name, OpenForm("contacts", given=client)),
        *_of_person(page, thing),
        Wish("t", "talk", "", OpenForm("interactions", given=both)),
        Wish("v", "invoice", "", OpenForm("invoices", given=project)),
        *_of_bill(page, thing),
    ]


def _of_person(page: ProjectPage, thing: Thing | None) -> list[Wish]:
    person = owner(page, thing)
    if person is None:
        return []
    given = {"contact_id": person.id}
    return [
        Wish("w", "call window", person.name, OpenForm("call_windows", given=given)),
        Wish("f", "personal fact", person.name, OpenForm("facts", given=given)),
    ]


def _of_bill(page: ProjectPage, thing: Thing | None) -> list[Wish]:
    bill = next((bill for bill in page.bills if thing == Thing("invoices", bill.id)), None)
    if bill is None:
        return []
    given: dict[str, object] = {"invoice_id": bill.id, "amount": bill.open or None}
    return [Wish("p", "payment", f"of invoice {bill.number}", OpenForm("payments", given=given))]
