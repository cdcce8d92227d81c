from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from acct_tui.config import Settings
from acct_tui.exchange.plan import Outcome
from tests.exchange.conftest import Shell, make_shell

ACCOUNTS = (
    "account,sector,office_location,subsidiary_of\nVolga Tyres,automotive,Russia,\nKranz,medical,Germany,Volga Tyres\n"
)
PIPELINE = (
    "opportunity_id,agent,product,account,deal_stage,engage_date,close_date,close_value\n"
    "A1,Anna,Site,Volga Tyres,Engaging,20-10-16,,\n"
    "A2,Anna,Shop,,Prospecting,,,\n"
    "A3,Ben,Site,Kranz,Won,13-11-16,01-03-17,1054\n"
    "A4,Anna,Site,Kranz,Lost,22-12-16,02-03-17,0\n"
) + "".join(f"B{day},Ben,Shop,Kranz,Won,{day}-01-17,{day}-02-17,50\n" for day in range(10, 28))


def test_clients_come_with_zone_and_currency_of_their_country(shell: Shell) -> None:
    assert shell.take({"accounts.csv": ACCOUNTS}) == "Imported 2 clients from accounts.csv"
    kranz, volga = shell.rows("clients")
    assert (volga["time_zone"], volga["country"], volga["currency"]) == ("Europe/Moscow", "RU", "RUB")
    assert (kranz["industry"], kranz["notes"]) == ("medical", "Subsidiary of: Volga Tyres")


def test_what_is_missing_is_taken_from_home_and_told(shell: Shell) -> None:
    plan = shell.plan({"a.csv": "Company\nVolga\n"})
    assert plan.assumed == (
        "country: DE, as at home, where none is given",
        "time zones: Europe/Berlin in DE",
        "currencies: EUR in DE",
    )


def test_a_home_without_a_country_is_told_too(tmp_path: Path) -> None:
    shell = make_shell(tmp_path / "new", Settings())
    shell.take({"a.csv": "Company\nVolga\n"})
    assert shell.row("clients")["country"] == "ZZ"
    assert "home.country" in shell.plan({"b.csv": "Company\nKranz\n"}).assumed[0]
    shell.book.close()


@pytest.mark.parametrize("names", [("accounts.csv", "pipeline.csv"), ("pipeline.csv", "accounts.csv")])
def test_the_open_orders_of_one_manager_come_with_their_clients_only(shell: Shell, names: tuple[str, str]) -> None:
    texts = {"accounts.csv": ACCOUNTS, "pipeline.csv": PIPELINE}
    plan = shell.plan({name: texts[name] for name in names}, where=["agent=Anna", "deal_stage=Engaging,Prospecting"])
    assert [(row.table, row.title) for row in plan.rows] == [("clients", "Volga Tyres"), ("projects", "Site A1")]
    assert {(left.place.file, left.place.line) for left in plan.left_out} == {("pipeline.csv", 3), ("accounts.csv", 3)}
    assert "pipeline.csv: agent (“Anna”)" in plan.unused


def test_a_row_without_client_is_left_out_by_line_unless_the_user_names_one(shell: Shell) -> None:
    [left] = shell.plan({"pipeline.csv": PIPELINE}).left_out
    assert (left.place.line, left.why) == (3, "names no client: --client NAME says whose it is")
    assert not shell.plan({"pipeline.csv": PIPELINE}, client="Walk-ins").left_out


def test_the_close_date_is_read_by_stage(shell: Shell) -> None:
    deals = "Deal,Company,Stage,Close Date\nA,Volga,Open,2026-12-01\nB,Volga,Won,2026-11-01\nC,Volga,Lost,2026-10-01\n"
    shell.take({"deals.csv": deals})
    a, b, c = shell.rows("projects")
    assert (a["stage"], a["due_on"]) == ("brief", date(2026, 12, 1))
    assert (b["stage"], b["started_on"]) == ("handover", date(2026, 11, 1))
    assert (c["stage"], c["closed_on"]) == ("closed", date(2026, 10, 1))


def test_a_won_status_outweighs_the_stage_of_the_pipeline(shell: Shell) -> None:
    shell.take({"deals.csv": "Deal,Company,Stage,Status\nA,Volga,Negotiation,won\nB,Volga,Delivery,open\n"})
    assert [row["stage"] for row in shell.rows("projects")] == ["handover", "delivery"]


