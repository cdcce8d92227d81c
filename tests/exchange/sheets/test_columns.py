import pytest

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.columns import Layout, lay_out
from acct_tui.exchange.sheets.headings import Target, meaning
from acct_tui.exchange.sheets.selection import selection
from acct_tui.exchange.sheets.sheet import read_sheet
from acct_tui.exchange.text.source import to_source

HUBSPOT_CONTACTS = "Record ID,First Name,Last Name,Email,Phone Number,Job Title,Company Name,Country/Region"
HUBSPOT_DEALS = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Associated Company,Associated Contact"
PIPEDRIVE = "Person - Name,Person - Phone,Person - Email (Work),Organization - Name,Deal - Title,Deal - Value"
ZOHO = "Potential Name,Amount,Closing Date,Stage,Account Name,Contact Name"


def laid_out(headings: str, row: str = "", name: str = "a.csv", maps: list[str] | None = None) -> Layout:
    return lay_out(read_sheet(to_source(name, f"{headings}\n{row}\n".encode())), selection(maps or []))


def fields(headings: str, maps: list[str] | None = None) -> dict[str, str]:
    columns = laid_out(headings, maps=maps).columns
    return {column.heading: ".".join(target) for target, group in columns.items() for column in group}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        *[("Company name", "clients.name"), ("COMPANY_NAME", "clients.name"), ("Account", "clients.name")],
        *[("Organisation", "clients.name"), ("Associated Company", "clients.name"), ("Client since", "clients.since")],
        *[("Deal Name", "projects.name"), ("dealname", "projects.name"), ("Deal - Title", "projects.name")],
        *[("opportunity_id", "projects.number"), ("Deal Stage", "projects.stage"), ("Close Date", "projects.close_on")],
        *[("Person - Phone", "contacts.phone"), ("Phone Number", "contacts.phone"), ("Phone (Work)", "contacts.phone")],
        *[("Person - Email (Home)", "contacts.email"), ("E-mail 2", "contacts.email")],
        *[("firstname", "contacts.first_name"), ("Contact Name", "contacts.name")],
        *[("Frobnication", None), ("Deal owner", None), ("", None), ("Pipeline", None)],
        *[("Last Activity Date", "interactions.last_at"), ("Last Contacted", "interactions.last_at")],
        *[("Talk time", "interactions.minutes"), ("Call duration", "interactions.minutes")],
        *[("Invoice No.", "invoices.number"), ("Amount paid", "payments.amount")],
    ],
)  # fmt: skip
def test_a_heading_that_names_its_thing_is_known(heading: str, field: str | None) -> None:
    assert [".".join(target) for target in meaning(heading).targets] == ([field] if field else [])


@pytest.mark.parametrize(
    ("headings", "about"),
    [
        pytest.param(HUBSPOT_CONTACTS, "contacts", id="hubspot-contacts"),
        pytest.param(HUBSPOT_DEALS, "projects", id="hubspot-deals"),
        pytest.param(PIPEDRIVE, "contacts", id="pipedrive"),
        pytest.param(ZOHO, "projects", id="zoho"),
        pytest.param("Company,Country,Industry", "clients", id="clients"),
        pytest.param("Name,Phone,E-mail", "contacts", id="contacts"),
        pytest.param("Project;Client;Start;Due;Budget", "projects", id="projects"),
        pytest.param("Number;Client;Project;Amount;Issued;Due date;Status", "invoices", id="invoices"),
        pytest.param("Date;Client;Contact;Project;Channel;Note", "interactions", id="calls"),
        pytest.param("Date;Client;Note", "interactions", id="notes-by-date"),
        pytest.param("Date;Client;Note;Invoice No", "interactions", id="calls-about-invoices"),
        pytest.param("Date;Client;Deal;Amount", "projects", id="deals-by-date"),
    ],
)
def test_the_headings_tell_what_a_file_is_about(headings: str, about: str) -> None:
    assert laid_out(headings).about == about


def test_the_name_of_a_file_helps_where_headings_are_bare() -> None:
    assert laid_out("Name,Notes", name="clients.csv").about == "clients"
    assert laid_out("Name,Notes", name="projects.csv").about == "projects"


def test_a_bare_heading_goes_to_what_the_file_is_about() -> None:
    assert fields("Invoice No;Amount;Date;Due;Client")["Amount"] == "invoices.amount"
    assert fields("Deal;Amount;Stage;Client")["Amount"] == "projects.fee"
    assert fields("Invoice No;Amount;Date;Due;Client;Status")["Status"] == "invoices.state"
    assert fields("Firma;Projekt;Honorar;Frist") == {
        "Firma": "clients.name", "Projekt": "projects.name", "Honorar": "projects.fee", "Frist": "projects.due_on",
    }  # fmt: skip


def test_the_number_of_a_row_in_another_program_joins_files() -> None:
    assert fields(HUBSPOT_CONTACTS)["Record ID"] == "contacts.number"
    assert fields(HUBSPOT_DEALS)["Record ID"] == "projects.number"


