import pytest

from acct_tui.exchange.text.source import to_source
from acct_tui.exchange.vcard.lines import Property, has_cards, properties


@pytest.mark.parametrize(
    ("line", "name", "text", "types"),
    [
        pytest.param("TEL:1", "TEL", "1", set(), id="plain"),
        pytest.param("tel;type=Home,VOICE:1", "TEL", "1", {"home", "voice"}, id="types"),
        pytest.param("item1.TEL;CELL:1", "TEL", "1", {"cell"}, id="group-and-bare-type"),
        pytest.param('TEL;TYPE="a:b":1', "TEL", "1", {"a:b"}, id="colon-in-quotes"),
        pytest.param("NOTE:a\\, b\\; c\\\\n\\nd", "NOTE", "a, b; c\\n\nd", set(), id="escapes"),
        pytest.param("URL:http://a.example", "URL", "http://a.example", set(), id="colon-in-value"),
        pytest.param("X-a/b_c:1", "X-A/B_C", "1", set(), id="odd-name"),
    ],
)
def test_a_property_is_read(line: str, name: str, text: str, types: set[str]) -> None:
    [found] = properties(to_source("a.vcf", line.encode()))
    assert isinstance(found, Property)
    assert (found.name, found.text, found.types) == (name, text, frozenset(types))


@pytest.mark.parametrize(
    ("value", "parts"),
    [("a;b", ["a", "b"]), ("a\\;b;c", ["a;b", "c"]), ("a\\\\;b", ["a\\", "b"]), ("a\\;;", ["a;", ""]), ("", [""])],
)
def test_semicolons_part_a_value_unless_escaped(value: str, parts: list[str]) -> None:
    [found] = properties(to_source("a.vcf", f"ORG:{value}".encode()))
    assert isinstance(found, Property)
    assert found.parts == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("BEGIN:VCARD\nFN:A", True, id="card"),
        pytest.param("begin : vcard \r\nFN:A", True, id="typed-freely"),
        pytest.param("BEGIN:VADDRESSBOOK\nX:1\nBEGIN:VCARD\n", True, id="wrapper"),
        pytest.param('Name,Card\nA,"\nBEGIN:VCARD\nFN:A"', False, id="cell"),
        pytest.param("Name\nBEGIN:VCARDS\n", False, id="word"),
    ],
)
def test_a_file_of_cards_is_known_by_a_line_that_begins_one(text: str, expected: bool) -> None:
    assert has_cards(to_source("a", text.encode())) is expected
