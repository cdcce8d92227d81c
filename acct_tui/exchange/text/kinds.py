"""Files that are no tables, no cards and no books: what each is, by how it begins, and what to do with it."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from acct_tui.exchange.text.encodings import MARKS, unmarked
from acct_tui.exchange.text.zipped import names_in
from acct_tui.store.migrate import APPLICATION_ID

_HEAD: Final = 4096
_TABLE: Final = "save the table as CSV or xlsx"
_RESAVE: Final = "open it in a spreadsheet program and save it as xlsx"
_PEOPLE: Final = "export the people as vCard or CSV"
_UNPACK: Final = "unpack it and import what is in it"
_ROWS: Final = "ask for the rows as CSV or xlsx"
_NOTHING: Final = "it has no rows to import"
_OURS: Final = "“acct-tui --database FILE export book.json” puts it out as a file that can be imported"


class Kind(NamedTuple):
    """What a file is, what to do with it, and how it begins, or what is in it."""

    called: str
    advice: str
    pattern: re.Pattern[bytes]

    @property
    def reason(self) -> str:
        """Why it is refused, in words."""
        return f"is {self.called}: {self.advice}"


def _bytes(called: str, advice: str, pattern: bytes) -> Kind:
    return Kind(called, advice, re.compile(pattern, re.DOTALL))


def _text(called: str, advice: str, pattern: bytes) -> Kind:
    return Kind(called, advice, re.compile(pattern, re.IGNORECASE))


_XML: Final = rb"(?:<\?xml[^>]*>\s*)?(?:<\?[^>]*>\s*|<!--[^>]*-->\s*)*"
_COMMENTS: Final = rb"(?:--[^\n]*\n|/\*[^\n]*\n|\s)*"
_FIELDS: Final = rb"(?:[a-z][a-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*"
_KINDS: Final = (
    _bytes("a PDF", _TABLE, rb"%PDF-"),
    _bytes("a picture (PNG)", _ROWS, rb"\x89PNG\r\n\x1a\n"),
    _bytes("a picture (JPEG)", _ROWS, rb"\xff\xd8\xff"),
    _bytes("a picture (GIF)", _ROWS, rb"GIF8[79]a"),
    _bytes("a picture (TIFF)", _ROWS, rb"II\*\0|MM\0\*"),
    _bytes("a picture (BMP)", _ROWS, rb"BM.{4}\0{4}"),
    _bytes("a picture (WebP)", _ROWS, rb"RIFF.{4}WEBP"),
    _bytes("a picture (HEIC)", _ROWS, rb".{4}ftyp(?:hei|hev|mif1|msf1|avi)"),
    _bytes("a picture (Photoshop)", _ROWS, rb"8BPS\0\x01"),
    _bytes("a picture (icon)", _ROWS, rb"\0\0\x01\0.\0"),
    _bytes("a recording or a film", _NOTHING, rb"RIFF.{4}(?:WAVE|AVI )|.{4}ftyp|ID3[\x02-\x04]|OggS\0|fLaC\0"),
    _bytes("an archive (7z)", _UNPACK, rb"7z\xbc\xaf\x27\x1c"),
    _bytes("an archive (RAR)", _UNPACK, rb"Rar!\x1a\x07"),
    _bytes("an archive (gzip)", _UNPACK, rb"\x1f\x8b[\x00-\x08]"),
    _bytes("an archive (bzip2)", _UNPACK, rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)"),
    _bytes("an archive (xz)", _UNPACK, rb"\xfd7zXZ\0"),
    _bytes("an archive (zstd)", _UNPACK, rb"\x28\xb5\x2f\xfd"),
    _bytes("an archive (tar)", _UNPACK, rb".{257}ustar"),
    _bytes("an archive (cab)", _UNPACK, rb"MSCF\0{4}"),
    _bytes("a book of this program", _OURS, rb"SQLite format 3\0.{52}" + APPLICATION_ID.to_bytes(4, "big")),
    _bytes("a database (SQLite)", _TABLE, rb"SQLite format 3\0"),
    _bytes("an Access database", _TABLE, rb".{4}Standard (?:Jet|ACE) DB\0"),
    _bytes("an Outlook data file", _PEOPLE, rb"!BDN"),
    _bytes("an old Excel file (.xls)", _RESAVE, rb"\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\0"),
    _bytes("a property list of a Mac", _PEOPLE, rb"bplist0"),
    _bytes("a Parquet file", _TABLE, rb"PAR1\x15"),
    _bytes("a program", _NOTHING, rb"\x7fELF|MZ.\0"),
    _text("PostScript", _TABLE, rb"%!PS"),
    _text("a text document (RTF)", _TABLE, rb"\{\\rtf"),
    _text("an Excel sheet of 2003 (XML)", _RESAVE, _XML + rb"<(?:ss:)?workbook\b"),
    _text("a picture (SVG)", _ROWS, _XML + rb"(?:<!doctype svg[^>]*>\s*)?<svg\b"),
    _text("a web page (HTML)", _RESAVE,
          _XML + rb"<(?:!doctype html|html|head|title|body|table|meta|style|script|div)\b"),
    _text("an address book in XML", _PEOPLE, _XML + rb"<(?:\w+:)?(?:vcards?|contacts?)\b"),
    _text("XML", _TABLE, rb"<\?xml\b"),
    _text("an address book in JSON (jCard)", _PEOPLE, rb"\[\s*(?:\[\s*)?\"vcard\""),
    _text("a calendar in JSON (jCal)", _NOTHING, rb"\[\s*(?:\[\s*)?\"vcalendar\""),
    _text("a calendar", "its appointments cannot be read yet; CSV, xlsx, vCards and JSON books can",
          rb"BEGIN:V(?:CALENDAR|EVENT|TODO|JOURNAL)"),
    _text("notes or messages of a phone", _NOTHING, rb"BEGIN:V(?:NOTE|MSG|MESSAGE)"),
    _text("an address book in LDIF", _PEOPLE, rb"(?:#[^\n]*\n|\s)*(?:version: *[0-9]+\s+)?(?:#[^\n]*\n|\s)*dn::? "),
    _text("an address book of an old Thunderbird", _PEOPLE, rb"// <!-- <mdb:mork"),
    _text("mail", "save what is attached to it, and import that",
          rb"From \S+@\S+ |(?!begin:)" + _FIELDS + rb"(?:received|message-id|mime-version|return-path|x-mailer):"),
    _text("a database dump (SQL)", _TABLE,
          _COMMENTS + rb"(?:create table [^,;|(]+\(|insert into \S+ ?(?:\(|values\b)|drop table if |pragma "
          rb"|begin(?: transaction)?;|set [a-z_]+ ?=[^,|\n]*;\s)"),
    _text("a spreadsheet in SYLK", _RESAVE, rb"ID;P[^\r\n]*\r?\n[A-Z];"),
    _text("a spreadsheet in DIF", _RESAVE, rb"TABLE\r?\n0,1\r?\n"),
)  # fmt: skip
_IN_ZIP: Final = (
    _bytes("an Excel file in its binary form (.xlsb)", "save it as xlsx", rb"xl/workbook\.bin"),
    _bytes("a spreadsheet of Numbers", "export it as xlsx or CSV", rb"Index/(?:Document|Tables/.*)\.iwa|Index\.zip"),
    _bytes("a Word document", _TABLE, rb"word/"),
    _bytes("a presentation", _TABLE, rb"ppt/"),
    _bytes("an OpenDocument file (such as .ods)", "save it as xlsx or CSV", rb"META-INF/manifest\.xml|content\.xml"),
)
_IN_COMPOUND: Final = (
    _bytes("an Excel file with a password", "save it without one", "EncryptedPackage".encode("utf-16-le")),
    _bytes("an old Excel file (.xls)", _RESAVE, "Workbook".encode("utf-16-le") + b"|" + "Book\0".encode("utf-16-le")),
    _bytes("an old Word document", _TABLE, "WordDocument".encode("utf-16-le")),
    _bytes("a presentation", _TABLE, "PowerPoint".encode("utf-16-le")),
    _bytes("mail of Outlook", "save what is attached to it, and import that", "__substg1.0_".encode("utf-16-le")),
)
_CUT: Final = Kind("a broken xlsx or zip file", "save it again, and import that", re.compile(b""))
_OLD_OFFICE: Final = Kind("an old Excel (.xls) or other Office file", _RESAVE, re.compile(b""))
_ARCHIVE: Final = Kind("an archive (zip)", _UNPACK, re.compile(b""))
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOK: Final = "xl/workbook.xml"


def is_workbook(data: bytes) -> bool:
    """Whether a file is an Excel workbook of today (.xlsx)."""
    return data.startswith(_ZIP) and _WORKBOOK in names_in(data)


def unreadable_kind(data: bytes) -> Kind | None:
    """What a file is, if it is none that can be read."""
    if data.startswith(_COMPOUND):
        return next((kind for kind in _IN_COMPOUND if kind.pattern.search(data)), _OLD_OFFICE)
    if data.startswith(_ZIP):
        names = [name.encode() for name in names_in(data)]
        inside = next((kind for kind in _IN_ZIP if any(map(kind.pattern.match, names))), _ARCHIVE)
        return inside if names else _CUT
    return _among(_KINDS, data[:_HEAD]) or _among(_KINDS, _plain(data[:_HEAD]))


def _among(kinds: Sequence[Kind], head: bytes) -> Kind | None:
    return next((kind for kind in kinds if kind.pattern.match(head)), None)


def _plain(head: bytes) -> bytes:
    """The beginning of a text in UTF-8, without its mark and blanks before it."""
    mark = next((mark for mark in MARKS if head.startswith(mark)), b"")
    encoding = MARKS.get(mark) or unmarked(head)
    plain = head[len(mark) :]
    return (plain.decode(encoding, "ignore").encode("utf-8", "ignore") if encoding else plain).lstrip()
