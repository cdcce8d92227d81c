"""Tuesday: what was promised without a day returns, the hold ends, and the day comes to its end with nothing left."""

from tests.ui.driver import Day
from tests.ui.three_days.checks import evening, queue_and_headline, triage


async def everything_that_waited_returns(day: Day) -> None:
    """Two working days without a day are a reason; the bill returns before the plan; the hold ends as London wakes."""
    await day.pass_time(hours=15, minutes=45)
    resting = await queue_and_headline(day, "Fenwick", "Severny Chai", "Kastanie")
    assert resting == {"Albion Sound": "There it is", "Havelblick": "It is their turn"}
    await day.press("1")
    day.sees("Now 3: do Tess/Fenwick Oleg, reminded 2 ×, no word since Fri 13 Nov", "do Marina/Severny")
    await triage(
        day,
        ("Severny Chai", the_promise_is_told, "Chosen for today: Severny Chai"),
        ("Kastanie", the_plan_is_overtaken, "Chosen for today: Kastanie"),
        ("Albion Sound", the_hold_is_over, "chosen for today  3  Severny Chai, Kastanie, Albion Sound"),
    )
    await day.pass_time(minutes=40)
    await queue_and_headline(day, "Fenwick", "Albion Sound", "Severny Chai", "Kastanie")


async def the_promise_is_told(day: Day) -> None:
    day.sees("You promised send the photo list without a day, 2 working days ago")
    await day.press("enter")


async def the_plan_is_overtaken(day: Day) -> None:
    day.sees("You planned to call Fri 09:00, but: Invoice 2041 is 12 days late")
    await day.press("enter")


async def the_hold_is_over(day: Day) -> None:
    day.sees("You held them until today: their board meets", "Invoice 2043 is 8 days late")
    await day.press("enter")


async def everything_is_dealt_with(day: Day) -> None:
    """Bills are spoken of, the list is sent, Oleg has drawn the banner at last, and Fenwick hears of it."""
    await speak_of(day, "Albion Sound", "Invoice 2043", "The board said yes.")
    await speak_of(day, "Kastanie", "Invoice 2041", "They will pay.")
    await day.press("3")
    for kept in ("send the photo list", "banner drawing", "banner in three sizes"):
        await day.go_to(kept)
        await day.press("x")
        assert day.foot == f"Kept: {kept}"
    await day.press("2")
    for name, said in (("Fenwick", "The banner hangs."), ("Severny Chai", "The list is there.")):
        await day.go_to(name)
        await day.talk(said)
    day.sees("Nobody now; from Wed 09:00: 1. Best free call: Joan/Bramley")


async def speak_of(day: Day, name: str, bill: str, said: str) -> None:
    """Call them and speak of a bill."""
    await day.press("2")
    await day.go_to(name)
    await day.press("c", "tab")
    await day.go_to(bill)
    await day.press("space", "tab")
    await day.type(said)
    await day.press("ctrl+s", "r", "enter", "enter")
    assert day.foot.startswith(f"Logged a call with {name}: reached")


async def nothing_is_left(day: Day) -> None:
    await day.pass_time(hours=7)
    resting = await queue_and_headline(day)
    assert resting == {"Havelblick": "It is their turn"}
    assert await evening(day, resting) == "Nothing is left for today."
    day.sees("First call tomorrow", "Wed 25 Nov 09:00 Havelblick")