def test_the_second_import_adds_nothing(shell: Shell) -> None:
    files: dict[str, str | bytes] = {"accounts.csv": ACCOUNTS, "pipeline.csv": PIPELINE}
    shell.take(files)
    before = shell.export()
    assert shell.take(files) == "Nothing new in accounts.csv, pipeline.csv"
    assert shell.export() == before


PIPEDRIVE = (
    "Person - First name;Person - Last name;Person - Phone;Person - Email (Work);Person - Email (Home);"
    "Organization - Name;Deal - Title;Deal - Value;Deal - Currency of value;Deal - Stage;Deal - Expected close date\n"
    'Ines;Varga;"570-809, +36 1 555";i@m.example;i@home.example;Moveer;Relaunch;1 234,50;usd;Delivery;18.12.2026\n'
)


def test_one_row_gives_client_contact_and_order_linked(shell: Shell) -> None:
    shell.take({"pipedrive.csv": PIPEDRIVE})
    client, contact, project = shell.row("clients"), shell.row("contacts"), shell.row("projects")
    assert contact["client_id"] == project["client_id"] == client["id"]
    assert project["contact_id"] == contact["id"]
    assert (contact["name"], contact["phone"]) == ("Ines Varga", "570-809, +36 1 555")
    assert contact["email"] == "i@m.example, i@home.example"
    assert (project["fee"], project["currency"], project["due_on"]) == (123450, "USD", date(2026, 12, 18))


def test_names_find_what_the_book_has_whatever_their_case_and_accents(shell: Shell) -> None:
    with shell.book.write("Added") as writer:
        where = {"time_zone": "Europe/Warsaw", "country": "PL", "currency": "PLN"}
        client = writer.add("clients", id="c", name="Łódź Opony", **where)
        writer.add("contacts", id="p", client_id=client, name="Zoë")
        writer.add("projects", id="o", client_id=client, name="Shop")
    plan = shell.plan({"calls.csv": "Date,Client,Contact,Project,Note\n2026-11-20 10:00,LODZ opony,zoe,SHOP,hello\n"})
    assert [row.row_id for row in plan.of(Outcome.SAME)] == ["c", "p", "o"]
    [call] = [row.values for row in plan.rows if row.table == "interactions"]
    assert (call["client_id"], call["contact_id"], call["project_id"]) == ("c", "p", "o")


def test_a_name_that_is_two_is_left_out(shell: Shell) -> None:
    with shell.book.write("Added") as writer:
        for name in ("Volga", "VOLGA"):
            writer.add("clients", name=name, time_zone="UTC", country="DE", currency="EUR")
    [left] = shell.plan({"a.csv": "Company,Contact\nvolga,Anna\nKranz,Ben\n"}).left_out
    assert left.why == "“volga” is the name of 2 clients in the book"


def test_a_person_known_to_the_book_tells_the_client(shell: Shell) -> None:
    shell.take({"a.csv": "Company,Contact\nVolga,Anna\n"})
    shell.take({"calls.csv": "Date,Contact,Channel\n2026-11-20 10:00,Anna,call\n2026-11-20 11:00,Ben,call\n"})
    assert shell.row("interactions")["client_id"] == shell.row("clients")["id"]


def test_a_row_that_differs_is_updated_when_told(shell: Shell) -> None:
    shell.take({"a.csv": "Company,Industry\nVolga,retail\n"})
    files: dict[str, str | bytes] = {"a.csv": "Company,Industry,Website\nVolga,medical,volga.example\n"}
    [row] = shell.plan(files).rows
    assert (row.outcome, row.before["industry"], row.values["industry"]) == (Outcome.DIFFERENT, "retail", "medical")
    assert shell.take(files, update=True) == "Updated 1 client from a.csv"
    assert shell.row("clients")["website"] == "volga.example"


def test_the_zone_that_was_assumed_goes_with_the_country(shell: Shell) -> None:
    shell.take({"a.csv": "Company,Deal\nVolga,Shop\n"})
    files: dict[str, str | bytes] = {"b.csv": "Company,Country\nVolga,Russia\n"}
    [row] = shell.plan(files).rows
    assert (row.values["country"], row.values["time_zone"]) == ("RU", "Europe/Moscow")
    shell.take(files, update=True)
    assert shell.take(files, update=True).startswith("Nothing new")
    shell.take({"c.csv": "Company,Time zone\nVolga,Asia/Omsk\n"}, update=True)
    shell.take({"d.csv": "Company,Country\nVolga,Germany\n"}, update=True)
    assert (shell.row("clients")["country"], shell.row("clients")["time_zone"]) == ("DE", "Asia/Omsk")


