import json
from typing import Any

import pytest

from acct_tui.exchange.books.book_json import FORMAT
from acct_tui.exchange.plan import Outcome
from tests.exchange.conftest import Shell

VOLGA = {"id": "volga", "name": "Volga Tyres", "time_zone": "Europe/Volgograd", "country": "RU", "currency": "RUB"}
ANNA = {"id": "anna", "client_id": "volga", "name": "Anna Orlova"}
CALL = {"id": "call", "client_id": "volga", "at": "2026-11-20T10:00:00Z", "channel": "phone", "kind": "attempt",
        "started_by": "us"}  # fmt: skip

INVOICE = {"project_id": "shop", "number": "1042", "amount": 100, "currency": "EUR", "issued_on": "2026-11-02",
           "due_on": "2026-11-16"}  # fmt: skip
SHOP = {"id": "shop", "client_id": "volga", "name": "Shop", "stage": "plan"}


def book(**tables: object) -> str:
    return json.dumps({"format": FORMAT, **tables}, indent=1)


def _nested(depth: int) -> object:
    return [_nested(depth - 1)] if depth else []


def test_rows_may_come_before_what_they_refer_to(shell: Shell) -> None:
    words = shell.take({"b.json": book(contacts=[ANNA], clients=[VOLGA])})
    assert words == "Imported 1 client, 1 contact from b.json"
    assert shell.row("contacts")["client_id"] == "volga"


def test_an_import_is_one_action(shell: Shell) -> None:
    empty = shell.export()
    words = shell.take({"b.json": book(clients=[VOLGA], contacts=[ANNA], x_notes=[1])})
    full = shell.export()
    assert shell.book.undo() == words
    assert shell.export() == empty
    assert shell.book.redo() == words
    assert shell.export() == full


def test_a_reference_may_name_a_row_of_the_book(shell: Shell) -> None:
    shell.take({"b.json": book(clients=[VOLGA])})
    shell.take({"c.json": book(contacts=[ANNA])})
    assert shell.row("contacts")["name"] == "Anna Orlova"


def test_two_files_may_refer_to_each_other(shell: Shell) -> None:
    words = shell.take({"c.json": book(contacts=[ANNA]), "b.json": book(clients=[VOLGA])})
    assert words == "Imported 1 client, 1 contact from c.json, b.json"


def test_the_same_file_twice_adds_nothing(shell: Shell) -> None:
    files: dict[str, str | bytes] = {"b.json": book(clients=[VOLGA], contacts=[ANNA], x_notes=[1])}
    shell.take(files)
    before = shell.export()
    assert shell.take(files) == "Nothing new in b.json"
    assert shell.export() == before
    assert shell.book.undo() == "Imported 1 client, 1 contact, x_notes from b.json"


def test_other_content_is_left_out_unless_told(shell: Shell) -> None:
    shell.take({"b.json": book(clients=[{**VOLGA, "notes": "old"}], x_notes=[1])})
    before = shell.export()
    files: dict[str, str | bytes] = {"b.json": book(clients=[{**VOLGA, "tier": "A"}], x_notes=[2])}
    assert [row.outcome for row in shell.plan(files).rows] == [Outcome.DIFFERENT, Outcome.DIFFERENT]
    assert shell.take(files) == "Nothing new in b.json"
    assert shell.export() == before
    assert shell.take(files, update=True) == "Updated 1 client, x_notes from b.json"
    assert shell.row("clients")["tier"] == "A"
    assert "notes" not in shell.row("clients")
    assert json.loads(shell.export())["x_notes"] == [2]


def test_a_row_without_id_gets_the_same_one_each_time(shell: Shell) -> None:
    nameless = {name: value for name, value in VOLGA.items() if name != "id"}
    shell.take({"b.json": book(clients=[nameless])})
    given = shell.row("clients")["id"]
    assert shell.take({"b.json": book(clients=[{**nameless, "notes": None}])}) == "Nothing new in b.json"
    assert given == "47cd06e0-0c52-545b-a324-81dba12e1ce5"


