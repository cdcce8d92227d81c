"""Values on their way into a book and out of it: checked against their column, in Python, plain and typed form."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from acct_tui.store.kinds import KINDS, Kind, KindName, is_a
from acct_tui.store.schema import Column
from acct_tui.words.safe import fit

_YES_NO: Final[Mapping[str, bool]] = {
    **dict.fromkeys(("true", "yes", "y", "1"), True),
    **dict.fromkeys(("false", "no", "n", "0"), False),
}
_TYPED: Final[Mapping[KindName, Callable[[str], object]]] = {
    "count": int,
    "money": int,
    "flag": lambda text: _YES_NO.get(text.lower(), text),
}


def settle(column: Column, value: object) -> Any:
    """Check a Python value and give the one to keep; nothing or empty text becomes the default, or None.

    Raises ValueError whose text is the reason, like the other functions here.
    """
    if value is None:
        return _nothing(column)
    kind = KINDS[column.kind]
    kept = _proper(kind, kind.python_type, kind.tidy, value)
    if kept == "":
        return _nothing(column)
    _within(column, kept)
    return kept


def parse(column: Column, plain: object) -> Any:
    """Give the Python value of a plain (JSON) one, which must have exactly the type of its kind."""
    kind = KINDS[column.kind]
    return settle(column, None if plain is None else _proper(kind, kind.plain_type, kind.read, plain))


def parse_text(column: Column, text: str) -> Any:
    """Give the Python value of typed text, as a form or a CSV cell has it: numbers and yes or no are words there."""
    typed = text.strip()
    kind = KINDS[column.kind]
    if not typed:
        return settle(column, None)
    return parse(column, _proper(kind, str, _TYPED.get(column.kind, str), typed))


def plain(column: Column, value: object) -> Any:
    """Give the plain (JSON) form of a Python value that the book holds."""
    return None if value is None else KINDS[column.kind].plain(value)


def _proper(kind: Kind, expected: type, change: Callable[[Any], Any], value: object) -> Any:
    try:
        if is_a(expected, value):
            return change(value)
    except ValueError:
        pass
    raise ValueError(f"{_shown(value)} is not {kind.means}")


def _nothing(column: Column) -> object:
    if column.required and column.default is None:
        raise ValueError("is missing")
    return column.default if column.required else None


def _within(column: Column, value: Any) -> None:
    if column.choices and value not in column.choices:
        raise ValueError(f"{_shown(value)} is none of {', '.join(column.choices)}")
    if column.low is not None and value < column.low:
        raise ValueError(f"{value} is below {column.low}")
    if column.high is not None and value > column.high:
        raise ValueError(f"{value} is above {column.high}")


def _shown(value: object) -> str:
    return fit(repr(value) if isinstance(value, str) else str(value), 40)
