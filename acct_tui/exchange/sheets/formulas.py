"""Cells that a spreadsheet would run as a formula: an export puts a quote before them, and an import takes it off."""

import re
from typing import Final

_RUN: Final = "=+\\-@\t\r\n＝＋－＠"
# Text that begins with quotes and then a sign takes one more, so that nothing is lost on the way back.
_RISKY: Final = re.compile(f"'*[{_RUN}]")
_GUARDED: Final = re.compile(f"'+[{_RUN}]")


def guarded(text: str) -> str:
    """The cell for a text, which no spreadsheet runs."""
    return f"'{text}" if _RISKY.match(text) else text


def bare(cell: str) -> str:
    """The text of a cell."""
    return cell[1:] if _GUARDED.match(cell) else cell
