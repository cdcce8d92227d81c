"""Options of the test run."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--snap-update", action="store_true", help="take what the screens show now as what they should show"
    )
