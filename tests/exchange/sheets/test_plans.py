"""What a list says is still to be done: the next calls, and things of ours with their day."""

from datetime import UTC, datetime, timedelta

import pytest

from acct_tui.clock import stopped_at
from tests.exchange.conftest import NOW, Shell
from tests.exchange.samples import Files

PIPEDRIVE = (
    "Activity - Subject,Activity - Type,Activity - Done,Activity - Due date,Activity - Due time,Activity - Deal,"
    "Activity - Contact person,Activity - Organization,Activity - Note\n"
)
HUBSPOT = "Record ID,Task Title,Task Type,Task Status,Due Date,Associated Company,Task Notes\n"
SALESFORCE = "Subject,Due Date,Status,Priority,Account Name\n"
MORNING, EVENING = datetime(2026, 11, 30, 8, tzinfo=UTC), datetime(2026, 11, 30, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "kind", "said", "due"),
    [
        (f"{PIPEDRIVE}Follow up,Call,To do,2026-11-30,10:00,,Urs,L,\n", "call", "Follow up", MORNING.replace(hour=9)),
        (f"{PIPEDRIVE}Follow up,Call,To do,2026-11-30,,,Urs,L,\n", "call", "Follow up", MORNING),
        (f"{PIPEDRIVE}Logo,Meeting,no,2026-11-10,10:00,,,L,\n", "call", "Logo", datetime(2026, 11, 10, 9, tzinfo=UTC)),
        (f"{PIPEDRIVE}Send it,Task,To do,2026-11-30,,,Urs,L,\n", "task", "Send it", EVENING),
        (f"{PIPEDRIVE}Offer,Deadline,To do,2026-11-30,,,Urs,L,\n", "task", "Offer", EVENING),
        (f"{PIPEDRIVE}Offer,Email,To do,2026-11-30,,,Urs,L,\n", "call", "Offer", MORNING),
        (f"{HUBSPOT}1,Send the offer,TODO,NOT_STARTED,2026-11-30,L,by post\n", "task", "Send the offer", EVENING),
        (f"{HUBSPOT}1,Ring Urs,CALL,NOT_STARTED,2026-11-30 11:00,L,\n", "call", "Ring Urs", MORNING.replace(hour=10)),
        (f"{SALESFORCE}Send it,2026-11-30,Not Started,Normal,L\n", "task", "Send it", EVENING),
        (f"{SALESFORCE}Call about the logo,2026-11-30,Open,High,L\n", "call", "Call about the logo", MORNING),
        ("Betreff;Fällig am;Status;Firma\nAnruf Urs;30.11.2026;Offen;L\n", "call", "Anruf Urs", MORNING),
        ("Тема;Дата;Статус;Тип;Компания\nСмета;30.11.2026;Не начата;Задача;L\n", "task", "Смета", EVENING),
        ("Date,Client,Type,Notes\n2026-11-30 11:00,L,Meeting,logo\n", "call", "logo", MORNING.replace(hour=10)),
    ],
)
def test_what_is_planned_is_a_call_or_a_task_of_ours(
    shell: Shell, text: str, kind: str, said: str, due: datetime
) -> None:
    shell.take({"a.csv": text})
    plan = shell.row("commitments")
    assert (plan["owner"], plan["kind"], plan["text"], plan["due_at"]) == ("us", kind, said, due)
    assert (plan["promised"], plan["made_at"]) == (False, min(NOW, due))
    assert shell.rows("interactions") == []
    assert shell.take({"a.csv": text}).startswith("Nothing new")


def test_a_plan_that_is_done_by_now_is_kept(shell: Shell) -> None:
    shell.take({"a.csv": f"{PIPEDRIVE}Follow up,Call,To do,2026-11-20,10:00,,Urs,L,\n"})
    done: Files = {"a.csv": f"{PIPEDRIVE}Follow up,Call,Done,2026-11-20,10:00,,Urs,L,<p>all is well</p>\n"}
    shell.take(done, update=True)
    at = datetime(2026, 11, 20, 9, tzinfo=UTC)
    assert (shell.row("commitments")["kept_at"], shell.row("interactions")["at"]) == (at, at)
    assert shell.take(done).startswith("Nothing new")


TASK = "Subject,Company,Due date,Status,Type\nSend offer,Acme,{},{},Task\n"


