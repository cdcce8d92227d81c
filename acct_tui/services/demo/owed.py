"""Three clients whom we owe an answer this morning: a broken promise, a missed call, a complaint."""

from acct_tui.services.demo.moments import Moments
from acct_tui.services.demo.pages import Pages
from acct_tui.services.demo.telling import Story, ahead, done

LATE_INVOICE = "invoice-volga-03"


def tell(pages: Pages, when: Moments) -> None:
    """Write the three."""
    volga(Story(pages, when, "volga", "anna"))
    kranz(Story(pages, when, "kranz", "kim", "CHF"))
    mira(Story(pages, when, "mira", "ola", "PLN"))


def volga(story: Story) -> None:
    """A call promised for 08:15 is half an hour late, and an invoice sixteen days."""
    story.project("finder", "Tyre finder", "tool", "plan", (-7, 12), fee=12_500_00, fee_used=1_800_00)
    story.plan(
        done("Brief signed", -20),
        ahead("Plan agreed", 6, approval=True),
        ahead("Prototype", 22),
        ahead("Live", 55),
    )
    story.bill(3_750_00, -33, 12)
    stated = {"stated_rag": "green", "status_note": "On plan, photos in November.", "stated_on": story.when.day(-24)}
    story.project(
        "relaunch", "Spring relaunch", "website", "delivery", (-26, 7), fee=28_000_00, fee_used=23_500_00, **stated
    )
    story.plan(
        done("Brief signed", -120),
        done("Structure", -92),
        done("Design", -41, agreed=-44),
        ahead("Fair banner", 4),
        ahead("Photos", 8, agreed=-6, approval=True),
        ahead("Launch", 34, agreed=24),
    )
    story.replan("Design", -47, 3, "Second round for the phone pages")
    story.replan("Photos", -20, 14, "First snow; the warehouse has no hands free")
    story.replan("Launch", -20, 3, "Waits for the photos; Russia rests from 31 December to 8 January")
    story.bill(8_400_00, -130, -100, (8_400_00, -104))
    _volga_money(story, story.bill(4_200_00, -46, -16))
    _volga_talks(story)
    _volga_owed(story)


def _volga_money(story: Story, invoice: str) -> None:
    irina = story.person("irina")
    story.chase((-13, "09:30"), "email", "Friendly word: due on Saturday.", invoice_id=invoice)
    story.chase((-10, "09:10"), "email", "Reminder sent to Irina.", invoice_id=invoice)
    story.wrote((-10, "09:10"), "us", "Reminder for the September invoice.", contact_id=irina, invoice_id=invoice)
    story.chase((-5, "11:15"), "phone", "Voicemail for Irina.", invoice_id=invoice)
    story.tried(
        (-5, "11:15"), "us", "voicemail", "Asked when the transfer goes out.", contact_id=irina, invoice_id=invoice
    )


def _volga_talks(story: Story) -> None:
    story.talk((-20, "13:10"), "us", "Told her: photos and launch move, the snow came early. Not pleased.", 14, mood=2)
    story.talk((-15, "10:30"), "us", "Winter numbers; wants the dealer map higher on the page.", 14, mood=3)
    story.talk(
        (-12, "14:20"), "client", "Dealers say the map is slow. Jana fixed it the same day.", 9, was_problem=True
    )
    story.talk((-9, "10:05"), "us", "Banner before the fair. Tired of dates that move.", 12, mood=2)
    story.wrote((-2, "15:32"), "client", "Can we talk before my fair meeting on Monday?", "chat", needs_answer=True)


def _volga_owed(story: Story) -> None:
    answer = story.wrote((-2, "16:02"), "us", "I'll call you on Monday, 10:15 your time.", "chat")
    why = "Her fair meeting is at noon, her time"
    story.next_call(
        "Call Anna before the fair", (-2, "16:02"), (0, "08:15"), promised=True, why=why, interaction_id=answer
    )
    story.owed("us", "November report", (-9, "10:05"), (4, "18:00"))
    story.owed("client", "New logo as vector file", (-9, "10:05"), (1, "18:00"), kind="request")
    banner = story.owed("us", "Fair banner to the printer", (-9, "10:05"), (4, "12:00"), promised=False)
    story.owed("oleg", "Fair banner as print file", (-1, "09:40"), (2, "12:00"), needed_for_id=banner)
    story.owed("pavel", "Take the pop-up off the old tyre pages", (-1, "10:20"), (5, "18:00"))


