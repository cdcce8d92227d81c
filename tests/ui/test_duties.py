"""Each duty of an account manager, from a key to a reason, a sentence or a part of health that is another one then."""

from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.life.steps import call, turn_to

WIDE = (140, 40)


async def open_project(day: Day, *words: str) -> None:
    await day.go_to(*words)
    await day.press("enter")


async def test_payments_are_controlled(driver: Driver) -> None:
    """What is paid is no reason any more."""
    async with driver(WIDE) as day:
        await open_project(day, "Volga Tyres", "Spring")
        day.row("Invoice 1042 is 16 days late, €4 200")
        await turn_to(day, "Money")
        await day.go_to("1042")
        await day.press("x", "enter")
        await turn_to(day, "Overview")
        day.misses("Invoice 1042")


async def test_debts_are_prevented(driver: Driver) -> None:
    """An invoice about to fall due is told of, by a message, and does not ask for a call."""
    async with driver(WIDE) as day:
        await open_project(day, "Beagle")
        day.row("Invoice 1049 is due in 1 day, £9 250")
        await turn_to(day, "Money")
        await day.press("m")
        day.sees("1049 falls due")
        await day.press("enter", "m")
        day.sees("No message is due.")
        await turn_to(day, "Overview")
        day.row("Invoice 1049 is due in 1 day, £9 250")
        day.sees("Waiting", "It is their turn")


async def test_both_parties_requirements_are_coordinated(driver: Driver) -> None:
    """A colleague's silence about what the client was promised is a reason, however often he is asked."""
    async with driver(WIDE) as day:
        await open_project(day, "Osk")
        day.row("waits for Oleg Marin, reminded 1 ×, no word since Wed 11 Nov, 3 days late")
        await day.press("3")
        await day.go_to("Osk", "Banner in five sizes")
        await day.press("y", "y")
        await day.press("1")
        await turn_to(day, "Overview")
        day.row("waits for Oleg Marin, reminded 2 ×, no word since Wed 11 Nov, 3 days late")
        await day.press("3")
        await day.go_to("Osk", "Banner in five sizes")
        await day.press("x", "1")
        await turn_to(day, "Overview")
        day.misses("waits for Oleg Marin")


async def test_a_decision_of_theirs_keeps_its_milestone(driver: Driver) -> None:
    """What they must decide is a reason by what it blocks, and none when they have."""
    async with driver(WIDE) as day:
        await open_project(day, "Grünwerk")
        day.row("Choice of payment provider blocks Brief signed in 6 days")
        await turn_to(day, "Owed")
        await day.go_to("Choice of payment provider")
        await day.press("x")
        await turn_to(day, "Overview")
        day.misses("Choice of payment provider blocks")


async def test_the_brief_is_filled_in(driver: Driver) -> None:
    """A question without an answer is a point of every call until it has one."""
    async with driver(WIDE) as day:
        await open_project(day, "Grünwerk")
        await day.press("c")
        day.sees("Brief: Which payment provider?")
        await day.press("escape")
        await turn_to(day, "Brief")
        await day.go_to("Which payment provider?")
        await day.press("x")
        await day.type("Mollie")
        await day.press("ctrl+s", "c")
        day.sees("Brief: Who delivers, and when?")
        day.misses("Brief: Which payment provider?")


async def test_goals_are_formulated_with_the_client(driver: Driver) -> None:
    """The step from the brief to the plan warns while no goal is a number."""
    async with driver(WIDE) as day:
        await open_project(day, "Grünwerk")
        await day.press("n")
        day.sees("No goal has a number to reach yet.")
        await day.press("escape")
        await turn_to(day, "Brief")
        await day.press("a", "down", "g")
        await day.type("Orders\na week\n10\n40\n26 feb")
        await day.press("ctrl+s", "n")
        day.misses("No goal has")


async def test_reports_are_understood(driver: Driver) -> None:
    """New numbers are to be explained in the next call until the client was told."""
    async with driver(WIDE) as day:
        await open_project(day, "Kranz")
        await turn_to(day, "Brief")
        await day.go_to("Quotes without a call")
        await day.press("a", "down", "r")
        await day.type("9")
        await day.press("ctrl+s", "c")
        day.sees("Explain Quotes without a call: 9 of 40 %")
        await day.press("escape")
        await day.go_to("Quotes without a call")
        await day.press("x", "c")
        day.misses("Explain Quotes")


async def test_the_queue_says_which_numbers_to_explain(driver: Driver) -> None:
    async with driver((200, 60)) as day:
        await day.press("2")
        day.sees("TO TELL", "Explain Dealer requests: 139 of 200 a month")


async def test_the_plan_is_followed_and_adjusted(driver: Driver) -> None:
    """That a day moved and they do not know is a reason until they are told, and a new day counts as moved again."""
    async with driver(WIDE) as day:
        await open_project(day, "Stroymir")
        day.row("Launch moved 4 days and the client does not know")
        await turn_to(day, "Plan")
        await day.go_to("Launch moved 4 days")
        await day.press("x")
        await turn_to(day, "Overview")
        day.misses("the client does not know")
        await turn_to(day, "Plan")
        await day.go_to("· Training")
        await day.press("z")
        await day.type("18 dec")
        await day.press("enter")
        await turn_to(day, "Overview")
        day.row("Training moved 8 days and the client does not know")
        day.sees("2 milestones behind the plan")


async def test_complaints_are_handled_so_that_no_interest_is_harmed(driver: Driver) -> None:
    """A complaint is a reason and a burden of health until it is closed with both interests named."""
    async with driver(WIDE) as day:
        await open_project(day, "Mira")
        day.row("Complaint “wrong pictures”: a reply is due by 10:30")
        day.sees("1 open complaint")
        await turn_to(day, "Care")
        await day.go_to("wrong pictures")
        await day.press("x")
        await day.type("New pages on Friday")
        await day.press("enter", "x", "y", "y")
        await turn_to(day, "Overview")
        day.misses("Complaint “wrong", "open complaint")


async def test_an_objection_is_met_with_what_worked_before(driver: Driver) -> None:
    async with driver(WIDE) as day:
        await open_project(day, "Kranz")
        await turn_to(day, "Care")
        await day.press("a", "down", "b")
        await day.type("price\nl\nToo dear")
        await day.press("ctrl+s")
        assert day.foot.startswith("Objected before")


async def test_relationships_are_maintained_after_the_delivery(driver: Driver) -> None:
    """The call of the thirtieth day is a reason until it is made."""
    async with driver(WIDE) as day:
        await open_project(day, "Beagle")
        day.row("30 days since delivery: aftercare call")
        await call(day, "Sales are up.", with_whom="Beagle & Co")
        day.misses("days since delivery: aftercare call")
