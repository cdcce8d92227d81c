"""The cards of a file, whatever stands around, between and inside of them."""

from typing import Final

from acct_tui.exchange.gathered import FileLine, Gathering
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.text.broken import BROKEN_BYTE, is_broken
from acct_tui.exchange.text.source import Source
from acct_tui.exchange.vcard.card import Card
from acct_tui.exchange.vcard.encodings import unnamed_codepage
from acct_tui.exchange.vcard.lines import Property, Stray, properties
from acct_tui.exchange.vcard.remarks import Remarks

MOST_CARDS: Final = 100_000
_USED: Final = frozenset((
    *("FN", "N", "ORG", "TITLE", "ROLE", "NOTE", "TEL", "EMAIL", "IMPP", "LANG", "BDAY", "TZ", "ADR", "KIND"),
    *("X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS", "X-ABLABEL", "X-ABADR", "UID"),
))  # fmt: skip
_ABOUT_THE_CARD: Final = frozenset({"VERSION", "PRODID", "REV", "UID", "X-ABUID"})
_NAMES: Final = frozenset({"FN", "N", "ORG"})
_CARD: Final = "VCARD"


def cards_of(source: Source, gathering: Gathering, country: str) -> list[Card]:
    """Every card of a file with its text made legible; what is passed over is listed. Raises ImportRefused."""
    stack = _Stack(source.name, gathering)
    for item in properties(source):
        stack.take(item)
    cards = stack.finished()
    codepage = unnamed_codepage((item for card in cards for item in card.quoted()), country)
    if codepage != "utf-8":
        gathering.assume("encoding", f"{codepage} of what {source.name} quotes")
    for card in cards:
        card.unquote(codepage)
    return cards


class _Stack:
    """The cards that are begun and not ended yet.

    When one ends inside another, the next line tells: goes the other on, the one is nested; if not, the other lacks
    its end.
    """

    def __init__(self, file: str, gathering: Gathering) -> None:
        self._file = file
        self._left = MOST_CARDS
        self._remarks = Remarks(file, gathering)
        self._done: list[Card] = []
        self._open: list[Card] = []
        self._ended: Card | None = None
        self._component = ""

    def take(self, item: Property | Stray) -> None:
        """Take the next line of the file."""
        if isinstance(item, Stray):
            if not self._component:
                self._remarks.line(item.line, item.why)
        elif item.name == "BEGIN":
            self._begin(item.text.upper(), item.line)
        elif item.name == "END":
            self._end(item.text.upper())
        else:
            self._property(item)

    def finished(self) -> list[Card]:
        """The cards of the file, after its last line."""
        self._part()
        self._remarks.close()
        return self._done

    def _begin(self, component: str, line: int) -> None:
        if component == _CARD:
            self._component = ""
            if self._ended:
                self._part()
            self._open.append(self._card(line))
        elif self._open and not self._component:
            self._component = component
            self._remarks.unused(component)

    def _card(self, line: int) -> Card:
        if not self._left:
            raise ImportRefused(self._file, line, f"more than {MOST_CARDS} cards: split the file")
        self._left -= 1
        return Card(FileLine(self._file, line))

    def _end(self, component: str) -> None:
        if component == self._component:
            self._component = ""
        if component != _CARD:
            return
        self._component = ""
        self._nest()
        if len(self._open) > 1:
            self._ended = self._open.pop()
        elif self._open:
            self._done.append(self._open.pop())

    def _property(self, item: Property) -> None:
        if self._component:
            return
        self._nest()
        if item.name == "AGENT" and item.text.upper() == f"BEGIN:{_CARD}":
            self._begin(_CARD, item.line)
        elif not self._open:
            if item.name not in _ABOUT_THE_CARD:
                self._remarks.line(item.line, "stands outside of any card")
        elif item.name in _USED:
            self._keep(item)
        elif item.name not in _ABOUT_THE_CARD:
            self._remarks.unused(item.name)

    def _keep(self, item: Property) -> None:
        if is_broken(item.value):
            self._remarks.line(item.line, f"{item.name} {BROKEN_BYTE}", self._open[-1].name, is_fault=True)
            self._open[-1].is_nameless |= item.name in _NAMES
            return
        if not self._open[-1].add(item):
            self._remarks.line(item.line, "is one line too many for one card")
        if item.name == "ADR":
            self._remarks.unused(item.name)

    def _nest(self) -> None:
        """What ended before was inside of the card that goes on here."""
        if self._ended:
            line = self._ended.place.line
            self._remarks.line(line, "is a card inside another", self._ended.name)
            self._ended = None

    def _part(self) -> None:
        """The cards that are open go no further."""
        for card in self._open:
            self._remarks.endless(card.place.line)
        self._done += self._open
        self._open.clear()
        if self._ended:
            self._done.append(self._ended)
            self._ended = None