def kranz(story: Story) -> None:
    """Kim called at 08:27 and nobody answered."""
    story.project(
        "configurator",
        "Configurator",
        "tool",
        "review",
        (-38, 3),
        fee=46_000_00,
        fee_used=39_500_00,
        stated_rag="green",
    )
    story.plan(
        done("Brief signed", -180),
        done("Price rules", -118),
        done("Prototype", -74),
        done("Review one", -16),
        ahead("Review two", 4, approval=True),
        ahead("Live", 14),
    )
    story.bill(13_800_00, -250, -220, (13_800_00, -226))
    story.bill(13_800_00, -110, -80, (7_000_00, -84), (6_800_00, -71))
    story.bill(9_200_00, -20, 10)
    story.talk((-18, "09:40"), "us", "Machine prices come from their ERP; Urs sends the list.", 13, mood=4)
    story.talk((-13, "10:15"), "us", "Review one: 34 points, Kim wants them sorted by machine.", 22, mood=3)
    story.talk((-8, "09:20"), "us", "Half of the points done. Asked about the French texts again.", 9, mood=4)
    story.wrote((-4, "14:12"), "client", "French texts attached, from Léa.", needs_answer=False)
    story.talk(
        (-2, "10:45"), "us", "Eleven points left, none of them big. Sales wants to try it next week.", 15, mood=4
    )
    story.owed("jana", "Rounding of prices in francs", (-2, "11:05"), (2, "18:00"))
    story.owed("us", "Answer to each point of the review", (-2, "10:45"), (4, "18:00"))
    story.owed("client", "Names of the three sales people who test", (-2, "10:45"), (3, "18:00"), kind="request")
    story.tried((0, "08:27"), "client", "no_answer", needs_answer=True)


def mira(story: Story) -> None:
    """A reply to Ola's complaint is due at half past ten."""
    story.project(
        "lookbook", "Lookbook", "campaign", "delivery", (-12, 5), fee=38_000_00, fee_used=21_000_00, stated_rag="amber"
    )
    story.plan(
        done("Brief signed", -55),
        done("Shooting", -30),
        done("Pages", -8),
        ahead("Print", 7, agreed=2),
        ahead("Online", 17),
    )
    story.bill(11_400_00, -80, -50, (11_400_00, -52))
    disputed = story.bill(9_500_00, -39, -9, disputed=True)
    story.talk((-19, "10:20"), "us", "Chose 26 of 140 pictures, she trusts Oleg with the order.", 18, mood=4)
    story.talk((-14, "11:00"), "us", "Page order agreed; captions in two languages.", 10, mood=4)
    story.talk((-9, "13:30"), "us", "Told her the pages come on Wednesday. Pleased.", 6, mood=4)
    story.talk(
        (-5, "10:30"),
        "client",
        "Four pages show last year's coats. Her boss saw it first.",
        17,
        mood=1,
        was_problem=True,
    )
    story.replan("Print", -2, 5, "Four pages are made anew")
    _mira_complaint(story)
    story.wrote((-5, "11:50"), "us", "We have it, we are sorry; reply with dates by Monday morning.")
    story.noted((-3, "15:00"), "Sofía found it: two folders called autumn. Retouching costs us a day.")
    story.talk(
        (-2, "14:10"),
        "us",
        "Two of the coats can be re-shot on Tuesday; print moves to 2 December. Reply follows on Monday.",
        8,
        mood=2,
    )
    story.owed("oleg", "Four new pages", (-2, "14:30"), (3, "18:00"), invoice_id=disputed)


def _mira_complaint(story: Story) -> None:
    story.pages.add(
        "complaints",
        "mira",
        client_id="client-mira",
        project_id=story.project_id,
        contact_id=story.person("ola"),
        kind="complaint",
        topic="wrong pictures",
        severity="medium",
        text="Four pages of the lookbook show last year's coats.",
        remedy_sought="New pages before the print date, and no second invoice until then.",
        received_at=story.when.at(-5, "10:30"),
        acknowledged_at=story.when.at(-5, "11:50"),
        assessed_at=story.when.at(-3, "15:00"),
        root_cause="Two picture folders with the same name.",
    )
