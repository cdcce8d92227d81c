"""What a row cannot be although each of its fields could be so: told at the field that is to be put right."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from acct_tui.domain.care import complaints

_SCORES: Final[Mapping[object, tuple[int, int]]] = MappingProxyType({"nps": (0, 10), "csat": (1, 5)})


def trouble(table: str, fields: Mapping[str, object]) -> tuple[str, str] | None:
    """The field of a row that does not go with the others, and why; None when all is well."""
    return _CHECKS[table](fields) if table in _CHECKS else None


def _survey(fields: Mapping[str, object]) -> tuple[str, str] | None:
    kind, score = fields.get("kind"), fields.get("score")
    least, most = _SCORES.get(kind, (0, 10))
    if isinstance(score, int) and not least <= score <= most:
        return "score", f"must lie between {least} and {most} for {str(kind).upper()}"
    return None


_CHECKS: Final[Mapping[str, Callable[[Mapping[str, object]], tuple[str, str] | None]]] = MappingProxyType(
    {"complaints": complaints.trouble, "surveys": _survey}
)