def test_an_invoice_without_id_keeps_the_one_it_had_before_there_were_states(shell: Shell) -> None:
    shell.take({"b.json": book(clients=[VOLGA], projects=[SHOP], invoices=[INVOICE])})
    assert shell.row("invoices")["id"] == "082d7b0a-3a74-5731-b109-e695ed594fe7"
    assert shell.take({"b.json": book(invoices=[{**INVOICE, "state": "open"}])}) == "Nothing new in b.json"
    assert shell.take({"b.json": book(invoices=[{**INVOICE, "state": "void"}])}) == "Imported 1 invoice from b.json"


def test_equal_rows_without_id_stay_two(shell: Shell) -> None:
    rows = [{name: value for name, value in CALL.items() if name != "id"}] * 2
    shell.take({"b.json": book(clients=[VOLGA], interactions=rows)})
    assert len(shell.rows("interactions")) == 2
    assert shell.take({"b.json": book(interactions=rows)}) == "Nothing new in b.json"


def test_what_begins_with_x_is_kept(shell: Shell) -> None:
    shell.take({"b.json": book(clients=[{**VOLGA, "x_crm": {"id": 5}}], x_audit={"by": ["me"]})})
    document = json.loads(shell.export())
    assert document["clients"][0]["x_crm"] == {"id": 5}
    assert document["x_audit"] == {"by": ["me"]}


