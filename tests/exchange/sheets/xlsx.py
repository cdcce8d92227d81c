"""Workbooks as Excel writes them, with no more in them than a test needs."""

import io
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final
from xml.sax.saxutils import escape

_MAIN: Final = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_LINKS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_STYLES: Final = (
    f'<styleSheet {_MAIN}><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>'
    '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="20"/>'
    '<xf numFmtId="46"/></cellXfs></styleSheet>'
)
GENERAL, DAY, MOMENT, CLOCK, HOURS = range(5)
"""How a number is shown."""

Cell = str | float | tuple[float, int] | None


def raw(place: str, kind: str, value: object) -> str:
    """A cell of any kind."""
    return f'<c r="{place}" t="{kind}"><v>{value}</v></c>'


def cell(place: str, value: Cell) -> str:
    """A text, or a number with the way in which it is shown."""
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    number, style = value if isinstance(value, tuple) else (value, GENERAL)
    return "" if number is None else f'<c r="{place}" s="{style}"><v>{number}</v></c>'


def rows(*lines: Sequence[Cell], first: int = 1) -> str:
    """Rows of cells from column A on."""
    numbered = enumerate(lines, first)
    return "".join(f'<row r="{number}">{"".join(_cells(number, line))}</row>' for number, line in numbered)


def _cells(number: int, line: Sequence[Cell]) -> Iterator[str]:
    return (cell(f"{chr(65 + at)}{number}", value) for at, value in enumerate(line))


def workbook(sheets: Mapping[str, str], *, hidden: Collection[str] = (), merged: str = "") -> bytes:
    """A workbook of sheets by name, each given as the XML of its rows."""
    out = io.BytesIO()
    numbered = list(enumerate(sheets.items(), 1))
    state = dict.fromkeys(hidden, ' state="hidden"')
    named = "".join(
        f'<sheet name="{escape(name)}" sheetId="{at}" r:id="rId{at}"{state.get(name, "")}/>'
        for at, (name, _) in numbered
    )
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{_LINKS}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at, _ in numbered
    )
    styles = f'<Relationship Id="rIds" Type="{_LINKS}/styles" Target="styles.xml"/>'
    book = f'<Relationship Id="r1" Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/>'
    merging = f'<mergeCells><mergeCell ref="{merged}"/></mergeCells>' if merged else ""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types"/>')
        whole.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{book}</Relationships>')
        whole.writestr("xl/workbook.xml", f'<workbook {_MAIN} xmlns:r="{_LINKS}"><sheets>{named}</sheets></workbook>')
        whole.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships">{links}{styles}</Relationships>',
        )
        whole.writestr("xl/styles.xml", _STYLES)
        for at, (_, content) in numbered:
            sheet = f"<worksheet {_MAIN}><sheetData>{content}</sheetData>{merging}</worksheet>"
            whole.writestr(f"xl/worksheets/sheet{at}.xml", sheet)
    return out.getvalue()
