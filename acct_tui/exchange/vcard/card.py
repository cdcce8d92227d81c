"""One card: the properties of it that are used."""

import re
from typing import Final

from acct_tui.exchange.gathered import FileLine
from acct_tui.exchange.vcard.encodings import is_quoted, unquoted
from acct_tui.exchange.vcard.lines import Property

_MOST: Final = 1000
_APPLE_WORD: Final = re.compile(r"_\$!<(.*)>!\$_", re.DOTALL)


class Card:
    """What is used of one card; what kind of thing it tells of follows from its properties.

    It is nameless if a name on it cannot be read, whatever else it says.
    """

    __slots__ = ("_items", "is_nameless", "place")

    def __init__(self, place: FileLine) -> None:
        self.place = place
        self.is_nameless = False
        self._items: list[Property] = []

    def add(self, item: Property) -> bool:
        """Take one more property, False when there are more than anybody means."""
        if len(self._items) == _MOST:
            return False
        self._items.append(item)
        return True

    def join(self, other: "Card") -> None:
        """Take all that another card says."""
        self._items += other._items

    def quoted(self) -> list[Property]:
        """The properties whose values stand for bytes."""
        return list(filter(is_quoted, self._items))

    def unquote(self, codepage: str) -> None:
        """Put text for the values that stand for bytes."""
        self._items = [unquoted(item, codepage) if is_quoted(item) else item for item in self._items]

    def all(self, name: str) -> list[Property]:
        """The properties of a name, what is preferred first."""
        found = [item for item in self._items if item.name == name]
        return sorted(found, key=lambda item: item.preference) if len(found) > 1 else found

    def first(self, name: str) -> Property | None:
        """The preferred property of a name, None where there is none or it is empty."""
        return next((item for item in self.all(name) if item.text), None)

    def says(self, name: str) -> str:
        """The preferred text of a name, empty where there is none."""
        found = self.first(name)
        return found.text if found else ""

    @property
    def name(self) -> str:
        """The name as shown, else made of its parts."""
        return self.says("FN") or self.parts_of_name

    @property
    def parts_of_name(self) -> str:
        """The given and the family name, empty where the card tells none apart."""
        found = self.first("N")
        family, given = [*(found.parts if found else ()), "", ""][:2]
        return f"{given} {family}".strip()

    @property
    def uid(self) -> str:
        """What the program that wrote the card calls it, in whichever version."""
        return self.says("UID").removeprefix("urn:uuid:")

    def beside(self, item: Property, name: str) -> str:
        """What another property of the same group says, such as the label of a number."""
        group = item.group
        found = (other for other in self._items if other.group == group and other.name == name) if group else ()
        text = next((other.text for other in found), "")
        word = _APPLE_WORD.fullmatch(text)
        return word[1] if word else text
