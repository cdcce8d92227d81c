"""What an import asks where a sheet does not say what it needs, with the likeliest answer to take or to leave."""

from shlex import split

import pytest

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.headings import Target
from acct_tui.exchange.sheets.question import likeliest
from tests.exchange.conftest import Shell

FIRMS = ["Nordbau AG", "Kranz GmbH", "Volga"]
PEOPLE = ["Urs Meier", "Anna Orlova", "Ben Osk"]
WORDS = ["rain", "snow", "rain"]


@pytest.mark.parametrize(
    ("columns", "field", "heading"),
    [
        pytest.param({"Wer": PEOPLE, "Partner": FIRMS}, "clients.name", "Partner", id="companies-before-names"),
        pytest.param({"Wer": PEOPLE, "Wetter": WORDS}, "clients.name", "Wer", id="names-for-want-of-companies"),
        pytest.param({"Partner": FIRMS, "Custmer": WORDS}, "clients.name", "Custmer", id="spelling-before-cells"),
        pytest.param({"Custmer": ["", ""], "Partner": FIRMS}, "clients.name", "Partner", id="not-an-empty-column"),
        pytest.param({"Wetter": WORDS}, "clients.name", "", id="nothing-like-it"),
        pytest.param({"": FIRMS, "###": FIRMS}, "clients.name", "", id="no-heading-to-name"),
        pytest.param({"X": ["a@b.example"], "Y": ["+41 44 668 18 00"]}, "contacts.phone", "Y", id="phone"),
        pytest.param({"X": ["a@b.example"], "Y": ["+41 44 668 18 00"]}, "contacts.email", "X", id="email"),
        pytest.param({"Ziel": ["2026-11-02"], "Netto": ["5,00"]}, "invoices.due_on", "Ziel", id="day"),
        pytest.param({"Ziel": ["2026-11-02"], "Netto": ["5,00"]}, "invoices.amount", "Netto", id="amount"),
        pytest.param({"Art": ["1", "1"], "Beleg": ["RE-1", "RE-2"]}, "invoices.number", "Beleg", id="number"),
        pytest.param({}, "clients.name", "", id="no-column"),
        pytest.param({"Question 1": ["Company?"] * 2, "Response 1": FIRMS}, "clients.name", "Response 1", id="answers"),
        pytest.param({"Question 1": PEOPLE, "Frage 2": ["Google", "Bing"]}, "clients.name", "", id="no-silly-answer"),
        pytest.param({"Anything else?": ["Please call!", "Not yet?"]}, "clients.name", "", id="no-sentence"),
        pytest.param({"Meeting Organizer": PEOPLE, "Partner": FIRMS}, "clients.name", "Partner", id="one-of-ours"),
    ],
)
def test_the_likeliest_column_for_a_field(columns: dict[str, list[str]], field: str, heading: str) -> None:
    table, _, name = field.partition(".")
    assert likeliest(columns, Target(table, name)) == heading


@pytest.mark.parametrize(
    ("text", "said", "offer"),
    [
        pytest.param("Partner;Wetter\nNordbau AG;rain\nVolga;snow\n", "a.csv, line 1: no heading is known: Partner, "
                     'Wetter; which column is the client? Perhaps “Partner”: --map "Partner=clients.name"',
                     '--map "Partner=clients.name"', id="no-heading-known"),
        pytest.param("Partner;Draht\nNordbau AG;+41 44 668 18 00\n", 'Perhaps “Partner”: --map "Partner=clients.name"',
                     '--map "Partner=clients.name" --map "Draht=contacts.phone"', id="with-what-cells-tell"),
        pytest.param("Deal;Amount;Partner\nSite;5;Nordbau AG\n", "a.csv, line 1: nothing in it was understood: which "
                     'column is the client? Perhaps “Partner”: --map "Partner=clients.name" (or one for all: --client',
                     '--map "Partner=clients.name"', id="deals-of-nobody"),
        pytest.param("Invoice No;Client;Amount;Ziel\n1;Nordbau;500;2026-12-01\n", None, '--map "Ziel=invoices.due_on"',
                     id="invoices-without-a-due-date"),
        pytest.param("Amount;Close Date;Ref;Company\n500;2026-12-01;Site;Nordbau\n", None, "", id="a-client-at-least"),
        pytest.param("Amount;Close Date;Stage;Was\n500;2026-12-01;Plan;Our Site\n", "a.csv, line 1: each row could "
                     "be a project (it has an amount, a closing day and a stage, and needs a name) or an invoice (it "
                     "has an amount, and needs a number); perhaps “Was” is the name of the project: --map "
                     '"Was=projects.name"', '--map "Was=projects.name"', id="kind-with-an-answer"),
        pytest.param("Amount;Due date\n500;2026-12-01\n700;2026-12-02\n", "each row could be an invoice (it has an "
                     "amount and a due date, and needs a number) or a project (it has an amount and a due date, and "
                     "needs a name): --map says which column that is", "", id="kind-without-an-answer"),
        pytest.param('Wer "es" ist;Phone\nAnna Orlova;+49 30 1\n', "which column is the name of the contact? Perhaps "
                     "“Wer \"es\" ist”: --map 'Wer", "--map 'Wer \"es\" ist=contacts.name'", id="quotes-in-a-heading"),
        pytest.param("Partner;Town;Draht\nNordbau AG;Basel;+41 44 668 18 00\n", "which column is the client? Perhaps "
                     '“Partner”: --map "Partner=clients.name" --map', '--map "Partner=clients.name" --map '
                     '"Draht=contacts.phone"', id="some-headings-known"),
        pytest.param("Weather;Mood\nrain;bad\n", "no heading is known: Weather, Mood; say what one gives with --map",
                     "", id="nothing-likely"),
    ],
)  # fmt: skip
def test_a_sheet_is_asked_about_with_what_would_take_it(shell: Shell, text: str, said: str | None, offer: str) -> None:
    if said is None:
        assert [left.offer for left in shell.plan({"a.csv": text}).left_out if left.offer] == [offer] * bool(offer)
    else:
        assert said in shell.refusal({"a.csv": text})
        with pytest.raises(ImportRefused) as refused:
            shell.plan({"a.csv": text})
        assert refused.value.offer == offer


@pytest.mark.parametrize(
    ("text", "client"),
    [
        ("Deal;Amount;Partner\nSite;5;Nordbau AG\n", "Nordbau AG"),
        ("Partner;Draht\nNordbau AG;+41 44 668 18 00\n", "Nordbau AG"),
        ('"Wer ""$es"" ist";Wo\nKranz GmbH;x\n', "Kranz GmbH"),
        ("Wer's=ist;Wo\nKranz GmbH;x\n", "Kranz GmbH"),
    ],
)
def test_what_is_offered_takes_the_file(shell: Shell, text: str, client: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        shell.plan({"a.csv": text})
    shell.take({"a.csv": text}, maps=split(refused.value.offer)[1::2])
    assert shell.row("clients")["name"] == client


def test_what_is_said_to_be_the_note_of_a_talk_makes_one(shell: Shell) -> None:
    text = "Event,Start,End,Company\nIntro,2026-11-18 10:00,2026-11-18 10:30,Kranz GmbH\n"
    shell.take({"a.csv": text}, maps=["Event=interactions.note"])
    assert "Intro" in str(shell.row("interactions")["note"])
