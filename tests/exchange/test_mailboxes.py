"""Where only an address says who somebody is, they are called as it spells them, and nothing is invented."""

import pytest

from acct_tui.exchange.mailboxes import company_at, is_address, parted, person_at
from tests.exchange.conftest import Shell


@pytest.mark.parametrize(
    ("address", "person", "company"),
    [
        ("urs.meier@nordbau.ch", "Urs Meier", "nordbau.ch"),
        ("Anna-Maria_Orlova@volga.example", "Anna-Maria Orlova", "volga.example"),
        ("jean.de.groot@osk.nl", "Jean De Groot", "osk.nl"),
        ("urs@nordbau.ch", "", "nordbau.ch"),
        ("u.meier@nordbau.ch", "", "nordbau.ch"),
        ("urs.meier2@gmail.com", "", ""),
        ("accounts.payable@osk.co.uk", "", "osk.co.uk"),
        ("no.reply@web.de", "", ""),
        ("a.b.c.d@yahoo.co.uk", "", ""),
    ],
)
def test_an_address_may_spell_a_person_and_a_company(address: str, person: str, company: str) -> None:
    assert is_address(address)
    assert (person_at(address), company_at(address)) == (person, company)


@pytest.mark.parametrize(
    "text", ["", "Nordbau", "@nordbau", "urs@", "a@b.ch, c@d.ch", "Urs <urs@nordbau.ch>", "a b@c.de"]
)
def test_other_texts_are_no_address(text: str) -> None:
    assert not is_address(text)


INVOICE = "Number,Amount,Due Date,Customer Name,Customer Email\n7,500,2026-12-01,{},{}\n"


@pytest.mark.parametrize(
    ("text", "client", "contact", "assumed"),
    [
        pytest.param("Company,Name,Email\nNordbau,,urs@nordbau.ch\n", "Nordbau",
                     ("urs@nordbau.ch", "urs@nordbau.ch"), (), id="half-a-name"),
        pytest.param(INVOICE.format("Nordbau", "urs.meier@nordbau.ch"), "Nordbau",
                     ("Urs Meier", "urs.meier@nordbau.ch"), ("names: Urs Meier of urs.meier@nordbau.ch",),
                     id="a-name-in-an-address"),
        pytest.param("Company,Name\nNordbau,urs@nordbau.ch\n", "Nordbau", ("urs@nordbau.ch", "urs@nordbau.ch"), (),
                     id="address-for-a-person"),
        pytest.param("Company,Name,Email\nNordbau,urs@nordbau.ch,URS@nordbau.ch\n", "Nordbau",
                     ("urs@nordbau.ch", "URS@nordbau.ch"), (), id="the-same-address-twice"),
        pytest.param(INVOICE.format("urs@nordbau.ch", ""), "nordbau.ch", ("urs@nordbau.ch", "urs@nordbau.ch"),
                     ("clients: nordbau.ch of urs@nordbau.ch",), id="address-for-a-company"),
        pytest.param(INVOICE.format("urs@gmail.com", "urs@gmail.com"), "urs@gmail.com",
                     ("urs@gmail.com", "urs@gmail.com"), (), id="address-of-anybody"),
        pytest.param("Company,Name,Phone\nurs@nordbau.ch,Urs Meier,1\n", "nordbau.ch", ("Urs Meier", "urs@nordbau.ch"),
                     ("clients: nordbau.ch of urs@nordbau.ch",), id="person-beside-it"),
    ],
)  # fmt: skip
def test_an_address_where_a_name_should_stand(
    shell: Shell, text: str, client: str, contact: tuple[str, str], assumed: tuple[str, ...]
) -> None:
    plan = shell.plan({"a.csv": text})
    assert tuple(line for line in plan.assumed if line.startswith(("names", "clients"))) == assumed
    shell.take({"a.csv": text})
    person = shell.row("contacts")
    assert (shell.row("clients")["name"], (person["name"], person["email"])) == (client, contact)
    assert shell.take({"a.csv": text}) == "Nothing new in a.csv"


