import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.text.source import MOST_BYTES, to_source
from tests.exchange.conftest import Shell

WEB = "<html><body><table><tr><td>Company</td></tr></table></body></html>"
EXCEL_2003 = (
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>'
)
MAIL = "Received: from a by b;\n Mon, 23 Nov 2026\nFrom: Ann <ann@a.example>\nSubject: List\n\nHello\n"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


def compound(stream: str) -> bytes:
    return COMPOUND + stream.encode("utf-16-le") + b"\0" * 500


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as whole:
        for name in names:
            whole.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"%PDF-1.4\n%\xe2\xe3", "is a PDF: save the table as CSV or xlsx", id="pdf"),
        pytest.param(b"{\\rtf1\\ansi Company", "is a text document (RTF)", id="rtf"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a picture (PNG): ask for the rows", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0\0\x10JFIF", "is a picture (JPEG)", id="jpeg"),
        pytest.param(b"GIF89a\1\0", "is a picture (GIF)", id="gif"),
        pytest.param(b"BM\x36\1\0\0\0\0\0\0\x36", "is a picture (BMP)", id="bmp"),
        pytest.param(b"RIFF\x10\0\0\0WEBPVP8 ", "is a picture (WebP)", id="webp"),
        pytest.param(b"\0\0\0\x18ftypheic\0\0", "is a picture (HEIC)", id="heic"),
        pytest.param(b'<svg xmlns="http://www.w3.org/2000/svg"/>', "is a picture (SVG)", id="svg"),
        pytest.param(b"\0\0\0\x18ftypmp42\0\0", "is a recording or a film", id="film"),
        pytest.param(b"\x1f\x8b\x08\0\0", "is an archive (gzip): unpack it and import what is in it", id="gzip"),
        pytest.param(b"7z\xbc\xaf\x27\x1c\0\4", "is an archive (7z)", id="7z"),
        pytest.param(b"Rar!\x1a\x07\1\0", "is an archive (RAR)", id="rar"),
        pytest.param(b"a.csv" + b"\0" * 252 + b"ustar", "is an archive (tar)", id="tar"),
        pytest.param(zipped("list.csv", "b.csv"), "is an archive (zip): unpack it", id="zip"),
        pytest.param(zipped("list.csv")[:-9], "is a broken xlsx or zip file: save it again", id="cut-zip"),
        pytest.param(zipped("xl/workbook.bin"), "is an Excel file in its binary form (.xlsb): save it as", id="xlsb"),
        pytest.param(
            zipped("Index/Document.iwa"), "is a spreadsheet of Numbers: export it as xlsx or CSV", id="numbers"
        ),
        pytest.param(zipped("mimetype", "content.xml", "META-INF/manifest.xml"), "is an OpenDocument file", id="ods"),
        pytest.param(zipped("[Content_Types].xml", "word/document.xml"), "is a Word document", id="docx"),
        pytest.param(compound("Workbook"), "is an old Excel file (.xls): open it in a spreadsheet program", id="xls"),
        pytest.param(
            compound("EncryptedPackage"), "is an Excel file with a password: save it without one", id="locked"
        ),
        pytest.param(compound("WordDocument"), "is an old Word document", id="doc"),
        pytest.param(compound("__substg1.0_0E02"), "is mail of Outlook", id="msg"),
        pytest.param(COMPOUND, "is an old Excel (.xls) or other Office file", id="office"),
        pytest.param(b"\x09\x08\x10\0\0\6\5\0", "is an old Excel file (.xls)", id="excel-4"),
        pytest.param(b"\0\1\0\0Standard ACE DB\0", "is an Access database", id="access"),
        pytest.param(b"SQLite format 3\0" + b"\0" * 90, "is a database (SQLite)", id="sqlite"),
        pytest.param(
            WEB.encode(), "is a web page (HTML): open it in a spreadsheet program and save it as xlsx", id="web"
        ),
        pytest.param(b"\xef\xbb\xbf\r\n <!-- x -->\n<TABLE border=1>", "is a web page (HTML)", id="table"),
        pytest.param(WEB.encode("utf-16"), "is a web page (HTML)", id="web-utf-16"),
        pytest.param(WEB.encode("utf-16-le"), "is a web page (HTML)", id="web-utf-16-without-its-mark"),
        pytest.param(f"<!DOCTYPE html>\n{WEB}М".encode("windows-1251"), "is a web page (HTML)", id="web-1251"),
        pytest.param(EXCEL_2003.encode(), "is an Excel sheet of 2003 (XML)", id="excel-2003"),
        pytest.param(b'<?xml version="1.0"?><vcards xmlns="x">', "is an address book in XML", id="xcard"),
        pytest.param(b'<?xml version="1.0"?><invoices>', "is XML", id="xml"),
        pytest.param(b'["vcard", [["version", {}, "text", "4.0"]]]', "is an address book in JSON (jCard)", id="jcard"),
        pytest.param(b'[\n["vcard", []], ["vcard", []]]', "is an address book in JSON (jCard)", id="jcards"),
        pytest.param(
            b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "is a calendar: its appointments cannot be read yet", id="ics"
        ),
        pytest.param(b"version: 1\n\ndn: cn=Ann,o=A\ncn: Ann\n", "is an address book in LDIF: export the", id="ldif"),
        pytest.param(b"# Exported\ndn:: Y249QW5u\ncn: Ann\n", "is an address book in LDIF", id="ldif-comment"),
        pytest.param(MAIL.encode(), "is mail: save what is attached to it, and import that", id="eml"),
        pytest.param(b"From ann@a.example Mon Nov 23\nSubject: x\n", "is mail", id="mbox"),
        pytest.param(b"-- MySQL dump 10.13\n--\nCREATE TABLE `clients` (\n", "is a database dump (SQL)", id="sql"),
        pytest.param(b"ID;PWXL;N;E\r\nP;PGeneral\r\n", "is a spreadsheet in SYLK", id="sylk"),
    ],
)
def test_what_is_no_table_is_named_with_what_to_do(data: bytes, said: str) -> None:
    for name in ("a.csv", "a.xls", "a"):
        with pytest.raises(ImportRefused) as refused:
            to_source(name, data)
        assert str(refused.value).startswith(f"{name}: {said}")


