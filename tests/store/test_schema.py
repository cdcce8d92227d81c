import pytest
from peewee import SqliteDatabase

from acct_tui.store.driver import driver
from acct_tui.store.models import INTERNAL, RECORDS
from acct_tui.store.schema import BY_NAME, PARENTS_FIRST, TABLES, Column, Table

REFERENCES = [(table, column) for table in TABLES for column in table.references]


def test_the_tables_stand_in_the_order_of_the_format() -> None:
    assert " ".join(table.name for table in TABLES) == (
        "clients contacts call_windows facts colleagues projects milestones changes commitments chases interactions "
        "complaints invoices payments surveys opportunities goals readings brief_answers raid_items evidence meetings "
        "quiet_blocks saved_filters"
    )


@pytest.mark.parametrize(
    ("table", "fields"),
    [
        (
            "clients",
            "id name industry tier time_zone country currency cadence_days website since pinned_at notes fine_at "
            "fine_band fine_tenths hold_until hold_why hold_said_on chosen_on mood_known",
        ),
        ("call_windows", "id contact_id weekday starts ends kind"),
        (
            "commitments",
            "id client_id project_id owner colleague_id contact_id kind text why promised made_at first_due_at due_at "
            "kept_at dropped_at milestone_id invoice_id needed_for_id interaction_id moment",
        ),
        (
            "interactions",
            "id client_id project_id contact_id meeting_id invoice_id at started_by channel kind disposition minutes "
            "note mood was_problem needs_answer",
        ),
        ("invoices", "id project_id number amount currency issued_on due_on disputed client_id state"),
        ("quiet_blocks", "id day planned_minutes started_at ended_at"),
    ],
)
def test_a_table_has_its_fields_in_the_order_of_the_format(table: str, fields: str) -> None:
    assert " ".join(column.name for column in BY_NAME[table].columns) == fields


def test_a_column_says_all_that_forms_and_files_need() -> None:
    clients, projects, contacts = BY_NAME["clients"], BY_NAME["projects"], BY_NAME["contacts"]
    assert clients.by_name["tier"] == Column("tier", "choice", True, choices=("A", "B", "C"), default="C")
    assert clients.by_name["cadence_days"] == Column("cadence_days", "count", True, default=5, low=1, high=366)
    assert projects.by_name["client_id"] == Column("client_id", "reference", True, refers_to="clients")
    assert contacts.by_name["notes"] == Column("notes", "lines", False)


def test_parents_come_before_their_children() -> None:
    placed: set[str | None] = set()
    for table in PARENTS_FIRST:
        placed.add(table.name)
        assert {column.refers_to for column in table.references} <= placed, table.name
    assert sorted(table.name for table in PARENTS_FIRST) == sorted(BY_NAME)


def test_all_tables_are_strict(db: SqliteDatabase) -> None:
    kept = "name NOT GLOB 'sqlite_*' AND name NOT GLOB 'search*'"
    tables = driver(db).execute(f"SELECT name, strict FROM pragma_table_list WHERE {kept}").fetchall()  # noqa: S608 ours
    assert {strict for _, strict in tables} == {1}
    assert len(tables) == len(RECORDS) + len(INTERNAL)


@pytest.mark.parametrize(("table", "column"), REFERENCES, ids=lambda part: part.name)
def test_what_refers_to_a_row_is_found_by_an_index(db: SqliteDatabase, table: Table, column: Column) -> None:
    query = f"EXPLAIN QUERY PLAN SELECT id FROM {table.name} WHERE {column.name} = ?"  # noqa: S608 our own names
    plan = driver(db).execute(query, ["x"]).fetchone()[-1]
    assert plan.startswith(f"SEARCH {table.name} USING")


@pytest.mark.parametrize(("table", "column"), REFERENCES, ids=lambda part: part.name)
def test_what_is_required_goes_with_its_row_and_the_rest_forgets_it(
    db: SqliteDatabase, table: Table, column: Column
) -> None:
    keys = driver(db).execute(f"PRAGMA foreign_key_list({table.name})").fetchall()
    (on_delete,) = [key[6] for key in keys if key[3] == column.name]
    is_part = column.required or table.name == "chases" or column.name in table.one_of
    assert on_delete == ("CASCADE" if is_part else "SET NULL")


@pytest.mark.parametrize(
    ("question", "index"),
    [
        pytest.param(
            "client_id = 'c' AND kind = 'conversation' ORDER BY at DESC LIMIT 60", "client_id_kind_at", id="c"
        ),
        pytest.param("kind = 'conversation' AND at > '2026-08-25T00:00:00Z'", "kind_at", id="golden-rule"),
        pytest.param("project_id = 'p' ORDER BY at DESC LIMIT 1", "project_id_at", id="project"),
    ],
)
def test_a_long_history_is_never_scanned(db: SqliteDatabase, question: str, index: str) -> None:
    query = f"EXPLAIN QUERY PLAN SELECT id FROM interactions WHERE {question}"  # noqa: S608 our own words
    ((*_, plan),) = driver(db).execute(query).fetchall()
    assert f"interactions_{index} " in plan


@pytest.mark.parametrize(
    ("table", "open_ones", "index"),
    [
        ("commitments", "client_id = 'c' AND kept_at IS NULL AND dropped_at IS NULL", "commitments_open"),
        ("commitments", "client_id = 'c' AND moment IS NOT NULL", "commitments_moments"),
        ("complaints", "closed_at IS NULL", "complaints_open"),
    ],
)
def test_what_is_open_is_found_without_what_is_closed(
    db: SqliteDatabase, table: str, open_ones: str, index: str
) -> None:
    query = f"EXPLAIN QUERY PLAN SELECT id FROM {table} WHERE {open_ones}"  # noqa: S608 our own words
    ((*_, plan),) = driver(db).execute(query).fetchall()
    assert index in plan
