"""Phone numbers: as they are dialled from abroad, as a link, and handed to whatever dials on this machine."""

import shutil
import subprocess
import sys
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat

_OPENERS: Final = {"darwin": ("open",), "win32": ("explorer",)}


def international(text: str, country: str) -> str:
    """A number as it is dialled from anywhere, "+7 844 255-01-10"; one that is none stays as it was written."""
    number = _parsed(text, country)
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL) if number else text


def link(text: str, country: str) -> str | None:
    """The `tel:` link of a number (RFC 3966); None for what is no number."""
    number = _parsed(text, country)
    return phonenumbers.format_number(number, PhoneNumberFormat.RFC3966) if number else None


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
    """The number of a text, read as one of the country where it names none; None for what could be no number."""
    try:
        number = phonenumbers.parse(text, country or None)
    except NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None
