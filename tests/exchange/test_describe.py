import pytest

from acct_tui.exchange.describe import describe
from acct_tui.words.safe import one_line
from tests.exchange.conftest import Shell

CLIENTS = "Company,Industry,Owner\nVolga,retail,Me\n,retail,Me\n"


def test_a_plan_is_told_counts_first_then_row_by_row(shell: Shell) -> None:
    before = shell.export()
    lines = list(describe(shell.plan({"a.csv": CLIENTS})))
    assert lines == [
        "1 row will come in, 1 left out: line 3",
        "1 client new",
        "1 row left out: has no name (line 3)",
        "assumed: country: DE, as at home, where none is given",
        "assumed: time zones: Europe/Berlin in DE",
        "assumed: currencies: EUR in DE",
        "not used of a.csv: Owner (“Me”)",
        "new       client        Volga  a.csv:2",
        "left out  a.csv:3  has no name",
    ]
    assert shell.export() == before


def test_without_rows_only_the_rest_is_told(shell: Shell) -> None:
    lines = list(describe(shell.plan({"a.csv": CLIENTS}), rows=False))
    assert lines[:2] == ["1 row came in, 1 left out: line 3", "1 client new"]
    assert not [line for line in lines if line.startswith("new ")]


def test_a_row_that_differs_shows_both(shell: Shell) -> None:
    shell.take({"a.csv": CLIENTS})
    changed: dict[str, str | bytes] = {"a.csv": CLIENTS.replace("retail", "medical")}
    lines = list(describe(shell.plan(changed)))
    assert lines[:3] == [
        "2 rows left out: lines 2, 3",
        "1 row left out: is in the book with other content: --update takes the file's (line 2)",
        "1 row left out: has no name (line 3)",
    ]
    assert "differs   client        Volga: industry retail → medical" in lines
    updated = list(describe(shell.plan(changed, update=True)))
    assert updated[:2] == ["1 row will bring changes, 1 left out: line 3", "1 client changed"]
    assert "changes   client        Volga: industry retail → medical" in updated


def test_long_texts_are_shown_from_where_they_differ(shell: Shell) -> None:
    notes = "The same long words about the client, "
    shell.take({"a.csv": f"Company;Notes\nVolga;{notes}then fine\n"})
    changed: dict[str, str | bytes] = {"a.csv": f"Company;Notes\nVolga;{notes}then late\n"}
    assert "differs   client        Volga: notes …ent, then fine → …ent, then late" in describe(shell.plan(changed))


def test_a_row_says_whose_it_is(shell: Shell) -> None:
    people = "Name,Company,Last contacted\nAnna Orlova,Volga Tyres,2026-11-10\n"
    bills = "Invoice number,Company,Total,Due date\n1042,Volga Tyres,100,2026-12-01\n"
    lines = list(describe(shell.plan({"a.csv": people, "b.csv": bills})))
    assert lines[-4:] == [
        "new       client        Volga Tyres  a.csv:2",
        "new       contact       Anna Orlova · Volga Tyres  a.csv:2",
        "new       talk          of 10 Nov 2026 · Volga Tyres  a.csv:2",
        "new       invoice       1042 · Volga Tyres  b.csv:2",
    ]


ODD = "Company,Deal,Amount,Due date\nVolga,Site,much,2026-12-01\nOsk,Shop,10,soon\n,Lost,lots,2026-12-01\n"


def test_rows_left_out_and_details_not_taken_are_told_apart_and_add_up(shell: Shell) -> None:
    plan = shell.plan({"a.csv": ODD})
    lines = list(describe(plan))
    assert lines[0] == "2 rows will come in, 1 left out: line 4; 2 details not taken"
    assert [line for line in lines[2:] if line.startswith("1 ")] == [
        "1 row left out: names no client: --client NAME says whose it is (line 4)",
        "1 detail not taken: Amount: “much” is not an amount: type it as 1234.56 (line 2)",
        "1 detail not taken: Due date: “soon” is not a day such as 2026-11-23 (line 3)",
    ]
    assert [line.split("  ")[:2] for line in lines[-3:]] == [
        ["not taken", "a.csv:2"],
        ["not taken", "a.csv:3"],
        ["left out", "a.csv:4"],
    ]
    shell.take({"a.csv": ODD})
    shell.take({"b.csv": "Company,Deal,Industry\nVolga,Site,retail\n"}, update=True)
    more: dict[str, str | bytes] = {"b.csv": "Company,Deal,Industry\nVolga,Site,ships\nVolga,Shop,ships\n"}
    assert list(describe(shell.plan(more)))[:4] == [
        "1 row will come in, 1 left out: line 2",
        "1 project new",
        "1 project there already",
        "1 row left out: is in the book with other content: --update takes the file's (line 2)",
    ]


def test_what_is_there_already_is_told(shell: Shell) -> None:
    shell.take({"a.csv": CLIENTS})
    assert list(describe(shell.plan({"a.csv": CLIENTS})))[1] == "1 client there already"


def test_lines_that_are_no_rows_are_told_apart_too(shell: Shell) -> None:
    report: dict[str, str | bytes] = {"a.csv": "Clients of the year\n\nCompany,City\nVolga,Kazan\nOsk,Oslo\n"}
    lines = list(describe(shell.plan(report)))
    assert [line for line in lines if "passed over" in line] == [
        "2 rows will come in; 1 line passed over",
        "1 line passed over: stands above the headings (line 1)",
        "passed over  a.csv:1  stands above the headings",
    ]


def test_many_lines_left_out_for_one_reason_are_one(shell: Shell) -> None:
    rows = "Company,Deal\nVolga,Site\n" + ",Shop\n" * 10
    told = "10 rows left out: names no client: --client NAME says whose it is (lines 3, 4, 5, 6, 7, 8, 9, 10 …)"
    assert told in list(describe(shell.plan({"a.csv": rows}), rows=False))
    two: dict[str, str | bytes] = {"a.csv": rows, "b.csv": "Company,Deal\nOsk,Site\n,Lost\n"}
    told = "11 rows left out: names no client: --client NAME says whose it is (a.csv:3, 4, 5, 6, 7, 8, 9, 10 …)"
    assert told in list(describe(shell.plan(two), rows=False))


@pytest.mark.parametrize("text", ["\x1b[2J", "\x9b2J", "a\nb", "\u202eb"])
def test_client_text_stays_on_its_line_without_controls(shell: Shell, text: str) -> None:
    sheet = f'Company,Industry,"Owner{text}"\n"Volga{text}","{text}",x{text[-1]}\n'
    for line in describe(shell.plan({"a.csv": sheet})):
        assert line == one_line(line)