@pytest.mark.parametrize(
    ("day", "status", "end", "at"),
    [
        ("2026-12-01", "Completed", "kept_at", NOW),
        ("2026-12-01", "Cancelled", "dropped_at", NOW),
        ("2026-11-20", "Completed", "kept_at", datetime(2026, 11, 20, 17, tzinfo=UTC)),
        ("2026-11-20", "Cancelled", "dropped_at", NOW),
        ("2026-11-23", "Completed", "kept_at", NOW),
    ],
)
def test_a_task_that_was_planned_is_closed_when_it_is_done_or_called_off(
    shell: Shell, day: str, status: str, end: str, at: datetime
) -> None:
    shell.take({"a.csv": TASK.format(day, "Open")})
    over: Files = {"a.csv": TASK.format(day, status)}
    plan = shell.plan(over, update=True)
    assert plan.tally.out == ()
    shell.take(over, update=True)
    task = shell.row("commitments")
    assert {name: task[name] for name in ("kept_at", "dropped_at") if name in task} == {end: at}
    assert shell.take(over, update=True).startswith("Nothing new")
    assert shell.take({"a.csv": TASK.format(day, "Open")}, update=True).startswith("Nothing new")


def test_what_is_done_or_called_off_before_its_day_and_was_not_planned_is_left_out(shell: Shell) -> None:
    whys = [
        left.why
        for status in ("Completed", "Cancelled")
        for left in shell.plan({"a.csv": TASK.format("2026-12-01", status)}).left_out
    ]
    assert whys == ["is done at a moment to come", "did not take place"]


@pytest.mark.parametrize("status", ["Completed", ""])
def test_a_talk_of_today_without_a_time_has_taken_place(shell: Shell, status: str) -> None:
    files: Files = {"a.csv": f"Subject,Company,Date,Status,Type\nTalk,Acme,2026-11-23,{status},Call\n"}
    assert shell.plan(files).left_out == ()
    shell.take(files)
    assert shell.row("interactions")["kind"] == "conversation"


def test_what_was_planned_for_today_is_no_talk_until_something_says_so(shell: Shell) -> None:
    files: Files = {"a.csv": "Date,Client,Type,Notes\n2026-11-24,Acme,Call,logo\n"}
    shell.take(files)
    shell.book.clock = stopped_at(NOW + timedelta(days=1))
    assert shell.take(files).startswith("Nothing new")
    assert "kept_at" not in shell.row("commitments")


def test_a_status_that_is_not_known_is_listed(shell: Shell) -> None:
    [left] = shell.plan({"a.csv": TASK.format("2026-12-01", "Zzz")}).left_out
    assert (left.what, left.why) == ("Zzz", "has a status that is not known")


def test_what_becomes_known_of_a_plan_makes_no_second_one(shell: Shell) -> None:
    shell.take({"a.csv": "Subject,Company,Due date,Status\nOffer,Acme,2026-12-01,Open\nLogo,Acme,2026-12-01,\n"})
    assert {row["kind"] for row in shell.rows("commitments")} == {"task"}
    told = "Offer,Acme,Ann,2026-12-01,,Call\nLogo,Acme,Ann,2026-12-01,,Task\n"
    shell.take({"b.csv": f"Subject,Company,Contact,Due date,Status,Type\n{told}"}, update=True)
    found = {row["text"]: row for row in shell.rows("commitments")}
    assert (len(found), found["Offer"]["kind"], found["Logo"]["kind"]) == (2, "call", "task")
    assert all("contact_id" in row for row in found.values())


STEP = "Deal,Company,Stage,Next step,Next step date\n"


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        (f"{STEP}A,L,Proposal,Call Urs about it,2026-11-30\n", "call", "Call Urs about it"),
        (f"{STEP}A,L,Won,send the offer,2026-11-30\n", "task", "send the offer"),
        (f"{STEP}A,L,Won,,2026-11-30\n", "call", "call"),
        ("Projekt;Firma;Nächster Schritt;Nächster Schritt am\nA;L;Urs anrufen;30.11.2026\n", "call", "Urs anrufen"),
        ("Klient;Projekt;Następny krok;Termin następnego kroku\nL;A;wysłać;30.11.2026\n", "task", "wysłać"),
        ("Компания;Сделка;Следующий шаг;Дата следующего шага\nL;A;позвонить;30.11.2026\n", "call", "позвонить"),
        ("Company,Contact,Next step,Next contact\nL,Urs,Call about it,2026-11-30\n", "call", "Call about it"),
        ("Firma;Ansprechpartner;Wiedervorlage\nL;Urs;30.11.2026\n", "call", "call"),
    ],
)
def test_a_next_step_with_a_day_is_planned(shell: Shell, text: str, kind: str, said: str) -> None:
    assert shell.plan({"a.csv": text}).unused == ()
    shell.take({"a.csv": text})
    plan = shell.row("commitments")
    assert (plan["kind"], plan["text"], plan["due_at"]) == (kind, said, MORNING if kind == "call" else EVENING)


