"""Who is in the demo: fifteen clients and the colleagues who work for them."""

from acct_tui.services.demo.moments import Moments
from acct_tui.services.demo.pages import Pages

CLIENTS: tuple[tuple[str, str, str, str, str, str, str, int, int, str], ...] = (
    # key, name, industry, tier, zone, country, currency, cadence in working days, client for so many weeks, notes
    ("volga", "Volga Tyres", "tyres", "A", "Europe/Volgograd", "RU", "EUR", 5, 94, "Tyre season is their calendar."),
    ("kranz", "Kranz", "machine tools", "A", "Europe/Zurich", "CH", "CHF", 5, 102, "Family firm, third generation."),
    ("mira", "Mira", "fashion", "B", "Europe/Warsaw", "PL", "PLN", 5, 82, "Two collections a year."),
    ("nordbau", "Nordbau", "construction", "A", "Europe/Berlin", "DE", "EUR", 5, 98, "On site from seven."),
    ("osk", "Osk", "outdoor kitchens", "B", "Europe/Stockholm", "SE", "SEK", 5, 90, "Sells only from April on."),
    ("beagle", "Beagle & Co", "pet shop", "B", "Europe/London", "GB", "GBP", 10, 60, "Owner serves in the shop."),
    ("kumo", "Kumo Tea", "tea", "B", "Asia/Tokyo", "JP", "JPY", 10, 100, "Call before ten, our time."),
    ("ganges", "Ganges Silk", "textiles", "B", "Asia/Kolkata", "IN", "INR", 10, 102, "Festival season is sacred."),
    ("lume", "Casa Lume", "guest houses", "C", "Europe/Lisbon", "PT", "EUR", 5, 66, "Four houses, one owner."),
    ("gruenwerk", "Grünwerk", "organic food", "B", "Europe/Berlin", "DE", "EUR", 5, 4, "Recommended by Nordbau."),
    ("eule", 'Café "Eule"', "cafés", "C", "Europe/Berlin", "DE", "EUR", 10, 52, "Three cafés in Leipzig."),
    ("alpenhof", "Alpenhof", "hotel", "C", "Europe/Vienna", "AT", "EUR", 10, 92, "House full until Epiphany."),
    ("roy", "Atelier Roy", "restoration", "B", "Europe/Paris", "FR", "EUR", 5, 78, "Restores wall paintings."),
    ("bayside", "Bayside Fund", "charity", "A", "America/New_York", "US", "USD", 5, 103, "The board meets quarterly."),
    ("stroymir", "Stroymir", "housing", "B", "Europe/Samara", "RU", "EUR", 5, 68, "Builds on the Volga bank."),
)

COLLEAGUES = (
    ("oleg", "Oleg Marin", "design", "+49 30 23125 110", "oleg@studio.example"),
    ("jana", "Jana Weiß", "development", "+49 30 23125 120", "jana@studio.example"),
    ("tom", "Tom Reuter", "SEO and ads", "+49 30 23125 130", "tom@studio.example"),
    ("sofia", "Sofía Lang", "content", "+49 30 23125 140", "sofia@studio.example"),
    ("pavel", "Pavel Sedov", "programmers of Volga Tyres", "+7 8442 550 117", "pavel@volga.example"),
)

SITES = frozenset({"volga", "kranz", "nordbau", "beagle", "kumo", "lume", "roy", "bayside", "stroymir"})


HOLDS = {"eule": (3, -1, "the Christmas market opens")}
"""Whom nobody calls before a working day from today, on which working day that was said, and why."""


def enter(pages: Pages, when: Moments) -> None:
    """Write the clients and colleagues."""
    for key, name, industry, tier, zone, country, currency, cadence, weeks, notes in CLIENTS:
        pages.write(
            "clients",
            f"client-{key}",
            name=name,
            industry=industry,
            tier=tier,
            time_zone=zone,
            country=country,
            currency=currency,
            cadence_days=cadence,
            website=f"https://{key}.example" if key in SITES else None,
            since=when.weeks(-weeks).isoformat(),
            notes=notes,
            **_hold(key, when),
        )
    for key, name, department, phone, email in COLLEAGUES:
        pages.write("colleagues", f"colleague-{key}", name=name, department=department, phone=phone, email=email)


def _hold(key: str, when: Moments) -> dict[str, str]:
    if key not in HOLDS:
        return {}
    until, said, why = HOLDS[key]
    return {"hold_until": when.day(until), "hold_said_on": when.day(said), "hold_why": why}
