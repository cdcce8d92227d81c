"""Tables as people really have them, one quirk each, and what must come of them without an option."""

from datetime import UTC, date, datetime

import pytest

from tests.exchange.conftest import Shell


@pytest.mark.parametrize(
    ("text", "client", "contact"),
    [
        pytest.param("Company,Name,Phone,Country\nVolga,Anna Orlova,1,Sweden\n", "Volga", "Anna Orlova",
                     id="with-country"),
        pytest.param("Company,Name\nVolga,Anna Orlova\n", "Volga", "Anna Orlova", id="two-names"),
        pytest.param("Company,Name,Email,Website,Industry\nVolga,Anna Orlova,a@v.example,v.example,Tyres\n", "Volga",
                     "Anna Orlova", id="with-website"),
        pytest.param("Name,Company,Name\nAnna Orlova,Volga,Second\n", "Volga", "Anna Orlova", id="name-twice"),
        pytest.param("Account Name,Company,First Name,Last Name\nVolga,Volga Group,Anna,Orlova\n", "Volga",
                     "Anna Orlova", id="account-and-company"),
        pytest.param("Company,Phone,City\nVolga,1,Bonn\n", "Volga", "Office", id="phone-of-a-company"),
        pytest.param("Customer,Name,Phone\nVolga,Anna Orlova,1\n", "Volga", "Anna Orlova",
                     id="customer"),
        pytest.param("Company,Contact Person,Phone\nVolga,Anna Orlova,1\n", "Volga", "Anna Orlova",
                     id="contact-person"),
        pytest.param("Type,Name,Organisation,Phone\nPerson,Anna Orlova,Volga,1\n", "Volga",
                     "Anna Orlova", id="type-person"),
        pytest.param("Type,Name,Organisation,Phone\nOrganisation,Volga,,1\n", "Volga", "Office",
                     id="type-organisation"),
        pytest.param("Name,Company Type,Related Company,Phone\nVolga,Company,,1\n", "Volga", "Office",
                     id="company-type"),
        pytest.param("Company,Name,Phone\nVolga,Anna  Orlova,\nVOLGA ,anna orlova,\n Volga,Anna\u200b Orlova,1\n",
                     "Volga", "Anna Orlova", id="one-name-in-three-spellings"),
        pytest.param('"id","First Name","Last Name","Company"\n"1","Anna \\"Mimi\\"","Orlova","Volga"\n', "Volga",
                     'Anna "Mimi" Orlova', id="backslash-quotes"),
        pytest.param("Company,Associated Contact\nVolga (volga.example),Anna Orlova (a@v.example)\n", "Volga",
                     "Anna Orlova", id="addresses-behind-names"),
    ],
)  # fmt: skip
def test_company_and_person_are_told_apart(shell: Shell, text: str, client: str, contact: str) -> None:
    shell.take({"a.csv": text})
    assert (shell.row("clients")["name"], shell.row("contacts")["name"]) == (client, contact)


def test_people_may_be_clients_themselves(shell: Shell) -> None:
    people = "First Name,Last Name,Phone\nAnna,Orlova,1\nBen,Osk,2\n"
    assert "--client =name that they are a client themselves" in shell.refusal({"p.csv": people})
    shell.take({"p.csv": people}, client="=name")
    assert [row["name"] for row in shell.rows("clients")] == ["Anna Orlova", "Ben Osk"]
    assert [row["phone"] for row in shell.rows("contacts")] == ["1", "2"]


def test_files_of_one_import_are_joined_by_the_numbers_of_their_program(shell: Shell) -> None:
    shell.take(
        {
            "opportunities.csv": "OpportunityId,OpportunityName,AccountId,CloseDate,StageName,Amount\n"
            "6A,Site,1A,2026-12-31,Proposal,5000\n6B,Shop,1B;1A,2027-01-31,Negotiation,9000\n",
            "contacts.csv": "ContactId,FirstName,LastName,AccountId\n3A,Anna,Orlova,1A\n3B,Ben,Osk,1B\n",
            "accounts.csv": "AccountId,AccountName\n1A,Volga\n1B,Kranz\n",
        }
    )
    names = {row["id"]: row["name"] for row in shell.rows("clients")}
    assert set(names.values()) == {"Kranz", "Volga"}
    found = [(row["name"], names[row["client_id"]]) for row in (*shell.rows("contacts"), *shell.rows("projects"))]
    assert found == [("Anna Orlova", "Volga"), ("Ben Osk", "Kranz"), ("Shop", "Kranz"), ("Site", "Volga")]


