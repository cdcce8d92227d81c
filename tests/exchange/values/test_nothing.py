import pytest

from acct_tui.exchange.values.nothing import is_nothing


@pytest.mark.parametrize(
    "text",
    [
        *("", "  ", "-", "--", "–", "—", "...", "?", "*", "_", "N/A", "n/a", "n.a.", "#N/A", "#NV", "#REF!", "#DIV/0!"),
        *(r"\N", "NULL", "<NULL>", "(none)", "TBD", "tbd", "not set", "0000-00-00", "0000-00-00 00:00:00", "0/0/00"),
        *("00/00/0000", "00.00.0000", "0000-00-00T00:00:00Z", "1900-01-00", "1/0/1900", "0001-01-01T00:00:00"),
        *("unknown", "keine Angabe", "k. A.", "k.A.", "brak danych", "nd.", "n/d", "nie dotyczy", "neuvedeno", "н/д"),
        *("не указано", "немає даних", "не вказано", "non renseigné", "s/o", "s/d", "sin datos", "N/D", "n.d."),
        *("non disponibile", "não informado", "n.v.t.", "niet bekend", "#Н/Д", "не закрыта"),
    ],
)
def test_some_words_say_nothing_anywhere(text: str) -> None:
    assert is_nothing(text)
    assert is_nothing(text, can_be_name=True)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "NA",
            "Nil",
            "None",
            "Null",
            "nan",
            "TBC",
            "tba",
            "keine",
            "brak",
            "žádný",
            "нет",
            "немає",
            "aucun",
            "ninguno",
        ),
        *("nessuno", "nenhum", "geen"),
    ],
)
def test_some_words_say_nothing_but_where_names_stand(text: str) -> None:
    assert is_nothing(text)
    assert not is_nothing(text, can_be_name=True)


@pytest.mark.parametrize(
    "text",
    [
        *("0", "0.00", "Lindgren", "2026-11-23", "no", "x", "Void", "open", "0000-00-01", "00:00", "-5", "N/A Ltd"),
        *("-" * 100_000, "0" * 100_000),
    ],
)
def test_what_says_something_is_kept(text: str) -> None:
    assert not is_nothing(text)
