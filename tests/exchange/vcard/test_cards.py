from datetime import date

import pytest

from acct_tui.exchange.gathered import LeftOut
from acct_tui.exchange.out.cards import cards
from acct_tui.exchange.out.content import content_of
from acct_tui.exchange.plan import Outcome
from acct_tui.exchange.vcard.stack import MOST_CARDS
from tests.exchange.conftest import Shell


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


OLD = card(
    "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg",
    "ORG:Kranz;Marketing",
    "TEL;HOME;VOICE:1",
    "TEL;WORK;PREF:2",
    "TEL;WORK;FAX:3",
    "NOTE;QUOTED-PRINTABLE:first=0D=0A=",
    "second=3D",
    "PHOTO;BASE64:",
    "  /9j/4AAQ:;",
    "  /9k=",
    "",
    version="2.1",
)
APPLE = card(
    "N:Orlova;Anna;;;",
    "FN:Anna Orlova",
    "ORG:Volga Tyres;Marketing",
    "TITLE:Head\\, marketing",
    "item1.EMAIL;type=INTERNET;type=pref:anna@",
    " volga.example",
    "EMAIL:a@home.example",
    "item2.TEL:1",
    "item2.X-ABLabel:_$!<Assistant>!$_",
    "BDAY;value=date:1980-03-22",
    "ADR;type=WORK:;;Street 4\\nFloor 8;Volgograd;;400000;Russia",
    "NOTE:short\\nnumbers first",
    "NICKNAME:Anya",
).replace("\r\n", "\r\r\n")
NEW = card(
    "FN:Simon Perreault",
    "ORG;TYPE=work:Viagenie",
    "BDAY:--0203",
    "LANG;PREF=2:en",
    "LANG;PREF=1:fr",
    'TEL;VALUE=uri;TYPE="work,voice";PREF=2:tel:+1-418-656-9254;ext=102',
    'TEL;VALUE=uri;PREF=1;TYPE="work,cell;text":tel:+1-418-262-6501',
    "TZ:America/Toronto",
    "IMPP:skype:simon",
    version="4.0",
)


def test_an_old_card_is_read(shell: Shell) -> None:
    shell.take({"old.vcf": OLD})
    contact = shell.row("contacts")
    assert (contact["name"], contact["phone"]) == ("Jörg Müller", "2, 1")
    assert contact["notes"] == "Department: Marketing\nPhone: 2 (work), 1 (home)\nfirst\nsecond="
    assert shell.row("clients")["name"] == "Kranz"


def test_a_card_of_a_phone_is_read(shell: Shell) -> None:
    shell.take({"iphone.vcf": APPLE})
    contact = shell.row("contacts")
    assert (contact["name"], contact["birthday"], contact["phone"]) == ("Anna Orlova", date(1980, 3, 22), "1")
    assert contact["email"] == "anna@volga.example, a@home.example"
    assert (
        contact["notes"] == "Title: Head, marketing\nDepartment: Marketing\nPhone: 1 (Assistant)\nshort\nnumbers first"
    )
    client = shell.row("clients")
    assert (client["name"], client["country"], client["time_zone"]) == ("Volga Tyres", "RU", "Europe/Moscow")


def test_a_new_card_is_read(shell: Shell) -> None:
    shell.take({"new.vcf": NEW})
    contact = shell.row("contacts")
    assert contact["birthday"] == date(1604, 2, 3)
    assert contact["phone"] == "+1-418-262-6501, +1-418-656-9254 ext. 102"
    assert (contact["language"], contact["time_zone"], contact["handle"]) == ("fr", "America/Toronto", "simon")


def test_several_cards_in_one_file_are_one_action(shell: Shell) -> None:
    words = shell.take({"all.vcf": OLD + APPLE + NEW})
    assert words == "Imported 3 clients, 3 contacts from all.vcf"
    before = shell.export()
    assert shell.take({"all.vcf": OLD + APPLE + NEW}) == "Nothing new in all.vcf"
    assert shell.export() == before


def test_a_card_meets_the_client_and_person_of_the_book(shell: Shell) -> None:
    shell.take({"a.csv": "Company,Contact\nVOLGA TYRES,anna orlova\n"})
    assert shell.take({"a.vcf": APPLE}, update=True) == "Updated 1 client, 1 contact from a.vcf"
    assert shell.row("contacts")["name"] == "anna orlova"


