"""Whose country no file gives: their numbers, currencies and places say it, or it is asked for."""

from pathlib import Path

import pytest

from acct_tui.config import Settings
from acct_tui.phones import international
from tests.exchange.conftest import Shell, make_shell
from tests.exchange.samples import Files, card

DEALS = "Company,Contact,Phone,Deal,Amount,Currency"
PLACES = "Company,Contact,Phone,City,State,Time zone,Country"


@pytest.mark.parametrize(
    ("headings", "row", "zone", "dialled"),
    [
        (DEALS, "Acme,Jo,(415) 555-0134,Site,9,USD", "America/Los_Angeles", "+1 415-555-0134"),
        (DEALS, "Acme,Jo,415 5550134,Site,9,USD", "America/Los_Angeles", "+1 415-555-0134"),
        (DEALS, "Acme,Jo,(415) 555-0134,Site,9,EUR", "America/Los_Angeles", "+1 415-555-0134"),
        (DEALS, "Zavod,Jo,8 495 123-45-67,Site,9,RUB", "Europe/Moscow", "+7 495 123-45-67"),
        (DEALS, "Zavod,Jo,8 (383) 222-33-44,,,", "Asia/Novosibirsk", "+7 383 222-33-44"),
        (DEALS, "Zavod,Jo,495 1234567,Site,9 ₽,", "Europe/Moscow", "+7 495 123-45-67"),
        (DEALS, "Alp,Jo,044 668 18 00,Site,9,CHF", "Europe/Zurich", "+41 44 668 18 00"),
        (DEALS, "Meble,Jo,601 234 567,Site,9,PLN", "Europe/Warsaw", "+48 601 234 567"),
        (DEALS, "Alp,Jo,+41 44 668 18 00,Site,9,USD", "Europe/Zurich", "+41 44 668 18 00"),
        (DEALS, 'Acme,Jo,"570-809-7197, +36 1 555 0100",Site,9,USD', "America/New_York", "+1 570-809-7197"),
        (DEALS, "Zavod,Jo,+7 916 123 45 67,,,", "Europe/Moscow", "+7 916 123-45-67"),
        (DEALS, "Kranz,Jo,(+49) 30 23125110,Site,9,CHF", "Europe/Berlin", "+49 30 23125110"),
        (DEALS, "Foo,Jo,+800 1234 5678,,,", "Europe/Berlin", "+800 1234 5678"),
        (DEALS, "Foo,Jo,+383 44 123 456,,,", "Europe/Belgrade", "+383 44 123 456"),
        (DEALS, "Kranz,Jo,030 23125 110,Site,9,USD", "Europe/Berlin", "+49 30 23125110"),
        (DEALS, "Kranz,Jo,030 23125 110,Site,9,EUR", "Europe/Berlin", "+49 30 23125110"),
        (PLACES, "Alp,Jo,044 668 18 00,Zürich,,,", "Europe/Zurich", "+41 44 668 18 00"),
        (PLACES, "Acme,Jo,512 555 0134,,Texas,,", "America/Chicago", "+1 512-555-0134"),
        (PLACES, "Acme,Jo,5125550134,,,America/Chicago,", "America/Chicago", "+1 512-555-0134"),
        (PLACES, "Acme,Jo,(415) 555-0134,,,,Germany", "Europe/Berlin", "(415) 555-0134"),
        (PLACES, "Alp,,,Zürich,,,", "Europe/Berlin", ""),
        (PLACES, "Alp,,,Zürich,,Europe/Zurich,", "Europe/Zurich", ""),
        (PLACES, "Alp,,,Zürich,,,Switzerland", "Europe/Zurich", ""),
    ],
)
def test_what_a_line_says_beside_tells_the_country(
    shell: Shell, headings: str, row: str, zone: str, dialled: str
) -> None:
    files: Files = {"a.csv": f"{headings}\n{row}\n"}
    shell.take(files)
    client, phones = shell.row("clients"), [str(person["phone"]).split(",")[0] for person in shell.rows("contacts")]
    assert client["time_zone"] == zone
    assert "".join(international(phone, str(client["country"])) for phone in phones) == dialled
    assert shell.take(files).startswith("Nothing new")


@pytest.mark.parametrize("phone", ["55 1234 5678", "83175 43210", "84912345678"])
def test_dollars_and_a_number_of_as_many_digits_do_not_make_a_company_american(shell: Shell, phone: str) -> None:
    shell.take({"a.csv": f"{DEALS}\nAcme,Jo,{phone},Site,9,USD\n"})
    assert (shell.row("clients")["country"], shell.row("contacts")["phone"]) == ("DE", phone)


@pytest.mark.parametrize(
    ("home", "place", "there"),
    [
        (Settings("Europe/London", "GB"), "Newcastle,,", ("GB", "Europe/London")),
        (Settings("Europe/Madrid", "ES"), "Córdoba,,", ("ES", "Europe/Madrid")),
        (Settings("Europe/Madrid", "ES"), "León,,924 311 353", ("ES", "Europe/Madrid")),
        (Settings("America/New_York", "US"), "Dublin,OH,", ("US", "America/New_York")),
        (Settings("America/New_York", "US"), "Athens,Georgia,(706) 542-3000", ("US", "America/New_York")),
        (Settings("America/New_York", "US"), "Seattle,,", ("US", "America/Los_Angeles")),
    ],
)
def test_a_city_alone_does_not_take_a_company_abroad(
    tmp_path: Path, home: Settings, place: str, there: tuple[str, str]
) -> None:
    shell = make_shell(tmp_path / "one", home)
    shell.take({"a.csv": f"Company,Contact,City,State,Phone\nAcme,Jo,{place}\n"})
    client = shell.row("clients")
    assert (client["country"], client["time_zone"]) == there


