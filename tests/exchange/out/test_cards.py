"""The people as vCards: what phones take, and what our own import reads back the same."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acct_tui.exchange.apply import apply
from acct_tui.exchange.books.book_json import FORMAT
from acct_tui.exchange.importers import plan_sources
from acct_tui.exchange.out.cards import cards
from acct_tui.exchange.out.content import content_of
from acct_tui.exchange.text.source import to_source
from acct_tui.services.demo import demo_rows
from tests.exchange.conftest import Shell, make_shell

VOLGA = {"id": "volga", "name": "Volga Tyres; & Co, \\Ltd", "country": "RU", "currency": "RUB"}
ANNA = {
    "id": "anna",
    "client_id": "volga",
    "name": "Anna Maria Orlova",
    "phone": "+7 8442 550 110, +7 900 1",
    "email": "anna@volga.example, a.orlova@volga.example",
    "birthday": "1985-03-12",
    "time_zone": "Europe/Volgograd",
    "notes": "Breeds beagles, two;\nshow on \\Saturday\\n",
}
FIELDS = ("name", "phone", "email", "handle", "language", "birthday", "time_zone", "notes")


def told(shell: Shell, **more: object) -> str:
    """The cards of a book with one person in it."""
    clients = [{**VOLGA, "time_zone": "Europe/Moscow"}]
    shell.take({"b.json": json.dumps({"format": FORMAT, "clients": clients, "contacts": [{**ANNA, **more}]})})
    return cards(content_of(shell.book))


def test_a_card_as_phones_take_it(shell: Shell) -> None:
    assert told(shell) == (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Maria Orlova\r\nN:Orlova;Anna Maria;;;\r\n"
        "ORG:Volga Tyres\\; & Co\\, \\\\Ltd\r\nTEL:+7 8442 550 110\r\nTEL:+7 900 1\r\n"
        "EMAIL;TYPE=INTERNET:anna@volga.example\r\nEMAIL;TYPE=INTERNET:a.orlova@volga.example\r\n"
        "TZ;VALUE=text:Europe/Volgograd\r\nNOTE:Breeds beagles\\, two\\;\\nshow on \\\\Saturday\\\\n\r\n"
        "BDAY:1985-03-12\r\nUID:anna\r\nEND:VCARD\r\n"
    )


@pytest.mark.parametrize(
    ("more", "line"),
    [
        pytest.param(
            {"birthday": "1604-03-12"}, "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-12", id="birthday-without-a-year"
        ),
        pytest.param({"name": "Cher"}, "N:;Cher;;;", id="one-name"),
        pytest.param({"language": "de"}, "LANG:de", id="language"),
        pytest.param({"handle": "@anna"}, "IMPP:@anna", id="handle"),
    ],
)
def test_what_else_a_card_says(shell: Shell, more: dict[str, str], line: str) -> None:
    assert line in told(shell, **more).split("\r\n")


def test_a_long_line_is_folded_between_letters(shell: Shell) -> None:
    text = told(shell, notes="Ünicöde 東京 " * 40)
    lines = text.encode().split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() for line in lines[:-1])
    assert f"NOTE:{('Ünicöde 東京 ' * 40).strip()}" in text.replace("\r\n ", "")


def test_nobody_puts_a_line_of_their_own_into_a_card(shell: Shell) -> None:
    text = told(shell, notes="x\nEND:VCARD\nBEGIN:VCARD\nFN:Eve")
    assert text.count("\r\nEND:VCARD\r\n") == text.count("BEGIN:VCARD\r\n") == 1


def test_the_demo_people_come_back_and_are_known(shell: Shell, other: Shell) -> None:
    shell.take({"demo.json": json.dumps({"format": FORMAT, **demo_rows()})})
    text = cards(content_of(shell.book))
    assert shell.plan({"people.vcf": text}).changes_nothing
    other.take({"people.vcf": text})
    assert people(other) == people(shell)
    assert text.count("BEGIN:VCARD") == len(shell.rows("contacts"))


def people(shell: Shell) -> list[tuple[object, ...]]:
    """Everybody as a card tells of them, with their client."""
    clients = {row["id"]: row["name"] for row in shell.rows("clients")}
    rows = shell.rows("contacts")
    return sorted((clients[row["client_id"]], *(str(row.get(field)) for field in FIELDS)) for row in rows)


WORD = (
    st.text(st.sampled_from("aÄ東,;:\\'\"=-. n"), min_size=1, max_size=90)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
NUMBER = st.lists(st.from_regex(r"\+[1-9][0-9]{4,9}", fullmatch=True), max_size=3, unique=True).map(", ".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(client=WORD, name=WORD, phone=NUMBER, lines=st.lists(WORD, max_size=4))
def test_whoever_is_in_a_book_comes_back_from_a_card(
    tmp_path_factory: pytest.TempPathFactory, client: str, name: str, phone: str, lines: list[str]
) -> None:
    first, second = (make_shell(tmp_path_factory.mktemp("book")) for _ in range(2))
    clients = [{**VOLGA, "name": f"{client}.", "time_zone": "Europe/Moscow"}]
    contacts = [{**ANNA, "name": f"{name}.", "phone": phone, "notes": "\n".join(lines)}]
    try:
        first.take({"b.json": json.dumps({"format": FORMAT, "clients": clients, "contacts": contacts})})
        source = to_source("people.vcf", cards(content_of(first.book)).encode())
        apply(second.book, plan_sources(second.book, [source]))
        assert people(second) == people(first)
    finally:
        first.book.close()
        second.book.close()
