"""Four clients to keep an eye on: a silent colleague, an evening caller, one who waits, one who rests."""

from acct_tui.services.demo.moments import Moments
from acct_tui.services.demo.pages import Pages
from acct_tui.services.demo.telling import Story, ahead, done


def tell(pages: Pages, when: Moments) -> None:
    """Write the four."""
    osk(Story(pages, when, "osk", "asa", "SEK"))
    lume(Story(pages, when, "lume", "rui"))
    eule(Story(pages, when, "eule", "klara"))
    alpenhof(Story(pages, when, "alpenhof", "sepp"))


def osk(story: Story) -> None:
    """Our Thursday promise waits for Oleg, who has been silent for two days."""
    story.project(
        "launch", "Launch", "campaign", "delivery", (-16, 18), fee=310_000_00, fee_used=128_000_00, stated_rag="green"
    )
    story.plan(
        done("Brief signed", -72),
        done("Idea", -44),
        done("Film", -11),
        ahead("Banners", 6),
        ahead("Teaser", 12),
        ahead("Season start", 85),
    )
    story.bill(93_000_00, -100, -70, (93_000_00, -69))
    late = story.bill(62_000_00, -36, -6)
    nils = {"contact_id": story.person("nils"), "invoice_id": late}
    story.chase((-4, "09:20"), "email", "Reminder; Nils says the run is on Friday.", invoice_id=late)
    story.owed("client", "Invoice paid with Friday's run", (-4, "10:02"), (4, "18:00"), kind="payment", **nils)
    story.talk((-17, "10:00"), "us", "Film rough cut: the fish stays, the drone goes.", 24, channel="video", mood=5)
    story.talk((-12, "09:45"), "client", "Print shop wants the sizes today. Sent within the hour.", 5, was_problem=True)
    story.talk((-7, "09:30"), "us", "Film approved. Banner idea: smoke writes the word.", 16, channel="video", mood=5)
    story.wrote(
        (-4, "10:02"),
        "client",
        "Invoice goes out with Friday's run.",
        contact_id=story.person("nils"),
        needs_answer=False,
    )
    story.talk((-2, "10:10"), "us", "Promised the banner set for Thursday; her board meets on Friday.", 9, mood=4)
    promise = story.owed("us", "Banner set", (-2, "10:10"), (3, "18:00"), why="Her board meets on Friday")
    banner = story.owed("oleg", "Banner in five sizes", (-8, "09:30"), (-2, "12:00"), needed_for_id=promise)
    story.chase((-2, "15:30"), "chat", "Asked Oleg where the banner is.", commitment_id=banner)


def lume(story: Story) -> None:
    """Rui calls in the evening, walking the dog, to hear what was done on his project."""
    story.project("rooms", "Rooms + booking", "website", "review", (-21, 4), fee=11_200_00, fee_used=8_900_00)
    story.plan(done("Brief signed", -95), done("Four houses in", -52), done("Booking form", -10), ahead("Live", 13))
    story.bill(3_400_00, -140, -110, (3_400_00, -99))
    late = story.bill(3_400_00, -33, -3)
    story.chase((0, "08:44"), "email", "Reminder sent.", invoice_id=late)
    story.talk((-18, "19:20"), "client", "From the dog walk: which house comes first on the page?", 21, mood=4)
    story.talk(
        (-13, "19:45"),
        "client",
        "A guest could not pay. It was the bank, but he was upset.",
        14,
        mood=2,
        was_problem=True,
    )
    story.talk((-9, "19:10"), "us", "Called before he did. Booking form works with breakfast now.", 18, mood=5)
    story.talk((-5, "19:35"), "client", "What did you do today? Explained the calendar of the houses.", 23, mood=4)
    story.talk((-2, "19:15"), "us", "Calendar done, photos of house three missing. Bolota barked.", 16, mood=5)
    why = "He asks anyway, while walking Bolota"
    story.next_call("Tell Rui what was done today", (-2, "19:15"), (0, "19:15"), promised=True, why=why)
    story.owed("client", "Photos of house three", (-2, "19:15"), (3, "18:00"), kind="request")


def eule(story: Story) -> None:
    """We left a voicemail on Friday about the one thing that is open; nobody calls Klara before Thursday."""
    story.project(
        "menu", "Menu + bookings", "website", "delivery", (-11, 6), fee=6_400_00, fee_used=3_100_00, stated_rag="green"
    )
    story.plan(done("Brief signed", -46), done("Layout", -24), ahead("Menu pages", 8), ahead("Live", 24))
    story.bill(2_560_00, -70, -40, (2_560_00, -41))
    story.talk((-19, "08:30"), "us", "Three menus, one per house; cakes change weekly.", 11, mood=4)
    story.talk((-13, "09:10"), "us", "Tables can be booked up to eight people, more by phone.", 9, mood=4)
    story.talk((-8, "08:25"), "us", "Opening hours were wrong on the old page; fixed before I told her.", 4, mood=5)
    story.talk((-3, "08:45"), "us", "She picks twelve cake photos by Thursday.", 7, mood=4)
    photos = story.owed(
        "client",
        "Choice of cake photos",
        (-3, "08:45"),
        (-2, "18:00"),
        kind="decision",
        milestone_id=story.step("Menu pages"),
    )
    story.tried((-1, "09:40"), "us", "voicemail", "Cake photos, kindly. Her greeting: market opens, back Thursday.")
    story.chase((-1, "09:40"), "phone", "Voicemail: the twelve cake photos.", commitment_id=photos)


def alpenhof(story: Story) -> None:
    """The house is full until Epiphany, so the project rests."""
    rests = {
        "paused_until": story.when.days(49),
        "stated_rag": "green",
        "status_note": "Rests until the season is over.",
    }
    story.project("summer", "Summer site", "website", "plan", (-10, 26), fee=14_000_00, fee_used=2_300_00, **rests)
    story.plan(done("Brief signed", -34), ahead("Plan agreed", 42), ahead("Layout", 62), ahead("Live", 120))
    story.bill(4_200_00, -60, -30, (4_200_00, -28))
    story.talk((-17, "10:40"), "us", "Agreed to rest until 11 January; he is in the kitchen himself.", 8, mood=4)
