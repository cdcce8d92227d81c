"""Options of every test run, and how many examples hypothesis tries.

An ordinary run tries the same 60 of each property; `ACCT_TUI_EXAMPLES=10000 python -m pytest tests/domain` tries that
many fresh ones.
"""

import gc
import os

import pytest
from hypothesis import HealthCheck, settings

EXAMPLES = os.environ.get("ACCT_TUI_EXAMPLES")
# A busy machine is slow without being wrong.
PATIENT = [HealthCheck.too_slow]

settings.register_profile("ci", max_examples=60, derandomize=True, deadline=None, suppress_health_check=PATIENT)
settings.register_profile(
    "full", max_examples=int(EXAMPLES or 10_000), deadline=None, suppress_health_check=PATIENT, print_blob=True
)
settings.load_profile("full" if EXAMPLES else "ci")

# The programs that tests start find the code compiled, as where it is installed, even if Python is told to keep none:
# compiling it was a quarter of their time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

gc.set_threshold(20_000, 20, 100)  # as the program does: half the time of a form would go into looking for garbage


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--snap-update", action="store_true", help="take what the screens show now as what they should show"
    )


def pytest_collection_finish() -> None:
    """What was imported is no garbage: it need not be looked through again and again."""
    gc.collect()
    gc.freeze()