@pytest.mark.parametrize("given", [INVOICE.format("", "anna@volga.example"), INVOICE.format("anna@volga.example", "")])
def test_an_address_that_is_known_says_whose_a_row_is(shell: Shell, given: str) -> None:
    shell.take({"p.csv": "Company,Name,Email\nVolga,Anna Orlova,anna@volga.example\n"})
    shell.take({"i.csv": given})
    assert (shell.row("clients")["name"], shell.row("contacts")["name"]) == ("Volga", "Anna Orlova")
    assert shell.row("invoices")["client_id"] == shell.row("clients")["id"]


def test_a_person_told_by_address_and_then_by_name_is_one(shell: Shell) -> None:
    shell.take({"i.csv": INVOICE.format("Nordbau", "urs.meier@nordbau.ch")})
    shell.take({"p.csv": "Company,Name,Email,Language\nNordbau,Urs Meier,urs.meier@nordbau.ch,de\n"}, update=True)
    assert shell.row("contacts")["language"] == "de"


def test_whoever_is_known_by_an_address_alone_may_be_a_client(shell: Shell) -> None:
    text = "Email,Phone\nurs@gmail.com,1\n"
    assert "--client =name that they are a client themselves" in shell.refusal({"a.csv": text})
    shell.take({"a.csv": text}, client="=name")
    assert (shell.row("clients")["name"], shell.row("contacts")["email"]) == ("urs@gmail.com", "urs@gmail.com")


def test_a_card_that_only_has_an_address_is_called_so(shell: Shell) -> None:
    shell.take({"a.vcf": "BEGIN:VCARD\nFN:urs.meier@nordbau.ch\nORG:Nordbau\nEND:VCARD\n"})
    contact = shell.row("contacts")
    assert (contact["name"], contact["email"]) == ("Urs Meier", "urs.meier@nordbau.ch")


@pytest.mark.parametrize(
    ("second", "names"),
    [
        pytest.param("Nordbau,Maja Lindgren-Berg,maja@nordbau.ch", ["Maja Lindgren-Berg"], id="renamed"),
        pytest.param("Nordbau,Urs Meier,maja@nordbau.ch", ["Maja Lindgren", "Urs Meier"], id="one-mailbox-for-two"),
        pytest.param("Nordbau,Maja Berg,m.berg@nordbau.ch", ["Maja Berg", "Maja Lindgren"], id="another-address"),
        pytest.param("Osk,Maja Berg,maja@nordbau.ch", ["Maja Berg", "Maja Lindgren"], id="another-company"),
    ],
)
def test_who_has_the_address_and_first_name_is_the_same_person(shell: Shell, second: str, names: list[str]) -> None:
    shell.take({"a.csv": "Company,Name,Email\nNordbau,Maja Lindgren,maja@nordbau.ch\n"})
    shell.take({"b.csv": f"Company,Name,Email\n{second}\n"}, update=True)
    assert [row["name"] for row in shell.rows("contacts")] == names


DEALS = "Deal Name,Associated Company,Associated Contact\nSite,{},{}\n"
XERO = "ContactName,EmailAddress,InvoiceNumber,DueDate,Total\nNordbau AG,{},7,2026-12-01,500\n"


def test_an_address_in_brackets_is_that_of_the_person_and_a_domain_that_of_the_company(shell: Shell) -> None:
    shell.take({"d.csv": DEALS.format("Nordbau AG (nordbau.ch)", "Urs Meier (urs@nordbau.ch); Anna Ek <a@nordbau.ch>")})
    shell.take({"i.csv": XERO.format("urs@nordbau.ch")})
    assert [(row["name"], row["email"]) for row in shell.rows("contacts")] == [
        ("Anna Ek", "a@nordbau.ch"),
        ("Urs Meier", "urs@nordbau.ch"),
    ]
    assert (shell.row("clients")["name"], shell.row("clients")["website"]) == ("Nordbau AG", "nordbau.ch")


@pytest.mark.parametrize(
    ("text", "name", "beside"),
    [
        ("Urs Meier (urs@nordbau.ch)", "Urs Meier", "urs@nordbau.ch"),
        ("Urs Meier < U.Meier@Nordbau.ch >", "Urs Meier", "U.Meier@Nordbau.ch"),
        ("Nord-Bau AG (nord-bau.co.uk)", "Nord-Bau AG", "nord-bau.co.uk"),
        ("(nordbau.ch)", "", "nordbau.ch"),
    ],
)
def test_an_address_or_a_domain_in_brackets_is_told_from_the_name(text: str, name: str, beside: str) -> None:
    assert parted(text) == (name, beside)


