"""Five clients who should hear from us today: a decision, a slip, a silence, an aftercare day, a first order."""

from acct_tui.services.demo.moments import Moments
from acct_tui.services.demo.pages import Pages
from acct_tui.services.demo.telling import Story, ahead, done


def tell(pages: Pages, when: Moments) -> None:
    """Write the five."""
    nordbau(Story(pages, when, "nordbau", "jens"))
    stroymir(Story(pages, when, "stroymir", "viktor"))
    ganges(Story(pages, when, "ganges", "priya", "INR"))
    beagle(Story(pages, when, "beagle", "ruth", "GBP"))
    gruenwerk(Story(pages, when, "gruenwerk", "bjoern"))


def nordbau(story: Story) -> None:
    """The logo approval they owe blocks tomorrow's plan."""
    story.project(
        "jobs", "Recruiting", "campaign", "delivery", (-14, 9), fee=9_800_00, fee_used=4_100_00, stated_rag="green"
    )
    story.plan(done("Brief signed", -62), done("Ads live", -37), ahead("Half-time report", 9), ahead("Report", 43))
    story.bill(4_900_00, -90, -60, (4_900_00, -63))
    story.talk((-13, "08:20"), "us", "Nine applications, two of them crane drivers. Keeps the budget.", 9, mood=4)
    story.next_call("Half-time report", (-13, "08:20"), (2, "09:00"))
    story.project(
        "site", "Site + SEO", "website", "plan", (-9, 19), fee=34_000_00, fee_used=5_200_00, stated_rag="green"
    )
    story.plan(
        done("Brief signed", -30),
        done("Keyword list", -12),
        ahead("Plan agreed", 1, approval=True),
        ahead("Layout", 12),
        ahead("Texts", 30),
        ahead("Launch", 88),
    )
    story.bill(10_200_00, -45, -15, (10_200_00, -17))
    story.talk((-18, "08:05"), "us", "Heike collects site photos; he wants cranes, no handshakes.", 12, mood=4)
    story.talk(
        (-8, "07:55"), "us", "Two logos left, the board chooses. Explained that the plan waits for it.", 16, mood=3
    )
    story.talk((-3, "08:10"), "us", "Board meets on Friday, logo follows. Asked to hold Tuesday's date.", 8, mood=3)
    story.owed(
        "client",
        "Logo approval",
        (-8, "07:55"),
        (0, "18:00"),
        kind="decision",
        why="Colours and type of the plan hang on it",
        first_due_at=story.when.at(-3, "18:00"),
        milestone_id=story.step("Plan agreed"),
    )
    story.owed("tom", "Keyword map for the project pages", (-3, "09:00"), (4, "18:00"))


def stroymir(story: Story) -> None:
    """The launch moved four days last Thursday and Viktor does not know."""
    story.project(
        "flats", "Flat finder", "website", "review", (-24, 3), fee=31_000_00, fee_used=28_900_00, stated_rag="amber"
    )
    story.plan(
        done("Brief signed", -112),
        done("Prototype", -70),
        done("All houses in", -19),
        ahead("Launch", 7, agreed=3),
        ahead("Training", 11),
    )
    story.bill(12_400_00, -160, -130, (12_400_00, -133))
    story.bill(9_300_00, -62, -32, (9_300_00, -30))
    story.bill(6_200_00, -18, 12)
    story.talk((-17, "11:20"), "us", "House four is in. Prices only on request, he insists.", 10, mood=4)
    story.talk(
        (-14, "10:40"),
        "client",
        "Floor plan of house two was mirrored; corrected while we talked.",
        7,
        was_problem=True,
    )
    story.talk((-11, "10:05"), "us", "Went through all houses. Nina checks the areas.", 19, mood=4)
    story.talk((-4, "09:35"), "us", "Confirmed the launch on the 26th; he invites the mayor.", 8, mood=4)
    story.noted((-2, "17:20"), "Load test: search dies at 300 visitors. Jana needs four more days.")
    why = "Search fails under load; needs an index of its own"
    story.replan("Launch", -2, 4, why, told=False)
    story.owed("jana", "Load test repeated", (-2, "17:25"), (5, "18:00"))


