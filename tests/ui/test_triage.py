"""Triage of the demo's Monday: two keys a client at most, dialogs included, and everything can be taken back."""

from datetime import timedelta

from acct_tui.domain.queue.triage import undecided
from acct_tui.services.book import Book
from acct_tui.services.calls import Call, log_call
from acct_tui.services.queue import call_queue
from acct_tui.store import rows
from acct_tui.store.writer import write
from tests.ui.conftest import Driver
from tests.ui.driver import Day
from tests.ui.morning import TRIAGE
from tests.ui.snapshots import Snap

HOUR = timedelta(hours=1)


def open_ones(day: Day) -> list[str]:
    queue = call_queue(day.book)
    return [row.client.name for row in undecided(queue.rows, queue.desk)]


def called(day: Day, name: str) -> None:
    client = next(client for client in day.book.clients(day.book.desk()) if client.name == name)
    log_call(day.book, Call(client.id, name, "no_answer"))


async def test_two_keys_a_client_decide_a_whole_morning(driver: Driver) -> None:
    async with driver((80, 24)) as day:
        asked = open_ones(day)
        assert asked == [step.does.removeprefix("decides about ") for step in TRIAGE]
        await day.press("t")
        for number, step in enumerate(TRIAGE, 1):
            day.sees(f"{number}/{len(TRIAGE)}", f" {asked[number - 1]}  ", "points in all")
            await day.do(step)
            day.sees(step.told)
        day.sees("chosen for today 4 Volga Tyres, Mira, Osk, Casa Lume", "put off 2 Kranz, Grünwerk", "held 0")
        day.sees("dealt with 1 Beagle & Co", "fine until worse 1 Ganges Silk")
        day.sees('skipped 3 Stroymir, Nordbau, Café "Eule"')
        day.misses("not looked at", "called")
        await day.press("escape")
        assert "Health" in day.screen
        assert [name for name in open_ones(day) if name in {"Volga Tyres", "Osk", "Casa Lume", "Ganges Silk"}] == []
        for words in (
            "Chosen for today: Casa Lume",
            "Planned a call with Grünwerk",
            "Beagle & Co: done",
            "Chosen for today: Osk",
            "Ganges Silk is fine",
            "Planned a call with Kranz",
            "Chosen for today: Mira",
            "Chosen for today: Volga Tyres",
        ):
            await day.press("u")
            assert f"Undone: {words}" in day.foot
        assert open_ones(day) == asked


