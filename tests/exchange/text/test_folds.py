import pytest

from acct_tui.exchange.text.folds import letters_whole

HEAD = b"BEGIN:VCARD\r\nNOTE:"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(HEAD + b"\xc3\r\n \xb6rg", HEAD + "ö\r\n rg".encode(), id="two-bytes"),
        pytest.param(HEAD + b"\xe2\x82\r\n \xac", HEAD + "€\r\n ".encode(), id="three-bytes"),
        pytest.param(HEAD + b"\xf0\n\t\x9f\x98\x80", HEAD + "😀\n\t".encode(), id="four-bytes"),
        pytest.param(HEAD + b"J\xf6rg\r\n \xb6", HEAD + b"J\xf6rg\r\n \xb6", id="no-utf-8"),
        pytest.param(b"Name\n\xc3\n \xb6", b"Name\n\xc3\n \xb6", id="no-card"),
        pytest.param(HEAD + "ö\r\n rg".encode(), HEAD + "ö\r\n rg".encode(), id="whole"),
    ],
)
def test_the_bytes_of_a_letter_stand_together(before: bytes, after: bytes) -> None:
    assert letters_whole(before) == after