def test_two_lines_that_disagree_keep_the_first_and_tell(shell: Shell) -> None:
    plan = shell.plan({"a.csv": "Company,Industry\nVolga,retail\nVolga,medical\nVolga,\n"})
    assert [row.values["industry"] for row in plan.rows] == ["retail"]
    [left] = plan.left_out
    assert (left.place.line, left.what) == (3, "Volga")
    assert left.why == "has another value for industry than line 2 of a.csv, which stands"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Invoice No,Client,Project,Amount,Due\n7,Volga,Shop,5,2026-11-07\n7,Volga,Site,5,2026-11-07\n", "project"),
        ("Invoice No,Client,Amount,Due\n7,Volga,5,2026-11-07\n7,Volga,5,2026-11-08\n", "due"),
        ("Company,Next contact\nVolga,2026-12-07\nVolga,2026-12-08\n", "due"),
    ],
)
def test_where_lines_disagree_is_said_in_words_of_people(shell: Shell, text: str, said: str) -> None:
    [why] = {left.why for left in shell.plan({"a.csv": text}).left_out}
    assert why == f"has another value for {said} than line 2 of a.csv, which stands"


INVOICES = (
    "Invoice No,Client,Project,Amount,Issued,Due,Payment date,Amount paid\n"
    "1042,Volga,Shop,€4 200.00,2026-10-20,2026-11-07,,\n"
    "1043,Volga,,100,2026-10-20,2026-11-07,2026-11-09,\n"
    "1044,Volga,Shop,100,2026-10-20,2026-11-07,2026-11-10,40\n"
    "1045,Volga,Shop,,2026-10-20,2026-11-07,,\n"
    "1046,Kranz,,100,,2026-11-07,,\n"
)


def test_invoices_belong_to_an_order_or_a_client_and_may_be_paid(shell: Shell) -> None:
    plan = shell.plan({"invoices.csv": INVOICES})
    assert {left.place.line: left.why for left in plan.left_out} == {5: "has no amount"}
    shell.take({"invoices.csv": INVOICES})
    found = {row["number"]: row for row in shell.rows("invoices")}
    assert (found["1042"]["amount"], found["1042"]["currency"]) == (420000, "EUR")
    assert {found[number]["project_id"] for number in ("1042", "1043", "1044")} == {shell.row("projects")["id"]}
    kranz = next(row["id"] for row in shell.rows("clients") if row["name"] == "Kranz")
    assert (found["1046"]["client_id"], found["1046"].get("issued_on")) == (kranz, None)
    assert sorted((row["amount"], row["paid_on"]) for row in shell.rows("payments")) == [
        (4000, date(2026, 11, 10)), (10000, date(2026, 11, 9)),
    ]  # fmt: skip


STATES = "Invoice Number,Customer,Due Date,Total,{}\n7,Volga,2026-10-15,600,{}\n"


@pytest.mark.parametrize(
    ("headings", "cells", "state", "paid"),
    [
        ("Status", "Paid", "open", 60000),
        ("Status", "Void", "void", 0),
        ("Status", "Draft", "draft", 0),
        ("Status", "Overdue", "open", 0),
        ("Status", "bezahlt", "open", 60000),
        ("Статус", "оплачен", "open", 60000),
        ("Balance", "0", "open", 60000),
        ("Balance,Status", "200,Partially Paid", "open", 40000),
        ("Amount Due", "0", "open", 60000),
        ("Amount Paid,Amount Due", "100,500", "open", 10000),
        ("Paid", "true", "open", 60000),
        ("Paid", "no", "open", 0),
    ],
)
def test_what_is_left_of_an_invoice_is_said_in_many_ways(
    shell: Shell, headings: str, cells: str, state: str, paid: int
) -> None:
    text = STATES.format(headings, cells)
    assert shell.plan({"i.csv": text}).left_out == ()
    shell.take({"i.csv": text})
    assert shell.row("invoices")["state"] == state
    assert sum(int(str(row["amount"])) for row in shell.rows("payments")) == paid
    before = shell.export()
    assert shell.take({"i.csv": text}).startswith("Nothing new")
    assert shell.export() == before


