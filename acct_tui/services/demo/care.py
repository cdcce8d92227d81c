"""How content the clients are and what they may need next: surveys, complaints long closed, new ideas."""

from acct_tui.services.demo.moments import Moments
from acct_tui.services.demo.pages import Pages
from acct_tui.services.demo.past import main_contact

SURVEYS = (
    # project, kind, score, working day, comment
    ("volga-relaunch", "csat", 2, -41, "Nice. And late."),
    ("kranz-configurator", "csat", 4, -16, "Thorough."),
    ("mira-lookbook", "csat", 4, -30, None),
    ("osk-launch", "csat", 5, -11, "The fish!"),
    ("lume-rooms", "csat", 4, -10, None),
    ("beagle-shop", "nps", 9, -13, "I knew what was going on all the time."),
    ("ganges-catalogue", "csat", 3, -46, "Where are we?"),
    ("roy-archive", "csat", 5, -9, None),
    ("bayside-portal", "csat", 5, -35, None),
    ("kumo-shop", "csat", 4, -13, None),
    ("stroymir-flats", "csat", 3, -19, "Slow in autumn."),
)

CHANCES = (
    # client, project, service, signal, value, stage, next step, due on the working day
    (
        "kranz",
        "kranz-configurator",
        "Care contract",
        "Asked who looks after it later",
        9_600_00,
        "offered",
        "Ask on Thursday",
        3,
    ),
    (
        "beagle",
        "beagle-shop",
        "Puppy newsletter",
        "Size questions by mail",
        2_400_00,
        "seen",
        "Bring it up on day 30",
        0,
    ),
    (
        "bayside",
        "bayside-news",
        "Annual report online",
        "Grace mentioned the printer's bill",
        7_500_00,
        "seen",
        "Show two examples",
        9,
    ),
    (
        "nordbau",
        "nordbau-jobs",
        "Film on site",
        "Crane drivers share films",
        6_000_00,
        "seen",
        "Ask after half-time",
        10,
    ),
    ("roy", "roy-archive", "English edition", "Requests from London", 5_500_00, "offered", "Waits for a grant", 24),
    ("osk", "osk-launch", "Search ads for spring", "Competitors advertise already", 48_000_00, "won", None, None),
    ("eule", "eule-menu", "Gift cards", "Guests ask before Christmas", 900_00, "lost", None, None),
)

COMPLAINTS = (
    # client, project, topic, severity, text, received on the working day, what came of it, what was behind it
    (
        "stroymir",
        "stroymir-flats",
        "delay",
        "medium",
        "Houses were promised for September.",
        -55,
        "New dates kept since.",
        "dates promised without the team",
    ),
    (
        "ganges",
        "ganges-festival-ads",
        "silence",
        "high",
        "Two weeks and not a word from you.",
        -212,
        "A call each week.",
        "nobody had the ball",
    ),
    (
        "volga",
        "volga-dealer-portal",
        "login",
        "low",
        "Dealers forget their passwords.",
        -180,
        "Login by mail link.",
        "nobody asked the dealers",
    ),
    ("lume", "lume-rooms", "price", "low", "Why is the calendar extra?", -38, "Half of it as goodwill.", None),
)


def tell(pages: Pages, when: Moments) -> None:
    """Write what the clients answered, complained of and may order."""
    _surveys(pages, when)
    _chances(pages, when)
    _complaints(pages, when)


def _surveys(pages: Pages, when: Moments) -> None:
    for key, kind, score, day, comment in SURVEYS:
        answer = {"kind": kind, "score": score, "at": when.at(day, "12:00"), "comment": comment}
        pages.add("surveys", key, project_id=f"project-{key}", contact_id=main_contact(key.partition("-")[0]), **answer)


def _chances(pages: Pages, when: Moments) -> None:
    for client, project, service, signal, value, stage, step, due in CHANCES:
        pages.add(
            "opportunities",
            client,
            client_id=f"client-{client}",
            project_id=f"project-{project}",
            service=service,
            signal=signal,
            value=value,
            stage=stage,
            next_step=step,
            due_on=None if due is None else when.day(due),
        )


def _complaints(pages: Pages, when: Moments) -> None:
    """Complaints of earlier days, answered in time and closed with both interests kept."""
    stages = ("received_at", "acknowledged_at", "assessed_at", "responded_at", "closed_at")
    for client, project, topic, severity, text, day, resolution, cause in COMPLAINTS:
        steps = zip(stages, (0, 0, 2, 4, 7), ("10:20", "11:00", "15:00", "10:00", "12:00"), strict=True)
        pages.add(
            "complaints",
            client,
            client_id=f"client-{client}",
            project_id=f"project-{project}",
            contact_id=main_contact(client),
            kind="objection" if topic == "price" else "complaint",
            topic=topic,
            severity=severity,
            text=text,
            **{stage: when.at(day + later, clock) for stage, later, clock in steps},
            resolution=resolution,
            root_cause=cause,
            client_interest_kept=True,
            our_interest_kept=True,
        )