@pytest.mark.parametrize(
    ("tables", "line", "reason"),
    [
        pytest.param({"clients": [VOLGA, {**VOLGA, "id": "b", "tier": "D"}]}, 11,
                     "clients b, tier: 'D' is none of A, B, C", id="choice"),
        pytest.param({"clients": [{**VOLGA, "colour": "red"}]}, 4, "clients volga, colour: is no field", id="field"),
        pytest.param({"clients": [{"id": "a"}]}, 4, "clients a, name: is missing", id="required"),
        pytest.param({"clients": [{**VOLGA, "cadence_days": "5"}]}, 4, "cadence_days: '5' is not a whole", id="type"),
        pytest.param({"clients": [{**VOLGA, "id": 5}]}, 4, "clients row 1, id: 5 is not an id", id="id-type"),
        pytest.param({"clients": [{**VOLGA, "since": "2026-2-1"}]}, 4, "since: '2026-2-1' is not a day", id="day"),
        pytest.param({"clients": [{**VOLGA, "name": None}]}, 4, "clients volga, name: is missing", id="null"),
        pytest.param({"clients": [VOLGA], "interactions": [{**CALL, "at": "2026-11-20T10:00:00"}]}, 13,
                     "interactions call, at: '2026-11-20T10:00:00' is not an instant with its offset", id="naive"),
        pytest.param({"contacts": [ANNA]}, 4, "contacts anna, client_id: volga is nobody in clients", id="stranger"),
        pytest.param({"clients": [VOLGA], "invoices": [{**INVOICE, "project_id": None}]}, 13,
                     "invoices row 1, project_id: belongs to nobody: name its project or client", id="nobodys"),
        pytest.param({"clients": [VOLGA], "invoices": [{**INVOICE, "id": "i", "client_id": "volga"}]}, 13,
                     "invoices i, client_id: cannot stand beside a project", id="of-both"),
        pytest.param({"clients": [VOLGA, VOLGA]}, 11, "clients volga, id: is there twice", id="twice"),
        pytest.param({"clients": [VOLGA, {**VOLGA, "id": " volga "}]}, 11, "is there twice", id="twice-when-clean"),
        pytest.param({"clients": ["Volga"]}, 4, "clients row 1: is no object", id="no-row"),
        pytest.param({"clients": {"id": "volga"}}, 3, "clients: is no list of rows", id="no-list"),
        pytest.param({"clients": [], "invoice": []}, 4, "invoice is no table; there are clients, contacts", id="table"),
        pytest.param({"x_\u0007": 1}, 3, "is no name that can be kept", id="foreign-name"),
        pytest.param({"x_near": _nested(60), "x_deep": _nested(61)}, 124,
                     "x_deep: is nested too deeply", id="deep"),
    ],
)  # fmt: skip
def test_a_fault_names_its_line_table_id_and_field(
    shell: Shell, tables: dict[str, Any], line: int | None, reason: str
) -> None:
    said = shell.refusal({"b.json": book(**tables)})
    assert said.startswith(f"b.json, line {line}: " if line else "b.json")
    assert reason in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param('{"format": "acct-tui/1",\n "clients": [}', "b.json, line 2: is no JSON: Expecting", id="syntax"),
        pytest.param('{"format": "acct-tui/2"}', "b.json, line 1: is no book of format acct-tui/1 but acct-tui/2",
                     id="version"),
        pytest.param('{"clients": []}', "is JSON, but no book of format acct-tui/1", id="no-format"),
        pytest.param("[{}]", "is JSON, but no book of format acct-tui/1", id="list"),
        pytest.param('{"format": "acct-tui/1",\n "clients": [\n{},\n{"name": NaN}]}',
                     "b.json, line 4: NaN is no number that JSON knows", id="nan"),
        pytest.param('{"format": "acct-tui/1",\n "clients": [\n{"id": "a", "id": "b"}]}',
                     "b.json, line 3: “id” is there twice", id="key-twice"),
        pytest.param('{"format": "acct-tui/1",\n "clients": [],\n "clients": []}',
                     "b.json, line 3: “clients” is there twice", id="table-twice"),
        pytest.param('{"format": "acct-tui/1", "x": ' + "[" * 100_000, "is nested too deeply", id="deep"),
        pytest.param('{"format": "acct-tui/1", "clients": [{"name": ' + "[" * 800 + "]" * 800 + "}]}",
                     "b.json, line 1: clients row 1", id="deep-field"),
        pytest.param('{"format": "acct-tui/1", "x_n": ' + "9" * 5000 + "}", "b.json, line 1:", id="endless-number"),
        pytest.param('{"format": "acct-tui/1", "x_n": 1e999}', "x_n: is not JSON that can be kept", id="infinite"),
        pytest.param('{"format": "acct-tui/1", "x_n": "\\ud800"}', "x_n: is not JSON that can be kept", id="surrogate"),
    ],
)  # fmt: skip
def test_what_is_no_book_is_refused(shell: Shell, text: str, said: str) -> None:
    assert said in shell.refusal({"b.json": text})


def test_a_row_of_two_files_must_be_one(shell: Shell) -> None:
    files: dict[str, str | bytes] = {"b.json": book(clients=[VOLGA]), "c.json": book(clients=[VOLGA])}
    assert shell.take(files) == "Imported 1 client from b.json, c.json"
    other = {"b.json": book(clients=[VOLGA]), "c.json": book(clients=[{**VOLGA, "tier": "A"}])}
    assert "c.json: clients volga is in b.json with other content" in shell.refusal({**other})


def test_a_row_changed_while_the_plan_was_read_is_not_overwritten(shell: Shell) -> None:
    from acct_tui.exchange.apply import apply
    from acct_tui.exchange.refusal import ImportRefused

    shell.take({"b.json": book(clients=[VOLGA])})
    plan = shell.plan({"b.json": book(clients=[{**VOLGA, "tier": "A"}])}, update=True)
    with shell.book.write("Changed elsewhere") as writer:
        writer.change("clients", "volga", tier="B")
    with pytest.raises(ImportRefused, match=r"b\.json: clients volga was changed meanwhile: import again"):
        apply(shell.book, plan)
    assert shell.row("clients")["tier"] == "B"
