from datetime import date

import pytest

from acct_tui.exchange.text.source import to_source
from acct_tui.exchange.vcard.lines import properties
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
    assert contact["notes"] == "first\nsecond="
    assert shell.row("clients")["name"] == "Kranz"


def test_a_card_of_a_phone_is_read(shell: Shell) -> None:
    shell.take({"iphone.vcf": APPLE})
    contact = shell.row("contacts")
    assert (contact["name"], contact["birthday"], contact["phone"]) == ("Anna Orlova", date(1980, 3, 22), "1")
    assert contact["email"] == "anna@volga.example, a@home.example"
    assert contact["notes"] == "Title: Head, marketing\nshort\nnumbers first"
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
    assert words == "Imported all.vcf: 3 clients, 3 contacts"
    before = shell.export()
    assert shell.take({"all.vcf": OLD + APPLE + NEW}) == "Nothing new in all.vcf"
    assert shell.export() == before


def test_a_card_meets_the_client_and_person_of_the_book(shell: Shell) -> None:
    shell.take({"a.csv": "Company,Contact\nVOLGA TYRES,anna orlova\n"})
    assert shell.take({"a.vcf": APPLE}, update=True) == "Imported a.vcf: 1 client updated, 1 contact updated"
    assert shell.row("contacts")["name"] == "anna orlova"


def test_a_card_without_organisation_needs_a_client(shell: Shell) -> None:
    text = card("FN:Arnold Smith", "EMAIL:a@smith.example")
    [left] = shell.plan({"a.vcf": text}).left_out
    assert (left.place.line, left.what, left.why) == (
        1, "Arnold Smith", "names no organisation: --client NAME says whose it is",
    )  # fmt: skip
    assert shell.take({"a.vcf": text}, client="Volga") == "Imported a.vcf: 1 client, 1 contact"


def test_a_card_without_a_name_is_left_out(shell: Shell) -> None:
    [left] = shell.plan({"a.vcf": card("ORG:Volga", "N:;;;;")}).left_out
    assert left.why == "has no name"


def test_what_a_card_says_beside_is_listed_once(shell: Shell) -> None:
    more = ("ORG:Volga", "TZ:-0500", "BDAY:circa 1800", "TEL;TYPE=FAX:1", "PHOTO:x", "GENDER:F", "X-ABUID:1")
    plan = shell.plan({"a.vcf": card("FN:A", *more) + card("FN:B", *more)})
    assert plan.unused == ("a.vcf: TEL of fax or pager, PHOTO, GENDER, birthday “circa 1800”, time zone “-0500”",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("BEGIN:VCARD\nFN:A\n", "a.vcf, line 1: this card has no end", id="no-end"),
        pytest.param(card("FN:A") + "FN:B\n", "a.vcf, line 5: stands outside of any card", id="outside"),
        pytest.param("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\n", "line 3: a card begins inside the one of line 1", id="inside"),
        pytest.param("BEGIN:VCARD\nFN:A\nno colon here\nEND:VCARD\n", "line 3: is no line of a card", id="no-colon"),
        pytest.param("BEGIN:VCARD\nF N:A\nEND:VCARD\n", "a.vcf, line 2: is no line of a card", id="no-name"),
        pytest.param('BEGIN:VCARD\nTEL;TYPE="x:1\nEND:VCARD\n', "a.vcf, line 2: is no line", id="open-quote"),
    ],
)  # fmt: skip
def test_a_broken_card_is_refused_by_line(shell: Shell, text: str, said: str) -> None:
    assert said in shell.refusal({"a.vcf": text})


@pytest.mark.parametrize(
    ("line", "name", "text", "types"),
    [
        pytest.param("TEL:1", "TEL", "1", set(), id="plain"),
        pytest.param("tel;type=Home,VOICE:1", "TEL", "1", {"home", "voice"}, id="types"),
        pytest.param("item1.TEL;CELL:1", "TEL", "1", {"cell"}, id="group-and-bare-type"),
        pytest.param('TEL;TYPE="a:b":1', "TEL", "1", {"a:b"}, id="colon-in-quotes"),
        pytest.param("NOTE:a\\, b\\; c\\\\n\\nd", "NOTE", "a, b; c\\n\nd", set(), id="escapes"),
        pytest.param("NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=x-none:=C5=81", "NOTE", "Ł", set(), id="unknown-charset"),
        pytest.param("URL:http://a.example", "URL", "http://a.example", set(), id="colon-in-value"),
    ],
)
def test_a_property_is_read(line: str, name: str, text: str, types: set[str]) -> None:
    [found] = properties(to_source("a.vcf", line.encode()))
    assert (found.name, found.text, found.types) == (name, text, frozenset(types))