def test_a_card_without_organisation_needs_a_client(shell: Shell) -> None:
    text = card("FN:Arnold Smith", "EMAIL:a@smith.example")
    [left] = shell.plan({"a.vcf": text + card("FN:Bo Ek", "ORG:Lund")}).left_out
    assert (left.place.line, left.what, left.why) == (
        1, "Arnold Smith",
        "names no organisation: --client NAME says whose it is, --client =name that people are clients themselves",
    )  # fmt: skip
    assert "a.vcf, line 1: nothing in it was understood: names no organisation" in shell.refusal({"a.vcf": text})
    assert shell.take({"a.vcf": text}, client="Volga") == "Imported 1 client, 1 contact from a.vcf"


def test_people_can_be_clients_themselves(shell: Shell) -> None:
    text = card("FN:Ana Rey", "TEL:1", "ADR;TYPE=home:;;;Las Palmas;;;Spain") + card("FN:Bo Ek", "ORG:Lund", "TEL:2")
    shell.take({"a.vcf": text}, client="=name")
    assert [(row["name"], row["country"], row["time_zone"]) for row in shell.rows("clients")] == [
        ("Ana Rey", "ES", "Atlantic/Canary"), ("Lund", "DE", "Europe/Berlin"),
    ]  # fmt: skip
    assert [(row["name"], row["phone"]) for row in shell.rows("contacts")] == [("Ana Rey", "1"), ("Bo Ek", "2")]


def test_a_card_without_a_name_is_left_out(shell: Shell) -> None:
    [left] = shell.plan({"a.vcf": card("TEL:1", "N:;;;;") + card("FN:Bo Ek", "ORG:Lund")}).left_out
    assert left.why == "has no name"


def test_what_a_card_says_beside_is_listed_once(shell: Shell) -> None:
    more = ("ORG:Volga", "TZ:-0500", "BDAY:circa 1800", "TEL;TYPE=FAX:1", "PHOTO:x", "GENDER:F", "X-ABUID:1")
    plan = shell.plan({"a.vcf": card("FN:A", *more) + card("FN:B", *more)})
    assert plan.unused == ("a.vcf: PHOTO, GENDER, TEL of fax or pager, birthday “circa 1800”, time zone “-0500”",)


WHOLE = ("FN:Bo Ek", "ORG:Lund")
NO_LINE = "is no line of a card: a name and a colon are missing"
INSIDE = "is a card inside another"
NO_NAME = "is no line of a card: what stands before its colon is no name of a property"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param(card(*WHOLE, "no colon here"), [(5, NO_LINE)], id="no-colon"),
        pytest.param(card(*WHOLE, "F N:A"), [(5, NO_NAME)], id="blank-in-name"),
        pytest.param(card(*WHOLE, ":A"), [(5, NO_NAME)], id="no-name"),
        pytest.param(card(*WHOLE, 'TEL;TYPE="x:1'), [(5, NO_LINE)], id="open-quote"),
        pytest.param(card(*WHOLE) + "FN:B\n", [(6, "stands outside of any card")], id="outside"),
        pytest.param(card(*WHOLE, "AGENT:", *card("FN:In").split("\r\n")), [(6, INSIDE)], id="agent"),
        pytest.param(card(*WHOLE, "AGENT:BEGIN:VCARD", "FN:In", "END:VCARD"), [(5, INSIDE)], id="agent-on-its-line"),
        pytest.param(card("TEL:1") + card(*WHOLE), [(1, "has no name")], id="no-name-of-a-person"),
        pytest.param(card("FN:Friends", "KIND:group") + card(*WHOLE), [(1, "is a list of cards")], id="list"),
        pytest.param(card(*WHOLE, "X-a/b_c:1", "item1.X-D:2"), [], id="odd-names"),
        pytest.param(card(*WHOLE, "BEGIN:VALARM", "FN:No", "what", "END:VALARM"), [], id="component"),
        pytest.param("BEGIN:VADDRESSBOOK\r\nVERSION:1\r\n" + card(*WHOLE) + "END:VADDRESSBOOK\r\n", [], id="wrapper"),
        pytest.param("\ufeff".join([card(*WHOLE)] * 2), [], id="put-together"),
        pytest.param(card(*WHOLE).replace("\r\n", "\n\n"), [], id="empty-lines-between"),
        pytest.param(card(*WHOLE).replace("\r\n", "\r"), [], id="old-mac"),
    ],
)  # fmt: skip
def test_what_is_odd_is_left_out_and_the_rest_comes_in(shell: Shell, text: str, left: list[tuple[int, str]]) -> None:
    plan = shell.plan({"a.vcf": text})
    assert [(one.place.line, one.why) for one in plan.left_out] == left
    assert [row.title for row in plan.rows] == ["Lund", "Bo Ek"]