def test_a_number_that_no_file_explains_is_told(shell: Shell) -> None:
    people = "ContactId,FirstName,LastName,AccountId\n3A,Anna,Orlova,1A\n"
    assert "names client 1A, whom no file tells of" in shell.refusal({"contacts.csv": people})


@pytest.mark.parametrize(
    ("text", "fee", "currency"),
    [
        pytest.param("Deal;Company;Amount\nA;L;1 234,56 zł\n", 123456, "PLN", id="złoty"),
        pytest.param("Deal;Company;Amount\nA;L;(500.00)\n", -50000, None, id="brackets"),
        pytest.param("Deal;Company;Country;Amount\nA;L;Denmark;1500 kr\n", 150000, "DKK", id="crowns-of-the-country"),
        pytest.param("Deal;Company;Amount\nA;L;US$ 1,500.00\n", 150000, "USD", id="us-dollars"),
        pytest.param("Deal;Company;Amount\nA;L;500,-\n", 50000, None, id="comma-dash"),
        pytest.param("Deal;Company;Amount (CHF)\nA;L;500.--\n", 50000, "CHF", id="currency-of-the-heading"),
        pytest.param("Deal;Company;Amount;Amount Currency\nA;L;24,000.00;EUR\n", 2400000, "EUR", id="currency-column"),
        pytest.param("Deal;Company;Amount\nA;L;1,200\nB;L;1,5\n", 120, None, id="a-comma-that-others-settle"),
    ],
)
def test_money_is_read_in_many_ways(shell: Shell, text: str, fee: int, currency: str | None) -> None:
    shell.take({"d.csv": text})
    project = shell.rows("projects")[0]
    assert (project["fee"], project.get("currency")) == (fee, currency)


def test_words_for_nothing_are_nothing(shell: Shell) -> None:
    text = "Company,First Name,Last Name,Phone,Country,Birthday\nVolga,Anna,Null,NULL,N/A,0000-00-00\n"
    assert shell.plan({"a.csv": text}).left_out == ()
    shell.take({"a.csv": text})
    contact = shell.row("contacts")
    assert (contact["name"], contact.get("phone"), contact.get("birthday")) == ("Anna Null", None, None)


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Deal Name,Company,Closed,Won\nA,L,0,0\nB,L,1,1\n", ["handover", "closed"]),
        ("Deal Name,Company,Deal Stage\nA,L,closedwon\nB,L,In progress (Delivery)\n", ["handover", "delivery"]),
        ("Deal Name,Company,Deal Status\nA,L,Won\nB,L,Lost\n", ["handover", "closed"]),
    ],
)
def test_a_stage_is_said_in_many_ways(shell: Shell, text: str, stages: list[str]) -> None:
    shell.take({"d.csv": text})
    assert [row["stage"] for row in shell.rows("projects")] == stages


def test_what_is_not_won_yet_is_told(shell: Shell) -> None:
    plan = shell.plan({"d.csv": "Deal,Company,Stage\nA,L,Prospecting\nB,L,Won\nC,L,Angebot\nD,L,Prospecting\n"})
    assert "not won yet, so in the brief (--where takes only some): “Prospecting”, “Angebot”" in plan.assumed


CALL = "Company,Date,Type,Direction,Outcome,Duration,Note\nL,2026-11-20 16:00,{},{},{},{},x\n"


