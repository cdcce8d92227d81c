import io
import time
import zipfile
from datetime import date

import pytest

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.sheets.workbook import Workbook, open_workbook
from acct_tui.exchange.text.source import to_source
from tests.exchange.conftest import Shell
from tests.exchange.sheets.xlsx import CLOCK, DAY, HOURS, MOMENT, cell, raw, rows, workbook

CLIENTS = rows(("Company", "Country"), ("Volga Tyres", "DE"), ("Lindgren", "SE"))


def opened(data: bytes) -> Workbook:
    return open_workbook(to_source("a.xlsx", data))


def content(sheet: str) -> list[list[str]]:
    """The rows of a workbook's only sheet that hold something."""
    [table] = opened(workbook({"Sheet1": sheet})).tables
    return [cells for _, cells in table.rows if any(cells)]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param((44000, DAY), "2020-06-18", id="day"),
        pytest.param((44000.5, MOMENT), "2020-06-18T12:00:00", id="moment"),
        pytest.param((44000.4999999, MOMENT), "2020-06-18T12:00:00", id="moment-not-quite"),
        pytest.param((44000, MOMENT), "2020-06-18", id="midnight"),
        pytest.param((0.5, CLOCK), "12:00:00", id="time-of-day"),
        pytest.param((1.5, HOURS), "36:00:00", id="duration"),
        pytest.param(12, "12", id="whole"),
        pytest.param(12.0, "12", id="whole-float"),
        pytest.param(-3, "-3", id="negative"),
        pytest.param(12.5, "12.5", id="decimals"),
        pytest.param(0.1 + 0.2, "0.3", id="noise"),
        pytest.param(119.003361, "119.00", id="more-decimals-than-shown"),
        pytest.param(1234.567, "1234.5670", id="three-decimals-are-no-thousands"),
        pytest.param(4930123456789, "4930123456789", id="phone"),
        pytest.param(1e17, "100000000000000000", id="large"),
        pytest.param("  Ann \n Lee ", "Ann \n Lee", id="text"),
        pytest.param("007", "007", id="digits-as-text"),
        pytest.param("Ann & “Lee”", "Ann & “Lee”", id="signs"),
    ],
)
def test_a_cell_is_read_as_a_csv_has_it(value: str | float | tuple[float, int], text: str) -> None:
    assert content(rows((value, "x"))) == [[text, "x"]]


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("b", 1, "TRUE"),
        ("b", 0, "FALSE"),
        ("e", "#N/A", ""),
        ("e", "#DIV/0!", ""),
        ("str", "sum", "sum"),
        ("n", "NaN", ""),
    ],
)
def test_a_cell_of_another_kind(kind: str, value: object, text: str) -> None:
    assert content(f'<row r="1">{raw("A1", kind, value)}{cell("B1", "x")}</row>') == [[text, "x"]]


def test_a_row_knows_its_number_in_the_sheet() -> None:
    [table] = opened(workbook({"A": rows(("Report",), (), ("Company",), ("Volga",), first=3)}, merged="A3:C3")).tables
    assert [(number, cells) for number, cells in table.rows if any(cells)] == [
        (3, ["Report"]),
        (5, ["Company"]),
        (6, ["Volga"]),
    ]


def test_every_sheet_that_holds_something_is_a_table() -> None:
    book = opened(workbook({"Clients": CLIENTS, "Empty": "", "Deals": CLIENTS, "Lists": CLIENTS}, hidden=["Lists"]))
    assert [table.name for table in book.tables] == ["a.xlsx/Clients", "a.xlsx/Deals"]
    assert book.hidden == ["Lists"]


def test_a_hidden_sheet_is_read_if_there_is_no_other() -> None:
    book = opened(workbook({"Clients": CLIENTS, "Empty": ""}, hidden=["Clients"]))
    assert ([table.name for table in book.tables], book.hidden) == (["a.xlsx"], [])


def test_a_workbook_is_imported_as_a_csv_is(shell: Shell) -> None:
    deals = rows(("Company", "Deal", "Deadline", "Fee"), ("Volga Tyres", "Shop", (46000, DAY), 1250.5))
    shell.take({"a.xlsx": workbook({"Clients": CLIENTS, "Deals": deals, "Lists": CLIENTS}, hidden=["Lists"])})
    assert [row["name"] for row in shell.rows("clients")] == ["Lindgren", "Volga Tyres"]
    project = shell.row("projects")
    assert (project["name"], project["due_on"], project["fee"]) == ("Shop", date(2025, 12, 9), 125050)
    shell.book.undo()
    assert shell.rows("clients") == []


def test_what_is_not_used_of_a_workbook_is_listed(shell: Shell) -> None:
    plan = shell.plan({"a.xlsx": workbook({"Clients": CLIENTS, "Lists": CLIENTS}, hidden=["Lists"])})
    assert plan.unused == ("a.xlsx: hidden sheet “Lists”",)


