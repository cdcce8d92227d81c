"""The checklists of the stages: whose counts, what is ticked, and which stage follows."""

import pytest

from acct_tui.domain.plan.playbook import STAGES, Item, Playbook, check_key, checks, following, of_key

DAYS, TEAM, SITE = Item("days", "Every milestone has a day"), Item("team", "With the team"), Item("site", "Crawled")
BOOK = Playbook({"plan": (DAYS, TEAM)}, {"seo": {"plan": (SITE,)}})


@pytest.mark.parametrize(
    ("stage", "kind", "items"),
    [
        pytest.param("plan", None, (DAYS, TEAM), id="stage"),
        pytest.param("plan", "website", (DAYS, TEAM), id="kind-without-its-own"),
        pytest.param("plan", "SEO", (SITE,), id="kind"),
        pytest.param("brief", "seo", (), id="stage-without-checklist"),
        pytest.param("closed", None, (), id="end"),
    ],
)
def test_the_checklist_of_a_stage(stage: str, kind: str | None, items: tuple[Item, ...]) -> None:
    assert BOOK.items(stage, kind) == items


def test_a_playbook_over_another_takes_the_place_of_the_stages_that_it_names() -> None:
    other = Playbook({"plan": (SITE,), "brief": (DAYS,)})
    found = BOOK.over(other)
    assert (found.items("plan"), found.items("brief"), found.items("plan", "seo")) == ((DAYS, TEAM), (DAYS,), (SITE,))


def test_a_line_is_ticked_when_its_key_is_among_what_was_dealt_with() -> None:
    done = {check_key("shop", "plan", "days"), check_key("other", "plan", "team"), check_key("shop", "brief", "team")}
    assert [check.is_ticked for check in checks(BOOK.items("plan"), "shop", "plan", done)] == [True, False]


@pytest.mark.parametrize("project", ["shop", "a:b", "check:1"])
def test_a_key_names_its_project_whatever_that_is_called(project: str) -> None:
    assert of_key(check_key(project, "plan", "days")) == (project, "plan", "days")


def test_the_path_goes_from_handover_to_its_end() -> None:
    path = ["handover"]
    while stage := following(path[-1]):
        path.append(stage)
    assert tuple(path) == STAGES