@pytest.mark.parametrize(
    ("kind", "direction", "outcome", "found"),
    [
        ("Call", "Outbound", "Connected", ("conversation", "us", "reached")),
        ("Call", "Outbound", "No answer", ("attempt", "us", "no_answer")),
        ("Call", "Inbound", "Left voicemail", ("attempt", "client", "voicemail")),
        ("Missed", "", "", ("attempt", "client", None)),
        ("Incoming", "", "", ("conversation", "client", None)),
        ("Email", "Outgoing", "", ("message", "us", None)),
        ("Task", "", "", ("internal_note", "us", None)),
    ],
)
def test_the_outcome_decides_what_a_call_was(
    shell: Shell, kind: str, direction: str, outcome: str, found: tuple[str, str, str | None]
) -> None:
    shell.take({"c.csv": CALL.format(kind, direction, outcome, "")})
    talk = shell.row("interactions")
    assert (talk["kind"], talk["started_by"], talk.get("disposition")) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(CALL.format("Meeting", "", "Canceled", ""), id="canceled"),
        pytest.param(CALL.format("Call", "", "Connected", "").replace("2026-11-20", "2026-12-20"), id="done-to-come"),
        pytest.param("Subject,Status,Date,Company\nCall,Abgesagt,2026-11-20,L\n", id="called-off"),
    ],
)  # fmt: skip
def test_what_did_not_take_place_is_no_talk(shell: Shell, text: str) -> None:
    plan = shell.plan({"c.csv": text})
    assert not [row for row in plan.rows if row.table in ("interactions", "commitments")]
    assert [left.place.line for left in plan.left_out] == [2]


@pytest.mark.parametrize(
    ("said", "minutes"), [("00:12:30", 12), ("00:15", 15), ("1:05", 65), ("12:30", 12), ("7", 7), ("01:02:03", 62)]
)
def test_a_duration_is_read(shell: Shell, said: str, minutes: int) -> None:
    shell.take({"c.csv": CALL.format("Call", "", "", said)})
    assert shell.row("interactions")["minutes"] == minutes


def test_milliseconds_and_markup_are_read(shell: Shell) -> None:
    text = (
        "Record ID,Call Title,Activity date,Call outcome,Call direction,Call duration (milliseconds),Call notes,"
        "Associated Company\n1,Check-in,2026-11-20 16:00,Connected,Inbound,185000,<p>Wants <b>new</b> menu</p>,Volga\n"
    )
    shell.take({"calls.csv": text})
    talk = shell.row("interactions")
    assert (talk["minutes"], talk["note"]) == (3, "Call Title: Check-in\nWants new menu")


def test_day_and_time_may_stand_in_two_columns(shell: Shell) -> None:
    text = (
        "Activity - Subject,Activity - Type,Activity - Done,Activity - Due date,Activity - Due time,"
        "Activity - Organization\nCall Anna,Call,Done,2026-11-10,15:02,Volga\n"
    )
    shell.take({"activities.csv": text})
    assert shell.row("interactions")["at"] == datetime(2026, 11, 10, 14, 2, tzinfo=UTC)


def test_one_talk_that_two_files_tell_of_is_one(shell: Shell) -> None:
    shell.take(
        {
            "calls.csv": "Date,Client,Direction,Note\n2026-11-20 10:00,Volga,inbound,Where is it?\n",
            "activities.csv": "Activity date,Company,Type,Subject\n2026-11-20 10:00,Volga,Call,They rang\n",
            "companies.csv": "Company,Last Contacted\nVolga,2026-11-20\nKranz,2026-11-19\n",
        }
    )
    kranz, volga = shell.rows("interactions")
    assert (volga["started_by"], kranz["started_by"]) == ("client", "us")


def test_last_contacted_is_no_second_talk_beside_one_of_the_book(shell: Shell) -> None:
    shell.take({"calls.csv": "Date,Client,Direction,Note\n2026-11-20 10:00,Volga,inbound,Where is it?\n"})
    shell.take({"companies.csv": "Company,Industry,Last Contacted\nVolga,tyres,2026-11-20 10:00\n"}, update=True)
    assert shell.row("interactions")["started_by"] == "client"