def test_odd_properties_and_components_are_listed(shell: Shell) -> None:
    text = card(*WHOLE, "X-a/b_c:1", "BEGIN:VALARM", "X-D:2", "END:VALARM", "X-a/b_c:2")
    assert shell.plan({"a.vcf": text}).unused == ("a.vcf: X-A/B_C, VALARM",)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("BEGIN:VCARD\nFN:A\nORG:X\nBEGIN:VCARD\nFN:B\nORG:X\nEND:VCARD\n", "1", id="first"),
        pytest.param("BEGIN:VCARD\nFN:A\nORG:X\nBEGIN:VCARD\nFN:B\nORG:X\n", "1, 4", id="both"),
        pytest.param("BEGIN:VCARD\nFN:A\nORG:X\nEND:VCARD\nBEGIN:VCARD\nFN:B\nORG:X\n", "5", id="last"),
        pytest.param("BEGIN:VCARD\nFN:A\nORG:X\n" + card("FN:B", "ORG:X") * 2, "1", id="before-several"),
    ],
)  # fmt: skip
def test_a_card_without_an_end_is_read_and_said(shell: Shell, text: str, lines: str) -> None:
    plan = shell.plan({"a.vcf": text})
    assert [row.title for row in plan.rows] == ["X", "A", "B"]
    assert f"cards without an end: read as far as they go (line {lines} of a.vcf)" in plan.assumed
    assert plan.left_out == ()


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        pytest.param(["FN;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg"], "Jörg", id="utf-8"),
        pytest.param(["FN;ENCODING=QUOTED-PRINTABLE:J=F6rg M=FCller"], "Jörg Müller", id="western"),
        pytest.param(["FN;QUOTED-PRINTABLE:=A3ukasz =AFak", "NOTE;QUOTED-PRINTABLE:b=EAd"], "Łukasz Żak", id="polish"),
        pytest.param(["FN;QUOTED-PRINTABLE:Jo=", "erg=", " Ek"], "Joerg Ek", id="soft-breaks"),
        pytest.param(["FN;QUOTED-PRINTABLE:J=C3=B6rg", "NOTE;QUOTED-PRINTABLE:cut =C3"], "Jörg", id="cut-in-a-letter"),
        pytest.param(["FN;QUOTED-PRINTABLE;CHARSET=x-none:J=C3=B6rg"], "Jörg", id="unknown-charset"),
        pytest.param(["FN;QUOTED-PRINTABLE;CHARSET=ISO-8859:J=C3=B6rg"], "Jörg", id="half-a-charset"),
        pytest.param(["FN;QUOTED-PRINTABLE;CHARSET=punycode:Jrg"], "Jrg", id="charset-of-no-letters"),
        pytest.param(["FN;CHARSET=UTF-8;ENCODING=BASE64:SsO2cmc="], "Jörg", id="base64"),
        pytest.param(["FN:J\\\"o\\\\e\\;"], 'J"o\\e;', id="escapes"),
    ],
)  # fmt: skip
def test_names_are_legible(shell: Shell, lines: list[str], name: str) -> None:
    shell.take({"a.vcf": card(*lines, "ORG:X", version="2.1")})
    assert shell.row("contacts")["name"] == name


def test_a_letter_is_whole_where_a_fold_parted_its_bytes(shell: Shell) -> None:
    shell.take(
        {"a.vcf": card("FN:Jörg €", "ORG:X").encode().replace(b"\xb6", b"\r\n \xb6").replace(b"\xac", b"\r\n \xac")}
    )
    assert shell.row("contacts")["name"] == "Jörg €"


