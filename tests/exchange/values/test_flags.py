import pytest

from acct_tui.exchange.values.flags import read_flag


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        pytest.param("1", "0", id="figures"),
        pytest.param("TRUE", "FALSE", id="program"),
        pytest.param("✓", "✗", id="marks"),
        pytest.param("Yes", "No", id="english"),
        pytest.param("y", "n", id="letters"),
        pytest.param("ja", "nein", id="german"),
        pytest.param("WAHR", "FALSCH", id="german-sheet"),
        pytest.param("tak", "nie", id="polish"),
        pytest.param("prawda", "fałsz", id="polish-sheet"),
        pytest.param("ano", "ne", id="czech"),
        pytest.param("да", "нет", id="russian"),
        pytest.param("ИСТИНА", "ЛОЖЬ", id="russian-sheet"),
        pytest.param("так", "ні", id="ukrainian"),
        pytest.param("oui", "non", id="french"),
        pytest.param("vrai", "faux", id="french-sheet"),
        pytest.param("sí", "no", id="spanish"),
        pytest.param("verdadero", "falso", id="spanish-sheet"),
        pytest.param("sì", "no", id="italian"),
        pytest.param("sim", "não", id="portuguese"),
        pytest.param("ja", "nee", id="dutch"),
        pytest.param("waar", "onwaar", id="dutch-sheet"),
    ],
)
def test_yes_and_no_are_understood(yes: str, no: str) -> None:
    assert read_flag(f" {yes} ") is True
    assert read_flag(no) is False


@pytest.mark.parametrize("text", ["", "maybe", "2", "won", "2026-11-23", "y" * 100_000])
def test_anything_else_is_no_flag(text: str) -> None:
    assert read_flag(text) is None
