"""One card: the properties of it that are used, by name."""

import re
from typing import Final

from acct_tui.exchange.drafts import Place
from acct_tui.exchange.vcard.encodings import is_quoted, unquoted
from acct_tui.exchange.vcard.lines import Property

_MOST: Final = 1000
_APPLE_WORD: Final = re.compile(r"_\$!<(.*)>!\$_", re.DOTALL)


class Card:
    """What is used of one card; what kind of thing it tells of follows from its properties.

    It is nameless if a name on it cannot be read, whatever else it says.
    """

    __slots__ = ("_found", "_size", "is_nameless", "place")

    def __init__(self, place: Place) -> None:
        self.place = place
        self.is_nameless = False
        self._found: dict[str, list[Property]] = {}
        self._size = 0

    def add(self, item: Property) -> bool:
        """Take one more property, False when there are more than anybody means."""
        self._size += 1
        if self._size > _MOST:
            return False
        self._found.setdefault(item.name, []).append(item)
        return True

    def join(self, other: "Card") -> None:
        """Take all that another card says."""
        for name, items in other._found.items():
            self._found.setdefault(name, []).extend(items)

    def quoted(self) -> list[Property]:
        """The properties whose values stand for bytes."""
        return [item for items in self._found.values() for item in items if is_quoted(item)]

    def unquote(self, codepage: str) -> None:
        """Put text for the values that stand for bytes."""
        for items in self._found.values():
            items[:] = [unquoted(item, codepage) if is_quoted(item) else item for item in items]

    def all(self, name: str) -> list[Property]:
        """The properties of a name, what is preferred first."""
        found = self._found.get(name, [])
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
        found = (other for other in self._found.get(name, ()) if item.group and other.group == item.group)
        text = next((other.text for other in found), "")
        word = _APPLE_WORD.fullmatch(text)
        return word[1] if word else text