def test_lines_of_one_invoice_are_added_and_two_clients_may_have_one_number(shell: Shell) -> None:
    text = (
        "Invoice Number,Customer,Due Date,Amount\n7,Volga,2026-10-15,600\n7,Volga,2026-10-15,150\n"
        "7,Kranz,2026-10-15,80\nTotal,,,830\n"
    )
    shell.take({"i.csv": text})
    assert {row["amount"] for row in shell.rows("invoices")} == {8000, 75000}
    assert shell.take({"i.csv": text}).startswith("Nothing new")


CALLS = (
    "Date,Client,Contact,Channel,Direction,Outcome,Duration,Notes,Invoice No\n"
    "2026-11-20 10:00,Volga,Anna,call,inbound,connected,00:12:30,Banner before the fair,1042\n"
    "2026-11-20,Volga,Anna,call,outgoing,left voicemail,,,\n"
    "2026-11-21T10:00:00Z,Volga,,e-mail,,,,Files sent,\n"
)


def test_an_invoice_stays_where_it_is_until_a_line_names_its_project(shell: Shell) -> None:
    shell.take({"i.csv": "Invoice No,Client,Due,Total\n7,Volga,2026-11-04,100\n"})
    shell.take({"p.csv": "Project,Client\nShop,Volga\n"})
    assert shell.take({"i.csv": "Invoice No,Client,Due,Total\n7,Volga,2026-11-04,100\n"}, update=True).startswith(
        "Nothing"
    )
    shell.take({"i.csv": "Invoice No,Client,Project,Due,Total\n7,Volga,Shop,2026-11-04,100\n"}, update=True)
    assert (shell.row("invoices")["project_id"], "client_id" in shell.row("invoices")) == (
        shell.row("projects")["id"],
        False,
    )
    shell.take({"p.csv": "Project,Client\nSite,Volga\n"})
    assert shell.take({"i.csv": "Invoice No,Client,Due,Total\n7,Volga,2026-11-04,100\n"}, update=True).startswith(
        "Nothing"
    )


def test_calls_are_read_on_the_home_clock(shell: Shell) -> None:
    shell.take({"calls.csv": CALLS})
    first, second, third = shell.rows("interactions")
    assert (first["at"], first["minutes"], first["started_by"]) == (datetime(2026, 11, 20, 9, tzinfo=UTC), 12, "client")
    assert (second["at"], second["kind"]) == (datetime(2026, 11, 20, 11, tzinfo=UTC), "attempt")
    assert (third["at"], third["kind"], third["note"]) == (
        datetime(2026, 11, 21, 10, tzinfo=UTC), "message", "Files sent",
    )  # fmt: skip


def test_what_is_assumed_of_calls_is_told(shell: Shell) -> None:
    plan = shell.plan({"calls.csv": CALLS})
    assert plan.assumed[0] == "times of day: those of Europe/Berlin, noon in Europe/Berlin where none is given"
    assert [(left.place.line, left.what, left.why) for left in plan.left_out] == [
        (2, "1042", "names an invoice that is not known")
    ]


def test_last_contacted_is_a_conversation_told_once_by_two_files(shell: Shell) -> None:
    people = "Company,Contact,Last contacted\nVolga,Anna,2026-11-15\n"
    deals = "Deal,Associated Company,Associated Contact,Last Contacted\nShop,Volga,Anna,2026-11-15\n"
    shell.take({"people.csv": people, "deals.csv": deals})
    assert shell.row("interactions")["kind"] == "conversation"


def test_an_invoice_number_that_is_two_is_left_out(shell: Shell) -> None:
    shell.take({"invoices.csv": INVOICES})
    invoice = shell.rows("invoices")[0]
    with shell.book.write("Added") as writer:
        writer.add("invoices", **{**invoice, "id": "again"})
    number = invoice["number"]
    [left] = shell.plan({"calls.csv": f"Date,Client,Note,Invoice No\n2026-11-20,Volga,x,{number}\n"}).left_out
    assert left.why == f"“{number}” is the name of 2 invoices in the book"


def test_an_invoice_of_a_client_is_found_by_its_number(shell: Shell) -> None:
    shell.take({"people.csv": "Company,Contact\nVolga,Anna\n"})
    with shell.book.write("Added") as writer:
        made = {"number": "1042", "amount": 100, "currency": "EUR", "due_on": date(2026, 11, 16)}
        writer.add("invoices", id="typed", client_id=shell.row("clients")["id"], **made)
    shell.take({"calls.csv": CALLS})
    assert [row.get("invoice_id") for row in shell.rows("interactions")] == ["typed", None, None]


