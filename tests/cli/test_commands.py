"""What the shell answers: the same bytes everywhere, exact sums, one line for what is wrong."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Shell

AT = "2026-11-23T08:45:00+01:00"


MACHINES = (
    {"TZ": "UTC", "PYTHONHASHSEED": "1"},
    {"TZ": "Pacific/Chatham", "PYTHONHASHSEED": "2"},
    {"TZ": "America/New_York", "LC_ALL": "C", "LANG": "C"},
    {"TZ": ":nowhere", "LC_ALL": "de_DE.ISO-8859-1", "PYTHONUTF8": "0"},
)


@pytest.mark.parametrize(
    "command", [["queue", "--json"], ["queue"], ["portfolio", "--json"], ["why", "volga"], ["owed"]]
)
def test_same_bytes_on_every_machine(shell: Shell, command: list[str]) -> None:
    here = shell(*command, "--at", AT)
    assert here.stdout.startswith((b"{", b"Call queue", b"Volga", b"Owed"))
    for env in MACHINES:
        there = shell(*command, "--at", AT, env=env)
        assert there.returncode == 0, env
        assert there.stdout == here.stdout, env


def test_points_are_the_exact_sum_of_the_reasons(shell: Shell) -> None:
    rows = json.loads(shell("queue", "--json", "--at", AT).stdout)["rows"]
    assert len(rows) == 15
    for row in rows:
        tenths = [round(reason["points"] * 10) for reason in row["reasons"]]
        assert sum(tenths) == round(row["points"] * 10), row["client"]
        assert all(tenths), "a reason of no points is left out"


def test_the_queue_has_the_keys_of_the_format(shell: Shell) -> None:
    answer = json.loads(shell("queue", "--json", "--at", AT).stdout)
    assert answer["at"] == "2026-11-23T07:45:00Z"
    first = answer["rows"][0]
    assert list(first) == [
        "client_id", "client", "contact_id", "contact", "verb", "lane", "returns_at", "lane_why", "band", "band_why",
        "points", "reasons", "unknown",
    ]  # fmt: skip
    assert set(first["reasons"][0]) == {"term", "points", "project_id", "contact_id", "sentence"}


def test_each_row_says_what_it_asks_for(shell: Shell) -> None:
    rows = json.loads(shell("queue", "--json", "--at", AT).stdout)["rows"]
    verbs = {row["client"]: row["verb"] for row in rows}
    assert (verbs["Volga Tyres"], verbs["Grünwerk"], verbs["Osk"]) == ("call", "write", "do")
    printed = shell("queue", "--at", AT).stdout.decode().splitlines()
    assert all(any(verb in line.split() and client in line for line in printed) for client, verb in verbs.items())


@pytest.mark.parametrize(
    ("client", "said"),
    [
        pytest.param(
            "volga",
            [
                "Lane  now: You promised to call at 08:15, 30 min late",
                "Asks  call Anna Orlova",
                "  8.3  money     Invoice 1042 is 16 days late, €4 200  > Irina (finance)",
                "Resting until 09:00. It is their turn: you spoke or wrote 19 Nov",
                "  8.3  silence   No conversation for 9 working days; you aim for 5",
                "  4.8  mood      Mood fell 3, 2: ask what is wrong",
            ],
            id="what-rests-until-when",
        ),
        pytest.param(
            "nordbau",
            [
                "Lane  now: You planned to call Wed 09:00: Half-time report,"
                " but: Logo approval blocks Plan agreed in 1 day"
            ],
            id="what-a-plan-does-not-hide",
        ),
        pytest.param(
            "eule", ["Lane  waiting: Hold until Thu: the Christmas market opens, back Thu 09:00"], id="a-hold"
        ),
    ],
)
def test_why_says_what_rests_and_what_does_not(shell: Shell, client: str, said: list[str]) -> None:
    lines = shell("why", client, "--at", AT).stdout.decode().splitlines()
    assert [line for line in lines if line in said] == said
    assert len(lines) == len({*lines}) + lines.count("") - 1, "no line twice"


def test_as_of_an_earlier_moment_later_facts_are_unseen(shell: Shell) -> None:
    before = json.loads(shell("queue", "--json", "--at", "2026-11-23T08:20:00+01:00").stdout)["rows"]
    kranz = next(row for row in before if row["client"] == "Kranz")
    assert "inbound" not in [reason["term"] for reason in kranz["reasons"]]


def test_why_says_what_the_forecast_goes_by(shell: Shell) -> None:
    told = shell("why", "volga", "--at", AT).stdout.decode()
    assert "They call first: 34 %; if you call today 3 %" in told
    assert "From the whole rhythm on clients call first on 12 days of 100; this one 1.1 times as often." in told


def test_an_old_settings_file_is_told_of_in_one_line(shell: Shell, tmp_path: Path) -> None:
    old = tmp_path / "settings.toml"
    old.write_text("[forecast]\nmean = 0.3\n", "utf-8")
    answer = shell("queue", "--at", AT, env={"ACCT_TUI_SETTINGS": str(old)})
    assert answer.returncode == 0
    assert answer.stderr.decode().splitlines() == [
        "forecast.mean in the settings no longer does anything: the book's own numbers count."
    ]


def test_printing_writes_nothing(shell: Shell, demo_file: Path) -> None:
    before = hashlib.sha256(demo_file.read_bytes()).digest()
    for command in (["queue"], ["portfolio"], ["why", "kranz"], ["queue", "--json"], ["owed"]):
        assert shell(*command).returncode == 0, command
    assert hashlib.sha256(demo_file.read_bytes()).digest() == before


def test_an_answer_tells_its_moment_in_utc(shell: Shell) -> None:
    for command in ("queue", "portfolio", "owed"):
        assert json.loads(shell(command, "--json", "--at", AT).stdout)["at"] == "2026-11-23T07:45:00Z", command


@pytest.mark.parametrize("command", ["queue", "owed"])
def test_printing_never_imports_textual(shell: Shell, command: str) -> None:
    asked = shell(command, "--at", AT, env={"PYTHONPROFILEIMPORTTIME": "1"})
    assert asked.returncode == 0
    assert b"peewee" in asked.stderr
    assert b"textual" not in asked.stderr
    assert b"| holidays" not in asked.stderr


@pytest.mark.parametrize(
    ("args", "status", "words"),
    [
        pytest.param(["queue", "--at", "2026-11-23T08:45"], 2, "is not a moment with its offset", id="naive"),
        pytest.param(["queue", "--at", "soon"], 2, "is not a moment with its offset", id="no-moment"),
        pytest.param(["owed", "--at", "soon"], 2, "is not a moment with its offset", id="owed-no-moment"),
        pytest.param(["call"], 2, "No such command", id="no-command"),
        pytest.param(["why"], 2, "Missing argument", id="no-client"),
        pytest.param(["why", "zzz"], 1, "No client with a live project is called “zzz”", id="stranger"),
        pytest.param(["why", "k"], 1, "could be", id="several"),
        pytest.param(["--database", "/nowhere/book.db", "queue"], 1, "There is no book", id="no-book"),
        pytest.param(["--database", "/dev/null", "queue"], 1, "is not a file", id="no-file"),
    ],
)
def test_what_is_wrong_is_one_line(shell: Shell, args: list[str], status: int, words: str) -> None:
    answer = shell(*args)
    assert answer.returncode == status
    assert answer.stdout == b""
    error = answer.stderr.decode()
    assert words in error
    assert error.startswith("acct-tui: ")
    assert error.count("\n") == 1


def test_a_wrong_weight_names_file_key_and_reason(shell: Shell, tmp_path: Path) -> None:
    wrong = tmp_path / "settings.toml"
    wrong.write_text("[weights]\npromise = -1\n", "utf-8")
    answer = shell("queue", env={"ACCT_TUI_SETTINGS": str(wrong)})
    assert answer.returncode == 1
    assert answer.stderr.decode() == (
        f"acct-tui: {wrong}: weights.promise = -1: must be from 0 to 100 in steps of 0.1; 0 leaves the line out\n"
    )


def test_without_a_terminal_the_dashboard_prints_the_queue(shell: Shell) -> None:
    assert shell().stdout.startswith(b"Call queue, ")


def test_the_demo_prints_its_queue_without_a_terminal(shell: Shell) -> None:
    answer = shell("demo")
    assert answer.returncode == 0
    assert "Call queue, Mon 23 Nov 08:47 Europe/Berlin" in answer.stdout.decode()


def test_locate_names_the_files(shell: Shell, demo_file: Path) -> None:
    told = shell("locate").stdout.decode()
    assert f"database  {demo_file}" in told
    assert f"state     {demo_file.with_name('state')}" in told
    assert "playbook.toml" in told