@pytest.mark.parametrize(
    ("headings", "row", "found", "unused"),
    [
        ("Company,Name,Phone,Country", "A,B,1,DE", {"Company": "clients.name", "Name": "contacts.name"}, ()),
        ("Company,Name", "A,B", {"Company": "clients.name", "Name": "contacts.name"}, ()),
        ("Name,Company Type,Related Company", "A,Person,B", {"Related Company": "clients.name"}, ()),
        ("Account Name,Company", "A,B", {"Account Name": "clients.name"}, ("Company (“B”)",)),
        ("Company,Account Name", "A,A", {"Account Name": "clients.name"}, ()),
        ("Nombre,Apellidos,Empresa", "A,B,C", {"Nombre": "contacts.first_name"}, ()),
        ("Nom,Prénom,Société", "A,B,C", {"Nom": "contacts.last_name"}, ()),
        ("Deal Name,Company,Closed,Won", "A,B,0,0", {"Closed": "projects.is_closed"}, ()),
        ("Deal Name,Company,Closed", "A,B,2026-11-02", {"Closed": "projects.close_on"}, ()),
    ],
)
def test_of_two_columns_for_a_field_the_surer_is_taken(
    headings: str, row: str, found: dict[str, str], unused: tuple[str, ...]
) -> None:
    layout = laid_out(headings, row)
    given = {group[0].heading: ".".join(target) for target, group in layout.columns.items()}
    assert given == given | found
    assert layout.unused == unused


def test_of_two_columns_that_say_the_same_the_fuller_is_taken() -> None:
    text = "Company,Customer,Phone\n,A,1\nB,B,2\n,C,3\n"
    layout = lay_out(read_sheet(to_source("a.csv", text.encode())), selection())
    assert [column.heading for column in layout.columns[Target("clients", "name")]] == ["Customer", "Company"]


@pytest.mark.parametrize(
    ("headings", "row", "heading", "field"),
    [
        ("Invoice ID,Number,Client,Amount,Due", "in_1,7,A,5,2026-11-02", "Number", "invoices.number"),
        ("Invoice No,Client,Paid,Amount,Due", "7,A,\"1.200,00\",5,2026-11-02", "Paid", "payments.amount"),
        ("Invoice No,Client,Paid,Amount,Due", "7,A,50000,5,2026-11-02", "Paid", "payments.amount"),
        ("Invoice No,Client,Paid date,Amount,Due", "7,A,46000,5,2026-11-02", "Paid date", "payments.paid_on"),
        ("Invoice No,Client,Paid,Amount,Due", "7,A,no,5,2026-11-02", "Paid", "payments.is_paid"),
        ("First Name,Last Name,Company,URL", "A,B,C,https://www.linkedin.com/in/a", "URL", "contacts.notes"),
        ("First Name,Last Name,Company,URL", "A,B,C,https://c.example", "URL", "clients.website"),
        ("Topic,Contact,Customer,Est. Close Date,Est. Revenue", "A,B,C,2026-12-31,5", "Topic", "projects.name"),
        ("Invoice No,Client,Paid,Amount,Due", "7,A,2026-11-02,5,2026-11-02", "Paid", "payments.paid_on"),
        ("Subject,Type,Due date,Due time,Deal,Organization", "Talk,Call,2026-11-02,9:00,A,B", "Due date",
         "interactions.at"),
        ("Project,Client,Type,Due date,Notes", "A,B,SEO,2026-11-02,x", "Due date", "projects.due_on"),
        ("Date,Client,Deal,Status,Type", "2026-11-02,A,B,Completed,Call", "Status", "interactions.is_done"),
    ],
)  # fmt: skip
def test_a_heading_that_could_be_several_things_is_told_by_the_rest(
    headings: str, row: str, heading: str, field: str
) -> None:
    columns = laid_out(headings, row).columns
    assert next(column.heading for column in columns[Target(*field.split("."))]) == heading


def test_days_that_one_column_leaves_open_are_told_by_another() -> None:
    columns = laid_out("Facture,Client,Total,Date,Échéance", "F1,A,5,05/10/2026,19/10/2026").columns
    assert columns[Target("invoices", "issued_on")][0].order == "dmy"
    with pytest.raises(ImportRefused, match="say which with --dates"):
        laid_out("Facture,Client,Total,Date,Échéance", "F1,A,5,05/10/2026,05/05/2026")


def test_the_subject_of_a_task_is_no_order() -> None:
    layout = laid_out("Subject,Due Date,Contact Name,Account Name,Status", "Call,2026-11-18,Anna,Volga,Done")
    assert not [field for table, field in layout.columns if table == "projects"]


def test_what_an_invoice_is_for_is_no_note_on_anybody() -> None:
    layout = laid_out("Invoice No,Client,Email,Description,Amount,Due", "7,A,a@a.example,Web,5,2026-11-02")
    assert layout.unused == ("Description (“Web”)",)


def test_columns_without_use_are_listed_with_a_sample() -> None:
    layout = laid_out("Company,Owner,Empty,", "A,Me,,x")
    assert layout.unused == ("Owner (“Me”)", "column 4 (“x”)")


@pytest.mark.parametrize(
    ("headings", "unused"),
    [
        pytest.param("Company,Invoice No", "Invoice No", id="invoice-without-amount"),
        pytest.param("Company,Amount paid", "Amount paid", id="payment-without-invoice"),
        pytest.param("Company,Call duration", "Call duration", id="touch-without-day"),
        pytest.param("Company,Deal Amount", "Deal Amount", id="order-without-name"),
    ],
)
def test_a_column_that_can_give_no_row_is_listed(headings: str, unused: str) -> None:
    assert laid_out(headings, "A,1").unused == (f"{unused} (“1”)",)


def test_the_user_maps_headings_and_ignores_them() -> None:
    found = fields("Firma,Kunde seit,Owner", maps=["firma = clients.name", "Kunde seit=clients.since", "OWNER=-"])
    assert found == {"Firma": "clients.name", "Kunde seit": "clients.since"}
    assert laid_out("Company,Owner", "A,Me", maps=["Owner=-"]).unused == ()


def test_texts_for_the_notes_keep_their_heading() -> None:
    layout = laid_out("account,year_established,Organization - Address,Notes")
    [labels] = [[column.label for column in group] for (_, field), group in layout.columns.items() if field == "notes"]
    assert labels == ["Year established", "Address", ""]
