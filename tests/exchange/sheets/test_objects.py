"""JSON of other programs: a list of objects is read as a sheet, and what is none is called by what it is."""

import json
import tracemalloc
from datetime import date

import pytest

from acct_tui.exchange.gathered import Gathering
from acct_tui.exchange.sheets.objects import read_objects
from acct_tui.exchange.text.source import to_source
from tests.exchange.conftest import Shell

NORDBAU = {"company": "Nordbau", "name": "Urs Meier", "email": "urs@nordbau.ch"}
OSK = {"company": "Osk", "name": "Ola", "phone": "+47 1"}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(json.dumps([NORDBAU, OSK]), [1, 2], id="list-in-one-line"),
        pytest.param(json.dumps([NORDBAU, OSK], indent=1), [2, 7], id="list-over-lines"),
        pytest.param(json.dumps({"ok": True, "people": [NORDBAU, OSK]}, indent=1), [4, 9], id="list-under-a-name"),
        pytest.param(f"{json.dumps(NORDBAU)}\n\n{json.dumps(OSK)}\n", [1, 3], id="json-lines"),
        pytest.param(json.dumps([{"id": 1, "properties": NORDBAU}, {"id": 2, "properties": OSK}]), [1, 2],
                     id="wrapped-rows"),
        pytest.param(json.dumps([{**NORDBAU, "company": {"name": "Nordbau"}}, {"company": {"name": "Osk"}}]), [1, 2],
                     id="nested-names"),
    ],
)  # fmt: skip
def test_a_list_of_objects_is_a_sheet(shell: Shell, text: str, lines: list[int]) -> None:
    plan = shell.plan({"people.json": text})
    assert [row.title for row in plan.rows if row.table == "clients"] == ["Nordbau", "Osk"]
    assert [row.place.line for row in plan.rows if row.table == "clients"] == lines
    assert plan.left_out == ()


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "true"),
        (4200, "4200"),
        (4200.5, "4200.5"),
        (1.234, "1.2340"),
        (1e400, ""),
        (" a ", "a"),
        (["a", "b", None], "a, b"),
        ([], ""),
        ([{"label": "work", "value": "+41 1"}, {"label": "home", "value": "+41 2"}], "+41 1, +41 2"),
    ],
)
def test_a_value_is_a_cell_as_a_csv_file_has_it(value: object, cell: str) -> None:
    text = json.dumps([{"a": value}]).replace("Infinity", "1e400")
    [line] = read_objects(to_source("a.json", text.encode()), Gathering()).lines
    assert line.cells == [cell]


def test_rows_may_have_different_fields_and_what_is_no_cell_is_listed(shell: Shell) -> None:
    plan = shell.plan({"a.json": json.dumps([{**NORDBAU, "since": "2025-02-01", "tags": [{"a": 1}], "deep": {}}, OSK])})
    assert plan.unused == ("a.json: tags (a list)",)
    assert next(row for row in plan.rows if row.table == "clients").values["since"] == date(2025, 2, 1)


def test_a_broken_line_is_left_out_and_listed(shell: Shell) -> None:
    plan = shell.plan({"a.jsonl": f'{json.dumps(NORDBAU)}\n{{"company": \n{json.dumps(OSK)}'})
    assert [(left.place.line, left.is_fault) for left in plan.left_out] == [(2, True)]
    assert [row.title for row in plan.rows if row.table == "clients"] == ["Nordbau", "Osk"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param('{"name": "x", "version": "1"}', "a.json: is JSON, but no book of format acct-tui/1 and no list "
                     "of rows: it holds name, version", id="one-object"),
        pytest.param('{"clients": [{"name": "x"}], "contacts": []}', "it holds the lists clients, contacts: save",
                     id="lists"),
        pytest.param("{}", "it holds nothing", id="nothing"),
        pytest.param("[]", "it holds no fields", id="empty-list"),
        pytest.param("[1, 2]", "a.json, line 1: is JSON with an item that is no object", id="numbers"),
        pytest.param('[{"a": 1},\n"b"]', "a.json, line 2: is JSON with an item that is no object", id="mixed"),
        pytest.param('[["a", "b"],\n["c", "d"]]', "is JSON with an item that is no object", id="rows-of-cells"),
        pytest.param('[{"a": 1},\n{"a": 1, "a": 2}]', "a.json, line 2: “a” is there twice", id="twice"),
        pytest.param('[{"a": 1},\n{"a"]', "a.json, line 2: is no JSON: Expecting", id="syntax"),
        pytest.param('[{"weather": "rain"}]', "no heading is known: weather", id="unknown-fields"),
        pytest.param('{"data": [{"object": "invoice", "livemode": true, "amount_due": 420000}]}',
                     "a.json: is JSON of Stripe, whose amounts are in cents", id="stripe"),
        pytest.param('{"a": ' + "[" * 100_000, "is nested too deeply", id="deep"),
    ],
)  # fmt: skip
def test_what_is_no_list_of_rows_is_refused_in_one_line(shell: Shell, text: str, said: str) -> None:
    assert said in shell.refusal({"a.json": text})


def test_rows_of_fields_of_their_own_are_refused_before_each_has_a_cell_for_all(shell: Shell) -> None:
    text = json.dumps([{f"x_{number}": number} for number in range(3_000)])
    tracemalloc.start()
    assert shell.refusal({"a.json": text}) == "a.json, line 1: more than 1000 columns"
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 40_000_000  # a cell for each field of each would take 72 MB
