from pathlib import Path

import pytest

from acct_tui.exchange.refusal import ImportRefused
from acct_tui.exchange.text.source import MOST_BYTES, read_source, to_source

POLISH = "Nazwa;Kraj\nŁódź Opony;Polska\nŻółta Kaczka;Polska\n"
CZECH = "Název;Země\nPřerov Stavby;Česko\nKůň a řeka;Česko\n"
HUNGARIAN = "Cég;Név\nErdős Kft.;Szűcs Gergő\n"
FRENCH = "Société;Pays\nCafé Hélène;où\nÊtre à Nîmes;naïf\n"
GERMAN = "Firma;Land\nMüller & Söhne;Österreich\n"
NORDIC = "Kunde;Land\nBlåbærgården;Norge\nØrsted;Danmark\n"
SPANISH = "Compañía;País\nNiño y Muñoz;Perú\n"
PORTUGUESE = "Cliente;Região\nSão João;Corações\n"
POUNDS = "Name;Fee\nO’Neil;£3\n"


@pytest.mark.parametrize(
    ("text", "codepage"),
    [
        *[pytest.param(text, "windows-1250", id=name) for name, text in {"polish": POLISH, "czech": CZECH,
                                                                         "hungarian": HUNGARIAN}.items()],
        *[pytest.param(text, "windows-1252", id=name) for name, text in {"french": FRENCH, "german": GERMAN,
          "nordic": NORDIC, "spanish": SPANISH, "portuguese": PORTUGUESE, "pounds": POUNDS}.items()],
    ],
)  # fmt: skip
@pytest.mark.parametrize("country", ["", "DE"])
def test_the_letters_of_a_language_tell_its_code_page(text: str, codepage: str, country: str) -> None:
    source = to_source("a.csv", text.encode(codepage), country=country)
    assert (source.text, source.guess) == (text, codepage)


@pytest.mark.parametrize(
    ("country", "data", "text"),
    [
        ("TR", b"Name\n\xdear\n", "Name\nŞar\n"),
        ("IS", b"Name\n\xdear\n", "Name\nÞar\n"),
        ("CZ", b"Name\nMe\xe8\n", "Name\nMeč\n"),
        ("FR", b"Name\nMe\xe8\n", "Name\nMeè\n"),
    ],
)
def test_the_home_country_decides_what_letters_leave_open(country: str, data: bytes, text: str) -> None:
    assert to_source("a.csv", data, country=country).text == text
    assert not to_source("a.csv", data).is_sure


def test_a_guess_shows_a_line_as_it_was_read() -> None:
    source = to_source("a.csv", POLISH.encode("windows-1250"))
    assert source.told == "windows-1250 of a.csv, as in “Łódź Opony;Polska” (--encoding names another)"
    assert source.is_sure


def test_a_guess_that_is_not_sure_shows_both_readings() -> None:
    source = to_source("a.csv", b"Name\nM\xe8o\n")
    assert not source.is_sure
    assert source.told == "windows-1252 of a.csv reads “Mèo”, windows-1250 “Mčo”: --encoding says which"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        pytest.param("Tyres;" * 30 + "Żółw;" + "Tyres;" * 30, "as in “Żółw;Tyres;Tyres;", id="long"),
        pytest.param("Tyres;Żółw\tŁoś\r", "“Tyres;Żółw Łoś”", id="tab"),
        pytest.param("Ż\x1b[2Jółw", "“Ż[2Jółw”", id="control"),
    ],
)
def test_a_sample_is_one_short_harmless_line(line: str, shown: str) -> None:
    told = to_source("a.csv", f"Nazwa\n{line}\nŁódź\n".encode("windows-1250")).told
    assert shown in told
    assert len(told) < 160


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_file_that_says_its_encoding_is_not_guessed(encoding: str) -> None:
    source = to_source("a.csv", POLISH.encode(encoding))
    assert (source.text, source.guess) == (POLISH, "")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [POLISH, "Name,City\nAnn,Leeds\n", "会社名,名\r\n山田工業,太郎\r\n"])
def test_utf_16_is_known_without_its_mark(encoding: str, text: str) -> None:
    source = to_source("a.csv", text.encode(encoding))
    assert (source.text, source.guess) == (text, encoding)


@pytest.mark.parametrize(
    ("called", "page", "text"),
    [
        ("shift_jis", "cp932", "会社名\n㈱髙島\n"),
        ("Shift_JIS", "cp932", "会社名\n①\n"),
        ("cp1251", "windows-1251", "Волга"),
    ],
)
def test_an_encoding_is_taken_as_windows_writes_it(called: str, page: str, text: str) -> None:
    assert to_source("a.csv", text.encode(page), encoding=called).text == text


def test_a_second_mark_is_no_part_of_the_text() -> None:
    assert to_source("a.csv", b"\xef\xbb\xbf\xef\xbb\xbfName\nA\n").text == "Name\nA\n"


@pytest.mark.parametrize("late", ["Łódź", "Şeker", "€5"])
def test_letters_that_come_late_in_a_large_file_count(late: str) -> None:
    page = {"Łódź": "windows-1250", "Şeker": "windows-1254", "€5": "windows-1252"}[late]
    text = "Company;City\n" + "Müller;Köln\n" * 50_000 + f"{late};Rome\n" * 3
    assert to_source("a.csv", text.encode(page)).text == text


def test_the_user_names_the_encoding() -> None:
    text = "Клиент\nВолга\n"
    source = to_source("a.csv", text.encode("windows-1251"), encoding="windows-1251")
    assert (source.text, source.guess) == (text, "")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"", "a.csv, line 1: the file is empty", id="empty"),
        pytest.param(b"\xef\xbb\xbf \n", "a.csv, line 1: the file is empty", id="blank"),
        pytest.param(b"Name\nA\0B\n", "a.csv, line 2: holds a NUL byte", id="nul"),
        pytest.param("Name\nA\0\n".encode("utf-16-le"), "holds a NUL byte", id="nul-in-utf-16"),
        pytest.param("Łódź\nŻółć\n".encode() + b"\xc5\n\xc5\n", "a.csv, line 3: byte 0xc5 is not utf-8",
                     id="broken-utf-8"),
        pytest.param(b"\xef\xbb\xbfName\n\xff\nA\xff\n", "a.csv, line 2: byte 0xff is not utf-8",
                     id="broken-after-its-mark"),
        pytest.param(b"\xff\xfea\0\n", "is not utf-16-le", id="half-a-letter"),
        pytest.param(b"a" * (MOST_BYTES + 1), "a.csv: is larger than 20 MB", id="too-large"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        to_source("a.csv", data)
    assert said in str(refused.value)


def test_twenty_megabytes_are_read() -> None:
    assert len(to_source("a.csv", b"a" * MOST_BYTES).text) == MOST_BYTES


@pytest.mark.parametrize("encoding", ["klingon", "hex", "x\0y"])
def test_an_unknown_encoding_is_refused(encoding: str) -> None:
    with pytest.raises(ImportRefused, match="is no encoding: name one such as windows-1250"):
        to_source("a.csv", b"Name\n", encoding=encoding)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match=r"^gone\.csv: cannot be read: No such file or directory$"):
        read_source(tmp_path / "gone.csv")
    with pytest.raises(ImportRefused, match="cannot be read: Is a directory"):
        read_source(tmp_path)


def test_the_name_of_a_file_is_made_harmless(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2J.csv").write_text("Name\n")
    assert read_source(tmp_path / "a\x1b[2J.csv").name == "a[2J.csv"
