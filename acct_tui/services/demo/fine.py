"""Three clients who are simply fine: spoken with lately, nothing open, the next call planned."""

from acct_tui.services.demo.moments import Moments
from acct_tui.services.demo.pages import Pages
from acct_tui.services.demo.telling import Story, ahead, done


def tell(pages: Pages, when: Moments) -> None:
    """Write the three."""
    roy(Story(pages, when, "roy", "etienne"))
    bayside(Story(pages, when, "bayside", "grace", "USD"))
    kumo(Story(pages, when, "kumo", "haruka", "JPY"))


def roy(story: Story) -> None:
    """An archive of wall paintings that goes well."""
    story.project(
        "archive",
        "Fresco archive",
        "website",
        "delivery",
        (-18, 10),
        fee=22_000_00,
        fee_used=11_300_00,
        stated_rag="green",
    )
    story.plan(
        done("Brief signed", -80),
        done("Catalogue scheme", -48),
        done("First 200 plates", -9),
        ahead("Search", 16),
        ahead("Open", 46),
    )
    story.bill(6_600_00, -120, -90, (6_600_00, -88))
    story.bill(6_600_00, -20, 10, (3_300_00, -6))
    story.talk((-18, "11:10"), "us", "Colours of the plates approved. An hour about ochre.", 52, mood=5)
    story.talk((-12, "10:30"), "us", "Search by saint, place and century is enough for a start.", 26, mood=4)
    story.talk((-6, "11:00"), "us", "First 200 plates are in; he found two mistakes and was proud.", 31, mood=5)
    story.talk((-1, "10:50"), "us", "Search looks right to him. Text about Saint-Chef next week.", 24, mood=5)
    story.next_call("Search: show the first results", (-1, "10:50"), (3, "11:00"), promised=True)
    story.owed("client", "Text about Saint-Chef", (-1, "10:50"), (6, "18:00"), kind="request")
    story.owed("jana", "Search by century", (-1, "11:30"), (2, "18:00"))


def bayside(story: Story) -> None:
    """Two projects for a charity, told about twice a week."""
    story.project(
        "news", "Newsletter", "retainer", "delivery", (-40, 12), fee=9_600_00, fee_used=7_000_00, stated_rag="green"
    )
    story.plan(
        done("October issue", -25), done("November issue", -4), ahead("December issue", 15), ahead("January issue", 40)
    )
    story.bill(2_400_00, -50, -20, (2_400_00, -22))
    story.talk(
        (-15, "16:20"),
        "client",
        "A donor got the issue twice. Old list; cleaned it together.",
        12,
        mood=3,
        was_problem=True,
    )
    story.talk((-5, "16:05"), "us", "November issue: opened by 41 in 100, best so far.", 10, mood=5)
    _bayside_portal(story)


def _bayside_portal(story: Story) -> None:
    story.project(
        "portal",
        "Member portal",
        "portal",
        "delivery",
        (-28, 16),
        fee=52_000_00,
        fee_used=27_500_00,
        stated_rag="green",
    )
    story.plan(
        done("Brief signed", -130),
        done("Rights and roles", -84),
        done("Prototype", -35, agreed=-37),
        ahead("Payments", 18),
        ahead("Live", 70),
    )
    why = "Their bank changed the test account"
    story.replan("Prototype", -39, 2, why)
    story.bill(15_600_00, -180, -150, (15_600_00, -149))
    story.bill(10_400_00, -24, 21)
    story.talk(
        (-19, "15:40"), "us", "Prototype shown to the board, two wishes, both small.", 28, channel="video", mood=5
    )
    story.talk((-10, "16:30"), "us", "Payments: monthly gifts first, then single ones.", 19, channel="video", mood=4)
    story.talk((-1, "16:00"), "us", "Test account works. Everyone away from Thursday on.", 14, channel="video", mood=5)
    story.next_call("Payments before Thanksgiving", (-1, "16:00"), (1, "16:00"), promised=True)
    story.owed("us", "One page for Walt", (-1, "16:00"), (7, "18:00"))


def kumo(story: Story) -> None:
    """Fine, and on holiday today."""
    story.project(
        "shop",
        "Shop in English",
        "online shop",
        "delivery",
        (-19, 11),
        fee=3_800_000,
        fee_used=1_900_000,
        stated_rag="green",
    )
    story.plan(
        done("Brief signed", -84), done("Texts", -38), done("Range", -13), ahead("Shipping", 19), ahead("Open", 50)
    )
    story.bill(1_140_000, -125, -95, (1_140_000, -96))
    story.bill(760_000, -16, 14)
    story.talk(
        (-19, "09:05"), "us", "Texts: fewer words, more leaves. Kenji read every line.", 22, channel="video", mood=4
    )
    story.talk((-12, "09:15"), "us", "Range agreed: fourteen teas, two gift boxes.", 17, channel="video", mood=5)
    story.talk((-6, "09:00"), "us", "Shipping to Europe through one partner; quotes in December.", 15, mood=4)
    story.wrote((-3, "08:52"), "client", "Monday is a holiday here, so Tuesday please.", needs_answer=False)
    story.talk((-2, "09:10"), "us", "Gift box photos chosen. We talk on Tuesday, Monday is a holiday.", 11, mood=5)
    story.next_call("Shipping quotes with Haruka", (-2, "09:10"), (1, "09:00"), promised=True)