def test_a_name_and_a_day_are_no_talk(shell: Shell) -> None:
    plan = shell.plan({"a.csv": "Company,Date\nVolga,2026-11-20\n"})
    assert {row.table for row in plan.rows} == {"clients"}
    assert plan.unused == ("a.csv: Date (“2026-11-20”)",)


@pytest.mark.parametrize(
    ("said", "birthday"),
    [
        ("29 Feb", date(1604, 2, 29)),
        ("--02-29", date(1604, 2, 29)),
        ("29.02.", date(1604, 2, 29)),
        ("1985-02-28", date(1985, 2, 28)),
    ],
)
def test_a_birthday_may_have_no_year(shell: Shell, said: str, birthday: date) -> None:
    shell.take({"a.csv": f"Company,Name,Birthday\nVolga,Anna,{said}\n"})
    assert shell.row("contacts")["birthday"] == birthday


INVOICE_LISTS = {
    "gross-and-net": "Rechnungsnummer;Kunde;Fälligkeit;Betrag netto;Betrag brutto;offen;Status\n"
    "7;Volga;26.11.2026;1.000,00;1.190,00;190,00;Teilbezahlt\n",
    "a-paid-column-of-amounts": "Numéro;Client;Échéance;Total HT;Total TTC;Payé;Restant dû\n"
    "7;Volga;26/11/2026;1 000,00 €;1 190,00 €;1 000,00 €;190,00 €\n",
    "documents": "Номер;Дата;Контрагент;Сумма документа;Валюта;Срок оплаты;Состояние оплаты;Оплачено;Остаток долга\n"
    "7;20.10.2026;Volga;1 190,00;EUR;26.11.2026;Частично оплачен;1 000,00;190,00\n",
    "open-balance": "Studio\nInvoice List\n\nDate,Transaction Type,Num,Customer,Due Date,Amount,Open Balance\n"
    '10/20/2026,Invoice,7,Volga,11/26/2026,"1,190.00",190.00\n',
    "by-hand": "Inv,Client,Due,€,Paid\n7,Volga,26 Nov 2026,1190,1000\n",
    "open-items": "Konto;Kontobezeichnung;Rechnungs-Nr.;Datum;Fälligkeit;Rechnungsbetrag;Saldo;Mahnstufe\n"
    "10017;Volga;7;20.10.2026;26.11.2026;1.190,00;190,00;1\n",
    "called-a-contact": "Núm,Nombre del contacto,Vencimiento,Subtotal,Total,Cobrado,Pendiente,Estado\n"
    '7,Volga,26/11/2026,"1.000,00","1.190,00","1.000,00","190,00",Parcialmente cobrado\n',
    "lines": "Client Name,Invoice #,Due Date,Invoice Status,Item Name,Line Total,Amount Paid,Currency\n"
    "Volga,7,2026-11-26,sent,Design,1000.00,1000.00,EUR\nVolga,7,2026-11-26,sent,Hosting,190.00,1000.00,EUR\n",
}


@pytest.mark.parametrize("kind", INVOICE_LISTS)
def test_what_is_owed_is_read_of_the_lists_of_many_programs(shell: Shell, kind: str) -> None:
    assert not [left for left in shell.plan({"i.csv": INVOICE_LISTS[kind]}).left_out if left.why.startswith("has ")]
    shell.take({"i.csv": INVOICE_LISTS[kind]})
    invoice = shell.row("invoices")
    assert shell.row("clients")["name"] == "Volga"
    assert (invoice["number"], invoice["amount"], invoice["currency"]) == ("7", 119000, "EUR")
    assert (invoice["due_on"], shell.row("payments")["amount"]) == (date(2026, 11, 26), 100000)


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Успешно реализовано|Сделка успешна|Abgeschlossen und gewonnen|Wygrana|Ganado", "handover"),
        ("Подготовка документов|Angebot|Devis envoyé|Preventivo|Oferta|Nabídka", "brief"),
        ("в работе|in Arbeit|En cours|En curso|In corso|Em andamento|Lopend|w trakcie|Working on it", "delivery"),
        ("Cierre perdido|Fermé perdu|Chiuso - perso|Gesloten en verloren|Lost to a rival", "closed"),
        ("Cierre ganado|Fermé gagné|Chiuso - vinto|Zamknięte - wygrane|Won by Jo", "handover"),
        ("Закрыто и не реализовано|Сделка провалена|Verloren|завершён|Perdue|Zakończone", "closed"),
    ],
)
def test_a_stage_is_said_in_many_languages(shell: Shell, words: str, stage: str) -> None:
    rows = "".join(f"{word} deal,L,{word}\n" for word in words.split("|"))
    plan = shell.plan({"d.csv": f"Deal,Company,Stage\n{rows}"})
    assert plan.left_out == ()
    assert {row.values["stage"] for row in plan.rows if row.table == "projects"} == {stage}


