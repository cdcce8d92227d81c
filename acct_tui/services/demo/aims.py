"""What the projects are for: goals and their numbers, the brief with its gaps, risks and choices, proof."""

from acct_tui.services.demo.moments import Moments
from acct_tui.services.demo.pages import Pages

GOALS: tuple[tuple[str, str, str, str, str, tuple[str, ...]], ...] = (
    # project, name, unit, baseline, target, monthly readings up to last month
    ("volga-relaunch", "Dealer requests", "a month", "120", "200", ("118", "124", "131", "139")),
    ("kranz-configurator", "Quotes without a call", "%", "0", "40", ("0", "0", "6.5")),
    ("nordbau-jobs", "Applications", "a month", "3", "12", ("4", "7", "9")),
    ("nordbau-site", "Visits from search", "a month", "2100", "4000", ("2080", "2150")),
    ("osk-launch", "Newsletter readers", "people", "900", "5000", ("910", "1140", "1720")),
    ("beagle-shop", "Orders", "a week", "35", "60", ("38", "52", "61")),
    ("ganges-catalogue", "Requests from abroad", "a month", "14", "40", ("15", "13", "12")),
    ("bayside-news", "Opened", "%", "29.5", "38", ("31", "34.5", "37", "41")),
    ("stroymir-flats", "Viewings booked", "a month", "22", "60", ("24", "23")),
)
UNTOLD = frozenset({"volga-relaunch"})
"""Projects whose numbers the client does not know yet."""

ANSWERS: tuple[tuple[str, str, str | None, int | None], ...] = (
    # project, question, what was agreed, on the working day; open ones are gaps of the brief
    ("volga-relaunch", "Who buys?", "Dealers first, then drivers over forty.", -120),
    ("volga-relaunch", "What must not change?", "The red, and the workshop phone number on every page.", -120),
    ("volga-relaunch", "Who signs off the photos?", None, None),
    ("volga-finder", "Where do tyre sizes come from?", "Their stock system, every night.", -20),
    ("volga-finder", "What if a size is sold out?", None, None),
    ("kranz-configurator", "Who may see prices?", "Dealers with a login; everybody else sees from-prices.", -180),
    ("nordbau-site", "What should visitors do?", "Ask for a site manager to call back.", -30),
    ("nordbau-site", "Which three projects stand first?", None, None),
    ("nordbau-jobs", "Whom do you need?", "Crane drivers and two site managers.", -62),
    ("osk-launch", "What do people get wrong?", "They think it is a grill. It is a kitchen.", -72),
    ("ganges-catalogue", "Which languages?", "English; French if Paris buys in spring.", -88),
    ("gruenwerk-shop", "Who buys?", "Families in town, offices on Mondays.", -8),
    ("gruenwerk-shop", "Why do people cancel?", "Too much kale.", -3),
    ("gruenwerk-shop", "Which payment provider?", None, None),
    ("gruenwerk-shop", "Who answers customers on Saturdays?", None, None),
    ("gruenwerk-shop", "Who delivers, and when?", None, None),
    ("bayside-portal", "Who may see gifts?", "Givers their own, staff all, the board sums.", -130),
    ("kumo-shop", "Which countries first?", "Germany, France, Denmark.", -84),
)

RAID: tuple[tuple[str, str, str, str, int | None, int | None, str | None, int | None], ...] = (
    # project, kind, text, why, probability %, impact, response, due on the working day
    (
        "volga-relaunch",
        "risk",
        "Photos late because of the first snow",
        "Warehouse staff is busy",
        40,
        3,
        "Shoot in two parts",
        8,
    ),
    ("volga-relaunch", "tactic", "Search ads for sizes", "Seven of ten visitors search a size", None, None, None, None),
    ("kranz-configurator", "risk", "Prices change in January", "New steel contract", 70, 3, "Price list by import", 14),
    (
        "mira-lookbook",
        "issue",
        "Two picture folders with one name",
        "Found after the complaint",
        None,
        4,
        "One folder, one owner",
        3,
    ),
    ("nordbau-site", "assumption", "The board chooses one of the two logos", "They said so", None, 4, None, 1),
    ("nordbau-site", "tactic", "Project pages for search", "They are found by place names", None, None, None, None),
    ("osk-launch", "decision", "No drone film", "Looks like everybody's", None, None, None, None),
    (
        "stroymir-flats",
        "issue",
        "Search fails at 300 visitors",
        "Load test on Thursday",
        None,
        5,
        "Index of its own",
        5,
    ),
    (
        "ganges-catalogue",
        "risk",
        "Reds differ from the cloth",
        "Screens differ",
        60,
        4,
        "Cloth samples beside the screen",
        10,
    ),
    (
        "bayside-portal",
        "decision",
        "Monthly gifts before single ones",
        "Four fifths of the money",
        None,
        None,
        None,
        None,
    ),
    ("gruenwerk-shop", "tactic", "Trial box by search ads", "Nobody subscribes unseen", None, None, None, None),
)

PROOFS = (
    # project, claim, kind, value, location, source, working day
    ("volga-relaunch", "The pop-up costs requests", "number", "-31 %", None, "Their own statistics, October", -6),
    ("volga-relaunch", "Visitors close the pop-up", "screenshot", None, "evidence/volga-popup.png", "Heat map", -6),
    ("bayside-news", "November was opened most", "report", "41 %", "evidence/bayside-november.pdf", "Mailing tool", -4),
    ("beagle-shop", "The shop pays", "number", "61 orders", None, "Shop statistics, first week", -16),
    ("stroymir-flats", "Search fails under load", "report", "300 visitors", "evidence/load-test.pdf", "Load test", -2),
    ("nordbau-jobs", "Ads work", "quote", None, None, "Jens: the crane driver is worth it alone", -13),
)


def tell(pages: Pages, when: Moments) -> None:
    """Write the aims of the live projects."""
    _goals(pages, when)
    _brief(pages, when)
    _raid(pages, when)
    for key, claim, kind, value, location, source, day in PROOFS:
        what = {"claim": claim, "kind": kind, "value": value, "location": location, "source": source}
        pages.add("evidence", key, project_id=f"project-{key}", **what, day=when.day(day))


def _goals(pages: Pages, when: Moments) -> None:
    for key, name, unit, baseline, target, values in GOALS:
        measure = {"name": name, "unit": unit, "baseline": baseline, "target": target}
        told = None if key in UNTOLD else when.weeks(-3).isoformat()
        due = when.weeks(20).isoformat()
        goal = pages.add("goals", key, project_id=f"project-{key}", **measure, due_on=due, explained_on=told)
        for age, value in zip(range(len(values), 0, -1), values, strict=True):
            pages.add("readings", key, goal_id=goal, day=when.weeks(1 - 4 * age).isoformat(), value=value)


def _brief(pages: Pages, when: Moments) -> None:
    for key, question, answer, day in ANSWERS:
        agreed = None if day is None else when.day(day)
        pages.add("brief_answers", key, project_id=f"project-{key}", question=question, answer=answer, agreed_on=agreed)


def _raid(pages: Pages, when: Moments) -> None:
    for key, kind, text, why, probability, impact, response, due in RAID:
        pages.add(
            "raid_items",
            key,
            project_id=f"project-{key}",
            kind=kind,
            text=text,
            why=why,
            probability_percent=probability,
            impact=impact,
            response=response,
            due_on=None if due is None else when.day(due),
        )
