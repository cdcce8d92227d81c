"""The playbook files: what they may say, and one clear line for what they may not."""

from pathlib import Path

import pytest

from acct_tui.config import SettingsError
from acct_tui.domain.plan.playbook import WITH_CHECKS, Item
from acct_tui.locations import locations
from acct_tui.playbooks import builtin, load


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "playbook.toml"


def test_it_lies_beside_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCT_TUI_SETTINGS", "/elsewhere/mine.toml")
    assert locations().playbook == Path("/elsewhere/playbook.toml")


def test_every_stage_comes_with_a_short_checklist() -> None:
    assert [stage for stage in WITH_CHECKS if not 3 <= len(builtin().items(stage)) <= 6] == []


def test_without_a_file_the_built_in_holds(file: Path) -> None:
    assert load(file) == builtin()


def test_a_stage_of_the_file_takes_the_place_of_the_built_in_one(file: Path) -> None:
    file.write_text('[brief]\nwho = "Who signs?"\n[seo.plan]\n"crawl-1" = "  The site\tis crawled "\n', "utf-8")
    found = load(file)
    assert found.items("brief") == (Item("who", "Who signs?"),)
    assert found.items("plan") == builtin().items("plan")
    assert found.items("plan", "SEO") == (Item("crawl-1", "The site is crawled"),)
    assert found.items("brief", "seo") == found.items("brief")


def test_an_empty_stage_has_no_checklist(file: Path) -> None:
    file.write_text("[plan]\n", "utf-8")
    assert load(file).items("plan") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('[hanover]\nname = "x"', "hanover: there is no such stage; there are handover, brief", id="stage"),
        pytest.param('[closed]\nname = "x"', "closed: there is no such stage", id="end"),
        pytest.param('[seo.plans]\nname = "x"', "seo.plans: there is no such stage", id="stage-of-kind"),
        pytest.param("[plan]\nteam = 3", "plan.team: must be words in quotes, such as team =", id="number"),
        pytest.param('[plan]\nteam = " "', "plan.team: must be words in quotes", id="blank"),
        pytest.param("[plan.team]\nx = 'y'", "plan.team: must be words in quotes", id="section-in-a-stage"),
        pytest.param('[plan]\n"T e" = "x"', "plan.T e: the key must be made of small letters", id="key"),
        pytest.param("[seo]\nplan = 3", "seo.plan: must be a section of lines", id="kind-without-lines"),
        pytest.param("plan = 3", "plan: belongs in a section, such as [plan]", id="no-section"),
        pytest.param("[plan]\n" + "\n".join(f'k{n} = "x"' for n in range(10)), "plan: has 10 lines", id="too-long"),
        pytest.param("[plan", "Expected ']'", id="no-toml"),
    ],
)
def test_a_wrong_file_is_named_with_its_key(file: Path, text: str, words: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=r"^[^\n]*$") as wrong:
        load(file)
    assert str(wrong.value).startswith(f"{file}: ")
    assert words in str(wrong.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path)