def test_photos_are_passed_over_however_they_are_broken(shell: Shell) -> None:
    data = ["/9j/4AAQSkZJRg==", "AAAA", ""]
    plan = shell.plan({"a.vcf": card("PHOTO;BASE64:", *data, "FN:A", "LOGO;ENCODING=b:/9j/", " AAAA", "ORG:X")})
    assert plan.unused == ("a.vcf: PHOTO, LOGO",)
    assert plan.left_out == ()


def test_departments_and_other_companies_are_in_the_notes(shell: Shell) -> None:
    shell.take({"a.vcf": card("FN:Asa", "ORG:Lindgren;Sales;North;", "ORG:Okafor Freight", "ORG:Lindgren;Sales;North")})
    assert shell.row("contacts")["notes"] == "Department: Sales, North\nAlso at: Okafor Freight"
    assert [row["name"] for row in shell.rows("clients")] == ["Lindgren"]


@pytest.mark.parametrize(
    ("lines", "phone", "notes"),
    [
        pytest.param(["TEL;TYPE=work,voice:+46 8 1"], "+46 8 1", None, id="one-at-work"),
        pytest.param(["TEL:+46 8 1"], "+46 8 1", None, id="one"),
        pytest.param(["TEL;CELL:1"], "1", "Phone: 1 (mobile)", id="one-mobile"),
        pytest.param(["TEL;WORK;CELL:1", "TEL:2"], "1, 2", "Phone: 1 (work mobile), 2", id="two"),
        pytest.param(["a.TEL:1", "a.X-ABLabel:_$!<Reception>!$_"], "1", "Phone: 1 (Reception)", id="label"),
        pytest.param(["TEL;HOME:1", "TEL;WORK:1"], "1", "Phone: 1 (home)", id="the-same-twice"),
    ],
)  # fmt: skip
def test_numbers_are_kept_to_dial_and_what_they_are_for_in_the_notes(
    shell: Shell, lines: list[str], phone: str, notes: str | None
) -> None:
    shell.take({"a.vcf": card("FN:A", "ORG:X", *lines)})
    contact = shell.row("contacts")
    assert (contact["phone"], contact.get("notes")) == (phone, notes)


def test_what_is_no_number_is_listed_by_its_line(shell: Shell) -> None:
    plan = shell.plan({"a.vcf": card("FN:Asa", "ORG:X", "TEL:4.67012E+10", "TEL:\N{NON-BREAKING HYPHEN}", "TEL:+46 1")})
    assert [(left.place.line, left.what, left.why) for left in plan.left_out] == [
        (5, "Asa", "the phone number “4.67012E+10” was rounded by a spreadsheet"),
        (6, "Asa", "“\N{NON-BREAKING HYPHEN}” is no phone number"),
    ]
    assert [row.values.get("phone") for row in plan.rows if row.table == "contacts"] == ["+46 1"]


LUND = card("FN:Bo Ek", "ORG:Lindgren", "ADR;TYPE=work:;;Storgatan 1;Lund;;22222;Sweden")
BRISBANE = card("FN:Asa", "ORG:Lindgren", "TEL:07 3000 0000", "ADR;WORK:;;1 Mary St;Brisbane;;4000;Australia")
MALMO = LUND.replace("Bo Ek", "Per Ek").replace("Lund", "Malmö")


@pytest.mark.parametrize("text", [LUND + BRISBANE + MALMO, BRISBANE + MALMO + LUND], ids=["last", "first"])
def test_a_person_abroad_keeps_zone_and_number_and_the_company_its_country(shell: Shell, text: str) -> None:
    plan = shell.plan({"a.vcf": text})
    assert plan.left_out == ()
    assert {row.title: row.values.get("time_zone") for row in plan.rows} == {
        "Lindgren": "Europe/Stockholm", "Bo Ek": None, "Per Ek": None, "Asa": "Australia/Brisbane",
    }  # fmt: skip
    assert [row.values["phone"] for row in plan.rows if row.title == "Asa"] == ["+61 7 3000 0000"]


def test_cards_that_disagree_evenly_say_which_country_was_taken(shell: Shell) -> None:
    both = [shell.plan({"a.vcf": text}) for text in (LUND + BRISBANE, BRISBANE + LUND)]
    for plan in both:
        assert [row.values["country"] for row in plan.rows if row.table == "clients"] == ["AU"]
        assert plan.assumed[0] == "country: AU for Lindgren, whose cards name AU and SE as often"
    home = shell.plan({"a.vcf": BRISBANE + LUND.replace("Sweden", "Germany")})
    assert [row.values["country"] for row in home.rows if row.table == "clients"] == ["DE"]


