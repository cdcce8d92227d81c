"""What the cells of a column say where its heading leaves it open: "Paid" may hold days, yes and no, or amounts."""

from collections.abc import Sequence
from typing import Final

from acct_tui.exchange.sheets.headings import Target
from acct_tui.exchange.sheets.synonyms import LINES
from acct_tui.exchange.sheets.wording import language_of, wording
from acct_tui.exchange.values.dates import readings
from acct_tui.exchange.values.flags import read_flag
from acct_tui.exchange.values.nothing import is_nothing
from acct_tui.words.money import is_amount

_PAID_ON: Final = Target("payments", "paid_on")
_AT: Final = Target("interactions", "at")
_WEBSITE: Final = Target("clients", "website")
_FLAGS: Final = {
    _PAID_ON: Target("payments", "is_paid"),
    Target("projects", "close_on"): Target("projects", "is_closed"),
}
NEXT_ON: Final = Target("commitments", "due_at")
_STEP: Final = frozenset({"next", "step"})
_OPEN: Final = frozenset({*_FLAGS, _AT, _WEBSITE})
_OF_A_PERSON: Final = "linkedin.com/in/"
_SERIAL: Final = 5


def by_content(target: Target, texts: Sequence[str], heading: str) -> Target:
    """The field that a column gives, which its heading takes to be for another."""
    said = [text for text in texts if text and not is_nothing(text)] if target in _OPEN else []
    if not said:
        return target
    flag = _FLAGS.get(target)
    if flag and all(read_flag(text) is not None for text in said):
        return flag
    if target == _PAID_ON and _are_amounts(said, heading):
        return Target("payments", "amount")
    if target == _AT and not any(map(readings, said)):
        return Target("interactions", "clock")
    if target == _WEBSITE and all(_OF_A_PERSON in text for text in said):
        return Target("contacts", "notes")
    return target


def is_day_of_step(target: Target, texts: Sequence[str], heading: str) -> bool:
    """Whether a column that its heading calls the next step holds only days of it."""
    if target.field not in LINES.values() or set(wording(heading, language_of([heading])).words) != _STEP:
        return False
    said = [text for text in texts if text and not is_nothing(text)]
    return bool(said) and all(map(readings, said))


def _are_amounts(said: Sequence[str], heading: str) -> bool:
    says_day = "date" in wording(heading).words
    return not says_day and not any(map(_is_day_in_full, said)) and all(map(is_amount, said))


def _is_day_in_full(text: str) -> bool:
    """Whether a text is a day, and not the number of one in a spreadsheet, which could as well be an amount."""
    return bool(readings(text)) and not (text.isdigit() and len(text) <= _SERIAL)
