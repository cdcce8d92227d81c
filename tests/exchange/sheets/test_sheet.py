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
    ],
)
def test_cells_are_read(text: str, rows: list[list[str]]) -> None:
    assert cells(text) == rows


def test_a_row_knows_the_line_it_begins_on() -> None:
    sheet = read_sheet(to_source("a.csv", b'A,B\n"1\n2",3\n\n4,5\n'))
    assert [line.number for line in sheet.lines] == [2, 5]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("A,B,C\n1,2,3\n1,2\n", "a.csv, line 3: has 2 cells where the headings have 3", id="too-few"),
        pytest.param("A,B\n1,2\n1,2,3\n", "a.csv, line 3: has 3 cells where the headings have 2", id="too-many"),
        pytest.param('A,B\n1,"2\n3,4\n', "a.csv, line 2: is no row of cells", id="open-quote"),
        pytest.param('A,B\n1,"2"x\n', "a.csv, line 2: is no row of cells", id="text-after-quote"),
        pytest.param(f"A,B\n1,{'x' * 200_000}\n", "a.csv, line 2: is no row of cells", id="endless-cell"),
        pytest.param(",\n,\n", "a.csv, line 1: the file is empty", id="only-signs"),
        pytest.param("A" + ",B" * 1000, "a.csv, line 1: more than 1000 columns", id="too-many-columns"),
    ],
)
def test_what_is_no_table_is_refused(text: str, said: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        cells(text)
    assert str(refused.value).startswith(said)


def test_rows_are_counted() -> None:
    assert len(cells("A\n" + "1\n" * MOST_ROWS)) == MOST_ROWS
    with pytest.raises(ImportRefused, match="line 100002: more than 100000 rows: split the file"):
        cells("A\n" + "1\n" * (MOST_ROWS + 1))