def test_derived_ids_never_change(shell: Shell) -> None:
    shell.take({"pipedrive.csv": PIPEDRIVE, "calls.csv": "Date,Client,Note\n2026-11-20T10:00:00+01:00,Moveer,hello\n"})
    assert [shell.row(table)["id"] for table in ("clients", "contacts", "projects", "interactions")] == [
        "a2c9c518-8a13-5199-b84e-2cfb7dc6a819",
        "0b7bed2f-cabd-5748-8268-2daa39362d1e",
        "eaf75c3c-f6b8-5be2-84ae-7e5a4ff74ae2",
        "e6c3ff5a-60bf-51cf-88e9-eb6bcbf95b40",
    ]


def test_a_birthday_of_two_digits_is_in_the_past(shell: Shell) -> None:
    shell.take({"p.csv": "Name,Company,Birthday\nAnna,Volga,24.11.26\n"})
    assert shell.row("contacts")["birthday"] == date(1926, 11, 24)


def test_details_without_a_name_are_told(shell: Shell) -> None:
    calls = "Date,Client,Country,Contact,Phone,Deal,Deal Amount,Note\n2026-11-20,Volga,DE,,123,,50,x\n,Volga,,,,,,x\n"
    assert [left.why for left in shell.plan({"a.csv": calls}).left_out] == [
        "has details of an order without a name",
        "has details of an order without a name",
    ]
    assert "has no date" in shell.refusal({"c.csv": "Date,Client,Note\n,Volga,x\n"})
    people = "First name,Phone,E-mail,Country,Company,Call date,Call notes\nAnna,,,DE,,,\nBen,,,,Volga,,x\n"
    assert [left.why for left in shell.plan({"p.csv": people}, client="Osk").left_out] == [
        "has details of a client without a name",
        "has details of a touch without its day",
    ]


def test_an_address_stands_for_a_missing_name(shell: Shell) -> None:
    shell.take({"a.csv": "Company,Contact,Email\nVolga,Anna,a@v.example\n"})
    shell.take({"b.csv": "Company,Email,Language\nVolga,a@v.example,de\nVolga,b@v.example,de\n"}, update=True)
    assert [(row["name"], row["language"]) for row in shell.rows("contacts")] == [("Anna", "de"), ("b@v.example", "de")]


def test_words_are_mapped(shell: Shell) -> None:
    deals = "Deal,Company,Phase\nA,Volga,Sniffing around\nB,Volga,Klar\nC,Volga,Sniffing around\n"
    plan = shell.plan({"d.csv": deals})
    assert [row.title for row in plan.rows if row.table == "projects"] == ["A", "B", "C"]
    assert [left.place.line for left in plan.left_out] == [2, 3, 4]
    assert plan.left_out[0].why.startswith("Phase: “Sniffing around” is none of handover, brief")
    assert plan.left_out[0].why.endswith('; say what it means with --map "Phase:Sniffing around=…"')
    shell.take({"d.csv": deals}, maps=["Phase:sniffing around=brief", "Phase:Klar=handover"])
    assert [row["stage"] for row in shell.rows("projects")] == ["brief", "handover", "brief"]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        pytest.param("Company,Deal,Amount\nA,B,12 apples\n", 2, "Amount: “12 apples”", id="amount"),
        pytest.param("Company,Since\nA,2026-01-02\nB,soon\n", 3, "Since: “soon” is not a day", id="day"),
        pytest.param("Company,Since\nA,31/01/2026\nC,30/01/2026\nB,01/30/2026\n", 4, "Since: “01/30/2026” is not a day",
                     id="day-in-another-order"),
        pytest.param("Company,Country\nA,Atlantis\n", 2, "Country: “Atlantis” is no country", id="country"),
        pytest.param("Company,Time zone\nA,Mars\n", 2, "Time zone: “Mars” is no time zone", id="zone"),
        pytest.param("Company,Tier\nA,Z\n", 2, "Tier: “Z” is none of A, B, C", id="choice"),
        pytest.param("Company,Date,Duration\nA,2026-11-20,long\n", 2, "“long” is not a number of minutes",
                     id="minutes"),
        pytest.param("Company,Name,Phone\nA,B,4.67012E+10\n", 2, "Phone: “4.67012E+10” has lost its digits",
                     id="digits"),
        pytest.param("Company,Name,Birthday\nA,B,1985-02-29\n", 2, "Birthday: “1985-02-29” is not a birthday",
                     id="birthday"),
        pytest.param("Company,Country\nA,DE\nB,DE,x,y\n", 3, "has 4 cells where the headings have 2", id="row"),
    ],
)  # fmt: skip
def test_one_bad_cell_or_row_is_left_out_and_listed(shell: Shell, text: str, line: int, said: str) -> None:
    plan = shell.plan({"d.csv": text})
    assert [(left.place.line, said in left.why) for left in plan.left_out] == [(line, True)]
    assert next(row.title for row in plan.rows if row.table == "clients") == "A"
    assert f"d.csv, line {line}: " in shell.refusal({"d.csv": text}, strict=True)


