"""How many examples hypothesis tries: the same 200 in every ordinary run, and as many as wanted by one command.

`ACCT_TUI_EXAMPLES=10000 python -m pytest tests/domain` tries that many fresh ones of each property.
"""

import os

from hypothesis import HealthCheck, settings

EXAMPLES = os.environ.get("ACCT_TUI_EXAMPLES")
# A busy machine is slow without being wrong.
PATIENT = [HealthCheck.too_slow]

settings.register_profile("ci", max_examples=200, derandomize=True, deadline=None, suppress_health_check=PATIENT)
settings.register_profile(
    "full", max_examples=int(EXAMPLES or 10_000), deadline=None, suppress_health_check=PATIENT, print_blob=True
)
settings.load_profile("full" if EXAMPLES else "ci")
