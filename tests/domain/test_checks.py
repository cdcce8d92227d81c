"""Fields that do not go together are told at the one that is to be put right."""

import pytest

from acct_tui.domain.care.checks import trouble


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        pytest.param({"kind": "nps", "score": 0}, None, id="nps-0"),
        pytest.param({"kind": "nps", "score": 10}, None, id="nps-10"),
        pytest.param({"kind": "csat", "score": 5}, None, id="csat-5"),
        pytest.param({"kind": "csat", "score": 6}, "must lie between 1 and 5 for CSAT", id="csat-6"),
        pytest.param({"kind": "csat", "score": 0}, "must lie between 1 and 5 for CSAT", id="csat-0"),
        pytest.param({"score": 7}, None, id="kind-to-come"),
    ],
)
def test_a_score_goes_with_its_question(fields: dict[str, object], why: str | None) -> None:
    wrong = trouble("surveys", fields)
    assert (wrong and wrong[1]) == why


def test_other_tables_have_no_such_check() -> None:
    assert trouble("clients", {}) is None