def test_a_country_without_a_known_city_gives_its_first_zone(shell: Shell) -> None:
    text = LUND + MALMO + BRISBANE.replace("Brisbane", "Somewhere")
    assert {row.title: row.values.get("time_zone") for row in shell.plan({"a.vcf": text}).rows}[
        "Asa"
    ] == "Australia/Sydney"


def test_an_address_at_home_places_the_person_and_not_the_company(shell: Shell) -> None:
    shell.take({"a.vcf": card("FN:A", "ORG:X", "ADR;HOME:;;;Perth;WA;;Australia")})
    assert shell.row("clients")["country"] == "DE"
    assert shell.row("contacts")["time_zone"] == "Australia/Perth"


def test_a_client_of_the_book_stays_where_it_is(shell: Shell) -> None:
    shell.take({"a.csv": "Company,Country\nLindgren,Sweden\n"})
    shell.take({"a.vcf": BRISBANE})
    assert (shell.row("clients")["country"], shell.row("contacts")["time_zone"]) == ("SE", "Australia/Brisbane")


@pytest.mark.parametrize(
    ("lines", "client", "contact"),
    [
        pytest.param(["FN:Lind", "ORG:Lind", "X-ABShowAs:COMPANY"], "Lind", "Office", id="apple"),
        pytest.param(["FN:Lind", "KIND:org"], "Lind", "Office", id="kind"),
        pytest.param(["ORG:Lind"], "Lind", "Office", id="no-person"),
        pytest.param(["FN:Lind", "N:Lind;;;;", "ORG:Lind"], "Lind", "Office", id="named-as-the-company"),
        pytest.param(["ORG:Lind;Sales"], "Lind", "Sales", id="department"),
        pytest.param(["FN:Lind", "N:Ek;Bo", "ORG:Lind", "X-ABShowAs:COMPANY"], "Lind", "Bo Ek", id="person-shown-as"),
        pytest.param(["FN:Bo Ek", "N:Ek;Bo", "ORG:Ek"], "Ek", "Bo Ek", id="person"),
    ],
)  # fmt: skip
def test_a_card_of_a_company_gives_the_number_of_its_office(
    shell: Shell, lines: list[str], client: str, contact: str
) -> None:
    shell.take({"a.vcf": card(*lines, "TEL;WORK:+46 8 1")})
    assert shell.row("clients")["name"] == client
    assert (shell.row("contacts")["name"], shell.row("contacts")["phone"]) == (contact, "+46 8 1")


def test_a_card_of_a_company_decides_where_the_company_is(shell: Shell) -> None:
    own = card("FN:Lindgren", "KIND:org", "ADR:;;;Cairns;QLD;;Australia")
    plan = shell.plan({"a.vcf": LUND + MALMO + own})
    client, *people = plan.rows
    assert (client.values["country"], client.values["time_zone"]) == ("AU", "Australia/Brisbane")
    assert [row.title for row in people] == ["Bo Ek", "Per Ek"]


def test_two_cards_of_one_company_are_one_office(shell: Shell) -> None:
    assert (
        shell.take({"a.vcf": card("ORG:Lind", "TEL:1") + card("ORG:LIND", "TEL:2")})
        == "Imported 1 client, 1 contact from a.vcf"
    )
    assert shell.row("contacts")["phone"] == "1, 2"


