"""Which Windows code page a text was saved in: the one whose languages use its letters.

Short columns of names defeat statistical detectors; that a language writes ř and never ø does not depend on length.
"""

import re
from collections import Counter
from typing import Final

WESTERN: Final = "windows-1252"
CENTRAL: Final = "windows-1250"
_ALPHABETS: Final = {
    WESTERN: (
        *("äöüß", "àâæçèéêëîïôœùûüÿ", "áéíñóúüªº", "àáâãçéêíóôõúü", "àèéìíòóùú"),
        *("åäöæøéü", "áðéíóúýþæö", "áàäéèëïíöóôüú"),
    ),
    CENTRAL: ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž", "çë"),
}
_POUNDS: Final = re.compile(rb"\xa3(?= ?[0-9])")  # the same byte as a Polish letter, which no number follows
_CENTRAL_COUNTRIES: Final = frozenset({"AL", "BA", "CZ", "HR", "HU", "ME", "PL", "RO", "RS", "SI", "SK"})


def likely_codepage(data: bytes, country: str) -> str:
    """The code page in which one language explains most letters; the home country decides between equals."""
    first, second = (CENTRAL, WESTERN) if country in _CENTRAL_COUNTRIES else (WESTERN, CENTRAL)
    return first if _explained(data, first) >= _explained(data, second) else second


def _explained(data: bytes, codepage: str) -> int:
    letters = Counter(letter for letter in _POUNDS.sub(b"", data).decode(codepage, "ignore").lower() if letter > "\x7f")
    pounds = len(_POUNDS.findall(data)) if codepage == WESTERN else 0
    return pounds + max(
        sum(count for letter, count in letters.items() if letter in alphabet) for alphabet in _ALPHABETS[codepage]
    )
