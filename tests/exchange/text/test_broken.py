"""A few broken bytes in a UTF-8 file cost the cells, rows or cards that hold them, and nothing else."""

import pytest

from acct_tui.exchange.text.broken import BROKEN_BYTE, is_broken, with_marks
from tests.exchange.conftest import Shell

ROWS = "Company,Name,Phone,Notes\nŁódź,Żaneta,1,{a}\nNord{b}bau,Urs,2,früh\nÖsk,Anna {c},3,spät{d}"
CARDS = (
    "BEGIN:VCARD\r\nFN:Żaneta\r\nORG:Łódź\r\nNOTE:fr{a}\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nFN:Ur{b}s\r\nORG:Öskbau\r\nEND:VCARD\r\n"
)


def damaged(text: str, **bytes_at: bytes) -> bytes:
    """A text with bytes in its places."""
    data = text.encode()
    for place in "abcd":
        data = data.replace(f"{{{place}}}".encode(), bytes_at.get(place, b""))
    return data


@pytest.mark.parametrize(
    ("data", "told", "people"),
    [
        pytest.param(damaged(ROWS, a=b"fr\xfch"), [(2, f"Notes: {BROKEN_BYTE}")], ["Anna", "Urs", "Żaneta"], id="note"),
        pytest.param(damaged(ROWS, b=b"\xff"), [(3, f"Company: {BROKEN_BYTE}, so that the row is not taken")],
                     ["Anna", "Żaneta"], id="company"),
        pytest.param(damaged(ROWS, c=b"\xe4"), [(4, f"Name: {BROKEN_BYTE}, so that the row is not taken")],
                     ["Urs", "Żaneta"], id="name"),
        pytest.param(damaged(ROWS, d=" 東".encode()[:-1]), [(4, f"Notes: {BROKEN_BYTE}")],
                     ["Anna", "Urs", "Żaneta"], id="cut-in-its-last-letter"),
        pytest.param(b"\xef\xbb\xbf" + damaged(ROWS, a=b"\xff"), [(2, f"Notes: {BROKEN_BYTE}")],
                     ["Anna", "Urs", "Żaneta"], id="marked-as-utf-8"),
    ],
)  # fmt: skip
def test_only_what_holds_the_broken_byte_is_left_out(
    shell: Shell, data: bytes, told: list[tuple[int, str]], people: list[str]
) -> None:
    plan = shell.plan({"a.csv": data})
    assert [(left.place.line, left.why) for left in plan.left_out] == told
    assert f"a.csv, line {told[0][0]}: {told[0][1]}" == shell.refusal({"a.csv": data}, strict=True)
    shell.take({"a.csv": data})
    assert [row["name"] for row in shell.rows("contacts")] == people
    assert "\ufffd" not in shell.export()


@pytest.mark.parametrize(
    ("data", "told", "people"),
    [
        (damaged(CARDS, a=b"\xfc"), [(4, f"NOTE {BROKEN_BYTE}")], ["Urs", "Żaneta"]),
        (damaged(CARDS, b=b"\xfc"), [(7, f"FN {BROKEN_BYTE}"), (6, "has a name that cannot be read")], ["Żaneta"]),
    ],
)
def test_a_card_loses_the_line_and_without_its_name_all_of_it(
    shell: Shell, data: bytes, told: list[tuple[int, str]], people: list[str]
) -> None:
    assert [(left.place.line, left.why) for left in shell.plan({"a.vcf": data}).left_out] == told
    shell.take({"a.vcf": data})
    assert [row["name"] for row in shell.rows("contacts")] == people


def test_a_book_is_taken_whole_or_not_at_all(shell: Shell) -> None:
    text = '{"format": "acct-tui/1",\n"clients": [{"name": "Łódź Żółw\\xff"}]}'
    assert shell.refusal({"b.json": text.encode().replace(b"\\xff", b"\xff")}) == f"b.json, line 2: {BROKEN_BYTE}"


@pytest.mark.parametrize(
    ("letters", "faults", "is_read"),
    [(5, 1, True), (5, 2, False), (999, 2, False), (1000, 2, True), (3000, 4, True), (3000, 5, False)],
)
def test_one_fault_is_borne_and_one_more_for_each_thousand_letters(letters: int, faults: int, is_read: bool) -> None:
    text = with_marks("Ł".encode() * (letters - faults) + b"\xff," * faults)
    assert (text is not None) == is_read


def test_a_sign_for_a_letter_lost_before_is_no_broken_byte() -> None:
    assert not is_broken("Caf\ufffd")