MANY = 200_000


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("\r" * MANY + "x", id="returns"),
        pytest.param("N:" + ";" * MANY + "\n", id="parts"),
        pytest.param("N:" + "\\" * MANY + "\n", id="escapes"),
        pytest.param("TEL" + ";" * MANY + ":1\n", id="parameters"),
        pytest.param('TEL;X="' + '"' * MANY + ":1\n", id="quotes"),
        pytest.param("NOTE:a\n" + " b\n" * MANY, id="folds"),
        pytest.param("NOTE;QUOTED-PRINTABLE:a=\n" + "b=\n" * MANY + "\n", id="soft-breaks"),
        pytest.param("x\n" * MANY, id="strays"),
        pytest.param("".join(f"x{number}:\n" for number in range(MANY)), id="names"),
        pytest.param("TEL:1\n" * MANY, id="numbers"),
        pytest.param("AGENT:\nBEGIN:VCARD\nEND:VCARD\n" * (MANY // 4), id="nested"),
        pytest.param("BEGIN:VCARD\n" * (MANY // 4) + "END:VCARD\n" * (MANY // 4), id="deep"),
    ],
)
def test_a_card_of_any_shape_is_read_in_linear_time_and_told_in_few_lines(shell: Shell, hostile: str) -> None:
    plan = shell.plan({"a.vcf": card(*WHOLE, hostile)})
    assert [row.title for row in plan.rows] == ["Lund", "Bo Ek"]
    assert len(plan.left_out) <= 1001
    assert all(len(line) < 2000 for line in plan.unused)


def test_more_lines_than_anybody_reads_are_counted(shell: Shell) -> None:
    plan = shell.plan({"a.vcf": card(*WHOLE, *["x"] * 1500)})
    assert plan.left_out[-1] == LeftOut(
        plan.left_out[0].place._replace(line=1005), "and 500 more lines are none of a card"
    )


def test_more_cards_than_a_book_can_use_are_refused_by_the_line_of_the_first_too_many(shell: Shell) -> None:
    refusal = shell.refusal({"a.vcf": "BEGIN:VCARD\n" * (MOST_CARDS + 1)})
    assert refusal == "a.vcf, line 100001: more than 100000 cards: split the file"


UID = "4D6F3C0E-urs"
CARD = "BEGIN:VCARD\nUID:{uid}\nFN:{name}\nORG:Nordbau\nTEL:{tel}\nEND:VCARD\n"


def urs(name: str = "Urs Meier", uid: str = UID, tel: str = "+41 44 668 18 00") -> str:
    return CARD.format(uid=uid, name=name, tel=tel)


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        pytest.param(urs(), urs("Urs Keller"), ["Urs Keller"], id="renamed"),
        pytest.param(urs(), urs("Urs Keller", uid=f"urn:uuid:{UID}"), ["Urs Keller"], id="renamed-in-a-newer-version"),
        pytest.param(urs(), urs("Urs Keller", uid="7E1B99A2-urs"), ["Urs Keller", "Urs Meier"], id="another-card"),
        pytest.param(urs(uid="7"), urs("Ben Osk", uid="7"), ["Ben Osk", "Urs Meier"], id="numbered-by-a-device"),
        pytest.param(urs(), urs("Urs Meier", uid="7E1B99A2-urs"), ["Urs Meier"], id="same-name-from-another-phone"),
        pytest.param(urs(), urs("Urs Keller").replace("Nordbau", "Osk"), ["Urs Keller", "Urs Meier"], id="elsewhere"),
        pytest.param(urs(), urs("Anna Orlova") + urs("Ben Osk"), ["Anna Orlova", "Ben Osk", "Urs Meier"],
                     id="one-id-on-every-card"),
    ],
)  # fmt: skip
def test_the_id_of_a_card_says_who_it_is(shell: Shell, first: str, second: str, names: list[str]) -> None:
    shell.take({"a.vcf": first})
    shell.take({"a.vcf": second}, update=True)
    assert [row["name"] for row in shell.rows("contacts")] == names
    assert shell.take({"a.vcf": second}) == "Nothing new in a.vcf"


def test_a_new_name_is_shown_before_it_is_taken(shell: Shell) -> None:
    shell.take({"a.vcf": urs()})
    plan = shell.plan({"b.vcf": urs("Urs Keller")})
    assert [(row.before, row.values) for row in plan.of(Outcome.DIFFERENT)] == [
        ({"name": "Urs Meier"}, {"name": "Urs Keller"})
    ]


def test_a_person_whose_card_we_put_out_is_known_by_it(shell: Shell) -> None:
    shell.take({"a.csv": "Company,Name,Phone\nNordbau,Urs Meier,+41 44 668 18 00\n"})
    own = cards(content_of(shell.book)).replace("FN:Urs Meier", "FN:Urs Keller")
    shell.take({"people.vcf": own}, update=True)
    assert shell.row("contacts")["name"] == "Urs Keller"
