"""From the handover by sales to a plan that is agreed."""

from tests.ui.driver import Day
from tests.ui.life.steps import field, turn_to


async def sales_hand_over(day: Day) -> None:
    """Sales have signed a client: it is written down with whom to talk to, the order, and who works on it."""
    await day.press("enter")
    await day.type("berl")
    await day.press("tab", "ctrl+s")
    await day.type("Nordbau")
    await day.press("ctrl+s")
    await day.type("Jens Petersen\ndec")
    await day.press("tab", "ctrl+s")
    await day.type("Site")
    await day.press("tab", "tab", "tab", "tab")
    await day.type("26 feb\n10000")
    await day.press("ctrl+s")
    assert day.foot == "Added project Site"
    day.sees("kick-off call today", "unknown")
    await day.press("B")
    await day.go_to("Colleagues")
    await day.press("enter", "a")
    await day.type("Oleg Marin")
    await day.press("ctrl+s", "escape", "escape")


async def what_sales_promised_is_tracked(day: Day) -> None:
    await turn_to(day, "Overview")
    day.sees("▸ handover", "every 3 working days instead of 5: their first order")
    await day.press("n", "1", "tab")
    await day.type("- first draft fri\nthey: logo thu")
    await day.press("ctrl+s")
    assert day.foot == "Site: handover → brief; 2 agreements tracked"
    await day.press("3")
    day.row("Fri 18:00 Nordbau • first draft")
    day.row("Thu 18:00 Nordbau • logo")


async def the_brief_is_filled_in(day: Day) -> None:
    await turn_to(day, "Brief")
    await day.press("a", "down", "u")
    day.sees("0 of 8 answered, 0 agreed")
    await day.press("x")
    await day.type("40 requests")
    await day.press("ctrl+t", "ctrl+s")
    day.sees("1 of 8 answered, 1 agreed")
    await day.pass_time(minutes=30)
    await day.press("c")
    day.sees("Brief: Who buys from you", "WE OWE", "first draft, Fri 18:00")
    await day.press("tab", "j", "space")
    await day.type("Builders")
    await day.press("ctrl+s", "tab")
    await day.type("@oleg: layout thu")
    await day.press("ctrl+s", "r", "4", "ctrl+s")
    assert day.foot.startswith("Logged a call with Nordbau: reached")
    day.sees("2 of 8 answered, 2 agreed")
    await turn_to(day, "Overview")
    day.misses("Kick-off of Site", "pulse        10 ━━━━━━━━━━   –")


async def goals_are_numbers(day: Day) -> None:
    await turn_to(day, "Brief")
    await day.press("a", "down", "g")
    await day.type("Requests\na month\n10\n40\n26 feb")
    await day.press("ctrl+s")
    await day.go_to("Requests")
    await day.press("a", "down", "r")
    await day.type("16")
    await day.press("ctrl+s")


async def a_plan_is_agreed(day: Day) -> None:
    await turn_to(day, "Overview")
    await day.press("n")
    day.sees("brief → plan", "The brief has no answer to 6 of 8 questions yet.")
    await day.press("enter")
    assert day.foot == "Site: brief → plan"
    await turn_to(day, "Plan")
    for name, on, approval in (("Layout", "11 dec", "y"), ("Texts", "22 jan", ""), ("Launch", "26 feb", "")):
        await day.press("a", "down", "m")
        await day.type(name)
        await field(day, "forecast_on")
        await day.type(on)
        if approval:
            await field(day, "needs_approval")
            await day.type("y\n")
        await day.press("ctrl+s")
    await day.press("n")
    day.sees("plan → delivery", "From now on the days first agreed: Layout Fri 11 Dec, Texts")
    await day.press("enter")
    assert day.foot == "Site: plan → delivery; 3 days agreed"
    await turn_to(day, "Overview")
    day.sees("the plan holds")