def test_a_book_of_ours_is_told_how_to_be_exported(shell: Shell, tmp_path: Path) -> None:
    data = (tmp_path / "one" / "book.sqlite").read_bytes()
    said = shell.refusal({"copy.db": data})
    assert said.startswith("copy.db: is a book of this program: “acct-tui --database FILE export book.json”")


@pytest.mark.parametrize(
    "text",
    [
        "BM,BMW\nA,1\n",
        "ID;P;Name\n1;2;Ann\n",
        "MZ,Name\n1,Ann\n",
        "From,To\nAnn,Bob\n",
        "From: Ann,To: Bob\n1,2\n",
        "dn,Name\n1,Ann\n",
        "Set,Table\n1,2\n",
        "Create table,Name\n1,2\n",
        "<none>,Name\n1,Ann\n",
        "Table,Name\n1,Ann\n",
        "BEGIN:VCARD\nVERSION:3.0\nX-MAILER:Phone\nMESSAGE-ID:1\nFN:Ann\nEND:VCARD\n",
        '{"format": "acct-tui/1"}',
        "PAR1\nA\n",
        "ID3,Name\n1,Ann\n",
        "Subject: x,Date: y\n1,2\n",
    ],
)
def test_a_table_may_begin_much_like_something_else(text: str) -> None:
    for name in ("a.csv", "a.xls", "a.pdf"):
        assert to_source(name, text.encode()).text == text, name


@pytest.mark.parametrize(
    "filler", [b" ", b"\n", b"#\n", b"-", b"--\n", b"a: b\n", b"<!--", b"<?xml", b"\0", b"[", b"/*\n"]
)
def test_a_large_file_is_looked_at_only_where_it_begins(filler: bytes) -> None:
    with suppress(ImportRefused):
        to_source("a.csv", filler * (MOST_BYTES // len(filler)))
