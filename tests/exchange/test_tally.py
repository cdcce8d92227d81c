"""Each row of a file comes in, brings changes, is there already or is left out, and is counted once."""

import json

import pytest

from acct_tui.exchange.describe import count
from acct_tui.exchange.gathered import FileLine
from acct_tui.exchange.plan import Outcome, Plan, Tally
from tests.exchange.conftest import Shell
from tests.exchange.sheets.xlsx import rows, workbook

Files = dict[str, str | bytes]

CLIENTS = "Company,Industry\nVolga,retail\nOsk,ships\n,retail\n"
PEOPLE = "Name,Company,Email\nAnna,Volga,a@volga.example\nBoris,Volga,b@volga.example\nAnna,Volga,a@volga.example\n"
NAMELESS = "Name,Company\nAnna,Volga\nBoris,\n"
DEALS = "Company,Deal name,Amount,Owner\nVolga,Site,100,Ann\nVolga,Shop,200,Bob\nOsk,App,much,Ann\n"
INVOICES = "Invoice number,Company,Amount,Due date\n1,Volga,100,2026-12-01\n2,Volga,,2026-12-01\n3,Osk,5,2026-12-01\n"
CALLS = "Company,Call date,Notes\nVolga,2026-11-02,hello\nVolga,2027-02-03,to come\nOsk,,no day\n"
REPORT = "Clients of the year\n\nCompany,Industry,City\nVolga,retail,Kazan\nOsk,a,b,c,d\n"
CARDS = "".join(
    f"BEGIN:VCARD\nVERSION:3.0\n{said}END:VCARD\n"
    for said in (
        "FN:Anna\nORG:Volga\n",
        "FN:Boris\nORG:Volga\n",
        "ORG:Volga\nTEL:+49 30 1\n",
        "ORG:Volga\n",
        "FN:Nobody\n",
    )
)
BOOK = json.dumps(
    {
        "format": "acct-tui/1",
        "clients": [
            {"id": name, "name": name, "time_zone": "Europe/Oslo", "country": "NO", "currency": "NOK"} for name in "ab"
        ],
        "contacts": [{"id": "c", "client_id": "a", "name": "Anna"}],
        "x_other": [1, 2],
    }
)
SHEETS = workbook(
    {
        "Clients": rows(["Company", "City"], ["Volga", "Kazan"]),
        "Deals": rows(["Company", "Deal name"], ["Volga", "Site"], [None, "Lost"]),
    }
)

KINDS: dict[str, tuple[Files, int]] = {
    "clients": ({"a.csv": CLIENTS}, 3),
    "people, one of them twice": ({"a.csv": PEOPLE}, 3),
    "people of no company": ({"a.csv": NAMELESS}, 2),
    "deals": ({"a.csv": DEALS}, 3),
    "invoices": ({"a.csv": INVOICES}, 3),
    "calls": ({"a.csv": CALLS}, 3),
    "a report": ({"a.csv": REPORT}, 2),
    "cards": ({"a.vcf": CARDS}, 5),
    "a book": ({"a.json": BOOK}, 3),
    "a workbook": ({"a.xlsx": SHEETS}, 3),
    "several": ({"a.csv": CLIENTS, "b.csv": DEALS, "c.vcf": CARDS, "d.json": BOOK}, 14),
}
"""Files, and how many rows they have."""


def whole(tally: Tally) -> int:
    return tally.come + tally.change + tally.there + len(tally.out)


def told(plan: Plan) -> set[FileLine]:
    """The lines that are listed one by one as left out, or as other than in the book."""
    return {left.place for left in plan.left_out} | {row.place for row in plan.of(Outcome.DIFFERENT)}


@pytest.mark.parametrize(("files", "many"), KINDS.values(), ids=KINDS)
def test_every_row_of_a_file_is_counted_once(shell: Shell, files: Files, many: int) -> None:
    first = shell.plan(files).tally
    assert whole(first) == many
    assert first.come
    assert set(first.out) <= told(shell.plan(files))
    shell.take(files)
    again = shell.plan(files).tally
    assert (again.come, again.change, whole(again)) == (0, 0, many)
    assert again.there == first.come + first.there


def test_a_row_that_differs_stays_out_until_it_may_change_the_book(shell: Shell) -> None:
    shell.take({"a.csv": CLIENTS})
    changed: Files = {"a.csv": CLIENTS.replace("ships", "trains")}
    assert shell.plan(changed).tally == Tally(there=1, out=(FileLine("a.csv", 3), FileLine("a.csv", 4)))
    assert shell.plan(changed, update=True).tally == Tally(change=1, there=1, out=(FileLine("a.csv", 4),))


def test_rows_that_are_not_asked_for_are_not_counted(shell: Shell) -> None:
    assert shell.plan({"a.csv": DEALS}, where=["Owner=Bob"]).tally == Tally(come=1)


MANY = "Company,Deal name\n" + "Volga,Site\n" * 1200 + ",Shop\n" * 10
COUNTS: dict[str, tuple[Files, str, str]] = {
    "all": ({"a.csv": NAMELESS[:-8]}, "1 row will come in", "1 row came in"),
    "but one": (
        {"a.csv": CLIENTS},
        "2 rows will come in, 1 left out: line 4",
        "2 rows came in, 1 left out: line 4",
    ),
    "but some": (
        {"a.csv": INVOICES, "b.csv": CLIENTS},
        "4 rows will come in, 2 left out: a.csv:3, b.csv:4",
        "4 rows came in, 2 left out: a.csv:3, b.csv:4",
    ),
    "but many": (
        {"a.csv": MANY},
        "1 200 rows will come in, 10 left out: lines 1202, 1203, 1204, 1205, 1206, 1207, 1208, 1209 …",
        "1 200 rows came in, 10 left out: lines 1202, 1203, 1204, 1205, 1206, 1207, 1208, 1209 …",
    ),
    "of a book": ({"a.json": BOOK}, "3 rows will come in", "3 rows came in"),
}


@pytest.mark.parametrize(("files", "before", "after"), COUNTS.values(), ids=COUNTS)
def test_the_count_is_one_line_of_words(shell: Shell, files: Files, before: str, after: str) -> None:
    plan = shell.plan(files)
    assert (count(plan, is_done=False), count(plan, is_done=True)) == (before, after)


def test_what_is_there_already_is_counted_too(shell: Shell) -> None:
    shell.take({"a.csv": CLIENTS})
    assert count(shell.plan({"a.csv": CLIENTS}), is_done=True) == "2 rows there already, 1 left out: line 4"
    more: Files = {"a.csv": CLIENTS.replace("Volga,retail", "Volga,medical") + "Nordbau,\n"}
    told = "1 row came in, 1 brought changes, 1 there already, 1 left out: line 4"
    assert count(shell.plan(more, update=True), is_done=True) == told


def test_a_book_without_rows_has_no_count(shell: Shell) -> None:
    assert not count(shell.plan({"a.json": '{"format": "acct-tui/1", "x_other": [1]}'}), is_done=True)