def ganges(story: Story) -> None:
    """Three weeks of silence; after silences this long they mostly called first."""
    story.project("catalogue", "Catalogue", "website", "delivery", (-20, 8), fee=14_50_000_00, fee_used=7_20_000_00)
    story.plan(done("Brief signed", -88), done("Photos", -46), ahead("Pages 1–80", 10, agreed=0), ahead("Shop", 38))
    story.replan("Pages 1–80", -15, 10, "The weavers finish two weeks later")
    story.bill(4_35_000_00, -130, -100, (4_35_000_00, -81))
    story.bill(4_35_000_00, -35, 10)
    story.talk(
        (-20, "09:50"),
        "client",
        "Why are there two reds? Explained the screens; sends cloth samples.",
        13,
        was_problem=True,
    )
    story.talk((-15, "10:00"), "us", "Off to the weavers for two weeks. Pages 1–40 for reading when back.", 9, mood=4)
    story.wrote((-9, "11:30"), "us", "Pages 1–40 for reading, no hurry.")
    story.tried((-6, "10:35"), "us", "no_answer", "Rang out; still travelling?")
    story.owed("client", "Pages 1–40 read", (-15, "10:00"), (5, "18:00"), kind="request")


def beagle(story: Story) -> None:
    """Day thirty after the new shop went live."""
    live = story.when.days(-30)
    story.project(
        "shop",
        "Shop",
        "online shop",
        "aftercare",
        (-31, 3),
        fee=18_500_00,
        fee_used=17_900_00,
        delivered_on=live,
        cadence_days=20,
        stated_rag="green",
        status_note="Live on a Saturday, before the doors opened.",
        stated_on=story.when.day(-20),
    )
    story.plan(
        done("Brief signed", -140), done("Range chosen", -98), done("Tills joined", -40), done("Handed over", -20)
    )
    what = {"what": "Shop live", "why": "As agreed", "state": "done", "approved_by": "Ruth Harding"}
    story.add("changes", **what, kind="delivery", raised_on=live, client_told_on=live)
    story.bill(9_250_00, -190, -160, (9_250_00, -158))
    story.bill(9_250_00, -29, 1)
    story.talk((-16, "08:40"), "us", "First week: 61 orders, nine by customers of the shop.", 12, mood=5)
    story.talk((-6, "09:15"), "us", "Orders steady. Too many mails about dog coat sizes, wants a chart.", 10, mood=4)


def gruenwerk(story: Story) -> None:
    """A first order, so twice as much talking: three days are enough silence."""
    story.project(
        "shop", "First shop", "online shop", "brief", (-2, 14), fee=15_000_00, fee_used=900_00, stated_rag="green"
    )
    story.plan(
        ahead("Brief signed", 6, approval=True),
        ahead("Plan agreed", 13),
        ahead("Prototype", 34),
        ahead("Shop open", 66),
    )
    story.bill(4_500_00, -13, 17)
    story.noted((-12, "16:30"), "From sales: recommended by Jens Petersen. Was burnt by an agency once.")
    story.talk(
        (-10, "09:00"), "us", "Kick-off. Boxes by subscription, no plastic on any picture.", 45, channel="video", mood=4
    )
    story.talk((-8, "09:10"), "us", "Brief, part one: who buys, and why every second box is cancelled.", 25, mood=4)
    story.talk((-5, "08:55"), "us", "Asked about the payment provider; he wants to think.", 12, mood=3)
    story.talk((-3, "09:05"), "us", "Brief, part two. Wants to know what happens if he is late.", 21, mood=4)
    story.owed("us", "Brief as a clean copy", (-3, "09:05"), (4, "18:00"))
    story.owed(
        "client",
        "Choice of payment provider",
        (-5, "08:55"),
        (5, "18:00"),
        kind="decision",
        milestone_id=story.step("Brief signed"),
    )