def test_a_stage_that_does_not_say_won_is_left_out(shell: Shell) -> None:
    [left] = shell.plan({"d.csv": "Deal,Company,Stage\nA,L,Won't do\n"}).left_out
    assert "“Won't do” is none of handover" in left.why


def test_what_came_of_a_talk_in_words_of_their_own_is_noted(shell: Shell) -> None:
    text = "Date,Time,Who,Company,Topic,Result,Next step\n18.11.2026,10:05,Anna,Volga,Banner,send a draft,Friday\n"
    shell.take({"calls.csv": f"{text}19.11.2026,9:00,Anna,Volga,,voicemail,\n"})
    assert shell.rows("projects") == []
    first, second = shell.rows("interactions")
    assert (first["note"], first["kind"]) == ("Topic: Banner\nNext step: Friday\nResult: send a draft", "conversation")
    assert second["disposition"] == "voicemail"


def test_a_calendar_has_day_and_time_apart(shell: Shell) -> None:
    text = (
        "Subject,Start Date,Start Time,End Date,End Time,Company\nKick-off,11/18/2026,10:00:00 AM,11/18/2026,,Volga\n"
    )
    shell.take({"calendar.csv": text})
    assert shell.row("interactions")["at"] == datetime(2026, 11, 18, 9, tzinfo=UTC)


def test_the_status_of_a_task_is_not_that_of_its_order(shell: Shell) -> None:
    task = "Subject,Date,Status,Opportunity,Account\nCall,2026-11-16,Completed,Site,Volga\n"
    shell.take({"tasks.csv": task})
    assert (shell.row("projects")["stage"], shell.row("interactions")["kind"]) == ("handover", "conversation")


CALL_LIST = (
    "datetime (UTC),direction,answered,duration (in call),contact name,contact company\n"
    "2026-11-18 09:05:11,outbound,Yes,742,Anna,Volga\n2026-11-19 15:05:11,inbound,No,0,Anna,Volga\n"
)


def test_a_call_list_says_its_clock_its_seconds_and_who_did_not_answer(shell: Shell) -> None:
    shell.take({"aircall.csv": CALL_LIST})
    reached, missed = shell.rows("interactions")
    assert (reached["at"], reached["minutes"]) == (datetime(2026, 11, 18, 9, 5, 11, tzinfo=UTC), 12)
    assert (missed["kind"], missed["started_by"], missed["disposition"]) == ("attempt", "client", "no_answer")


def test_a_call_that_was_missed_is_no_conversation_wherever_it_says_so(shell: Shell) -> None:
    text = "Direction,Type,Date,Company,{}\nInbound,Voice,2026-11-19,Volga,Missed\n"
    for heading in ("Status", "Action Result", "Call Result"):
        [talk] = [row.values for row in shell.plan({"c.csv": text.format(heading)}).rows if row.table == "interactions"]
        assert (talk["kind"], talk["disposition"]) == ("attempt", "no_answer"), heading