async def test_what_was_decided_is_taken_back_one_by_one(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2", "t", "u")
        assert "Nothing is decided yet" in day.foot
        await day.press("f")
        assert "They are owed a call: c, x or z." in day.foot
        day.sees("1/11", "Volga Tyres")
        await day.press("enter", "j", "j", "j", "f")
        day.sees("6/11", "Ganges Silk is fine until it gets worse")
        await day.press("k", "k")
        day.sees("4/11", "Stroymir")
        await day.press("u")
        assert "Undone: Ganges Silk is fine until it gets worse" in day.foot
        day.sees("5/11", "Ganges Silk")
        day.misses("Decided:")
        await day.press("u")
        assert "Undone: Chosen for today: Volga Tyres" in day.foot
        day.sees("1/11", "Volga Tyres", "! owed")
        await day.press("enter", "k")
        day.sees("Decided: chosen for today")
        await day.press("escape")
        day.sees("Decided 1 of 11", "skipped 4 Mira, Kranz, Stroymir, Ganges Silk", "not looked at 6")
        await day.press("k")
        day.sees("1/11", "Volga Tyres")
        await day.press("escape", "enter")
        assert "Volga Tyres" in day.rows[1]


async def test_choosing_moves_and_hides_nothing_and_is_not_asked_again_until_a_call(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2")
        before = [row.client.id for row in call_queue(day.book).rows]
        await day.press("t", "enter", "enter")
        assert [row.client.id for row in call_queue(day.book).rows] == before
        await day.press("escape", "escape")
        assert [row.split()[0] for row in day.rows if "•" in row] == ["•", "•"]
        assert day.row("Volga Tyres").startswith("• ! owed")
        await day.press("space")
        assert day.row("Volga Tyres").startswith("✓ ! owed")
        await day.press("escape", "1")
        assert [row for row in day.rows if row.startswith("•")] == [
            row for row in day.rows if "Volga Tyres" in row or "Mira" in row
        ]
        called(day, "Mira")
        await day.look_again()
        assert not day.row("Mira").startswith("•")
        await day.press("t")
        day.sees("1/10", "Kranz")
        assert "Mira" in open_ones(day), "nobody answered there: they come back today"
        await day.pass_time(days=1)
        assert "Volga Tyres" in open_ones(day)


async def test_a_client_is_held_from_the_list_of_moments(driver: Driver) -> None:
    async with driver() as day:
        await day.press("t", "j", "z")
        day.sees("7  hold until …, because …")
        await day.press("7")
        await day.type("thu\ntheir board meets")
        day.sees("Inside it: ", "still asks now: complaint wrong pictures")
        await day.press("enter")
        day.sees("3/11", "the last: Held Mira until Thu 26 Nov")
        await day.press("k")
        day.sees("Decided: held", "Hold until Thu: their board meets")
        await day.press("u")
        assert "Undone: Held Mira until Thu 26 Nov" in day.foot
        day.sees("2/11", "Mira")
        day.misses("Decided:", "Hold until")
        await day.press("z", "7", "escape")
        day.sees("2/11", "Mira")


async def test_what_is_due_today_beside_the_reasons_says_who_owes_it(driver: Driver) -> None:
    async with driver((80, 24)) as day:
        with day.book.write("Today") as writer:
            now = day.book.clock()
            owed = {"client_id": "client-kranz", "made_at": now - timedelta(days=1)}
            oleg = writer.add("colleagues", name="Olga")
            writer.add("commitments", **owed, owner="us", kind="task", text="Print files", due_at=now + HOUR)
            writer.add("commitments", **owed, owner="us", kind="call", text="Prices", due_at=now + 5 * HOUR)
            proof = {"owner": "colleague", "colleague_id": oleg, "text": "proof", "due_at": now - HOUR}
            step = writer.add("commitments", **owed, kind="task", **proof)
            logo = {"owner": "client", "kind": "task", "text": "logo", "due_at": now - timedelta(days=3)}
            writer.add("commitments", **owed, **logo, needed_for_id=step)
        await day.press("t", "j", "j")
        day.sees("Kranz", "do Print files, today 09:47", "call Prices, today 13:47")
        day.sees("Olga: proof, today 07:47", "they: logo, 3 days late")


async def test_a_preset_of_today_that_has_passed_is_refused_in_place(driver: Driver) -> None:
    async with driver() as day:
        await day.pass_time(hours=6)
        await day.press("t", "z")
        day.sees("this afternoon That is in the past: Mon 23 Nov 14:00", "next working day → Tue 24 Nov 09:00")
        await day.press("2")
        day.sees("Call later", "That is in the past")
        await day.press("4")
        day.sees("2/", "Planned a call with")


async def test_facts_are_fresh_and_a_client_that_is_gone_is_passed_over(driver: Driver) -> None:
    async with driver() as day:
        await day.press("t", "enter")
        day.sees("2/11", "Mira")
        await day.press("2")
        assert "esc ends triage" in day.foot
        day.sees("2/11", "Mira")
        mira = next(client.id for client in day.book.clients(day.book.desk()) if client.name == "Mira")
        with write(day.book.database, "Elsewhere", day.book.clock()) as writer:
            writer.delete("clients", mira)
        await day.look_again()
        day.sees("3/11", "Kranz", "20 min ago")
        await day.pass_time(minutes=5)
        day.sees("3/11", "25 min ago")
        await day.press("k")
        day.sees("1/11", "Volga Tyres")


async def test_closing_a_complaint_asks_its_two_questions_and_goes_on(driver: Driver, book: Book) -> None:
    complaint = next(row for row in rows.rows(book.database, "complaints") if row["topic"] == "wrong pictures")
    long_ago = book.clock() - timedelta(days=20)
    stages = dict.fromkeys(("received_at", "acknowledged_at", "assessed_at", "responded_at"), long_ago)
    with book.write("It was answered long ago") as writer:
        writer.change("complaints", str(complaint["id"]), **stages)
    async with driver() as day:
        await day.press("t", "j", "x", "1")
        day.sees("interest kept?")
        await day.press("y", "n")
        day.sees("Close Mira · wrong pictures", "may stay empty")
        await day.press("enter")
        day.sees("3/11", "Mira: closed")


async def test_nothing_to_decide_says_so(driver: Driver) -> None:
    async with driver() as day:
        with write(day.book.database, "Elsewhere", day.book.clock()) as writer:
            for client in day.book.clients(day.book.desk()):
                writer.delete("clients", client.id)
        await day.press("t")
        day.sees("Nothing waits for a decision. Every client with a live project is chosen, rests, or has nothing due")
        await day.press("escape")
        day.misses("Nothing waits")


async def test_the_look_of_triage(driver: Driver, snap: Snap) -> None:
    async with driver((120, 36)) as day:
        await day.press("t", "enter", "z", "3")
        snap(day, "triage-120x36")


async def test_the_look_of_triage_where_room_is_scarce(driver: Driver, snap: Snap) -> None:
    async with driver((80, 24)) as day:
        await day.press("t")
        snap(day, "triage-80x24")


async def test_a_plan_that_leaves_a_promised_call_is_taken_back_with_its_client(driver: Driver) -> None:
    async with driver() as day:
        client_id = "client-volga"
        with day.book.write("a promise") as writer:
            now = day.book.clock()
            due = {"made_at": now - timedelta(days=1), "due_at": now - timedelta(minutes=30), "promised": True}
            writer.add("commitments", client_id=client_id, owner="us", kind="call", text="call", **due)
        await day.press("2", "t")
        day.sees("1/", "Volga Tyres")
        await day.press("z", "3")
        day.sees("Planned a call with Volga Tyres; you prom")
        await day.press("u")
        assert "Undone: Planned a call with Volga Tyres" in day.foot
        day.sees("1/", "Volga Tyres")
        day.misses("Decided:")


async def test_what_was_done_elsewhere_since_is_undone_without_its_client_whatever_it_is_called(driver: Driver) -> None:
    async with driver() as day:
        await day.press("2", "t", "enter")
        day.sees("2/11", "Mira")
        with write(day.book.database, "Chosen for today: Volga Tyres", day.book.clock()) as writer:
            writer.change("clients", "client-kranz", pinned_at=day.book.clock())
        await day.press("u")
        day.sees("2/11", "Mira")
        await day.press("u")
        day.sees("1/11", "Volga Tyres")


async def test_no_digit_leaves_the_round_by_chance(driver: Driver) -> None:
    async with driver() as day:
        await day.press("t")
        for digit in "123":
            await day.press(digit)
            assert "esc ends triage" in day.foot, digit
            day.sees("1/11", "Volga Tyres")
