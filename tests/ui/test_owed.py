"""The ledger by keys: what was kept leaves the queue, a new date moves its sentence, a message is a reminder."""

import re

import pytest

from acct_tui.services.queue import call_queue
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.snapshots import Snap


async def reasons(day: Day, client: str) -> None:
    """Look at a client in the call queue."""
    await day.press("2")
    await day.go_to(client)


async def test_what_was_kept_is_no_reason_any_more(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("3")
        day.sees("3 Owed 6 due", "We owe 12", "They owe 22", "Kept in 90 days", "we 10 of 13", "colleagues not known")
        await day.go_to("Call Anna before the fair")
        assert "! 32 min late" in day.cursor
        await day.press("x")
        assert "Kept: Call Anna before the fair" in day.foot
        day.sees("3 Owed 5 due", "We owe 11")
        await reasons(day, "Volga Tyres")
        day.misses("You promised to call at 08:15")
        await day.press("3", "u")
        day.sees("3 Owed 6 due", "Call Anna before the fair")


async def test_a_new_date_that_they_know_is_the_one_the_queue_goes_by(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("3")
        await day.go_to("Banner set")
        day.sees(
            "Oleg Marin: Banner in five sizes, 19 Nov, reminded 1 ×, no word since Wed 11 Nov",
            "We promised it Thu 19 Nov",
        )
        await day.press("z")
        day.sees("Now Thu 26 Nov 18:00", "Untold it stays promised as it is")
        await day.press("enter")
        day.sees("Type a day or a time")
        await day.type("fri")
        day.sees("→ Fri 27 Nov 18:00")
        await day.press("tab", "y", "ctrl+s")
        assert "Moved: Banner set · Fri 27 Nov 18:00" in day.foot
        day.sees("first Thu 26 Nov 18:00")
        await reasons(day, "Osk")
        day.sees("Your promise for Fri 18:00 (Banner set) waits for Oleg Marin")


async def test_a_date_that_they_do_not_know_leaves_the_promise_where_it_is(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("3")
        await day.go_to("Banner set")
        await day.press("z")
        await day.type("fri\n")
        assert "Planned for later, they do not know: Banner set" in day.foot
        day.sees("we plan Fri 18:00, untold", "we plan Fri 27 Nov 18:00, and they do not know")
        await reasons(day, "Osk")
        day.sees("Your promise for Thu 18:00 (Banner set) waits for Oleg Marin")


async def test_one_message_to_a_colleague_counts_when_one_says_so(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("3")
        await day.go_to("Four new pages")
        assert "@ Oleg Marin" in day.row("reminded 1 ×, no word since Wed 11 Nov")
        day.sees("not reminded yet")
        await day.press("y")
        day.sees(
            "Hello Oleg,",
            "I asked you for some of these before, last on Thu 19 Nov",
            "- Four new pages for Mira, by Thu 26 Nov",
            "Count it as a reminder of 3 things?",
        )
        assert "Banner in five sizes for Osk" in day.app.clipboard
        await day.press("n")
        day.sees("not reminded yet")
        await day.press("y", "y")
        assert "Reminded Oleg Marin of 3 things" in day.foot
        day.sees("reminded 1 ×, just now")
        assert "@ Oleg Marin" in day.row("reminded 2 ×, no word since Wed 11 Nov")
        await day.press("y")
        day.sees("I have asked you for these twice since Thu 19 Nov", "name me a day by return")
        await day.press("n")
        await reasons(day, "Osk")
        day.sees("waits for Oleg Marin, reminded 2 ×, no word since Wed 11 Nov")
        await day.press("u")
        day.sees("waits for Oleg Marin, reminded 1 ×, no word since Wed 11 Nov")


async def test_a_message_about_money_rests_the_reason_and_paid_ends_the_debt(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("3")
        await day.go_to("invoice 1042")
        await day.press("y", "y")
        assert "Reminded Volga Tyres of 2 things" in day.foot
        day.sees("reminded 4 ×, just now")
        volga = next(row for row in call_queue(day.book).rows if row.client.name == "Volga Tyres")
        rests = {each.reason.finding.brief: each.rest and each.rest.why for each in volga.occasions}
        assert rests["invoice 1042 16 days late"] == "You reminded them at 08:47"
        await day.press("x", "enter")
        assert "Paid: 1042, €4 200" in day.foot
        assert not [row for row in day.rows if "1042" in row]
        await day.press("u")
        await day.go_to("invoice 1042")
        await day.press("z")
        await day.type("fri")
        await day.press("enter")
        assert "promised" in day.row("invoice 1042")


async def test_a_decision_shows_the_slack_of_what_it_blocks(driver: Driver) -> None:
    async with driver() as day:
        await day.press("3")
        await day.go_to("Logo approval")
        assert "today 18:00" in day.cursor
        day.sees("Plan agreed, 1 working day of slack left", "first Wed 18 Nov 18:00")
        await day.press("x")
        await day.press("2")
        await day.go_to("Nordbau")
        day.misses("Logo approval")


async def test_lines_are_filtered_opened_and_deleted(driver: Driver) -> None:
    async with driver() as day:
        await day.press("3", "slash")
        await day.type("oleg")
        assert [row for row in day.rows if "Osk" in row] == ["! 3 days late Osk Banner in five sizes reminded 1 ×"]
        day.sees("Only with oleg")
        await day.press("enter", "escape")
        assert day.row("We owe 12")
        await day.go_to("November report")
        await day.press("enter")
        day.sees("Promise or task November report")
        await day.press("escape", "d", "y")
        assert "Deleted" in day.foot
        assert not [row for row in day.rows if "November report" in row]
        await day.press("u")
        assert [row for row in day.rows if "November report" in row]


async def test_a_client_without_a_live_project_can_be_called_from_here(driver: Driver) -> None:
    async with driver() as day:
        with day.book.write("an old client") as writer:
            client = writer.add("clients", name="Old Mill", time_zone="Europe/Berlin", country="DE", currency="EUR")
            writer.add("commitments", client_id=client, owner="us", text="Old files", made_at=day.book.clock())
        await day.press("3")
        await day.go_to("Old files")
        await day.press("w")
        assert "Old Mill has no live project" in day.foot
        await day.press("y")
        assert "Nothing is promised to Old Mill" in day.foot
        await day.press("c")
        day.sees("Old Mill", "A client without a live project")


async def test_the_tab_of_a_project_has_the_same_keys_and_words(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        await day.press("2")
        await day.go_to("Osk")
        await day.press("enter", "right_square_bracket", "right_square_bracket")
        await day.go_to("Banner in five sizes")
        day.sees(
            "Asked of Oleg Marin Wed 11 Nov", "no word since Wed 11 Nov", "for Banner set, Thu 18:00", "reminded 1 ×"
        )
        await day.press("y", "y")
        day.sees("reminded 2 ×, just now")
        await day.go_to("Banner set")
        await day.press("z")
        await day.type("fri")
        await day.press("tab", "y", "ctrl+s")
        assert "Fri 18:00" in day.cursor
        day.sees("first Thu 26 Nov 18:00")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_it_looks_as_it_should(driver: Driver, snap: Snap, size: tuple[int, int]) -> None:
    async with driver(size) as day:
        await day.press("3")
        await day.go_to("Banner set")
        snap(day, f"owed-{size[0]}x{size[1]}")


async def test_what_is_due_of_each_side_adds_up_to_the_number_in_the_head(driver: Driver) -> None:
    async with driver((120, 60)) as day:
        await day.press("3")
        heads = [row for row in day.rows if re.match(r"(We|They|Colleagues) owe \d+", row)]
        assert [head.split()[0] for head in heads] == ["We", "They", "Colleagues"]
        due = [int(found[1]) for head in heads if (found := re.search(r"(\d+) due", head))]
        day.sees(f"3 Owed {sum(due)} due")
