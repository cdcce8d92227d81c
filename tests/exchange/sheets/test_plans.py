"""What a list says is still to be done: the next calls, and things of ours with their day."""

from datetime import UTC, datetime

import pytest

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