def test_a_meeting_that_was_canceled_did_not_take_place(shell: Shell) -> None:
    shell.take({"people.csv": "Company,Contact\nVolga,Anna Orlova\n"})
    text = "Invitee Name,Event Type Name,Start Date & Time,Location,Canceled\n"
    rows = ("2026-11-18 10:00 AM,Zoom,false", "2026-11-19 10:00 AM,Zoom,true")
    plan = shell.plan({"events.csv": text + "".join(f"Anna Orlova,Intro,{row}\n" for row in rows)})
    assert [row.values["note"] for row in plan.rows if row.table == "interactions"] == [
        "Event Type Name: Intro\nLocation: Zoom"
    ]
    assert [(left.place.line, left.why) for left in plan.left_out] == [(3, "did not take place")]


def test_a_state_or_city_gives_the_zone_where_its_country_has_several(shell: Shell) -> None:
    text = "Account Name,Billing City,Billing State/Province,Billing Country\nCedar,Portland,OR,United States\n"
    shell.take({"accounts.csv": text})
    assert shell.row("clients")["time_zone"] == "America/Los_Angeles"
    again = "Company,City,Country\nCedar,Boston,United States\n"
    assert not [row for row in shell.plan({"b.csv": again}).rows if "time_zone" in row.values]


def test_several_values_of_one_cell_are_several(shell: Shell) -> None:
    shell.take({"g.csv": "Company,Name,Phone 1 - Value\nVolga,Anna,+46 1 ::: +46 2\n"})
    assert shell.row("contacts")["phone"] == "+46 1, +46 2"


def test_a_person_may_be_shown_behind_the_company(shell: Shell) -> None:
    shell.take({"o.csv": 'Name,Company Type,Related Company\n"Volga, Anna Orlova",Person,Volga\n'})
    assert shell.row("contacts")["name"] == "Anna Orlova"


SHEETS = {
    "de": "Firma;Ansprechpartner;Telefon;Land;Projekt;Auftragswert;Fällig am;Letzter Kontakt;Bemerkung\n"
    "Müller GmbH;Jürgen Groß;030 1;Deutschland;Relaunch;12.500,00 €;18.12.2026;10.11.2026;mag Zahlen\n",
    "pl": "Klient;Osoba kontaktowa;Telefon;Kraj;Projekt;Wartość;Termin;Ostatni kontakt;Uwagi\n"
    "Łódź sp. z o.o.;Żaneta Groß;030 1;Niemcy;Relaunch;12 500,00 EUR;18.12.2026;10.11.2026;mag Zahlen\n",
    "ru": "Компания;Контактное лицо;Телефон;Страна;Проект;Сумма;Срок;Последний контакт;Примечание\n"
    "Ромашка;Пётр Ильин;030 1;Германия;Relaunch;12 500,00 €;18.12.2026;10.11.2026;mag Zahlen\n",
    "es": "Empresa;Persona de contacto;Teléfono;País;Proyecto;Importe;Fecha límite;Último contacto;Notas\n"
    "Niño SL;José Ibáñez;030 1;Alemania;Relaunch;12.500,00 €;18/12/2026;10/11/2026;mag Zahlen\n",
    "fr": "Société;Contact;Téléphone;Pays;Projet;Montant;Date limite;Dernier contact;Remarques\n"
    "Noël SARL;Zoé Müller;030 1;Allemagne;Relaunch;12 500,00 €;18/12/2026;10/11/2026;mag Zahlen\n",
}


@pytest.mark.parametrize("language", SHEETS)
def test_a_sheet_in_another_language_needs_no_word(shell: Shell, language: str) -> None:
    plan = shell.plan({"a.csv": SHEETS[language]}, dates="dmy")
    assert (plan.left_out, plan.unused) == ((), ())
    shell.take({"a.csv": SHEETS[language]}, dates="dmy")
    project, contact = shell.row("projects"), shell.row("contacts")
    assert (project["name"], project["fee"], project["due_on"]) == ("Relaunch", 1250000, date(2026, 12, 18))
    assert (shell.row("clients")["country"], contact["phone"]) == ("DE", "030 1")
    assert "mag Zahlen" in (contact.get("notes"), project.get("status_note"))
    assert shell.row("interactions")["at"] == datetime(2026, 11, 10, 11, tzinfo=UTC)
