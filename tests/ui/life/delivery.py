"""While it is made: silence, decisions, moves, problems, objections, money."""

from tests.ui.driver import Day
from tests.ui.life.steps import call, field, turn_to


async def a_colleague_falls_silent(day: Day) -> None:
    """What Oleg makes is needed for our promise: his silence is a reason until he is reminded."""
    await turn_to(day, "Owed")
    await day.go_to("layout")
    await day.press("e")
    await field(day, "needed_for_id")
    await day.type("first\n")
    await day.press("ctrl+s")
    await day.pass_time(days=3)
    await turn_to(day, "Overview")
    day.row("Your promise for Fri 18:00 (first draft) waits for Oleg Marin, silent 3 days")
    await day.press("3")
    await day.go_to("layout")
    await day.press("y")
    assert "- layout for Nordbau, by Thu 26 Nov" in day.app.clipboard
    await day.press("y")
    assert day.foot == "Reminded Oleg Marin of 1 thing"
    day.row("layout reminded 1 ×")
    await turn_to(day, "Overview")
    day.row("waits for Oleg Marin, reminded 1 ×, no word since Mon")
    await turn_to(day, "Owed")
    for kept in ("layout", "first draft", "logo"):
        await day.go_to(kept)
        await day.press("x")
        assert day.foot == f"Kept: {kept}"


async def a_decision_of_theirs_blocks_a_milestone(day: Day) -> None:
    """The layout waits for their approval, and the slack that is left is told until they have decided."""
    await turn_to(day, "Plan")
    await day.go_to("· Layout")
    await day.press("x", "n")
    await day.type("8 dec")
    await day.press("enter")
    await turn_to(day, "Overview")
    day.sees("approval of Layout blocks Layout, 11 days left")
    await day.pass_time(days=14)
    day.row("approval of Layout blocks Layout in 1 day")
    await day.press("3")
    await day.go_to("approval of Layout")
    day.sees("1 working day of slack left")
    await day.press("x")
    await turn_to(day, "Overview")
    day.misses("approval of Layout blocks")
    await turn_to(day, "Plan")
    await day.go_to("· Layout")
    await day.press("x", "y")
    day.row("✓ Layout")


async def a_milestone_moves(day: Day) -> None:
    """The plan is adjusted, and that they do not know of it is a reason until they are told in a call."""
    await turn_to(day, "Plan")
    await day.go_to("· Texts")
    await day.press("z")
    await day.type("29 jan")
    await day.press("tab")
    await day.type("late photos")
    await day.press("enter")
    assert day.foot.endswith("they do not know yet")
    await turn_to(day, "Overview")
    day.row("and the client does not know")
    day.sees("1 milestone behind the plan")
    await call(day, "Told.", tick="does not know")
    await turn_to(day, "Overview")
    day.misses("and the client does not know")


async def they_call_first_with_a_problem(day: Day) -> None:
    """Their problem is a complaint from the note on, and goes through its stages until both interests are named."""
    await day.pass_time(days=6, hours=1)
    await day.press("i")
    await day.type("je\nOld prices")
    await day.press("ctrl+s", "y", "2", "enter")
    assert day.foot == "Nordbau called: talked"
    await turn_to(day, "Overview")
    day.row("Complaint “Old prices”: an acknowledgement is due by Thu 10:17")
    day.sees("1 open complaint", "mood 2 of 5")
    await turn_to(day, "Care")
    await day.go_to("Old prices")
    await day.press("x", "x", "h")
    await day.type("old file")
    await day.press("enter")
    day.sees("reply 23 Dec 10:17, 5 d left")
    await day.press("x")
    await day.type("New prices")
    await day.press("enter", "x", "y", "y")
    assert day.foot == "Nordbau: closed · complaint Old prices"
    day.sees("kept: theirs yes, ours yes")
    await turn_to(day, "Overview")
    day.misses("Old prices”", "open complaint")


async def an_objection_comes_again(day: Day) -> None:
    """What worked the first time is said when the same is objected again."""
    await turn_to(day, "Care")
    await object_to_the_price(day)
    await day.go_to("price", "objection")
    await day.press("x")
    await day.type("Half now")
    await day.press("enter", "x", "y", "y")
    assert day.foot == "Nordbau: closed · objection price"
    await object_to_the_price(day)
    assert day.foot.startswith("Objected before: 16 Dec, price: what worked: Half now")
    await day.press("u")
    assert day.foot.startswith("Undone: Added objection price")


async def object_to_the_price(day: Day) -> None:
    await day.press("a", "down", "b")
    await day.type("price\nl\nToo dear")
    await day.press("ctrl+s")


async def an_invoice_is_paid_in_the_end(day: Day) -> None:
    """Messages, a call, a promise to pay that silences dunning, a part, and the rest: the money is as it was."""
    await turn_to(day, "Money")
    await day.press("a", "down", "v")
    await day.type("N1\n5000")
    await field(day, "due_on")
    await day.type("18 dec")
    await day.press("ctrl+s", "m")
    day.sees("N1 falls due on Fri 18 Dec")
    await day.press("enter")
    assert day.foot == "Reminded Nordbau of invoice N1 by message"
    await day.pass_time(days=3)
    await day.press("m")
    day.sees("N1 fell due yesterday, Fri 18 Dec; €5 000.00 is still open")
    await day.press("enter")
    await day.pass_time(days=9, minutes=5)
    await turn_to(day, "Overview")
    day.row("Invoice N1 is 10 days late, €5 000")
    day.sees("invoice N1 is 10 days late")
    await call(day, "they: pay invoice N1 by 8 jan")
    await turn_to(day, "Overview")
    day.misses("Invoice N1 is 10 days late")
    await turn_to(day, "Money")
    await day.go_to("N1")
    await day.press("x")
    await day.type("2000")
    await day.press("enter")
    assert day.foot == "Paid: N1, €2 000, €3 000 is still open"
    await day.pass_time(days=14)
    await turn_to(day, "Overview")
    day.row("Invoice N1 is 24 days late, €3 000; they promised it for Fri 8 Jan")
    await turn_to(day, "Money")
    await day.go_to("N1")
    await day.press("x", "enter")
    assert day.foot == "Paid: N1, €3 000"
    await turn_to(day, "Overview")
    day.misses("Invoice N1 is")
    day.sees("nothing is late")


async def the_fee_is_used_before_the_plan_is_done(day: Day) -> None:
    await turn_to(day, "Overview")
    await day.press("e")
    await field(day, "fee_used")
    await day.type("6000")
    await day.press("ctrl+s")
    day.sees("60 % of the fee used, 33 % of the plan done")


async def an_argument_is_backed(day: Day) -> None:
    """The facts about a move are copied as an evidence pack."""
    await turn_to(day, "Plan")
    await day.go_to("· Texts")
    await day.press("P", "ctrl+y")
    assert "late photos" in day.app.clipboard
    assert "5 working days" in day.app.clipboard
    await day.press("escape")
