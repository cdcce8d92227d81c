"""Who is in the story: seven clients in Berlin, Moscow and London, and Oleg, who owes a banner."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from acct_tui.services.book import Book
from acct_tui.store.writer import Writer

HOME: Final = ZoneInfo("Europe/Berlin")
BERLIN, MOSCOW, LONDON = ("Europe/Berlin", "DE", "EUR"), ("Europe/Moscow", "RU", "EUR"), ("Europe/London", "GB", "GBP")
CLIENTS: Final = (
    # key, name, tier, place, rhythm, their contact, how they like it, project, last talk, what was said
    ("havel", "Havelblick", "A", BERLIN, 5, "Rolf Lehmann", "phone", "Booking site", 17, "New photos of the terrace."),
    ("kastanie", "Kastanie", "B", BERLIN, 10, "Ines Kastner", "phone", "Wine shop", 17, "Wants the red wines first."),
    ("fenwick", "Fenwick", "B", LONDON, 10, "Tess Fenwick", "phone", "Christmas window", 18, "Banner by Monday night."),
    ("sever", "Severny Chai", "B", MOSCOW, 5, "Marina Sokolova", "phone", "Tea shop", 13, "Twelve teas, twelve pages."),
    ("albion", "Albion Sound", "B", LONDON, 5, "George Pell", "phone", "Second hall", 13, "The board must say yes."),
    ("polyana", "Polyana Books", "C", MOSCOW, 10, "Lev Antonov", "email", "Catalogue", 16, "Prefers it in writing."),
    ("bramley", "Bramley", "C", LONDON, 10, "Joan Bramley", "phone", "Seed shop", 18, "All is well, snowdrops."),
)  # fmt: skip


def at(day: int, clock: str) -> datetime:
    """A moment of November 2026 at home."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=HOME)


FRIDAY: Final = at(20, "08:50")


def enter(book: Book) -> None:
    """Write down who they are and what stands on Friday morning."""
    with book.write("What stands on Friday") as writer:
        for key, name, tier, (zone, country, currency), rhythm, person, likes, project, talked, said in CLIENTS:
            writer.add("clients", id=key, name=name, tier=tier, time_zone=zone, country=country, currency=currency,
                       cadence_days=rhythm)  # fmt: skip
            writer.add("contacts", id=f"{key}-main", client_id=key, name=person, role="decision_maker",
                       preferred_channel=likes)  # fmt: skip
            writer.add("projects", id=f"{key}-project", client_id=key, contact_id=f"{key}-main", name=project,
                       stage="delivery", started_on=date(2026, 6, 1), due_on=date(2027, 1, 29))  # fmt: skip
            writer.add("interactions", client_id=key, contact_id=f"{key}-main", at=at(talked, "11:00"), minutes=10,
                       note=said, mood=4, channel="email" if likes == "email" else "phone")  # fmt: skip
        _what_is_owed(writer)


def _what_is_owed(writer: Writer) -> None:
    """A banner that waits for Oleg, an outage and bills, and a letter that nobody answered."""
    writer.add("colleagues", id="oleg", name="Oleg Marin", department="design")
    owed = {"client_id": "fenwick", "project_id": "fenwick-project", "kind": "task", "made_at": at(13, "10:00")}
    promise = writer.add("commitments", **owed, owner="us", text="banner in three sizes", promised=True,
                         contact_id="fenwick-main", due_at=at(23, "17:00"), first_due_at=at(23, "17:00"))  # fmt: skip
    writer.add("commitments", **owed, owner="colleague", colleague_id="oleg", text="banner drawing",
               needed_for_id=promise, due_at=at(20, "17:00"), first_due_at=at(20, "17:00"))  # fmt: skip
    writer.add("changes", project_id="kastanie-project", kind="incident", raised_on=date(2026, 11, 19),
               what="Shop was down for an hour")  # fmt: skip
    for key, number, due in (("kastanie", "2041", 12), ("albion", "2043", 16)):
        bill = writer.add("invoices", project_id=f"{key}-project", number=number, amount=180_000, currency="EUR",
                          issued_on=date(2026, 10, 29), due_on=date(2026, 11, due))  # fmt: skip
        writer.add("chases", invoice_id=bill, at=at(due + 1, "10:00"), channel="email")
    writer.add("interactions", client_id="polyana", contact_id="polyana-main", at=at(19, "16:40"), kind="message",
               channel="email", started_by="client", needs_answer=True, note="Which paper for the cover?")  # fmt: skip
