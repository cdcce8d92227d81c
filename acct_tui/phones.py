"""Phone numbers: as they are dialled from abroad, as a link, and handed to whatever dials on this machine."""

import re
import shutil
import subprocess
import sys
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat

_OPENERS: Final = {"darwin": ("open",), "win32": ("explorer",)}
_NORTH_AMERICAN: Final = re.compile(
    r"(?:1[ .-])?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[ .-])[2-9][0-9]{2}[ .-][0-9]{4}(?![0-9])"
)
"""(415) 555-0134: where numbers begin with a 0 inside of a country, one written so is none of it."""
_IN_THREES: Final = re.compile(r"(?:1[ .-]?)?\(?[2-9][0-9]{2}[). /-]+[2-9][0-9]{2}[ .-]*[0-9]{4}(?![0-9])")
"""415 5550134, (415)555-0134: so only Americans part theirs, where in Mexico and India as many digits are."""
_AMERICAN: Final = 1
_RUSSIAN: Final = re.compile(r"(?!8[348][0-9]{9}(?![0-9]))8[ (-]*[3489][0-9]{2}(?:[ )-]*[0-9]){7}(?![0-9])")
"""8 495 123-45-67, 89161234567; unparted with an area it can be Vietnam's 84 and a number too."""
_FROM_ABROAD: Final = re.compile(r"[^0-9+]*(?:\+|00)[+0 ]*")
"""What a number that names its country begins with: "+", "00", "(+", "tel:+"."""
_TRUNK: Final = "0"
_FEWEST: Final = 7
"""Digits of a number with its area: fewer are an extension, or a number within a town."""


def international(text: str, country: str) -> str:
    """A number as it is dialled from anywhere, "+7 844 255-01-10"; one that is none stays as it was written."""
    number = _parsed(text, country)
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL) if number else text


def link(text: str, country: str) -> str | None:
    """The `tel:` link of a number (RFC 3966); None for what is no number."""
    number = _parsed(text, country)
    return phonenumbers.format_number(number, PhoneNumberFormat.RFC3966) if number else None


def region(text: str) -> str | None:
    """The country that a number names itself, by its + or 00; None for one of no country, or dialled within one."""
    number = _whole(text)
    found = phonenumbers.region_code_for_number(number) if number else None
    return found if found and found.isalpha() else None  # "001" stands for toll-free and satellite numbers


def zone(text: str, country: str) -> str | None:
    """The time zone of a number, where it is of an area or a country that has only one."""
    from phonenumbers import timezone

    number = _whole(text) or _parsed(text, country)
    zones = timezone.time_zones_for_number(number) if number else ()
    return zones[0] if len(zones) == 1 and zones[0] != timezone.UNKNOWN_TIMEZONE else None


def is_national(text: str) -> bool:
    """Whether a text is a number that does not say of which country."""
    return not _says_country(text) and sum(map(str.isdigit, text)) >= _FEWEST


def is_of(text: str, country: str) -> bool:
    """Whether a number that names no country is one in the plan of this country, written as one writes there."""
    number = _parsed(text, country) if is_national(text) else None
    return number is not None and number.country_code == phonenumbers.country_code_for_region(country)


def is_parted_as_in(text: str, country: str) -> bool:
    """Whether the digits of a number are parted as they are in this country; most have no way of their own."""
    is_american = phonenumbers.country_code_for_region(country) == _AMERICAN
    return not is_american or _IN_THREES.match(text.strip()) is not None


def looks_of(text: str) -> str | None:
    """The country in which numbers are written so, where this way is of one only."""
    bare = text.strip()
    if _NORTH_AMERICAN.match(bare):
        return region(f"+1{bare.removeprefix('1')}")
    return region(f"+7{bare[1:]}") if _RUSSIAN.match(bare) else None


def dial(uri: str) -> bool:
    """Hand a `tel:` link to the program that opens links here; False when there is none."""
    words = _OPENERS.get(sys.platform, ("xdg-open",))
    program = shutil.which(words[0])
    if program is None:
        return False
    # Away from this terminal: a browser that wants one must not write into the dashboard.
    quiet = subprocess.DEVNULL
    subprocess.Popen([program, uri], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)  # noqa: S603
    return True


def _parsed(text: str, country: str) -> PhoneNumber | None:
    """The number of a text, read as one of the country where it names none; None for what could be no number there."""
    try:
        number = phonenumbers.parse(text, country or None)
    except NumberParseException:
        return None
    if not _says_country(text) and _is_foreign(text, number, country):
        return None
    return number if phonenumbers.is_possible_number(number) else None


def _is_foreign(text: str, number: PhoneNumber, country: str) -> bool:
    """Whether a number is none of the country's: it is not in its plan, or is written as those of another."""
    if not phonenumbers.is_valid_number(number):
        return True
    has_trunk = phonenumbers.ndd_prefix_for_region(country, True) == _TRUNK
    return has_trunk and any(shape.match(text.strip()) for shape in (_NORTH_AMERICAN, _RUSSIAN))


def _whole(text: str) -> PhoneNumber | None:
    opened = _FROM_ABROAD.match(text)
    return _parsed(f"+{text[opened.end() :]}", "") if opened else None


def _says_country(text: str) -> bool:
    return _FROM_ABROAD.match(text) is not None
