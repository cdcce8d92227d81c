"""The orders that are closed, which make most clients regular ones."""

from datetime import date, timedelta

from acct_tui.services.demo.cast import CLIENTS
from acct_tui.services.demo.moments import Moments, instant
from acct_tui.services.demo.pages import Pages, slug
from acct_tui.services.demo.people import CONTACTS

ORDERS: tuple[tuple[str, str, str, int, int, int, int, str | None], ...] = (
    # client, name, kind, began so many weeks ago, took so many weeks, fee, NPS, comment
    ("volga", "Winter campaign", "campaign", 92, 14, 9_500_00, 8, None),
    ("volga", "Dealer portal", "portal", 62, 32, 24_000_00, 9, "They call before I wonder."),
    ("kranz", "Brand site", "website", 100, 28, 38_000_00, 9, None),
    ("mira", "Online shop", "online shop", 80, 24, 52_000_00, 7, "Good, but the last weeks were hard."),
    ("mira", "Summer lookbook", "campaign", 38, 12, 18_000_00, 9, None),
    ("nordbau", "SEO audit", "SEO", 96, 8, 4_800_00, 8, None),
    ("nordbau", "Project pages", "website", 70, 22, 12_000_00, 10, "Nobody had to come to our site twice."),
    ("osk", "Brand + site", "website", 88, 32, 240_000_00, 9, None),
    ("beagle", "Puppy guide", "content", 58, 14, 6_400_00, 10, "Customers ask for the author."),
    ("kumo", "Site in Japanese", "website", 98, 34, 2_900_000, 8, None),
    ("ganges", "Lookbook site", "website", 100, 30, 9_00_000_00, 6, "Lovely work. I had to ask where we are."),
    ("ganges", "Festival ads", "campaign", 56, 11, 3_20_000_00, 7, None),
    ("lume", "House pages", "website", 64, 16, 5_600_00, 9, None),
    ("eule", "New logo", "brand", 50, 9, 2_900_00, 10, "My grandmother would have liked it."),
    ("alpenhof", "Booking page", "website", 90, 18, 7_800_00, 8, None),
    ("alpenhof", "Spring ads", "campaign", 40, 9, 3_200_00, 9, None),
    ("roy", "Museum site", "website", 76, 28, 16_500_00, 10, None),
    ("bayside", "Donor site", "website", 102, 32, 28_000_00, 9, None),
    ("bayside", "Fall campaign", "campaign", 62, 11, 11_000_00, 8, "Would like the numbers a day earlier."),
    ("stroymir", "Brand book", "brand", 66, 13, 8_000_00, 7, None),
    ("stroymir", "Sales microsite", "website", 48, 17, 14_500_00, 8, None),
)

STEPS = ((0.12, "Brief signed"), (0.45, "First version"), (0.8, "Review"), (0.95, "Delivered"))
"""How far through a closed order each of its milestones came."""


def tell(pages: Pages, when: Moments) -> None:
    """Write every closed order with its plan, its two invoices and the answer to our survey."""
    currencies = {key: currency for key, _, _, _, _, _, currency, *_ in CLIENTS}
    for client, name, kind, began, took, fee, nps, comment in ORDERS:
        started, closed = when.weeks(-began), when.weeks(took - began) + timedelta(days=2)
        delivered = _plan(pages, f"{client}-{slug(name)}", started, closed)
        pages.write(
            "projects",
            f"project-{client}-{slug(name)}",
            client_id=f"client-{client}",
            contact_id=main_contact(client),
            name=name,
            kind=kind,
            stage="closed",
            started_on=started.isoformat(),
            due_on=delivered.isoformat(),
            delivered_on=delivered.isoformat(),
            closed_on=closed.isoformat(),
            fee=fee,
            currency=currencies[client],
            fee_used=fee - fee // 20,
            fee_used_on=closed.isoformat(),
        )
        _paid(pages, f"{client}-{slug(name)}", fee, currencies[client], (started, delivered))
        _survey(pages, f"{client}-{slug(name)}", closed, score=nps, comment=comment)


def main_contact(client: str) -> str:
    """The id of the person a client's projects are discussed with: the first on our list."""
    return next(f"contact-{key}" for key, *_ in CONTACTS if key.startswith(f"{client}-"))


def _plan(pages: Pages, key: str, started: date, closed: date) -> date:
    """Write the milestones, all done on their day, and the delivery; the day of delivery."""
    day = started
    for position, (share, name) in enumerate(STEPS, 1):
        day = _working(started + (closed - started) * share)
        days = dict.fromkeys(("baseline_on", "forecast_on", "done_on"), day.isoformat())
        step = {"name": name, "position": position, "needs_approval": name == "Review"}
        pages.write("milestones", f"milestone-{key}-{slug(name)}", project_id=f"project-{key}", **step, **days)
    pages.add(
        "changes",
        key,
        project_id=f"project-{key}",
        kind="delivery",
        raised_on=day.isoformat(),
        what="Delivered",
        state="done",
        client_told_on=day.isoformat(),
    )
    return day


def _paid(pages: Pages, key: str, fee: int, currency: str, days: tuple[date, date]) -> None:
    """Half the fee at the start and half at delivery, each paid a little before or after its day."""
    for issued, wait in zip(days, (27, 33), strict=True):
        due = issued + timedelta(days=30)
        invoice = pages.add(
            "invoices",
            key,
            project_id=f"project-{key}",
            amount=fee // 2,
            currency=currency,
            issued_on=issued.isoformat(),
            due_on=due.isoformat(),
            disputed=False,
        )
        paid_on = _working(issued + timedelta(days=wait)).isoformat()
        pages.add("payments", key, invoice_id=invoice, amount=fee // 2, paid_on=paid_on)


def _survey(pages: Pages, key: str, closed: date, **answer: object) -> None:
    pages.add(
        "surveys",
        key,
        project_id=f"project-{key}",
        contact_id=main_contact(key.partition("-")[0]),
        kind="nps",
        at=instant(closed + timedelta(days=7), "12:00"),
        **answer,
    )


def _working(day: date) -> date:
    """The day itself, or the Friday before when it falls on a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))