@pytest.mark.parametrize(
    ("text", "options", "said"),
    [
        pytest.param("a,b\n1,2\n", {}, "d.csv, line 1: no heading is known: a, b; say what one gives with --map",
                     id="headings"),
        pytest.param('"7","Volga","+4681234560"\n', {}, "d.csv, line 1: has no headings but 7, Volga, +4681234560: put",
                     id="no-headings"),
        pytest.param("Deal,Amount\nA,5\n", {}, "d.csv, line 2: nothing in it was understood: names no client",
                     id="nobody"),
        pytest.param("Company,Since\nA,03/04/2026\n", {}, "d.csv, line 2: Since: “03/04/2026” could be 2026-03-04 or "
                     "2026-04-03: say which with --dates dmy or --dates mdy", id="two-days"),
        pytest.param("Company\nA\n", {"maps": ["Firma=clients.name"]}, "--map: no file has a column “firma”",
                     id="map"),
        pytest.param("Company\nA\n", {"maps": ["Company"]}, "--map: “Company” should read", id="half-a-map"),
        pytest.param("Company\nA\n", {"maps": ["Company=clients.nme"]}, "names no field that can be read; there are "
                     "clients.name", id="map-field"),
        pytest.param("Company\nA\n", {"maps": ["Company=people.name"]}, "names no table that can be read",
                     id="map-table"),
        pytest.param("Company\nA\n", {"where": ["Owner=Me"]},
                     "--where: no file has a column “owner”; there are Company",
                     id="where"),
        pytest.param("Company,Owner\nA,Me\n", {"where": ["Owner=Me,You"]},
                     "--where: no row has “You” there; there are Me",
                     id="where-word"),
        pytest.param("Company\nA\n", {"dates": "dym"}, "--dates: “dym” is none of dmy, mdy, ymd", id="dates"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_line(
    shell: Shell, text: str, options: dict[str, str | list[str]], said: str
) -> None:
    assert said in shell.refusal({"d.csv": text}, **options)


def test_a_file_is_not_taken_for_another_whose_name_begins_alike(shell: Shell) -> None:
    said = shell.refusal({"deals": "Deal,Amount\nA,5\n", "deals2": "Company\nVolga\n"})
    assert said.startswith("deals, line 2: nothing in it was understood")


def test_the_user_says_the_order_of_days(shell: Shell) -> None:
    shell.take({"a.csv": "Company,Since\nVolga,03/04/2026\n"}, dates="mdy")
    assert shell.row("clients")["since"] == date(2026, 3, 4)


def test_a_value_with_a_comma_can_be_chosen(shell: Shell) -> None:
    rows = 'Company,Owner\nVolga,"Ann, Ltd"\nKranz,Ben\nOsk,Cy\n'
    shell.take({"a.csv": rows}, where=["Owner=ann, LTD"])
    assert shell.row("clients")["name"] == "Volga"


def test_client_text_is_kept_literally_and_harmlessly(shell: Shell) -> None:
    shell.take({"a.csv": 'Company,Notes\n[/] [@click=app.quit]x,"a\x1b[2J\n=1+1"\n'})
    row = shell.row("clients")
    assert (row["name"], row["notes"]) == ("[/] [@click=app.quit]x", "a[2J\n=1+1")


def test_a_book_and_a_sheet_of_one_import_speak_of_the_same_client(shell: Shell) -> None:
    shell.take({"a.csv": "Company\nVolga\n"})
    book = shell.export().replace(str(shell.row("clients")["id"]), "volga")
    shell.book.undo()
    shell.take({"deals.csv": "Deal,Company\nShop,Volga\n", "b.json": book})
    assert shell.row("projects")["client_id"] == "volga"