def test_a_next_step_without_a_day_stays_in_the_notes_and_that_of_a_lost_deal_is_listed(shell: Shell) -> None:
    shell.take({"a.csv": "Deal,Company,Next step\nA,L,send the offer\n"})
    assert shell.row("projects")["status_note"] == "Next step: send the offer"
    shell.take({"b.csv": "Company,Contact,Next step\nM,Jo,send the offer\n"})
    assert "Next step: send the offer" in str([*shell.rows("contacts"), *shell.rows("clients")])
    plan = shell.plan({"c.csv": f"{STEP}B,L,Lost,call,2026-11-30\n"})
    assert [left.why for left in plan.left_out] == ["has a next step of an order that is closed"]


def test_a_plan_keeps_its_person_its_order_and_its_notes(shell: Shell) -> None:
    plan = shell.plan({"a.csv": f"{PIPEDRIVE}Follow up,Call,To do,2026-11-27,,Site,Urs Meier,Nordbau,<p>logo</p>\n"})
    [found] = [row.values for row in plan.rows if row.table == "commitments"]
    assert (found["why"], bool(found["contact_id"]), bool(found["project_id"])) == ("logo\nType: Call", True, True)
    assert "plans: a call at 09:00" in plan.assumed
    assert plan.left_out == ()


def test_the_same_step_of_two_orders_is_two_plans(shell: Shell) -> None:
    shell.take({"a.csv": f"{STEP}Site,Acme,Won,Send invoice,2026-12-01\nShop,Acme,Won,Send invoice,2026-12-01\n"})
    task = "Test,Task,To do,2026-12-01,,{},,Acme,\n"
    shell.take({"b.csv": PIPEDRIVE + task.format("Site") + task.format("Shop")})
    assert sorted(str(row["text"]) for row in shell.rows("commitments")) == ["Send invoice"] * 2 + ["Test"] * 2


def test_a_next_contact_moves_with_its_day_and_is_another_once_it_is_over(shell: Shell) -> None:
    def told(day: str) -> Files:
        return {"c.csv": f"Company name,Next contact date\nAcme,2026-12-{day}\n"}

    shell.take(told("01"))
    first = shell.row("commitments")
    assert shell.take(told("10")).startswith("Nothing new")
    assert len(shell.plan(told("10")).tally.out) == 1
    shell.take(told("10"), update=True)
    moved = shell.row("commitments")
    assert (moved["id"], moved["first_due_at"]) == (first["id"], first["due_at"])
    assert moved["due_at"] == datetime(2026, 12, 10, 8, tzinfo=UTC)
    with shell.book.write("Kept") as writer:
        writer.change("commitments", str(first["id"]), kept_at=NOW)
    assert shell.take(told("10"), update=True).startswith("Nothing new")
    shell.take(told("20"))
    assert len(shell.rows("commitments")) == 2
    assert shell.take(told("20")).startswith("Nothing new")


def test_each_person_of_a_list_has_a_next_contact(shell: Shell) -> None:
    shell.take(
        {"a.csv": "Name,Company,Email,Next contact\nAnn,L,a@l.example,2026-12-01\nBob,L,b@l.example,2026-12-02\n"}
    )
    assert len(shell.rows("commitments")) == 2


def test_the_same_call_with_two_people_is_two_plans_in_whatever_order_they_are_told(shell: Shell) -> None:
    calls = [f"Call,Call,To do,2026-12-01,,,{name},Acme,\n" for name in ("Ann", "Bob")]
    shell.take({"a.csv": PIPEDRIVE + calls[0] + calls[1]})
    assert len(shell.rows("commitments")) == 2
    assert shell.take({"a.csv": PIPEDRIVE + calls[1] + calls[0]}, update=True).startswith("Nothing new")
    assert shell.plan({"a.csv": PIPEDRIVE + calls[1].replace("Bob", "")}).tally.there == 1
    shell.take({"a.csv": PIPEDRIVE + calls[1].replace("To do", "Done")}, update=True)
    assert [bool(row.get("kept_at")) for row in shell.rows("commitments")].count(True) == 1


@pytest.mark.parametrize("text", [f"{STEP}A,L,Won,send it,2026-11-30\n", f"{HUBSPOT}1,send it,TODO,,2026-11-30,L,\n"])
def test_what_was_planned_by_hand_is_there_already(shell: Shell, text: str) -> None:
    shell.take({"a.csv": text})
    task = shell.row("commitments")
    with shell.book.write("By hand") as writer:
        writer.delete("commitments", str(task["id"]))
        writer.add("commitments", **{**task, "id": "by-hand"})
    assert shell.take({"a.csv": text}).startswith("Nothing new")
