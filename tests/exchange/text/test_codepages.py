"""How many short client lists are read rightly, and that none is read wrongly without a word."""

import pytest

from acct_tui.exchange.text.source import Source, to_source
from tests.exchange.text.corpus import LANGUAGES, ShortFile, short_files

SIZES = (1, 2, 3, 4)


def read(file: ShortFile, country: str) -> Source:
    return to_source("a.csv", file.data, country=country)


def measured(files: list[ShortFile], *, at_home: bool) -> tuple[float, list[ShortFile]]:
    """The share that is read rightly, and what is read wrongly as if it were sure."""
    wrong = [(file, found) for file in files if (found := read(file, file.country * at_home)).text != file.text]
    return 1 - len(wrong) / len(files), [file for file, found in wrong if found.is_sure]


@pytest.mark.parametrize(("at_home", "least"), [(False, 0.95), (True, 0.99)], ids=["without-a-country", "at-home"])
@pytest.mark.parametrize("rows", SIZES)
def test_short_lists_are_read_rightly_or_doubted(rows: int, at_home: bool, least: float) -> None:
    share, unsaid = measured(list(short_files(rows)), at_home=at_home)
    assert unsaid == []
    assert share >= least


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_is_read_at_home_and_seldom_doubted(language: str) -> None:
    files = list(short_files(3, language))
    assert measured(files, at_home=True)[0] >= 0.99
    assert sum(read(file, file.country).is_sure for file in files) >= 0.9 * len(files)


MIXED = {
    "windows-1252": ("German", "French", "Spanish", "Portuguese", "Italian", "Swedish", "Danish", "Finnish"),
    "windows-1250": ("Polish", "Czech", "Slovak", "Hungarian", "Romanian", "Croatian"),
    "windows-1251": ("Russian", "Ukrainian", "Bulgarian"),
    "windows-1254": ("Turkish", "German", "French"),
    "windows-1257": ("Lithuanian", "Latvian", "Estonian"),
    "mac-roman": ("German", "French", "Spanish"),
}


@pytest.mark.parametrize("page", MIXED)
@pytest.mark.parametrize("country", ["", "DE", "US"])
def test_a_list_may_hold_names_of_several_languages(page: str, country: str) -> None:
    rows = [row for language in MIXED[page] for row in LANGUAGES[language].rows[:3]]
    text = "\n".join(["Company;First Name;Last Name;City", *rows])
    source = to_source("a.csv", text.encode(page), country=country)
    assert (source.text, source.is_sure) == (text, True)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("windows-1255", "חברה;שם\nלחם ודבש;יוסי כהן\nתל אביב;ישראל\n"),
        ("windows-1256", "شركة;اسم\nمخبز النور;محمد علي\nالقاهرة;مصر\n"),
        ("gb2312", "公司;姓名\n北京面包店;王小明\n上海贸易有限公司;李强\n"),
        ("big5", "公司;姓名\n台北麵包店;王小明\n貿易有限公司;李強\n"),
        ("euc-kr", "회사;이름\n서울빵집;김철수\n부산무역;이영희\n"),
        ("cp866", "Компания;Имя\nРомашка;Анна\nСтройка;Сергей\n"),
        ("cp850", "Firma;Straße\nMüller & Söhne;Köln\n"),
        ("cp852", "Firma;Imię\nŁódź Opony;Małgorzata\n"),
        ("mac-cyrillic", "Компания;Имя\nРомашка;Анна\n"),
        ("iso-8859-7", "Εταιρεία;Όνομα\nΆλφα;Γιώργος\nΆννα;Ελένη\n"),
    ],
)
def test_neighbours_of_these_pages_are_not_taken_for_them(page: str, text: str) -> None:
    source = to_source("a.csv", text.encode(page))
    assert source.text == text or not source.is_sure


@pytest.mark.parametrize("encoding", ["cp874", "euc-jp", "hp-roman8", "cp1258"])
@pytest.mark.parametrize(
    "text", ["บริษัท;ชื่อ\nกรุงเทพ;สมชาย\n", "会社名;名\n山田工業;太郎\n", "Straße;Müller;Köln\n", "Bánh mì;Hà Nội\n"]
)
def test_a_page_that_is_not_known_is_doubted(encoding: str, text: str) -> None:
    data = text.encode(encoding, "ignore")
    if not data.isascii():
        source = to_source("a.csv", data)
        assert not source.is_sure or source.text == data.decode(encoding)
