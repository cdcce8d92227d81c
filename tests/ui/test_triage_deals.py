"""In triage what is due today is ticked off even where no reason tells of it."""

import sqlite3
from datetime import timedelta

import pytest

from acct_tui.store import rows
from acct_tui.ui import orders
from tests.ui.conftest import Driver

HOUR = timedelta(hours=1)


async def test_what_is_due_today_beside_the_reasons_is_settled_like_a_reason(driver: Driver) -> None:
    async with driver((80, 24)) as day:
        with day.book.write("Today") as writer:
            made = {"made_at": day.book.clock() - timedelta(days=1), "due_at": day.book.clock() + HOUR}
            task = {"owner": "us", "kind": "task", **made}
            writer.add("commitments", **task, id="files", client_id="client-kranz", text="Print files")
            writer.add("commitments", **task, id="mail", client_id="client-kranz", text="Mail")
            writer.add("commitments", **task, id="invite", client_id="client-kumo", text="Invite")
        await day.press("t", "j", "j", "x")
        day.sees("Deal with Kranz", "kept do Mail, today 09:47", "kept do Print files, today 09:47")
        await day.press("3")
        assert "Kept: Print files" in day.lines[1]
        await day.press("k", "x")
        day.misses("kept do Print files")
        await day.press("escape", "u")
        assert "Undone: Kept: Print files" in day.foot
        day.sees("3/", "Kranz")
        while "Kumo Tea" not in day.lines[3]:
            await day.press("j")
        await day.press("x")
        assert "Kept: Invite" in day.lines[1]
        assert rows.row(day.book.database, "commitments", "invite")["kept_at"] == day.book.clock()  # type: ignore[index]


async def test_what_is_hidden_is_not_settled(driver: Driver) -> None:
    async with driver((80, 24)) as day:
        with day.book.write("Today") as writer:
            made = {"made_at": day.book.clock() - timedelta(days=1), "due_at": day.book.clock() + HOUR}
            paying = {"owner": "us", "kind": "payment", "text": "refund", "client_id": "client-kumo", **made}
            writer.add("commitments", **paying, id="refund")
        await day.press("H", "t")
        while "Kumo Tea" not in day.lines[3]:
            await day.press("j")
        await day.press("x")
        assert "Nothing here to tick off" in day.foot


async def test_a_decision_that_waits_for_a_busy_book_is_of_its_own_client(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orders, "AGAIN", 0.2)
    async with driver((80, 24)) as day:
        with day.book.write("Today") as writer:
            made = {"made_at": day.book.clock() - timedelta(days=1), "due_at": day.book.clock() + HOUR}
            writer.add(
                "commitments", owner="us", kind="task", **made, id="invite", client_id="client-kumo", text="Invite"
            )
        await day.press("t")
        while "Kumo Tea" not in day.lines[3]:
            await day.press("j")
        other = sqlite3.connect(day.book.path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        await day.press("x")
        day.sees("The book is busy")
        await day.press("k")
        day.sees("Kumo Tea", "Another program is writing to the book.")
        other.execute("ROLLBACK")
        other.close()
        await day.press("k")
        in_front = day.lines[3]
        while rows.row(day.book.database, "commitments", "invite")["kept_at"] is None:  # type: ignore[index]
            await day.pilot.pause(0.02)
        await day.settle()
        assert day.lines[3] == in_front
        await day.press("escape")
        day.sees("dealt with 1", "Kumo Tea")
