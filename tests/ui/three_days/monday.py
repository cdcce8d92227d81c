"""Monday: the promise waits for Oleg, and the angry client rings before we do."""

from tests.ui.driver import Day
from tests.ui.three_days.checks import evening, queue_and_headline, triage


async def the_weekend_has_forgotten_nothing(day: Day) -> None:
    """The complaint is owed, Oleg is late, and the plan of Friday puts nothing off that they do not know of."""
    await day.pass_time(days=2, hours=15, minutes=10)
    resting = await queue_and_headline(day, "Havelblick", "Fenwick")
    assert resting == {"Kastanie": "There it is", "Albion Sound": "Hold until"}
    assert "do Oleg, reminded 1 ×, no word since Fri 13" in day.row("Fenwick")
    await day.press("1")
    day.sees("Call now 1: Rolf/Havelblick acknowledgement by 10:25")
    await triage(
        day,
        ("Havelblick", "enter", "Chosen for today: Havelblick"),
        ("Fenwick", oleg_is_late, "Chosen for today: Fenwick"),
        ("Kastanie", the_plan_hides_nothing, "skipped 1 Kastanie"),
    )


async def oleg_is_late(day: Day) -> None:
    day.sees("▪ due  do", "Your promise for 17:00 (banner in three sizes) waits for Oleg Marin, reminded 1 ×")
    day.sees("no word since Fri 13 Nov, 2 days late", "do  banner in three sizes, today 17:00")
    await day.press("enter")


async def the_plan_hides_nothing(day: Day) -> None:
    day.sees("Shop was down for an hour and the client does not know", "Invoice 2041 is 11 days late")
    await day.press("j")


async def the_angry_client_rings_first(day: Day) -> None:
    """Nobody took it; the call back counts as theirs, and acknowledges what they complained of."""
    await day.pass_time(minutes=10)
    await day.press("i")
    await day.type("rol")
    await day.press("tab")
    assert day.foot == "Havelblick called: missed"
    await queue_and_headline(day, "Havelblick", "Kastanie", "Fenwick")
    await day.go_to("Havelblick")
    day.sees("Rolf Lehmann called just now and nobody called back", "You first 9/11")
    await day.press("c", "tab")
    await day.go_to("an acknowledgement is due by 10:25")
    await day.press("space", "tab")
    await day.type("He gets the list today.")
    await day.pass_time(minutes=10)
    await day.press("ctrl+s", "r", "2", "enter")
    assert day.foot.startswith("Logged a call with Havelblick: reached")
    resting = await queue_and_headline(day, "Kastanie", "Fenwick")
    assert resting["Havelblick"] == "It is their turn"
    day.sees("You first 9/11")


async def the_outage_is_told(day: Day) -> None:
    """What they know of rests today; the bill returns tomorrow, plan or no plan."""
    await day.go_to("Kastanie")
    await day.press("c", "tab")
    await day.go_to("Shop was down for an hour")
    await day.press("space", "tab")
    await day.type("Is not cross.")
    await day.pass_time(minutes=10)
    await day.press("ctrl+s", "r", "enter", "enter")
    assert day.foot.startswith("Logged a call with Kastanie: reached")
    resting = await queue_and_headline(day, "Fenwick")
    assert resting == {"Kastanie": "You talked", "Albion Sound": "Hold until", "Havelblick": "It is their turn"}
    day.sees("back Tue 09:00 You talked at 09:10")


async def oleg_is_reminded_again(day: Day) -> None:
    await day.pass_time(hours=4)
    await day.press("3")
    await day.go_to("banner drawing")
    await day.press("y")
    assert "asked" in day.app.clipboard
    await day.press("y")
    day.sees("reminded 2 ×, just now, no word since Fri 13 Nov")
    await queue_and_headline(day, "Fenwick")
    assert "do" in day.row("Fenwick")


async def the_day_is_closed(day: Day) -> None:
    """The promise was broken at five; who was chosen for it and not called is chosen for tomorrow."""
    await day.pass_time(hours=4, minutes=20)
    resting = await queue_and_headline(day, "Fenwick")
    assert "do" not in day.row("Fenwick").split()
    assert await evening(day, resting) == "3 things left for today"
    day.sees("Chosen and not called", "Oleg Marin: banner drawing", "banner in three sizes")
    day.misses("2043", "2041", "Albion Sound")
    await day.press("t")
    assert day.foot == "Chosen for tomorrow: Fenwick"
    assert await evening(day, resting) == "2 things left for today"
    await day.press("escape")
