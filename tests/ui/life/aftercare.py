"""From the delivery to the ninetieth day after it, the next order and the end."""

from tests.ui.driver import Day
from tests.ui.life.steps import call, turn_to


async def it_is_delivered(day: Day) -> None:
    """The delivery has its day, is told, and sets the days of aftercare."""
    for step, days in (("Texts", 18), ("Launch", 28)):
        await day.pass_time(days=days)
        await turn_to(day, "Plan")
        await day.go_to(f"· {step}")
        await day.press("x")
        assert day.foot == f"Done: {step}"
    await day.press("n")
    day.sees("delivery → review", "Aftercare calls on 5 Mar, 28 Mar, 27 May, then every quarter.")
    await day.press("enter")
    assert day.foot == "Site: delivery → review; they do not know yet"
    await turn_to(day, "Overview")
    await day.go_to("Site is delivered and the client does not know")
    await day.press("x")
    day.misses("the client does not know")


async def they_are_asked_how_it_went(day: Day) -> None:
    await turn_to(day, "Care")
    await day.press("a", "down", "s")
    await day.type("nps\n9")
    await day.press("ctrl+s")
    await turn_to(day, "Brief")
    await day.go_to("Requests")
    await day.press("a", "down", "r")
    await day.type("34")
    await day.press("ctrl+s")
    await day.go_to("Requests")
    await day.press("x")
    assert day.foot == "Explained: Requests"
    await day.press("n")
    day.sees("review → aftercare", "Aftercare calls on 5 Mar")
    await day.press("enter")
    await turn_to(day, "Overview")
    day.sees("NPS 9")


async def aftercare_calls_come_on_their_days(day: Day) -> None:
    for days, since in ((7, 7), (30, 23), (90, 60)):
        await day.pass_time(days=since)
        await day.press("2")
        await day.go_to("Nordbau")
        await day.press("w")
        day.sees(f"{days} days since delivery: aftercare call")
        await day.press("escape")
        await call(day, "Fine")
        await day.press("w")
        day.misses("days since delivery")
        await day.press("escape")


async def the_next_order_is_won(day: Day) -> None:
    await turn_to(day, "Care")
    await day.press("a", "down", "y")
    await day.type("Newsletter")
    await day.press("ctrl+s")
    await day.go_to("Newsletter")
    await day.press("x", "x", "w")
    day.sees("New project  Nordbau", "Newsletter")
    await day.press("ctrl+s")
    assert day.foot == "Added project Newsletter"


async def the_project_is_closed(day: Day) -> None:
    await turn_to(day, "Overview")
    await day.press("n")
    day.sees("aftercare → closed")
    day.misses("Not paid", "still owe", "Not closed")
    await day.press("enter")
    assert day.foot == "Site: aftercare → closed"
    day.row("Newsletter")
    assert not any("Site" in row for row in day.rows)
