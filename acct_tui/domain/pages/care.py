"""What a client may need, as pages and cards show it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A further service that a client may need, not offered yet, and the signal that says so."""

    id: str
    service: str
    signal: str | None
