"""Values that cards quote as bytes, quoted-printable and base64, as text."""

import binascii
import quopri
import re
from codecs import lookup
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from acct_tui.exchange.text.codepages import codec, readings
from acct_tui.exchange.vcard.lines import Property

_CHARSET: Final = re.compile(
    r"(?:utf[-_]?(?:8|16|32)|iso|latin|us|ascii|cp|windows|koi8|mac|gb|big5|euc|shift|s[-_]?jis|tis)[\w-]*",
    re.IGNORECASE,
)
"""Names of real ones: Python knows others, such as punycode, that are no letters or take for ever."""

_MOST_SAMPLES: Final = 1000


def is_quoted(item: Property) -> bool:
    """Whether the value of a property stands for bytes."""
    return _encoding(item) in ("QUOTED-PRINTABLE", "BASE64", "B")


def unnamed_codepage(quoted: Iterable[Property], country: str) -> str:
    """The encoding of the quoted values of a file that name none: UTF-8 if any of them is, else the likeliest."""
    sample: list[bytes] = []
    for item in quoted:
        data = _bytes(item)
        if _named(item) or data.isascii():
            continue
        if _as_utf8(data) is not None:
            return "utf-8"
        sample.append(data)
    return codec(readings(sample[:_MOST_SAMPLES], country)[0].encoding) if sample else "utf-8"


def unquoted(item: Property, otherwise: str) -> Property:
    """A property with its bytes as text: in the encoding it names, else UTF-8, else `otherwise`."""
    data = _bytes(item)
    text = data.decode(_named(item), "replace") if _named(item) else _as_utf8(data)
    value = data.decode(otherwise, "replace") if text is None else text
    return replace(item, value=value.replace("\0", ""))


def _bytes(item: Property) -> bytes:
    if _encoding(item) == "QUOTED-PRINTABLE":
        return quopri.decodestring(item.value.encode())
    try:
        return binascii.a2b_base64(item.value.encode())
    except binascii.Error:
        return item.value.encode()


def _encoding(item: Property) -> str:
    return item.parameters.get("ENCODING", "").strip().upper()


def _named(item: Property) -> str:
    """The encoding that a property names, empty for none and for one that is not known."""
    name = item.parameters.get("CHARSET", "")
    if not _CHARSET.fullmatch(name):
        return ""
    try:
        return lookup(name).name
    except LookupError:
        return ""


def _as_utf8(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None
