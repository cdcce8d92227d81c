"""E-mail addresses where a name should stand: whom one reaches by them, and at which company."""

import re
from collections.abc import Mapping
from typing import Final

from acct_tui.exchange.gathered import Gathering

_ADDRESS: Final = re.compile(r"[^\s@,;<>()\"]+@((?:[\w-]+\.)+[\w-]{2,})")
_DOMAIN: Final = re.compile(r"(?:[^\W_A-Z]{2,}(?:-[^\W_A-Z]+)*\.)+[a-z]{2,}")
"""A domain as programs write it: what has capitals or single letters, as "i.L." and "U.K.", is part of a name."""
_NAME: Final = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})?(?:[._][^\W\d_]{2,}(?:-[^\W\d_]{2,})?){1,2}")
_DESK_WORDS: Final = """
account accounting accounts admin administration ap ar billing booking bookings buchhaltung business client clients
company contact contacts customer customers desk einkauf finance help hello hr info invoice invoices jobs kontakt mail
marketing no noreply office order orders payable payments post purchase purchasing rechnung rechnungen reply sales
sekretariat service services shop support team verwaltung web
"""
_DESKS: Final = frozenset(_DESK_WORDS.split())
"""Words of addresses that a desk has, and no person."""
_GIVERS: Final = """
aol bigmir btinternet centrum comcast email fastmail foxmail free freenet gmail gmx googlemail hotmail hushmail icloud
inbox interia laposte libero live mac mail me msn naver netcourrier o2 onet online orange outlook posteo proton
protonmail qq rambler seznam sfr t-online tiscali tuta tutanota ukr verizon virgilio wanadoo web wp yahoo yandex ya
ymail zoho 126 163
"""
_FREE: Final = frozenset(_GIVERS.split())
"""The names of those who give addresses to everybody: such an address says nothing about a company."""
_SECOND_LEVEL: Final = frozenset({"co", "com", "net", "org"})


def is_address(text: str) -> bool:
    """Whether a text is one e-mail address and nothing else."""
    return "@" in text and _ADDRESS.fullmatch(text) is not None


def parted(text: str) -> tuple[str, str]:
    """A name, and the address or domain that stands behind it in brackets: "Anna Orlova (anna@volga.example)"."""
    if not text.endswith((")", ">")):
        return text, ""
    opens = max(text.rfind("("), text.rfind("<"))
    beside = text[opens + 1 : -1].strip()
    is_part = opens >= 0 and (is_address(beside) or _DOMAIN.fullmatch(beside))
    return (text[:opens].rstrip(), beside) if is_part else (text, "")


def person_at(address: str) -> str:
    """The name that an address spells, "Urs Meier" of urs.meier@; empty for a desk, or for half a name."""
    box = address.partition("@")[0]
    parts = re.split("[._]", box)
    return " ".join(parts).title() if _NAME.fullmatch(box) and _DESKS.isdisjoint(map(str.lower, parts)) else ""


def company_at(address: str) -> str:
    """The domain of an address, by which its company can be called; empty where everybody can have such an address."""
    found = _ADDRESS.fullmatch(address)
    if not found:
        return ""
    first, second, *_ = found[1].lower().split(".")
    is_free = first in _FREE and (found[1].count(".") == 1 or second in _SECOND_LEVEL)
    return "" if is_free else found[1].lower()


def name_at(address: str, gathering: Gathering) -> str:
    """What to call a person of whom only an address is known: the name that it spells, else the address."""
    if name := person_at(address):
        gathering.assume("names", f"{name} of {address}")
    return name or address


def client_at(address: str, gathering: Gathering) -> str:
    """What to call a company of which only an address is known: its domain, else the address."""
    if domain := company_at(address):
        gathering.assume("clients", f"{domain} of {address}")
    return domain or address


def with_address(values: Mapping[str, object], address: str) -> Mapping[str, object]:
    """What is said of a person, with an address that stood in another place unless it is told already."""
    if not address:
        return values
    told = str(values.get("email") or "")
    if address.lower() in (each.strip().lower() for each in told.split(",")):
        return values
    return {**values, "email": f"{told}, {address}" if told else address}
