"""What spreadsheets did to the cells of a file before it was saved as text."""

import re
from typing import Final

_FORMULA: Final = re.compile(r'=\s*(?:T\()?"((?:[^"]|"")*)"\)?', re.DOTALL)
_AS_TEXT: Final = re.compile(r"'(?=[=+@\-0-9(])")
_SCIENTIFIC: Final = re.compile(r"[+-]?[0-9](?:[.,][0-9]+)?E\+?[0-9]{1,3}", re.IGNORECASE)


def unwrapped(text: str) -> str:
    """The text of a cell without the formula or the apostrophe that kept a spreadsheet from counting with it."""
    bare = text.strip()
    if bare.startswith("=") and (found := _FORMULA.fullmatch(bare)):
        return found[1].replace('""', '"')
    return bare[1:] if _AS_TEXT.match(bare) else text


def has_lost_digits(text: str) -> bool:
    """Whether a number is rounded as 4.67012E+10, and so can be no phone number or key any more."""
    bare = text.strip()
    return len(bare) <= 40 and bool(_SCIENTIFIC.fullmatch(bare))