@pytest.mark.parametrize(
    "text",
    [
        "Müller GmbH (i.L.)",
        "Big Co (U.K.)",
        "Hans Müller (sen.)",
        "Nordbau (a.s.)",
        "Nordbau (Zürich)",
        "Nordbau (@home)",
        "nordbau.ch)",
        "Nordbau (",
        ")",
        "",
        f"B ({'.' * 100_000}",
        f"B ({'a.' * 50_000})",
        f"B{' ' * 100_000}x",
        f"B {'(' * 100_000})",
    ],
    ids=lambda text: text[:20],
)
def test_other_brackets_are_part_of_a_name(text: str) -> None:
    assert parted(text) == (text, "")


def test_companies_and_people_who_differ_in_brackets_stay_apart(shell: Shell) -> None:
    people = ("Hans Müller (jun.)", "Hans Müller (sen.)")
    companies = ("Müller GmbH", "Müller GmbH (i.L.)")
    shell.take({"a.csv": DEALS.format(companies[0], people[0]) + f"Shop,{companies[1]},{people[1]}\n"})
    assert tuple(row["name"] for row in shell.rows("contacts")) == people
    assert tuple((row["name"], "website" in row) for row in shell.rows("clients")) == tuple(
        (name, False) for name in companies
    )


@pytest.mark.parametrize(
    ("address", "name"),
    [("urs@nordbau.ch", "Office"), ("rechnung@nordbau.ch", "Office"), ("urs.meier@nordbau.ch", "Urs Meier")],
)
def test_an_unknown_address_on_an_invoice_is_that_of_the_office_unless_it_spells_a_name(
    shell: Shell, address: str, name: str
) -> None:
    shell.take({"i.csv": XERO.format(address)})
    contact = shell.row("contacts")
    assert (contact["name"], contact["email"]) == (name, address)
    assert shell.take({"i.csv": XERO.format(address)}).startswith("Nothing new")


@pytest.mark.parametrize("named", ["Urs Meier;", "; Urs Meier", " ; ;Urs Meier;;", ";", "Urs Meier; (nordbau.ch)"])
def test_a_sign_between_people_may_have_none_beside_it(shell: Shell, named: str) -> None:
    shell.take({"d.csv": DEALS.format("Nordbau AG", named)})
    assert [row["name"] for row in shell.rows("contacts")] == ["Urs Meier"] * ("Urs" in named)


@pytest.mark.parametrize("named", ["Smith &amp; Sons", "Smith &#38; Sons", "Smith & Sons"])
def test_a_sign_of_markup_does_not_part_a_name(shell: Shell, named: str) -> None:
    shell.take({"d.csv": DEALS.format("Nordbau AG", named)})
    assert shell.row("contacts")["name"] == "Smith & Sons"


@pytest.mark.parametrize("email", ["", "anna@acme.example"])
def test_the_address_of_a_company_beside_a_person_is_that_of_the_office(shell: Shell, email: str) -> None:
    files: dict[str, str | bytes] = {"a.csv": f"Name,Company,Email\nAnna Orlova,Acme (info@acme.example),{email}\n"}
    shell.take(files)
    found = [(row["name"], row.get("email", "")) for row in shell.rows("contacts")]
    assert found == [("Anna Orlova", email), ("Office", "info@acme.example")]
    assert shell.take(files).startswith("Nothing new")


def test_the_address_of_a_company_that_is_the_persons_own_makes_no_office(shell: Shell) -> None:
    shell.take({"a.csv": "Name,Company,Email\nAnna,Acme (anna@acme.example),anna@acme.example\n"})
    assert shell.row("contacts")["name"] == "Anna"


def test_a_domain_beside_a_known_client_is_its_website_unless_it_has_one(shell: Shell) -> None:
    shell.take({"a.csv": "Company name\nAcme\n"})
    shell.take({"b.csv": "Company name\nAcme (acme.example)\n"}, update=True)
    assert shell.row("clients")["website"] == "acme.example"
    assert shell.take({"c.csv": "Company name\nAcme (other.example)\n"}, update=True).startswith("Nothing new")
