"""The phone numbers of a card and what each is for."""

import re
from typing import Final, NamedTuple

from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.gathered import FileLine, Gathering
from acct_tui.exchange.values.spoilt import has_lost_digits
from acct_tui.exchange.vcard.card import Card
from acct_tui.exchange.vcard.lines import Property
from acct_tui.phones import international
from acct_tui.words.safe import one_line

_NOT_FOR_CALLS: Final = frozenset({"fax", "pager", "modem", "bbs"})
_SCHEME: Final = re.compile(r"(?:tel|callto|sip|sips):", re.IGNORECASE)
_MOBILE: Final = frozenset({"cell", "mobile", "iphone", "pcs"})
_SAYS_NOTHING: Final = frozenset(
    {"voice", "pref", "msg", "video", "text", "textphone", "isdn", "internet", "other", "1", "2", "3"}
)


class Number(NamedTuple):
    """A number as it is kept, and what it is for: "work", "mobile", "Assistant"; empty where nobody said."""

    text: str
    purpose: str


def numbers_of(card: Card, abroad: str, who: str, gathering: Gathering) -> list[Number]:
    """The numbers to call, what is preferred first; those of a person abroad as they are dialled from anywhere."""
    found: dict[str, Number] = {}
    for item in card.all("TEL"):
        if item.types & _NOT_FOR_CALLS:
            gathering.leave_unused(card.place.file, "TEL of fax or pager")
        elif text := _number(item, who, card.place.file, gathering):
            text = international(text, abroad) if abroad and not text.startswith("+") else text
            found.setdefault(text, Number(text, _purpose(card, item)))
    return list(found.values())


def told(numbers: list[Number]) -> str:
    """What the numbers are for, as a line of notes; nothing of one number at work."""
    if not any(number.purpose for number in numbers) or (len(numbers) == 1 and numbers[0].purpose == "work"):
        return ""
    each = (f"{number.text} ({number.purpose})" if number.purpose else number.text for number in numbers)
    return f"Phone: {', '.join(each)}"


def _number(item: Property, who: str, file: str, gathering: Gathering) -> str:
    text = one_line(_SCHEME.sub("", item.text, count=1).replace(";ext=", " ext. "))
    if has_lost_digits(text):
        why = f"the phone number {quoted(text)} was rounded by a spreadsheet"
    elif text and not any(character.isdigit() for character in text):
        why = f"{quoted(text)} is no phone number"
    else:
        return text
    gathering.leave_out(FileLine(file, item.line), why, who)
    return ""


def _purpose(card: Card, item: Property) -> str:
    if label := card.beside(item, "X-ABLABEL"):
        return one_line(label)
    words = (word.removeprefix("x-") for word in sorted(item.types - _SAYS_NOTHING))
    return " ".join(sorted({"mobile" if word in _MOBILE else word for word in words}, key="mobile".__eq__))