def test_a_fault_names_sheet_and_row(shell: Shell) -> None:
    deals = rows(("Company", "Deal", "Deadline"), ("Volga", "Shop", "soon"))
    books = workbook({"Clients": CLIENTS, "Deals": deals})
    assert shell.refusal({"a.xlsx": books}, strict=True).startswith("a.xlsx/Deals, line 2: Deadline: “soon”")
    [left] = shell.plan({"a.xlsx": books}).left_out
    assert (left.place.file, left.place.line) == ("a.xlsx/Deals", 2)


def test_a_sheet_that_says_nothing_to_us_is_passed_over_beside_others(shell: Shell) -> None:
    notes = rows(("Weather", "Mood"), ("rain", "bad"))
    [left] = shell.plan({"a.xlsx": workbook({"Clients": CLIENTS, "Diary": notes})}).left_out
    assert (left.place.file, left.why.startswith("no heading is known: Weather, Mood")) == ("a.xlsx/Diary", True)
    assert "no heading is known" in shell.refusal({"b.xlsx": workbook({"Diary": notes})})


FAR = rows(("x",)) + f'<row r="1048576">{cell("XFD1048576", "y")}</row>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(workbook({"A": ""}), "the workbook is empty", id="empty"),
        pytest.param(workbook({"A": rows(("x",))})[:-40], "is a broken xlsx or zip file", id="cut"),
        pytest.param(workbook({"A": "<row r='1'><c r='A1'"}), "is a broken xlsx file: open it in", id="bad-xml"),
        pytest.param(workbook({"A": f"<row>{raw('A1', 's', 9)}</row>"}), "is a broken xlsx file", id="no-string"),
        pytest.param(workbook({"A": FAR}), "holds too much for one import: save the rows", id="far-corner"),
        pytest.param(workbook({str(n): FAR for n in range(9)}), "holds too much for one import", id="far-corners"),
    ],
)
def test_a_broken_or_endless_workbook_is_refused_in_a_line(data: bytes, said: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        opened(data)
    assert str(refused.value).startswith(f"a.xlsx: {said}")


@pytest.mark.parametrize("shown", [DAY, MOMENT, CLOCK, HOURS])
@pytest.mark.parametrize("number", [1e12, -1e12, 1e300, 2958466, -1])
def test_a_number_that_is_no_day_is_read_or_refused_by_its_row(number: float, shown: int) -> None:
    try:
        assert content(rows(("x",), ((number, shown),)))[0] == ["x"]
    except ImportRefused as refused:
        said = str(refused)
        assert said == "a.xlsx, line 2: holds a day or a time that is none"


PLACES = ("r='XFD999999'", 'r = "xfd999999"', 'r="A99999999999"', 'r="ZZZZZZ1"', 'spans="1:2" r="AB9999999"')


@pytest.mark.parametrize(
    "sheet",
    [
        *(f'<row r="1"><c {place}><v>1</v></c></row>' for place in PLACES),
        *(f"<row {place}><c><v>1</v></c></row>" for place in ("r='99999999'", 'r="4294967295"')),
        f'<row r="7">{cell("XFD7", "x")}{cell("A99999", "x")}</row>',
    ],
)
def test_no_cell_is_too_far_away_to_be_noticed(sheet: str) -> None:
    with pytest.raises(ImportRefused, match=r"holds too much for one import"):
        opened(workbook({"A": sheet}))


def test_a_workbook_that_swells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("acct_tui.exchange.sheets.workbook.MOST_UNPACKED", 1_000_000)
    opened(workbook({"A": rows(("x" * 900_000,))}))
    with pytest.raises(ImportRefused, match="holds too much for one import"):
        opened(workbook({"A": rows(("x" * 600_000,)), "B": rows(("x" * 600_000,))}))


def test_a_workbook_of_thousands_of_files_is_gone_through_once() -> None:
    data = io.BytesIO(workbook({"A": CLIENTS}))
    with zipfile.ZipFile(data, "a") as whole:
        for n in range(3000):
            whole.writestr(f"xl/media/{n}", "")
    assert [table.name for table in opened(data.getvalue()).tables] == ["a.xlsx"]


def test_damaged_bytes_are_read_or_refused() -> None:
    whole = workbook({"A": CLIENTS})
    for at in range(0, len(whole), 7):
        try:
            for table in opened(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]).tables:
                list(table.rows)
        except ImportRefused as refused:
            said = str(refused)
            assert "\n" not in said, at


def test_one_stray_cell_at_the_bottom_does_no_harm() -> None:
    began = time.process_time()
    assert content(CLIENTS + f'<row r="500000">{cell("B500000", "x")}</row>')[-1] == ["", "x"]
    assert time.process_time() - began < 5
