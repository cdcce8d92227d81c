"""Friday, from ten to nine until the evening."""

from tests.ui.driver import Day
from tests.ui.three_days.checks import evening, queue_and_headline, triage


async def the_morning_is_sorted(day: Day) -> None:
    """Only Moscow is awake; one client is held because their board meets, which names what falls due until then."""
    day.sees("Now 1: Marina/Severny quiet 5 days")
    assert await queue_and_headline(day, "Severny Chai") == {"Kastanie": "There it is", "Albion Sound": "There it is"}
    day.sees("back 09:00 There it is 08:50, too early")
    await triage(
        day,
        ("Severny Chai", "enter", "Chosen for today: Severny Chai"),
        ("Kastanie", "j", "3/5"),
        ("Albion Sound", hold_until_the_board_met, "Held Albion Sound until Tue 24 Nov"),
        ("Fenwick", "j", "5/5"),
        ("Polyana Books", "j", "skipped 3 Kastanie, Fenwick, Polyana Books"),
    )
    assert await queue_and_headline(day, "Severny Chai") == {"Kastanie": "There it is", "Albion Sound": "Hold until"}
    day.sees("Not now: Hold until Tue: their board meets")


async def hold_until_the_board_met(day: Day) -> None:
    await day.press("z", "7")
    await day.type("tue\ntheir board meets")
    day.sees("Hold  Albion Sound", "→ Tue 24 Nov", "Inside it: invoice 2043 is due for a call Mon")
    await day.press("enter")


async def something_is_promised_without_a_day(day: Day) -> None:
    """It is asked for a day and kept without: it will come back by itself."""
    await day.pass_time(minutes=35)
    await day.go_to("Severny Chai")
    await day.press("c")
    await day.type("Twelve pages are ready.\nwe: send the photo list")
    await day.press("ctrl+s", "ctrl+s")
    day.sees("No day for: send the photo list. ctrl+s again keeps it so", "empty: back Tue 09:25 (promise)")
    await day.press("ctrl+s")
    assert day.foot.startswith("Logged a call with Severny Chai: reached")
    await queue_and_headline(day, "Kastanie")
    await day.go_to("Severny Chai")
    day.sees("Not due yet: You promised send the photo list without a day, today")


async def a_silent_colleague_is_reminded(day: Day) -> None:
    await day.press("3")
    await day.go_to("banner drawing")
    day.sees("Oleg Marin", "silent 5 days", "for banner in three sizes, Mon 17:00")
    await day.press("y")
    assert "- banner drawing for Fenwick, by Fri 20 Nov" in day.app.clipboard
    await day.press("y")
    assert day.foot == "Reminded Oleg Marin of 1 thing"
    day.sees("reminded 1 ×, just now, no word since Fri 13 Nov")


async def an_angry_client_calls(day: Day) -> None:
    """Their problem becomes a complaint, which wants a word within a working day."""
    await day.pass_time(hours=1)
    await day.press("i")
    await day.type("rol\nThe booking form loses guests")
    await day.press("ctrl+s", "y", "1", "enter")
    assert day.foot == "Havelblick called: talked"
    resting = await queue_and_headline(day, "Kastanie")
    assert resting == {"Havelblick": "You talked", "Albion Sound": "Hold until"}
    day.sees("back 17:25")
    await day.press("1")
    assert "amber" in day.row("Havelblick")


async def a_plan_is_made_by_habit(day: Day) -> None:
    """They do not know that the shop was down, and a bill is late: a call planned for next week hides neither."""
    await day.press("2")
    await day.go_to("Kastanie")
    await day.press("c")
    await day.type("Red wines come first.")
    await day.pass_time(minutes=10)
    await day.press("ctrl+s", "r")
    day.sees("empty: stays in now (not told yet)")
    await day.press("enter")
    await day.type("fri 9:00")
    day.sees("→ Fri 27 Nov 09:00")
    await day.press("enter", "n")
    assert day.foot.startswith("Logged a call with Kastanie: reached")
    await queue_and_headline(day, "Kastanie")
    await day.go_to("Kastanie")
    day.sees("You planned to call 27 Nov 09:00, but: Shop was down for an hour and the client does not know")
    day.sees("Resting until Mon 09:00. You talked at 10:25", "Invoice 2041 is 8 days late")


async def a_letter_is_answered(day: Day) -> None:
    """Who prefers letters is written to, at the latest after four working hours."""
    day.sees("back 11:41 Not due yet: Lev Antonov wrote")
    await day.pass_time(hours=1, minutes=20)
    await queue_and_headline(day, "Polyana Books", "Kastanie")
    assert "write answer, wrote yesterday 16:40" in day.row("Polyana")
    await day.press("1")
    day.sees("Call now 1: write Lev/Polyana")
    await day.press("2")
    await day.go_to("Polyana")
    await day.press("x")
    assert day.foot.startswith("Polyana Books: answered")
    await queue_and_headline(day, "Kastanie")


async def the_day_is_closed(day: Day) -> None:
    """What was put off by habit, who is owed a word and what Oleg owes is left."""
    await day.pass_time(hours=5, minutes=45)
    resting = await queue_and_headline(day, "Havelblick", "Kastanie", "Fenwick")
    assert resting == {"Albion Sound": "Hold until"}
    assert "do Oleg, reminded 1 ×" in day.row("Fenwick")
    assert await evening(day, resting) == "3 things left for today"
    day.sees("Oleg Marin: banner drawing", "Shop was down for an hour and the client does not know")
    day.sees("They wait for us", "“The booking form loses guests”: an acknowledgement is due by Mon 10:25")
    day.sees("First call Mon", "Mon 23 Nov 09:00 Havelblick")
    await day.press("escape")