def test_a_number_of_no_known_country_stays_as_it_is_and_an_option_settles_it(shell: Shell) -> None:
    rows = "Company,Contact,Phone\nA,Jo,601 234 567\nB,Bo,601 234 568\nC,Cy,030 23125 110\n"
    asked = "phone numbers: “601 234 567” and 1 more as written, of no known country (--country CC says which)"
    assert asked in shell.plan({"a.csv": rows}).assumed
    plan = shell.plan({"a.csv": rows}, country="Poland")
    assert plan.assumed == (
        "country: PL, as told, where none is given",
        "time zones: Europe/Warsaw in PL, Europe/Berlin in DE",
        "currencies: PLN in PL, PLN where none is given",
        "country by a number or a place: DE",
    )
    assert shell.refusal({"a.csv": rows}, country="Nowhere").startswith("--country: “Nowhere” is no country")


@pytest.mark.parametrize(
    "rows", ["A,Acme,America/Chicago,\nB,Acme,,030 901820\n", "B,Acme,,030 901820\nA,Acme,America/Chicago,\n"]
)
def test_a_zone_decides_between_a_zone_and_a_number(shell: Shell, rows: str) -> None:
    shell.take({"a.csv": f"Name,Company,Time zone,Phone\n{rows}"})
    assert shell.row("clients")["country"] == "US"


def test_somebody_abroad_has_the_zone_of_their_number_where_it_tells_one(shell: Shell) -> None:
    staff = "Anna,Kranz,+7 383 222 33 44\nBo,Kranz,+7 916 123 45 67\nCy,Kranz,(415) 555-0134\nDee,Kranz,030 23125 110\n"
    files: Files = {"b.csv": f"Name,Company,Phone\n{staff}", "a.csv": "Company,Country\nKranz,Germany\n"}
    shell.take(files)
    assert shell.row("clients")["time_zone"] == "Europe/Berlin"
    assert [(row["phone"], row.get("time_zone")) for row in shell.rows("contacts")] == [
        ("+7 383 222 33 44", "Asia/Novosibirsk"),
        ("+7 916 123 45 67", None),
        ("+1 415-555-0134", "America/Los_Angeles"),
        ("030 23125 110", None),
    ]
    assert shell.take(files).startswith("Nothing new")
    assert shell.take({"b.csv": files["b.csv"]}).startswith("Nothing new")


@pytest.mark.parametrize(
    ("numbers", "country"),
    [
        (["(212) 736-5000", "030 901820", "030 901821"], "DE"),
        (["030 901820", "(212) 736-5000", "(212) 736-5001"], "US"),
        (["(212) 736-5000", "(212) 736-5000", "030 901820"], "DE"),
        (["+41 44 668 18 00", "(212) 736-5000"], "DE"),
        (["+41 44 668 18 00", "(212) 736-5000", "call me"], "DE"),
    ],
)
def test_a_company_is_where_most_of_its_numbers_are_and_else_at_home(
    shell: Shell, numbers: list[str], country: str
) -> None:
    people = "".join(f"Jo {place},Acme,{number}\n" for place, number in zip("ABC", numbers, strict=False))
    plan = shell.plan({"a.csv": f"Name,Company,Phone\n{people}"})
    assert [row.values["country"] for row in plan.rows if row.table == "clients"] == [country]
    assert not [told for told in plan.assumed if told.startswith("phone numbers")]


def test_a_number_that_can_be_of_the_country_of_a_surer_one_does_not_speak_against_it(shell: Shell) -> None:
    shell.take({"a.csv": "Name,Company,City,Phone\nA,Wien,Vienna,01 5123456\nB,Wien,,0664 1234567\n"})
    assert shell.row("clients")["country"] == "AT"
    assert [row["phone"] for row in shell.rows("contacts")] == ["01 5123456", "0664 1234567"]


def test_a_card_without_an_address_is_where_its_number_is(shell: Shell) -> None:
    shell.take({"a.vcf": card("FN:Jo", "ORG:Acme", "TEL:(415) 555-0134", version="3.0")})
    assert shell.row("clients")["time_zone"] == "America/Los_Angeles"


PEOPLE = {
    "Urs,Alpen": "044 668 18 00",
    "Eva,Wien": "0664 1234567",
    "Ida,Wien": "+49 30 901820, 0664 1234567",
    "Joe,Wien": "(212) 736-5000",
}


def test_a_number_that_can_be_of_the_country_of_the_client_is_not_taken_for_one_of_home(shell: Shell) -> None:
    contacts = "".join(f'{who},"{phone}"\n' for who, phone in PEOPLE.items())
    listed: Files = {"b.csv": f"Name,Company,Phone\n{contacts}"}
    shell.take({"a.csv": "Company,Country\nAlpen,Switzerland\nWien,Austria\n", **listed})
    kept = {row["name"]: row["phone"] for row in shell.rows("contacts")}
    written = {who.split(",")[0]: phone for who, phone in PEOPLE.items()}
    assert kept == {**written, "Joe": "+1 212-736-5000"}
    cards = [card(f"FN:{who}", "ORG:Wien", f"TEL:{PEOPLE[f'{who},Wien']}", version="3.0") for who in ("Eva", "Joe")]
    assert shell.take(listed, update=True).startswith("Nothing new")
    assert shell.take({"a.vcf": "".join(cards)}, update=True).startswith("Nothing new")
