"""The manager's own week: meetings that recur, meetings with clients, minutes of quiet, ways to look at it all."""

from acct_tui.services.demo.moments import HOME, Moments
from acct_tui.services.demo.pages import Pages

MEETINGS: tuple[tuple[str | None, str, str, int, str, int, str | None, str | None], ...] = (
    # project, kind, title, first on the working day, home clock, minutes, recurrence, agenda
    (None, "weekly", "Department", -30, "10:00", 45, "FREQ=WEEKLY;BYDAY=MO", "Who needs whom this week"),
    (None, "monthly", "Whole team", -34, "16:00", 60, "FREQ=MONTHLY;BYDAY=-1TU", None),
    ("volga-relaunch", "stand_up", "Volga stand-up", -90, "09:30", 5, "FREQ=WEEKLY;BYDAY=MO,WE,FR", None),
    ("stroymir-flats", "stand_up", "Flat finder stand-up", -90, "09:40", 5, "FREQ=WEEKLY;BYDAY=MO,WE,FR", None),
    ("bayside-portal", "stand_up", "Portal stand-up", -90, "09:50", 5, "FREQ=WEEKLY;BYDAY=TU,TH", None),
    ("roy-archive", "client", "Search: first results", 3, "11:00", 30, None, "Saints, places, centuries"),
    ("gruenwerk-shop", "client", "Brief, signing", 6, "09:00", 60, None, "Open questions; who answers on Saturdays"),
    ("osk-launch", "review", "Banner set", 3, "15:00", 30, None, "Before her board on Friday"),
)

QUIET = ((-9, 20), (-8, 12), (-7, 20), (-6, 0), (-5, 8), (-4, 20), (-3, 17), (-2, 5), (-1, 20))
"""Minutes of quiet really had, by working day; twenty were planned on each."""

FILTERS = (("late", "Money late", "late", "owed"), ("nudge", "Nudge them", "< -complaint", "quiet"))
"""Filters of the portfolio by key: the name, the words, the sorting."""


def tell(pages: Pages, when: Moments) -> None:
    """Write the diary."""
    for project, kind, title, day, clock, minutes, recurrence, agenda in MEETINGS:
        pages.add(
            "meetings",
            project or "department",
            project_id=None if project is None else f"project-{project}",
            kind=kind,
            title=title,
            starts_at=f"{when.day(day)}T{clock}",
            time_zone=HOME.key,
            length_minutes=minutes,
            recurrence=recurrence,
            agenda=agenda,
        )
    for day, had in QUIET:
        span = {"started_at": when.at(day, "13:00"), "ended_at": when.at(day, f"13:{had:02}")} if had else {}
        pages.add("quiet_blocks", when.day(day), day=when.day(day), planned_minutes=20, **span)
    pages.add("quiet_blocks", when.day(0), day=when.day(0), planned_minutes=20)
    for key, name, words, sorting in FILTERS:
        pages.write("saved_filters", f"filter-{key}", name=name, words=words, sorting=sorting)
