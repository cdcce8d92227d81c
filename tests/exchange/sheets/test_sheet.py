import pytest

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.sheet import MOST_ROWS, read_sheet
from acct_tui.exchange.text.source import to_source


def cells(text: str) -> list[list[str]]:
    return [line.cells for line in read_sheet(to_source("a.csv", text.encode())).lines]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_any_sign_may_part_the_cells(sign: str) -> None:
    sheet = read_sheet(to_source("a.csv", f"Name{sign}Fee\nA{sign}1\n".encode()))
    assert sheet.headings == ("Name", "Fee")
    assert [line.cells for line in sheet.lines] == [["A", "1"]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param("A;B\n1,5;2,5\n", [["1,5", "2,5"]], id="decimal-commas"),
        pytest.param('A,B\n"1;2",3\n', [["1;2", "3"]], id="quoted"),
        pytest.param('A,B\r\n"1\r\n2",3\r\n', [["1\r\n2", "3"]], id="line-in-a-cell"),
        pytest.param("A,B\r1,2\r", [["1", "2"]], id="old-mac"),
        pytest.param("sep=;\nA;B\n1;2\n", [["1", "2"]], id="excel-says"),
        pytest.param("\nA,B\n\n1,2\n,\n", [["1", "2"]], id="blank-rows"),
        pytest.param("A,B\n1,2,,\n", [["1", "2"]], id="empty-cells-at-the-end"),
        pytest.param(f"A,B\n1,2{',' * 1_000_000}\n", [["1", "2"]], id="a-million-empty-cells"),
        pytest.param("A,B\n 1 ,2\n", [["1", "2"]], id="blanks-around"),
        pytest.param("A\n1\n2\n", [["1"], ["2"]], id="one-column"),
        pytest.param("A,B\n'=1+1,'+49 30\n", [["=1+1", "+49 30"]], id="guarded-cells"),
        pytest.param("A,B\n'tis,O'Neil\n", [["'tis", "O'Neil"]], id="apostrophes"),
        pytest.param('A,B\n"=""+46 1""",2\n', [["+46 1", "2"]], id="formula-that-keeps-a-text"),
        pytest.param('"A","B"\n"Maja \\"Mimi\\"","2"\n', [['Maja "Mimi"', "2"]], id="backslash-quotes"),
        pytest.param("A,B,C\n1,2,3\n1\n", [["1", "2", "3"], ["1", "", ""]], id="short-rows"),
    ],
)
def test_cells_are_read(text: str, rows: list[list[str]]) -> None:
    assert cells(text) == rows


def test_a_row_knows_the_line_it_begins_on() -> None:
    sheet = read_sheet(to_source("a.csv", b'A,B\n"1\n2",3\n\n4,5\n'))
    assert [line.number for line in sheet.lines] == [2, 5]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("A,B\n1,2\n1,2,3\n", {3: "has 3 cells where the headings have 2"}, id="too-many"),
        pytest.param(
            'A,B\n1,2\n1,"2"x\n3,4\n', {3: "is no row of cells: ',' expected after '\"'"}, id="text-after-quote"
        ),
        pytest.param('A,B\n1,"2\n1,2\n3,4\n', {2: "is no row of cells: unexpected end of data"}, id="open-quote"),
        pytest.param(
            f"A,B\n1,2\n1,{'x' * 200_000}\n3,4\n",
            {3: "is no row of cells: field larger than field limit (131072)"},
            id="endless-cell",
        ),
    ],
)
def test_a_broken_row_is_left_out_and_the_others_come(text: str, left: dict[int, str]) -> None:
    sheet = read_sheet(to_source("a.csv", text.encode()))
    assert sheet.broken == left
    assert ["1", "2"] in [line.cells for line in sheet.lines]


def test_a_file_of_broken_rows_is_refused() -> None:
    with pytest.raises(ImportRefused, match=r"a\.csv, line 2: is no row of cells: .*, nor are 20 more"):
        cells("A,B\n" + '1,"2"x\n' * 30)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(",\n,\n", "a.csv, line 1: the file is empty", id="only-signs"),
        pytest.param("A" + ",B" * 1000, "a.csv, line 1: more than 1000 columns", id="too-many-columns"),
    ],
)
def test_what_is_no_table_is_refused(text: str, said: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        cells(text)
    assert str(refused.value).startswith(said)


REPORT = """"Accounts of Anna"
"Made on 23 Nov 2026"

Company,Country,Phone
Volga,Germany,1
Total,2,
Kranz,Austria,2


"Copyright (c) 2026 somebody"
"Confidential, do not pass on"
"""


def test_the_frame_of_a_report_is_told_from_its_table() -> None:
    sheet = read_sheet(to_source("a.csv", REPORT.encode()))
    assert (sheet.headings, sheet.heading_line) == (("Company", "Country", "Phone"), 4)
    assert [line.cells[0] for line in sheet.lines] == ["Volga", "Kranz"]
    assert sheet.beside == {
        1: "stands above the headings",
        2: "stands above the headings",
        6: "is a total",
        10: "stands below the table",
        11: "stands below the table",
    }


@pytest.mark.parametrize("total", ["Total", "Grand Totals (3 records)", "Summe", "Итого"])
def test_a_line_that_adds_up_is_no_row(total: str) -> None:
    assert cells(f"Company,Country,Phone\nVolga,Germany,1\n{total},,\n") == [["Volga", "Germany", "1"]]


def test_a_company_that_is_called_total_is_no_total() -> None:
    assert cells("Company,Country,Phone,City\nTotal,France,+33 1,Paris\n") == [["Total", "France", "+33 1", "Paris"]]


def test_rows_are_counted() -> None:
    assert len(cells("A\n" + "1\n" * MOST_ROWS)) == MOST_ROWS
    with pytest.raises(ImportRefused, match="line 100002: more than 100000 rows: split the file"):
        cells("A\n" + "1\n" * (MOST_ROWS + 1))


def test_a_row_with_a_day_is_not_taken_for_headings() -> None:
    text = "Betreff,Beginnt am,Kategorien\nTermin,18.11.2026,Kunde\nTermin,19.11.2026,Kunde\n"
    assert read_sheet(to_source("a.csv", text.encode())).heading_line == 1


@pytest.mark.parametrize(
    "headings", ["Company,Contact name,Email,2024,2025", "Customer,Invoice number,Due date,Amount,30,60,90+"]
)
def test_headings_below_a_title_may_have_years_or_ages_among_them(headings: str) -> None:
    text = f"My clients,,,,,,\n{headings}\nAcme,Anna,a@acme.example,100,200\n"
    assert read_sheet(to_source("a.csv", text.encode())).heading_line == 2


def test_a_row_of_numbers_is_not_taken_for_headings() -> None:
    text = "Nobody knows,this,heading,at all\nclient,email,1,2,3\n"
    assert read_sheet(to_source("a.csv", text.encode())).heading_line == 1
